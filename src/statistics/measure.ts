import { type ArraySpec, decodedChunkBytes } from "../datalayer/array-spec.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import type { Level } from "../datalayer/multiscale.ts";
import { planeAxesOf, planeChunkCoords } from "../datalayer/tile-grid.ts";
import type { Shape } from "../roi/geometry.ts";
import { spansOf } from "../roi/spans.ts";
import { type ChannelRun, createChannelRun } from "./channel-run.ts";
import type { Statistics, ValueRange } from "./finish.ts";
import { measureChange } from "./measure-change.ts";
import { narrowStatistics } from "./narrow-statistics.ts";
import { type ChunkPart, cutByChunks, planeOf, sizeOf, spreadOrder, tasksOf } from "./plan.ts";
import { createPreview } from "./preview.ts";
import { regionMeasures } from "./region-measures.ts";
import type { RegionMemory } from "./region-memory.ts";
import type { Value } from "./value.ts";

/** Without `isResident` all chunks count as absent. */
export type MeasurePool = Pick<DataPool, "reduce"> & Partial<Pick<DataPool, "isResident">>;

export type MeasureInput = Readonly<{
  pool: MeasurePool;
  /** Level 0 of the image: statistics are never taken from another level. */
  array: ArraySpec;
  channels: readonly number[];
  z: number;
  t: number;
  shape: Shape;
  /** Micrometres; `undefined` when the image does not say. */
  pixelSizeUm?: Readonly<{ x: number; y: number }> | undefined;
  /** Percentiles (0 to 100) besides those that are columns. */
  percents?: readonly number[] | undefined;
  /** Thresholds, both included. */
  range?: ValueRange | undefined;
  /** Means of the background region, by channel. */
  background?: ReadonlyMap<number, Value> | undefined;
  /** All of the image, finest first: while pixels are on their way, a coarser level tells what it can. */
  levels?: readonly Level[] | undefined;
  /** What the region came to in its last shape: for a drag, where most pixels stay. */
  memory?: RegionMemory | undefined;
  signal?: AbortSignal | undefined;
}>;

/** 64 MB: a part of any chunk budget that a browser gets. */
const TOGETHER_BYTES = 64e6;

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
  const inside = spansOf(input.shape, sizeOf(array));
  const region = regionMeasures(input.shape, inside, input.pixelSizeUm);
  const { pool, memory, percents = [], range, pixelSizeUm } = input;
  const contextOf = (channel: number) => {
    return { region, pixelSizeUm, percents, range, backgroundMean: input.background?.get(channel) };
  };
  const stop = new AbortController();
  const signal = input.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, input.signal]);
  signal.throwIfAborted();

  const changed = memory && (await measureChange(pool, memory, input, inside.spans, inside.n, signal));
  if (changed !== undefined) {
    memory?.keep(input, inside.spans, changed);
    const channels = changed.map((partial, i) => {
      const channel = input.channels[i]!;
      return { channel, statistics: narrowStatistics(partial, contextOf(channel)) };
    });
    yield { channels, progress: 1, exact: true };
    return;
  }

  const parts = cutByChunks(array, inside.spans);
  const ordered = spreadOrder(parts.length).map((i) => parts[i]!);
  const news = createNews();
  const runs = input.channels.map((channel) => {
    const tasks = tasksOf(ordered, planeOf(array, channel, input.t, input.z));
    return createChannelRun(pool, array.dtype, tasks, contextOf(channel), news.tell);
  });
  const preview = isAtHand(input, parts)
    ? undefined
    : createPreview(pool, input.levels ?? [], inside, input, contextOf);
  const snapshot = (exact: boolean): Measurement => ({
    channels: runs.map((run, i) => ({
      channel: input.channels[i]!,
      statistics: (exact ? undefined : preview?.statistics(i)) ?? run.statistics(),
    })),
    progress: exact || runs.length === 0 ? 1 : runs.reduce((sum, run) => sum + run.progress(), 0) / runs.length,
    exact,
  });

  let finished = false;
  const all = executeAll(runs, rounds(array, parts.length, input.channels), signal).then(() => {
    finished = true;
  });
  // A preview that fails is none: the pixels themselves are on their way, and say what is wrong if they fail too.
  preview?.execute(signal).then(news.tell, () => undefined);
  try {
    while (!finished) {
      await Promise.race([news.next(), all]);
      const state = snapshot(false);
      // All pixels are in but the last answers are not: the next state is the exact one.
      if (!finished && state.progress < 1) yield state;
    }
    memory?.keep(
      input,
      inside.spans,
      runs.map((run) => run.partial()),
    );
    yield snapshot(true);
  } finally {
    stop.abort();
    // Others may still be failing because of the abort; the first failure is already on its way to the caller.
    all.catch(() => undefined);
  }
}

/** Whether every chunk is decoded: exact numbers are then as quick as any others. */
function isAtHand({ pool, array, channels, z, t }: MeasureInput, parts: readonly ChunkPart[]): boolean {
  const { isResident } = pool;
  if (isResident === undefined) return false;
  const axes = planeAxesOf(array);
  return channels.every((c) => {
    const fixed = planeChunkCoords({ array, c, z, t }, axes);
    return parts.every(({ chunkY, chunkX }) => {
      const coords = fixed.map((at, axis) => (axis === axes.y ? chunkY : axis === axes.x ? chunkX : at));
      return isResident({ array, coords });
    });
  });
}

async function executeAll(
  runs: readonly ChannelRun[],
  order: readonly (readonly number[])[],
  signal: AbortSignal,
): Promise<void> {
  for (const some of order) await Promise.all(some.map((i) => runs[i]!.execute(signal)));
}

/**
 * Which channels (by their place in the list) are measured together. All of them, unless that takes much memory: then channels that
 * share chunks together, so that each chunk is decoded once, and the others after them, lest their chunks drive each other out.
 */
function rounds(array: ArraySpec, parts: number, channels: readonly number[]): readonly (readonly number[])[] {
  const axis = array.dims.indexOf("c");
  const groups = new Map<number, number[]>();
  channels.forEach((channel, i) => {
    const key = Math.floor(channel / (array.chunkShape[axis] ?? 1));
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const bytes = parts * groups.size * decodedChunkBytes(array);
  return bytes <= TOGETHER_BYTES ? [[...channels.keys()]] : [...groups.values()];
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
