import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reducePlane } from "../kernels/reduce.ts";
import type { PixelDtype } from "../kernels/reduce-pixels.ts";
import { binsFor, histogramOfBins, histogramOfCounts, histogramOfOneValue, MAX_BINS } from "./histogram.ts";
import { momentsOf } from "./moments.ts";
import { pixelsFrom } from "./testing.ts";

function sourceOf(dtype: PixelDtype, values: readonly (number | bigint)[]) {
  const { length } = values;
  return {
    dtype,
    data: pixelsFrom(dtype, values),
    offset: 0,
    rowStride: length,
    colStride: 1,
    width: length,
    height: 1,
  };
}

describe("binsFor", () => {
  it("gives integers whole widths, edges between them, and no more bins than allowed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.nat(2 ** 31), (min, range) => {
        const bins = binsFor("int32", min, min + range)!;
        const width = (bins.high - bins.low) / bins.count;
        expect(Number.isInteger(width) && width >= 1).toBe(true);
        expect(bins.count).toBeLessThanOrEqual(MAX_BINS);
        expect(bins.low).toBe(min - 0.5);
        expect(bins.high).toBeGreaterThan(min + range);
        expect(bins.high - width).toBeLessThan(min + range);
      }),
    );
  });

  it("gives no bins where there can be none", () => {
    expect(binsFor("float32", 3, 3)).toBeUndefined();
    expect(binsFor("float64", -1.7e308, 1.7e308)).toBeUndefined();
    expect(binsFor("uint16", 7, 7)).toEqual({ low: 6.5, high: 7.5, count: 1 });
  });
});

describe("histogramOfCounts", () => {
  it("bins a 12-bit range by 16 without a comb", () => {
    const values = Array.from({ length: 4096 }, (_, i) => i);
    const { counts } = momentsOf(reducePlane(sourceOf("uint16", values), "all", { kind: "summary" }));
    const histogram = histogramOfCounts("uint16", counts!, binsFor("uint16", 0, 4095)!);
    expect(histogram.width).toBe(16);
    expect(new Set(histogram.counts)).toEqual(new Set([16]));
    expect([histogram.edges[0], histogram.edges[1], histogram.edges.at(-1)]).toEqual([-0.5, 15.5, 4095.5]);
  });

  it("agrees with binning pixel by pixel, as the refine pass does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: 1, maxLength: 60 }), (values) => {
        const bins = binsFor("int16", Math.min(...values), Math.max(...values))!;
        const source = sourceOf("int16", values);
        const { counts } = momentsOf(reducePlane(source, "all", { kind: "summary" }));
        const wide = sourceOf("int32", values);
        const binned = reducePlane(wide, "all", { kind: "refine", prefixBits: 16, prefixes: [], bins });
        if (binned.kind !== "refined") throw new Error(binned.kind);
        expect(histogramOfCounts("int16", counts!, bins)).toEqual(histogramOfBins(bins, binned.bins!));
      }),
    );
  });
});

describe("histograms of floats", () => {
  it("count every finite pixel in the bin whose edges hold it", () => {
    const value = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -8, max: 8 }).map((v) => v / 8),
      // Neighbours among the doubles, and among the smallest ones.
      fc.integer({ min: 0, max: 20 }).map((steps) => 1 + steps * Number.EPSILON),
      fc.integer({ min: -20, max: 20 }).map((steps) => steps * Number.MIN_VALUE),
    );
    const several = fc.oneof(
      fc.array(value, { minLength: 2, maxLength: 60 }),
      fc.constantFrom(1, 1e-300, 5e-324, -3, 1e300).chain((near) =>
        fc.array(
          fc.integer({ min: 0, max: 40 }).map((steps) => near + steps * Math.max(5e-324, Math.abs(near) * 2 ** -52)),
          { minLength: 2, maxLength: 60 },
        ),
      ),
    );
    fc.assert(
      fc.property(several, (values) => {
        const bins = binsFor("float64", Math.min(...values), Math.max(...values), 16);
        if (bins === undefined) return;
        const partial = reducePlane(sourceOf("float64", [...values, NaN, Infinity]), "all", {
          kind: "refine",
          prefixBits: 16,
          prefixes: [],
          bins,
        });
        if (partial.kind !== "refined") throw new Error(partial.kind);
        const { edges, counts } = histogramOfBins(bins, partial.bins!);
        const expected = Array.from(
          counts,
          (_, i) =>
            values.filter(
              (v) => v >= edges[i]! && (v < edges[i + 1]! || (i === counts.length - 1 && v === edges[i + 1])),
            ).length,
        );
        expect([...counts]).toEqual(expected);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      }),
    );
  });

  it("have fewer bins where the range holds fewer doubles", () => {
    expect(binsFor("float64", 1, 1 + 2 * Number.EPSILON)).toMatchObject({ count: 2 });
    expect(binsFor("float64", 0, 5e-324)).toMatchObject({ count: 1 });
    expect(binsFor("float64", 0, 1e-300)).toMatchObject({ count: MAX_BINS });
  });

  it("show one value as one bin without width", () => {
    expect(histogramOfOneValue(2.5, 9)).toEqual({
      edges: Float64Array.of(2.5, 2.5),
      counts: Float64Array.of(9),
      width: 0,
    });
  });
});
