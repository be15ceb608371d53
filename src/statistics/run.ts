/** Work in parts that can be looked at while it goes on. It is done once: whoever wants it again makes another. */
export interface Run<T> {
  /**
   * Does the work; resolves when the result is exact and complete.
   *
   * @param onNews called after every part
   * @throws DataError when a chunk cannot be read; `AbortError`
   */
  execute(signal: AbortSignal, onNews: () => void): Promise<void>;
  /** What is known so far, as a value of its own. */
  snapshot(): T;
  /** Work done, 0 to 1. */
  progress(): number;
}

/** Runs to the end, for scripts. Gives the result, and on the way its progress. */
export async function finishRun<T>(
  run: Run<T>,
  options: Readonly<{ signal?: AbortSignal | undefined; onProgress?: ((progress: number) => void) | undefined }> = {},
): Promise<T> {
  await run.execute(options.signal ?? new AbortController().signal, () => options.onProgress?.(run.progress()));
  return run.snapshot();
}

/** Waits for all parts; the first failure stops the others and is thrown. */
export async function allOrNone(
  signal: AbortSignal,
  start: (signal: AbortSignal) => readonly Promise<void>[],
): Promise<void> {
  const stop = new AbortController();
  try {
    await Promise.all(start(AbortSignal.any([signal, stop.signal])));
  } finally {
    stop.abort();
  }
}
