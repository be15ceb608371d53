import type { PixelData } from "../../kernels/reduce-pixels.ts";
import { type Dtype, isFloat, type PixelArray } from "../dtype.ts";
import { newPixels } from "../pixel-arrays.ts";
import type { BlockValue } from "./derivation.ts";
import { cOrder } from "./rows.ts";

/** A box of pixels and where it lies: `offset` counts pixels from the corner of the result, before they are reduced. */
export type Box = Readonly<{
  data: PixelData;
  strides: readonly number[];
  shape: readonly number[];
  offset: readonly number[];
}>;

/** Blocks of pixels that become one pixel each, put together box by box, row of boxes by row of boxes. */
export interface Blocks {
  add(box: Box): void;
  finish(): PixelArray;
  /** That are taken while it is under way. */
  readonly bytes: number;
}

/**
 * Means are those of the pyramids that are made here: over the pixels that exist, integers rounded to the nearest, halves up; of
 * floats over finite values, NaN where there is none. Pixels whose mean is no number of theirs (bool, 64-bit integers) are
 * represented by the middle one of the block, as are all by the way `middle`.
 *
 * @param shape of the result
 * @param factors pixels that become one, along each axis
 */
export function createBlocks(
  how: BlockValue,
  dtype: Dtype,
  shape: readonly number[],
  factors: readonly number[],
): Blocks {
  const places = shape.reduce((product, length) => product * length, 1);
  const hasMean = dtype !== "bool" && dtype !== "int64" && dtype !== "uint64";
  return how === "mean" && hasMean
    ? means(isFloat(dtype), dtype, places, cOrder(shape), factors)
    : middles(dtype, places, cOrder(shape), factors);
}

function means(
  canBeNaN: boolean,
  dtype: Dtype,
  places: number,
  strides: readonly number[],
  factors: readonly number[],
): Blocks {
  const sums = new Float64Array(places);
  const counts = new Uint32Array(places);
  return {
    bytes: 12 * places,
    add(box) {
      const values = box.data as Float64Array;
      forEachRun(box, strides, factors, (from, step, to, length) => {
        let sum = 0;
        let count = length;
        for (let i = 0, at = from; i < length; i++, at += step) {
          const value = values[at]!;
          if (canBeNaN && value - value !== 0) count--;
          else sum += value;
        }
        sums[to]! += sum;
        counts[to]! += count;
      });
    },
    finish() {
      const pixels = newPixels(dtype, places) as Float64Array<ArrayBuffer>;
      for (let i = 0; i < places; i++) {
        const mean = sums[i]! / counts[i]!;
        // Beyond the edge of the array nothing was counted.
        pixels[i] = canBeNaN ? mean : counts[i] === 0 ? 0 : Math.floor(mean + 0.5);
      }
      return pixels;
    },
  };
}

function middles(dtype: Dtype, places: number, strides: readonly number[], factors: readonly number[]): Blocks {
  const pixels = newPixels(dtype, places) as Float64Array<ArrayBuffer>;
  return {
    bytes: 0,
    add(box) {
      const values = box.data as Float64Array;
      const { shape, offset } = box;
      const last = shape.length - 1;
      const half = factors.map((factor) => factor >> 1);
      // Up to the middle the next one is always better; a block that is cut off has none beyond.
      forEachRow(box, strides, factors, (from, to, isBefore) => {
        if (!isBefore) return;
        const factor = factors[last]!;
        for (let i = 0; i < shape[last]!; i++) {
          const at = offset[last]! + i;
          if (at % factor <= half[last]!) pixels[to + Math.floor(at / factor)] = values[from + i * box.strides[last]!]!;
        }
      });
    },
    finish: () => pixels,
  };
}

/** Calls back for the pixels of each row that fall into the same block: where they begin, their step, their place, their number. */
function forEachRun(
  box: Box,
  strides: readonly number[],
  factors: readonly number[],
  run: (from: number, step: number, to: number, length: number) => void,
): void {
  const last = box.shape.length - 1;
  const [factor, offset, length, step] = [factors[last]!, box.offset[last]!, box.shape[last]!, box.strides[last]!];
  forEachRow(box, strides, factors, (from, to) => {
    for (let i = 0; i < length; ) {
      const place = Math.floor((offset + i) / factor);
      const end = Math.min(length, (place + 1) * factor - offset);
      run(from + i * step, step, to + place, end - i);
      i = end;
    }
  });
}

/**
 * Calls back for each row of a box along the last axis: where it begins, the place of the result that its first block would have
 * at offset 0, and whether it lies in the first half of its blocks along all other axes.
 */
function forEachRow(
  { shape, offset, strides: fromStrides }: Box,
  strides: readonly number[],
  factors: readonly number[],
  row: (from: number, to: number, isBefore: boolean) => void,
): void {
  const last = shape.length - 1;
  const rows = shape.slice(0, last).reduce((product, length) => product * length, 1);
  for (let index = 0; index < rows; index++) {
    let [rest, from, to, isBefore] = [index, 0, 0, true];
    for (let axis = last - 1; axis >= 0; axis--) {
      const at = rest % shape[axis]!;
      const place = offset[axis]! + at;
      from += at * fromStrides[axis]!;
      to += Math.floor(place / factors[axis]!) * strides[axis]!;
      isBefore &&= place % factors[axis]! <= factors[axis]! >> 1;
      rest = Math.floor(rest / shape[axis]!);
    }
    row(from, to, isBefore);
  }
}
