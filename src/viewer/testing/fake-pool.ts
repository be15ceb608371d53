import { type ChunkRef, chunkKey, type PlaneRef } from "../../datalayer/array-spec.ts";
import type { ComposeJob, LoadOptions, ReduceOptions, ReduceTask, TileImage } from "../../datalayer/data-pool.ts";
import { abortError } from "../../datalayer/errors.ts";
import { chunksUnder } from "../../datalayer/tile-grid.ts";
import type { ViewerPool } from "../viewer-types.ts";

type Pending = Readonly<{ chunk: ChunkRef; resolve: () => void; reject: (error: Error) => void }> & {
  priority: number;
};
type PendingCompose = Readonly<{ job: ComposeJob; finish: () => void }>;

/**
 * A data pool whose loads and drawings end when the test says so. A tile's red is `redOf(job)`; a chunk counts as decoded once
 * its load was resolved.
 */
export class FakePool implements ViewerPool {
  /** Every load ever asked for, by key, in order. */
  readonly started: string[] = [];
  readonly aborted: string[] = [];
  readonly composed: ComposeJob[] = [];
  readonly reduced: ReduceTask[] = [];
  readonly resident = new Set<string>();
  readonly closed: TileImage[] = [];
  budgetBytes = 1 << 30;
  metrics = () => ({ requests: 0, bytesFetched: 0, decodes: 0, residentBytes: 7, queued: 0, inFlight: 0 });
  readonly pending = new Map<string, Pending>();
  readonly composing: PendingCompose[] = [];
  /** Drawings end by themselves. */
  composeAtOnce = true;
  redOf: (job: ComposeJob) => number = () => 1;
  reduceWith: (tasks: readonly ReduceTask[], options: ReduceOptions) => void = () => undefined;

  load(chunk: ChunkRef, { priority, signal }: LoadOptions): Promise<void> {
    const key = chunkKey(chunk);
    this.started.push(key);
    return new Promise((resolve, reject) => {
      const own: Pending = { chunk, priority, resolve, reject };
      this.pending.set(key, own);
      signal?.addEventListener("abort", () => {
        this.aborted.push(key);
        // Another caller may wait for it too.
        if (this.pending.get(key) === own) this.pending.delete(key);
        reject(abortError(signal));
      });
    });
  }

  setPriority(chunk: ChunkRef, priority: number): void {
    const pending = this.pending.get(chunkKey(chunk));
    if (pending) pending.priority = priority;
  }

  isResident(chunk: ChunkRef): boolean {
    return this.resident.has(chunkKey(chunk));
  }

  read(): Promise<never> {
    return Promise.reject(new Error("The fake pool has no pixels to read"));
  }

  async compose(job: ComposeJob): Promise<TileImage | undefined> {
    this.composed.push(job);
    if (!this.composeAtOnce) await new Promise<void>((finish) => this.composing.push({ job, finish }));
    const needed = job.channels.flatMap(({ plane }) => chunksOf(plane, job.rect));
    if (!needed.every((chunk) => this.isResident(chunk))) return undefined;
    return this.#image(job);
  }

  async reduce(tasks: readonly ReduceTask[], options: ReduceOptions): Promise<void> {
    this.reduced.push(...tasks);
    this.reduceWith(tasks, options);
  }

  async peek(planes: readonly PlaneRef[], x: number, y: number): Promise<readonly (number | undefined)[]> {
    return planes.map((plane) => {
      const [chunk] = chunksOf(plane, { x0: x, y0: y, x1: x + 1, y1: y + 1 });
      return chunk && this.isResident(chunk) ? 1000 * plane.c + 100 * plane.z + 10 * y + x : undefined;
    });
  }

  /** Ends running loads: those whose key has the prefix. Resolves after everyone has seen it. */
  async finish(prefix = ""): Promise<void> {
    for (const [key, { resolve }] of [...this.pending]) {
      if (!key.startsWith(prefix)) continue;
      this.pending.delete(key);
      this.resident.add(key);
      resolve();
    }
    await settle();
  }

  async fail(prefix: string, error: Error = new Error("The store answered 500")): Promise<void> {
    for (const [key, { reject }] of [...this.pending]) {
      if (!key.startsWith(prefix)) continue;
      this.pending.delete(key);
      reject(error);
    }
    await settle();
  }

  /** Ends so many of the drawings under way, the oldest first. */
  async finishComposing(count = Number.POSITIVE_INFINITY): Promise<void> {
    for (const { finish } of this.composing.splice(0, count)) finish();
    await settle();
  }

  #image({ rect, channels, blending }: ComposeJob): TileImage {
    const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
    const data = new Uint8ClampedArray(4 * width * height);
    const red = this.redOf({ rect, channels, blending });
    for (let i = 0; i < data.length; i += 4) data.set([red, 0, 0, 255], i);
    const source = { data, width, height, close: () => void this.closed.push(image) };
    const image: TileImage = { width, height, source: source as unknown as ImageBitmap };
    return image;
  }
}

/** Lets every promise that can go on go on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function chunksOf(plane: PlaneRef, rect: ComposeJob["rect"]): readonly ChunkRef[] {
  return chunksUnder(plane, rect).map((coords) => ({ array: plane.array, coords }));
}
