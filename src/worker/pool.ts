import type { WorkerHandle } from "./handle.ts";
import type { Remote, WorkerApi } from "./outcome.ts";

/** What any worker of a pool must offer. */
export type CancellableApi = WorkerApi & {
  /** Ends a request early: its call then rejects with an `AbortError`. Does nothing when the request has ended. */
  cancel(requestId: number): void;
};

export type WorkerPoolOptions<Api> = Readonly<{
  size: number;
  start: (index: number) => WorkerHandle<Api>;
  /** Called for every new worker before its first request. */
  greet?: (remote: Remote<Api>, index: number) => void;
  crashError: (reason: string) => Error;
  onCrash?: (index: number, reason: string) => void;
}>;

/**
 * How many workers suit this machine: one core is left to the page, more than four wait for the network or for memory. Two on two
 * cores: the page waits for them most of the time, and pixels are decoded and reduced twice as fast.
 */
export function defaultPoolSize(): number {
  const cores = typeof navigator === "object" && navigator.hardwareConcurrency ? navigator.hardwareConcurrency : 4;
  return Math.min(4, Math.max(Math.min(2, cores), cores - 1));
}

type Member<Api> = { handle: WorkerHandle<Api>; fail: Set<(error: Error) => void> };

/**
 * Workers by index. A worker starts with its first call. When one crashes, its calls reject with `crashError` and the next call
 * starts another in its place, so that a worker that cannot start costs one failure a call, not a loop.
 */
export class WorkerPool<Api extends CancellableApi> {
  readonly size: number;
  readonly #options: WorkerPoolOptions<Api>;
  readonly #members: (Member<Api> | undefined)[];
  #nextId = 1;
  #disposed = false;

  constructor(options: WorkerPoolOptions<Api>) {
    this.#options = options;
    this.size = options.size;
    this.#members = new Array<Member<Api> | undefined>(options.size).fill(undefined);
  }

  /**
   * Runs a call in a worker.
   *
   * @param run gets the remote functions and an id for `cancel`
   * @param signal cancels the request over there; the promise settles when the worker has answered
   */
  async call<T>(
    index: number,
    run: (remote: Remote<Api>, requestId: number) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    if (this.#disposed) throw this.#options.crashError("the pool was disposed");
    const member = this.#member(index);
    const requestId = this.#nextId++;
    const cancel = () => void member.handle.remote.cancel(requestId).catch(() => undefined);
    let fail: ((error: Error) => void) | undefined;
    const crashed = new Promise<never>((_resolve, reject) => {
      fail = reject;
      member.fail.add(reject);
    });
    try {
      const answer = run(member.handle.remote, requestId);
      signal?.addEventListener("abort", cancel, { once: true });
      if (signal?.aborted) cancel();
      return await Promise.race([answer, crashed]);
    } finally {
      signal?.removeEventListener("abort", cancel);
      member.fail.delete(fail!);
    }
  }

  /** Ends all workers; calls under way reject. */
  dispose(): void {
    this.#disposed = true;
    for (const index of this.#members.keys()) this.#end(index, "the pool was disposed");
  }

  #member(index: number): Member<Api> {
    const existing = this.#members[index];
    if (existing !== undefined) return existing;
    const handle = this.#options.start(index);
    const member: Member<Api> = { handle, fail: new Set() };
    this.#members[index] = member;
    handle.onCrash((reason) => {
      if (this.#members[index] !== member) return;
      this.#end(index, reason);
      this.#options.onCrash?.(index, reason);
    });
    this.#options.greet?.(handle.remote, index);
    return member;
  }

  #end(index: number, reason: string): void {
    const member = this.#members[index];
    if (member === undefined) return;
    this.#members[index] = undefined;
    member.handle.terminate();
    for (const fail of member.fail) fail(this.#options.crashError(reason));
  }
}
