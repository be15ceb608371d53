import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ArraySpec } from "../array-spec.ts";
import { PRIORITY } from "../data-pool.ts";
import type { Dtype, PixelArray } from "../dtype.ts";
import { multiscaleOf } from "../multiscale.ts";
import { newPixels } from "../pixel-arrays.ts";
import { poolLab } from "../testing/pool-lab.ts";
import { storeArray } from "../testing/stored-array.ts";
import { storeBytes } from "../testing/stored-bytes.ts";
import type { ProjectionOp } from "./derivation.ts";
import { projectedDtype, projectLevels } from "./project-levels.ts";

type Case = Readonly<{ dtype: Dtype; data: string; max: string; min: string; mean: string; sum: string | string[] }>;
const FIXTURE = JSON.parse(readFileSync("fixtures/projection/projection.json", "utf8")) as {
  shape: [number, number, number];
  z0: number;
  z1: number;
  cases: Case[];
};
const { shape, z0, z1 } = FIXTURE;
const now = { priority: PRIORITY.computed };

describe("projections", () => {
  const lab = poolLab();

  async function project(array: ArraySpec, op: ProjectionOp, from = z0, to = z1): Promise<PixelArray> {
    const { levels } = projectLevels(multiscaleOf(array, []).multiscale, { op, z0: from, z1: to });
    const derived = levels[0]!.array;
    return await lab.makePool().read({ array: derived, start: [0, 0, 0], stop: derived.shape }, now);
  }

  for (const chunks of [
    [1, 5, 7],
    [4, 3, 4],
  ] as const) {
    for (const { dtype, ...expected } of FIXTURE.cases) {
      it(`of ${dtype} in chunks of ${chunks.join(" x ")} are numpy's, bit for bit`, async () => {
        const { url, objects } = lab.server();
        const bytes = Buffer.from(expected.data, "base64");
        const array = storeBytes(url, objects, { path: "a", dims: ["z", "y", "x"], shape, chunks, dtype, bytes });
        for (const op of ["max", "min"] as const) expect(await project(array, op)).toEqual(pixels(dtype, expected[op]));
        const mean = await project(array, "mean");
        const numpyMean = pixels("float64", expected.mean) as Float64Array;
        // Of 64-bit integers the last digit may differ: the fixture's is rounded once.
        if (dtype.endsWith("int64"))
          for (const [i, value] of mean.entries()) expect(ulps(Number(value), numpyMean[i]!)).toBeLessThan(2);
        else expect(mean).toEqual(numpyMean);
        const sum = await project(array, "sum");
        if (typeof expected.sum === "string") expect(sum).toEqual(pixels("float64", expected.sum));
        else expect([...sum].map(String)).toEqual(expected.sum);
      });
    }
  }

  it("give sums the narrowest type that holds the greatest there can be", () => {
    expect(projectedDtype("uint8", "sum", 256)).toBe("uint16");
    expect(projectedDtype("uint8", "sum", 257)).toBe("uint32");
    expect(projectedDtype("int16", "sum", 2)).toBe("int32");
    expect(projectedDtype("uint16", "sum", 65_537)).toBe("uint64");
    expect(projectedDtype("bool", "sum", 5)).toBe("uint16");
    expect([projectedDtype("float32", "max", 9), projectedDtype("float32", "sum", 9)]).toEqual(["float32", "float64"]);
  });

  it("refuse a sum that no 64-bit integer holds", async () => {
    const { url, objects } = lab.server();
    const value = () => 2n ** 63n;
    const stored = {
      path: "wide",
      shape: [2, 1, 1],
      chunks: [1, 1, 1],
      dtype: "uint64",
      dims: ["z", "y", "x"],
    } as const;
    const array = storeArray(url, objects, { ...stored, value });
    await expect(project(array, "sum", 0, 2)).rejects.toThrow(/sum 18446744073709551616 does not fit uint64/);
    await expect(project(array, "max", 0, 2)).resolves.toEqual(BigUint64Array.of(2n ** 63n));
  });

  it("count the planes of a level that is reduced along z for those that they stand for", async () => {
    const { url, objects } = lab.server();
    const dims = ["z", "y", "x"];
    const full = storeArray(url, objects, { path: "f", shape: [5, 1, 1], chunks: [1, 1, 1], dims, value: () => 3 });
    const half = storeArray(url, objects, { path: "h", shape: [3, 1, 1], chunks: [2, 1, 1], dims, value: ([z]) => z! });
    const { multiscale } = multiscaleOf(full, [{ array: half, scale: { z: 2 } }]);
    expect(multiscale.levels).toHaveLength(2);
    const { levels } = projectLevels(multiscale, { op: "sum", z0: 1, z1: 5 });
    const pool = lab.makePool();
    // Plane 1 is in plane 0 of the level, 2 and 3 in plane 1, 4 in plane 2.
    const read = await pool.read({ array: levels[1]!.array, start: [0, 0, 0], stop: [1, 1, 1] }, now);
    expect([...read]).toEqual([0 * 1 + 1 * 2 + 2 * 1]);
  });

  it("fetch every base chunk of the range once and no other, keep the result alone, and stop when told", async () => {
    const { url, objects, log } = lab.server();
    const array = storeArray(url, objects, { path: "s", shape: [40, 8, 8], chunks: [1, 8, 8], dims: ["z", "y", "x"] });
    const { levels } = projectLevels(multiscaleOf(array, []).multiscale, { op: "max", z0: 3, z1: 33 });
    const pool = lab.makePool({ budgetBytes: 2048 });
    const chunk = { array: levels[0]!.array, coords: [0, 0, 0] };
    const controller = new AbortController();
    const stopped = pool.load(chunk, { ...now, signal: controller.signal });
    controller.abort();
    await expect(stopped).rejects.toThrow();
    const before = log.length;
    await pool.load(chunk, now);
    const keys = log.slice(before).map(({ path }) => path);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(30);
    // 30 planes of 128 bytes went by; 2048 bytes are all there is room for.
    expect(pool.metrics().residentBytes).toBeLessThanOrEqual(256);
    await expect(pool.read({ array: chunk.array, start: [0, 7, 7], stop: [1, 8, 8] }, now)).resolves.toEqual(
      Uint16Array.of(32 * 64 + 63),
    );
  });
});

function pixels(dtype: Dtype, base64: string): PixelArray {
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  if (dtype === "float16") return Float32Array.from(new Uint16Array(bytes.buffer), halfToNumber);
  const Pixels = newPixels(dtype, 0).constructor as new (buffer: ArrayBuffer) => PixelArray;
  return new Pixels(bytes.buffer);
}

function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

function ulps(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / (Math.abs(b) * Number.EPSILON);
}
