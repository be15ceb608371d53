import type { FileHandle } from "node:fs/promises";
import { type Block, blockedPixels } from "../blocks.ts";
import { bytesPerElement, type Dtype } from "../dtype.ts";
import { Refused } from "../errors.ts";
import type { FiveD, PixelSource } from "../source.ts";
import { readBlock } from "./block.ts";
import type { TiffLayout } from "./layout.ts";
import type { TiffPage } from "./page.ts";

/** Strips that are not compressed are cut into blocks of about this size: a file may be one strip. */
const CUT_BYTES = 1024 * 1024;

/**
 * The pixels of one resolution of a TIFF image.
 *
 * @param pageOf the page of a plane: of the main chain, or one below it
 * @throws Refused when the pages are not alike
 */
export function tiffPixels(
  handle: FileHandle,
  layout: TiffLayout,
  pageOf: (c: number, t: number, z: number) => TiffPage,
): PixelSource {
  const cut = new Map<TiffPage, TiffPage>();
  const pageAt = (c: number, t: number, z: number) => {
    const page = pageOf(c, t, z);
    const known = cut.get(page) ?? cutStrips(page);
    cut.set(page, known);
    return known;
  };
  const first = pageAt(0, 0, 0);
  refuseUnlike(layout, pageAt, first);
  const { width, height, samples, interleaved, blockWidth, blockHeight } = first;
  const groups = interleaved ? samples : 1;
  const columns = Math.ceil(width / blockWidth);
  const rows = Math.ceil(height / blockHeight);
  const dtype: Dtype = first.stored === "float16" ? "float32" : first.stored;
  return blockedPixels({
    dtype,
    shape: [layout.sizeC, layout.sizeT, layout.sizeZ, height, width],
    block: [groups, 1, 1, blockHeight, blockWidth],
    async load([c, t, z, row, column], signal): Promise<Block | undefined> {
      signal?.throwIfAborted();
      const channel = c * groups;
      const page = pageAt(channel, t, z);
      const sample = interleaved ? 0 : channel % samples;
      const index = (sample * rows + row) * columns + column;
      const held = page.tiled ? blockHeight : Math.min(blockHeight, height - row * blockHeight);
      const pixels = await readBlock(handle, page, index, held);
      const stride: FiveD = interleaved ? [1, 0, 0, blockWidth * samples, samples] : [0, 0, 0, blockWidth, 1];
      return pixels && { pixels, stride };
    },
  });
}

function refuseUnlike(
  layout: TiffLayout,
  pageAt: (c: number, t: number, z: number) => TiffPage,
  first: TiffPage,
): void {
  for (let c = 0; c < layout.sizeC; c++) {
    for (let t = 0; t < layout.sizeT; t++) {
      for (let z = 0; z < layout.sizeZ; z++) {
        const page = pageAt(c, t, z);
        if (page.width !== first.width || page.height !== first.height) {
          throw new Refused(
            `TIFF pages of different sizes: ${first.width} x ${first.height} and ${page.width} x ${page.height}`,
          );
        }
        const alike =
          page.stored === first.stored &&
          page.samples === first.samples &&
          page.interleaved === first.interleaved &&
          page.tiled === first.tiled &&
          page.blockWidth === first.blockWidth &&
          page.blockHeight === first.blockHeight;
        if (!alike) throw new Refused("TIFF pages whose pixels are stored in different ways");
      }
    }
  }
}

/** The same page with a single strip that is not compressed seen as many: nothing then has to hold a whole plane. */
function cutStrips(page: TiffPage): TiffPage {
  const single = !page.tiled && page.blockHeight >= page.height && page.compression === 1 && page.predictor === 1;
  const samples = page.interleaved ? page.samples : 1;
  const rowBytes = page.width * samples * (page.stored === "float16" ? 2 : bytesPerElement(page.stored));
  const rows = Math.max(1, Math.floor(CUT_BYTES / rowBytes));
  if (!single || rows >= page.height) return page;
  const offsets: number[] = [];
  const byteCounts: number[] = [];
  for (let plane = 0; plane < page.offsets.length; plane++) {
    for (let y = 0; y < page.height; y += rows) {
      offsets.push(page.offsets[plane]! + y * rowBytes);
      byteCounts.push(Math.min(rows, page.height - y) * rowBytes);
    }
  }
  return { ...page, blockHeight: rows, offsets, byteCounts };
}
