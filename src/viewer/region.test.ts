import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containsPoint, rect } from "../math/rect.ts";
import { type Region, within, without } from "./region.ts";

const anyRect = fc
  .tuple(
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 8 }),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([x, y, width, height]) => rect(x, y, x + width, y + height));

/** How many parts hold the middle of each pixel of a 22 x 22 square. */
function counts(region: Region): number[] {
  return Array.from(
    { length: 22 * 22 },
    (_, i) => region.filter((part) => containsPoint(part, (i % 22) + 0.5, Math.floor(i / 22) + 0.5)).length,
  );
}

describe("regions", () => {
  it("lose exactly what is taken away, and never overlap", () => {
    fc.assert(
      fc.property(fc.array(anyRect, { maxLength: 8 }), (holes) => {
        const whole = rect(1, 1, 20, 20);
        const region = holes.reduce<Region>((rest, hole) => without(rest, hole), [whole]);
        const expected = counts([whole]).map((inside, i) => (inside === 1 && counts(holes)[i] === 0 ? 1 : 0));
        expect(counts(region)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("are cut to a rectangle", () => {
    fc.assert(
      fc.property(anyRect, anyRect, (hole, frame) => {
        const region = without([rect(0, 0, 20, 20)], hole);
        const expected = counts(region).map((count, i) => count * (counts([frame])[i] ?? 0));
        expect(counts(within(region, frame))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("are empty when all is taken away", () => {
    expect(without([rect(0, 0, 2.5, 2.5)], rect(0, 0, 2.5, 2.5))).toEqual([]);
    expect(within([rect(0, 0, 2, 2)], rect(2, 0, 4, 2))).toEqual([]);
  });
});
