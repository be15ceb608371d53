import { describe, expect, it } from "vitest";
import { kymographPixels, rangeOfValues } from "./kymograph-pixels.ts";

describe("kymographs", () => {
  it("are stretched between their limits, in the channel's colour, open where nothing is known", () => {
    const values = Float64Array.of(0, 5, 10, 20, Number.NaN);
    expect([...kymographPixels(values, { low: 0, high: 10 }, "#ff8000")]).toEqual([
      ...[0, 0, 0, 255],
      ...[128, 64, 0, 255],
      ...[255, 128, 0, 255],
      ...[255, 128, 0, 255],
      ...[0, 0, 0, 0],
    ]);
    expect(rangeOfValues(values)).toEqual({ low: 0, high: 20 });
  });

  it("of nothing or of one value have limits that can be drawn", () => {
    expect(rangeOfValues(Float64Array.of(Number.NaN))).toBeUndefined();
    expect([...kymographPixels(Float64Array.of(7), { low: 7, high: 7 }, "#ffffff")]).toEqual([0, 0, 0, 255]);
  });
});
