import { describe, expect, it } from "vitest";
import type { Histogram } from "../histogram.ts";
import { describeHistogram, labelOf, plotDataOf } from "./histogram-data.ts";
import { legibleColour, luminanceOf } from "./legible.ts";

const bytes: Histogram = { edges: Float64Array.of(2.5, 3.5, 4.5, 5.5), counts: Float64Array.of(4, 0, 9), width: 1 };
const wide: Histogram = { edges: Float64Array.of(-0.5, 15.5, 31.5), counts: Float64Array.of(32, 8), width: 16 };
const floats: Histogram = { edges: Float64Array.of(0, 0.25, 0.5), counts: Float64Array.of(1, 2), width: 0.25 };

describe("plotDataOf", () => {
  it("gives steps that come down at the end", () => {
    expect(plotDataOf([bytes])).toEqual({
      x: [2.5, 3.5, 4.5, 5.5],
      heights: [[4, 0, 9, 0]],
      isDensity: false,
      smallest: 4,
    });
  });

  it("brings bins of different widths to pixels a unit, so that areas are pixels", () => {
    const { x, heights, isDensity, smallest } = plotDataOf([bytes, wide]);
    expect(isDensity).toBe(true);
    expect(x).toEqual([-0.5, 2.5, 3.5, 4.5, 5.5, 15.5, 31.5]);
    expect(heights[1]).toEqual([2, null, null, null, null, 0.5, 0]);
    expect(smallest).toBe(0.5);
    const area = (column: readonly (number | null)[]) => {
      let height = 0;
      return x.reduce((sum, edge, i) => {
        height = column[i] ?? height;
        return sum + (i + 1 < x.length ? height * (x[i + 1]! - edge) : 0);
      }, 0);
    };
    expect(heights.map(area)).toEqual([13, 40]);
  });

  it("shows one value as a spike", () => {
    const one: Histogram = { edges: Float64Array.of(7, 7), counts: Float64Array.of(5), width: 0 };
    expect(plotDataOf([one])).toMatchObject({ x: [7 - 0.007, 7 + 0.007], heights: [[5, 0]] });
  });
});

describe("words for bins", () => {
  it("name the values that they hold", () => {
    expect([labelOf(bytes, 2), labelOf(wide, 1), labelOf(floats, 1)]).toEqual(["5", "16\u201331", "0.25 to 0.5"]);
  });

  it("tell of a histogram in a sentence", () => {
    expect(describeHistogram({ name: "DAPI", colour: "#0000ff", histogram: bytes })).toBe(
      "DAPI: 3 bins of width 1, fullest 5 with 9 pixels, from 2.5 to 5.5",
    );
  });
});

describe("legibleColour", () => {
  it("leaves colours alone that are seen, and makes the others so, with their hue", () => {
    expect(legibleColour("#00ff00", "dark")).toBe("#00ff00");
    expect(legibleColour("#0000aa", "light")).toBe("#0000aa");
    const luminance = (colour: string) =>
      luminanceOf(
        ...([1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]),
      );
    expect(luminance(legibleColour("#ffffff", "light"))).toBeLessThanOrEqual(0.3);
    expect(luminance(legibleColour("#0000ff", "dark"))).toBeGreaterThanOrEqual(0.13);
    expect(legibleColour("#ffff00", "light")).toMatch(/^#([0-9a-f]{2})\1/);
    expect(legibleColour("#000000", "dark")).not.toBe("#000000");
  });
});
