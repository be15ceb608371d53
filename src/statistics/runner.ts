import { type MeasureInput, type Measurement, measureRegion } from "./measure.ts";
import { RegionMemory } from "./region-memory.ts";
import { StateStore } from "./state-store.ts";

/** A measurement to be shown: the same object is the same job. */
export type MeasureJob = Readonly<{
  input: Omit<MeasureInput, "signal" | "memory">;
  /** The same id: the same region, perhaps in another shape. */
  regionId: string;
}>;

export type RunnerState = Readonly<{
  status: "none" | "running" | "exact" | "stopped" | "failed";
  /** What is known so far. Kept from the shape before only when it was exact. */
  measurement: Measurement | undefined;
  /** The measurement is of the shape that the region had just before: a drag is faster than the pixels. */
  isPast: boolean;
  error: unknown;
}>;

const NOTHING: RunnerState = { status: "none", measurement: undefined, isPast: false, error: undefined };

type Running = Readonly<{ job: MeasureJob; controller: AbortController }>;

/** Frames that a measurement may go on after a newer shape came: with less, a steady drag would never see a number. */
const GRACE_FRAMES = 6;
/** Frames before unfinished numbers are shown: what is exact sooner is shown at once, without flicker. */
const PATIENCE_FRAMES = 9;

/**
 * Runs one measurement at a time and ends with the newest. A newer shape of the same region lets the one under way finish for a
 * tenth of a second, so that a drag is followed live; anything else aborts it at once. At most one measurement begins a frame and
 * at most one state is told a frame. An external store.
 */
export class MeasurementRunner extends StateStore<RunnerState> {
  readonly #nextFrame: () => Promise<void>;
  /** The newest. */
  #job: MeasureJob | undefined;
  #running: Running | undefined;
  readonly #memory = new RegionMemory();

  constructor(nextFrame: () => Promise<void>) {
    super(NOTHING);
    this.#nextFrame = nextFrame;
  }

  /** Measures this now, nothing when `undefined`. A job that is set again goes on. */
  set(job: MeasureJob | undefined): void {
    const before = this.#job;
    if (job === before) return;
    this.#job = job;
    if (job === undefined) {
      this.#abort();
      this.publish(NOTHING);
      return;
    }
    const isSame = before !== undefined && differOnlyInShape(before, job);
    const past = isSame && this.getSnapshot().measurement?.exact === true ? this.getSnapshot().measurement : undefined;
    this.publish({ status: "running", measurement: past, isPast: past !== undefined, error: undefined });
    if (!isSame) this.#abort();
    if (this.#running === undefined) this.#begin(job);
    else if (this.#running.job === before) void this.#endGrace(this.#running);
  }

  /** Stops reading; what is known stays. */
  readonly stop = (): void => {
    if (this.getSnapshot().status !== "running") return;
    this.#abort();
    const { isPast, measurement } = this.getSnapshot();
    this.publish({ ...NOTHING, status: "stopped", measurement: isPast ? undefined : measurement });
  };

  /** Begins again after a stop or a failure. */
  readonly again = (): void => {
    if (this.#job === undefined) return;
    this.#abort();
    this.publish({ ...NOTHING, status: "running" });
    this.#begin(this.#job);
  };

  #begin(job: MeasureJob): void {
    this.#running = { job, controller: new AbortController() };
    void this.#follow(this.#running);
  }

  #abort(): void {
    this.#running?.controller.abort();
    this.#running = undefined;
  }

  async #endGrace(running: Running): Promise<void> {
    for (let frame = 0; frame < GRACE_FRAMES; frame++) await this.#nextFrame();
    if (this.#running !== running || this.#job === undefined || this.#job === running.job) return;
    this.#abort();
    this.#begin(this.#job);
  }

  async #follow(running: Running): Promise<void> {
    const { job, controller } = running;
    try {
      await this.#nextFrame();
      if (this.#running !== running) return;
      let frames = 0;
      for await (const measurement of measureRegion({
        ...job.input,
        memory: this.#memory,
        signal: controller.signal,
      })) {
        if (this.#running !== running) return;
        const isPast = this.#job !== job;
        if (measurement.exact) {
          this.#running = undefined;
          this.publish({ ...NOTHING, status: isPast ? "running" : "exact", measurement, isPast });
          if (isPast && this.#job !== undefined) this.#begin(this.#job);
          return;
        }
        if (!isPast && frames >= PATIENCE_FRAMES) this.publish({ ...NOTHING, status: "running", measurement });
        await this.#nextFrame();
        frames++;
      }
    } catch (error) {
      // What was aborted is of no interest any more, whatever became of it.
      if (this.#running !== running) return;
      this.#running = undefined;
      this.publish({ ...this.getSnapshot(), status: "failed", error });
    }
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
