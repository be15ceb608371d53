import { NumberInput } from "@mantine/core";
import { memo, type ReactNode, useState } from "react";
import classes from "./channel-panel.module.css";

type Props = Readonly<{
  label: string;
  value: number;
  /** Values must lie above, or below, this one. */
  above?: number;
  below?: number;
  onChange: (value: number) => void;
}>;

/** A limit to type: taken when it is finished (Enter, or on leaving), so that the picture does not follow half a number. */
export const LimitInput = memo(function LimitInput({ label, value, above, below, onChange }: Props): ReactNode {
  const [draft, setDraft] = useState<string | number | undefined>(undefined);
  const typed = draft === undefined || draft === "" || draft === "-" ? undefined : Number(draft);
  const error = typed === undefined ? undefined : reasonAgainst(typed, above, below);
  const finish = (): void => {
    setDraft(undefined);
    if (typed !== undefined && error === undefined && typed !== value) onChange(typed);
  };
  return (
    <NumberInput
      aria-label={label}
      size="xs"
      hideControls
      className={classes.limit}
      value={draft ?? Number(value.toPrecision(9))}
      error={error}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        if (event.key === "Escape") setDraft(undefined);
      }}
    />
  );
});

function reasonAgainst(value: number, above: number | undefined, below: number | undefined): string | undefined {
  if (!Number.isFinite(value)) return "Not a number";
  if (above !== undefined && !(value > above)) return "Not above the low limit";
  if (below !== undefined && !(value < below)) return "Not below the high limit";
  return undefined;
}
