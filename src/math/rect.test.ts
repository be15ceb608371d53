import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containsPoint, EMPTY_RECT, height, intersect, isEmpty, outward, rect, union, width } from "./rect.ts";

const edge = fc.integer({ min: -8, max: 8 });
const anyRect = fc.tuple(edge, edge, edge, edge).map(([x0, y0, x1, y1]) => rect(x0, y0, x1, y1));
const points = Array.from({ length: 17 * 17 }, (_, i) => [(i % 17) - 8, Math.floor(i / 17) - 8] as const);

describe("rectangles", () => {
  it("hold their left and upper edges, not the others", () => {
    const r = rect(1, 2, 3, 4);
    expect([width(r), height(r), isEmpty(r)]).toEqual([2, 2, false]);
    expect(containsPoint(r, 1, 2)).toBe(true);
    expect(containsPoint(r, 3, 2)).toBe(false);
    expect(containsPoint(r, 2, 4)).toBe(false);
    expect([width(rect(3, 0, 1, 1)), isEmpty(rect(3, 0, 1, 1)), isEmpty(EMPTY_RECT)]).toEqual([0, true, true]);
  });

  it("overlap where both hold a point", () => {
    fc.assert(
      fc.property(anyRect, anyRect, (a, b) => {
        const both = intersect(a, b);
        for (const [x, y] of points) {
          expect(containsPoint(both, x, y)).toBe(containsPoint(a, x, y) && containsPoint(b, x, y));
        }
      }),
    );
  });

  it("have a smallest rectangle around them", () => {
    fc.assert(
      fc.property(anyRect, anyRect, (a, b) => {
        const around = union(a, b);
        const held = points.filter(([x, y]) => containsPoint(a, x, y) || containsPoint(b, x, y));
        for (const [x, y] of held) expect(containsPoint(around, x, y)).toBe(true);
        if (held.length === 0) return;
        const xs = held.map(([x]) => x);
        const ys = held.map(([, y]) => y);
        // Edges lie on whole numbers within the points, except the far ones at 8.
        if (Math.max(...xs) < 8 && Math.max(...ys) < 8) {
          expect([width(around), height(around)].every((side) => side > 0)).toBe(true);
          expect([around.x0, around.y0]).toEqual([Math.min(...xs), Math.min(...ys)]);
        }
      }),
    );
    expect(union(EMPTY_RECT, rect(5, 5, 6, 6))).toEqual(rect(5, 5, 6, 6));
  });

  it("grow to whole numbers", () => {
    expect(outward(rect(0.2, -0.2, 1, 1.01))).toEqual(rect(0, -1, 1, 2));
  });
});
