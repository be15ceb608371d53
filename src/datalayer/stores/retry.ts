import { abortError, DataError, isDataError } from "../errors.ts";
import type { ObjectAnswer } from "./request.ts";

export type RetryPolicy = Readonly<{
  /** Tries after the first. */
  retries: number;
  /** Wait before the first retry; each further one waits twice as long, less up to half by chance. */
  baseMs: number;
  /** Longest wait that a server may ask for. */
  maxRetryAfterMs: number;
}>;

export const DEFAULT_RETRIES: RetryPolicy = { retries: 3, baseMs: 250, maxRetryAfterMs: 10_000 };

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Runs `request` until it gives an answer that will not get better.
 *
 * @throws DataError `HttpStatus` for other statuses and after the last try; what `request` throws; `AbortError`
 */
export async function withRetries(
  key: string,
  policy: RetryPolicy,
  signal: AbortSignal | undefined,
  request: () => Promise<ObjectAnswer>,
): Promise<Exclude<ObjectAnswer, { kind: "failed" }>> {
  for (let attempt = 0; ; attempt++) {
    const last = attempt === policy.retries;
    let waitMs = policy.baseMs * 2 ** attempt * (0.5 + Math.random() / 2);
    try {
      const answer = await request();
      if (answer.kind !== "failed") return answer;
      if (last || !PASSING.has(answer.status)) throw new DataError("HttpStatus", { key, status: answer.status });
      waitMs = Math.max(waitMs, Math.min(answer.retryAfterMs ?? 0, policy.maxRetryAfterMs));
    } catch (error) {
      if (last || !isDataError(error, "NetworkFailure")) throw error;
    }
    await pause(waitMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError(signal));
    const stop = () => {
      clearTimeout(timer);
      reject(abortError(signal!));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
