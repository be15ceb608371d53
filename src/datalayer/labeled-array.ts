import type { PixelArray } from "./dtype.ts";

/** Numbers with named axes, in C order. `bigint[]`: sums that a double cannot hold exactly. */
export type LabeledArray = Readonly<{
  dims: readonly string[];
  shape: readonly number[];
  data: PixelArray | bigint[];
}>;

/** What a computation gives: one number where no axis is left. */
export type Computed = number | bigint | LabeledArray;

/** The number itself where there are no axes. */
export function computedOf(labeled: LabeledArray): Computed {
  return labeled.dims.length === 0 ? labeled.data[0]! : labeled;
}
