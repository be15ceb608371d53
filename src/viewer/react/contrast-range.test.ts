import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChannelHistogram } from "../contrast.ts";
import { areLimits, contrastRangeOf, formatLimit, unitOf, valueAt } from "./contrast-range.ts";

function makeHistogram(low: number, high: number): ChannelHistogram {
  const bins = { low, high, count: 1 };
  return {
    dtype: "uint16",
    level: 0,
    z: 0,
    t: 0,
    n: 1,
    min: low,
    max: high,
    low,
    high,
    bins,
    counts: new Float64Array(1),
  };
}

describe("contrastRangeOf", () => {
  it("spans the histogram's values in whole steps where there are few", () => {
    const range = contrastRangeOf("uint16", makeHistogram(999.5, 1010.5), [1001, 1005]);
    expect(range).toEqual({ min: 1000, max: 1010, units: 10, isWhole: true });
  });

  it("is widened by limits beyond the pixels, negative ones too", () => {
    expect(contrastRangeOf("int16", makeHistogram(-9.5, 9.5), [-500, 3])).toMatchObject({ min: -500, max: 9 });
    expect(contrastRangeOf("float32", makeHistogram(0.25, 0.5), [0, 1])).toEqual({
      min: 0,
      max: 1,
      units: 1000,
      isWhole: false,
    });
  });

  it("leaves room around the limits while nothing was measured", () => {
    expect(contrastRangeOf("float64", undefined, [-1, 1])).toMatchObject({ min: -3, max: 3 });
  });
});

describe("steps", () => {
  const anyRange = fc
    .tuple(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
      fc.boolean(),
    )
    .map(([low, extent, isWhole]) =>
      isWhole
        ? contrastRangeOf("int32", undefined, [Math.round(low), Math.round(low) + Math.ceil(extent)])
        : contrastRangeOf("float64", undefined, [low, low + Math.max(extent, Math.abs(low) * 1e-3)]),
    );

  it("lead to a value and back", () => {
    fc.assert(
      fc.property(anyRange, fc.nat(1000), (range, step) => {
        const unit = Math.min(step, range.units);
        expect(Math.abs(unitOf(range, valueAt(range, unit)) - unit)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("stay in order and inside", () => {
    fc.assert(
      fc.property(anyRange, fc.nat(1000), (range, step) => {
        const value = valueAt(range, step);
        expect(value).toBeGreaterThanOrEqual(range.min);
        expect(value).toBeLessThanOrEqual(range.max);
        expect(valueAt(range, step + 1)).toBeGreaterThanOrEqual(value);
        if (range.isWhole) expect(Number.isInteger(value)).toBe(true);
      }),
    );
  });
});

describe("limits by hand", () => {
  it("must be finite and in order", () => {
    expect([areLimits(0, 1), areLimits(1, 1), areLimits(2, 1), areLimits(Number.NaN, 1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("are written with the digits that matter", () => {
    expect([formatLimit(65_535, true), formatLimit(0.123456789, false), formatLimit(-1e-9, false)]).toEqual([
      "65535",
      "0.12346",
      "-1e-9",
    ]);
  });
});
