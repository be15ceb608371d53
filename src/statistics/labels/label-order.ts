import type { Loose } from "../../kernels/labels.ts";
import { addCounts, KEY_COUNT, packCounts } from "../../kernels/partial-counts.ts";
import { isNarrow, keyBits, lowestNarrow } from "../../kernels/reduce-keys.ts";
import type { PixelDtype } from "../../kernels/reduce-pixels.ts";
import { interpolate, quantileRanks } from "../../math/quantile.ts";
import { type OrderStatistics, orderOfCounts, orderOfRanks, ranksOf } from "../order-statistics.ts";
import type { FoundLabel } from "./label-parts.ts";

/** Below this a sort costs less than a table of all values. */
const SORT_BELOW = 8192;

/**
 * Percentiles of a label in one channel; `undefined` where there is no finite pixel, or its values were not kept.
 *
 * @param percents those that the rectangles were asked for
 */
export function orderOfLabel(
  { parts }: FoundLabel,
  channel: number,
  n: number,
  percents: readonly number[],
): OrderStatistics | undefined {
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
  const hasCounts = all.some((one) => "counts" in one);
  if (isNarrow(dtype) && (hasCounts || n > SORT_BELOW)) return orderByTable(dtype, all, n, percents);
  const sorted = sortedValues(dtype, all, n);
  const values = ranksOf(n, percents).map((rank) => sorted[rank]!);
  return orderOfRanks(n, percents, values, undefined);
}

type Kept = Exclude<Loose, "not kept">;

function orderByTable(dtype: PixelDtype, all: readonly Kept[], n: number, percents: readonly number[]) {
  const table = new Float64Array(KEY_COUNT);
  const lowest = lowestNarrow(dtype);
  for (const one of all) {
    if ("counts" in one) addCounts(table, one.counts);
    else for (const value of one.values) table[Number(value) - lowest]!++;
  }
  return { ...orderOfCounts(dtype, packCounts(table), n, percents), mode: undefined };
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
