/** Number types of pixels, named as zarr v3 names them. Bytes in memory are always in the machine's order. */
export type Dtype =
  | "bool"
  | "int8"
  | "uint8"
  | "int16"
  | "uint16"
  | "int32"
  | "uint32"
  | "int64"
  | "uint64"
  | "float16"
  | "float32"
  | "float64";

/** Decoded pixels, see `kernels/pixels.ts`. */
export type { PixelArray } from "../kernels/pixels.ts";

const BYTES: Readonly<Record<Dtype, number>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float16: 2,
  float32: 4,
  float64: 8,
};

/** Bytes of one stored element. */
export function bytesPerElement(dtype: Dtype): number {
  return BYTES[dtype];
}

/** Bytes of one decoded element: a half takes four, see `PixelArray`. */
export function decodedBytesPerElement(dtype: Dtype): number {
  return dtype === "float16" ? 4 : BYTES[dtype];
}

export function isFloat(dtype: Dtype): boolean {
  return dtype.startsWith("float");
}
