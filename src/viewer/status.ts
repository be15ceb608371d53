import type { Picture } from "./picture.ts";
import type { FramePlan } from "./plan.ts";
import type { TileFailure } from "./schedule.ts";

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
  failures: readonly TileFailure[];
}>;

export const NO_STATUS: ViewerStatus = {
  isLoading: false,
  isSettled: false,
  isStale: false,
  level: undefined,
  isClipped: false,
  failures: [],
};

type Progress = Readonly<{
  loading: number;
  isDone: boolean;
  shown: Picture | undefined;
  failures: readonly TileFailure[];
}>;

/** @param wanted the picture that was asked for last */
export function statusOf(
  { loading, isDone, shown, failures }: Progress,
  plan: FramePlan,
  wanted: Picture | undefined,
  isMoving: boolean,
): ViewerStatus {
  const isLoading = loading > 0 || !isDone;
  const isStale = shown !== undefined && shown !== wanted;
  const { level, clipped: isClipped } = plan;
  return { isLoading, isSettled: !isLoading && !isMoving, isStale, level, isClipped, failures };
}

export function sameStatus(a: ViewerStatus, b: ViewerStatus): boolean {
  return (
    a.isLoading === b.isLoading &&
    a.isSettled === b.isSettled &&
    a.isStale === b.isStale &&
    a.level === b.level &&
    a.isClipped === b.isClipped &&
    a.failures.length === b.failures.length &&
    a.failures.every(
      (failure, i) => failure.tileKey === b.failures[i]!.tileKey && failure.error === b.failures[i]!.error,
    )
  );
}
