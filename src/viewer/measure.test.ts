import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DataPool, ReduceTask } from "../datalayer/data-pool.ts";
import type { Dtype } from "../datalayer/dtype.ts";
import { reducePlane } from "../kernels/reduce.ts";
import type { PixelData } from "../kernels/reduce-pixels.ts";
import { levelRect } from "./levels.ts";
import { measureChannel } from "./measure.ts";
import { makeLevel } from "./testing/images.ts";
import { cellsUnder } from "./tiles.ts";

type Expected = Readonly<{
  dtype: Dtype;
  /** Separated by blanks, as text: 64-bit integers are no JSON numbers. */
  values: string;
  n: number;
  min: number;
  max: number;
  low: number;
  high: number;
  shown: readonly [number, number];
  pixelsShown: number;
  histogramOfFloats: readonly number[] | null;
}>;

const planes = JSON.parse(
  readFileSync(new URL("../../fixtures/viewer/contrast.json", import.meta.url), "utf8"),
) as Record<string, Expected>;

const ARRAYS = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

function arrayOf(dtype: Dtype, text: string): PixelData {
  const values = text.split(" ");
  if (dtype === "int64") return BigInt64Array.from(values, BigInt);
  if (dtype === "uint64") return BigUint64Array.from(values, BigInt);
  return new ARRAYS[dtype as keyof typeof ARRAYS](values.map(Number));
}

/** A pool that reduces one plane of 50 x 30 pixels in chunks of 20 x 20 with the real kernels. */
function poolOf(plane: Expected): { pool: Pick<DataPool, "reduce">; tasks: ReduceTask[] } {
  const [width, height, chunk] = [50, 30, 20];
  const data = arrayOf(plane.dtype, plane.values);
  const tasks: ReduceTask[] = [];
  const reduce: DataPool["reduce"] = async (asked, { request, onPartial }) => {
    tasks.push(...asked);
    asked.forEach(({ chunkX, chunkY }, i) => {
      const source = {
        dtype: plane.dtype,
        data,
        offset: chunkY * chunk * width + chunkX * chunk,
        rowStride: width,
        colStride: 1,
        width: Math.min(chunk, width - chunkX * chunk),
        height: Math.min(chunk, height - chunkY * chunk),
      };
      onPartial(
        reducePlane(source, "all", typeof request === "function" ? request(0) : request, { x: 0, y: 0, index: i }),
        [i],
      );
    });
  };
  return { pool: { reduce }, tasks };
}

async function measure(plane: Expected) {
  const level = makeLevel({ dtype: plane.dtype, size: { x: 50, y: 30 }, chunk: { x: 20, y: 20 } });
  const cells = cellsUnder(level.array, levelRect(level.array)).map((cell) => ({ level: 2, ...cell }));
  const { pool, tasks } = poolOf(plane);
  const histogram = await measureChannel(pool, level, { level: 2, tiles: cells }, { z: 0, t: 0 }, 0);
  return { histogram: histogram!, tasks };
}

describe("measureChannel", () => {
  it.each(Object.keys(planes))("agrees with numpy: %s", async (name) => {
    const plane = planes[name]!;
    const { histogram } = await measure(plane);
    const { dtype, n, min, max, low, high } = plane;
    expect(histogram).toMatchObject({ dtype, n, min, max, low, high, level: 2, z: 0, t: 0 });
    if (plane.histogramOfFloats) expect([...histogram.counts]).toEqual(plane.histogramOfFloats);
    const half = plane.histogramOfFloats ? 0 : 0.5;
    expect(histogram.bins.low).toBe(plane.shown[0] - half);
    expect(histogram.bins.high).toBeGreaterThanOrEqual(plane.shown[1] + half);
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(plane.pixelsShown);
  });

  it("asks for each chunk once a pass", async () => {
    const { tasks } = await measure(planes.uint8!);
    expect(tasks.map(({ chunkX, chunkY }) => `${chunkX},${chunkY}`).sort()).toEqual([
      "0,0",
      "0,1",
      "1,0",
      "1,1",
      "2,0",
      "2,1",
    ]);
  });

  it("has nothing to say where no pixel is finite, or the level lacks the plane", async () => {
    const empty = { ...planes["float32 with holes"]!, values: Array(1500).fill("nan").join(" ") };
    expect((await measure(empty)).histogram).toBeUndefined();
    const { pool, tasks } = poolOf(empty);
    const tiles = { level: 0, tiles: [] };
    expect(await measureChannel(pool, makeLevel(), tiles, { z: 3, t: 0 }, 0)).toBeUndefined();
    expect(tasks).toEqual([]);
  });
});
