import { useCallback, useMemo, useState } from "react";

/** The rows of a table that are ticked, by their keys. */
export type CheckedRows = Readonly<{
  checked: ReadonlySet<string>;
  check: (keys: readonly string[], isChecked: boolean) => void;
  clear: () => void;
}>;

export function useCheckedRows(): CheckedRows {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const check = useCallback((keys: readonly string[], isChecked: boolean) => {
    setChecked((old) => {
      const next = new Set(old);
      for (const key of keys) {
        if (isChecked) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setChecked(new Set()), []);
  return useMemo(() => ({ checked, check, clear }), [checked, check, clear]);
}
