import { isReduced } from "../datalayer/derived/reduced-levels.ts";
import type { Level } from "../datalayer/multiscale.ts";
import type { Picture } from "./picture.ts";
import type { FramePlan } from "./plan.ts";
import type { TileFailure } from "./schedule.ts";
import { type TileCache, tileKey } from "./tile-cache.ts";

/** What a person should know about the picture. A new object only when something of it changed. */
export type ViewerStatus = Readonly<{
  /** Something is on its way that the view wants. */
  isLoading: boolean;
  /** The wanted level is complete, nothing moves, nothing is on its way. Tiles that failed do not count. */
  isSettled: boolean;
  /** What stands on the screen is still another plane or other channels than was asked for. */
  isStale: boolean;
  /** Level that the view wants; `undefined` without an image or where no level has the plane. */
  level: number | undefined;
  /** Only the middle of the view is loaded: the image has no level for so wide a view. */
  isClipped: boolean;
  /** Share of the view, 0..1 in steps of 1/100, that was read from a finer level to be shown smaller; where that is done. */
  reduced: number | undefined;
  failures: readonly TileFailure[];
}>;

export const NO_STATUS: ViewerStatus = {
  isLoading: false,
  isSettled: false,
  isStale: false,
  level: undefined,
  isClipped: false,
  reduced: undefined,
  failures: [],
};

type Progress = Readonly<{
  loading: number;
  isDone: boolean;
  shown: Picture | undefined;
  failures: readonly TileFailure[];
  cache: Pick<TileCache, "has">;
}>;

/**
 * @param wanted the picture that was asked for last
 * @param levels of the image
 */
export function statusOf(
  { loading, isDone, shown, failures, cache }: Progress,
  levels: readonly Level[],
  plan: FramePlan,
  wanted: Picture | undefined,
  isMoving: boolean,
): ViewerStatus {
  const isLoading = loading > 0 || !isDone;
  const isStale = shown !== undefined && shown !== wanted;
  const { level, clipped: isClipped } = plan;
  const target = levels[level];
  const isReading = target !== undefined && isReduced(target) && wanted !== undefined && wanted.channels.length > 0;
  const done = isReading ? plan.tiles.filter((tile) => cache.has(wanted.key, tileKey(tile))).length : 0;
  const reduced = isReading ? Math.floor((100 * done) / Math.max(1, plan.tiles.length)) / 100 : undefined;
  return { isLoading, isSettled: !isLoading && !isMoving, isStale, level, isClipped, reduced, failures };
}

export function sameStatus(a: ViewerStatus, b: ViewerStatus): boolean {
  return (
    a.isLoading === b.isLoading &&
    a.isSettled === b.isSettled &&
    a.isStale === b.isStale &&
    a.level === b.level &&
    a.isClipped === b.isClipped &&
    a.reduced === b.reduced &&
    a.failures.length === b.failures.length &&
    a.failures.every(
      (failure, i) => failure.tileKey === b.failures[i]!.tileKey && failure.error === b.failures[i]!.error,
    )
  );
}
