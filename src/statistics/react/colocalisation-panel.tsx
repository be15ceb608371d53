import { Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { DataPool } from "../../datalayer/data-pool.ts";
import { isAreal, type Shape } from "../../roi/geometry.ts";
import { createColocalisationRun } from "../colocalisation.ts";
import { CoefficientTable } from "./coefficient-table.tsx";
import curveClasses from "./curve-view.module.css";
import { JointPlot } from "./joint-plot.tsx";
import { RunStatus } from "./run-status.tsx";
import { useRun } from "./use-run.ts";

type Props = Readonly<{
  pool: Pick<DataPool, "joint">;
  /** Level 0 of the image. */
  array: ArraySpec;
  /** Of all channels. */
  names: readonly string[];
  z: number;
  t: number;
  region: Readonly<{ id: string; name: string; shape: Shape }> | undefined;
}>;

/** Pearson, Manders and the joint histogram of two channels in a region. */
export function ColocalisationPanel({ pool, array, names, z, t, region }: Props): ReactNode {
  const [a, setA] = useState(0);
  const [b, setB] = useState(1);
  const [thresholdA, setThresholdA] = useState(0);
  const [thresholdB, setThresholdB] = useState(0);
  const isPossible = names.length > 1 && region !== undefined && isAreal(region.shape);
  const shape = isPossible ? region.shape : undefined;
  const regionId = region?.id;
  const job = useMemo(() => {
    if (shape === undefined) return undefined;
    const input = { pool, array, a, b, z, t, shape, thresholdA, thresholdB };
    const subject = `${array.id} ${a} ${b} ${z} ${t} ${regionId} ${thresholdA} ${thresholdB}`;
    return { subject, start: () => createColocalisationRun(input) };
  }, [pool, array, a, b, z, t, shape, regionId, thresholdA, thresholdB]);
  const run = useRun(job);

  if (!isPossible) {
    return (
      <Text size="sm" c="dimmed">
        {names.length < 2
          ? "Colocalisation needs an image of two channels or more."
          : "Draw or select a region with an area to compare two channels in it."}
      </Text>
    );
  }
  const data = names.map((name, c) => ({ value: String(c), label: name }));
  const channel = (label: string, value: number, set: (c: number) => void) => (
    <Select
      size="xs"
      w={130}
      label={label}
      allowDeselect={false}
      data={data}
      value={String(value)}
      onChange={(chosen) => chosen !== null && set(Number(chosen))}
    />
  );
  const threshold = (label: string, value: number, set: (threshold: number) => void) => (
    <NumberInput
      size="xs"
      w={110}
      label={label}
      hideControls
      value={value}
      onChange={(typed) => typeof typed === "number" && Number.isFinite(typed) && set(typed)}
    />
  );
  const value = run.value;
  return (
    <Stack gap="xs" role="region" aria-label="Colocalisation">
      <Group gap="md" align="end">
        <Text size="sm" fw={600} truncate maw={220}>
          {region.name}
        </Text>
        {channel("Channel A", a, setA)}
        {threshold("Threshold A", thresholdA, setThresholdA)}
        {channel("Channel B", b, setB)}
        {threshold("Threshold B", thresholdB, setThresholdB)}
        <RunStatus run={run} failure="The channels could not be compared" />
      </Group>
      {value !== undefined && (
        <div className={curveClasses.split}>
          {value.histogram && (
            <JointPlot
              histogram={value.histogram}
              nameA={names[a]!}
              nameB={names[b]!}
              thresholdA={thresholdA}
              thresholdB={thresholdB}
            />
          )}
          <CoefficientTable value={value} nameA={names[a]!} nameB={names[b]!} isPast={run.isPast} />
        </div>
      )}
    </Stack>
  );
}
