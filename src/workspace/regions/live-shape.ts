import type { Shape } from "../../roi/geometry.ts";

/** A shape that a person is drawing or dragging now; `key` is the region's, or `SKETCH` for one that is not there yet. */
export type Live = Readonly<{ key: string; shape: Shape }>;

export const SKETCH = "sketch";

/** What is drawn or dragged now. It changes with the pointer, so it stays out of the page's state; few listen to it. */
export class LiveShape {
  readonly #listeners = new Set<() => void>();
  #live: Live | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): Live | undefined => this.#live;

  set(live: Live | undefined): void {
    if (live === this.#live) return;
    this.#live = live;
    for (const listener of [...this.#listeners]) listener();
  }
}
