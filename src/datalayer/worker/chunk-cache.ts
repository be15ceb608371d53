import { LRUCache } from "lru-cache";
import type { DecodedChunk } from "../decode.ts";
import { DataError } from "../errors.ts";

/** What a chunk that is not stored counts for: its key and its record. */
const FILL_BYTES = 256;

/** Decoded chunks of one worker: the least recently used ones go when their bytes exceed the budget. */
export class ChunkCache {
  readonly #budgetBytes: number;
  readonly #chunks: LRUCache<string, DecodedChunk>;
  #evicted: string[] = [];
  #reservedBytes = 0;

  constructor(budgetBytes: number) {
    this.#budgetBytes = budgetBytes;
    this.#chunks = new LRUCache({
      maxSize: budgetBytes,
      sizeCalculation: bytesOf,
      dispose: (_chunk, key, reason) => {
        if (reason === "evict") this.#evicted.push(key);
      },
    });
  }

  /** Counts as use. */
  get(key: string): DecodedChunk | undefined {
    return this.#chunks.get(key);
  }

  set(key: string, chunk: DecodedChunk): void {
    this.#chunks.set(key, chunk);
    this.#trim();
  }

  /** Decoded bytes in memory: of chunks, and those that are reserved. */
  get residentBytes(): number {
    return this.#chunks.calculatedSize + this.#reservedBytes;
  }

  /** Leaves so many bytes of the budget to others from now on, and keeps fewer chunks. */
  reserve(bytes: number): void {
    this.#reservedBytes = bytes;
    this.#trim();
  }

  /**
   * Refuses a chunk that would not fit even alone, before it is fetched.
   *
   * @throws DataError `BudgetExceeded`
   */
  checkFits(key: string, chunkBytes: number): void {
    const budgetBytes = this.#budgetBytes;
    if (chunkBytes > budgetBytes) throw new DataError("BudgetExceeded", { key, chunkBytes, budgetBytes });
  }

  #trim(): void {
    // The chunk used last stays: it was asked for.
    while (this.#chunks.size > 1 && this.residentBytes > this.#budgetBytes) this.#chunks.pop();
  }

  /** Keys that were evicted since the last call. */
  takeEvicted(): readonly string[] {
    const evicted = this.#evicted;
    this.#evicted = [];
    return evicted;
  }
}

function bytesOf({ data }: DecodedChunk): number {
  return typeof data === "object" ? Math.max(FILL_BYTES, data.byteLength) : FILL_BYTES;
}
