/** Why what a person sees has to change. */
export type ChangeReason = "open" | "view" | "plane" | "channels";

/** What every mark of the viewer carries as `detail`. */
export type MarkDetail = Readonly<{
  imageId: string;
  level: number;
  reason: ChangeReason;
  failedTiles?: number;
  /** Decoded bytes that the data workers hold. */
  residentBytes?: number;
  /** Chunks that the data workers have decoded since they started. */
  decodes?: number;
}>;

/** What the data workers hold and have done. */
export type WorkDone = Readonly<{ residentBytes: number; decodes: number }>;

type Episode = Readonly<{ imageId: string; reason: ChangeReason }> & { hasPixel: boolean };

/**
 * Marks of one name kept in the browser's timeline. Older ones are cleared: a timeline never forgets by itself, and an hour of
 * moving about makes tens of thousands. Observers see every mark.
 */
const MARKS_KEPT = 1000;

type Timeline = Pick<Performance, "mark" | "clearMarks">;

/** For viewers whose progress is nobody's concern. */
export const SILENT: Timeline = {
  mark: (name, options) => new PerformanceMark(name, options),
  clearMarks: () => undefined,
};

/**
 * User Timing of the viewer. A change starts an episode (`mikro:view-change`), which ends when the target level is complete
 * (`mikro:settled`); in between comes the first frame that shows something of it (`mikro:first-pixel`). Changes of the same
 * kind before that belong to the same episode.
 */
export class ViewTiming {
  readonly #performance: Timeline;
  readonly #counts = new Map<string, number>();
  #episode: Episode | undefined;

  constructor(timeline: Timeline = performance) {
    this.#performance = timeline;
  }

  /** Why the running episode began; `undefined` when everything is settled. */
  get reason(): ChangeReason | undefined {
    return this.#episode?.reason;
  }

  changed(imageId: string, reason: ChangeReason, level: number): void {
    const running = this.#episode;
    // An open image is often moved and adjusted before its first pixel: still the opening.
    if (running?.imageId === imageId && (running.reason === reason || running.reason === "open")) return;
    this.#episode = { imageId, reason, hasPixel: false };
    this.#mark("mikro:view-change", { imageId, level, reason });
  }

  /** Call after a frame that shows tiles of what is wanted. */
  drew(level: number): void {
    const running = this.#episode;
    if (running === undefined || running.hasPixel) return;
    running.hasPixel = true;
    this.#mark("mikro:first-pixel", { imageId: running.imageId, level, reason: running.reason });
  }

  /** Call after a frame that shows everything that is wanted, but for tiles that failed. */
  settled(level: number, failedTiles: number, work: () => WorkDone): void {
    const running = this.#episode;
    if (running === undefined) return;
    this.#episode = undefined;
    const { imageId, reason } = running;
    const { residentBytes, decodes } = work();
    this.#mark("mikro:settled", { imageId, level, reason, failedTiles, residentBytes, decodes });
  }

  #mark(name: string, detail: MarkDetail): void {
    const count = (this.#counts.get(name) ?? 0) + 1;
    if (count > MARKS_KEPT) this.#performance.clearMarks(name);
    this.#counts.set(name, count > MARKS_KEPT ? 1 : count);
    this.#performance.mark(name, { detail });
  }
}
