import { abortError } from "../errors.ts";
import { SharedTask } from "../shared-task.ts";
import { mergeRanges, type Part } from "./merge-ranges.ts";
import type { ObjectStore } from "./object-store.ts";

type Waiting = Part & {
  signal: AbortSignal;
  resolve: (bytes: Promise<Uint8Array<ArrayBuffer> | undefined>) => void;
};

/**
 * Reads parts of objects; those of one object that are asked for in the same turn of the event loop, and lie close to each other,
 * come by one request. Who aborts leaves alone: the request ends when all have left.
 */
export class RangeBatches {
  readonly #store: ObjectStore;
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  /**
   * As `ObjectStore.read` with a range; fewer bytes where the object ends.
   *
   * @throws what the store throws; `AbortError`
   */
  read(key: string, { offset, length }: Part, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (signal.aborted) return Promise.reject(abortError(signal));
    return new Promise((resolve) => {
      const part = { offset, length, signal, resolve };
      const others = this.#waiting.get(key);
      if (others !== undefined) return void others.push(part);
      this.#waiting.set(key, [part]);
      // A turn later: chunks that the pool asks for together come in messages of their own.
      setTimeout(() => this.#send(key));
    });
  }

  #send(key: string): void {
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    const wanted = waiting.filter(({ signal }) => !signal.aborted);
    for (const { signal, resolve } of waiting) if (signal.aborted) resolve(Promise.reject(abortError(signal)));
    for (const { offset, length, parts } of mergeRanges(wanted)) {
      const task = new SharedTask((signal) => this.#store.read(key, { range: { offset, length }, signal }));
      for (const part of parts) part.resolve(partOf(task.join(part.signal), part, offset, parts.length === 1));
    }
  }
}

async function partOf(
  reading: Promise<Uint8Array<ArrayBuffer> | undefined>,
  part: Part,
  offset: number,
  isAlone: boolean,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await reading;
  if (bytes === undefined || isAlone) return bytes;
  // In a buffer of its own: decoding may take it over.
  return bytes.slice(part.offset - offset, part.offset - offset + part.length);
}
