import type { ComposeJob, DataPool, TileImage } from "../datalayer/data-pool.ts";
import { closeImage } from "./tile-cache.ts";

/** What became of a drawing: `undefined` when a chunk was no longer decoded. */
export type Composed = TileImage | undefined | Error;

/** So many drawings keep two to four workers busy; more would only delay what is wanted next. */
const MAX_RUNNING = 8;

/** Runs drawings, a few at a time. One that has begun ends: workers cannot be interrupted in the middle of a tile. */
export class Composer {
  readonly #pool: Pick<DataPool, "compose">;
  readonly #running = new Set<string>();
  #isDisposed = false;

  constructor(pool: Pick<DataPool, "compose">) {
    this.#pool = pool;
  }

  get isFull(): boolean {
    return this.#running.size >= MAX_RUNNING;
  }

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** @param done owns the image; not called after `dispose` */
  start(key: string, job: ComposeJob, done: (result: Composed) => void): void {
    this.#running.add(key);
    const end = (result: Composed): void => {
      this.#running.delete(key);
      if (!this.#isDisposed) done(result);
      else if (result !== undefined && !(result instanceof Error)) closeImage(result);
    };
    this.#pool
      .compose(job)
      .then((image) => (image === undefined ? undefined : drawable(image)))
      .then(end, (error: unknown) => end(error instanceof Error ? error : new Error(String(error))));
  }

  dispose(): void {
    this.#isDisposed = true;
  }
}

/** A canvas draws bitmaps, not bytes; these come only where workers have no canvas of their own. */
async function drawable(image: TileImage): Promise<TileImage> {
  const { source, width, height } = image;
  if (!(source instanceof Uint8ClampedArray) || typeof createImageBitmap !== "function") return image;
  return { ...image, source: await createImageBitmap(new ImageData(new Uint8ClampedArray(source), width, height)) };
}
