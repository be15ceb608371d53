import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rect } from "../math/rect.ts";
import { rectangleBetween } from "./geometry.ts";
import { SpatialIndex } from "./spatial-index.ts";

const number = fc.integer({ min: 0, max: 200 });
const rect: fc.Arbitrary<Rect> = fc
  .tuple(number, number, number, number)
  .map(([a, b, c, d]) => rectangleBetween([a, b], [c, d]));

describe("SpatialIndex", () => {
  it("finds what touches a rectangle, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 400 }), rect, (boxes, view) => {
        const expected = boxes.flatMap((box, i) =>
          box.x0 <= view.x1 && box.x1 >= view.x0 && box.y0 <= view.y1 && box.y1 >= view.y0 ? [i] : [],
        );
        expect(new SpatialIndex(boxes).search(view)).toEqual(expected);
      }),
    );
  });
});
