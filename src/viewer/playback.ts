import type { PlaneIndex } from "./levels.ts";

export type PlayAxis = "z" | "t";

/** How planes are played. */
export type PlaySettings = Readonly<{
  /** Planes a second that are wanted. */
  fps: number;
  direction: "forward" | "backward" | "ping-pong";
  /** Goes on from the other end (or back again); else it stops at the end. */
  isLooped: boolean;
}>;

export const PLAY_SETTINGS: PlaySettings = { fps: 12, direction: "forward", isLooped: true };
export const FPS_RANGE = [1, 60] as const;

/**
 * The plane that is due after so many frames; `undefined` when the end was passed before. A ping-pong that is not looped ends
 * where it began.
 *
 * @param first index at frame 0
 * @param frame counted from 0
 * @param count planes along the axis
 */
export function dueIndex(first: number, frame: number, count: number, settings: PlaySettings): number | undefined {
  const { direction, isLooped } = settings;
  if (direction !== "ping-pong") {
    const index = direction === "forward" ? first + frame : first - frame;
    if (isLooped) return ((index % count) + count) % count;
    return index >= 0 && index < count ? index : undefined;
  }
  const period = Math.max(1, 2 * (count - 1));
  if (!isLooped && frame > period) return undefined;
  const at = (first + frame) % period;
  return at < count ? at : period - at;
}

/** What a player says of itself: planes that were shown whole in the last second, of those that were due. */
export type PlayRate = Readonly<{ shown: number; due: number }>;

/** The part of a viewer that a player needs. */
type Played = Readonly<{
  plane: PlaneIndex;
  status: Readonly<{ isLoading: boolean; isStale: boolean }>;
  setPlane: (plane: PlaneIndex) => void;
}>;

const RATE_OVER_MS = 1000;

/**
 * Plays planes by the clock: a plane that is whole too late takes the place of those that were due meanwhile, which are dropped
 * and counted. A plane is waited for until it is whole, so that a slow line shows few planes and not none.
 */
export class Player {
  readonly #viewer: Played;
  readonly #axis: PlayAxis;
  readonly #count: number;
  readonly #settings: PlaySettings;
  readonly #first: number;
  readonly #startMs: number;
  /** When planes were seen to be whole, in the last second. */
  #shownMs: number[] = [];
  #isAwaited = false;

  /** @param startMs now, on the clock of `tick` */
  constructor(viewer: Played, axis: PlayAxis, count: number, settings: PlaySettings, startMs: number) {
    this.#viewer = viewer;
    this.#axis = axis;
    this.#count = count;
    this.#settings = settings;
    this.#startMs = startMs;
    const now = viewer.plane[axis];
    const isAtEnd = dueIndex(now, 1, count, settings) === undefined;
    // Played again from its end, a film begins anew.
    this.#first = isAtEnd ? (settings.direction === "backward" ? count - 1 : 0) : now;
  }

  /**
   * To be called at every frame of the screen.
   *
   * @returns false when the end is reached and shown
   */
  tick(nowMs: number): boolean {
    const { isLoading, isStale } = this.#viewer.status;
    if (isLoading || isStale) return true;
    if (this.#isAwaited) {
      this.#isAwaited = false;
      this.#shownMs.push(nowMs);
    }
    const frame = Math.floor(((nowMs - this.#startMs) * this.#settings.fps) / 1000);
    const due = dueIndex(this.#first, frame, this.#count, this.#settings) ?? this.#last();
    if (due !== this.#viewer.plane[this.#axis]) {
      this.#isAwaited = true;
      this.#viewer.setPlane({ ...this.#viewer.plane, [this.#axis]: due });
      return true;
    }
    return dueIndex(this.#first, frame + 1, this.#count, this.#settings) !== undefined;
  }

  /** `undefined` in the first second: nothing can be said yet. */
  rate(nowMs: number): PlayRate | undefined {
    this.#shownMs = this.#shownMs.filter((at) => at > nowMs - RATE_OVER_MS);
    return nowMs - this.#startMs < RATE_OVER_MS ? undefined : { shown: this.#shownMs.length, due: this.#settings.fps };
  }

  #last(): number {
    if (this.#settings.direction === "ping-pong") return this.#first;
    return this.#settings.direction === "forward" ? this.#count - 1 : 0;
  }
}
