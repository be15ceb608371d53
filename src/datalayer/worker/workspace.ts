import { Room } from "../pool/room.ts";

/**
 * Memory of a worker for chunks that are used up at once, as those that derived chunks are made of. It is of the worker's budget:
 * as much as is taken of it, as much less is kept of decoded chunks.
 */
export class Workspace {
  readonly #room: Room;
  readonly #onChange: (usedBytes: number) => void;
  #usedBytes = 0;

  /**
   * @param capacityBytes that `take` hands out at a time; more only to one that is alone
   * @param onChange called with what is in use, before it is
   */
  constructor(capacityBytes: number, onChange: (usedBytes: number) => void) {
    this.#room = new Room(capacityBytes);
    this.#onChange = onChange;
  }

  /**
   * Waits until there is room.
   *
   * @returns a function that gives it back
   * @throws `AbortError` when `signal` fires before
   */
  async take(bytes: number, signal: AbortSignal): Promise<() => void> {
    const giveBack = await this.#room.take(bytes, signal);
    const uncount = this.add(bytes);
    return () => {
      uncount();
      giveBack();
    };
  }

  /** Counts what is needed in any case: who holds room and waited for more might wait for ever. */
  add(bytes: number): () => void {
    this.#count(bytes);
    return () => this.#count(-bytes);
  }

  #count(bytes: number): void {
    this.#usedBytes += bytes;
    this.#onChange(this.#usedBytes);
  }
}
