/**
 * Number types that the importer writes, named as zarr v3 names them. Halves (float16) are not among them: readers hand them out
 * as float32, in which every half is exact.
 */
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
  | "float32"
  | "float64";

/** Pixels in the machine's byte order; `bool` as bytes of 0 and 1. */
export type PixelArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

type PixelArrayConstructor = {
  new (length: number): PixelArray;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): PixelArray;
  readonly BYTES_PER_ELEMENT: number;
};

const ARRAYS: Readonly<Record<Dtype, PixelArrayConstructor>> = {
  bool: Uint8Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
};

export function isDtype(name: string): name is Dtype {
  return Object.hasOwn(ARRAYS, name);
}

export function bytesPerElement(dtype: Dtype): number {
  return ARRAYS[dtype].BYTES_PER_ELEMENT;
}

/** Pixels of value 0. */
export function zeroPixels(dtype: Dtype, length: number): PixelArray {
  return new ARRAYS[dtype](length);
}

/** Bytes in the machine's order seen as pixels; copied only when they do not start at a multiple of the element's size. */
export function pixelsFromBytes(dtype: Dtype, bytes: Uint8Array): PixelArray {
  const size = bytesPerElement(dtype);
  const aligned = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  return new ARRAYS[dtype](aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / size));
}

export function bytesOf(pixels: PixelArray): Uint8Array {
  return new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

/** Copies `length` elements. Both arrays must be of the same type, which the types here cannot say. */
export function copyPixels(from: PixelArray, fromIndex: number, to: PixelArray, toIndex: number, length: number): void {
  (to as Uint8Array).set((from as Uint8Array).subarray(fromIndex, fromIndex + length), toIndex);
}

/** Reverses the bytes of every element in place. */
export function swapBytes(bytes: Uint8Array, size: number): void {
  const whole = bytes.length - (bytes.length % size);
  for (let start = 0; start < whole; start += size) {
    for (let low = start, high = start + size - 1; low < high; low++, high--) {
      const byte = bytes[low]!;
      bytes[low] = bytes[high]!;
      bytes[high] = byte;
    }
  }
}
