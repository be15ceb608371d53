import { isDataError } from "../datalayer/errors.ts";

/** When a chunk that failed is asked for again, as data. The store has tried a few times within seconds before. */
export const RETRY_POLICY = {
  firstMs: 2000,
  /** Each further wait is so many times as long ... */
  factor: 2,
  /** ... but no longer than this. */
  longestMs: 60_000,
} as const;

const PASSING_STATUSES = new Set([408, 425, 429]);

/**
 * Whether a failure may pass by itself: no connection, a server in trouble, a worker that died. Denied access, damaged chunks and
 * unreadable arrays do not; for these somebody has to do something.
 */
export function isPassing(error: unknown): boolean {
  if (isDataError(error, "HttpStatus")) return error.fields.status >= 500 || PASSING_STATUSES.has(error.fields.status);
  return isDataError(error, "NetworkFailure") || isDataError(error, "WorkerCrashed") || isDataError(error, "OutOfRoom");
}

/** Milliseconds to wait before the retry after so many failures in a row, the first being 1. */
export function retryDelayMs(failures: number): number {
  return Math.min(RETRY_POLICY.longestMs, RETRY_POLICY.firstMs * RETRY_POLICY.factor ** (failures - 1));
}
