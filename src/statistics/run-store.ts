import type { Run } from "./run.ts";
import { StateStore } from "./state-store.ts";

/** Something to be computed and shown. Two jobs of one subject differ only in the shape: the numbers of one stand until the other's come. */
export type RunJob<T> = Readonly<{ subject: string; start: () => Run<T> }>;

export type RunState<T> = Readonly<{
  status: "none" | "running" | "done" | "stopped" | "failed";
  value: T | undefined;
  /** The value is that of the job before: a drag is faster than the pixels. */
  isPast: boolean;
  /** 0 to 1. */
  progress: number;
  error: unknown;
}>;

/** A tenth of a second, in frames: so long may a job go on after a newer one of its subject came, lest a drag shows nothing. */
const GRACE_FRAMES = 6;
/** Frames between two unfinished values: to copy and draw them costs more than they tell. */
const PATIENCE_FRAMES = 8;

const NOTHING = { value: undefined, isPast: false, progress: 0, error: undefined };

type Running<T> = { job: RunJob<T>; controller: AbortController; frames: number };

/** Runs one job at a time and ends with the newest; tells at most one state a frame. An external store. */
export class RunStore<T> extends StateStore<RunState<T>> {
  readonly #nextFrame: () => Promise<void>;
  #job: RunJob<T> | undefined;
  #running: Running<T> | undefined;

  constructor(nextFrame: () => Promise<void>) {
    super({ ...NOTHING, status: "none" });
    this.#nextFrame = nextFrame;
  }

  /** Computes this now, nothing when `undefined`. A job that is set again goes on. */
  set(job: RunJob<T> | undefined): void {
    const before = this.#job;
    if (job === before) return;
    this.#job = job;
    if (job === undefined) {
      this.#abort();
      this.#tell({ status: "none" });
      return;
    }
    const { value, status } = this.getSnapshot();
    const isSame = before?.subject === job.subject;
    const keeps = isSame && value !== undefined && (status === "done" || this.getSnapshot().isPast);
    this.#tell({ status: "running", ...(keeps && { value, isPast: true }) });
    if (!isSame) this.#abort();
    if (this.#running === undefined) this.#begin(job);
  }

  /** Stops; what is known stays. */
  readonly stop = (): void => {
    if (this.getSnapshot().status !== "running") return;
    this.#abort();
    const { isPast, value, progress } = this.getSnapshot();
    this.#tell({ status: "stopped", value: isPast ? undefined : value, progress });
  };

  /** Begins again after a stop or a failure. */
  readonly again = (): void => {
    if (this.#job === undefined) return;
    this.#abort();
    this.#tell({ status: "running" });
    this.#begin(this.#job);
  };

  #begin(job: RunJob<T>): void {
    this.#running = { job, controller: new AbortController(), frames: 0 };
    void this.#follow(this.#running);
  }

  #abort(): void {
    this.#running?.controller.abort();
    this.#running = undefined;
  }

  async #follow(running: Running<T>): Promise<void> {
    const { job, controller } = running;
    try {
      await this.#nextFrame();
      if (this.#running !== running) return;
      const run = job.start();
      let news = false;
      let finished = false;
      const all = run
        .execute(controller.signal, () => {
          news = true;
        })
        .then(() => {
          finished = true;
        });
      // It may fail after this loop has left it for a newer one.
      all.catch(() => undefined);
      for (let late = 0; !finished; ) {
        await Promise.race([all, this.#nextFrame()]);
        if (this.#running !== running) return;
        if (finished) break;
        running.frames++;
        if (this.#job !== job) {
          if (late++ < GRACE_FRAMES) continue;
          this.#abort();
          if (this.#job !== undefined) this.#begin(this.#job);
          return;
        }
        if (!news || running.frames % PATIENCE_FRAMES !== 0) continue;
        news = false;
        this.#tell({ status: "running", value: run.snapshot(), progress: run.progress() });
      }
      this.#running = undefined;
      const isPast = this.#job !== job;
      this.#tell({ status: isPast ? "running" : "done", value: run.snapshot(), isPast, progress: isPast ? 0 : 1 });
      if (isPast && this.#job !== undefined) this.#begin(this.#job);
    } catch (error) {
      // What was given up is of no interest any more, whatever became of it.
      if (this.#running !== running) return;
      this.#running = undefined;
      if (this.#job === job) this.#tell({ status: "failed", error });
      else if (this.#job !== undefined) this.#begin(this.#job);
    }
  }

  #tell(state: Partial<RunState<T>> & Pick<RunState<T>, "status">): void {
    this.publish({ ...NOTHING, ...state });
  }
}
