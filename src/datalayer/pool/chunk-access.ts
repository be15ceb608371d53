import { LRUCache } from "lru-cache";
import type { Remote } from "../../worker/outcome.ts";
import { type ArraySpec, type ChunkRef, chunkKey, decodedChunkBytes } from "../array-spec.ts";
import type { LoadOptions } from "../data-pool.ts";
import { DataError } from "../errors.ts";
import type { DataWorkerApi } from "../worker/api.ts";
import type { DataWorkers } from "./data-workers.ts";
import { LoadQueue } from "./load-queue.ts";
import { Room } from "./room.ts";

/** A view that looks at more than the memory holds may evict a chunk before it is used; more often than this is no chance. */
const TRIES = 64;

/** Some 10 MB of keys. */
const MAX_SUMMARISED = 100_000;

/** Chunks in their workers: loading them, and doing something with those that are there. */
export class ChunkAccess {
  readonly workers: DataWorkers;
  readonly queue: LoadQueue;
  /** Keys of chunks that were reduced whole: their workers may know what they came to. */
  readonly summarised = new LRUCache<string, true>({ max: MAX_SUMMARISED });
  readonly #workerBudgetBytes: number;
  readonly #rooms: readonly Room[];

  constructor(workers: DataWorkers, maxInFlight: number, budgetBytes: number) {
    this.workers = workers;
    this.#workerBudgetBytes = Math.floor(budgetBytes / workers.size);
    this.#rooms = Array.from({ length: workers.size }, () => new Room(this.#workerBudgetBytes));
    this.queue = new LoadQueue(maxInFlight, (chunk, signal) => this.#fetch(chunk, signal));
  }

  /**
   * Chunks of an array that one job should have under way: enough to keep every connection busy, and no more than a worker has
   * room for, lest they evict each other before they are used.
   */
  windowFor(array: ArraySpec): number {
    const fitting = Math.floor(this.#workerBudgetBytes / decodedChunkBytes(array));
    return Math.max(1, Math.min(2 * this.queue.maxInFlight, fitting));
  }

  isResident(chunk: ChunkRef): boolean {
    return this.workers.isResident(this.workers.workerOf(chunk.array, chunk.coords), chunkKey(chunk));
  }

  load(chunk: ChunkRef, options: LoadOptions): Promise<void> {
    return this.isResident(chunk) && !options.signal?.aborted ? Promise.resolve() : this.queue.load(chunk, options);
  }

  noteMissing(chunk: ChunkRef): void {
    this.workers.noteMissing(this.workers.workerOf(chunk.array, chunk.coords), chunkKey(chunk));
  }

  /**
   * Loads a chunk when it is not there and uses it. Chunks that are loaded for this wait for room in their worker.
   *
   * @param use gives `undefined` when the chunk was not there any more
   * @throws DataError of the load, or `OutOfRoom`; `AbortError`
   */
  use<T>(
    chunk: ChunkRef,
    options: LoadOptions,
    use: (remote: Remote<DataWorkerApi>) => Promise<T | undefined>,
  ): Promise<T> {
    return this.forTogether([chunk], options, use);
  }

  /**
   * The same for different chunks of one worker, at least one; room is taken for all of them at once.
   *
   * @throws RangeError when they live in different workers; as `use`
   */
  async forTogether<T>(
    chunks: readonly ChunkRef[],
    options: LoadOptions,
    use: (remote: Remote<DataWorkerApi>) => Promise<T | undefined>,
  ): Promise<T> {
    const homes = chunks.map(({ array, coords }) => this.workers.workerOf(array, coords));
    const worker = homes[0]!;
    if (homes.some((home) => home !== worker))
      throw new RangeError("Chunks of different workers cannot be used together");
    const arrays = chunks.map(({ array }) => array);
    const attempt = async (): Promise<T | undefined> => {
      const result = await this.workers.call(worker, arrays, use);
      if (result === undefined) for (const chunk of chunks) this.noteMissing(chunk);
      return result;
    };
    const there = chunks.every((chunk) => this.isResident(chunk)) ? await attempt() : undefined;
    if (there !== undefined) return there;
    const bytes = arrays.reduce((sum, array) => sum + decodedChunkBytes(array), 0);
    const giveBack = await this.#rooms[worker]!.take(bytes, options.signal);
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        await Promise.all(chunks.map((chunk) => this.load(chunk, options)));
        const result = await attempt();
        if (result !== undefined) return result;
      }
    } finally {
      giveBack();
    }
    throw new DataError("OutOfRoom", { key: chunkKey(chunks[0]!), tries: TRIES, budgetBytes: this.#workerBudgetBytes });
  }

  async #fetch(chunk: ChunkRef, signal: AbortSignal): Promise<void> {
    const worker = this.workers.workerOf(chunk.array, chunk.coords);
    const reply = await this.workers.call(
      worker,
      [chunk.array],
      (remote, requestId) => remote.load(requestId, chunk.array.id, chunk.coords),
      signal,
    );
    this.workers.noteLoaded(worker, chunkKey(chunk), reply);
  }
}
