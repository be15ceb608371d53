import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIORITY } from "../data-pool.ts";
import { multiscaleOf, namesOfLevels } from "../multiscale.ts";
import { poolLab } from "../testing/pool-lab.ts";
import { storeArray } from "../testing/stored-array.ts";
import { createBlocks } from "./blocks.ts";
import { reducedArray, withReducedLevels } from "./reduced-levels.ts";
import { cOrder } from "./rows.ts";

const now = { priority: PRIORITY.computed };
const lab = poolLab();

/** Blocks of a plane by hand: the mean of what is finite, or the middle pixel, or the last before it. */
function reduceByHand(
  plane: readonly number[][],
  factor: number,
  how: "mean" | "middle",
  isFloat: boolean,
): number[][] {
  const [rows, columns] = [plane.length, plane[0]!.length];
  const out: number[][] = [];
  for (let y = 0; y < rows; y += factor) {
    const row: number[] = [];
    for (let x = 0; x < columns; x += factor) {
      const block = plane.slice(y, y + factor).map((line) => line.slice(x, x + factor));
      const middle = block[Math.min(factor >> 1, block.length - 1)]!;
      const values = block.flat().filter(Number.isFinite);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      if (how === "middle") row.push(middle[Math.min(factor >> 1, middle.length - 1)]!);
      else row.push(isFloat ? mean : Math.floor(mean + 0.5));
    }
    out.push(row);
  }
  return out;
}

describe("reduced levels", () => {
  for (const [chunks, dims] of [
    [
      [1, 2, 33, 20],
      ["c", "z", "y", "x"],
    ],
    [
      [2, 1, 300, 17],
      ["c", "z", "y", "x"],
    ],
    [
      [40, 16, 2, 3],
      ["y", "x", "c", "z"],
    ],
  ] as const) {
    for (const [how, dtype] of [
      ["mean", "uint16"],
      ["middle", "uint16"],
      ["mean", "float32"],
      ["mean", "int64"],
    ] as const) {
      it(`show every block once, ${how} of ${dtype} in chunks of ${chunks.join(" x ")} (${dims.join("")})`, async () => {
        const { url, objects, log } = lab.server();
        const size: Record<string, number> = { c: 2, z: 3, y: 131, x: 90 };
        const shape = dims.map((dim) => size[dim]!);
        const at = (name: string, place: readonly number[]): number => place[dims.indexOf(name as "c")]!;
        const valueAt = (c: number, z: number, y: number, x: number): number => {
          if (dtype === "float32" && (x * 7 + y) % 11 === 0) return [Number.NaN, Number.POSITIVE_INFINITY][c]!;
          return c * 900 + z * 300 + ((y * 90 + x * 31) % 251);
        };
        const value = (place: readonly number[]) =>
          valueAt(at("c", place), at("z", place), at("y", place), at("x", place));
        const base = storeArray(url, objects, { path: "r", shape, chunks: [...chunks], dims: [...dims], dtype, value });
        const array = reducedArray(base, 4, how);
        const pool = lab.makePool();
        const before = log.length;
        const read = await pool.read({ array, start: shape.map(() => 0), stop: array.shape }, now);
        const keys = log.slice(before).map(({ path }) => path);
        expect(new Set(keys).size).toBe(keys.length);
        const strides = cOrder(array.shape);
        const usesMean = how === "mean" && dtype !== "int64";
        for (let c = 0; c < 2; c++) {
          for (let z = 0; z < 3; z++) {
            const plane = Array.from({ length: 131 }, (_, y) =>
              Array.from({ length: 90 }, (__, x) => valueAt(c, z, y, x)),
            );
            const expected = reduceByHand(plane, 4, usesMean ? "mean" : "middle", dtype === "float32");
            for (const [y, row] of expected.entries()) {
              const found = row.map((_, x) => {
                const place: Record<string, number> = { c, z, y, x };
                return Number(read[dims.reduce((sum, dim, axis) => sum + place[dim]! * strides[axis]!, 0)]);
              });
              expect(found).toEqual(row.map((v) => (dtype === "float32" ? Math.fround(v) : v)));
            }
          }
        }
      });
    }
  }

  it("are the same however the base is cut into boxes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("mean" as const, "middle" as const),
        fc.integer({ min: 1, max: 40 }),
        (factor, cutX, cutY, how, width) => {
          const height = 23;
          const data = Uint16Array.from({ length: width * height }, (_, i) => (i * 7919) % 1009);
          const shape = [Math.ceil(height / factor), Math.ceil(width / factor)];
          const blocks = createBlocks(how, "uint16", shape, [factor, factor]);
          for (let y = 0; y < height; y += cutY) {
            for (let x = 0; x < width; x += cutX) {
              const box = [Math.min(cutY, height - y), Math.min(cutX, width - x)];
              blocks.add({ data: data.subarray(y * width + x), strides: [width, 1], shape: box, offset: [y, x] });
            }
          }
          const plane = Array.from({ length: height }, (_, y) => [...data.subarray(y * width, (y + 1) * width)]);
          expect([...blocks.finish()].map(Number)).toEqual(reduceByHand(plane, factor, how, false).flat());
        },
      ),
    );
  });

  it("come after the stored ones, of the coarsest of them, down to what a view needs; not for small images", () => {
    const stored = { path: "l", shape: [1, 1], chunks: [1, 1], dims: ["y", "x"], value: () => 0 };
    const one = storeArray("http://localhost:1", new Map<string, Uint8Array>(), stored);
    const full = { ...one, id: "full", shape: [9000, 12_000], chunkShape: [1000, 2048] };
    const half = { ...one, id: "half", shape: [4500, 6000], chunkShape: [500, 500] };
    const flat = multiscaleOf(full, []).multiscale;
    const levels = withReducedLevels(flat, "mean").levels.slice(1);
    expect(levels.map(({ scale }) => scale.x)).toEqual([2, 4, 8, 16, 32]);
    expect(levels.map(({ array }) => array.shape[1])).toEqual([6000, 3000, 1500, 750, 375]);
    for (const [k, { array }] of levels.entries()) {
      const factor = 2 ** (k + 1);
      // Whole base chunks, and not too small ones.
      expect((array.chunkShape[0]! * factor) % 1000).toBe(0);
      expect((array.chunkShape[1]! * factor) % 2048).toBe(0);
      expect(Math.min(...array.chunkShape)).toBeGreaterThanOrEqual(125);
      expect(Number.isInteger(array.chunkShape[0]!)).toBe(true);
    }
    const two = multiscaleOf(full, [{ array: half, scale: { x: 2, y: 2 } }]).multiscale;
    expect(withReducedLevels(two, "mean").levels.map(({ scale }) => scale.x)).toEqual([1, 2, 4, 8, 16, 32]);
    const again = withReducedLevels(withReducedLevels(two, "mean"), "middle");
    expect(again.levels).toHaveLength(6);
    expect(namesOfLevels(again)).toBe(namesOfLevels(two));
    expect(withReducedLevels(multiscaleOf(one, []).multiscale, "mean").levels).toHaveLength(1);
  });
});

describe("the memory for derived chunks", () => {
  it("is of the budget: base chunks of 64 KiB go by, never more than half of it at a time, and are not kept", async () => {
    const { url, objects } = lab.server();
    const stored = { path: "m", shape: [64, 128, 256], chunks: [1, 128, 256], dims: ["z", "y", "x"], value: () => 7 };
    const base = storeArray(url, objects, stored);
    const pool = lab.makePool({ budgetBytes: 300_000 });
    // Two planes fit into the half; the third waits.
    const array = reducedArray(base, 2, "mean");
    const planes = Array.from({ length: 64 }, (_, z) => ({ array, coords: [z, 0, 0] }));
    await Promise.all(planes.map((chunk) => pool.load(chunk, now)));
    const { residentBytes, decodes } = pool.metrics();
    expect(decodes).toBe(64);
    expect(residentBytes).toBeLessThanOrEqual(300_000);
    expect(residentBytes).toBeGreaterThan(16_384);
  });
});
