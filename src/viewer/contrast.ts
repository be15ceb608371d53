import { type Dtype, isFloat } from "../datalayer/dtype.ts";
import type { LinearBins, NarrowPartial } from "../kernels/partial.ts";
import { type Counts, eachCount, highestKey, lowestKey, totalCount } from "../kernels/partial-counts.ts";
import { lowestNarrow } from "../kernels/reduce-keys.ts";
import type { Limits } from "./channels.ts";

/** How the pixels of one channel are spread, as far as contrast needs it. NaN and infinities are left out. */
export type ChannelHistogram = Readonly<{
  dtype: Dtype;
  /** Level that was measured, and the plane at level 0. */
  level: number;
  z: number;
  t: number;
  /** Finite pixels. */
  n: number;
  min: number;
  max: number;
  /** Values at the quantiles asked for: real pixels, not interpolated; the one below and the one above. */
  low: number;
  high: number;
  /** Over `displayRange`: a hot pixel does not squeeze all others into one bin. */
  bins: LinearBins;
  /** Pixels in each bin; those beyond the bins are in none. */
  counts: Float64Array;
}>;

type Spread = Pick<ChannelHistogram, "low" | "high" | "min" | "max">;

/** Two parts of all pixels, 0..1, in order. */
export type Quantiles = readonly [low: number, high: number];

/** Automatic limits leave out one pixel in a thousand at either end: dead and hot ones. */
export const AUTO_QUANTILES: Quantiles = [0.001, 0.999];
const BIN_COUNT = 256;

/** Ranks (0 is the lowest pixel) of quantiles among n pixels: the pixel below the one, above the other. */
export function ranksOf(n: number, [low, high]: Quantiles): readonly [low: number, high: number] {
  return [Math.floor(low * (n - 1)), Math.ceil(high * (n - 1))];
}

/**
 * Limits that show what is there: the quantiles, or the extremes where the quantiles meet (a few bright pixels on an empty
 * ground). Never equal: a constant plane is seen against 0, and 0 against 1.
 */
export function autoLimits({ low, high, min, max }: Spread): Limits {
  if (low < high) return [low, high];
  return extremeLimits({ min, max });
}

/** From the lowest to the highest pixel. Never equal, see `autoLimits`. */
export function extremeLimits({ min, max }: Pick<Spread, "min" | "max">): Limits {
  if (min < max) return [min, max];
  if (min === 0) return [0, 1];
  return [Math.min(0, min), Math.max(0, min)];
}

/** What is worth showing: the width of the automatic limits to either side of them, as far as there are pixels. */
export function displayRange(spread: Spread): Limits {
  const [low, high] = autoLimits(spread);
  const { min, max } = spread;
  return [Math.max(min, low - (high - low)), Math.min(max, high + (high - low))];
}

/** Equal bins over a range of values, ends included. Whole numbers get bins of a whole width with edges between them, so that none is favoured. */
export function binsOver(dtype: Dtype, min: number, max: number): LinearBins {
  if (isFloat(dtype)) {
    const [low, high] = extremeLimits({ min, max });
    return { low, high, count: BIN_COUNT };
  }
  const values = max - min + 1;
  const binWidth = Math.max(1, Math.ceil(values / BIN_COUNT));
  const count = Math.ceil(values / binWidth);
  return { low: min - 0.5, high: min - 0.5 + count * binWidth, count };
}

/** The histogram of types up to 16 bits, whose values were all counted; `undefined` without pixels. */
export function histogramOfNarrow(
  partial: NarrowPartial,
  place: Readonly<{ level: number; z: number; t: number }>,
  quantiles: Quantiles = AUTO_QUANTILES,
): ChannelHistogram | undefined {
  const { counts, dtype } = partial;
  const n = totalCount(counts);
  if (n === 0) return undefined;
  const lowest = lowestNarrow(dtype);
  const [min, max] = [lowestKey(counts) + lowest, highestKey(counts) + lowest];
  const [low, high] = ranksOf(n, quantiles).map((rank) => keyAtRank(counts, rank).key + lowest) as [number, number];
  const bins = binsOver(dtype, ...displayRange({ min, max, low, high }));
  const binWidth = (bins.high - bins.low) / bins.count;
  const binned = new Float64Array(bins.count);
  eachCount(counts, (key, count) => {
    const bin = Math.floor((key + lowest - bins.low) / binWidth);
    if (bin >= 0 && bin < bins.count) binned[bin]! += count;
  });
  return { dtype, ...place, n, min, max, low, high, bins, counts: binned };
}

/** The key at a rank (0 first) and how many pixels with the same key come before it. */
export function keyAtRank(counts: Counts, rank: number): Readonly<{ key: number; rest: number }> {
  let before = 0;
  let found: Readonly<{ key: number; rest: number }> | undefined;
  eachCount(counts, (key, count) => {
    if (found === undefined && rank < before + count) found = { key, rest: rank - before };
    before += count;
  });
  if (found === undefined) throw new RangeError(`Rank ${rank} of ${before} pixels`);
  return found;
}
