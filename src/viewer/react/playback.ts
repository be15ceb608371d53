import { useSyncExternalStore } from "react";
import { FPS_RANGE, PLAY_SETTINGS, type PlayAxis, Player, type PlayRate, type PlaySettings } from "../playback.ts";
import { EXPLORING, playing } from "../prefetch-policy.ts";
import type { Viewer } from "../viewer.ts";

/** What a person sees of the playback of one viewer. */
export type PlaybackState = Readonly<{
  /** What is played now. */
  axis: PlayAxis | undefined;
  /** Of the last second; `undefined` while nothing is played or can be said. */
  rate: PlayRate | undefined;
  settings: PlaySettings;
}>;

const RATE_EVERY_MS = 500;
const STORAGE_KEY = "mikro-web:playback";
const playbacks = new WeakMap<Viewer, Playback>();

/** The playback of a viewer: one, for buttons and keys alike. */
export function playbackOf(viewer: Viewer): Playback {
  const known = playbacks.get(viewer) ?? new Playback(viewer);
  playbacks.set(viewer, known);
  return known;
}

export function usePlayback(viewer: Viewer): PlaybackState {
  const playback = playbackOf(viewer);
  return useSyncExternalStore(playback.subscribe, playback.read);
}

/** Plays the planes of a viewer with the frames of the screen, one axis at a time; ends when the viewer has no image any more. */
class Playback {
  readonly #viewer: Viewer;
  readonly #listeners = new Set<() => void>();
  #state: PlaybackState = { axis: undefined, rate: undefined, settings: storedSettings() };
  #frame = 0;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): PlaybackState => this.#state;

  /** Starts an axis, or stops it; one that has a single plane is left alone. */
  toggle(axis: PlayAxis): void {
    const next = this.#state.axis === axis ? undefined : axis;
    if (next !== undefined && (this.#viewer.image?.multiscale.size[next] ?? 1) < 2) return;
    this.#start(next);
  }

  setSettings(settings: PlaySettings): void {
    this.#set({ settings });
    localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
    this.#start(this.#state.axis);
  }

  #start(axis: PlayAxis | undefined): void {
    cancelAnimationFrame(this.#frame);
    this.#set({ axis, rate: undefined });
    const { image } = this.#viewer;
    const { direction, isLooped } = this.#state.settings;
    this.#viewer.setPrefetchPolicy(
      axis === undefined
        ? EXPLORING
        : playing(axis, direction === "backward" ? -1 : 1, isLooped && direction !== "ping-pong"),
    );
    if (axis === undefined || image === undefined) return;
    const count = image.multiscale.size[axis];
    const player = new Player(this.#viewer, axis, count, this.#state.settings, performance.now());
    let saidMs = performance.now();
    const tick = (): void => {
      // Not the frame's own time: it can lie before the start.
      const nowMs = performance.now();
      if (this.#viewer.image?.id !== image.id || !player.tick(nowMs)) {
        this.#start(undefined);
        return;
      }
      if (nowMs - saidMs >= RATE_EVERY_MS) {
        saidMs = nowMs;
        this.#set({ rate: player.rate(nowMs) });
      }
      this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  #set(change: Partial<PlaybackState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What was set last in this browser; what is not understood is as usual. */
function storedSettings(): PlaySettings {
  const text = localStorage.getItem(STORAGE_KEY);
  if (text === null) return PLAY_SETTINGS;
  try {
    const { fps, direction, isLooped } = JSON.parse(text) as Partial<PlaySettings>;
    const [least, most] = FPS_RANGE;
    return {
      fps: typeof fps === "number" && fps >= least && fps <= most ? fps : PLAY_SETTINGS.fps,
      direction: direction === "backward" || direction === "ping-pong" ? direction : "forward",
      isLooped: isLooped !== false,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return PLAY_SETTINGS;
    throw error;
  }
}
