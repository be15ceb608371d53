/**
 * A signal for one request: fires with the caller's, or after a time. Call `end` when the request is over.
 *
 * Not `AbortSignal.any`: what that derives from a signal of a whole import is kept, in Node 20, as long as the import lasts.
 */
export function deadline(
  signal: AbortSignal | undefined,
  timeoutMs: number,
): Readonly<{ signal: AbortSignal; end(): void }> {
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`no answer within ${timeoutMs / 1000} s`, "TimeoutError"));
  }, timeoutMs);
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    },
  };
}
