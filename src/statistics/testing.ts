import type { ArraySpec } from "../datalayer/array-spec.ts";
import type { DataPool, ReduceTask } from "../datalayer/data-pool.ts";
import type { Dtype } from "../datalayer/dtype.ts";
import { EMPTY, mergePartials, type Partial } from "../kernels/partial.ts";
import { PIXEL_ARRAYS } from "../kernels/pixels.ts";
import { reducePlane } from "../kernels/reduce.ts";
import type { PixelData, PixelSource } from "../kernels/reduce-pixels.ts";
import { COLUMN_NAMES } from "./columns.ts";
import type { Statistics } from "./finish.ts";
import { type MeasureInput, type Measurement, measureRegion } from "./measure.ts";
import { isBlank, type Value } from "./value.ts";

export function pixelsFrom(dtype: Dtype, values: readonly (number | bigint)[]): PixelData {
  const make = PIXEL_ARRAYS[dtype] as { from(values: readonly (number | bigint)[]): PixelData };
  return make.from(values);
}

/** The pixels that fixtures/statistics/write.py makes. */
export function madeUpPixels(dtype: Dtype, count: number): PixelData {
  const words: number[] = [];
  let state = 20_261_122;
  for (let i = 0; i < 2 * count; i++) {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    words.push(state);
  }
  const values = Array.from({ length: count }, (_, i) => {
    if (dtype.startsWith("float") && i % 97 === 13) return NaN;
    if (dtype.startsWith("float") && i % 211 === 30) return i % 2 === 1 ? Infinity : -Infinity;
    return madeUpPixel(dtype, words[2 * i]!, words[2 * i + 1]!);
  });
  return pixelsFrom(dtype, values);
}

function madeUpPixel(dtype: Dtype, high: number, low: number): number | bigint {
  const long = (BigInt(high) << 32n) | BigInt(low);
  switch (dtype) {
    case "bool":
      return high >>> 31;
    case "uint8":
      return high >>> 24;
    case "int8":
      return (high >>> 24) - 128;
    case "uint16":
      return high >>> 16;
    case "int16":
      return (high >>> 16) - 32_768;
    case "uint32":
      return high;
    case "int32":
      return high - 2 ** 31;
    case "uint64":
      return long;
    case "int64":
      return long - (1n << 63n);
    case "float16":
      return (high >>> 22) / 16;
    case "float32":
      return 1000 + (high >>> 8) / 2 ** 24;
    case "float64":
      return 1e6 + (high / 2 ** 32) * 0.1;
  }
}

/** An image of planes in memory with a chunk grid. */
export type MemoryImage = Readonly<{ array: ArraySpec; plane: (c: number, t: number, z: number) => PixelData }>;

export function memoryImage(
  dtype: Dtype,
  size: Readonly<{ width: number; height: number; channels?: number }>,
  chunk: Readonly<{ width: number; height: number }>,
  planes: readonly PixelData[],
): MemoryImage {
  const array: ArraySpec = {
    id: "memory",
    source: { kind: "http", url: "memory:" },
    zarrFormat: 3,
    metadata: {},
    dims: ["c", "t", "z", "y", "x"],
    shape: [size.channels ?? 1, 1, 1, size.height, size.width],
    chunkShape: [1, 1, 1, chunk.height, chunk.width],
    dtype,
  };
  return { array, plane: (c) => planes[c]! };
}

export function sourceOf(image: MemoryImage, task: ReduceTask): PixelSource {
  const { array } = image;
  const [chunkHeight, chunkWidth] = [array.chunkShape[3]!, array.chunkShape[4]!];
  const [height, width] = [array.shape[3]!, array.shape[4]!];
  const [y, x] = [task.chunkY * chunkHeight, task.chunkX * chunkWidth];
  return {
    dtype: array.dtype,
    data: image.plane(task.plane.c, task.plane.t, task.plane.z),
    offset: y * width + x,
    rowStride: width,
    colStride: 1,
    width: Math.min(chunkWidth, width - x),
    height: Math.min(chunkHeight, height - y),
  };
}

function originOf({ chunkShape }: ArraySpec, { chunkY, chunkX }: ReduceTask) {
  return { x: chunkX * chunkShape[4]!, y: chunkY * chunkShape[3]! };
}

/**
 * Reduces in memory, in the order and the batches that the options say, one batch a macrotask.
 * Reports the tasks of every call to `onReduce`.
 */
export function memoryPool(
  image: MemoryImage,
  options: Readonly<{
    order?: (count: number) => readonly number[];
    batch?: number;
    /** Without waiting for a macrotask: for many measurements. */
    isSync?: boolean;
    onTask?: (task: ReduceTask) => void;
    source?: (task: ReduceTask) => PixelSource;
  }> = {},
): Pick<DataPool, "reduce"> {
  const { batch = 3, order = (count) => [...Array(count).keys()] } = options;
  return {
    async reduce(tasks, { request, signal, onPartial }) {
      const requestOf = typeof request === "function" ? request : () => request;
      const indices = order(tasks.length);
      for (let i = 0; i < indices.length; i += batch) {
        if (options.isSync !== true) await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
        const some = indices.slice(i, i + batch);
        const groups = new Map<number, { partial: Partial; done: number[] }>();
        for (const index of some) {
          const task = tasks[index]!;
          options.onTask?.(task);
          const group = task.group ?? 0;
          const source = (options.source ?? ((t) => sourceOf(image, t)))(task);
          const partial = reducePlane(source, task.spans, requestOf(group), { ...originOf(image.array, task), index });
          const before = groups.get(group);
          groups.set(group, {
            partial: mergePartials(before?.partial ?? EMPTY, partial),
            done: [...(before?.done ?? []), index],
          });
        }
        for (const { partial, done } of groups.values()) onPartial(partial, done);
      }
    },
  };
}

/** The last state of a measurement. */
export async function measureToEnd(input: MeasureInput): Promise<Measurement> {
  let last: Measurement | undefined;
  for await (const measurement of measureRegion(input)) last = measurement;
  if (last === undefined) throw new Error("A measurement always has an end");
  return last;
}

/** The value as plain text or number for comparing: blanks as their reason. */
export function shown(value: Value): number | bigint | string {
  return isBlank(value) ? value.blank : value;
}

/** Columns that differ by more than a relative tolerance (of 1 for skewness and kurtosis, which pass through 0), with both values. */
export function differences(a: Statistics, b: Statistics, tolerance = 0): string[] {
  return COLUMN_NAMES.flatMap((name) => {
    const [left, right] = [shown(a[name]), shown(b[name])];
    if (left === right) return [];
    const floor = name === "skewness" || name === "kurtosis" ? 1 : Math.abs(Number(right));
    const isClose = Math.abs(Number(left) - Number(right)) <= tolerance * floor;
    return isClose ? [] : [`${name}: ${left} and ${right}`];
  });
}
