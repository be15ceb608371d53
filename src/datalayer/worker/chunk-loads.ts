type Running = {
  readonly controller: AbortController;
  readonly requests: Set<number>;
  isDownloaded: boolean;
  done: Promise<void>;
};

/**
 * Loads under way in a worker, one a chunk. When all requests for a chunk are cancelled its download is given up, but not once
 * the bytes have come: they are decoded and kept, since somebody may come back for them and they were paid for.
 */
export class ChunkLoads {
  /** Loads that new requests may join. */
  readonly #byKey = new Map<string, Running>();
  readonly #byRequest = new Map<number, Running>();

  /**
   * @param work gets what to call when the bytes are there
   * @throws what `work` throws
   */
  async run(
    requestId: number,
    key: string,
    work: (signal: AbortSignal, downloaded: () => void) => Promise<void>,
  ): Promise<void> {
    const running = this.#byKey.get(key) ?? this.#start(key, work);
    running.requests.add(requestId);
    this.#byRequest.set(requestId, running);
    try {
      await running.done;
    } finally {
      this.#byRequest.delete(requestId);
    }
  }

  cancel(requestId: number): void {
    const running = this.#byRequest.get(requestId);
    if (running === undefined || running.isDownloaded) return;
    running.requests.delete(requestId);
    if (running.requests.size > 0) return;
    for (const [key, each] of this.#byKey) if (each === running) this.#byKey.delete(key);
    running.controller.abort();
  }

  #start(key: string, work: (signal: AbortSignal, downloaded: () => void) => Promise<void>): Running {
    const controller = new AbortController();
    const running: Running = { controller, requests: new Set(), isDownloaded: false, done: Promise.resolve() };
    this.#byKey.set(key, running);
    running.done = work(controller.signal, () => {
      running.isDownloaded = true;
    }).finally(() => {
      if (this.#byKey.get(key) === running) this.#byKey.delete(key);
    });
    return running;
  }
}
