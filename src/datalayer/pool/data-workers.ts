import type { WorkerHandle } from "../../worker/handle.ts";
import type { Remote } from "../../worker/outcome.ts";
import { WorkerPool } from "../../worker/pool.ts";
import type { ArraySpec } from "../array-spec.ts";
import { DataError } from "../errors.ts";
import type { AskFile } from "../stores/files-store.ts";
import type { AskGrant } from "../stores/grants.ts";
import { workerOf } from "../tile-grid.ts";
import type { DataWorkerApi, LoadReply, WorkerStats } from "../worker/api.ts";

export type DataWorkersOptions = Readonly<{
  size: number;
  start: () => WorkerHandle<DataWorkerApi>;
  budgetBytes: number;
  askGrant: AskGrant;
  askFile: AskFile;
  onProtocol: (protocol: string) => void;
}>;

const NOTHING: WorkerStats = { requests: 0, bytesFetched: 0, decodes: 0, residentBytes: 0 };

/** The data workers with what the main thread knows of them: which arrays they were told of and which chunks they hold. */
export class DataWorkers {
  readonly #pool: WorkerPool<DataWorkerApi>;
  readonly #defined: Map<string, Promise<void>>[];
  /** Keys by worker. */
  readonly #resident: Set<string>[];
  readonly #stats: WorkerStats[];
  /** What workers had done that are no more. */
  #past: WorkerStats = NOTHING;
  readonly #onProtocol: (protocol: string) => void;
  #isWarm = false;

  constructor({ size, start, budgetBytes, askGrant, askFile, onProtocol }: DataWorkersOptions) {
    this.#onProtocol = onProtocol;
    this.#defined = Array.from({ length: size }, () => new Map());
    this.#resident = Array.from({ length: size }, () => new Set());
    this.#stats = Array.from({ length: size }, () => NOTHING);
    const settings = { budgetBytes: Math.floor(budgetBytes / size) };
    this.#pool = new WorkerPool<DataWorkerApi>({
      size,
      start,
      // A worker that cannot be configured fails each request by itself and says why.
      greet: (remote) => void remote.configure(settings, askGrant, askFile).catch(() => undefined),
      crashError: (reason) => new DataError("WorkerCrashed", { reason }),
      onCrash: (index) => this.#forget(index),
    });
  }

  workerOf(array: ArraySpec, coords: readonly number[]): number {
    return workerOf(array, coords, this.#pool.size);
  }

  get size(): number {
    return this.#pool.size;
  }

  /** Runs a call after the worker has been told of the arrays. */
  async call<T>(
    index: number,
    arrays: readonly ArraySpec[],
    run: (remote: Remote<DataWorkerApi>, requestId: number) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const runDefined = async (remote: Remote<DataWorkerApi>, requestId: number) => {
      const definitions = arrays.map((array) => this.#define(remote, index, array));
      // Sent right behind: messages arrive in order, and a definition that fails fails first.
      const [answer] = await Promise.all([run(remote, requestId), ...definitions]);
      return answer;
    };
    return await this.#pool.call(index, runDefined, signal);
  }

  /** Starts all workers, the first time. One that cannot start or warm up fails each request by itself and says why. */
  warmUp(): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    const warm = (remote: Remote<DataWorkerApi>): Promise<void> => remote.warmUp();
    for (let index = 0; index < this.size; index++) this.#pool.call(index, warm).catch(() => undefined);
  }

  isResident(index: number, key: string): boolean {
    return this.#resident[index]!.has(key);
  }

  /** Takes note of a load: the chunk is there, others may have gone. */
  noteLoaded(index: number, key: string, { evicted, stats, protocol }: LoadReply): void {
    const resident = this.#resident[index]!;
    resident.add(key);
    for (const gone of evicted) resident.delete(gone);
    this.#stats[index] = stats;
    if (protocol !== undefined) this.#onProtocol(protocol);
  }

  /** The worker said that the chunk is not there after all. */
  noteMissing(index: number, key: string): void {
    this.#resident[index]!.delete(key);
  }

  stats(): WorkerStats {
    return this.#stats.reduce(addStats, this.#past);
  }

  dispose(): void {
    this.#pool.dispose();
  }

  #define(remote: Remote<DataWorkerApi>, index: number, array: ArraySpec): Promise<void> {
    const known = this.#defined[index]!.get(array.id);
    if (known !== undefined) return known;
    const defined = remote.define(array);
    this.#defined[index]!.set(array.id, defined);
    return defined;
  }

  #forget(index: number): void {
    this.#defined[index]!.clear();
    this.#resident[index]!.clear();
    this.#past = addStats(this.#past, { ...this.#stats[index]!, residentBytes: 0 });
    this.#stats[index] = NOTHING;
  }
}

function addStats(a: WorkerStats, b: WorkerStats): WorkerStats {
  return {
    requests: a.requests + b.requests,
    bytesFetched: a.bytesFetched + b.bytesFetched,
    decodes: a.decodes + b.decodes,
    residentBytes: a.residentBytes + b.residentBytes,
  };
}
