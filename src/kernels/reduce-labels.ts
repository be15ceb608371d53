import type { LabelValues } from "./label-columns.ts";
import { type LabelRuns, labelRuns } from "./label-runs.ts";
import { createLabelValues } from "./label-values.ts";
import {
  type LabelChannel,
  type LabelPixels,
  type LabelReply,
  type LabelRequest,
  LONGEST_LABEL_SIDE,
  type Loose,
  MOST_LABEL_PIXELS,
} from "./labels.ts";
import { checkSource, onePixel, type PixelSource } from "./reduce-pixels.ts";

/**
 * All labels of a rectangle over the same pixels of some channels, in one go: each channel's values are brought together label by
 * label, and each label's are then counted or sorted.
 *
 * @throws RangeError when the sizes differ or are too large (see `MOST_LABEL_PIXELS`)
 */
export function reduceLabels(labels: LabelPixels, sources: readonly PixelSource[], request: LabelRequest): LabelReply {
  const { width, height } = labels;
  if (width * height > MOST_LABEL_PIXELS || Math.max(width, height) > LONGEST_LABEL_SIDE)
    throw new RangeError(`Labels of ${width} x ${height} pixels are too many at once`);
  for (const source of sources) {
    checkSource(source);
    if (source.width !== width || source.height !== height) throw new RangeError("Labels and pixels differ in size");
  }
  const found = labelRuns(labels, request.only);
  const { runs: _, ...reply } = found;
  return { ...reply, channels: sources.map((source) => reduceChannel(source, found, labels, request)) };
}

function reduceChannel(
  source: PixelSource,
  found: LabelRuns,
  size: Readonly<{ width: number; height: number }>,
  request: LabelRequest,
): LabelChannel {
  const count = found.ids.length;
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = starts[i]! + found.pixels[i]!;
  const values = createLabelValues(source.dtype, count, starts[count]!, request.percents.length);
  const ends = gather(source, found, starts, values);
  const loose = new Map<number, Loose>();
  const percents = request.percents.map((percent) => percent / 100);
  for (let i = 0; i < count; i++) {
    const isLoose = request.only !== undefined || mayGoOn(found.boxes, i, size, request.openSides);
    const rest = values.order(i, starts[i]!, ends[i]!, percents, isLoose);
    if (rest !== undefined) loose.set(i, rest);
  }
  return { ...values.take(), dtype: source.dtype, loose };
}

/** Brings values together label by label and adds up what depends on the place. @returns where each label's finite values end */
function gather(source: PixelSource, { runs }: LabelRuns, starts: Int32Array, values: LabelValues): Int32Array {
  const isOne = typeof source.data !== "object";
  const data = isOne ? onePixel(source.dtype, source.data as number | bigint) : source.data;
  const { offset, rowStride, colStride } = isOne ? { offset: 0, rowStride: 0, colStride: 0 } : source;
  const next = starts.slice(0, -1);
  for (let i = 0; i < runs.length; i += 4) {
    const label = runs[i]!;
    const y = runs[i + 1]!;
    const x0 = runs[i + 2]!;
    const from = offset + y * rowStride + x0 * colStride;
    next[label] = values.addRun(data as never, from, colStride, label, next[label]!, y, x0, runs[i + 3]!);
  }
  return next;
}

function mayGoOn(
  boxes: Int32Array,
  label: number,
  { width, height }: Readonly<{ width: number; height: number }>,
  { left, top, right, bottom }: LabelRequest["openSides"],
): boolean {
  const at = 4 * label;
  return (
    (left && boxes[at] === 0) ||
    (top && boxes[at + 1] === 0) ||
    (right && boxes[at + 2] === width) ||
    (bottom && boxes[at + 3] === height)
  );
}
