type Stage = "asked" | "answered" | "downloaded";

type Running = {
  readonly controller: AbortController;
  readonly requests: Set<number>;
  stage: Stage;
  giveUpTimer: ReturnType<typeof setTimeout> | undefined;
  done: Promise<void>;
};

/** Does the work of a load and tells how far it is. */
export type LoadWork = (signal: AbortSignal, stage: (stage: Exclude<Stage, "asked">) => void) => Promise<void>;

/**
 * What has begun to come may come for so long after nobody wants it any more: often it is on this machine already. Well below the
 * 200 ms after which nothing that left the view may end, and 1/8 MB on a line of 20 Mbit/s.
 */
const GRACE_MS = 50;

/**
 * Loads under way in a worker, one a chunk. When all requests for a chunk are cancelled its download is given up: at once while
 * nothing has come, else a moment later; and not at all once the bytes are there: they are decoded and kept, since somebody may
 * come back for them and they were paid for.
 */
export class ChunkLoads {
  /** Loads that new requests may join. */
  readonly #byKey = new Map<string, Running>();
  readonly #byRequest = new Map<number, Readonly<{ running: Running; key: string }>>();

  /** @throws what `work` throws */
  async run(requestId: number, key: string, work: LoadWork): Promise<void> {
    const running = this.#byKey.get(key) ?? this.#start(key, work);
    clearTimeout(running.giveUpTimer);
    running.requests.add(requestId);
    this.#byRequest.set(requestId, { running, key });
    try {
      await running.done;
    } finally {
      this.#byRequest.delete(requestId);
    }
  }

  cancel(requestId: number): void {
    const { running, key } = this.#byRequest.get(requestId) ?? {};
    if (running === undefined || key === undefined) return;
    running.requests.delete(requestId);
    if (running.requests.size > 0) return;
    if (running.stage === "asked") this.#giveUp(running, key);
    else if (running.stage === "answered") running.giveUpTimer = setTimeout(() => this.#giveUp(running, key), GRACE_MS);
  }

  #giveUp(running: Running, key: string): void {
    if (running.stage === "downloaded") return;
    this.#forget(running, key);
    running.controller.abort();
  }

  #start(key: string, work: LoadWork): Running {
    const running: Running = {
      controller: new AbortController(),
      requests: new Set(),
      stage: "asked",
      giveUpTimer: undefined,
      done: Promise.resolve(),
    };
    this.#byKey.set(key, running);
    const onStage = (stage: Stage): void => {
      running.stage = stage;
    };
    running.done = work(running.controller.signal, onStage).finally(() => {
      clearTimeout(running.giveUpTimer);
      this.#forget(running, key);
    });
    return running;
  }

  #forget(running: Running, key: string): void {
    if (this.#byKey.get(key) === running) this.#byKey.delete(key);
  }
}
