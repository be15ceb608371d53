import { type MeasureInput, type Measurement, measureRegion } from "./measure.ts";

/** A measurement to be shown: the same object is the same job. */
export type MeasureJob = Readonly<{
  input: Omit<MeasureInput, "signal">;
  /** The same id: the same region, perhaps in another shape. */
  regionId: string;
}>;

export type RunnerState = Readonly<{
  status: "none" | "running" | "exact" | "stopped" | "failed";
  /** What is known so far. */
  measurement: Measurement | undefined;
  /** The measurement is of the shape that the region had just before: a drag is faster than the pixels. */
  isPast: boolean;
  error: unknown;
}>;

const NOTHING: RunnerState = { status: "none", measurement: undefined, isPast: false, error: undefined };

/**
 * Runs one measurement at a time, the newest: what it replaces is aborted. At most one begins a frame and at most one state is told
 * a frame, so that a drag is followed live. An external store.
 */
export class MeasurementRunner {
  readonly #nextFrame: () => Promise<void>;
  readonly #listeners = new Set<() => void>();
  #job: MeasureJob | undefined;
  #controller = new AbortController();
  #state = NOTHING;

  constructor(nextFrame: () => Promise<void>) {
    this.#nextFrame = nextFrame;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): RunnerState => this.#state;

  /** Measures this now, nothing when `undefined`. The job that runs already goes on. */
  set(job: MeasureJob | undefined): void {
    if (job === this.#job) return;
    const before = this.#job;
    this.#job = job;
    if (job === undefined) {
      this.#controller.abort();
      this.#tell(NOTHING);
      return;
    }
    const isSame = before !== undefined && differOnlyInShape(before, job);
    this.#begin(job, isSame ? this.#state.measurement : undefined);
  }

  /** Stops reading; what is known stays. */
  readonly stop = (): void => {
    if (this.#state.status !== "running") return;
    this.#controller.abort();
    const { isPast, measurement } = this.#state;
    this.#tell({ ...NOTHING, status: "stopped", measurement: isPast ? undefined : measurement });
  };

  /** Begins again after a stop or a failure. */
  readonly again = (): void => {
    if (this.#job !== undefined) this.#begin(this.#job, undefined);
  };

  #begin(job: MeasureJob, past: Measurement | undefined): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.#tell({ status: "running", measurement: past, isPast: past !== undefined, error: undefined });
    void this.#follow(job, this.#controller.signal);
  }

  async #follow(job: MeasureJob, signal: AbortSignal): Promise<void> {
    try {
      await this.#nextFrame();
      if (signal.aborted) return;
      for await (const measurement of measureRegion({ ...job.input, signal })) {
        if (signal.aborted) return;
        this.#tell({ ...NOTHING, status: measurement.exact ? "exact" : "running", measurement });
        if (!measurement.exact) await this.#nextFrame();
      }
    } catch (error) {
      // What was aborted is of no interest any more, whatever became of it.
      if (!signal.aborted) this.#tell({ ...this.#state, status: "failed", error });
    }
  }

  #tell(state: RunnerState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

function differOnlyInShape(a: MeasureJob, b: MeasureJob): boolean {
  return (
    a.regionId === b.regionId &&
    a.input.pool === b.input.pool &&
    a.input.array === b.input.array &&
    a.input.z === b.input.z &&
    a.input.t === b.input.t &&
    a.input.channels.join() === b.input.channels.join()
  );
}
