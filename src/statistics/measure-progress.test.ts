import { describe, expect, it } from "vitest";
import type { ReduceTask } from "../datalayer/data-pool.ts";
import type { PixelData } from "../kernels/reduce-pixels.ts";
import { rectangleBetween, type Shape } from "../roi/geometry.ts";
import { measureRegion } from "./measure.ts";
import { madeUpPixels, measureToEnd, memoryImage, memoryPool } from "./testing.ts";

const SIZE = { width: 61, height: 47 };
const PLANE = { z: 0, t: 0, channels: [0] } as const;

describe("measureRegion as it goes", () => {
  const image = memoryImage("uint16", SIZE, { width: 8, height: 8 }, [
    madeUpPixels("uint16", SIZE.width * SIZE.height),
  ]);
  const shape = rectangleBetween([0, 0], [SIZE.width, SIZE.height]);

  it("yields growing progress and pixels, and only the end is exact", async () => {
    let progress = 0;
    let n = -1;
    let states = 0;
    for await (const state of measureRegion({ pool: memoryPool(image), array: image.array, shape, ...PLANE })) {
      expect(state.progress).toBeGreaterThan(progress);
      expect(state.channels[0]!.statistics.n).toBeGreaterThan(n);
      expect(state.exact).toBe(state.progress === 1);
      ({ progress } = state);
      ({ n } = state.channels[0]!.statistics);
      states++;
    }
    expect([progress, n]).toEqual([1, SIZE.width * SIZE.height]);
    expect(states).toBeGreaterThan(5);
  });

  it("is an even sample after half of the work: chunks all over the region", async () => {
    const seen: ReduceTask[] = [];
    const pool = memoryPool(image, { batch: 1, onTask: (task) => seen.push(task) });
    for await (const { progress } of measureRegion({ pool, array: image.array, shape, ...PLANE }))
      if (progress >= 0.5) break;
    const rows = seen.map(({ chunkY }) => chunkY);
    expect(new Set(rows).size).toBe(Math.ceil(SIZE.height / 8));
  });

  it("stops working when the caller leaves the loop", async () => {
    let tasks = 0;
    const pool = memoryPool(image, { batch: 1, onTask: () => tasks++ });
    for await (const state of measureRegion({ pool, array: image.array, shape, ...PLANE }))
      if (state.progress > 0) break;
    const before = tasks;
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(tasks).toBeLessThanOrEqual(before + 1);
  });

  it("asks for every chunk once a channel, all channels side by side", async () => {
    const planes = [0, 1, 2].map(() => madeUpPixels("uint16", SIZE.width * SIZE.height));
    const three = memoryImage("uint16", { ...SIZE, channels: 3 }, { width: 8, height: 8 }, planes);
    const seen: string[] = [];
    const pool = memoryPool(three, {
      onTask: ({ plane, chunkY, chunkX }) => seen.push(`${plane.c} ${chunkY} ${chunkX}`),
    });
    const { channels } = await measureToEnd({ pool, array: three.array, shape, z: 0, t: 0, channels: [2, 0] });
    expect(channels.map(({ channel }) => channel)).toEqual([2, 0]);
    expect(seen.length).toBe(2 * 8 * 6);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 6).map((key) => key[0])).toEqual(["2", "2", "2", "0", "0", "0"]);
  });

  it("measures channels one after the other where their chunks together would fill the memory", async () => {
    const chunk = { width: 2000, height: 2000 };
    const planes = Array<PixelData>(4).fill(new Uint16Array(4000 * 4000));
    const large = memoryImage("uint16", { width: 4000, height: 4000, channels: 4 }, chunk, planes);
    const seen: number[] = [];
    const pool = memoryPool(large, { batch: 1, onTask: ({ plane }) => seen.push(plane.c) });
    const all = rectangleBetween([0, 0], [4000, 4000]);
    await measureToEnd({ pool, array: large.array, shape: all, z: 0, t: 0, channels: [2, 0, 3] });
    expect(seen).toEqual([2, 2, 2, 2, 0, 0, 0, 0, 3, 3, 3, 3]);
    for await (const { exact, channels } of measureRegion({
      pool,
      array: large.array,
      shape: all,
      z: 0,
      t: 0,
      channels: [2, 0, 3],
    })) {
      if (!exact) expect(channels[2]!.statistics).toMatchObject({ n: 0, mean: { blank: "not read yet" } });
      break;
    }
    // Channels of one chunk stay together: it is decoded once for both.
    seen.length = 0;
    const paired = { ...large.array, chunkShape: [2, 1, 1, 2000, 2000] };
    await measureToEnd({ pool, array: paired, shape: all, z: 0, t: 0, channels: [0, 1, 2] });
    expect(seen.slice(0, 8).toSorted()).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(seen.slice(8)).toEqual([2, 2, 2, 2]);
  });

  it("passes the failure of a chunk on", async () => {
    const pool = { reduce: () => Promise.reject(new Error("Missing chunk 0/0/0/1/1")) };
    await expect(measureToEnd({ pool, array: image.array, shape, ...PLANE })).rejects.toThrow("Missing chunk");
  });

  it("gives blanks with a reason for a region without pixels, and reads nothing", async () => {
    const pool = { reduce: () => Promise.reject(new Error("nothing to read")) };
    const of = async (empty: Shape) =>
      (await measureToEnd({ pool, array: image.array, shape: empty, ...PLANE })).channels[0]!.statistics;
    const between = await of(rectangleBetween([3.6, 3.6], [4.4, 4.4]));
    expect(between).toMatchObject({
      n: 0,
      areaPx: 0,
      mean: { blank: "no pixel centre inside" },
      sum: { blank: "no pixel centre inside" },
    });
    const outside = await of(rectangleBetween([-9, -9], [-4, -4]));
    expect(outside).toMatchObject({ n: 0, nOutside: 25, median: { blank: "outside the image" } });
  });

  it("says so when no pixel is finite, and when the pixel size is not known", async () => {
    const nan = memoryImage("float32", { width: 4, height: 4 }, { width: 4, height: 4 }, [
      new Float32Array(16).fill(NaN),
    ]);
    const shape4 = rectangleBetween([0, 0], [4, 4]);
    const { statistics } = (await measureToEnd({ pool: memoryPool(nan), array: nan.array, shape: shape4, ...PLANE }))
      .channels[0]!;
    expect(statistics).toMatchObject({
      n: 0,
      nNaN: 16,
      max: { blank: "no finite pixel" },
      areaUm2: { blank: "the image has no pixel size" },
    });
    const sized = await measureToEnd({
      pool: memoryPool(image),
      array: image.array,
      shape: shape4,
      pixelSizeUm: { x: 0.5, y: 0.25 },
      ...PLANE,
    });
    expect(sized.channels[0]!.statistics.areaUm2).toBe(2);
  });

  it("never shows infinity: sums beyond the range of doubles are blank with that reason", async () => {
    const huge = memoryImage("float64", { width: 3, height: 1 }, { width: 2, height: 1 }, [
      Float64Array.of(1.6e308, 1.7e308, -1.5e308),
    ]);
    const of = async (x1: number) => {
      const shape3 = rectangleBetween([0, 0], [x1, 1]);
      return (await measureToEnd({ pool: memoryPool(huge), array: huge.array, shape: shape3, ...PLANE })).channels[0]!
        .statistics;
    };
    const blank = { blank: "beyond the range of 64-bit floats" };
    expect(await of(2)).toMatchObject({
      n: 2,
      sum: blank,
      mean: blank,
      median: 1.6e308 / 2 + 1.7e308 / 2,
      max: 1.7e308,
    });
    expect(await of(3)).toMatchObject({ n: 3, sd: blank, median: 1.6e308, min: -1.5e308, histogram: undefined });
  });

  it("refuses planes that do not exist, by name", async () => {
    const of = (plane: { z: number; t: number; channels: number[] }) =>
      measureToEnd({ pool: memoryPool(image), array: image.array, shape, ...plane });
    await expect(of({ z: 1, t: 0, channels: [0] })).rejects.toThrow("There is no z = 1: the image has 1 along z");
    await expect(of({ z: 0, t: 0, channels: [0, 4] })).rejects.toThrow("There is no c = 4");
  });
});
