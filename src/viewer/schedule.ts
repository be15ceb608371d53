import { type ChunkRef, chunkKey } from "../datalayer/array-spec.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { isAbortError } from "../datalayer/errors.ts";
import { type Clock, SYSTEM_CLOCK } from "./clock.ts";
import { isPassing, retryDelayMs } from "./retry-policy.ts";

/** A tile and the chunks (of all channels) that it is drawn from. */
export type WantedTile = Readonly<{ key: string; priority: number; chunks: readonly ChunkRef[] }>;

/** Why a tile cannot be drawn: the first of its chunks that failed, and whether that is tried again without being asked to. */
export type TileFailure = Readonly<{ tileKey: string; chunk: ChunkRef; error: Error; isRetried: boolean }>;

export type TileState = "loading" | "ready" | "failed";

type Load = {
  readonly chunk: ChunkRef;
  readonly key: string;
  priority: number;
  state: TileState;
  /** Of the last try; stays while the next one runs. */
  error: Error | undefined;
  /** In a row. */
  failures: number;
  controller: AbortController;
  stopWaiting: () => void;
};

/**
 * Keeps the running loads equal to what is wanted: starts what is new, aborts what is not wanted any more, changes the
 * priority of what is. One load a chunk, so that a channel that is switched on costs its own chunks only. What fails for a
 * reason that may pass is tried again after a while, see `RETRY_POLICY`.
 */
export class TileScheduler {
  readonly #pool: Pick<DataPool, "load" | "setPriority" | "isResident">;
  readonly #onChange: () => void;
  readonly #clock: Clock;
  #loads = new Map<string, Load>();
  #tiles = new Map<string, readonly Load[]>();
  #loading = 0;

  /** @param onChange called after a load has ended, well or badly; not for aborted ones */
  constructor(
    pool: Pick<DataPool, "load" | "setPriority" | "isResident">,
    onChange: () => void,
    clock: Clock = SYSTEM_CLOCK,
  ) {
    this.#pool = pool;
    this.#onChange = onChange;
    this.#clock = clock;
  }

  /** Chunks on their way. */
  get loading(): number {
    return this.#loading;
  }

  /** Replaces what was wanted before. Tiles are started in the given order; a shared chunk gets its highest priority. */
  want(tiles: readonly WantedTile[]): void {
    const before = this.#loads;
    this.#loads = new Map();
    this.#tiles = new Map();
    const fresh: Load[] = [];
    for (const tile of tiles) {
      const loads = tile.chunks.map((chunk) => {
        const key = chunkKey(chunk);
        let load = this.#loads.get(key);
        if (load === undefined) {
          const known = before.get(key);
          load = known ?? this.#newLoad(chunk, key, tile.priority);
          if (known === undefined) fresh.push(load);
          else this.#reprioritise(load, tile.priority);
          this.#loads.set(key, load);
        } else if (tile.priority > load.priority) this.#reprioritise(load, tile.priority);
        return load;
      });
      this.#tiles.set(tile.key, loads);
    }
    for (const [key, load] of before) if (!this.#loads.has(key)) this.#abort(load);
    for (const load of fresh) if (load.state === "loading") this.#start(load);
  }

  /** `undefined` for a tile that is not wanted. */
  stateOf(tileKey: string): TileState | undefined {
    const loads = this.#tiles.get(tileKey);
    if (loads === undefined) return undefined;
    if (loads.some((load) => load.state === "loading")) return "loading";
    return loads.some((load) => load.state === "failed") ? "failed" : "ready";
  }

  /** Tiles with a chunk that failed, one failure each. */
  get failures(): readonly TileFailure[] {
    const failures: TileFailure[] = [];
    for (const [tileKey, loads] of this.#tiles) {
      const failed = loads.find((load) => load.error !== undefined);
      if (failed?.error === undefined) continue;
      const { chunk, error } = failed;
      failures.push({ tileKey, chunk, error, isRetried: isPassing(error) });
    }
    return failures;
  }

  /** Loads the failed chunks of a tile again; of all tiles when none is named. */
  retry(tileKey?: string): void {
    const loads = tileKey === undefined ? this.#loads.values() : (this.#tiles.get(tileKey) ?? []);
    for (const load of loads) {
      if (load.state !== "failed") continue;
      load.error = undefined;
      load.failures = 0;
      this.#restart(load);
    }
  }

  /** Loads all chunks of a tile again: the pool has dropped some since. */
  reload(tileKey: string): void {
    for (const load of this.#tiles.get(tileKey) ?? []) if (load.state !== "loading") this.#restart(load);
  }

  /** Marks a tile as failed for a reason of the caller's; `retry` clears it. */
  fail(tileKey: string, error: Error): void {
    for (const load of this.#tiles.get(tileKey) ?? []) if (load.state === "ready") this.#fail(load, error);
  }

  dispose(): void {
    this.want([]);
  }

  #newLoad(chunk: ChunkRef, key: string, priority: number): Load {
    const state = this.#pool.isResident(chunk) ? "ready" : "loading";
    const controller = new AbortController();
    return { chunk, key, priority, state, error: undefined, failures: 0, controller, stopWaiting: () => undefined };
  }

  #restart(load: Load): void {
    load.stopWaiting();
    load.state = "loading";
    load.controller = new AbortController();
    this.#start(load);
  }

  #start(load: Load): void {
    const { chunk, priority, controller } = load;
    this.#loading++;
    this.#pool.load(chunk, { priority, signal: controller.signal }).then(
      () => this.#end(load, controller, undefined),
      (error: unknown) => this.#end(load, controller, error),
    );
  }

  #end(load: Load, controller: AbortController, error: unknown): void {
    if (controller.signal.aborted) return;
    this.#loading--;
    if (error !== undefined) this.#fail(load, toError(error));
    else {
      load.state = "ready";
      load.error = undefined;
      load.failures = 0;
    }
    this.#onChange();
  }

  #fail(load: Load, error: Error): void {
    load.state = "failed";
    load.error = error;
    load.failures++;
    if (!isPassing(error)) return;
    load.stopWaiting = this.#clock.after(retryDelayMs(load.failures), () => {
      this.#restart(load);
      this.#onChange();
    });
  }

  #abort(load: Load): void {
    load.stopWaiting();
    if (load.state !== "loading") return;
    this.#loading--;
    load.controller.abort();
  }

  #reprioritise(load: Load, priority: number): void {
    if (load.priority === priority) return;
    load.priority = priority;
    if (load.state === "loading") this.#pool.setPriority(load.chunk, priority);
  }
}

/** An abort that nobody here asked for is a failure like others: the chunk did not come. */
function toError(error: unknown): Error {
  if (isAbortError(error)) return new Error("The load was interrupted", { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}
