/** Listeners by event; a listener that throws does not keep the others from hearing. */
export class Emitter<Events extends string> {
  readonly #listeners = new Map<Events, Set<() => void>>();

  /** @returns a function that stops listening */
  on(event: Events, listener: () => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  emit(event: Events): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) {
      try {
        listener();
      } catch (error) {
        reportLater(error);
      }
    }
  }

  clear(): void {
    this.#listeners.clear();
  }
}

/** As an uncaught error, where everyone looks for those. */
function reportLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
