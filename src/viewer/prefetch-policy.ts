/** Planes to have ready besides the one that is looked at. */
export type PlanesAhead = Readonly<{
  axis: "z" | "t";
  /** Steps from the plane that is looked at, the most wanted first; 0 is no step. */
  steps: readonly number[];
  /** Steps past the end go on at the other one. */
  wraps: boolean;
  /** `shown`: what the view needs at its own level; `coarse`: the level that stands under it, or what is shown where there is none. */
  level: "shown" | "coarse";
}>;

/** What to load before anybody asks for it, as data. Loads of the view always go first. */
export type PrefetchPolicy = Readonly<{
  /** Chunks beyond each edge of the view, at its own level. */
  ringChunks: number;
  planes: readonly PlanesAhead[];
  /** Decoded bytes of all that is had ready, also of what is there already. */
  budgetBytes: number;
  /** The same as a part of the memory that the data workers have. */
  budgetShare: number;
  /** Milliseconds of rest before anything is sent. */
  restMs: number;
  /** Whether it goes on while the view moves and while it waits for chunks of its own: the next frame is wanted as much as this. */
  duringLoads: boolean;
}>;

export const NO_PREFETCH: PrefetchPolicy = {
  ringChunks: 0,
  planes: [],
  budgetBytes: 0,
  budgetShare: 0,
  restMs: 0,
  duringLoads: false,
};

/**
 * A person looks around: the next ring of chunks, the planes above and below in a resolution that costs little, and where there is
 * room the same planes as they will be shown, so that the next z is there within a frame or two.
 */
export const EXPLORING: PrefetchPolicy = {
  ringChunks: 1,
  planes: [
    { axis: "z", steps: [1, -1], wraps: false, level: "coarse" },
    { axis: "z", steps: [1, -1], wraps: false, level: "shown" },
  ],
  budgetBytes: 96 << 20,
  budgetShare: 0.25,
  // Longer than the pause between two turns of a wheel, shorter than a look.
  restMs: 200,
  duringLoads: false,
};

/** Planes that a player wants ahead at most: 2 s at 12 frames a second; memory ends it before in large views. */
const FRAMES_AHEAD = 24;

/** A player runs along an axis. */
export function playing(axis: "z" | "t", direction: 1 | -1, wraps: boolean): PrefetchPolicy {
  const steps = Array.from({ length: FRAMES_AHEAD }, (_, i) => direction * (i + 1));
  return {
    ringChunks: 0,
    planes: [{ axis, steps, wraps, level: "shown" }],
    budgetBytes: 512 << 20,
    budgetShare: 0.5,
    restMs: 0,
    duringLoads: true,
  };
}
