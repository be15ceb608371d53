import { type DataPool, PRIORITY, type ReduceTask } from "../datalayer/data-pool.ts";
import { EMPTY, mergePartials, type Partial, type ReduceRequest } from "../kernels/partial.ts";
import { isNarrow } from "../kernels/reduce-keys.ts";
import { finishStatistics, type Statistics } from "./finish.ts";
import { binsFor, type Histogram, histogramOfBins, histogramOfCounts, histogramOfOneValue } from "./histogram.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { advanceSearch, foundValues, interpolate, nextRequest, passesOf, quantileRanks, startSearch } from "./order.ts";

type NarrowPartial = Extract<Partial, { kind: "narrow" }>;

type PixelSizeUm = Readonly<{ x: number; y: number }> | undefined;

/** One channel on its way through the passes. */
export interface ChannelRun {
  /** All passes; resolves when the statistics are exact. */
  execute(signal: AbortSignal): Promise<void>;
  /** Work done, 0 to 1. */
  progress(): number;
  /** Of the pixels read so far; the median and histogram of wide types come with the later passes. */
  statistics(nOutside: number, pixelSizeUm: PixelSizeUm): Statistics;
}

/** @param tell called whenever there is something new */
export function createChannelRun(
  pool: Pick<DataPool, "reduce">,
  tasks: readonly ReduceTask[],
  tell: () => void,
): ChannelRun {
  const dtype = tasks[0]?.plane.array.dtype;
  const passes = dtype === undefined ? 1 : passesOf(dtype);
  let partial = EMPTY as Partial;
  let done = 0;
  let median: number | bigint | undefined;
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
    statistics(nOutside: number, pixelSizeUm: PixelSizeUm): Statistics {
      const now = momentsNow();
      const context = { nOutside, pixelSizeUm, median, histogram, isComplete: done >= tasks.length };
      if (partial.kind !== "narrow") return finishStatistics(now, context);
      return finishStatistics(now, {
        ...context,
        median: medianOfCounts(partial, now),
        histogram: histogramOfNarrow(partial, now),
      });
    },
    async execute(signal: AbortSignal): Promise<void> {
      if (dtype === undefined) return;
      await pass({ kind: "summary", order: true }, signal, (merged) => {
        partial = merged;
      });
      if (isNarrow(dtype)) return;
      const { n, min, max, counts } = momentsNow();
      if (n === 0 || min === undefined || max === undefined || counts === undefined) return;
      if (min === max) {
        median = min;
        histogram = histogramOfOneValue(Number(min), n);
        return;
      }
      const { lower, upper, fraction } = quantileRanks(n, 0.5);
      let bins = binsFor(dtype, min, max);
      let search = startSearch(dtype, counts, [lower, upper]);
      for (let request = nextRequest(search); request !== undefined; request = nextRequest(search)) {
        const answer = await pass({ ...request, bins }, signal, () => undefined);
        if (answer.kind !== "refined") throw new TypeError(`Asked to refine, got ${answer.kind}`);
        if (bins !== undefined && answer.bins !== undefined) histogram = histogramOfBins(bins, answer.bins);
        bins = undefined;
        search = advanceSearch(search, answer);
      }
      const [low, high] = foundValues(search);
      median = interpolate(low!, high!, fraction);
    },
  };
}

function medianOfCounts(partial: NarrowPartial, { n }: Moments): number | bigint | undefined {
  if (n === 0) return undefined;
  const { lower, upper, fraction } = quantileRanks(n, 0.5);
  const [low, high] = foundValues(startSearch(partial.dtype, partial.counts, [lower, upper]));
  return interpolate(low!, high!, fraction);
}

function histogramOfNarrow(partial: NarrowPartial, { min, max }: Moments): Histogram | undefined {
  if (min === undefined || max === undefined) return undefined;
  const bins = binsFor(partial.dtype, min, max);
  return bins && histogramOfCounts(partial.dtype, partial.counts, bins);
}
