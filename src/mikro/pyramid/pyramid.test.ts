import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halve } from "../../datalayer/halve.ts";
import { planLevels, tilesOf } from "./plan-levels.ts";

describe("halve", () => {
  it("gives the means of the pixels that exist", () => {
    // prettier-ignore
    const pixels = Uint16Array.of(1, 2, 3, 4, 5, 6, 7, 8, 65_535);
    expect(halve(pixels, "uint16", "mean", 3, 3)).toEqual(Uint16Array.of(3, 5, 8, 65_535));
    expect(halve(pixels, "uint16", "nearest", 3, 3)).toEqual(Uint16Array.of(1, 3, 7, 65_535));
    expect(halve(Int8Array.of(-1, -2), "int8", "mean", 1, 2)).toEqual(Int8Array.of(-1));
    const wide = Int32Array.of(2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 2);
    expect(halve(wide, "int32", "mean", 2, 2)).toEqual(Int32Array.of(2 ** 31 - 1));
    const holes = Float32Array.of(Number.NaN, 3, 1, Number.POSITIVE_INFINITY);
    expect(halve(holes, "float32", "mean", 2, 2)).toEqual(Float32Array.of(2));
    expect(halve(new Float32Array(4).fill(Number.NaN), "float32", "mean", 2, 2)).toEqual(Float32Array.of(Number.NaN));
    expect(() => halve(BigInt64Array.of(1n), "int64", "mean", 1, 1)).toThrow(/exact/);
  });

  it("keeps a flat plane flat and stays within the range of its pixels", () => {
    const plane = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([height, width]) =>
      fc.record({
        height: fc.constant(height),
        width: fc.constant(width),
        values: fc.array(fc.integer({ min: 0, max: 65_535 }), { minLength: height * width, maxLength: height * width }),
      }),
    );
    fc.assert(
      fc.property(plane, ({ height, width, values }) => {
        const halved = Array.from(halve(Uint16Array.from(values), "uint16", "mean", height, width) as Uint16Array);
        expect(halved).toHaveLength(Math.ceil(height / 2) * Math.ceil(width / 2));
        expect(Math.min(...halved)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(Math.max(...halved)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe("planLevels", () => {
  it("halves until a level fits on a screen", () => {
    expect(planLevels([3, 1, 5, 1300, 2049])).toEqual([
      { shape: [3, 1, 5, 650, 1025], factor: 2 },
      { shape: [3, 1, 5, 325, 513], factor: 4 },
      { shape: [3, 1, 5, 163, 257], factor: 8 },
    ]);
    expect(planLevels([1, 1, 1, 512, 512])).toEqual([]);
    expect(planLevels([1, 1, 1, 131_072, 131_072])).toHaveLength(8);
  });

  it("covers each level with tiles once", () => {
    const tiles = [...tilesOf([2, 1, 2, 600, 1025])].map((tile) => tile.join());
    expect(tiles).toHaveLength(2 * 2 * 2 * 3);
    expect(new Set(tiles).size).toBe(tiles.length);
    expect(tiles.slice(0, 2)).toEqual(["0,0,0,0,0", "0,0,1,0,0"]);
  });
});
