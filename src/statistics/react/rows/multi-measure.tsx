import { Button, Group, NumberInput, Popover, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconStack2 } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { formatCount, formatNoun } from "../../../ui/format.ts";

/** Planes `first` to `last`, both included. */
export type PlaneRange = Readonly<{ first: number; last: number }>;
export type MultiMeasureRequest = Readonly<{ regions: "selected" | "all"; z: PlaneRange; t: PlaneRange }>;

type Props = Readonly<{
  z: number;
  t: number;
  size: Readonly<{ z: number; t: number }>;
  regionCount: number;
  selectedCount: number;
  channelCount: number;
  onStart: (request: MultiMeasureRequest) => void;
}>;

/** Regions times planes, each a row a channel. */
export function MultiMeasure({ z, t, size, regionCount, selectedCount, channelCount, onStart }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setRegions] = useState<"selected" | "all">("all");
  const regions = chosen === "selected" && selectedCount > 0 ? "selected" : "all";
  const [zRange, setZ] = useState<PlaneRange>({ first: 0, last: size.z - 1 });
  const [tRange, setT] = useState<PlaneRange>({ first: 0, last: size.t - 1 });
  const planes = (range: PlaneRange) => Math.max(0, range.last - range.first + 1);
  const total = (regions === "all" ? regionCount : selectedCount) * planes(zRange) * planes(tRange) * channelCount;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" withinPortal trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconStack2 size={14} aria-hidden />}
          disabled={regionCount === 0 || channelCount === 0}
          onClick={() => setOpen(!isOpen)}
        >
          Multi-measure
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label="Multi-measure">
        <Stack gap="xs">
          <SegmentedControl
            size="xs"
            aria-label="Regions to measure"
            value={regions}
            onChange={(value) => setRegions(value === "selected" ? "selected" : "all")}
            data={[
              {
                value: "selected",
                label: selectedCount < 2 ? "Selected region" : `${selectedCount} selected`,
                disabled: selectedCount === 0,
              },
              { value: "all", label: `All ${formatNoun(regionCount, "region")}` },
            ]}
          />
          {size.z > 1 && <Planes axis="z" size={size.z} current={z} range={zRange} onChange={setZ} />}
          {size.t > 1 && <Planes axis="t" size={size.t} current={t} range={tRange} onChange={setT} />}
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {formatNoun(total, "row")}, {formatCount(channelCount)} a place
            </Text>
            <Button
              size="compact-sm"
              disabled={total === 0}
              onClick={() => {
                setOpen(false);
                onStart({ regions, z: zRange, t: tRange });
              }}
            >
              Measure
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type PlanesProps = Readonly<{
  axis: "z" | "t";
  size: number;
  current: number;
  range: PlaneRange;
  onChange: (range: PlaneRange) => void;
}>;

function Planes({ axis, size, current, range, onChange }: PlanesProps): ReactNode {
  const set = (side: keyof PlaneRange) => (value: number | string) => {
    if (typeof value === "number" && Number.isInteger(value)) onChange({ ...range, [side]: value });
  };
  const common = { size: "xs", w: 64, min: 0, max: size - 1, allowDecimal: false } as const;
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="xs" fw={600} w={14}>
        {axis}
      </Text>
      <NumberInput {...common} aria-label={`First ${axis}`} value={range.first} onChange={set("first")} />
      <Text size="xs">to</Text>
      <NumberInput {...common} aria-label={`Last ${axis}`} value={range.last} onChange={set("last")} />
      <Button size="compact-xs" variant="default" onClick={() => onChange({ first: 0, last: size - 1 })}>
        All
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => onChange({ first: current, last: current })}>
        This {axis}
      </Button>
    </Group>
  );
}
