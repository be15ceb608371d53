import { COLUMN_NAMES, type ColumnName } from "../columns.ts";
import { DEFINITIONS_VERSION } from "../definitions.ts";
import type { MeasuredRow } from "../rows/measured-row.ts";
import type { Run } from "../run.ts";
import type { Value } from "../value.ts";
import { labelStatistics } from "./label-statistics.ts";
import { createLabelRun, type MeasuredLabel, type MeasureLabelsInput } from "./measure-labels.ts";

export type LabelRowsInput = MeasureLabelsInput &
  Readonly<{
    imageId: string;
    mask: Readonly<{ id: string; name: string }>;
    channelNames: ReadonlyMap<number, string>;
    pixelSizeUm: Readonly<{ x: number; y: number }> | undefined;
    appVersion: string;
  }>;

/** Rows that are made in one go: some ms. */
const SLICE = 100;

/** The labels of a mask as frozen rows of the measurements table, one a label and channel. */
export function createLabelRowsRun(input: LabelRowsInput): Run<readonly MeasuredRow[]> {
  const run = createLabelRun(input);
  let rows: readonly MeasuredRow[] = [];
  return {
    async execute(signal, onNews) {
      await run.execute(signal, onNews);
      const measuredAt = new Date().toISOString();
      const made: MeasuredRow[] = [];
      for (const [i, label] of run.snapshot().entries()) {
        made.push(...rowsOf(label, input, measuredAt));
        if (i % SLICE === SLICE - 1) {
          // A turn for the page.
          await new Promise<void>((resolve) => setTimeout(resolve));
          signal.throwIfAborted();
        }
      }
      rows = made;
    },
    snapshot: () => rows,
    progress: run.progress,
  };
}

function rowsOf(label: MeasuredLabel, input: LabelRowsInput, measuredAt: string): MeasuredRow[] {
  const { imageId, mask, z, t, channelNames, pixelSizeUm, appVersion } = input;
  return labelStatistics(label, pixelSizeUm).channels.map(({ channel, statistics }) => ({
    key: `label:${mask.id}:${z}:${t}:${label.id}:${channel}`,
    isPinned: true,
    imageId,
    regionId: labelRegionId(mask.id, label.id),
    regionName: `${label.id}`,
    geometry: "",
    revision: `label ${label.id} of mask ${mask.name} (id ${mask.id})`,
    z,
    t,
    channel,
    channelName: channelNames.get(channel) ?? `Channel ${channel}`,
    values: Object.fromEntries(COLUMN_NAMES.map((name) => [name, statistics[name]])) as Record<ColumnName, Value>,
    definitionsVersion: DEFINITIONS_VERSION,
    appVersion,
    measuredAt,
  }));
}

/** What rows of a label are of, instead of a region. */
export function labelRegionId(maskId: string, label: number | bigint): string {
  return `mask ${maskId} label ${label}`;
}
