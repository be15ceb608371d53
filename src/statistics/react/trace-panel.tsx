import { Group, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { type ReactNode, useEffectEvent, useMemo, useState } from "react";
import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { DataPool } from "../../datalayer/data-pool.ts";
import { isAreal, type Shape } from "../../roi/geometry.ts";
import { definitionOf } from "../columns.ts";
import { DEFINITIONS_VERSION, MEMBERSHIP_RULE } from "../definitions.ts";
import { describeColumn } from "../export.ts";
import { describeShape } from "../shape-text.ts";
import { createTraceRun, type Trace } from "../trace.ts";
import { isBlank } from "../value.ts";
import { type Curves, curvesCsv, curvesTsv } from "./curve-data.ts";
import { CurveView } from "./curve-view.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { RunStatus } from "./run-status.tsx";
import type { PanelChannel } from "./statistics-table.tsx";
import { useRun } from "./use-run.ts";

type Axis = "z" | "t";

type Props = Readonly<{
  pool: Pick<DataPool, "reduce">;
  /** Level 0 of the image. */
  array: ArraySpec;
  image: Readonly<{ id: string; name: string }>;
  /** Those that are visible. */
  channels: readonly PanelChannel[];
  z: number;
  t: number;
  /** Planes along each axis. */
  size: Readonly<{ z: number; t: number }>;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  region: Readonly<{ id: string; name: string; shape: Shape }> | undefined;
  appVersion: string;
  onPlane: (plane: Readonly<{ z: number; t: number }>) => void;
}>;

/** What can be followed; all of them are computed at once, so that choosing another costs nothing. */
const STATISTICS = ["mean", "median", "min", "max", "sum", "sd"] as const;
type TraceStatistic = (typeof STATISTICS)[number];

/** A region followed over z or t, all visible channels: one point for each plane as it is done. */
export function TracePanel(props: Props): ReactNode {
  const { pool, array, image, channels, z, t, size, pixelSizeUm, region, appVersion, onPlane } = props;
  const [chosenAxis, setAxis] = useState<Axis>(size.t > 1 ? "t" : "z");
  const axis: Axis = size[chosenAxis] > 1 ? chosenAxis : size.t > 1 ? "t" : "z";
  const [statistic, setStatistic] = useState<TraceStatistic>("mean");
  const shape = region?.shape;
  const regionId = region?.id;
  const indices = channels.map(({ index }) => index).join();
  // Going to another plane of the axis must not begin the trace anew; going along the other axis must.
  const fixed = axis === "z" ? t : z;
  const current = useEffectEvent(() => (axis === "z" ? z : t));
  const job = useMemo(() => {
    if (shape === undefined || !(isAreal(shape) || shape.kind === "point") || indices === "" || size[axis] < 2) return;
    const input = { pool, array, channels: indices.split(",").map(Number), shape, along: axis, pixelSizeUm };
    const start = () => {
      const now = current();
      return createTraceRun({ ...input, z: axis === "z" ? now : fixed, t: axis === "t" ? now : fixed });
    };
    return { subject: `${regionId} ${array.id} ${indices} ${axis} ${fixed}`, start };
  }, [pool, array, indices, shape, regionId, axis, fixed, size, pixelSizeUm]);
  const run = useRun(job);
  const curves = useMemo(() => run.value && curvesOf(run.value, channels, statistic), [run.value, channels, statistic]);
  if (size.z < 2 && size.t < 2) {
    return (
      <Text size="sm" c="dimmed">
        This image has one plane: there is nothing to follow over z or t.
      </Text>
    );
  }
  if (job === undefined || region === undefined || shape === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {channels.length === 0
          ? "Switch a channel on to follow it."
          : "Draw or select a region to follow it over z or t."}
      </Text>
    );
  }
  const comments = () => [
    `image: ${image.name} (id ${image.id}), level 0, ${axis === "z" ? `t ${t}` : `z ${z}`} (planes counted from 0)`,
    `region: ${region.name}: ${describeShape(shape)}`,
    `pixel size: ${pixelSizeUm === undefined ? "not known" : `${pixelSizeUm.x} x ${pixelSizeUm.y} um`}`,
    `membership: ${MEMBERSHIP_RULE}`,
    describeColumn(statistic),
    `made by mikro-web ${appVersion}, definitions version ${DEFINITIONS_VERSION}, ${new Date().toISOString()}`,
  ];
  return (
    <Stack gap="xs" role="region" aria-label="Traces">
      <Group gap="md">
        <Text size="sm" fw={600} truncate maw={220}>
          {region.name}
        </Text>
        {size.z > 1 && size.t > 1 && (
          <SegmentedControl
            size="xs"
            aria-label="Axis of the trace"
            value={axis}
            onChange={(value) => setAxis(value === "z" ? "z" : "t")}
            data={["z", "t"]}
          />
        )}
        <Select
          size="xs"
          w={130}
          aria-label="Statistic of the trace"
          allowDeselect={false}
          value={statistic}
          onChange={(value) => setStatistic(STATISTICS.find((each) => each === value) ?? "mean")}
          data={STATISTICS.map((name) => ({ value: name, label: definitionOf(name).label }))}
        />
        <RunStatus run={run} failure="The trace could not be measured" />
        <Group gap="xs" ml="auto">
          <ExportButtons
            makeTsv={() => (curves === undefined ? "" : curvesTsv(curves))}
            makeCsv={() => (curves === undefined ? "" : curvesCsv(curves, comments()))}
            fileName={`${image.name}-${region.name}-${statistic}-over-${axis}`}
            isDisabled={run.status !== "done"}
          />
        </Group>
      </Group>
      {curves !== undefined && (
        <CurveView
          curves={curves}
          label={`${definitionOf(statistic).label} over ${axis}`}
          marked={axis === "z" ? z : t}
          onHover={() => undefined}
          onPick={(at) => onPlane(axis === "z" ? { z: at, t } : { z, t: at })}
        />
      )}
    </Stack>
  );
}

function curvesOf({ along, points }: Trace, channels: readonly PanelChannel[], statistic: TraceStatistic): Curves {
  return {
    x: Float64Array.from(points.keys()),
    xLabel: along,
    series: channels.map(({ name, colour }, c) => ({
      name,
      colour,
      y: Float64Array.from(points, (statistics) => {
        const value = statistics?.[c]?.[statistic];
        return value === undefined || isBlank(value) ? Number.NaN : Number(value);
      }),
    })),
  };
}
