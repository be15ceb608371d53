import type { TilePart } from "../../kernels/tile-pixels.ts";
import type { Moved } from "../../worker/outcome.ts";
import { chunkKey, type PlaneRef } from "../array-spec.ts";
import type { TileImage } from "../data-pool.ts";
import { chunksUnder, planeAxesOf } from "../tile-grid.ts";
import type { SentComposeJob } from "./api.ts";
import type { Arrays } from "./arrays.ts";
import type { ChunkCache } from "./chunk-cache.ts";
import { chunkPlane, cropSource } from "./chunk-plane.ts";
import type { TilePainter } from "./draw.ts";

/** Draws a tile; `undefined` when a chunk under it is not resident. */
export function composeTile(
  job: SentComposeJob,
  arrays: Arrays,
  cache: ChunkCache,
  painter: TilePainter,
): Moved<TileImage> | undefined {
  const { rect, blending } = job;
  const channels = [];
  for (const { plane, look } of job.channels) {
    const parts = partsOf({ ...plane, array: arrays.specOf(plane.arrayId) }, rect, cache);
    if (parts === undefined) return undefined;
    channels.push({ parts, look });
  }
  const [width, height] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  return painter.imageOf(painter.composer.compose(width, height, channels, blending), width, height);
}

function partsOf(plane: PlaneRef, rect: SentComposeJob["rect"], cache: ChunkCache): readonly TilePart[] | undefined {
  const { array } = plane;
  const axes = planeAxesOf(array);
  const parts: TilePart[] = [];
  for (const coords of chunksUnder(plane, rect)) {
    const chunk = cache.get(chunkKey({ array, coords }));
    if (chunk === undefined) return undefined;
    const pixels = chunkPlane(array, axes, chunk, coords, plane);
    const left = coords[axes.x]! * array.chunkShape[axes.x]!;
    const top = coords[axes.y]! * array.chunkShape[axes.y]!;
    const x0 = Math.max(rect.x0, left);
    const y0 = Math.max(rect.y0, top);
    const x1 = Math.min(rect.x1, left + pixels.width);
    const y1 = Math.min(rect.y1, top + pixels.height);
    parts.push({
      x: x0 - rect.x0,
      y: y0 - rect.y0,
      pixels: cropSource(pixels, x0 - left, y0 - top, x1 - left, y1 - top),
    });
  }
  return parts;
}
