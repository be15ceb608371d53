/** A state that others follow: an external store. Whoever owns it tells each new state. */
export class StateStore<State> {
  readonly #listeners = new Set<() => void>();
  #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): State => this.#state;

  protected publish(state: State): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
