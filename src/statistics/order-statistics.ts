import { type Counts, eachCount } from "../kernels/partial-counts.ts";
import { lowestNarrow } from "../kernels/reduce-keys.ts";
import type { PixelDtype } from "../kernels/reduce-pixels.ts";
import { interpolate, quantileRanks } from "../math/quantile.ts";
import type { Histogram } from "./histogram.ts";

/** Percentiles of some pixels. */
export type OrderStatistics = Readonly<{
  /** Percentile of type 7 (R, numpy): `undefined` for one that was not asked for. */
  at(percent: number): number | bigint | undefined;
  upperMedian: number | bigint | undefined;
  mode: number | bigint | undefined;
}>;

/** Percents that the columns show. */
export const COLUMN_PERCENTS: readonly number[] = [5, 25, 50, 75, 95];

/** Ranks (0 is the smallest pixel) that some percentiles and the upper median of `n` pixels need: ascending, each once. */
export function ranksOf(n: number, percents: readonly number[]): readonly number[] {
  const ranks = new Set([Math.floor(n / 2)]);
  for (const percent of percents) {
    const { lower, upper } = quantileRanks(n, percent / 100);
    ranks.add(lower).add(upper);
  }
  return [...ranks].sort((a, b) => a - b);
}

/** From the values of the ranks that `ranksOf` named, in their order. */
export function orderOfRanks(
  n: number,
  percents: readonly number[],
  values: readonly (number | bigint)[],
  mode: number | bigint | undefined,
): OrderStatistics {
  const ranks = ranksOf(n, percents);
  const valueAt = new Map(ranks.map((rank, i) => [rank, values[i]!]));
  const percentiles = new Map(
    percents.map((percent) => {
      const { lower, upper, fraction } = quantileRanks(n, percent / 100);
      return [percent, interpolate(valueAt.get(lower)!, valueAt.get(upper)!, fraction)];
    }),
  );
  return { at: (percent) => percentiles.get(percent), upperMedian: valueAt.get(Math.floor(n / 2)), mode };
}

/** Of a type of up to 16 bits, from its exact counts, at least one. */
export function orderOfCounts(
  dtype: PixelDtype,
  counts: Counts,
  n: number,
  percents: readonly number[],
): OrderStatistics {
  const lowest = lowestNarrow(dtype);
  const ranks = ranksOf(n, percents);
  const values: number[] = [];
  let below = 0;
  let most = 0;
  let mode = 0;
  eachCount(counts, (key, count) => {
    below += count;
    while (values.length < ranks.length && ranks[values.length]! < below) values.push(key + lowest);
    if (count > most) {
      most = count;
      mode = key + lowest;
    }
  });
  return orderOfRanks(n, percents, values, mode);
}

/** The centre of the fullest bin, the lowest of several. */
export function modeOfHistogram({ edges, counts }: Histogram): number {
  let fullest = 0;
  for (let i = 1; i < counts.length; i++) if (counts[i]! > counts[fullest]!) fullest = i;
  return edges[fullest]! / 2 + edges[fullest + 1]! / 2;
}

/** Number and sum of the pixels in a closed range, from exact counts. */
export function rangeOfCounts(
  dtype: PixelDtype,
  counts: Counts,
  low: number,
  high: number,
): Readonly<{ n: number; sum: number | bigint }> {
  const lowest = lowestNarrow(dtype);
  let n = 0;
  let sum = 0n;
  let part = 0;
  eachCount(counts, (key, count) => {
    const value = key + lowest;
    if (!(value >= low && value <= high)) return;
    n += count;
    const next = part + value * count;
    if (Number.isSafeInteger(next)) part = next;
    else {
      sum += BigInt(part) + BigInt(value) * BigInt(count);
      part = 0;
    }
  });
  sum += BigInt(part);
  const number = Number(sum);
  return { n, sum: Number.isSafeInteger(number) ? number : sum };
}
