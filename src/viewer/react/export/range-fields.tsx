import { Button, Group, NumberInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { Range } from "../../../datalayer/export/crop.ts";

type Props = Readonly<{
  axis: "z" | "t";
  planes: number;
  value: Range;
  onChange: (range: Range) => void;
  /** One plane only. */
  isSingle: boolean;
}>;

/** Which planes along an axis: the first and the last, both counted. */
export function RangeFields({ axis, planes, value, onChange, isSingle }: Props): ReactNode {
  const [first, end] = value;
  const within = (text: string | number): number => Math.min(planes - 1, Math.max(0, Math.round(Number(text))));
  const field = (label: string, index: number, set: (index: number) => void): ReactNode => (
    <NumberInput
      label={label}
      size="xs"
      w={96}
      min={0}
      max={planes - 1}
      allowDecimal={false}
      allowNegative={false}
      value={index}
      onChange={(text) => text !== "" && set(within(text))}
    />
  );
  if (isSingle) return field(axis, first, (index) => onChange([index, Math.max(index + 1, end)]));
  return (
    <Group gap="xs" align="flex-end">
      {field(`First ${axis}`, first, (index) => onChange([index, Math.max(index + 1, end)]))}
      {field(`Last ${axis}`, end - 1, (index) => onChange([Math.min(first, index), index + 1]))}
      <Button
        size="xs"
        variant="default"
        disabled={first === 0 && end === planes}
        onClick={() => onChange([0, planes])}
      >
        All {planes} {axis}
      </Button>
    </Group>
  );
}
