import type { DataPool } from "../datalayer/data-pool.ts";
import { PRIORITY } from "../datalayer/data-pool.ts";
import { decodedBytesPerElement, type PixelArray } from "../datalayer/dtype.ts";
import type { Multiscale } from "../datalayer/multiscale.ts";
import { height, intersect, type Rect, width } from "../math/rect.ts";
import { type PlaneIndex, planeOfLevel } from "./levels.ts";

/** The main thread holds all of a crop, and the file made of it. */
const MOST_CROP_BYTES = 512 << 20;

/** The pixels of an image that a rectangle touches: whole ones, inside the image. */
export function cropRect({ size }: Multiscale, visible: Rect): Rect {
  const outer = {
    x0: Math.floor(visible.x0),
    y0: Math.floor(visible.y0),
    x1: Math.ceil(visible.x1),
    y1: Math.ceil(visible.y1),
  };
  return intersect(outer, { x0: 0, y0: 0, x1: size.x, y1: size.y });
}

/** Decoded bytes of a crop. */
export function cropBytes({ levels, size }: Multiscale, rect: Rect, planes: number): number {
  return width(rect) * height(rect) * planes * size.c * decodedBytesPerElement(levels[0]!.array.dtype);
}

/**
 * Raw pixels of level 0: planes of channel 0 first, z fastest.
 *
 * @param rect as `cropRect` gives it
 * @throws RangeError past `MOST_CROP_BYTES`; DataError; `AbortError`
 */
export async function readCrop(
  pool: Pick<DataPool, "read">,
  multiscale: Multiscale,
  rect: Rect,
  planes: readonly PlaneIndex[],
  signal?: AbortSignal,
): Promise<readonly PixelArray[]> {
  const bytes = cropBytes(multiscale, rect, planes.length);
  if (bytes > MOST_CROP_BYTES) {
    throw new RangeError(`${Math.round(bytes / 1e6)} MB are too many for one file here: zoom in, or take one plane`);
  }
  const level = multiscale.levels[0]!;
  const found: PixelArray[] = [];
  for (let channel = 0; channel < multiscale.size.c; channel++) {
    for (const plane of planes) {
      const ref = planeOfLevel(level, plane, channel);
      if (ref === undefined) throw new RangeError(`There is no plane z ${plane.z}, t ${plane.t}`);
      const from: Readonly<Record<string, number>> = { c: ref.c, t: ref.t, z: ref.z, y: rect.y0, x: rect.x0 };
      const to: Readonly<Record<string, number>> = { y: rect.y1, x: rect.x1 };
      const start = level.array.dims.map((dim) => from[dim] ?? 0);
      const stop = level.array.dims.map((dim, axis) => to[dim] ?? start[axis]! + 1);
      found.push(await pool.read({ array: level.array, start, stop }, { priority: PRIORITY.computed, signal }));
    }
  }
  return found;
}
