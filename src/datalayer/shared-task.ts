import { abortError } from "./errors.ts";

/**
 * One piece of work that several callers wait for. Each may leave by its own signal; the work is aborted when the last has left,
 * and not before.
 */
export class SharedTask<T> {
  readonly #controller = new AbortController();
  readonly #result: Promise<T>;
  #callers = 0;

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#result = work(this.#controller.signal);
    // Every caller gets the failure from `join`; nobody may be left to.
    this.#result.catch(() => undefined);
  }

  /** Whether the work has been given up: a new caller needs a new task. */
  get abandoned(): boolean {
    return this.#controller.signal.aborted;
  }

  /** @throws what the work throws; `AbortError` when `signal` fires */
  join(signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.reject(abortError(signal));
    this.#callers++;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        this.#callers--;
        if (this.#callers === 0) this.#controller.abort();
        reject(abortError(signal!));
      };
      signal?.addEventListener("abort", leave, { once: true });
      const stay = () => signal?.removeEventListener("abort", leave);
      this.#result.then(
        (value) => {
          stay();
          resolve(value);
        },
        (error: unknown) => {
          stay();
          reject(error as Error);
        },
      );
    });
  }
}

/** Tasks by key: callers of one key share its task while it runs. */
export class SharedTasks<T> {
  readonly #tasks = new Map<string, SharedTask<T>>();

  run(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = this.#tasks.get(key);
    if (running !== undefined && !running.abandoned) return running.join(signal);
    const task: SharedTask<T> = new SharedTask(async (taskSignal) => {
      try {
        return await work(taskSignal);
      } finally {
        if (this.#tasks.get(key) === task) this.#tasks.delete(key);
      }
    });
    this.#tasks.set(key, task);
    return task.join(signal);
  }
}
