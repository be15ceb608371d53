import type { ReduceRequest } from "../../kernels/partial.ts";
import { type ChunkRef, chunkKey } from "../array-spec.ts";
import type { ReduceOptions, ReduceTask } from "../data-pool.ts";
import { abortError } from "../errors.ts";
import { expectManyListeners } from "../signals.ts";
import { planeAxesOf, planeChunkCoords } from "../tile-grid.ts";
import type { ReduceReply, SentReduceTask } from "../worker/api.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachConcurrent } from "./concurrent.ts";

/** 4 Mpx: 4 to 12 ms of work by kind of statistics, so that a worker answers an abort or a tile soon. */
const BATCH_PIXELS = 2 ** 22;
/** Batches that wait in a worker, so that it does not idle while an answer travels. */
const BATCHES_AHEAD = 2;

type Placed = Readonly<{ index: number; chunk: ChunkRef; worker: number; pixels: number; sent: SentReduceTask }>;
type Run = Pick<ReduceOptions, "onPartial"> &
  Readonly<{ requestOf: (group: number) => ReduceRequest; access: ChunkAccess; signal: AbortSignal }>;

/** See `DataPool.reduce`. */
export async function runReduce(
  tasks: readonly ReduceTask[],
  options: ReduceOptions,
  access: ChunkAccess,
): Promise<void> {
  const { request } = options;
  const requestOf = typeof request === "function" ? request : () => request;
  const placed = tasks.map((task, index) => place(task, index, access));
  // Where the chunk was reduced whole before, what it came to may still be there.
  const isAtHand = (task: Placed) =>
    access.isResident(task.chunk) || (task.sent.spans === "all" && access.summarised.has(chunkKey(task.chunk)));
  const resident = placed.filter(isAtHand);
  const absent = new Set(placed.filter((task) => !isAtHand(task)));
  const stop = new AbortController();
  expectManyListeners(stop.signal);
  const stopAll = () => stop.abort();
  options.signal?.addEventListener("abort", stopAll, { once: true });
  const run: Run = { requestOf, onPartial: options.onPartial, access, signal: stop.signal };
  try {
    if (options.signal?.aborted) throw abortError(options.signal);
    const batches = Array.from({ length: access.workers.size }, (_, worker) =>
      forEachConcurrent(
        batchesOf(resident.filter((task) => task.worker === worker)),
        BATCHES_AHEAD,
        stop.signal,
        async (batch) => {
          // What was evicted meanwhile is loaded again at the end.
          for (const task of await reduceBatch(batch, run)) absent.add(task);
        },
      ),
    );
    const loads = loadAndReduce(absent, options, run);
    await Promise.all([...batches, loads]);
    await loadAndReduce(absent, options, run);
    if (options.signal?.aborted) throw abortError(options.signal);
  } finally {
    stop.abort();
    options.signal?.removeEventListener("abort", stopAll);
  }
}

/** Loads the chunks of tasks, each once for all its tasks, and reduces them there. Empties the set. */
async function loadAndReduce(absent: Set<Placed>, { priority }: ReduceOptions, run: Run): Promise<void> {
  const byChunk = new Map<string, Placed[]>();
  // The array whose chunks need the most room decides.
  let window = Number.MAX_SAFE_INTEGER;
  for (const task of absent) {
    window = Math.min(window, run.access.windowFor(task.chunk.array));
    const key = chunkKey(task.chunk);
    const group = byChunk.get(key);
    if (group === undefined) byChunk.set(key, [task]);
    else group.push(task);
  }
  absent.clear();
  if (byChunk.size === 0) return;
  await forEachConcurrent(byChunk.values(), window, run.signal, async (group, signal) => {
    for (const batch of batchesOf(group)) {
      const sent = batch.map((task) => task.sent);
      const reply = await run.access.use(batch[0]!.chunk, { priority, signal }, async (remote) => {
        const answer = await remote.reduce(sent, requestsOf(sent, run));
        return answer.missing.length > 0 ? undefined : answer;
      });
      report(batch, reply, run);
    }
  });
}

/** @returns the tasks whose chunks were not there any more */
async function reduceBatch(batch: readonly Placed[], run: Run): Promise<readonly Placed[]> {
  const { worker, chunk } = batch[0]!;
  const sent = batch.map((task) => task.sent);
  const reply = await run.access.workers.call(worker, [chunk.array], (remote) =>
    remote.reduce(sent, requestsOf(sent, run)),
  );
  report(batch, reply, run);
  const missing = reply.missing.map((at) => batch[at]!);
  for (const { chunk: gone } of missing) {
    run.access.noteMissing(gone);
    run.access.summarised.delete(chunkKey(gone));
  }
  return missing;
}

function requestsOf(sent: readonly SentReduceTask[], { requestOf }: Run): ReadonlyMap<number, ReduceRequest> {
  return new Map(sent.map(({ group }) => [group, requestOf(group)]));
}

function report(batch: readonly Placed[], reply: ReduceReply, { onPartial, access, signal }: Run): void {
  for (const { partial, done } of reply.groups) {
    for (const at of done) {
      const { sent, chunk } = batch[at]!;
      if (sent.spans === "all") access.summarised.set(chunkKey(chunk), true);
    }
    if (signal.aborted) continue;
    onPartial(
      partial,
      done.map((at) => batch[at]!.index),
    );
  }
}

/** Tasks of one array in a row, up to the size of a batch, at least one. */
function* batchesOf(tasks: readonly Placed[]): Generator<readonly Placed[]> {
  let batch: Placed[] = [];
  let pixels = 0;
  for (const task of tasks) {
    const fits =
      batch.length === 0 || (pixels + task.pixels <= BATCH_PIXELS && task.chunk.array === batch[0]!.chunk.array);
    if (!fits) {
      yield batch;
      batch = [];
      pixels = 0;
    }
    batch.push(task);
    pixels += task.pixels;
  }
  if (batch.length > 0) yield batch;
}

function place({ plane, chunkY, chunkX, spans, group = 0 }: ReduceTask, index: number, access: ChunkAccess): Placed {
  const { array, c, t, z } = plane;
  const axes = planeAxesOf(array);
  const coords = [...planeChunkCoords(plane, axes)];
  coords[axes.y] = chunkY;
  coords[axes.x] = chunkX;
  const inside = (at: number, axis: number) => at >= 0 && at * array.chunkShape[axis]! < array.shape[axis]!;
  if (!inside(chunkY, axes.y) || !inside(chunkX, axes.x)) {
    throw new RangeError(`Chunk y ${chunkY}, x ${chunkX} is outside array ${array.id}`);
  }
  const chunk = { array, coords };
  const pixels = spans === "all" ? array.chunkShape[axes.y]! * array.chunkShape[axes.x]! : spanPixels(spans);
  const sent = { plane: { arrayId: array.id, c, t, z }, chunkY, chunkX, spans, group, index };
  return { index, chunk, worker: access.workers.workerOf(array, coords), pixels, sent };
}

function spanPixels(spans: Int32Array): number {
  let pixels = 0;
  for (let i = 0; i + 2 < spans.length; i += 3) pixels += spans[i + 2]! - spans[i + 1]!;
  return pixels;
}
