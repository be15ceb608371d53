import type { ArraySpec } from "../array-spec.ts";
import { type DataPool, PRIORITY } from "../data-pool.ts";
import { decodedBytesPerElement, type PixelArray } from "../dtype.ts";

/** Indices `first <= i < end` along an axis. */
export type Range = readonly [first: number, end: number];

/** A box of one array: what is exported. Channels may be any; along the other axes it has no holes. */
export type Crop = Readonly<{
  /** Level 0, as it is shown: of a projection the derived array. */
  array: ArraySpec;
  x: Range;
  y: Range;
  z: Range;
  t: Range;
  /** Indices along c, in the order of the file. */
  channels: readonly number[];
}>;

/** Where pixels come from. */
export type PixelReader = Pick<DataPool, "read">;

/** How an export goes on, and how it is stopped. */
export type ExportOptions = Readonly<{
  signal?: AbortSignal | undefined;
  /** Called after each part with what is done, 0..1. */
  onProgress?: ((done: number) => void) | undefined;
}>;

export function lengthOf([first, end]: Range): number {
  return end - first;
}

/** Single planes of a crop. */
export function planesOf({ z, t, channels }: Crop): number {
  return lengthOf(z) * lengthOf(t) * channels.length;
}

/** Bytes of all pixels, as they lie in memory (halves as floats). */
export function cropBytes(crop: Crop): number {
  return lengthOf(crop.x) * lengthOf(crop.y) * planesOf(crop) * decodedBytesPerElement(crop.array.dtype);
}

/** Index ranges along the five axes. */
export type Box = Readonly<Record<"c" | "t" | "z" | "y" | "x", Range>>;

/**
 * Raw pixels of a box, C order by the axes of the array; the order of c, t, z, y, x in mikro's arrays and OME-Zarr's alike puts
 * x last, then y, then z.
 *
 * @throws DataError; `AbortError`
 */
export function readBox(
  reader: PixelReader,
  array: ArraySpec,
  box: Box,
  signal: AbortSignal | undefined,
): Promise<PixelArray> {
  const ranges = array.dims.map((dim): Range => box[dim as keyof Box] ?? [0, 1]);
  const start = ranges.map(([first]) => first);
  const stop = ranges.map(([, end]) => end);
  return reader.read({ array, start, stop }, { priority: PRIORITY.computed, signal });
}

/** The bytes of pixels, little endian as every browser has them; no copy. */
export function bytesOf(pixels: PixelArray): Uint8Array<ArrayBuffer> {
  return new Uint8Array(pixels.buffer as ArrayBuffer, pixels.byteOffset, pixels.byteLength);
}
