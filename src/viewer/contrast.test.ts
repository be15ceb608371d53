import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dtypeRange } from "../datalayer/dtype.ts";
import { packCounts } from "../kernels/partial-counts.ts";
import { autoLimits, binsOver, extremeLimits, histogramOfNarrow, keyAtRank } from "./contrast.ts";

const PLACE = { level: 3, z: 1, t: 0 };

function narrow(values: readonly number[], dtype: "uint8" | "int16" = "uint8") {
  const table = new Uint32Array(65_536);
  for (const value of values) table[value + (dtype === "int16" ? 32_768 : 0)]!++;
  const counts = values.length === 0 ? packCounts(new Uint32Array(0)) : packCounts(table);
  return histogramOfNarrow({ kind: "narrow", dtype, counts }, PLACE);
}

describe("autoLimits", () => {
  it("takes the quantiles where they differ", () => {
    expect(autoLimits({ low: -3, high: 7, min: -90, max: 4000 })).toEqual([-3, 7]);
  });

  it("takes the extremes of a plane that is nearly all ground", () => {
    expect(autoLimits({ low: 0, high: 0, min: 0, max: 4000 })).toEqual([0, 4000]);
  });

  it("never gives equal limits", () => {
    expect(autoLimits({ low: 5, high: 5, min: 5, max: 5 })).toEqual([0, 5]);
    expect(autoLimits({ low: 0, high: 0, min: 0, max: 0 })).toEqual([0, 1]);
    expect(extremeLimits({ min: -5, max: -5 })).toEqual([-5, 0]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1 }), (values) => {
        const [low, high] = autoLimits(narrow(values)!);
        expect(low).toBeLessThan(high);
      }),
    );
  });
});

describe("histogramOfNarrow", () => {
  it("counts every pixel once, in bins of whole numbers", () => {
    const histogram = narrow([-300, -300, 5, 299], "int16")!;
    // 600 values in bins of 3.
    expect(histogram.bins).toEqual({ low: -300.5, high: 299.5, count: 200 });
    expect(histogram).toMatchObject({ dtype: "int16", ...PLACE, n: 4, min: -300, max: 299 });
    expect(histogram.counts[0]).toBe(2);
    expect(histogram.counts[101]).toBe(1);
    expect(histogram.counts[199]).toBe(1);
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it("leaves a hot pixel out of the bins, not out of the count", () => {
    const values = [...Array.from({ length: 2000 }, (_, i) => 100 + (i % 50)), 30_000];
    const histogram = narrow(values, "int16")!;
    expect(histogram).toMatchObject({ n: 2001, max: 30_000, low: 100, high: 149 });
    expect(histogram.bins).toEqual({ low: 99.5, high: 198.5, count: 99 });
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(2000);
  });

  it("keeps every pixel of a plane without outliers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 1, maxLength: 60 }), (values) => {
        const histogram = narrow(values, "int16")!;
        expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        expect(histogram.bins.count).toBeLessThanOrEqual(256);
      }),
    );
  });

  it("is none without pixels", () => {
    expect(narrow([])).toBeUndefined();
  });
});

describe("bins and ranges", () => {
  it("give one bin to each whole number while they are few", () => {
    expect(binsOver("uint16", 1000, 1010)).toEqual({ low: 999.5, high: 1010.5, count: 11 });
    expect(binsOver("uint8", 7, 7)).toEqual({ low: 6.5, high: 7.5, count: 1 });
  });

  it("never have width 0 for floats", () => {
    expect(binsOver("float32", 2, 2)).toEqual({ low: 0, high: 2, count: 256 });
    expect(binsOver("float32", -1, 0.5)).toEqual({ low: -1, high: 0.5, count: 256 });
  });

  it("know what a type can hold", () => {
    expect(dtypeRange("int16")).toEqual([-32_768, 32_767]);
    expect(dtypeRange("float32")).toBeUndefined();
  });
});

describe("keyAtRank", () => {
  it("finds every pixel by its rank, sparse or dense", () => {
    const keys = [3, 3, 3, 9, 60_000];
    const sparse = packCounts(tableOf(keys));
    const dense = { first: 3, keys: undefined, counts: new Float64Array([3, 0, 0, 0, 0, 0, 1]) };
    expect(keys.map((_, rank) => keyAtRank(sparse, rank).key)).toEqual(keys);
    expect([0, 1, 2, 3].map((rank) => keyAtRank(dense, rank))).toEqual([
      { key: 3, rest: 0 },
      { key: 3, rest: 1 },
      { key: 3, rest: 2 },
      { key: 9, rest: 0 },
    ]);
    expect(() => keyAtRank(sparse, 5)).toThrow(RangeError);
  });
});

function tableOf(keys: readonly number[]): Uint32Array {
  const table = new Uint32Array(65_536);
  for (const key of keys) table[key]!++;
  return table;
}
