import type { ArraySpec } from "../array-spec.ts";
import type { LoadOptions } from "../data-pool.ts";
import { type SelectedChunk, type Selection, selectedChunks } from "../selection.ts";
import { stridesOfKept, walkPart } from "../worker/chunk-walk.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachConcurrent } from "./concurrent.ts";

export type Progress = (chunksDone: number) => void;

/**
 * Visits every chunk of a (checked) selection once, as many at a time as the chunk budget allows.
 *
 * @param visit with the options of the visit: they end it when another one fails
 * @throws what `visit` throws; `AbortError`
 */
export async function visitSelection(
  array: ArraySpec,
  selection: Selection,
  options: LoadOptions,
  access: ChunkAccess,
  onProgress: Progress | undefined,
  visit: (selected: SelectedChunk, options: LoadOptions) => Promise<void>,
): Promise<void> {
  let done = 0;
  const visitOne = async (selected: SelectedChunk, signal: AbortSignal) => {
    await visit(selected, { ...options, signal });
    onProgress?.(++done);
  };
  await forEachConcurrent(selectedChunks(array, selection), access.windowFor(array), options.signal, visitOne);
}

/**
 * For every place of what a chunk gives, along the axes that are kept: where it lies in the result of the whole selection.
 *
 * @param strides of the result, 0 along axes that are not kept
 */
export function forEachPlace(
  { part, at }: SelectedChunk,
  kept: readonly boolean[],
  strides: readonly number[],
  run: (ofResult: number, ofChunk: number) => void,
): void {
  const count = part.count.map((length, axis) => (kept[axis] ? length : 1));
  const to = { first: at.map((first, axis) => (kept[axis] ? first : 0)), count, step: count.map(() => 1) };
  walkPart(to, strides, stridesOfKept(count, kept), (start, stride, length, from, fromStride) => {
    for (let i = 0; i < length; i++) run(start + i * stride, from + i * fromStride);
  });
}
