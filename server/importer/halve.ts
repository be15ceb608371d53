import type { Dtype, PixelArray } from "./dtype.ts";

/** How four pixels become one: their mean, or, where values are names of objects, the first of them. */
export type Reduction = "mean" | "nearest";

/** A rectangle inside an array of rows: `stride` elements from row to row. */
export type Raster<A extends PixelArray = PixelArray> = Readonly<{ pixels: A; offset: number; stride: number }>;

type Numbers = Exclude<PixelArray, BigInt64Array | BigUint64Array>;
type BigInts = BigInt64Array | BigUint64Array;

/**
 * Halves a raster of `height` x `width` pixels along both axes into `ceil(height / 2)` x `ceil(width / 2)`.
 *
 * Means are taken over the pixels that exist, so an odd last row or column is the mean of one or two. Integers: exact sums, halves
 * rounded up (towards positive infinity). Floats: the mean of the finite values, NaN where there is none.
 */
export function halve(
  dtype: Dtype,
  reduction: Reduction,
  from: Raster,
  height: number,
  width: number,
  to: Raster,
): void {
  if (reduction === "nearest") nearest(from, height, width, to);
  else if (dtype === "int64" || dtype === "uint64")
    meansOfBigInts(from as Raster<BigInts>, height, width, to as Raster<BigInts>);
  else if (dtype === "float32" || dtype === "float64")
    meansOfFloats(from as Raster<Numbers>, height, width, to as Raster<Numbers>);
  else meansOfIntegers(from as Raster<Numbers>, height, width, to as Raster<Numbers>, dtype);
}

function nearest(from: Raster, height: number, width: number, to: Raster): void {
  for (let y = 0; y < height; y += 2) {
    const row = from.offset + y * from.stride;
    let target = to.offset + (y >> 1) * to.stride;
    for (let x = 0; x < width; x += 2) to.pixels[target++] = from.pixels[row + x]!;
  }
}

function meansOfIntegers(
  from: Raster<Numbers>,
  height: number,
  width: number,
  to: Raster<Numbers>,
  dtype: Dtype,
): void {
  const source = from.pixels;
  // Sums of four 32-bit integers need 34 bits: shifts would cut them, divisions of doubles are exact.
  const wide = dtype === "int32" || dtype === "uint32";
  const pairs = width >> 1;
  for (let y = 0; y < height; y += 2) {
    const upper = from.offset + y * from.stride;
    const lower = y + 1 < height ? upper + from.stride : upper;
    let target = to.offset + (y >> 1) * to.stride;
    let i = upper;
    let j = lower;
    if (wide) {
      for (let p = 0; p < pairs; p++, i += 2, j += 2) {
        to.pixels[target++] = Math.floor((source[i]! + source[i + 1]! + source[j]! + source[j + 1]! + 2) / 4);
      }
      if (width & 1) to.pixels[target] = Math.floor((source[i]! + source[j]! + 1) / 2);
    } else {
      for (let p = 0; p < pairs; p++, i += 2, j += 2) {
        to.pixels[target++] = (source[i]! + source[i + 1]! + source[j]! + source[j + 1]! + 2) >> 2;
      }
      if (width & 1) to.pixels[target] = (source[i]! + source[j]! + 1) >> 1;
    }
  }
}

function meansOfBigInts(from: Raster<BigInts>, height: number, width: number, to: Raster<BigInts>): void {
  const source = from.pixels;
  for (let y = 0; y < height; y += 2) {
    const upper = from.offset + y * from.stride;
    const lower = y + 1 < height ? upper + from.stride : upper;
    let target = to.offset + (y >> 1) * to.stride;
    for (let x = 0; x < width; x += 2) {
      const next = x + 1 < width ? x + 1 : x;
      const sum = source[upper + x]! + source[upper + next]! + source[lower + x]! + source[lower + next]!;
      to.pixels[target++] = (sum + 2n) >> 2n;
    }
  }
}

function meansOfFloats(from: Raster<Numbers>, height: number, width: number, to: Raster<Numbers>): void {
  for (let y = 0; y < height; y += 2) {
    const upper = from.offset + y * from.stride;
    const lower = y + 1 < height ? upper + from.stride : -1;
    let target = to.offset + (y >> 1) * to.stride;
    for (let x = 0; x < width; x += 2) {
      to.pixels[target++] = meanOfBlock(from.pixels, upper + x, lower < 0 ? -1 : lower + x, x + 1 < width);
    }
  }
}

function meanOfBlock(source: Numbers, first: number, below: number, hasRight: boolean): number {
  const a = source[first]!;
  const b = hasRight ? source[first + 1]! : Number.NaN;
  const c = below < 0 ? Number.NaN : source[below]!;
  const d = hasRight && below >= 0 ? source[below + 1]! : Number.NaN;
  const all = a + b + c + d;
  // The common case first: a finite sum means four finite values.
  if (all - all === 0) return all / 4;
  let sum = 0;
  let count = 0;
  for (const value of [a, b, c, d]) {
    if (value - value !== 0) continue;
    sum += value;
    count++;
  }
  if (count === 0) return Number.NaN;
  if (sum - sum === 0) return sum / count;
  // Finite values whose sum is not: only float64 near its largest number.
  return [a, b, c, d].reduce((mean, value) => (value - value === 0 ? mean + value / count : mean), 0);
}
