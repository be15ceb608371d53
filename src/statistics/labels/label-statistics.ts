import { finishStatistics, type Statistics } from "../finish.ts";
import type { RegionMeasures } from "../region-measures.ts";
import type { Blank } from "../value.ts";
import type { MeasuredLabel } from "./measure-labels.ts";

const NOT_OF_LABELS: Blank = { blank: "not measured for labels: make a region of it" };

/** What would need the outline, or a further pass. */
const BLANKS = {
  outlineAreaPx: NOT_OF_LABELS,
  outlineAreaUm2: NOT_OF_LABELS,
  perimeterPx: NOT_OF_LABELS,
  perimeterUm: NOT_OF_LABELS,
  circularity: NOT_OF_LABELS,
  feretPx: NOT_OF_LABELS,
  feretUm: NOT_OF_LABELS,
  minFeretPx: NOT_OF_LABELS,
  minFeretUm: NOT_OF_LABELS,
  feretAngle: NOT_OF_LABELS,
  aspectRatio: NOT_OF_LABELS,
  roundness: NOT_OF_LABELS,
  solidity: NOT_OF_LABELS,
};
const UNKNOWN = {
  mode: NOT_OF_LABELS,
  skewness: NOT_OF_LABELS,
  kurtosis: NOT_OF_LABELS,
  minX: NOT_OF_LABELS,
  minY: NOT_OF_LABELS,
  maxX: NOT_OF_LABELS,
  maxY: NOT_OF_LABELS,
};
const NOT_KEPT: Blank = { blank: "too many labels lie across chunks to keep their values" };
const NO_ORDER = { median: NOT_KEPT, upperMedian: NOT_KEPT, p5: NOT_KEPT, p25: NOT_KEPT, p75: NOT_KEPT, p95: NOT_KEPT };

export type LabelStatistics = Readonly<{
  /** The pixel value, a bigint beyond 2^53. */
  label: number | bigint;
  channels: readonly Readonly<{ channel: number; statistics: Statistics }>[];
}>;

/** The columns of a label, as those of a region; what labels do not have is blank and says so. */
export function labelStatistics(
  label: MeasuredLabel,
  pixelSizeUm: Readonly<{ x: number; y: number }> | undefined,
  percents: readonly number[] = [],
): LabelStatistics {
  const { box, centroid, pixels } = label;
  const region: RegionMeasures = {
    ...BLANKS,
    nInside: pixels,
    nOutside: 0,
    centroidX: centroid.x,
    centroidY: centroid.y,
    boxX: box.x0,
    boxY: box.y0,
    boxWidth: box.x1 - box.x0,
    boxHeight: box.y1 - box.y0,
  };
  const channels = label.channels.map(({ channel, moments, order }) => {
    const known = { region, pixelSizeUm, order, histogram: undefined, percents, isComplete: true };
    const statistics = finishStatistics(moments, known);
    const isNotKept = moments.n > 0 && order === undefined;
    return { channel, statistics: { ...statistics, ...UNKNOWN, ...(isNotKept && NO_ORDER) } };
  });
  return { label: label.id, channels };
}
