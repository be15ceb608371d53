import { type DataPool, PRIORITY, type ReduceTask } from "../datalayer/data-pool.ts";
import { EMPTY, mergePartials, type Partial, type ReduceRequest } from "../kernels/partial.ts";
import { isNarrow } from "../kernels/reduce-keys.ts";
import { EXACT, type Source } from "./exactness.ts";
import { finishStatistics, type Statistics } from "./finish.ts";
import { binsFor, type Histogram, histogramOfBins, histogramOfOneValue } from "./histogram.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { narrowStatistics } from "./narrow-statistics.ts";
import { advanceSearch, foundValues, nextRequest, passesOf, startSearch } from "./order.ts";
import { COLUMN_PERCENTS, modeOfHistogram, type OrderStatistics, orderOfRanks, ranksOf } from "./order-statistics.ts";
import type { RunContext } from "./run-context.ts";

/** One channel on its way through the passes. */
export interface ChannelRun {
  /** All passes; resolves when the statistics are exact. */
  execute(signal: AbortSignal): Promise<void>;
  /** Work done, 0 to 1. */
  progress(): number;
  /** Of the pixels read so far; order statistics and histogram of wide types come with the later passes. */
  statistics(): Statistics;
  /** Of the first pass. */
  partial(): Partial;
}

/** @param tell called whenever there is something new */
export function createChannelRun(
  pool: Pick<DataPool, "reduce">,
  tasks: readonly ReduceTask[],
  context: RunContext,
  tell: () => void,
): ChannelRun {
  const dtype = tasks[0]?.plane.array.dtype;
  const percents = [...new Set([...COLUMN_PERCENTS, ...context.percents])];
  const passes = dtype === undefined ? 1 : passesOf(dtype);
  let partial = EMPTY as Partial;
  let done = 0;
  let order: OrderStatistics | undefined;
  let histogram: Histogram | undefined;
  let counted: Readonly<{ n: number; sum: number | bigint }> | undefined;
  // Finishing costs 0.2 ms a channel; the same partial is finished once.
  let finishedFrom: Partial | undefined;
  let moments: Moments = momentsOf(EMPTY);
  const momentsNow = () => {
    if (finishedFrom !== partial) moments = momentsOf(partial);
    finishedFrom = partial;
    return moments;
  };

  const pass = async (request: ReduceRequest, signal: AbortSignal, onMerged: (merged: Partial) => void) => {
    let merged = EMPTY as Partial;
    await pool.reduce(tasks, {
      request,
      priority: PRIORITY.computed,
      signal,
      onPartial(piece, taskIndices) {
        merged = mergePartials(merged, piece);
        done += taskIndices.length;
        onMerged(merged);
        tell();
      },
    });
    return merged;
  };

  return {
    progress: () => (tasks.length === 0 ? 1 : done / (tasks.length * passes)),
    partial: () => partial,
    statistics(): Statistics {
      const now = momentsNow();
      const isComplete = done >= tasks.length;
      const source = sourceOf(done, tasks.length * passes);
      if (partial.kind === "narrow") return narrowStatistics(partial, context, isComplete, source, now);
      const range = context.range && { ...context.range, counted };
      return finishStatistics(now, { ...context, order, histogram, range, isComplete, source });
    },
    async execute(signal: AbortSignal): Promise<void> {
      if (dtype === undefined) return;
      await pass({ kind: "summary", places: true }, signal, (merged) => {
        partial = merged;
      });
      if (isNarrow(dtype)) return;
      const { n, min, max, counts } = momentsNow();
      if (n === 0 || min === undefined || max === undefined || counts === undefined) return;
      let range = context.range;
      if (min === max) {
        const isIn = range !== undefined && min >= range.low && min <= range.high;
        counted = isIn ? { n, sum: momentsNow().sum } : { n: 0, sum: 0 };
        histogram = histogramOfOneValue(Number(min), n);
        order = orderOfRanks(
          n,
          percents,
          ranksOf(n, percents).map(() => min),
          min,
        );
        return;
      }
      let bins = binsFor(dtype, min, max);
      let search = startSearch(dtype, counts, ranksOf(n, percents));
      for (let request = nextRequest(search); request !== undefined; request = nextRequest(search)) {
        const answer = await pass({ ...request, bins, range }, signal, () => undefined);
        if (answer.kind !== "refined") throw new TypeError(`Asked to refine, got ${answer.kind}`);
        if (bins !== undefined && answer.bins !== undefined) histogram = histogramOfBins(bins, answer.bins);
        if (range !== undefined && answer.inRange !== undefined) counted = plainSum(answer.inRange);
        bins = undefined;
        range = undefined;
        search = advanceSearch(search, answer);
      }
      order = orderOfRanks(n, percents, foundValues(search), histogram && modeOfHistogram(histogram));
    },
  };
}

function sourceOf(done: number, all: number): Source {
  return done >= all ? EXACT : { kind: "part", share: done / all };
}

function plainSum({ n, sum }: Readonly<{ n: number; sum: number | bigint }>) {
  return { n, sum: Number.isSafeInteger(Number(sum)) ? Number(sum) : sum };
}
