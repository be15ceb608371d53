import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDataPool } from "../../datalayer/create-pool.ts";
import type { DataPool } from "../../datalayer/data-pool.ts";
import type { Dtype } from "../../datalayer/dtype.ts";
import { startTestServer, type TestServer } from "../../datalayer/testing/http-server.ts";
import { storeArray } from "../../datalayer/testing/stored-array.ts";
import type { LabelPixels } from "../../kernels/labels.ts";
import { reduceLabels } from "../../kernels/reduce-labels.ts";
import { finishRun } from "../run.ts";
import { type MemoryImage, madeUpPixels, memoryImage, pixelsFrom, sourceOf } from "../testing.ts";
import { createLabelRun, type MeasuredLabel } from "./measure-labels.ts";

type Found = Readonly<{
  label: number;
  area: number;
  box: readonly number[];
  centroid: readonly number[];
  mass: readonly number[];
  mean: number;
  min: number;
  max: number;
  sum: number;
  sd: number | null;
  percentiles: readonly number[];
}>;
const SKIMAGE = JSON.parse(readFileSync("fixtures/statistics/labels.json", "utf8")) as {
  height: number;
  width: number;
  labels: number[];
  pixels: number[];
  found: Found[];
};
const { width, height } = SKIMAGE;
const AT = { channels: [0], z: 0, t: 0 };

/** Reads in memory, whatever the order. */
function memoryLabels(image: MemoryImage, mask: MemoryImage, order = (count: number) => [...Array(count).keys()]) {
  const pool: Pick<DataPool, "labels"> = {
    async labels(tasks, { onReply, signal }) {
      for (const index of order(tasks.length)) {
        signal?.throwIfAborted();
        const { rect, planes, chunkY, chunkX, request } = tasks[index]!;
        const { x0, y0, x1, y1 } = rect;
        const rows = Array.from({ length: y1 - y0 }, (_, y) => (y0 + y) * width);
        const own = mask.plane(0, 0, 0) as Uint16Array;
        const data = pixelsFrom(
          mask.array.dtype,
          rows.flatMap((row) => [...own.subarray(row + x0, row + x1)]),
        ) as LabelPixels["data"];
        const sources = planes.map((plane) => {
          const source = sourceOf(image, { plane, chunkY, chunkX, spans: "all" });
          const [, , , chunkHeight, chunkWidth] = image.array.chunkShape;
          const [top, left] = [y0 - chunkY * chunkHeight!, x0 - chunkX * chunkWidth!];
          return { ...source, offset: source.offset + top * width + left, width: x1 - x0, height: y1 - y0 };
        });
        onReply(reduceLabels({ data, width: x1 - x0, height: y1 - y0 }, sources, request), index);
      }
    },
  };
  return { pool, array: image.array, labels: { array: mask.array, c: 0, z: 0, t: 0 } };
}

function imageOf(dtype: Dtype, values: readonly (number | bigint)[], chunk: readonly [number, number]): MemoryImage {
  return memoryImage(dtype, { width, height }, { width: chunk[0], height: chunk[1] }, [pixelsFrom(dtype, values)]);
}

const maskOf = (dtype: Dtype = "uint16", times = 1n) =>
  imageOf(
    dtype,
    SKIMAGE.labels.map((label) => (times === 1n ? label : BigInt(label) * times)),
    [32, 32],
  );

function check(measured: readonly MeasuredLabel[], times = 1n): void {
  expect(measured.map(({ id }) => BigInt(id))).toEqual(SKIMAGE.found.map(({ label }) => BigInt(label) * times));
  measured.forEach(({ pixels, box, centroid, channels }, i) => {
    const expected = SKIMAGE.found[i]!;
    const { moments, order } = channels[0]!;
    expect(pixels).toBe(expected.area);
    expect(moments.n).toBe(expected.area);
    expect([box.x0, box.y0, box.x1, box.y1]).toEqual(expected.box);
    // There centres of pixels lie at whole numbers.
    expect(centroid.x - 0.5).toBeCloseTo(expected.centroid[0]!, 11);
    expect(centroid.y - 0.5).toBeCloseTo(expected.centroid[1]!, 11);
    expect(moments.mass!.x - 0.5).toBeCloseTo(expected.mass[0]!, 9);
    expect(moments.mass!.y - 0.5).toBeCloseTo(expected.mass[1]!, 9);
    expect([moments.min, moments.max, moments.sum].map(Number)).toEqual([expected.min, expected.max, expected.sum]);
    expect(moments.mean).toBeCloseTo(expected.mean, 9);
    if (expected.sd === null) expect(moments.variance).toBeUndefined();
    else expect(Math.sqrt(moments.variance!)).toBeCloseTo(expected.sd, 9);
    [5, 25, 50, 75, 95].forEach((percent, at) => {
      expect(Number(order!.at(percent))).toBeCloseTo(expected.percentiles[at]!, 9);
    });
  });
}

describe("createLabelRun", () => {
  it("agrees with scikit-image and numpy, for any chunks, in any order of work", async () => {
    const side = fc.integer({ min: 5, max: 80 });
    await fc.assert(
      fc.asyncProperty(side, side, fc.boolean(), async (chunkWidth, chunkHeight, isBackward) => {
        const image = imageOf("uint16", SKIMAGE.pixels, [chunkWidth, chunkHeight]);
        const order = (count: number) => [...Array(count).keys()].sort((a, b) => (isBackward ? b - a : a - b));
        check(await finishRun(createLabelRun({ ...memoryLabels(image, maskOf(), order), ...AT })));
      }),
      { numRuns: 25 },
    );
  });

  it("measures pixels of every type, exactly where they are whole", async () => {
    for (const dtype of ["int16", "uint32", "int32", "uint64", "int64", "float32", "float64"] as const) {
      const image = imageOf(
        dtype,
        /64$/.test(dtype) && !dtype.startsWith("f") ? SKIMAGE.pixels.map(BigInt) : SKIMAGE.pixels,
        [29, 17],
      );
      check(await finishRun(createLabelRun({ ...memoryLabels(image, maskOf()), ...AT })));
    }
  });

  it("tells ids of 64 bits apart to the last digit", async () => {
    const times = 2n ** 53n + 1n;
    const image = imageOf("uint16", SKIMAGE.pixels, [20, 20]);
    for (const dtype of ["uint64", "int64"] as const)
      check(await finishRun(createLabelRun({ ...memoryLabels(image, maskOf(dtype, times)), ...AT })), times);
  });

  it("adds up wide numbers as bigints do", async () => {
    for (const dtype of ["int32", "uint32", "int64", "uint64"] as const) {
      const made = madeUpPixels(dtype, width * height);
      const image = memoryImage(dtype, { width, height }, { width: 23, height: 31 }, [made]);
      const measured = await finishRun(createLabelRun({ ...memoryLabels(image, maskOf()), ...AT }));
      for (const { id, channels } of measured) {
        const own = [...made].filter((_, i) => SKIMAGE.labels[i] === Number(id)).map(BigInt);
        const n = BigInt(own.length);
        const sum = own.reduce((total, value) => total + value, 0n);
        const squares = own.reduce((total, value) => total + value * value, 0n);
        const { moments, order } = channels[0]!;
        expect(BigInt(moments.sum)).toBe(sum);
        expect(moments.varianceN! / (Number(n * squares - sum * sum) / Number(n * n))).toBeCloseTo(1, 12);
        const sorted = own.sort((a, b) => (a < b ? -1 : 1));
        expect([BigInt(moments.min!), BigInt(moments.max!)]).toEqual([sorted[0], sorted.at(-1)]);
        if (n % 2n === 1n) expect(BigInt(order!.at(50)!)).toBe(sorted[(own.length - 1) / 2]);
      }
    }
  });

  it("leaves out NaN and infinities and counts them, and gives the same bits in any order", async () => {
    const made = madeUpPixels("float32", width * height);
    const run = (chunk: number, isBackward: boolean) => {
      const image = memoryImage("float32", { width, height }, { width: chunk, height: chunk }, [made]);
      const order = (count: number) => [...Array(count).keys()].sort((a, b) => (isBackward ? b - a : a - b));
      return finishRun(createLabelRun({ ...memoryLabels(image, maskOf(), order), ...AT }));
    };
    const measured = await run(16, false);
    expect(await run(16, true).then((m) => m.map((l) => l.channels[0]!.moments))).toEqual(
      measured.map((l) => l.channels[0]!.moments),
    );
    for (const { id, channels } of measured) {
      const own = [...(made as Float32Array)].filter((_, i) => SKIMAGE.labels[i] === Number(id));
      const finite = own.filter(Number.isFinite).sort((a, b) => a - b);
      const { moments, order } = channels[0]!;
      expect(moments.nNaN).toBe(own.filter(Number.isNaN).length);
      expect(moments.n + moments.nNaN + moments.nInf).toBe(own.length);
      if (finite.length === 0) continue;
      expect(order!.at(50)).toBeCloseTo((finite[(finite.length - 1) >> 1]! + finite[finite.length >> 1]!) / 2, 6);
      const mean = finite.reduce((total, v) => total + v, 0) / finite.length;
      expect(moments.mean).toBeCloseTo(mean, 9);
      const m2 = finite.reduce((total, v) => total + (v - mean) ** 2, 0);
      expect(moments.varianceN).toBeCloseTo(m2 / finite.length, 9);
    }
  });

  it("counts a label of more pixels than are sent", async () => {
    const side = 300;
    const values = Array.from({ length: side * side }, (_, i) => (i * 7919) % 5000);
    const plane = { width: side, height: side };
    const labels = { data: new Uint8Array(side * side).fill(3), ...plane };
    const source = {
      dtype: "uint16",
      data: Uint16Array.from(values),
      offset: 0,
      rowStride: side,
      colStride: 1,
      ...plane,
    } as const;
    const openSides = { left: true, top: false, right: false, bottom: false };
    const { channels } = reduceLabels(labels, [source], { percents: [50], openSides });
    const one = channels[0]!.loose.get(0);
    expect(one !== undefined && one !== "not kept" && "counts" in one).toBe(true);
  });

  it("refuses masks of another size and of floats, by name", () => {
    const image = imageOf("uint16", SKIMAGE.pixels, [20, 20]);
    const small = memoryImage("uint8", { width: 3, height: 3 }, { width: 3, height: 3 }, [new Uint8Array(9)]);
    expect(() => createLabelRun({ ...memoryLabels(image, small), ...AT })).toThrow(/3 x 3 pixels, the image 66 x 50/);
    const floats = imageOf("float32", SKIMAGE.pixels, [20, 20]);
    expect(() => createLabelRun({ ...memoryLabels(image, floats), ...AT })).toThrow(/whole numbers.*float32/);
  });
});

describe("DataPool.labels", () => {
  let server: TestServer;
  let pool: DataPool;
  beforeEach(async () => {
    server = await startTestServer();
    pool = createDataPool({ workers: "inline", budgetBytes: 64e6 });
  });
  afterEach(async () => {
    await pool.dispose();
    await server.close();
  });

  it("reads labels and channels of different chunks from a server; stops when aborted", async () => {
    const store = (path: string, dtype: "uint16" | "uint32", values: readonly number[], chunks: readonly number[]) =>
      storeArray(server.url, server.objects, {
        path,
        dtype,
        shape: [2, 1, 1, height, width],
        chunks: [...chunks],
        value: ([c, , , y, x]) => (c === 0 ? values[y! * width + x!]! : 5),
      });
    const array = store("pixels", "uint16", SKIMAGE.pixels, [1, 1, 1, 16, 24]);
    const mask = store("labels", "uint32", SKIMAGE.labels, [2, 1, 1, 50, 10]);
    const input = { pool, array, ...AT, channels: [0, 1], labels: { array: mask, c: 0, z: 0, t: 0 } };
    const measured = await finishRun(createLabelRun(input));
    check(measured);
    expect(measured.every(({ channels }) => channels[1]!.order!.at(50) === 5)).toBe(true);
    const stop = new AbortController();
    stop.abort();
    await expect(finishRun(createLabelRun(input), { signal: stop.signal })).rejects.toThrow(/abort/i);
  });
});
