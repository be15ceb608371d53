import type { Rect } from "../math/rect.ts";
import type { ArraySpec, PlaneRef } from "./array-spec.ts";
import { DataError } from "./errors.ts";

/** Aimed at, never exceeded: large enough that 1920 x 1080 takes 8 to 15 tiles, small enough to draw one in about a millisecond. */
export const TILE_PX = 512;

/**
 * How the planes of an array are cut into tiles. A tile never crosses the border of a chunk that is at least as large as a tile;
 * smaller chunks lie whole inside one tile. A cell is the larger of chunk and tile along each axis: chunks and tiles never cross
 * its borders, and all that lies in one cell of a plane lives in one worker.
 */
export type TileGrid = Readonly<{
  /** Pixels of the plane. */
  width: number;
  height: number;
  /** Pixels of a tile; the last ones of a row, a column or a chunk are smaller. */
  tileWidth: number;
  tileHeight: number;
  cellWidth: number;
  cellHeight: number;
  /** Tiles along x and y over the whole plane. */
  columns: number;
  rows: number;
}>;

/** Index of every axis of an image in the array, `undefined` where the array lacks it. */
export type PlaneAxes = Readonly<{
  c: number | undefined;
  t: number | undefined;
  z: number | undefined;
  y: number;
  x: number;
}>;

/**
 * Where the axes of planes are.
 *
 * @throws DataError `UnsupportedArray` when there is no y or x, or when another axis has more than one element
 */
export function planeAxesOf(array: ArraySpec): PlaneAxes {
  const axis = (name: string) => {
    const at = array.dims.indexOf(name);
    return at === -1 ? undefined : at;
  };
  const [y, x] = [axis("y"), axis("x")];
  if (y === undefined || x === undefined) {
    throw new DataError("UnsupportedArray", {
      array: array.id,
      feature: `an image without y and x (${array.dims.join(", ")})`,
    });
  }
  for (const [at, name] of array.dims.entries()) {
    if (!["c", "t", "z", "y", "x"].includes(name) && array.shape[at]! > 1) {
      throw new DataError("UnsupportedArray", {
        array: array.id,
        feature: `an image with the axis ${JSON.stringify(name)}`,
      });
    }
  }
  return { c: axis("c"), t: axis("t"), z: axis("z"), y, x };
}

/** The tiles of the planes of an array. */
export function tileGridOf(array: ArraySpec): TileGrid {
  const { y, x } = planeAxesOf(array);
  const along = (axis: number) => divideAlong(array, axis);
  const [rows, columns] = [along(y), along(x)];
  return {
    width: array.shape[x]!,
    height: array.shape[y]!,
    tileWidth: columns.tile,
    tileHeight: rows.tile,
    cellWidth: columns.cell,
    cellHeight: rows.cell,
    columns: columns.count,
    rows: rows.count,
  };
}

function divideAlong(array: ArraySpec, axis: number): Division {
  const [size, chunk] = [array.shape[axis]!, array.chunkShape[axis]!];
  const used = Math.min(chunk, Math.max(1, size));
  // A chunk that is made of many others takes long: it is shown when it is there, not when its neighbours are.
  if (array.derivation?.kind === "reduction" && used < TILE_PX)
    return { tile: used, cell: used, count: Math.ceil(size / used) };
  return divide(size, chunk);
}

type Division = Readonly<{ tile: number; cell: number; count: number }>;

function divide(size: number, chunk: number): Division {
  // A chunk may be far larger than the array: what lies beyond the edge needs no tile.
  const used = Math.min(chunk, Math.max(1, size));
  if (used < TILE_PX) {
    const tile = used * Math.floor(TILE_PX / used);
    return { tile, cell: tile, count: Math.ceil(size / tile) };
  }
  const tile = Math.ceil(used / Math.ceil(used / TILE_PX));
  const wholeChunks = Math.floor(size / chunk);
  return {
    tile,
    cell: chunk,
    count: wholeChunks * Math.ceil(chunk / tile) + Math.ceil((size - wholeChunks * chunk) / tile),
  };
}

/** Pixels of the tile in a column and a row of the grid, clipped to the plane. */
export function tileRect(grid: TileGrid, column: number, row: number): Rect {
  const [x0, x1] = tileRange(column, grid.width, grid.tileWidth, grid.cellWidth);
  const [y0, y1] = tileRange(row, grid.height, grid.tileHeight, grid.cellHeight);
  return { x0, y0, x1, y1 };
}

function tileRange(index: number, size: number, tile: number, cell: number): readonly [number, number] {
  const perCell = Math.ceil(cell / tile);
  const cellStart = Math.floor(index / perCell) * cell;
  const start = cellStart + (index % perCell) * tile;
  return [start, Math.min(start + tile, cellStart + cell, size)];
}

/** Column and row of the tile that holds a pixel of the plane. */
export function tileAt(grid: TileGrid, x: number, y: number): readonly [column: number, row: number] {
  return [tileIndex(x, grid.tileWidth, grid.cellWidth), tileIndex(y, grid.tileHeight, grid.cellHeight)];
}

function tileIndex(at: number, tile: number, cell: number): number {
  const inCell = Math.floor(at / cell);
  return inCell * Math.ceil(cell / tile) + Math.floor((at - inCell * cell) / tile);
}

/** Half-open ranges of columns and rows of the tiles that touch a rectangle of the plane; empty ranges when it lies outside. */
export function tilesUnder(grid: TileGrid, rect: Rect): Rect {
  const x0 = Math.max(0, Math.floor(rect.x0));
  const y0 = Math.max(0, Math.floor(rect.y0));
  const x1 = Math.min(grid.width, Math.ceil(rect.x1));
  const y1 = Math.min(grid.height, Math.ceil(rect.y1));
  if (x1 <= x0 || y1 <= y0) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  const [column, row] = tileAt(grid, x0, y0);
  const [lastColumn, lastRow] = tileAt(grid, x1 - 1, y1 - 1);
  return { x0: column, y0: row, x1: lastColumn + 1, y1: lastRow + 1 };
}

/** Coordinates of the chunks that a rectangle of a plane needs, row by row. Integer edges, inside the plane. */
export function chunksUnder(plane: PlaneRef, rect: Rect): readonly (readonly number[])[] {
  const { array } = plane;
  const axes = planeAxesOf(array);
  const fixed = planeChunkCoords(plane, axes);
  const [chunkHeight, chunkWidth] = [array.chunkShape[axes.y]!, array.chunkShape[axes.x]!];
  const chunks: number[][] = [];
  for (let row = Math.floor(rect.y0 / chunkHeight); row * chunkHeight < rect.y1; row++) {
    for (let column = Math.floor(rect.x0 / chunkWidth); column * chunkWidth < rect.x1; column++) {
      const coords = [...fixed];
      coords[axes.y] = row;
      coords[axes.x] = column;
      chunks.push(coords);
    }
  }
  return chunks;
}

/** Chunk coordinates of a plane with 0 for y and x. An axis that the array lacks must have index 0 in the plane. */
export function planeChunkCoords({ array, ...index }: PlaneRef, axes: PlaneAxes): readonly number[] {
  const coords = array.dims.map(() => 0);
  for (const name of ["c", "t", "z"] as const) {
    const axis = axes[name];
    const length = axis === undefined ? 1 : array.shape[axis]!;
    if (!(Number.isInteger(index[name]) && index[name] >= 0 && index[name] < length)) {
      throw new RangeError(`${name} = ${index[name]} is outside array ${array.id}, which has ${length}`);
    }
    if (axis !== undefined) coords[axis] = Math.floor(index[name] / array.chunkShape[axis]!);
  }
  return coords;
}

/**
 * The worker where a chunk lives. All channels of a place meet, neighbours in z, t, y and x spread evenly: with up to four
 * workers every view of four or more cells uses all of them.
 */
export function workerOf(array: ArraySpec, coords: readonly number[], workers: number): number {
  let sum = hash(array.id);
  for (const [axis, name] of array.dims.entries()) {
    const at = coords[axis]!;
    if (name === "y" || name === "x") sum += cellIndex(array, axis, at);
    else if (name !== "c") sum += at;
  }
  return sum % workers;
}

function cellIndex(array: ArraySpec, axis: number, chunkAt: number): number {
  const chunk = array.chunkShape[axis]!;
  return Math.floor((chunkAt * chunk) / divideAlong(array, axis).cell);
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
