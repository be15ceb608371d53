import type { ArraySpec, PlaneRef } from "../datalayer/array-spec.ts";
import type { ReduceTask } from "../datalayer/data-pool.ts";
import { StatisticsError } from "./errors.ts";

/** The part of a region that lies in one chunk of a plane. */
export type ChunkPart = Pick<ReduceTask, "chunkY" | "chunkX" | "spans">;

/**
 * Cuts a region along the chunk grid. A chunk that lies wholly inside comes as `"all"`, the others with their spans in chunk
 * pixels; chunks outside do not come. Row by row of chunks; use `spreadOrder` for the order of work.
 *
 * @param spans triples `y, x0, x1` in level-0 pixels inside the array, rows ascending, disjoint (`spansOf`)
 * @throws StatisticsError `BadPlane` when the array has no y or x axis; `BadRegion` when a span leaves the array
 */
export function cutByChunks(array: ArraySpec, spans: Int32Array): readonly ChunkPart[] {
  const [height, chunkHeight] = axisOf(array, "y");
  const [width, chunkWidth] = axisOf(array, "x");
  const columns = Array.from({ length: Math.ceil(width / chunkWidth) }, () => new ChunkSpans());
  const parts: ChunkPart[] = [];
  let chunkY = -1;
  const flush = () => {
    const rows = Math.min(chunkHeight, height - chunkY * chunkHeight);
    columns.forEach((column, chunkX) => {
      if (column.pixels === 0) return;
      const whole = column.pixels === rows * Math.min(chunkWidth, width - chunkX * chunkWidth);
      parts.push({ chunkY, chunkX, spans: whole ? "all" : column.toArray() });
      column.clear();
    });
  };
  for (let i = 0; i + 2 < spans.length; i += 3) {
    const y = spans[i]!;
    const x0 = spans[i + 1]!;
    const x1 = spans[i + 2]!;
    if (!(y >= 0 && y < height && x0 >= 0 && x0 < x1 && x1 <= width)) {
      throw new StatisticsError(
        "BadRegion",
        `Span y ${y}, x ${x0}..${x1} leaves the image of ${width} x ${height} pixels`,
      );
    }
    const row = Math.floor(y / chunkHeight);
    if (row !== chunkY) {
      if (chunkY >= 0) flush();
      chunkY = row;
    }
    for (let column = Math.floor(x0 / chunkWidth); column * chunkWidth < x1; column++) {
      const left = column * chunkWidth;
      columns[column]!.push(y - row * chunkHeight, Math.max(0, x0 - left), Math.min(chunkWidth, x1 - left));
    }
  }
  if (chunkY >= 0) flush();
  return parts;
}

/** The tasks of one channel. All channels share the parts, and so their spans. */
export function tasksOf(parts: readonly ChunkPart[], plane: PlaneRef): readonly ReduceTask[] {
  return parts.map((part) => ({ plane, ...part }));
}

/**
 * An order in which any beginning lies evenly spread over the whole: numbers below `count` by their bits reversed
 * (van der Corput). What is known after a part of the work then speaks for the region, not for its upper corner.
 */
export function spreadOrder(count: number): readonly number[] {
  const bits = count < 2 ? 0 : Math.ceil(Math.log2(count));
  const order: number[] = [];
  for (let i = 0; i < 2 ** bits; i++) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) if ((i >> bit) & 1) reversed |= 1 << (bits - 1 - bit);
    if (reversed < count) order.push(reversed);
  }
  return order;
}

/**
 * One plane, after checking that it exists.
 *
 * @throws StatisticsError `BadPlane`
 */
export function planeOf(array: ArraySpec, c: number, t: number, z: number): PlaneRef {
  for (const [name, index] of Object.entries({ c, t, z })) {
    const axis = array.dims.indexOf(name);
    const size = axis === -1 ? 1 : array.shape[axis]!;
    if (!(Number.isInteger(index) && index >= 0 && index < size)) {
      throw new StatisticsError("BadPlane", `There is no ${name} = ${index}: the image has ${size} along ${name}`);
    }
  }
  return { array, c, t, z };
}

/** Level-0 pixels along x and y. */
export function sizeOf(array: ArraySpec): { width: number; height: number } {
  return { width: axisOf(array, "x")[0], height: axisOf(array, "y")[0] };
}

function axisOf(array: ArraySpec, name: "y" | "x"): readonly [size: number, chunkSize: number] {
  const axis = array.dims.indexOf(name);
  if (axis === -1)
    throw new StatisticsError("BadPlane", `The array has no axis ${name}, only ${array.dims.join(", ")}`);
  return [array.shape[axis]!, array.chunkShape[axis]!];
}

class ChunkSpans {
  #triples = new Int32Array(3 * 64);
  #length = 0;
  pixels = 0;

  push(y: number, x0: number, x1: number): void {
    if (this.#length === this.#triples.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#triples);
      this.#triples = larger;
    }
    this.#triples[this.#length] = y;
    this.#triples[this.#length + 1] = x0;
    this.#triples[this.#length + 2] = x1;
    this.#length += 3;
    this.pixels += x1 - x0;
  }

  toArray(): Int32Array {
    return this.#triples.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
    this.pixels = 0;
  }
}
