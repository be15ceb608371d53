import { Group, NumberInput, Text } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { ValueRange } from "../finish.ts";

type Props = Readonly<{
  range: ValueRange | undefined;
  /** The values are whole numbers. */
  isWhole: boolean;
  onChange: (range: ValueRange | undefined) => void;
}>;

/** The bounds of a range of values, typed; both included. */
export function RangeInputs({ range, isWhole, onChange }: Props): ReactNode {
  const id = useId();
  const set = (side: "low" | "high") => (value: number | string) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return;
    const other = side === "low" ? range?.high : range?.low;
    const next = { low: other ?? value, high: other ?? value, [side]: value };
    if (next.low <= next.high) onChange(next);
  };
  const common = { size: "xs", w: 92, hideControls: true, allowDecimal: !isWhole } as const;
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="xs" component="label" htmlFor={`${id}-low`}>
        Range
      </Text>
      <NumberInput
        {...common}
        id={`${id}-low`}
        aria-label="Lowest value of the range"
        placeholder="low"
        value={range?.low ?? ""}
        onChange={set("low")}
      />
      <NumberInput
        {...common}
        aria-label="Highest value of the range"
        placeholder="high"
        value={range?.high ?? ""}
        onChange={set("high")}
      />
    </Group>
  );
}
