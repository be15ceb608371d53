import { abortError } from "../errors.ts";
import { expectManyListeners } from "../signals.ts";

/**
 * Runs `work` for every item, at most `limit` at a time, in order. The first failure aborts the others and is thrown, as soon as it
 * happens.
 *
 * @throws what `work` throws; `AbortError`
 */
export async function forEachConcurrent<T>(
  items: Iterable<T>,
  limit: number,
  signal: AbortSignal | undefined,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (signal?.aborted) throw abortError(signal);
  const controller = new AbortController();
  expectManyListeners(controller.signal);
  const abort = () => controller.abort();
  signal?.addEventListener("abort", abort, { once: true });
  const iterator = items[Symbol.iterator]();
  const lane = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      if (controller.signal.aborted) throw abortError(controller.signal);
      await work(next.value, controller.signal);
    }
  };
  try {
    await Promise.all(Array.from({ length: limit }, lane));
  } finally {
    controller.abort();
    signal?.removeEventListener("abort", abort);
  }
}
