import { isAbortError } from "../../datalayer/errors.ts";
import { createSeriesRun, type SeriesInput } from "../series.ts";
import { StateStore } from "../state-store.ts";
import { type MeasuredRow, measuredRow, type RowRegion } from "./measured-row.ts";
import type { RowStore } from "./row-store.ts";

/** One region on one plane, all channels. */
export type RowJob = Readonly<{ region: RowRegion; z: number; t: number }>;

export type RowsInput = Omit<SeriesInput, "items" | "channels" | "background"> &
  Readonly<{
    imageId: string;
    channels: readonly Readonly<{ index: number; name: string }>[];
    jobs: readonly RowJob[];
    background?: RowRegion | undefined;
    /** Rows of other keys are left out; by default all are wanted. */
    only?: ReadonlySet<string> | undefined;
    /** Frozen from the start, or following their regions. */
    isPinned: boolean;
    appVersion: string;
  }>;

export type MeasuringState = Readonly<{
  status: "idle" | "running" | "failed";
  /** Jobs of those that are under way, or that were last. */
  done: number;
  total: number;
  /** 0 to 1. */
  progress: number;
  error: unknown;
}>;

const IDLE: MeasuringState = { status: "idle", done: 0, total: 0, progress: 0, error: undefined };

/** Measures jobs one after the other into a store, each row as soon as it is exact. One run at a time. An external store. */
export class RowMeasurer extends StateStore<MeasuringState> {
  readonly #store: RowStore;
  readonly #nextFrame: () => Promise<void>;
  readonly #now: () => Date;
  #controller: AbortController | undefined;

  constructor(store: RowStore, nextFrame: () => Promise<void>, now: () => Date = () => new Date()) {
    super(IDLE);
    this.#store = store;
    this.#nextFrame = nextFrame;
    this.#now = now;
  }

  /** Stops; the rows that are done stay. */
  readonly cancel = (): void => {
    this.#controller?.abort();
    this.#controller = undefined;
    if (this.getSnapshot().status === "running") this.publish({ ...this.getSnapshot(), status: "idle" });
  };

  /** Measures these, instead of what is under way. Resolves when it ends, however it ends. */
  async measure(input: RowsInput): Promise<void> {
    this.cancel();
    const { jobs, channels, imageId, isPinned, appVersion, only, background, ...common } = input;
    if (jobs.length === 0 || channels.length === 0) return;
    const controller = new AbortController();
    this.#controller = controller;
    const items = jobs.map(({ region, z, t }) => ({ shape: region.shape, z, t }));
    const run = createSeriesRun({
      ...common,
      channels: channels.map(({ index }) => index),
      items,
      background: background?.shape,
    });
    const taken = new Set<number>();
    const take = () => {
      if (this.#controller !== controller) return;
      const rows: MeasuredRow[] = [];
      for (const [at, series] of run.snapshot().entries()) {
        if (series === undefined || taken.has(at)) continue;
        taken.add(at);
        for (const [c, statistics] of series.entries()) {
          const { index, name } = channels[c]!;
          const place = { imageId, ...jobs[at]!, channel: index, channelName: name, background };
          const pinnedKey = isPinned ? this.#store.newKey() : undefined;
          const row = measuredRow(place, statistics, { appVersion, at: this.#now(), pinnedKey });
          if (only === undefined || only.has(row.key)) rows.push(row);
        }
      }
      this.#store.put(rows);
      // Whoever heard of the rows may have cancelled.
      if (this.#controller !== controller) return;
      this.publish({ ...IDLE, status: "running", done: taken.size, total: jobs.length, progress: run.progress() });
    };
    this.publish({ ...IDLE, status: "running", total: jobs.length });
    let isWaiting = false;
    const onNews = () => {
      if (isWaiting) return;
      isWaiting = true;
      void this.#nextFrame().then(() => {
        isWaiting = false;
        take();
      });
    };
    try {
      await run.execute(controller.signal, onNews);
      take();
      if (this.#controller === controller) this.#end({ ...this.getSnapshot(), status: "idle", progress: 1 });
    } catch (error) {
      take();
      if (this.#controller !== controller || isAbortError(error)) return;
      this.#end({ ...this.getSnapshot(), status: "failed", error });
    }
  }

  #end(state: MeasuringState): void {
    this.#controller = undefined;
    this.publish(state);
  }
}
