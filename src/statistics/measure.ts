import type { ArraySpec } from "../datalayer/array-spec.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import type { Shape } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { createChannelRun } from "./channel-run.ts";
import type { Statistics } from "./finish.ts";
import { cutByChunks, planeOf, sizeOf, spreadOrder, tasksOf } from "./plan.ts";

export type MeasureInput = Readonly<{
  pool: Pick<DataPool, "reduce">;
  /** Level 0 of the image: statistics are never taken from another level. */
  array: ArraySpec;
  channels: readonly number[];
  z: number;
  t: number;
  shape: Shape;
  /** Micrometres; `undefined` when the image does not say. */
  pixelSizeUm?: Readonly<{ x: number; y: number }> | undefined;
  signal?: AbortSignal | undefined;
}>;

export type ChannelStatistics = Readonly<{ channel: number; statistics: Statistics }>;

/** The state of a measurement. While it is not exact, the statistics are those of the pixels read so far. */
export type Measurement = Readonly<{
  channels: readonly ChannelStatistics[];
  /** Work done, 0 to 1. */
  progress: number;
  exact: boolean;
}>;

/**
 * Measures a region in all given channels of one plane. Yields what is known whenever the caller asks and something new is there,
 * and last the exact result; what the caller does not ask for is never computed. Leaving the loop stops the work.
 *
 * @throws StatisticsError, RoiError for what cannot be measured; DataError when a chunk cannot be read; `AbortError`
 */
export async function* measureRegion(input: MeasureInput): AsyncGenerator<Measurement, void, undefined> {
  const { array } = input;
  const { spans, nOutside } = spansOf(input.shape, sizeOf(array));
  const parts = cutByChunks(array, spans);
  const ordered = spreadOrder(parts.length).map((i) => parts[i]!);
  const stop = new AbortController();
  const signal = input.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, input.signal]);
  signal.throwIfAborted();

  const news = createNews();
  const runs = input.channels.map((channel) =>
    createChannelRun(input.pool, tasksOf(ordered, planeOf(array, channel, input.t, input.z)), news.tell),
  );
  const snapshot = (exact: boolean): Measurement => ({
    channels: runs.map((run, i) => ({
      channel: input.channels[i]!,
      statistics: run.statistics(nOutside, input.pixelSizeUm),
    })),
    progress: exact || runs.length === 0 ? 1 : runs.reduce((sum, run) => sum + run.progress(), 0) / runs.length,
    exact,
  });

  let finished = false;
  const all = Promise.all(runs.map((run) => run.execute(signal))).then(() => {
    finished = true;
  });
  try {
    while (!finished) {
      await Promise.race([news.next(), all]);
      const state = snapshot(false);
      // All pixels are in but the last answers are not: the next state is the exact one.
      if (!finished && state.progress < 1) yield state;
    }
    yield snapshot(true);
  } finally {
    stop.abort();
    // Others may still be failing because of the abort; the first failure is already on its way to the caller.
    all.catch(() => undefined);
  }
}

/** Tells a waiting loop that something changed; news that nobody waited for is kept once. */
function createNews() {
  let isNew = false;
  let wake: (() => void) | undefined;
  return {
    tell(): void {
      isNew = true;
      wake?.();
    },
    async next(): Promise<void> {
      if (!isNew) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      isNew = false;
      wake = undefined;
    },
  };
}
