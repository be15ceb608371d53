import type { ArraySpec } from "../array-spec.ts";
import type { LoadOptions } from "../data-pool.ts";
import type { PixelArray } from "../dtype.ts";
import { newPixels } from "../pixel-arrays.ts";
import { checkSelection, type SelectedChunk, type Selection, selectionShape } from "../selection.ts";
import { stridesOfKept, walkPart } from "../worker/chunk-walk.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { type Progress, visitSelection } from "./visit-selection.ts";

/**
 * Raw elements of a selection in C order.
 *
 * @param order strides of the result along each axis, when its order is another
 */
export async function readSelection(
  array: ArraySpec,
  selection: Selection,
  options: LoadOptions,
  access: ChunkAccess,
  onProgress?: Progress,
  order?: readonly number[],
): Promise<PixelArray> {
  checkSelection(array, selection);
  const shape = selectionShape(selection);
  const result = newPixels(
    array.dtype,
    shape.reduce((size, count) => size * count, 1),
  );
  const cOrder = stridesOfKept(
    shape,
    shape.map(() => true),
  );
  const strides = order ?? cOrder;
  await visitSelection(array, selection, options, access, onProgress, async (selected, load) => {
    const { chunk, part } = selected;
    const pixels = await access.use(chunk, load, (remote) => remote.readPart(array.id, chunk.coords, part));
    place(result, strides, selected, pixels);
  });
  return result;
}

function place(
  result: PixelArray,
  strides: readonly number[],
  { part, at }: SelectedChunk,
  pixels: PixelArray | number | bigint,
) {
  const { count } = part;
  const to = { first: at, count, step: count.map(() => 1) };
  const fromStrides = stridesOfKept(
    count,
    count.map(() => true),
  );
  // One class of array on both sides (both come of one dtype): the casts pick an overload.
  const target = result as Float64Array;
  walkPart(to, strides, fromStrides, (start, stride, length, from, fromStride) => {
    if (typeof pixels !== "object") {
      if (stride === 1) target.fill(pixels as number, start, start + length);
      else for (let i = 0; i < length; i++) target[start + i * stride] = pixels as number;
    } else if (stride === 1 && fromStride === 1) {
      target.set((pixels as Float64Array).subarray(from, from + length), start);
    } else {
      for (let i = 0; i < length; i++) target[start + i * stride] = (pixels as Float64Array)[from + i * fromStride]!;
    }
  });
}
