import { PIXEL_ARRAYS } from "../kernels/pixels.ts";
import type { Dtype, PixelArray } from "./dtype.ts";

/** Zeros, in the array that decoded pixels of the type come in. */
export function newPixels(dtype: Dtype, length: number): PixelArray {
  return new PIXEL_ARRAYS[dtype](length);
}
