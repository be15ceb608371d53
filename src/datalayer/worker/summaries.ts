import { LRUCache } from "lru-cache";
import { buffersOf, type Partial } from "../../kernels/partial.ts";

/** What a partial takes besides its counts. */
const RECORD_BYTES = 512;

/**
 * What whole chunks of a plane amount to: some KB a chunk, so that they outlive the chunk's pixels by far. A region that is measured
 * again in another shape needs the pixels of the chunks at its edge only.
 */
export class Summaries {
  readonly #partials: LRUCache<string, Partial>;

  constructor(budgetBytes: number) {
    this.#partials = new LRUCache({ maxSize: Math.max(1, Math.floor(budgetBytes)), sizeCalculation: bytesOf });
  }

  /** Of task 0 of a job. Shared: never to be transferred. */
  get(key: string): Partial | undefined {
    return this.#partials.get(key);
  }

  set(key: string, partial: Partial): void {
    this.#partials.set(key, partial);
  }
}

export function bytesOf(partial: Partial): number {
  return buffersOf(partial).reduce((sum, { byteLength }) => sum + byteLength, RECORD_BYTES);
}
