import { type DataPool, PRIORITY, type ReduceTask } from "../datalayer/data-pool.ts";
import { EMPTY, mergePartials, type Partial, type ReduceRequest } from "../kernels/partial.ts";
import { isNarrow } from "../kernels/reduce-keys.ts";
import { EXACT, type Source } from "./exactness.ts";
import { type FinishContext, finishStatistics, type Statistics, type ValueRange } from "./finish.ts";
import { binsFor, type Histogram, histogramOfBins, histogramOfCounts, histogramOfOneValue } from "./histogram.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { advanceSearch, foundValues, nextRequest, passesOf, startSearch } from "./order.ts";
import {
  COLUMN_PERCENTS,
  modeOfHistogram,
  type OrderStatistics,
  orderOfCounts,
  orderOfRanks,
  rangeOfCounts,
  ranksOf,
} from "./order-statistics.ts";

type NarrowPartial = Extract<Partial, { kind: "narrow" }>;

/** What the numbers are finished with; the run adds what its passes find. */
export type RunContext = Pick<FinishContext, "region" | "pixelSizeUm" | "backgroundMean"> &
  Readonly<{ percents: readonly number[]; range: ValueRange | undefined }>;

/** One channel on its way through the passes. */
export interface ChannelRun {
  /** All passes; resolves when the statistics are exact. */
  execute(signal: AbortSignal): Promise<void>;
  /** Work done, 0 to 1. */
  progress(): number;
  /** Of the pixels read so far; order statistics and histogram of wide types come with the later passes. */
  statistics(): Statistics;
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
    statistics(): Statistics {
      const now = momentsNow();
      const { range } = context;
      const known = {
        ...context,
        order,
        histogram,
        range: range && { ...range, counted: undefined },
        isComplete: done >= tasks.length,
        source: sourceOf(done, tasks.length * passes),
      };
      if (partial.kind !== "narrow" || now.n === 0) return finishStatistics(now, known);
      const { dtype: type, counts } = partial;
      return finishStatistics(now, {
        ...known,
        order: orderOfCounts(type, counts, now.n, percents),
        histogram: histogramOfNarrow(partial, now),
        range: range && { ...range, counted: rangeOfCounts(type, counts, range.low, range.high) },
      });
    },
    async execute(signal: AbortSignal): Promise<void> {
      if (dtype === undefined) return;
      await pass({ kind: "summary", places: true }, signal, (merged) => {
        partial = merged;
      });
      if (isNarrow(dtype)) return;
      const { n, min, max, counts } = momentsNow();
      if (n === 0 || min === undefined || max === undefined || counts === undefined) return;
      if (min === max) {
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
        const answer = await pass({ ...request, bins }, signal, () => undefined);
        if (answer.kind !== "refined") throw new TypeError(`Asked to refine, got ${answer.kind}`);
        if (bins !== undefined && answer.bins !== undefined) histogram = histogramOfBins(bins, answer.bins);
        bins = undefined;
        search = advanceSearch(search, answer);
      }
      order = orderOfRanks(n, percents, foundValues(search), histogram && modeOfHistogram(histogram));
    },
  };
}

function sourceOf(done: number, all: number): Source {
  return done >= all ? EXACT : { kind: "part", share: done / all };
}

function histogramOfNarrow(partial: NarrowPartial, { min, max }: Moments): Histogram | undefined {
  if (min === undefined || max === undefined) return undefined;
  const bins = binsFor(partial.dtype, min, max);
  return bins && histogramOfCounts(partial.dtype, partial.counts, bins);
}
