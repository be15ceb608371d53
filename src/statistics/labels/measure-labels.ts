import type { ArraySpec } from "../../datalayer/array-spec.ts";
import { type DataPool, PRIORITY } from "../../datalayer/data-pool.ts";
import { isFloat } from "../../datalayer/dtype.ts";
import type { LabelTask } from "../../datalayer/labels.ts";
import { type LabelChannel, type LabelReply, LONGEST_LABEL_SIDE, MOST_LABEL_PIXELS } from "../../kernels/labels.ts";
import type { Rect } from "../../math/rect.ts";
import { StatisticsError } from "../errors.ts";
import type { Moments } from "../moments.ts";
import { COLUMN_PERCENTS, type OrderStatistics } from "../order-statistics.ts";
import { planeOf, sizeOf } from "../plan.ts";
import type { Run } from "../run.ts";
import { momentsOfLabel } from "./label-moments.ts";
import { orderOfLabel } from "./label-order.ts";
import { type FoundLabel, LabelParts } from "./label-parts.ts";

export type MeasureLabelsInput = Readonly<{
  pool: Pick<DataPool, "labels">;
  /** Level 0 of the image. */
  array: ArraySpec;
  channels: readonly number[];
  z: number;
  t: number;
  /** Level 0 of the label image, of the same size along x and y; the plane of it that lies on the image's. */
  labels: Readonly<{ array: ArraySpec; c: number; z: number; t: number }>;
  /** Percentiles besides those that are columns. */
  percents?: readonly number[] | undefined;
}>;

/** One label: where it is, and what each channel is over it. */
export type MeasuredLabel = Readonly<{
  /** A bigint beyond 2^53. */
  id: number | bigint;
  pixels: number;
  /** Half-open, in level-0 pixels. */
  box: Rect;
  /** Mean of the pixel centres. */
  centroid: Readonly<{ x: number; y: number }>;
  channels: readonly Readonly<{ channel: number; moments: Moments; order: OrderStatistics | undefined }>[];
}>;

/** Values of labels that lie across rectangles are kept until the end; so many bytes of them at most, then percentiles stay blank. */
const MOST_KEPT_BYTES = 256e6;
/** Labels that are finished in one go: some ms. */
const SLICE = 500;

/**
 * All labels of an instance mask in one pass over both images; a second one only over what holds labels in separate pieces. Whole
 * numbers are exact, whatever the chunks and the order they come in. Label 0 is background.
 *
 * @throws StatisticsError `BadLabels` when the mask has another size or holds no whole numbers; `BadPlane`
 */
export function createLabelRun(input: MeasureLabelsInput): Run<readonly MeasuredLabel[]> {
  const { pool, channels } = input;
  checkLabels(input);
  const percents = [...new Set([...COLUMN_PERCENTS, ...(input.percents ?? [])])];
  const tasks = tasksOf(input, percents);
  const parts = new LabelParts();
  let measured: readonly MeasuredLabel[] = [];
  let keptBytes = 0;
  let done = 0;
  const keep = (reply: LabelReply): LabelReply => {
    keptBytes += looseBytes(reply);
    if (keptBytes <= MOST_KEPT_BYTES) return reply;
    return { ...reply, channels: reply.channels.map(withoutLoose) };
  };
  return {
    async execute(signal, onNews) {
      const load = { priority: PRIORITY.computed, signal };
      await pool.labels(tasks, {
        ...load,
        onReply(reply, index) {
          parts.add(keep(reply), index, tasks[index]!.rect);
          done++;
          onNews();
        },
      });
      const again = keptBytes > MOST_KEPT_BYTES ? [] : [...parts.unsettled()];
      const second = again.map(([task, only]): LabelTask => {
        return { ...tasks[task]!, request: { ...tasks[task]!.request, only } };
      });
      await pool.labels(second, {
        ...load,
        onReply: (reply, index) => parts.replace(keep(reply), again[index]![0]),
      });
      const finished: MeasuredLabel[] = [];
      for (const label of inOrder(parts)) {
        finished.push(finishLabel(label, channels, percents));
        if (finished.length % SLICE === 0) {
          // A turn for the page.
          await new Promise<void>((resolve) => setTimeout(resolve));
          signal.throwIfAborted();
        }
      }
      measured = finished;
    },
    snapshot: () => measured,
    progress: () => (tasks.length === 0 ? 1 : done / tasks.length),
  };
}

function checkLabels({ array, labels }: MeasureLabelsInput): void {
  if (isFloat(labels.array.dtype))
    throw new StatisticsError("BadLabels", `Labels are whole numbers; the mask holds ${labels.array.dtype}`);
  const [image, mask] = [sizeOf(array), sizeOf(labels.array)];
  if (image.width !== mask.width || image.height !== mask.height) {
    throw new StatisticsError(
      "BadLabels",
      `The mask has ${mask.width} x ${mask.height} pixels, the image ${image.width} x ${image.height}: both must have the same`,
    );
  }
}

/** Every chunk of the image, in rectangles that sums of 16-bit pixels stay exact in. */
function tasksOf({ array, channels, z, t, labels }: MeasureLabelsInput, percents: readonly number[]): LabelTask[] {
  const planes = channels.map((channel) => planeOf(array, channel, t, z));
  if (planes.length === 0) return [];
  const own = planeOf(labels.array, labels.c, labels.t, labels.z);
  const { width, height } = sizeOf(array);
  const along = (name: string) => array.chunkShape[array.dims.indexOf(name)]!;
  const [chunkHeight, chunkWidth] = [along("y"), along("x")];
  const stepX = Math.min(chunkWidth, LONGEST_LABEL_SIDE);
  const stepY = Math.max(1, Math.min(chunkHeight, Math.floor(MOST_LABEL_PIXELS / stepX)));
  const tasks: LabelTask[] = [];
  for (let chunkY = 0; chunkY * chunkHeight < height; chunkY++) {
    for (let chunkX = 0; chunkX * chunkWidth < width; chunkX++) {
      const bottom = Math.min(height, (chunkY + 1) * chunkHeight);
      const right = Math.min(width, (chunkX + 1) * chunkWidth);
      for (let y0 = chunkY * chunkHeight; y0 < bottom; y0 += stepY) {
        for (let x0 = chunkX * chunkWidth; x0 < right; x0 += stepX) {
          const rect = { x0, y0, x1: Math.min(right, x0 + stepX), y1: Math.min(bottom, y0 + stepY) };
          const openSides = { left: x0 > 0, top: y0 > 0, right: rect.x1 < width, bottom: rect.y1 < height };
          tasks.push({ labels: own, planes, chunkY, chunkX, rect, request: { percents, openSides } });
        }
      }
    }
  }
  return tasks;
}

function inOrder({ labels }: LabelParts): readonly FoundLabel[] {
  return [...labels.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function finishLabel(label: FoundLabel, channels: readonly number[], percents: readonly number[]): MeasuredLabel {
  label.parts.sort((a, b) => a.task - b.task);
  const { id, pixels, columns, rows, x0, y0, x1, y1 } = label;
  return {
    id,
    pixels,
    box: { x0, y0, x1, y1 },
    centroid: { x: columns / pixels + 0.5, y: rows / pixels + 0.5 },
    channels: channels.map((channel, i) => {
      const moments = momentsOfLabel(label, i);
      return { channel, moments, order: orderOfLabel(label, i, moments, percents) };
    }),
  };
}

function looseBytes({ channels }: LabelReply): number {
  let bytes = 0;
  for (const { loose } of channels) {
    for (const one of loose.values()) {
      if (one !== "not kept") bytes += ("counts" in one ? one.counts.counts : one.values).byteLength;
    }
  }
  return bytes;
}

function withoutLoose(channel: LabelChannel): LabelChannel {
  return { ...channel, loose: new Map([...channel.loose.keys()].map((at) => [at, "not kept"])) };
}
