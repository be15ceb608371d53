import type { Dtype, PixelArray } from "./dtype.ts";

const ARRAY_OF = {
  bool: Uint8Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float16: Float32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/** Zeros, in the array that decoded pixels of the type come in. */
export function newPixels(dtype: Dtype, length: number): PixelArray {
  return new ARRAY_OF[dtype](length);
}
