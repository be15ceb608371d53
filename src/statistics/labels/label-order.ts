import type { Loose } from "../../kernels/labels.ts";
import { eachCount } from "../../kernels/partial-counts.ts";
import { isNarrow, keyBits, lowestNarrow } from "../../kernels/reduce-keys.ts";
import type { PixelDtype } from "../../kernels/reduce-pixels.ts";
import { interpolate, quantileRanks } from "../../math/quantile.ts";
import type { Moments } from "../moments.ts";
import { type OrderStatistics, orderOfCounts, orderOfRanks, ranksOf } from "../order-statistics.ts";
import type { FoundLabel } from "./label-parts.ts";

/**
 * Percentiles of a label in one channel; `undefined` where there is no finite pixel, or its values were not kept.
 *
 * @param percents those that the rectangles were asked for
 */
export function orderOfLabel(
  { parts }: FoundLabel,
  channel: number,
  moments: Moments,
  percents: readonly number[],
): OrderStatistics | undefined {
  const { n } = moments;
  if (n === 0) return undefined;
  const filled = parts.filter(({ reply, at }) => reply.channels[channel]!.n[at]! > 0);
  const [first] = filled;
  const { dtype, loose, lower, upper } = first!.reply.channels[channel]!;
  if (filled.length === 1 && !loose.has(first!.at)) {
    const from = first!.at * percents.length;
    const values = new Map(
      percents.map((percent, i) => {
        const { fraction } = quantileRanks(n, percent / 100);
        return [percent, interpolate(lower[from + i]!, upper[from + i]!, fraction)];
      }),
    );
    const middle = percents.indexOf(50);
    // The upper of the two values around the median, or the one.
    const upperMedian = middle < 0 ? undefined : upper[from + middle]!;
    return { at: (percent) => values.get(percent), upperMedian, mode: undefined };
  }
  const all: Kept[] = [];
  for (const { reply, at } of filled) {
    const one = reply.channels[channel]!.loose.get(at);
    if (one === undefined || one === "not kept") return undefined;
    all.push(one);
  }
  if (isNarrow(dtype)) return orderByTable(dtype, all, moments, percents);
  const sorted = sortedValues(dtype, all, n);
  const values = ranksOf(n, percents).map((rank) => sorted[rank]!);
  return orderOfRanks(n, percents, values, undefined);
}

type Kept = Exclude<Loose, "not kept">;

/** A table from the smallest value to the largest. */
function orderByTable(
  dtype: PixelDtype,
  all: readonly Kept[],
  { n, min, max }: Moments,
  percents: readonly number[],
): OrderStatistics {
  const lowest = lowestNarrow(dtype);
  const first = Number(min) - lowest;
  const counts = new Float64Array(Number(max) - Number(min) + 1);
  for (const one of all) {
    if ("counts" in one) {
      eachCount(one.counts, (key, count) => {
        counts[key - first]! += count;
      });
    } else {
      const values = one.values as Uint16Array;
      for (let i = 0; i < values.length; i++) counts[values[i]! - lowest - first]!++;
    }
  }
  return { ...orderOfCounts(dtype, { first, keys: undefined, counts }, n, percents), mode: undefined };
}

function sortedValues(dtype: PixelDtype, all: readonly Kept[], n: number): ArrayLike<number | bigint> {
  const isLong = keyBits(dtype) === 64 && dtype !== "float64";
  const sorted = isLong ? (dtype === "int64" ? new BigInt64Array(n) : new BigUint64Array(n)) : new Float64Array(n);
  let filled = 0;
  for (const one of all) {
    if (!("values" in one)) throw new TypeError(`Counts of ${dtype}`);
    // Both of the class of the dtype; the cast only picks one overload.
    (sorted as Float64Array).set(one.values as Float64Array, filled);
    filled += one.values.length;
  }
  return sorted.sort();
}
