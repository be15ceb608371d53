/** Starts a task of the browser's. */
export type PostTask = (run: () => void) => void;

type Scheduler = { postTask?: (run: () => void, options: { priority: "background" }) => Promise<unknown> };

/** Behind all that is waiting: answers of workers, input, frames. */
const LATER: PostTask = (run) => {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask === undefined) setTimeout(run, 0);
  else void scheduler.postTask(run, { priority: "background" });
};

/** Lets things happen one after the other, each in a task of its own and none before the one before it has ended. */
export class Turns {
  readonly #post: PostTask;
  #waiting: readonly (() => void)[] = [];
  #running: (() => void) | undefined;
  #isPosted = false;

  constructor(post: PostTask = LATER) {
    this.#post = post;
  }

  /**
   * Waits for a turn.
   *
   * @param isNext goes before all that wait
   * @returns a function that gives the turn back, or the place among those who wait; call it when what was run has ended
   */
  ask(run: () => void, isNext = false): () => void {
    const begin = (): void => run();
    this.#waiting = isNext ? [begin, ...this.#waiting] : [...this.#waiting, begin];
    this.#next();
    return () => {
      this.#leave(begin);
      if (this.#running !== begin) return;
      this.#running = undefined;
      this.#next();
    };
  }

  #leave(begin: () => void): void {
    this.#waiting = this.#waiting.filter((each) => each !== begin);
  }

  #next(): void {
    if (this.#running !== undefined || this.#isPosted || this.#waiting.length === 0) return;
    this.#isPosted = true;
    this.#post(() => {
      this.#isPosted = false;
      const [begin] = this.#waiting;
      if (begin === undefined) return;
      this.#leave(begin);
      this.#running = begin;
      begin();
    });
  }
}
