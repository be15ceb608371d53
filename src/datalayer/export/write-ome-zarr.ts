import { bytesPerElement, type PixelArray } from "../dtype.ts";
import { halve, type Reduction } from "../halve.ts";
import { gzipped } from "../write/pack.ts";
import { isAllZero } from "../write/strided.ts";
import { type NewArray, padded } from "../write/write-chunks.ts";
import type { Sink } from "./blob-sink.ts";
import {
  bytesOf,
  type Crop,
  type ExportOptions,
  lengthOf,
  type PixelReader,
  planesOf,
  type Range,
  readBox,
} from "./crop.ts";
import type { ExportImage } from "./export-image.ts";
import { chunkPath, type OmeZarrVersion, TILE_PX, zarrDocuments, zarrLevels } from "./ome-zarr-documents.ts";
import { ZipWriter } from "./zip-writer.ts";

/** Of the planes of one tile that are read together, since they lie in the same chunks. */
const SLAB_BYTES = 4 << 20;

/** How smaller levels are made: labels and numbers without exact means take pixels. */
export function reductionOf({ array }: Crop, { isLabels }: ExportImage): Reduction {
  return isLabels || array.dtype === "int64" || array.dtype === "uint64" ? "nearest" : "mean";
}

/**
 * A crop as an OME-Zarr in a zip archive, its group at the top: chunks of 512 x 512 pixels in gzip, levels of means over 2 x 2
 * pixels (`halve`) down to one chunk; chunks of zeros are left out.
 *
 * Each tile is made of the four below it, depth first, so that every pixel is read once and memory holds a few tiles a level,
 * whatever the size of the crop.
 *
 * @throws DataError; `AbortError`
 */
export async function writeOmeZarr(
  reader: PixelReader,
  crop: Crop,
  image: ExportImage,
  version: OmeZarrVersion,
  sink: Sink,
  { signal, onProgress }: ExportOptions = {},
): Promise<void> {
  const zip = new ZipWriter(sink);
  const reduction = reductionOf(crop, image);
  for (const [path, document] of zarrDocuments(crop, image, version, reduction)) {
    zip.add(path, new TextEncoder().encode(JSON.stringify(document, undefined, 2)));
  }
  const levels = zarrLevels(crop);
  const total = lengthOf(crop.y) * lengthOf(crop.x) * planesOf(crop);
  let done = 0;

  type Slab = Readonly<{ t: number; c: number; channel: number; z: Range }>;
  const store = async (planes: readonly PixelArray[], level: number, slab: Slab, yi: number, xi: number) => {
    for (const [i, pixels] of planes.entries()) {
      signal?.throwIfAborted();
      if (isAllZero(pixels)) continue;
      const coords = [slab.t - crop.t[0], slab.c, slab.z[0] + i - crop.z[0], yi, xi];
      const bytes = await gzipped(bytesOf(padded(pixels, levels[level]!, coords)));
      zip.add(chunkPath(version, level, coords), bytes);
    }
  };
  /** The planes of a tile, when it and all below it are stored. */
  const tile = async (level: number, slab: Slab, yi: number, xi: number): Promise<readonly PixelArray[]> => {
    signal?.throwIfAborted();
    const [height, width] = tileSize(levels[level]!, yi, xi);
    if (level === 0) {
      const [y, x] = [crop.y[0] + yi * TILE_PX, crop.x[0] + xi * TILE_PX];
      const box = {
        c: [slab.channel, slab.channel + 1],
        t: [slab.t, slab.t + 1],
        z: slab.z,
        y: [y, y + height],
        x: [x, x + width],
      } as const;
      const pixels = await readBox(reader, crop.array, box, signal);
      const planes = Array.from({ length: lengthOf(slab.z) }, (_, i) =>
        pixels.subarray(i * height * width, (i + 1) * height * width),
      );
      await store(planes, level, slab, yi, xi);
      done += pixels.length;
      onProgress?.(done / total);
      return planes;
    }
    let merged: readonly PixelArray[] | undefined;
    const child = async (cy: number, cx: number): Promise<void> => {
      const [childHeight, childWidth] = tileSize(levels[level - 1]!, cy, cx);
      if (childHeight <= 0 || childWidth <= 0) return;
      const planes = await tile(level - 1, slab, cy, cx);
      merged ??= planes.map((plane) => emptyLike(plane, height * width));
      for (const [i, plane] of planes.entries()) {
        const quarter = halve(plane, crop.array.dtype, reduction, childHeight, childWidth);
        const at = [((cy % 2) * TILE_PX) / 2, ((cx % 2) * TILE_PX) / 2] as const;
        paste(quarter, Math.ceil(childWidth / 2), merged[i]!, width, at);
      }
    };
    const children = [0, 1].flatMap((dy) => [0, 1].map((dx) => [2 * yi + dy, 2 * xi + dx] as const));
    // The first level is waited for together: a store far away answers four tiles in the time of one.
    if (level === 1) await Promise.all(children.map(([cy, cx]) => child(cy, cx)));
    else for (const [cy, cx] of children) await child(cy, cx);
    await store(merged!, level, slab, yi, xi);
    return merged!;
  };
  for (let t = crop.t[0]; t < crop.t[1]; t++) {
    for (const [c, channel] of crop.channels.entries()) {
      for (const z of slabs(crop)) await tile(levels.length - 1, { t, c, channel, z }, 0, 0);
    }
  }
  zip.finish();
}

/** Ranges of planes that are read together: none crosses a border of chunks. */
function slabs({ array, z }: Crop): readonly Range[] {
  const [at, atY] = [array.dims.indexOf("z"), array.dims.indexOf("y")];
  // Planes come one after the other only where z is a slower axis than y.
  const chunkPlanes = at < 0 || at > atY ? 1 : array.chunkShape[at]!;
  const most = Math.max(1, Math.floor(SLAB_BYTES / (TILE_PX * TILE_PX * bytesPerElement(array.dtype))));
  const found: Range[] = [];
  for (let from = z[0]; from < z[1]; ) {
    const end = Math.min(z[1], from + most, (Math.floor(from / chunkPlanes) + 1) * chunkPlanes);
    found.push([from, end]);
    from = end;
  }
  return found;
}

/** Rows and columns of a tile inside of its level; not positive where there is none. */
function tileSize({ shape }: NewArray, yi: number, xi: number): readonly [height: number, width: number] {
  return [Math.min(TILE_PX, shape[3]! - yi * TILE_PX), Math.min(TILE_PX, shape[4]! - xi * TILE_PX)];
}

function paste(
  part: PixelArray,
  partWidth: number,
  whole: PixelArray,
  width: number,
  [y, x]: readonly [number, number],
): void {
  for (let row = 0; row * partWidth < part.length; row++) {
    // The classes are the same: both come of one plane.
    (whole as Float64Array).set(
      (part as Float64Array).subarray(row * partWidth, (row + 1) * partWidth),
      (y + row) * width + x,
    );
  }
}

function emptyLike(pixels: PixelArray, length: number): PixelArray {
  return new (pixels.constructor as new (length: number) => PixelArray)(length);
}
