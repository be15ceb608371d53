import { Alert, NativeSelect, Stack, Text } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useMemo } from "react";
import type { ArraySpec } from "../../datalayer/array-spec.ts";
import type { Level } from "../../datalayer/multiscale.ts";
import { isAreal, type Shape } from "../../roi/geometry.ts";
import { messageOf } from "../../ui/message-of.ts";
import { PRESETS, type PresetName } from "../columns.ts";
import { type ExportContext, type ExportRow, toCsv, toTsv } from "../export.ts";
import type { Statistics } from "../finish.ts";
import type { MeasurePool } from "../measure.ts";
import { describeShape } from "../shape-text.ts";
import { isBlank } from "../value.ts";
import { Exactness } from "./exactness.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { HistogramView } from "./histogram-view.tsx";
import { readable } from "./numbers.ts";
import classes from "./statistics-panel.module.css";
import { type PanelChannel, StatisticsTable } from "./statistics-table.tsx";
import { useMeasurement } from "./use-measurement.ts";

type Props = Readonly<{
  pool: MeasurePool;
  /** Level 0 of the image. */
  array: ArraySpec;
  /** All of the image, finest first. */
  levels?: readonly Level[] | undefined;
  image: Readonly<{ id: string; name: string }>;
  /** Those that are visible, in the order of their columns. */
  channels: readonly PanelChannel[];
  z: number;
  t: number;
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
  region: Readonly<{ id: string; name: string; shape: Shape; roiId?: string | undefined }> | undefined;
  /** The region is being dragged: numbers follow, and nothing is announced until it is dropped. */
  isDragging?: boolean | undefined;
  appVersion: string;
}>;

const PRESET_CHOICES = Object.entries(PRESETS).map(([value, { label }]) => ({ value, label }));

/** Exact statistics and histogram of the selected region, all visible channels; follows edits live. */
export function StatisticsPanel(props: Props): ReactNode {
  const { pool, array, levels, image, channels, z, t, pixelSizeUm, region, isDragging = false, appVersion } = props;
  const [stored, setPreset] = useLocalStorage<PresetName>({
    key: "mikro-web.statistics.columns",
    defaultValue: "minimal",
  });
  const preset = stored in PRESETS ? stored : "minimal";
  const indices = useMemo(() => channels.map(({ index }) => index), [channels]);
  const { status, measurement, isPast, error, stop, again } = useMeasurement({
    pool,
    array,
    levels,
    channels: indices,
    z,
    t,
    region,
    pixelSizeUm,
  });
  const statistics = useMemo(
    () => indices.map((index) => measurement?.channels.find(({ channel }) => channel === index)?.statistics),
    [indices, measurement],
  );
  const histograms = useMemo(() => statistics.map((one) => one?.histogram), [statistics]);

  if (region === undefined) {
    return (
      <Text size="sm" c="dimmed">
        Draw or select a region to measure it.
      </Text>
    );
  }
  if (!isAreal(region.shape) && region.shape.kind !== "point") {
    return (
      <Text size="sm" c="dimmed">
        A {region.shape.kind} has no area to measure.
      </Text>
    );
  }
  if (channels.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Switch a channel on to measure it.
      </Text>
    );
  }
  const rows = (): ExportRow[] =>
    channels.flatMap(({ index, name }, i) => {
      const one = statistics[i];
      return one === undefined
        ? []
        : [{ channel: index, channelName: name, statistics: one, exact: status === "exact" }];
    });
  const context = (): ExportContext => ({
    image,
    region: { id: region.roiId, name: region.name, geometry: describeShape(region.shape) },
    z,
    t,
    pixelSizeUm,
    appVersion,
    columns: PRESETS[preset].columns,
    measuredAt: new Date().toISOString(),
  });
  return (
    <Stack gap="xs" role="region" aria-label="Statistics">
      {status === "failed" ? (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title="The region could not be measured" p="xs">
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {messageOf(error)}
          </Text>
        </Alert>
      ) : null}
      <Exactness
        status={status}
        progress={isPast ? 0 : (measurement?.progress ?? 0)}
        source={isPast ? undefined : statistics[0]?.source}
        onStop={stop}
        onAgain={again}
      />
      <NativeSelect
        size="xs"
        label="Columns"
        value={preset}
        onChange={(event) => setPreset(event.currentTarget.value as PresetName)}
        data={PRESET_CHOICES}
      />
      <StatisticsTable
        columns={PRESETS[preset].columns}
        channels={channels}
        statistics={statistics}
        isPast={isPast}
        caption={`${region.name}, z ${z}, t ${t}`}
      />
      <HistogramView channels={channels} histograms={histograms} />
      <ExportButtons
        makeTsv={() => toTsv(context(), rows())}
        makeCsv={() => toCsv(context(), rows())}
        fileName={`${image.name}-${region.name}-z${z}-t${t}`}
        isDisabled={measurement === undefined || isPast}
      />
      <div className={classes.hidden} aria-live="polite">
        {status === "exact" && !isDragging ? announcement(region.name, channels, statistics) : ""}
      </div>
    </Stack>
  );
}

function announcement(
  name: string,
  channels: readonly PanelChannel[],
  statistics: readonly (Statistics | undefined)[],
): string {
  const first = statistics[0];
  if (first === undefined) return "";
  const means = channels.map(({ name: channel }, i) => {
    const mean = statistics[i]?.mean;
    return mean === undefined || isBlank(mean) ? `${channel}: no mean` : `${channel}: mean ${readable(mean)}`;
  });
  return `${name} measured: ${readable(first.n)} pixels. ${means.join(", ")}.`;
}
