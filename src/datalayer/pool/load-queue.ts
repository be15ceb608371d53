import { type ChunkRef, chunkKey } from "../array-spec.ts";
import { type LoadOptions, PRIORITY } from "../data-pool.ts";
import { abortError } from "../errors.ts";
import { expectManyListeners } from "../signals.ts";
import { PriorityQueue, type QueueItem } from "./priority-queue.ts";

type Caller = {
  resolve: () => void;
  reject: (error: unknown) => void;
  leave: (() => void) | undefined;
  signal?: AbortSignal | undefined;
};

type Load = {
  readonly chunk: ChunkRef;
  readonly key: string;
  readonly callers: Set<Caller>;
  readonly controller: AbortController;
  item: QueueItem<Load> | undefined;
};

/** Places in flight that prefetches leave free: what a person begins to wait for is sent at once. */
const KEPT_FREE = 2;

/** Sends loads by priority, a limited number at a time; callers of one chunk share its load. */
export class LoadQueue {
  readonly #start: (chunk: ChunkRef, signal: AbortSignal) => Promise<void>;
  readonly #queue = new PriorityQueue<Load>();
  /** Loads that new callers may join: queued, or running and not given up. */
  readonly #loads = new Map<string, Load>();
  /** In flight, and nobody waits for them yet. */
  readonly #ahead = new Set<Load>();
  #inFlight = 0;
  #maxInFlight: number;

  constructor(maxInFlight: number, start: (chunk: ChunkRef, signal: AbortSignal) => Promise<void>) {
    this.#maxInFlight = maxInFlight;
    this.#start = start;
  }

  get queued(): number {
    return this.#queue.size;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get maxInFlight(): number {
    return this.#maxInFlight;
  }

  setMaxInFlight(maxInFlight: number): void {
    this.#maxInFlight = maxInFlight;
    this.#pump();
  }

  /** See `DataPool.load`. A second caller raises a queued load to its own priority, never lowers it. */
  load(chunk: ChunkRef, { priority, signal }: LoadOptions): Promise<void> {
    if (signal?.aborted) return Promise.reject(abortError(signal));
    const key = chunkKey(chunk);
    const load = this.#loads.get(key) ?? this.#enqueue(chunk, key, priority);
    if (load.item !== undefined && priority > load.item.priority) this.#queue.setPriority(load.item, priority);
    if (!isAhead(priority)) this.#ahead.delete(load);
    return new Promise((resolve, reject) => {
      const caller: Caller = { resolve, reject, signal, leave: undefined };
      if (signal !== undefined) {
        caller.leave = () => this.#leave(load, caller);
        expectManyListeners(signal);
        signal.addEventListener("abort", caller.leave, { once: true });
      }
      load.callers.add(caller);
      // After the caller is in: a load that fails at once must find it.
      this.#pump();
    });
  }

  setPriority(chunk: ChunkRef, priority: number): void {
    const item = this.#loads.get(chunkKey(chunk))?.item;
    if (item !== undefined) this.#queue.setPriority(item, priority);
  }

  /** Rejects every caller and aborts what runs. */
  dispose(error: unknown): void {
    for (const load of [...this.#loads.values()]) {
      if (load.item !== undefined) this.#queue.remove(load.item);
      this.#settle(load, (caller) => caller.reject(error));
      load.controller.abort();
    }
  }

  #enqueue(chunk: ChunkRef, key: string, priority: number): Load {
    const load: Load = { chunk, key, callers: new Set(), controller: new AbortController(), item: undefined };
    load.item = this.#queue.push(load, priority);
    this.#loads.set(key, load);
    return load;
  }

  #leave(load: Load, caller: Caller): void {
    load.callers.delete(caller);
    if (load.callers.size === 0) {
      this.#forget(load);
      if (load.item !== undefined) this.#queue.remove(load.item);
      load.controller.abort();
    }
    caller.reject(abortError(caller.signal!));
  }

  #pump(): void {
    while (this.#inFlight < this.#maxInFlight) {
      const { highest } = this.#queue;
      const load = this.#mayStart(highest) ? this.#queue.pop() : undefined;
      if (load === undefined) return;
      load.item = undefined;
      if (isAhead(highest!)) this.#ahead.add(load);
      this.#inFlight++;
      void this.#run(load);
    }
  }

  #mayStart(priority: number | undefined): boolean {
    if (priority === undefined || !isAhead(priority)) return true;
    return this.#ahead.size < Math.max(1, this.#maxInFlight - KEPT_FREE);
  }

  async #run(load: Load): Promise<void> {
    try {
      await this.#start(load.chunk, load.controller.signal);
      this.#settle(load, (caller) => caller.resolve());
    } catch (error) {
      // Nobody is left to hear of it when it was aborted.
      this.#settle(load, (caller) => caller.reject(error));
    } finally {
      this.#inFlight--;
      this.#ahead.delete(load);
      this.#pump();
    }
  }

  #settle(load: Load, tell: (caller: Caller) => void): void {
    this.#forget(load);
    for (const caller of load.callers) {
      if (caller.leave !== undefined) caller.signal?.removeEventListener("abort", caller.leave);
      tell(caller);
    }
    load.callers.clear();
  }

  #forget(load: Load): void {
    if (this.#loads.get(load.key) === load) this.#loads.delete(load.key);
  }
}

function isAhead(priority: number): boolean {
  return priority <= PRIORITY.prefetch;
}
