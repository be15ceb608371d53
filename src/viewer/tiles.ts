import type { ArraySpec, ChunkRef, PlaneRef } from "../datalayer/array-spec.ts";
import { chunksUnder, tileGridOf, tileRect, tilesUnder } from "../datalayer/tile-grid.ts";
import { intersect, isEmpty, type Rect } from "../math/rect.ts";
import { chunkAlong, levelRect } from "./levels.ts";

/** One tile of a level's grid, cut to what is wanted of it. */
export type Cell = Readonly<{ column: number; row: number; rect: Rect }>;

/**
 * The tiles that share an area with `wanted` (in pixels of the level, real edges), row by row. Where a tile groups several
 * chunks it is cut to the chunks that do, so that no chunk outside `wanted` is ever needed.
 */
export function cellsUnder(array: ArraySpec, wanted: Rect): readonly Cell[] {
  if (isEmpty(wanted)) return [];
  const grid = tileGridOf(array);
  const chunks = chunkRect(array, wanted);
  const range = tilesUnder(grid, wanted);
  const cells: Cell[] = [];
  for (let row = range.y0; row < range.y1; row++) {
    for (let column = range.x0; column < range.x1; column++) {
      const rect = intersect(tileRect(grid, column, row), chunks);
      if (!isEmpty(rect)) cells.push({ column, row, rect });
    }
  }
  return cells;
}

/** The chunks under a rectangle as one rectangle, cut to the array; in pixels of the level. */
export function chunkRect(array: ArraySpec, rect: Rect): Rect {
  const chunkX = chunkAlong(array, "x");
  const chunkY = chunkAlong(array, "y");
  const aligned = {
    x0: Math.floor(rect.x0 / chunkX) * chunkX,
    y0: Math.floor(rect.y0 / chunkY) * chunkY,
    x1: Math.ceil(rect.x1 / chunkX) * chunkX,
    y1: Math.ceil(rect.y1 / chunkY) * chunkY,
  };
  return intersect(aligned, levelRect(array));
}

/** The chunks that a rectangle of a plane needs. */
export function chunkRefs(plane: PlaneRef, rect: Rect): readonly ChunkRef[] {
  return chunksUnder(plane, rect).map((coords) => ({ array: plane.array, coords }));
}
