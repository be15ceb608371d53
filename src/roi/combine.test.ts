import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Combination, combine } from "./combine.ts";
import { ellipseWithin, type Point, polygonOf, rectangleBetween, type Shape } from "./geometry.ts";
import { geometricArea } from "./measures.ts";
import { spansOf } from "./spans.ts";

const IMAGE = { width: 40, height: 40 };
const whole = fc.integer({ min: 0, max: 40 });
const rectangle = fc
  .tuple(whole, whole, whole, whole)
  .filter(([a, b, c, d]) => a !== c && b !== d)
  .map(([a, b, c, d]): Shape => rectangleBetween([a, b], [c, d]));

function mask(shape: Shape): boolean[] {
  const pixels = Array<boolean>(IMAGE.width * IMAGE.height).fill(false);
  const { spans } = spansOf(shape, IMAGE);
  for (let k = 0; k < spans.length; k += 3) {
    pixels.fill(true, spans[k]! * IMAGE.width + spans[k + 1]!, spans[k]! * IMAGE.width + spans[k + 2]!);
  }
  return pixels;
}

describe("combine", () => {
  it("has the members that sets say, of rectangles on pixel edges, with holes and parts", () => {
    const how = fc.constantFrom<Combination>("union", "intersect", "subtract");
    fc.assert(
      fc.property(how, fc.array(rectangle, { minLength: 2, maxLength: 5 }), (kind, shapes) => {
        const masks = shapes.map(mask);
        const expected = masks[0]!.map((_, i) => {
          const [first, ...others] = masks.map((pixels) => pixels[i]!);
          if (kind === "union") return first! || others.some(Boolean);
          return kind === "intersect" ? first! && others.every(Boolean) : first! && !others.some(Boolean);
        });
        if (!expected.some(Boolean)) expect(() => combine(kind, shapes)).toThrow("Nothing is left");
        else expect(mask(combine(kind, shapes))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("cuts a hole that is a hole again when it is cut once more", () => {
    const square = rectangleBetween([0, 0], [30, 30]);
    const ring = combine("subtract", [square, rectangleBetween([10, 10], [20, 20])]);
    expect(geometricArea(ring)).toBe(800);
    const cut = combine("subtract", [ring, rectangleBetween([0, 0], [15, 30])]);
    expect(geometricArea(cut)).toBe(400);
  });

  it("takes ellipses in as chords and refuses lines", () => {
    const disc = ellipseWithin({ x0: 0, y0: 0, x1: 40, y1: 40 });
    const half = combine("intersect", [disc, rectangleBetween([0, 0], [20, 40])]);
    expect(geometricArea(half) / ((Math.PI * 400) / 2)).toBeCloseTo(1, 3);
    const line: Shape = { kind: "line", from: [0, 0], to: [9, 9] };
    expect(() => combine("union", [disc, line])).toThrow("A line has no inside");
    expect(() => combine("union", [disc])).toThrow("Two regions");
    const tie = polygonOf([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ] satisfies Point[]);
    expect(spansOf(combine("union", [tie, rectangleBetween([20, 20], [21, 21])]), IMAGE).n).toBe(51);
  });
});
