type Entry = { run: () => Promise<void>; signal: AbortSignal };

/**
 * Runs at most `limit` asynchronous jobs at once, the newest first: of a list that is scrolled fast, what came into view last
 * is what is looked at. A job whose signal fires before its turn is never started.
 */
export class LimitedQueue {
  readonly #limit: number;
  #waiting: Entry[] = [];
  #running = 0;

  constructor(limit: number) {
    if (!Number.isInteger(limit) || limit < 1)
      throw new RangeError(`A queue needs room for at least 1 job, not ${limit}`);
    this.#limit = limit;
  }

  /** Jobs that wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** @throws what `job` throws; the signal's reason when it fires before the job has begun */
  add<T>(job: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const run = () => {
        signal.removeEventListener("abort", onAbort);
        return job(signal).then(resolve, reject);
      };
      const entry: Entry = { run, signal };
      const onAbort = () => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        reject(signal.reason);
      };
      signal.addEventListener("abort", onAbort, { once: true });
      this.#waiting.push(entry);
      this.#next();
    });
  }

  #next(): void {
    while (this.#running < this.#limit) {
      const entry = this.#waiting.pop();
      if (entry === undefined) return;
      this.#running++;
      void entry.run().finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }
}
