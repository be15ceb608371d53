import type { Dtype, PixelArray } from "../dtype.ts";

/** Pixels in memory, any order of axes: element `(i, j, ...)` is `data[i * strides[0] + j * strides[1] + ...]`. */
export type StridedArray = Readonly<{
  data: PixelArray | Uint8ClampedArray;
  dtype: Dtype;
  shape: readonly number[];
  /** In elements; 0 along axes that were added with length 1. */
  strides: readonly number[];
  /** One name an axis, slowest first. */
  dims: readonly string[];
}>;

/** Strides of an array that is stored row by row. */
export function rowMajor(shape: readonly number[]): readonly number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce((product, length) => product * length, 1));
}

/** Coordinates of every chunk of a grid, slowest axis first. */
export function* chunkCoords(shape: readonly number[], chunkShape: readonly number[]): Generator<readonly number[]> {
  const counts = shape.map((length, axis) => Math.ceil(length / chunkShape[axis]!));
  if (counts.includes(0)) return;
  const coords = counts.map(() => 0);
  for (;;) {
    yield [...coords];
    let axis = counts.length - 1;
    for (; axis >= 0; axis--) {
      coords[axis]! += 1;
      if (coords[axis]! < counts[axis]!) break;
      coords[axis] = 0;
    }
    if (axis < 0) return;
  }
}

/** One chunk, row by row, padded with zeros at the far edges of the array; in a buffer of its own. */
export function copyChunk(array: StridedArray, chunkShape: readonly number[], coords: readonly number[]): PixelArray {
  const length = chunkShape.reduce((product, size) => product * size, 1);
  const chunk = emptyLike(array.data, length);
  const start = coords.map((coord, axis) => coord * chunkShape[axis]!);
  const count = start.map((from, axis) => Math.min(chunkShape[axis]!, array.shape[axis]! - from));
  const from = start.reduce((sum, index, axis) => sum + index * array.strides[axis]!, 0);
  copyAxis(array, chunk, rowMajor(chunkShape), count, 0, from, 0);
  return chunk;
}

function copyAxis(
  array: StridedArray,
  chunk: PixelArray,
  chunkStrides: readonly number[],
  count: readonly number[],
  axis: number,
  from: number,
  to: number,
): void {
  const { data, strides } = array;
  const stride = strides[axis]!;
  const length = count[axis]!;
  if (axis < count.length - 1) {
    const step = chunkStrides[axis]!;
    for (let i = 0; i < length; i++)
      copyAxis(array, chunk, chunkStrides, count, axis + 1, from + i * stride, to + i * step);
  } else if (stride === 1) {
    // The classes are the same: `emptyLike` made the chunk.
    (chunk as Float64Array).set((data as Float64Array).subarray(from, from + length), to);
  } else {
    for (let i = 0; i < length; i++) chunk[to + i] = data[from + i * stride]!;
  }
}

function emptyLike(data: StridedArray["data"], length: number): PixelArray {
  if (data instanceof Uint8ClampedArray) return new Uint8Array(length);
  return new (data.constructor as new (length: number) => PixelArray)(length);
}

/** Whether every bit is 0, so that the chunk is its fill value and need not be stored. A minus zero is no fill value. */
export function isAllZero(chunk: PixelArray): boolean {
  const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const words = new Float64Array(chunk.buffer, chunk.byteOffset, chunk.byteLength >> 3);
  // As doubles, 8 bytes at a time: NaN and every other pattern is unequal to 0 except minus zero, which the bytes tell.
  for (let i = 0; i < words.length; i++) if (words[i] !== 0) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}
