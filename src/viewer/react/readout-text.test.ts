import { describe, expect, it } from "vitest";
import { formatMicrometres, formatValue } from "./readout-text.ts";

describe("formatValue", () => {
  it("shows raw values as they are stored", () => {
    expect(formatValue(65_535, 0)).toBe("65535");
    expect(formatValue(-3, 0)).toBe("-3");
    expect(formatValue(2n ** 63n - 1n, 0)).toBe("9223372036854775807");
    expect(formatValue(Math.fround(0.1), 0)).toBe("0.1");
    expect(formatValue(Number.NaN, 0)).toBe("NaN");
    expect(formatValue(Number.NEGATIVE_INFINITY, 0)).toBe("-Infinity");
  });

  it("names the level where it is not the image's own pixel, and admits what it does not know", () => {
    expect(formatValue(7, 3)).toBe("7 (level 3)");
    expect(formatValue(undefined, undefined)).toBe("\u2013");
  });
});

describe("formatMicrometres", () => {
  it("measures to the middle of the pixel, in as many digits as the pixel deserves", () => {
    expect(formatMicrometres({ x: 0, y: 9 }, { x: 2, y: 2 })).toBe("1.0, 19.0 \u00b5m");
    expect(formatMicrometres({ x: 1030, y: 0 }, { x: 0.1083, y: 0.1083 })).toBe("111.60, 0.05 \u00b5m");
    expect(formatMicrometres({ x: 3, y: 3 }, { x: 40, y: 40 })).toBe("140, 140 \u00b5m");
  });
});
