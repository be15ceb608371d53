import { Button, Group, MultiSelect, Stack, Switch, Text } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { DataPool } from "../../datalayer/data-pool.ts";
import { isFloat } from "../../datalayer/dtype.ts";
import { isAreal, type Shape } from "../../roi/geometry.ts";
import type { ValueRange } from "../finish.ts";
import { createSeriesRun, type Series } from "../series.ts";
import curveClasses from "./curve-view.module.css";
import type { PlottedHistogram } from "./histogram-data.ts";
import { HistogramPlot } from "./histogram-plot.tsx";
import { HistogramValues } from "./histogram-view.tsx";
import { readable } from "./numbers.ts";
import { RangeInputs } from "./range-inputs.tsx";
import { type RangeRow, RangeTable } from "./range-table.tsx";
import { RunStatus } from "./run-status.tsx";
import classes from "./statistics-panel.module.css";
import type { PanelChannel } from "./statistics-table.tsx";
import { useRun } from "./use-run.ts";

type Region = Readonly<{ id: string; name: string; shape: Shape }>;

type Props = Readonly<{
  pool: Pick<DataPool, "reduce">;
  /** Level 0 of the image. */
  array: ArraySpec;
  /** Those that are visible. */
  channels: readonly PanelChannel[];
  z: number;
  t: number;
  region: Region | undefined;
  /** Regions that may be laid over. */
  others: readonly Region[];
}>;

const HEIGHT_PX = 180;
const MOST_REGIONS = 6;

/** Histograms of regions over each other, all visible channels, with a range of values that is counted exactly. */
export function HistogramPanel({ pool, array, channels, z, t, region, others }: Props): ReactNode {
  const [isLog, setLog] = useState(false);
  const [range, setRange] = useState<ValueRange>();
  const [alsoIds, setAlsoIds] = useState<readonly string[]>([]);
  const regions = useMemo(() => {
    const also = others.filter(({ id, shape }) => alsoIds.includes(id) && id !== region?.id && isAreal(shape));
    return region === undefined || !isAreal(region.shape) ? also : [region, ...also];
  }, [region, others, alsoIds]);
  const indices = channels.map(({ index }) => index).join();
  const job = useMemo(() => {
    if (regions.length === 0 || indices === "") return undefined;
    const items = regions.map(({ shape }) => ({ shape, z, t }));
    const input = { pool, array, channels: indices.split(",").map(Number), items, range };
    const subject = `${array.id} ${indices} ${z} ${t} ${regions.map(({ id }) => id).join()}`;
    return { subject, start: () => createSeriesRun(input) };
  }, [pool, array, indices, z, t, regions, range]);
  const run = useRun(job);
  const { plotted, rows } = useMemo(() => shownOf(run.value, regions, channels), [run.value, regions, channels]);

  if (regions.length === 0 || channels.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {channels.length === 0
          ? "Switch a channel on to see its histogram."
          : "Draw or select a region with an area to see its histogram."}
      </Text>
    );
  }
  const isWhole = !isFloat(array.dtype);
  const widths = [...new Set(plotted.map(({ histogram }) => readable(histogram.width)))];
  const choices = others.filter(({ id, shape }) => id !== region?.id && isAreal(shape));
  return (
    <Stack gap="xs" role="region" aria-label="Histogram of regions">
      <Group gap="md">
        <Text size="sm" fw={600} truncate maw={220}>
          {regions[0]?.name}
        </Text>
        {choices.length > 0 && (
          <MultiSelect
            size="xs"
            aria-label="Regions to lay over"
            placeholder={alsoIds.length === 0 ? "Lay other regions over" : undefined}
            maxValues={MOST_REGIONS - 1}
            w={200}
            searchable
            data={choices.slice(0, 500).map(({ id, name }) => ({ value: id, label: name }))}
            value={alsoIds.filter((id) => choices.some((choice) => choice.id === id))}
            onChange={setAlsoIds}
          />
        )}
        <Switch size="xs" label="Log" checked={isLog} onChange={(event) => setLog(event.currentTarget.checked)} />
        <RangeInputs range={range} isWhole={isWhole} onChange={setRange} />
        {range !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => setRange(undefined)}>
            Clear range
          </Button>
        )}
        <RunStatus run={run} failure="The histogram could not be made" />
      </Group>
      {plotted.length > 0 && (
        <div className={curveClasses.split}>
          <div>
            <HistogramPlot
              histograms={plotted}
              isLog={isLog}
              heightPx={HEIGHT_PX}
              range={range}
              onRange={({ low, high }) =>
                setRange(isWhole ? { low: Math.ceil(low), high: Math.floor(high) } : { low, high })
              }
            />
            <Text size="xs" c="dimmed">
              {widths.length === 1
                ? `Pixels by value, bin width ${widths[0]}.`
                : `Pixels per unit of value, bin widths ${widths.join(", ")}.`}{" "}
              Drag over the plot to count a range.
            </Text>
          </div>
          <div>
            {range !== undefined && <RangeTable rows={rows} isPast={run.isPast} />}
            <details className={classes.details} open={range === undefined}>
              <summary>Values of the histogram</summary>
              <HistogramValues plotted={plotted} />
            </details>
          </div>
        </div>
      )}
    </Stack>
  );
}

function shownOf(series: Series | undefined, regions: readonly Region[], channels: readonly PanelChannel[]) {
  const plotted: PlottedHistogram[] = [];
  const rows: RangeRow[] = [];
  for (const [i, { name: regionName }] of regions.entries()) {
    for (const [c, { name, colour }] of channels.entries()) {
      const statistics = series?.[i]?.[c];
      if (statistics === undefined) continue;
      const label = regions.length > 1 ? `${regionName}, ${name}` : name;
      rows.push({ name: label, statistics });
      if (statistics.histogram) plotted.push({ name: label, colour, histogram: statistics.histogram, isDashed: i > 0 });
    }
  }
  return { plotted, rows };
}
