import type { ArraySpec } from "../datalayer/array-spec.ts";
import { type DataPool, PRIORITY } from "../datalayer/data-pool.ts";
import { isFloat } from "../datalayer/dtype.ts";
import type { JointTask } from "../datalayer/joint.ts";
import { type JointBins, type JointRequest, type JointSums, mergeJoint } from "../kernels/joint.ts";
import type { Shape } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { coefficientsOf } from "./coefficients.ts";
import { cutByChunks, planeOf, sizeOf, spreadOrder } from "./plan.ts";
import type { Run } from "./run.ts";
import type { Value } from "./value.ts";

export type ColocalisationInput = Readonly<{
  pool: Pick<DataPool, "joint">;
  /** Level 0 of the image. */
  array: ArraySpec;
  /** The two channels. */
  a: number;
  b: number;
  z: number;
  t: number;
  shape: Shape;
  /** A pixel counts as signal when it is greater; 0 when it is not given. */
  thresholdA?: number | undefined;
  thresholdB?: number | undefined;
}>;

export type JointHistogram = Readonly<{
  a: JointBins;
  b: JointBins;
  /** `counts[bin of b * a.count + bin of a]`. */
  counts: Float64Array;
}>;

/** Two channels over the pixels of a region. */
export type Colocalisation = Readonly<{
  /** Pixels where both are finite, and the others. */
  n: number;
  skipped: number;
  /** Pearson's correlation coefficient over all `n` pixels. */
  pearson: Value;
  /** Manders' coefficients, all of the channel in the denominator: sum of a where b > thresholdB, by sum of a; and the other way. */
  m1: Value;
  m2: Value;
  /** Comes with the second pass, when the extremes are known. */
  histogram: JointHistogram | undefined;
}>;

/** Bins along an axis, at most. */
const BINS = 128;

/**
 * Colocalisation in two passes: sums and extremes, then the joint histogram between the extremes. Whole numbers are summed exactly,
 * so that the answer does not depend on the chunks; floats are merged in a fixed tree over the chunks.
 *
 * @throws StatisticsError, RoiError for what cannot be measured; RangeError for a threshold that is no number
 */
export function createColocalisationRun(input: ColocalisationInput): Run<Colocalisation> {
  const { pool, array, z, t, thresholdA = 0, thresholdB = 0 } = input;
  if (!(Number.isFinite(thresholdA) && Number.isFinite(thresholdB))) throw new RangeError("Thresholds are numbers");
  const parts = cutByChunks(array, spansOf(input.shape, sizeOf(array)).spans);
  const ordered = spreadOrder(parts.length).map((i) => parts[i]!);
  const [a, b] = [planeOf(array, input.a, t, z), planeOf(array, input.b, t, z)];
  const tasksOf = (request: JointRequest): JointTask[] => ordered.map((part) => ({ ...part, a, b, request }));
  const sums = new Array<JointSums | undefined>(ordered.length).fill(undefined);
  let histogram: { a: JointBins; b: JointBins; counts: Float64Array } | undefined;
  let done = 0;
  return {
    async execute(signal, onNews) {
      const load = { priority: PRIORITY.computed, signal };
      await pool.joint(tasksOf({ kind: "sums", thresholdA, thresholdB }), {
        ...load,
        onReply(reply, index) {
          if ("counts" in reply) return;
          sums[index] = reply;
          done++;
          onNews();
        },
      });
      const all = mergedOf(sums);
      if (all === undefined || all.n === 0) return;
      const isWhole = !isFloat(array.dtype);
      const bins = { a: binsOf(all.minA, all.maxA, isWhole), b: binsOf(all.minB, all.maxB, isWhole) };
      const { counts } = { counts: new Float64Array(bins.a.count * bins.b.count) };
      histogram = { ...bins, counts };
      await pool.joint(tasksOf({ kind: "counts", ...bins }), {
        ...load,
        onReply(reply) {
          if (!("counts" in reply)) return;
          for (const [i, count] of reply.counts.entries()) counts[i]! += count;
          done++;
          onNews();
        },
      });
    },
    snapshot() {
      const copy = histogram && { ...histogram, counts: histogram.counts.slice() };
      return { ...coefficientsOf(mergedOf(sums)), histogram: copy };
    },
    progress: () => (ordered.length === 0 ? 1 : done / (2 * ordered.length)),
  };
}

/** In a tree over the places in the list, whatever came first. */
function mergedOf(sums: readonly (JointSums | undefined)[]): JointSums | undefined {
  if (sums.length < 2) return sums[0];
  const half = Math.ceil(sums.length / 2);
  const left = mergedOf(sums.slice(0, half));
  const right = mergedOf(sums.slice(half));
  return left === undefined || right === undefined ? (left ?? right) : mergeJoint(left, right);
}

/** Whole numbers have bins of a whole width, lest some hold one value more than others. */
function binsOf(min: number | bigint, max: number | bigint, isWhole: boolean): JointBins {
  const start = Number(min);
  const span = Number(max) - start;
  if (!isWhole) return span > 0 ? { start, width: span / BINS, count: BINS } : { start, width: 1, count: 1 };
  const width = Math.max(1, Math.ceil((span + 1) / BINS));
  return { start, width, count: Math.max(1, Math.ceil((span + 1) / width)) };
}
