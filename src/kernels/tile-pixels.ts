import { PIXEL_ARRAYS } from "./pixels.ts";
import type { PixelDtype, PixelSource } from "./reduce-pixels.ts";

/** Pixels of one chunk inside a tile: the source's pixel (0, 0) is pixel (x, y) of the tile. */
export type TilePart = Readonly<{ x: number; y: number; pixels: PixelSource }>;

type Numbers =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;
type PixelView = Numbers | BigInt64Array | BigUint64Array;

export function bytesOfPixel(dtype: PixelDtype): number {
  return PIXEL_ARRAYS[dtype].BYTES_PER_ELEMENT;
}

/** `count` pixels of a type at an address of the kernels' memory. */
export function pixelView(dtype: PixelDtype, memory: ArrayBuffer, address: number, count: number): PixelView {
  return new PIXEL_ARRAYS[dtype](memory, address, count);
}

/** Writes a part to its place in the pixels of a tile that is `tileWidth` wide. */
export function putPixels(tile: PixelView, tileWidth: number, { x, y, pixels }: TilePart): void {
  const { data, offset, rowStride, colStride, width, height } = pixels;
  const start = y * tileWidth + x;
  if (typeof data !== "object") {
    for (let row = 0; row < height; row++) fill(tile, data, start + row * tileWidth, start + row * tileWidth + width);
  } else if (colStride !== 1) {
    putStrided(tile as Numbers, start, tileWidth, data as Numbers, pixels);
  } else if (width === tileWidth && rowStride === width) {
    copy(tile, data, start, offset, width * height);
  } else {
    for (let row = 0; row < height; row++) copy(tile, data, start + row * tileWidth, offset + row * rowStride, width);
  }
}

/** The array of a dtype is the same class on both sides (checked by `checkSource`): the casts only pick the overload. */
function copy(tile: PixelView, data: PixelView, to: number, from: number, count: number): void {
  (tile as Numbers).set((data as Numbers).subarray(from, from + count), to);
}

function fill(tile: PixelView, value: number | bigint, start: number, end: number): void {
  (tile as Numbers).fill(value as number, start, end);
}

function putStrided(
  tile: Numbers,
  start: number,
  tileWidth: number,
  data: Numbers,
  { offset, rowStride, colStride, width, height }: PixelSource,
): void {
  for (let row = 0; row < height; row++) {
    let from = offset + row * rowStride;
    const first = start + row * tileWidth;
    for (let at = first; at < first + width; at++) {
      tile[at] = data[from]!;
      from += colStride;
    }
  }
}
