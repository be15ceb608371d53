import { setTimeout as pause } from "node:timers/promises";

export type RetryRules = Readonly<{
  attempts: number;
  /** Longest pause before the second attempt; doubled for each one after it. */
  firstPauseMs: number;
}>;

/** Five attempts within about three seconds: a service that restarts is back by then. */
export const DEFAULT_RETRIES: RetryRules = { attempts: 5, firstPauseMs: 200 };

/** An answer or error after which the same request may succeed. */
export class Transient extends Error {}

/**
 * Repeats `attempt` while it throws `Transient`, pausing a random time up to the bound, so that many clients do not come back at
 * the same moment.
 *
 * @throws the last `Transient` when attempts run out; anything else at once; `AbortError` when `signal` fires
 */
export async function withRetries<Value>(
  rules: RetryRules,
  attempt: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  for (let made = 1; ; made++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Transient) || made >= rules.attempts) throw error;
    }
    await pause(Math.random() * rules.firstPauseMs * 2 ** (made - 1), undefined, signal ? { signal } : {});
  }
}
