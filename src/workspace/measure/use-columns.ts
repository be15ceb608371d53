import { useLocalStorage } from "@mantine/hooks";
import { COLUMN_NAMES, type ColumnName, PRESETS } from "../../statistics/columns.ts";

/** The columns of the measurements that are shown, kept in the browser. */
export function useColumns(): readonly [readonly ColumnName[], (columns: readonly ColumnName[]) => void] {
  const [names, setNames] = useLocalStorage<readonly string[]>({
    key: "mikro-web:measurement-columns",
    defaultValue: PRESETS.minimal.columns,
    getInitialValueInEffect: false,
  });
  // What an older or newer version kept may not exist here.
  const columns = names.flatMap((name) => COLUMN_NAMES.find((each) => each === name) ?? []);
  return [columns, setNames];
}
