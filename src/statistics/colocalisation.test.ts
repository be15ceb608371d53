import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDataPool } from "../datalayer/create-pool.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import type { Dtype } from "../datalayer/dtype.ts";
import { startTestServer, type TestServer } from "../datalayer/testing/http-server.ts";
import { storeArray } from "../datalayer/testing/stored-array.ts";
import { reduceJoint } from "../kernels/reduce-joint.ts";
import type { PixelData } from "../kernels/reduce-pixels.ts";
import { polygonOf, rectangleBetween } from "../roi/geometry.ts";
import { type Colocalisation, createColocalisationRun } from "./colocalisation.ts";
import { finishRun } from "./run.ts";
import { type MemoryImage, memoryImage, pixelsFrom, sourceOf } from "./testing.ts";

type Expected = Readonly<{
  n: number;
  thresholds: [number, number];
  pearson: number;
  m1: number | null;
  m2: number | null;
  bins: [number, number];
  marginA: number[];
  marginB: number[];
  filled: number;
  moment: number;
}>;
const NUMPY = JSON.parse(readFileSync("fixtures/statistics/colocalisation.json", "utf8")) as {
  width: number;
  height: number;
  box: [number, number, number, number];
  dtypes: Record<string, Expected>;
};
const { width: WIDTH, height: HEIGHT } = NUMPY;
const [X0, Y0, X1, Y1] = NUMPY.box;
const box = rectangleBetween([X0, Y0], [X1, Y1]);
const AT = { z: 0, t: 0, a: 0, b: 1 };

/** As fixtures/statistics/write_colocalisation.py makes them. */
function pairOf(dtype: string): [number[], number[]] {
  const bits: number[] = [];
  for (let state = 20_261_123; bits.length < 2 * WIDTH * HEIGHT; ) {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    bits.push(state >>> 20);
  }
  const a = bits.slice(0, WIDTH * HEIGHT);
  const b = a.map((u, i) => Math.floor((3 * u + bits[WIDTH * HEIGHT + i]!) / 4));
  if (dtype === "uint8") return [a.map((u) => u >> 4), b.map((v) => v >> 4)];
  if (dtype === "int16") return [a.map((u) => u - 2000), b.map((v) => v - 100)];
  if (dtype === "uint32") return [a.map((u) => u * 1_048_577), b.map((v) => v * 1_048_577)];
  if (dtype === "float32") return [a.map((u) => 1e5 + u / 64), b.map((v) => 1e5 - v / 64)];
  if (dtype === "float64") return [a.map((u) => 1e6 + u / 65_536), b.map((v) => 2e6 + v / 65_536)];
  return [a, b];
}

function imageOf(
  dtype: Dtype,
  planes: readonly (readonly (number | bigint)[])[],
  chunk: [number, number],
): MemoryImage {
  const data = planes.map((values) => pixelsFrom(dtype, values));
  return memoryImage(dtype, { width: WIDTH, height: HEIGHT, channels: 2 }, { width: chunk[0], height: chunk[1] }, data);
}

function jointPool(image: MemoryImage): Pick<DataPool, "joint"> {
  return {
    async joint(tasks, { onReply, signal }) {
      for (const [i, { a, b, chunkY, chunkX, spans, request }] of tasks.entries()) {
        signal?.throwIfAborted();
        const source = (plane: typeof a) => sourceOf(image, { plane, chunkY, chunkX, spans });
        onReply(reduceJoint(source(a), source(b), spans, request), i);
      }
    },
  };
}

const measure = (image: MemoryImage, more = {}) =>
  finishRun(createColocalisationRun({ pool: jointPool(image), array: image.array, shape: box, ...AT, ...more }));

function expectNumpy(found: Colocalisation, numpy: Expected): void {
  expect(found.n).toBe(numpy.n);
  expect(found.pearson).toBeCloseTo(numpy.pearson, 11);
  for (const name of ["m1", "m2"] as const) {
    if (numpy[name] === null) expect(found[name]).toHaveProperty("blank");
    else expect(found[name]).toBeCloseTo(numpy[name], 12);
  }
  const { a, b, counts } = found.histogram!;
  expect([a.count, b.count]).toEqual(numpy.bins);
  const marginA = new Array<number>(a.count).fill(0);
  const marginB = new Array<number>(b.count).fill(0);
  let moment = 0;
  for (const [i, count] of counts.entries()) {
    marginA[i % a.count]! += count;
    marginB[Math.floor(i / a.count)]! += count;
    moment += count * (i % a.count) * Math.floor(i / a.count);
  }
  expect(marginA).toEqual(numpy.marginA);
  expect(marginB).toEqual(numpy.marginB);
  expect(counts.filter((count) => count > 0).length).toBe(numpy.filled);
  expect(moment).toBe(numpy.moment);
}

describe("colocalisation", () => {
  for (const [dtype, numpy] of Object.entries(NUMPY.dtypes)) {
    it(`has numpy's numbers for ${dtype}`, async () => {
      const [thresholdA, thresholdB] = numpy.thresholds;
      const image = imageOf(dtype as Dtype, pairOf(dtype), [16, 11]);
      expectNumpy(await measure(image, { thresholdA, thresholdB }), numpy);
    });
  }

  it("does not depend on the chunks: whole numbers to the bit, floats to the last digits", async () => {
    const whole = pairOf("uint16");
    const real = pairOf("float64");
    const shape = polygonOf([
      [2.2, 3.1],
      [57.3, 8.4],
      [30.1, 45.2],
    ]);
    const [one, other] = [
      await measure(imageOf("uint16", whole, [WIDTH, HEIGHT]), { shape }),
      await measure(imageOf("float64", real, [WIDTH, HEIGHT]), { shape }),
    ];
    const sizes = fc.tuple(fc.integer({ min: 7, max: 70 }), fc.integer({ min: 7, max: 50 }));
    await fc.assert(
      fc.asyncProperty(sizes, async (chunk) => {
        expect(await measure(imageOf("uint16", whole, chunk), { shape })).toEqual(one);
        const found = await measure(imageOf("float64", real, chunk), { shape });
        expect(found.histogram).toEqual(other.histogram);
        for (const name of ["pearson", "m1", "m2"] as const) {
          expect(Math.abs((found[name] as number) - (other[name] as number))).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("is exact where doubles are not: 64-bit integers a unit apart above 2^62", async () => {
    const far = 2n ** 62n;
    const a = Array.from({ length: WIDTH * HEIGHT }, (_, i) => far + BigInt(i % 5));
    const b = a.map((value) => 2n * far - value);
    expect(await measure(imageOf("int64", [a, b], [9, 9]))).toMatchObject({ pearson: -1, m1: 1, m2: 1 });
  });

  it("leaves out pixels that are not finite in either, and says why there is no number", async () => {
    const [a, b] = pairOf("float32");
    const holes = a.map((value, i) => (i % WIDTH === X0 ? Number.NaN : value));
    const found = await measure(imageOf("float32", [holes, b], [16, 11]));
    expect([found.n, found.skipped]).toEqual([(X1 - X0 - 1) * (Y1 - Y0), Y1 - Y0]);
    const flat = await measure(imageOf("uint8", [a.map(() => 0), pairOf("uint8")[1]], [16, 11]));
    expect(flat).toMatchObject({
      pearson: { blank: "a channel has the same value in all pixels" },
      m1: { blank: "the channel is 0 everywhere" },
      m2: 0,
    });
    const nothing = await measure(imageOf("float32", [a.map(() => Number.NaN), b], [16, 11]));
    expect(nothing).toMatchObject({
      n: 0,
      pearson: { blank: "no pixel is finite in both channels" },
      histogram: undefined,
    });
    const outside = await measure(imageOf("float32", [a, b], [16, 11]), {
      shape: rectangleBetween([-9, -9], [-3, -3]),
    });
    expect(outside).toMatchObject({ n: 0, m1: { blank: "no pixel centre inside" } });
  });
});

describe("colocalisation through a pool", () => {
  let server: TestServer;
  const pools: DataPool[] = [];
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(async () => {
    for (const pool of pools.splice(0)) await pool.dispose();
    await server.close();
  });

  const stored = (chunkC: number) => {
    const planes: PixelData[] = pairOf("uint16").map((values) => pixelsFrom("uint16", values));
    return storeArray(server.url, server.objects, {
      path: `pair-${chunkC}`,
      dtype: "uint16",
      shape: [2, 1, 1, HEIGHT, WIDTH],
      chunks: [chunkC, 1, 1, 16, 16],
      value: ([c, , , y, x]) => planes[c!]![y! * WIDTH + x!]!,
    });
  };
  const poolOf = (workers: number | "inline", budgetBytes = 64e6) => {
    const pool = createDataPool({ workers, budgetBytes });
    pools.push(pool);
    return pool;
  };
  const numpy = NUMPY.dtypes.uint16!;
  const [thresholdA, thresholdB] = numpy.thresholds;

  it.each([
    ["inline" as const, 1, 64e6],
    [2, 1, 64e6],
    [2, 2, 64e6],
    // Room for one pair at a time: nothing may wait for ever.
    ["inline" as const, 1, 3 * 16 * 16 * 2],
  ])(
    "workers %s, %i channels a chunk, %i bytes: numpy's numbers, progress to the end",
    async (workers, chunkC, bytes) => {
      const seen: number[] = [];
      const input = { pool: poolOf(workers, bytes), array: stored(chunkC), shape: box, ...AT, thresholdA, thresholdB };
      const found = await finishRun(createColocalisationRun(input), { onProgress: (share) => seen.push(share) });
      expectNumpy(found, numpy);
      expect(seen).toEqual(seen.toSorted((p, q) => p - q));
      expect(seen.at(-1)).toBe(1);
    },
  );

  it("stops when told to, and is right when asked again", async () => {
    const pool = poolOf("inline");
    const input = { pool, array: stored(1), shape: box, ...AT, thresholdA, thresholdB };
    const stop = new AbortController();
    const run = createColocalisationRun(input);
    const after = run.execute(stop.signal, () => stop.abort());
    await expect(after).rejects.toMatchObject({ name: "AbortError" });
    expect(run.progress()).toBeLessThan(1);
    expectNumpy(await finishRun(createColocalisationRun(input)), numpy);
  });
});
