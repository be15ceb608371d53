import { Group, NumberInput, Select, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { sameExtent } from "../../roi/encode.ts";
import type { RoiItem } from "../../roi/react/roi-item.ts";
import { type Extent, isSpectral } from "../../roi/vectors.ts";
import type { PlaneCounts } from "./region-transfer.ts";
import type { Plane } from "./use-region-editing.ts";

type Props = Readonly<{
  items: readonly RoiItem[];
  plane: Plane;
  counts: PlaneCounts;
  onChange: (extent: Extent, spectral: boolean) => void;
}>;

type Axis = "z" | "t" | "c";
type Range = readonly [number, number];
const AXES = ["z", "t", "c"] as const;
const CHOICES = [
  { value: "plane", label: "This plane" },
  { value: "range", label: "A range" },
  { value: "all", label: "All planes" },
];
const CHANNEL_CHOICES = [
  { value: "all", label: "All channels" },
  { value: "range", label: "Some channels" },
];

/** On which planes the selected regions hold. Channels can be named for boxes only: the contract has SPECTRAL kinds for those. */
export function ExtentEditor({ items, plane, counts, onChange }: Props): ReactNode {
  const [first] = items;
  if (first === undefined) return undefined;
  const isSame = items.every(({ extent }) => sameExtent(extent, first.extent));
  const isBox = items.every(({ shape }) => shape.kind === "rectangle" || shape.kind === "rotatedRectangle");
  const spectral = items.every(({ kind }) => isSpectral(kind));
  const within = (axis: Axis): Range => [
    Math.min(first.extent[axis][0], counts[axis] - 1),
    Math.min(first.extent[axis][1], counts[axis]),
  ];
  const bounded = { z: within("z"), t: within("t"), c: within("c") };
  const shown = AXES.filter((axis) => counts[axis] > 1 && (axis !== "c" || isBox));
  if (shown.length === 0) return undefined;
  const set = (axis: Axis, range: Range, isChannels = spectral) => onChange({ ...bounded, [axis]: range }, isChannels);
  return (
    <Group gap="xs" align="flex-end">
      {!isSame && (
        <Text size="xs" c="dimmed">
          They hold on different planes; a choice here makes them alike.
        </Text>
      )}
      {shown.map((axis) => (
        <AxisRange
          key={axis}
          axis={axis}
          range={bounded[axis]}
          choice={choiceOf(axis, bounded[axis], counts[axis], spectral)}
          count={counts[axis]}
          onChoice={(choice) => {
            if (axis === "c") return set("c", choice === "all" ? [0, 1] : [plane.c, plane.c + 1], choice !== "all");
            if (choice === "all") return set(axis, [0, counts[axis]]);
            if (choice === "plane") return set(axis, [plane[axis], plane[axis] + 1]);
            const next = Math.min(counts[axis] - 1, plane[axis] + 1);
            return set(axis, [next - 1, next + 1]);
          }}
          onRange={(range) => set(axis, range)}
        />
      ))}
    </Group>
  );
}

type AxisProps = Readonly<{
  axis: Axis;
  range: Range;
  choice: string;
  count: number;
  onChoice: (choice: string) => void;
  onRange: (range: Range) => void;
}>;

function AxisRange({ axis, range: [from, end], choice, count, onChoice, onRange }: AxisProps): ReactNode {
  const name = axis === "c" ? "Channels" : `Along ${axis}`;
  const limit = (value: string | number, low: number, high: number) =>
    Math.min(high, Math.max(low, Math.trunc(Number(value) || 0)));
  return (
    <Group gap={4} wrap="nowrap" align="flex-end">
      <Select
        label={name}
        size="xs"
        w={122}
        data={axis === "c" ? CHANNEL_CHOICES : CHOICES}
        value={choice}
        allowDeselect={false}
        onChange={(value) => value !== null && onChoice(value)}
      />
      {choice === "range" && (
        <>
          <NumberInput
            aria-label={`First ${axis}`}
            size="xs"
            w={58}
            min={0}
            max={end - 1}
            value={from}
            onChange={(value) => onRange([limit(value, 0, end - 1), end])}
          />
          <NumberInput
            aria-label={`Last ${axis}`}
            size="xs"
            w={58}
            min={from}
            max={count - 1}
            value={end - 1}
            onChange={(value) => onRange([from, limit(value, from, count - 1) + 1])}
          />
        </>
      )}
    </Group>
  );
}

function choiceOf(axis: Axis, [from, end]: Range, count: number, spectral: boolean): string {
  if (axis === "c") return spectral ? "range" : "all";
  if (from === 0 && end >= count) return "all";
  return end - from === 1 ? "plane" : "range";
}
