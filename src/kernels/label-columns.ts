import { quantileRanks } from "../math/quantile.ts";
import type { LabelChannel, Loose } from "./labels.ts";

/** One channel's values, brought together label by label. */
export interface LabelValues {
  /** Adds a run of pixels of one label; finite values go to `to` and on. @returns where the next ones go */
  addRun(data: never, from: number, step: number, label: number, to: number, y: number, x0: number, x1: number): number;
  /**
   * Extremes, spread and percentiles of a label's values; where it may have more elsewhere, its values instead of percentiles.
   *
   * @param quantiles 0 to 1
   */
  order(label: number, start: number, end: number, quantiles: readonly number[], isLoose: boolean): Loose | undefined;
  take(): Omit<LabelChannel, "dtype" | "loose">;
}

/** The columns of doubles that most types fill. */
export function doubleColumns(count: number, percents: number) {
  const column = () => new Float64Array(count);
  return {
    n: column(),
    nNaN: column(),
    nInf: column(),
    min: column(),
    max: column(),
    sum: column(),
    squares: column(),
    sumX: column(),
    sumY: column(),
    lower: new Float64Array(count * percents),
    upper: new Float64Array(count * percents),
  };
}

/**
 * Puts the two values that each quantile of a label lies between into its columns.
 *
 * @param slot where the label's first quantile stands
 */
export function putRanks<T extends number | bigint>(
  sorted: { readonly length: number; readonly [i: number]: T },
  quantiles: readonly number[],
  lower: { [i: number]: T },
  upper: { [i: number]: T },
  slot: number,
): void {
  quantiles.forEach((q, at) => {
    const ranks = quantileRanks(sorted.length, q);
    lower[slot + at] = sorted[ranks.lower]!;
    upper[slot + at] = sorted[ranks.upper]!;
  });
}
