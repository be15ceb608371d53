import type { Counts } from "./partial-counts.ts";
import type { PixelData, PixelDtype } from "./reduce-pixels.ts";

/** Numbers of one kind: doubles, or bigints where doubles could round. */
export type Numbers = Float64Array | readonly bigint[];

/** Pixel values that name objects, row by row; 0 is none. Whole numbers of any width. */
export type LabelPixels = Readonly<{
  data: Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | BigInt64Array | BigUint64Array;
  width: number;
  height: number;
}>;

export type LabelRequest = Readonly<{
  /** 0 to 100. */
  percents: readonly number[];
  /** Sides of the rectangle beyond which the image goes on: a label there may go on as well. */
  openSides: Readonly<{ left: boolean; top: boolean; right: boolean; bottom: boolean }>;
  /** Only these labels, and the pixels of each as `Loose`; by default all. */
  only?: readonly (number | bigint)[] | undefined;
}>;

/**
 * Pixels of a label that may have more elsewhere: their finite values in any order, or the counts of these by key; or neither, where
 * there was no room to keep them.
 */
export type Loose = Readonly<{ values: PixelData }> | Readonly<{ counts: Counts }> | "not kept";

/** One channel over the labels, an entry a label; sums and extremes of the finite pixels. */
export type LabelChannel = Readonly<{
  dtype: PixelDtype;
  n: Float64Array;
  nNaN: Float64Array;
  nInf: Float64Array;
  /** Where `n` is 0, of no meaning. */
  min: Numbers;
  max: Numbers;
  /** Of whole numbers exact. */
  sum: Numbers;
  /** Of whole numbers the sum of squares, exact; of floats the sum of squared distances from the mean of these pixels. */
  squares: Numbers;
  /** Sums of column * value and row * value, from the rectangle's corner; of whole numbers exact. */
  sumX: Numbers;
  sumY: Numbers;
  /** Of labels that cannot go on elsewhere: the values between which each percentile lies, `label * percents + percent`. */
  lower: Numbers;
  upper: Numbers;
  /** Of the others, by their place in the list. */
  loose: ReadonlyMap<number, Loose>;
}>;

/** The labels of a rectangle, in the order of their first pixels. */
export type LabelReply = Readonly<{
  ids: readonly (number | bigint)[];
  pixels: Float64Array;
  /** Sums of columns and of rows, from the rectangle's corner. */
  columns: Float64Array;
  rows: Float64Array;
  /** x0, y0, x1, y1 a label, half-open, from the rectangle's corner. */
  boxes: Int32Array;
  channels: readonly LabelChannel[];
}>;

/** With at most so many pixels, and no side longer, no sum of a rectangle's 16-bit pixels rounds. */
export const MOST_LABEL_PIXELS = 2 ** 20;
export const LONGEST_LABEL_SIDE = 4096;
