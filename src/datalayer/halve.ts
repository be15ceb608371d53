import type { Dtype, PixelArray } from "./dtype.ts";

/** How four pixels become one: their mean, or, where values are names of objects, the first of them. */
export type Reduction = "mean" | "nearest";

type Numbers = Exclude<PixelArray, BigInt64Array | BigUint64Array>;

/**
 * Halves `height` x `width` pixels, rows first, along both axes into `ceil(height / 2)` x `ceil(width / 2)`.
 *
 * Means are taken over the pixels that exist, so an odd last row or column is the mean of one or two. Integers: exact sums,
 * halves rounded up. Floats: the mean of the finite values, NaN where there is none. The importer halves the same way.
 *
 * @throws RangeError for means of 64-bit integers
 */
export function halve(
  pixels: PixelArray,
  dtype: Dtype,
  reduction: Reduction,
  height: number,
  width: number,
): PixelArray {
  const [rows, columns] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  const halved = new (pixels.constructor as new (length: number) => PixelArray)(rows * columns);
  if (reduction === "nearest" || dtype === "bool") {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) halved[y * columns + x] = pixels[2 * y * width + 2 * x]!;
    }
    return halved;
  }
  if (pixels instanceof BigInt64Array || pixels instanceof BigUint64Array) {
    throw new RangeError(`Means of ${dtype} cannot be exact`);
  }
  const isFloat = dtype.startsWith("float");
  const source: Numbers = pixels;
  for (let y = 0; y < rows; y++) {
    const upper = 2 * y * width;
    const lower = 2 * y + 1 < height ? upper + width : upper;
    for (let x = 0; x < columns; x++) {
      const left = 2 * x;
      const right = left + 1 < width ? left + 1 : left;
      // A pixel that stands for one that is not there counts twice, which leaves a mean as it is.
      const a = source[upper + left]!;
      const b = source[upper + right]!;
      const c = source[lower + left]!;
      const d = source[lower + right]!;
      const sum = a + b + c + d;
      if (!isFloat) halved[y * columns + x] = Math.floor((sum + 2) / 4);
      else halved[y * columns + x] = sum - sum === 0 ? sum / 4 : meanOfFinite([a, b, c, d]);
    }
  }
  return halved;
}

function meanOfFinite(values: readonly number[]): number {
  const finite = values.filter((value) => value - value === 0);
  return finite.reduce((mean, value) => mean + value / finite.length, finite.length === 0 ? Number.NaN : 0);
}
