import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReduceTask } from "../datalayer/data-pool.ts";
import type { Dtype } from "../datalayer/dtype.ts";
import { polygonOf, rectangleBetween, type Shape } from "../roi/geometry.ts";
import type { Statistics } from "./finish.ts";
import { differences, madeUpPixels, measureToEnd, memoryImage, memoryPool, shown } from "./testing.ts";

const SIZE = { width: 61, height: 47 };
const polygon = polygonOf([
  [3.13, 2.71],
  [57.37, 9.91],
  [44.57, 41.23],
  [29.71, 20.19],
  [11.17, 45.33],
]);
const PLANE = { z: 0, t: 0, channels: [0] } as const;

function relative(a: number | bigint | string, b: number): number {
  return Math.abs(Number(a) - b) / Math.max(Math.abs(b), 1e-300);
}

async function measure(dtype: Dtype, shape: Shape, chunk = { width: 16, height: 20 }): Promise<Statistics> {
  const image = memoryImage(dtype, SIZE, chunk, [madeUpPixels(dtype, SIZE.width * SIZE.height)]);
  const { channels, exact, progress } = await measureToEnd({
    pool: memoryPool(image),
    array: image.array,
    shape,
    ...PLANE,
  });
  expect([exact, progress]).toEqual([true, 1]);
  return channels[0]!.statistics;
}

describe("measureRegion, whatever the way there", () => {
  const permuted = (count: number, seed: number) =>
    [...Array(count).keys()].sort((a, b) => Math.imul(a + seed, 0x9e3779b1) - Math.imul(b + seed, 0x9e3779b1));
  const chunk = fc.record({ width: fc.integer({ min: 4, max: 70 }), height: fc.integer({ min: 4, max: 50 }) });

  for (const dtype of ["uint8", "int16", "uint32", "int64"] as const) {
    it(`gives the same bits for any chunks, order and batches, ${dtype}`, async () => {
      const reference = await measure(dtype, polygon);
      const pixels = madeUpPixels(dtype, SIZE.width * SIZE.height);
      await fc.assert(
        fc.asyncProperty(chunk, fc.integer({ min: 1, max: 9 }), fc.nat(1000), async (grid, batch, seed) => {
          const image = memoryImage(dtype, SIZE, grid, [pixels]);
          const pool = memoryPool(image, { batch, order: (count) => permuted(count, seed) });
          const { channels } = await measureToEnd({ pool, array: image.array, shape: polygon, ...PLANE });
          expect(channels[0]!.statistics).toEqual(reference);
        }),
        { numRuns: 15 },
      );
    });
  }

  it("gives floats to 1e-13 for any chunks, order and batches", async () => {
    const reference = await measure("float32", polygon);
    const pixels = madeUpPixels("float32", SIZE.width * SIZE.height);
    await fc.assert(
      fc.asyncProperty(chunk, fc.nat(1000), async (grid, seed) => {
        const image = memoryImage("float32", SIZE, grid, [pixels]);
        const pool = memoryPool(image, { order: (count) => permuted(count, seed) });
        const { statistics } = (await measureToEnd({ pool, array: image.array, shape: polygon, ...PLANE }))
          .channels[0]!;
        expect(differences(statistics, reference, 1e-13)).toEqual([]);
        expect(statistics.histogram).toEqual(reference.histogram);
      }),
      { numRuns: 15 },
    );
  });

  it("adds up over regions that tile the image", async () => {
    const cut = [SIZE.width / 3, SIZE.height / 2.2] as const;
    const corners = [
      [0, 0],
      [SIZE.width, 0],
      [SIZE.width, SIZE.height],
      [0, SIZE.height],
    ] as const;
    const parts = await Promise.all(
      corners.map((corner, i) => measure("uint16", polygonOf([cut, corner, corners[(i + 1) % 4]!]))),
    );
    const whole = await measure("uint16", rectangleBetween([0, 0], [SIZE.width, SIZE.height]));
    expect(parts.reduce((sum, { n }) => sum + n, 0)).toBe(whole.n);
    expect(parts.reduce((sum, { sum: part }) => sum + Number(shown(part)), 0)).toBe(whole.sum);
  });

  it("follows values under a v + b, negative a included", async () => {
    const pixels = madeUpPixels("int8", SIZE.width * SIZE.height) as Int8Array;
    const of = async (values: Int16Array) => {
      const image = memoryImage("int16", SIZE, { width: 16, height: 16 }, [values]);
      const { channels } = await measureToEnd({
        pool: memoryPool(image),
        array: image.array,
        shape: polygon,
        ...PLANE,
      });
      return channels[0]!.statistics;
    };
    const before = await of(Int16Array.from(pixels));
    const after = await of(Int16Array.from(pixels, (value) => -5 * value - 700));
    expect(after.min).toBe(-5 * Number(before.max) - 700);
    expect(after.max).toBe(-5 * Number(before.min) - 700);
    expect(after.median).toBe(-5 * Number(before.median) - 700);
    expect(after.sum).toBe(-5 * Number(before.sum) - 700 * before.n);
    expect(relative(shown(after.sd), 5 * Number(before.sd))).toBeLessThan(1e-15);
  });

  it("counts every pixel of a virtual image of 2^33 pixels", async () => {
    const side = 2 ** 16;
    const image = memoryImage("uint16", { width: side, height: 2 * side }, { width: side / 4, height: side / 4 }, []);
    const source = (task: ReduceTask) =>
      ({
        dtype: "uint16",
        data: (task.chunkX + task.chunkY) % 2 === 0 ? 65_535 : 65_534,
        offset: 0,
        rowStride: 1,
        colStride: 1,
        width: side / 4,
        height: side / 4,
      }) as const;
    const shape = rectangleBetween([0, 0], [side, 2 * side]);
    const pool = memoryPool(image, { source, batch: 7 });
    const { channels } = await measureToEnd({ pool, array: image.array, shape, ...PLANE });
    const { n, sum, mean, sd, median, histogram } = channels[0]!.statistics;
    expect([n, sum, mean, median]).toEqual([2 ** 33, 2 ** 32 * (65_535 + 65_534), 65_534.5, 65_534.5]);
    expect(sd).toBeCloseTo(0.5, 9);
    expect([...histogram!.counts]).toEqual([2 ** 32, 2 ** 32]);
  });

  it("ends exactly when aborted at any batch and run again", async () => {
    const pixels = madeUpPixels("float64", SIZE.width * SIZE.height);
    const image = memoryImage("float64", SIZE, { width: 16, height: 16 }, [pixels]);
    const straight = await measure("float64", polygon, { width: 16, height: 16 });
    for (let stopAt = 1; stopAt < 40; stopAt += 3) {
      const controller = new AbortController();
      let tasks = 0;
      const onTask = () => {
        if (++tasks === stopAt) controller.abort();
      };
      const pool = memoryPool(image, { batch: 1, onTask });
      const run = measureToEnd({ pool, array: image.array, shape: polygon, signal: controller.signal, ...PLANE });
      await expect(run).rejects.toMatchObject({ name: "AbortError" });
      expect(tasks).toBe(stopAt);
    }
    expect(await measure("float64", polygon, { width: 16, height: 16 })).toEqual(straight);
  });
});
