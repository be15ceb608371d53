import { type DataPool, PRIORITY, type ReduceTask } from "../datalayer/data-pool.ts";
import type { Dtype } from "../datalayer/dtype.ts";
import { EMPTY, mergePartials, type Partial } from "../kernels/partial.ts";
import { ChannelPasses } from "./channel-passes.ts";
import { EXACT } from "./exactness.ts";
import type { Statistics } from "./finish.ts";
import { passesOf } from "./order.ts";
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

/**
 * @param tasks all of the channel's pixels in the region, of an array of the dtype
 * @param tell called whenever there is something new
 */
export function createChannelRun(
  pool: Pick<DataPool, "reduce">,
  dtype: Dtype,
  tasks: readonly ReduceTask[],
  context: RunContext,
  tell: () => void,
): ChannelRun {
  const passes = new ChannelPasses(dtype, context);
  const work = tasks.length * passesOf(dtype);
  let done = 0;
  return {
    progress: () => (work === 0 ? 1 : Math.min(1, done / work)),
    partial: () => passes.partial,
    statistics() {
      const source = done >= work ? EXACT : ({ kind: "part", share: done / work } as const);
      return passes.statistics(done >= tasks.length, source);
    },
    async execute(signal) {
      if (tasks.length === 0) return;
      for (let { request } = passes; request !== undefined; request = passes.request) {
        let merged = EMPTY as Partial;
        await pool.reduce(tasks, {
          request,
          priority: PRIORITY.computed,
          signal,
          onPartial(piece, taskIndices) {
            merged = mergePartials(merged, piece);
            done += taskIndices.length;
            passes.show(merged);
            tell();
          },
        });
        passes.accept(merged);
      }
      // Where all pixels are equal, or none is finite, later passes have nothing to find.
      done = work;
    },
  };
}
