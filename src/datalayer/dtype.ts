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

const RANGES: Partial<Record<Dtype, readonly [least: number, greatest: number]>> = {
  bool: [0, 1],
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32_768, 32_767],
  uint16: [0, 65_535],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  int64: [-(2 ** 63), 2 ** 63],
  uint64: [0, 2 ** 64],
};

/** All values that a type can hold; `undefined` for floats, where that says nothing. 64 bits are rounded to doubles. */
export function dtypeRange(dtype: Dtype): readonly [least: number, greatest: number] | undefined {
  return RANGES[dtype];
}
