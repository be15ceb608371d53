import type { ArraySpec } from "./array-spec.ts";
import { type LoadOptions, PRIORITY } from "./data-pool.ts";
import { type AxisRange, countSelectedChunks } from "./selection.ts";

export type ComputeOptions = Readonly<{
  signal?: AbortSignal | undefined;
  /** Chunks done and all chunks that the result needs; called after each. */
  onProgress?: (chunksDone: number, chunks: number) => void;
  priority?: number | undefined;
}>;

/** An axis of an array: one element of it (then the axis is no dimension any more), or a range. */
export type LazyAxis = Readonly<{ dim: string; dropped: boolean; range: AxisRange }>;

/** Options of a computation as the pool takes them. */
export function planCompute(
  array: ArraySpec,
  selection: readonly AxisRange[],
  { signal, onProgress, priority = PRIORITY.computed }: ComputeOptions,
): { load: LoadOptions; onProgress: (chunksDone: number) => void } {
  const chunks = countSelectedChunks(array, selection);
  return { load: { priority, signal }, onProgress: (done) => onProgress?.(done, chunks) };
}
