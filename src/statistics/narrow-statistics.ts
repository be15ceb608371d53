import type { Partial } from "../kernels/partial.ts";
import { EXACT, type Source } from "./exactness.ts";
import { finishStatistics, type Statistics } from "./finish.ts";
import { binsFor, histogramOfCounts } from "./histogram.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { COLUMN_PERCENTS, orderOfCounts, rangeOfCounts } from "./order-statistics.ts";
import type { RunContext } from "./run-context.ts";

/** Everything of a type of up to 16 bits follows from its counts. */
export function narrowStatistics(
  partial: Extract<Partial, { kind: "narrow" | "empty" }>,
  context: RunContext,
  isComplete = true,
  source: Source = EXACT,
  moments: Moments = momentsOf(partial),
): Statistics {
  const { range } = context;
  const { n, min, max } = moments;
  const none = { ...context, order: undefined, histogram: undefined, range: undefined, isComplete, source };
  if (partial.kind === "empty" || n === 0 || min === undefined || max === undefined)
    return finishStatistics(moments, none);
  const { dtype, counts } = partial;
  const bins = binsFor(dtype, min, max);
  return finishStatistics(moments, {
    ...none,
    order: orderOfCounts(dtype, counts, n, [...new Set([...COLUMN_PERCENTS, ...context.percents])]),
    histogram: bins && histogramOfCounts(dtype, counts, bins),
    range: range && { ...range, counted: rangeOfCounts(dtype, counts, range.low, range.high) },
  });
}
