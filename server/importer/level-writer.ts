import { bytesOf, bytesPerElement, copyPixels, type PixelArray, zeroPixels } from "./dtype.ts";
import type { Tile } from "./pyramid.ts";
import type { FiveD } from "./source.ts";
import { type ArrayLayout, chunkKey } from "./zarr-array.ts";
import { compress } from "./zstd.ts";

/** Where chunks go: the key is relative to the array. */
export type PutChunk = (key: string, bytes: Uint8Array) => Promise<void>;

type OpenChunk = { missingPlanes: number; pixels: PixelArray | undefined };

/**
 * Turns the tiles of one level into chunks. A tile is one plane of one chunk; chunks of several planes are held until all are
 * there. What is 0 throughout is not written.
 */
export class LevelWriter {
  readonly #layout: ArrayLayout;
  readonly #put: PutChunk;
  readonly #open = new Map<string, OpenChunk>();

  constructor(layout: ArrayLayout, put: PutChunk) {
    this.#layout = layout;
    this.#put = put;
  }

  async write(tile: Tile): Promise<void> {
    const { chunkShape, shape, dtype } = this.#layout;
    const depth = chunkShape[2];
    const { c, t, z } = tile.plane;
    const coords: FiveD = [c, t, Math.floor(z / depth), tile.place.row, tile.place.column];
    const key = chunkKey(coords);
    const whole = tile.height === chunkShape[3] && tile.width === chunkShape[4];
    if (depth === 1 && (whole || tile.pixels === undefined)) return this.#store(key, tile.pixels);
    const planes = Math.min(depth, shape[2] - coords[2] * depth);
    const chunk = this.#open.get(key) ?? { missingPlanes: planes, pixels: undefined };
    if (tile.pixels !== undefined) {
      chunk.pixels ??= zeroPixels(dtype, depth * chunkShape[3] * chunkShape[4]);
      this.#place(tile, tile.pixels, chunk.pixels, z - coords[2] * depth);
    }
    chunk.missingPlanes--;
    if (chunk.missingPlanes > 0) {
      this.#open.set(key, chunk);
      return;
    }
    this.#open.delete(key);
    await this.#store(key, chunk.pixels);
  }

  #place(tile: Tile, from: PixelArray, to: PixelArray, plane: number): void {
    const [, , , height, width] = this.#layout.chunkShape;
    for (let y = 0; y < tile.height; y++) {
      copyPixels(from, y * tile.width, to, (plane * height + y) * width, tile.width);
    }
  }

  async #store(key: string, pixels: PixelArray | undefined): Promise<void> {
    if (pixels === undefined) return;
    const bytes = bytesOf(pixels);
    if (isZero(bytes)) return;
    await this.#put(key, await compress(bytes));
  }

  /** Bytes of the chunks that wait for more planes. */
  get heldBytes(): number {
    const [, , depth, height, width] = this.#layout.chunkShape;
    return this.#open.size * depth * height * width * bytesPerElement(this.#layout.dtype);
  }
}

/** By bytes and not by value: a negative zero is not the fill value. */
function isZero(bytes: Uint8Array): boolean {
  const words = bytes.byteOffset % 4 === 0 ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2) : [];
  for (let i = 0; i < words.length; i++) if (words[i] !== 0) return false;
  for (let i = words.length * 4; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}
