import type { Shape } from "../../../roi/geometry.ts";

/** The shape that a person is drawing or dragging now; changes with the pointer, so it stays out of the page's state. */
export class LiveShape {
  readonly #listeners = new Set<() => void>();
  #shape: Shape | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): Shape | undefined => this.#shape;

  set(shape: Shape | undefined): void {
    if (shape === this.#shape) return;
    this.#shape = shape;
    for (const listener of [...this.#listeners]) listener();
  }
}
