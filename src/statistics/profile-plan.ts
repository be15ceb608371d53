import type { PlaneRef } from "../datalayer/array-spec.ts";
import type { SampleRows, SampleTask } from "../datalayer/sample.ts";
import { planeAxesOf } from "../datalayer/tile-grid.ts";

/** The rows of a track that a chunk of a plane has a part in. */
export type ChunkRows = Omit<SampleTask, "plane">;

type Grid = Readonly<{ width: number; height: number; chunkWidth: number; chunkHeight: number; columns: number }>;

/**
 * Cuts a track along the chunk grid: every chunk that holds a pixel of any of its values, with the rows that it has a part in, in
 * the order in which the track meets the chunks; no chunk that is not needed.
 */
export function cutRows(array: PlaneRef["array"], { rows, width }: SampleRows): readonly ChunkRows[] {
  const axes = planeAxesOf(array);
  const grid: Grid = {
    width: array.shape[axes.x]!,
    height: array.shape[axes.y]!,
    chunkWidth: array.chunkShape[axes.x]!,
    chunkHeight: array.chunkShape[axes.y]!,
    columns: Math.ceil(array.shape[axes.x]! / array.chunkShape[axes.x]!),
  };
  const names = new Map<number, number[]>();
  const add = (chunk: number, row: number) => {
    const known = names.get(chunk);
    if (known === undefined) names.set(chunk, [row]);
    else if (known.at(-1) !== row) known.push(row);
  };
  for (let row = 0; row < rows.length / 4; row++) {
    const [x, y, dx, dy] = [rows[4 * row]!, rows[4 * row + 1]!, rows[4 * row + 2]!, rows[4 * row + 3]!];
    const half = (width - 1) / 2;
    cutRow(grid, { x: x - dx * half, y: y - dy * half, dx, dy }, 0, width - 1, (chunk) => add(chunk, row));
  }
  return [...names].map(([chunk, own]) => ({
    chunkY: Math.floor(chunk / grid.columns),
    chunkX: chunk % grid.columns,
    names: Int32Array.from(own),
    rows: rowsOf(rows, own),
    width,
  }));
}

/** The tasks of one plane. All planes share the cut. */
export function sampleTasks(parts: readonly ChunkRows[], plane: PlaneRef): readonly SampleTask[] {
  return parts.map((part) => ({ ...part, plane }));
}

/** Values `first` to `last` of a row: all in one chunk, or halved until they are, or until one value is left between chunks. */
function cutRow(
  grid: Grid,
  row: Readonly<{ x: number; y: number; dx: number; dy: number }>,
  first: number,
  last: number,
  add: (chunk: number) => void,
): void {
  const along = (start: number, step: number, size: number): readonly [number, number] | undefined => {
    const a = start + step * first;
    const b = start + step * last;
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    if (high < -0.5 || low > size - 0.5) return undefined;
    const clamp = (value: number) => Math.min(Math.max(value, 0), size - 1);
    return [Math.floor(clamp(low)), Math.ceil(clamp(high))];
  };
  const xs = along(row.x, row.dx, grid.width);
  const ys = along(row.y, row.dy, grid.height);
  if (xs === undefined || ys === undefined) return;
  const [x0, x1] = [Math.floor(xs[0] / grid.chunkWidth), Math.floor(xs[1] / grid.chunkWidth)];
  const [y0, y1] = [Math.floor(ys[0] / grid.chunkHeight), Math.floor(ys[1] / grid.chunkHeight)];
  if ((x0 === x1 && y0 === y1) || first === last) {
    for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) add(y * grid.columns + x);
    return;
  }
  const middle = (first + last) >> 1;
  cutRow(grid, row, first, middle, add);
  cutRow(grid, row, middle + 1, last, add);
}

function rowsOf(rows: Float64Array, names: readonly number[]): Float64Array {
  const own = new Float64Array(4 * names.length);
  names.forEach((name, i) => {
    own.set(rows.subarray(4 * name, 4 * name + 4), 4 * i);
  });
  return own;
}
