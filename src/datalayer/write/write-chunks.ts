import type { Dtype, PixelArray } from "../dtype.ts";
import { packerHere } from "./pack.ts";
import { createPut, type PutSettings, type WriteGrant } from "./put-object.ts";
import { isAllZero } from "./strided.ts";
import { arrayDocument } from "./write-array.ts";

export type NewArray = Readonly<{
  shape: readonly number[];
  chunkShape: readonly number[];
  dtype: Dtype;
  dims: readonly string[];
}>;

/** An array that is written chunk by chunk as its pixels come; nobody ever holds all of it. */
export type ChunkWriter = Readonly<{
  /**
   * @param pixels of a whole chunk, rows first; of a chunk at the edge the part inside the array
   * @param coords of the chunk
   * @returns bytes sent; 0 for a chunk of zeros, which is not stored
   */
  write: (pixels: PixelArray, coords: readonly number[], signal?: AbortSignal) => Promise<number>;
  /** Writes the metadata, last: what was interrupted is no array. */
  finish: (signal?: AbortSignal) => Promise<void>;
}>;

/** @throws DataError as `createPut` says; `AbortError` */
export function createChunkWriter(grant: WriteGrant, array: NewArray, settings: PutSettings = {}): ChunkWriter {
  const put = createPut(grant, settings);
  return {
    async write(pixels, coords, signal) {
      if (isAllZero(pixels)) return 0;
      const whole = padded(pixels, array, coords);
      const { pack } = await packerHere();
      const bytes = await pack(new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength));
      await put(["c", ...coords].join("/"), bytes, signal);
      return bytes.length;
    },
    async finish(signal) {
      const { packing } = await packerHere();
      const document = JSON.stringify(arrayDocument(array, array.chunkShape, packing));
      await put("zarr.json", new TextEncoder().encode(document), signal);
    },
  };
}

/** Stored chunks are whole; beyond the array they are zeros. Only the last two axes have chunks of more than one. */
export function padded(pixels: PixelArray, { shape, chunkShape }: NewArray, coords: readonly number[]): PixelArray {
  const inside = shape.map((length, axis) => Math.min(chunkShape[axis]!, length - coords[axis]! * chunkShape[axis]!));
  const [height, width] = [inside.at(-2)!, inside.at(-1)!];
  const [chunkHeight, chunkWidth] = [chunkShape.at(-2)!, chunkShape.at(-1)!];
  if (pixels.length !== height * width)
    throw new RangeError(`${pixels.length} pixels are no ${height} x ${width} chunk`);
  if (height === chunkHeight && width === chunkWidth) return pixels;
  const whole = new (pixels.constructor as new (length: number) => PixelArray)(chunkHeight * chunkWidth);
  for (let y = 0; y < height; y++) {
    whole.set(pixels.subarray(y * width, (y + 1) * width) as never, y * chunkWidth);
  }
  return whole;
}
