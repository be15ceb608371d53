import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SampleTask } from "../datalayer/sample.ts";
import type { Shape } from "../roi/geometry.ts";
import { createProfileRun, type ProfileInput } from "./profile.ts";
import { finishRun } from "./run.ts";
import { type MemoryImage, madeUpPixels, memoryImage, pixelsFrom } from "./testing.ts";
import { samplingPool } from "./testing-samples.ts";

type Case = Readonly<{
  dtype: "uint16" | "float32" | "int8";
  ends: readonly [number, number, number, number];
  width: number;
  values: readonly (number | null)[];
  imagej: readonly number[] | null;
}>;
const FIXTURE = JSON.parse(readFileSync("fixtures/statistics/profile.json", "utf8")) as {
  width: number;
  height: number;
  cases: Case[];
};
const SIZE = { width: FIXTURE.width, height: FIXTURE.height };

function imageOf(dtype: Case["dtype"], chunk = { width: 16, height: 13 }): MemoryImage {
  return memoryImage(dtype, SIZE, chunk, [madeUpPixels(dtype, SIZE.width * SIZE.height)]);
}

const lineOf = ([x0, y0, x1, y1]: Case["ends"]): Shape => ({ kind: "line", from: [x0, y0], to: [x1, y1] });

async function profileOf(image: MemoryImage, shape: Shape, options: Partial<ProfileInput> = {}) {
  const base = { pool: samplingPool(image), array: image.array, channels: [0], z: 0, t: 0, shape };
  return await finishRun(createProfileRun({ ...base, ...options }));
}

async function valuesOf(image: MemoryImage, shape: Shape, options: Partial<ProfileInput> = {}) {
  return [...(await profileOf(image, shape, options)).channels[0]!.values];
}

function close(actual: readonly number[], expected: readonly (number | null)[], relative = 1e-12) {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => {
    const wanted = expected[i]!;
    if (wanted === null) expect(value).toBeNaN();
    else expect(Math.abs(value - wanted)).toBeLessThanOrEqual(relative * Math.max(1000, Math.abs(wanted)));
  });
}

describe("profiles", () => {
  it("are scipy's, for lines inside, on and across the border, of any width", async () => {
    for (const { dtype, ends, width, values } of FIXTURE.cases) {
      close(await valuesOf(imageOf(dtype), lineOf(ends), { width }), values);
    }
  });

  it("are what ImageJ's getLine steps through", async () => {
    const cases = FIXTURE.cases.filter(({ imagej }) => imagej !== null);
    expect(cases.length).toBeGreaterThan(5);
    // ImageJ adds up its steps, so that its places drift by some 1e-14 px.
    for (const { dtype, ends, imagej } of cases) close(await valuesOf(imageOf(dtype), lineOf(ends)), imagej!, 1e-9);
  });

  it("have round(L) + 1 places, their distances in pixels and in micrometres", async () => {
    const shape = lineOf([10, 10, 40.23, 10]);
    const { track } = await profileOf(imageOf("uint16"), shape, { pixelSizeUm: { x: 0.5, y: 2 } });
    expect(track.px.length).toBe(31);
    expect(track.px[0]).toBe(0);
    expect(track.px[30]).toBeCloseTo(30.23, 12);
    expect(track.um![30]).toBeCloseTo(15.115, 12);
    const oblique = await profileOf(imageOf("uint16"), lineOf([10, 10, 13, 14]), { pixelSizeUm: { x: 0.5, y: 2 } });
    expect(oblique.track.um!.at(-1)).toBeCloseTo(Math.hypot(1.5, 8), 12);
  });

  it("do not depend on the chunks", async () => {
    const chunk = fc.record({ width: fc.integer({ min: 1, max: 61 }), height: fc.integer({ min: 1, max: 47 }) });
    const coordinate = fc.double({ min: -10, max: 70, noNaN: true });
    const ends = fc.tuple(coordinate, coordinate, coordinate, coordinate);
    const property = fc.asyncProperty(chunk, ends, fc.integer({ min: 1, max: 9 }), async (grid, at, width) => {
      const whole = imageOf("uint16", SIZE);
      const expected = await valuesOf(whole, lineOf(at), { width });
      const shown = expected.map((value) => (Number.isNaN(value) ? null : value));
      close(await valuesOf(imageOf("uint16", grid), lineOf(at), { width }), shown);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it("give the pixels themselves on centres, also beside what is not finite", async () => {
    const image = memoryImage("float32", { width: 5, height: 2 }, { width: 2, height: 1 }, [
      pixelsFrom("float32", [1, NaN, 3, Infinity, 5, 6, 7, 8, 9, 10]),
    ]);
    expect(await valuesOf(image, lineOf([0.5, 0.5, 4.5, 0.5]))).toEqual([1, NaN, 3, NaN, 5]);
    expect(await valuesOf(image, lineOf([0.5, 1, 4.5, 1]), { width: 2 })).toEqual([3.5, 7, 5.5, 9, 7.5]);
  });

  it("run along a path as along one line, and around an outline", async () => {
    const ramp = memoryImage("uint16", SIZE, { width: 16, height: 16 }, [
      pixelsFrom(
        "uint16",
        Array.from({ length: SIZE.width * SIZE.height }, (_, i) => 10 * (i % SIZE.width)),
      ),
    ]);
    const path: Shape = {
      kind: "path",
      points: [
        [10.5, 10.5],
        [20.5, 10.5],
        [20.5, 30.5],
      ],
    };
    const along = await valuesOf(ramp, path, { width: 3 });
    expect(along.length).toBe(31);
    close(
      along,
      along.map((_, i) => 10 * Math.min(10 + i, 20)),
    );
    const ring: Shape = {
      kind: "polygon",
      rings: [
        [
          [10.5, 10.5],
          [20.5, 10.5],
          [20.5, 20.5],
          [10.5, 20.5],
        ],
      ],
    };
    expect((await valuesOf(ramp, ring)).length).toBe(41);
  });

  it("of a rectangle are the means of its columns or rows", async () => {
    const image = imageOf("uint16");
    const data = madeUpPixels("uint16", SIZE.width * SIZE.height) as Uint16Array;
    const rectangle: Shape = { kind: "rectangle", x0: 3.2, y0: 5, x1: 20, y1: 30.7 };
    const at = (x: number, y: number) => data[y * SIZE.width + x]!;
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
    close(
      await valuesOf(image, rectangle),
      range(3, 20).map((x) => mean(range(5, 31).map((y) => at(x, y)))),
    );
    close(
      await valuesOf(image, rectangle, { along: "y" }),
      range(5, 31).map((y) => mean(range(3, 20).map((x) => at(x, y)))),
    );
  });

  it("read no chunk that they do not need", async () => {
    const image = imageOf("uint16", { width: 4, height: 4 });
    const tasks: SampleTask[] = [];
    const pool = samplingPool(image, (task) => tasks.push(task));
    // A wide line from corner to corner: its middle chunks, and not the two other corners.
    await profileOf(image, lineOf([8.5, 8.5, 28.5, 28.5]), { pool, width: 5 });
    const touched = new Set(tasks.map(({ chunkX, chunkY }) => `${chunkX} ${chunkY}`));
    const needed = new Set<string>();
    for (let i = 0; i <= 28; i++) {
      for (let j = -2; j <= 2; j++) {
        const along = 8 + (20 * i) / 28;
        const [x, y] = [along - j * Math.SQRT1_2, along + j * Math.SQRT1_2];
        for (const px of [Math.floor(x), Math.ceil(x)])
          for (const py of [Math.floor(y), Math.ceil(y)]) needed.add(`${px >> 2} ${py >> 2}`);
      }
    }
    expect([...touched].sort()).toEqual([...needed].sort());
    expect(tasks.length).toBe(touched.size);
  });

  it("refuse what has no length or is too large", async () => {
    const image = imageOf("uint16");
    await expect(profileOf(image, { kind: "point", at: [1, 1] })).rejects.toThrow("A point has no profile");
    await expect(profileOf(image, lineOf([0, 0, 3e6, 0]))).rejects.toThrow("too large");
    await expect(profileOf(image, lineOf([0, 0, 3, 0]), { width: 0.5 })).rejects.toThrow("whole number");
    await expect(profileOf(image, lineOf([0, 0, 3, 0]), { z: 1 })).rejects.toThrow("no z = 1");
  });
});
