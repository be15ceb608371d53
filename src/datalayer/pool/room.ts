import { abortError } from "../errors.ts";

/**
 * Bytes of one worker's memory for chunks that are loaded to be used at once. Jobs take room in turn, so that they do not evict
 * each other's chunks before they are used; one that needs all of it waits until it is alone.
 */
export class Room {
  readonly #capacityBytes: number;
  readonly #waiting: (() => boolean)[] = [];
  #usedBytes = 0;

  constructor(capacityBytes: number) {
    this.#capacityBytes = capacityBytes;
  }

  /**
   * @returns a function that gives the room back
   * @throws `AbortError` when `signal` fires before there is room
   */
  take(bytes: number, signal: AbortSignal | undefined): Promise<() => void> {
    if (signal?.aborted) return Promise.reject(abortError(signal));
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1);
        reject(abortError(signal!));
        // Whoever stood behind may need less.
        this.#admit();
      };
      const enter = (): boolean => {
        if (this.#usedBytes > 0 && this.#usedBytes + bytes > this.#capacityBytes) return false;
        this.#usedBytes += bytes;
        signal?.removeEventListener("abort", leave);
        resolve(() => this.#give(bytes));
        return true;
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.push(enter);
      this.#admit();
    });
  }

  #give(bytes: number): void {
    this.#usedBytes -= bytes;
    this.#admit();
  }

  /** In the order in which they came: nobody waits for ever. */
  #admit(): void {
    while (this.#waiting[0]?.() === true) this.#waiting.shift();
  }
}
