import { PIXEL_ARRAYS } from "./pixels.ts";
/** Number types that can be reduced; the names are those of zarr v3, and of `datalayer/dtype.ts`. */
export type PixelDtype =
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

export type PixelData =
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

/**
 * Pixels of one plane inside one chunk: pixel (x, y) is `data[offset + y * rowStride + x * colStride]`.
 * Only pixels that lie in the array: at the far edge `width` and `height` are less than the chunk's.
 */
export type PixelSource = Readonly<{
  dtype: PixelDtype;
  /** The array that belongs to the dtype (bool: `Uint8Array`, float16: `Float32Array`); or the one value of all pixels (fill value). */
  data: PixelData | number | bigint;
  /** In elements. Offset and strides count for nothing where `data` is one value. */
  offset: number;
  rowStride: number;
  colStride: number;
  width: number;
  height: number;
}>;

/** Triples `y, x0, x1` (`x0 <= x < x1`) that do not overlap, in pixels of the source; or all of its pixels. */
export type PixelSpans = Int32Array | "all";

/** @throws TypeError when the array is not the one of the dtype; RangeError when the source reaches outside its array */
export function checkSource(source: PixelSource): void {
  const { dtype, data, offset, rowStride, colStride, width, height } = source;
  if (typeof data === "number" || typeof data === "bigint") return;
  if (!(data instanceof PIXEL_ARRAYS[dtype]))
    throw new TypeError(`Pixels of ${dtype} came as ${data.constructor.name}`);
  if (width === 0 || height === 0) return;
  const along = (width - 1) * colStride;
  const down = (height - 1) * rowStride;
  const lowest = offset + Math.min(0, along) + Math.min(0, down);
  const highest = offset + Math.max(0, along) + Math.max(0, down);
  if (!(lowest >= 0 && highest < data.length)) {
    throw new RangeError(`Pixels ${lowest}..${highest} reach outside an array of ${data.length}`);
  }
}

/** One pixel of the given value as an array of its dtype: a fill value becomes exactly what a stored pixel would be. */
export function onePixel(dtype: PixelDtype, value: number | bigint): PixelData {
  switch (dtype) {
    case "int64":
      return BigInt64Array.of(BigInt(value));
    case "uint64":
      return BigUint64Array.of(BigInt(value));
    default:
      return PIXEL_ARRAYS[dtype].of(Number(value));
  }
}

/** @throws RangeError when a span is not inside the source */
export function countSpanPixels(source: PixelSource, spans: PixelSpans): number {
  if (spans === "all") return source.width * source.height;
  let pixels = 0;
  for (let i = 0; i + 2 < spans.length; i += 3) {
    checkSpan(source, spans[i]!, spans[i + 1]!, spans[i + 2]!);
    pixels += spans[i + 2]! - spans[i + 1]!;
  }
  return pixels;
}

function checkSpan(source: PixelSource, y: number, x0: number, x1: number): void {
  if (y >= 0 && y < source.height && x0 >= 0 && x0 <= x1 && x1 <= source.width) return;
  throw new RangeError(`Span y ${y}, x ${x0}..${x1} is outside ${source.width} x ${source.height} pixels`);
}
