import { bytesPerElement, copyPixels, type Dtype, type PixelArray, zeroPixels } from "./dtype.ts";
import type { Box, FiveD, PixelSource, PlaneIndex } from "./source.ts";

/** Decoded pixels of one block. Element (c,t,z,y,x), counted from the block's corner, is at `sum(index * stride)`. */
export type Block = Readonly<{ pixels: PixelArray; stride: FiveD }>;

type BlockedImage = Readonly<{
  dtype: Dtype;
  shape: FiveD;
  /** Shape of a block. Blocks at the far edges may hold fewer pixels, as long as those of the image are there. */
  block: FiveD;
  /** Reads and decodes a block by its place in the grid of blocks; `undefined`: all 0. */
  load(coords: FiveD, signal?: AbortSignal): Promise<Block | undefined>;
}>;

/** Decoded bytes kept at least. */
const CACHE_BYTES = 64 * 1024 * 1024;
/** Rows of tiles whose blocks are kept together, so that none is decoded twice while tiles of up to 1024 rows pass by. */
const CACHED_ROWS = 1024;

/** Pixels by planes and boxes of a file that stores blocks; a block is decoded once while it is near. */
export function blockedPixels(image: BlockedImage): PixelSource {
  const cache = new BlockCache(image, cacheBytes(image));
  return {
    dtype: image.dtype,
    shape: image.shape,
    block: image.block,
    async readPlane(plane, box, signal) {
      const width = box.x1 - box.x0;
      let pixels: PixelArray | undefined;
      const [, , , height, blockWidth] = image.block;
      for (let row = Math.floor(box.y0 / height); row * height < box.y1; row++) {
        for (let column = Math.floor(box.x0 / blockWidth); column * blockWidth < box.x1; column++) {
          const coords = coordsOf(image, plane, row, column);
          const block = await cache.get(coords, signal);
          if (block === undefined) continue;
          pixels ??= zeroPixels(image.dtype, (box.y1 - box.y0) * width);
          copyFromBlock(block, image.block, coords, plane, box, pixels);
        }
      }
      return pixels;
    },
  };
}

function coordsOf({ block }: BlockedImage, { c, t, z }: PlaneIndex, row: number, column: number): FiveD {
  return [Math.floor(c / block[0]), Math.floor(t / block[1]), Math.floor(z / block[2]), row, column];
}

function copyFromBlock(
  { pixels, stride }: Block,
  block: FiveD,
  coords: FiveD,
  plane: PlaneIndex,
  box: Box,
  to: PixelArray,
): void {
  const top = coords[3] * block[3];
  const left = coords[4] * block[4];
  const corner =
    (plane.c - coords[0] * block[0]) * stride[0] +
    (plane.t - coords[1] * block[1]) * stride[1] +
    (plane.z - coords[2] * block[2]) * stride[2];
  const x0 = Math.max(box.x0, left);
  const x1 = Math.min(box.x1, left + block[4]);
  const y1 = Math.min(box.y1, top + block[3]);
  for (let y = Math.max(box.y0, top); y < y1; y++) {
    let from = corner + (y - top) * stride[3] + (x0 - left) * stride[4];
    let target = (y - box.y0) * (box.x1 - box.x0) + (x0 - box.x0);
    if (stride[4] === 1) {
      copyPixels(pixels, from, to, target, x1 - x0);
      continue;
    }
    for (let x = x0; x < x1; x++, from += stride[4]) to[target++] = pixels[from]!;
  }
}

function cacheBytes({ dtype, shape, block }: BlockedImage): number {
  const blockBytes = block.reduce((product, size) => product * size, bytesPerElement(dtype));
  const acrossRows = Math.ceil(CACHED_ROWS / block[3]) + 1;
  const acrossColumns = block[4] >= shape[4] ? 1 : Math.ceil(CACHED_ROWS / block[4]) + 1;
  return Math.max(CACHE_BYTES, blockBytes * acrossRows * acrossColumns);
}

/** The blocks used last, up to a number of bytes; concurrent readers of a block share one load. */
class BlockCache {
  readonly #image: BlockedImage;
  readonly #budgetBytes: number;
  readonly #blocks = new Map<string, { block: Promise<Block | undefined>; bytes: number }>();
  #bytes = 0;

  constructor(image: BlockedImage, budgetBytes: number) {
    this.#image = image;
    this.#budgetBytes = budgetBytes;
  }

  get(coords: FiveD, signal?: AbortSignal): Promise<Block | undefined> {
    const key = coords.join("/");
    const known = this.#blocks.get(key);
    if (known !== undefined) {
      this.#blocks.delete(key);
      this.#blocks.set(key, known);
      return known.block;
    }
    const entry = { block: this.#image.load(coords, signal), bytes: 0 };
    this.#blocks.set(key, entry);
    entry.block = entry.block.then((block) => {
      // What is absent is cheaper to look for again than to remember: there may be millions of such blocks.
      if (block === undefined) this.#blocks.delete(key);
      entry.bytes = block?.pixels.byteLength ?? 0;
      this.#bytes += entry.bytes;
      this.#shrink();
      return block;
    });
    return entry.block;
  }

  #shrink(): void {
    for (const [key, entry] of this.#blocks) {
      if (this.#bytes <= this.#budgetBytes || this.#blocks.size === 1) return;
      if (entry.bytes === 0) continue;
      this.#blocks.delete(key);
      this.#bytes -= entry.bytes;
    }
  }
}
