import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ellipseWithin, outlineOf, type Point, polygonOf, rectangleBetween, type Shape } from "./geometry.ts";
import { distanceToOutline, hitsShape, shapeContains } from "./hit.ts";
import { geometricArea, perimeter } from "./measures.ts";
import { spansOf } from "./spans.ts";

const square = (x0: number, y0: number, side: number): Point[] => [
  [x0, y0],
  [x0 + side, y0],
  [x0 + side, y0 + side],
  [x0, y0 + side],
];

describe("geometricArea", () => {
  it("is that of the outline, in pixels or in units of each axis", () => {
    expect(geometricArea(rectangleBetween([0.5, 0], [4, 10]))).toBe(35);
    expect(geometricArea(rectangleBetween([0, 0], [4, 10]), { x: 0.5, y: 2 })).toBe(40);
    expect(geometricArea(ellipseWithin({ x0: 0, y0: 0, x1: 10, y1: 4 }))).toBeCloseTo(10 * Math.PI, 12);
    expect(geometricArea({ kind: "line", from: [0, 0], to: [9, 9] })).toBe(0);
  });

  it("subtracts holes and adds the parts in them", () => {
    const rings = [square(0, 0, 100), square(10, 10, 50), square(20, 20, 10), square(200, 0, 3)];
    expect(geometricArea({ kind: "polygon", rings })).toBe(10_000 - 2500 + 100 + 9);
  });

  it("does not depend on where the polygon lies or how it is walked", () => {
    const ring = fc.array(fc.tuple(fc.integer({ min: 0, max: 64 }), fc.integer({ min: 0, max: 64 })), { minLength: 3 });
    fc.assert(
      fc.property(ring, (points) => {
        const area = geometricArea(polygonOf(points));
        expect(geometricArea(polygonOf(points.toReversed()))).toBe(area);
        expect(geometricArea(polygonOf(points.map(([x, y]): Point => [x + 2 ** 23, y + 2 ** 23])))).toBe(area);
      }),
    );
  });

  it("is near the number of member pixels of large shapes", () => {
    const ellipse = ellipseWithin({ x0: 3.3, y0: 7.1, x1: 903.7, y1: 511.2 });
    const { n } = spansOf(ellipse, { width: 1000, height: 600 });
    expect(Math.abs(n / geometricArea(ellipse) - 1)).toBeLessThan(1e-4);
  });
});

describe("perimeter", () => {
  it("adds true edge lengths, closing areas and not lines", () => {
    expect(perimeter(rectangleBetween([0, 0], [20, 20]))).toBe(80);
    expect(
      perimeter(
        polygonOf([
          [0, 0],
          [3, 0],
          [3, 4],
        ]),
      ),
    ).toBe(12);
    expect(
      perimeter({
        kind: "path",
        points: [
          [0, 0],
          [3, 0],
          [3, 4],
        ],
      }),
    ).toBe(7);
    expect(perimeter({ kind: "line", from: [0, 0], to: [3, 2] }, { x: 1, y: 2 })).toBe(5);
    expect(perimeter({ kind: "point", at: [1, 1] })).toBe(0);
  });

  it("of an ellipse: circles exactly, others as the chords say, flat ones twice their length", () => {
    expect(perimeter({ kind: "ellipse", centre: [0, 0], radii: [7, 7] })).toBeCloseTo(14 * Math.PI, 12);
    // Abramowitz and Stegun 17.3: E(m = 0.75) = 1.2110560275684594 gives 4 a E for radii 2 and 1.
    expect(perimeter({ kind: "ellipse", centre: [0, 0], radii: [2, 1] })).toBeCloseTo(8 * 1.2110560275684594, 12);
    expect(perimeter({ kind: "ellipse", centre: [0, 0], radii: [5, 0] })).toBe(20);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), (ratio) => {
        const ellipse: Shape = { kind: "ellipse", centre: [3, 3], radii: [100 * ratio, 50] };
        const [ring] = outlineOf(ellipse, 20_000);
        expect(perimeter(ellipse, { x: 1, y: 3 }) / perimeter(polygonOf(ring!), { x: 1, y: 3 })).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe("hit tests", () => {
  it("agree with membership at pixel centres away from edges", () => {
    const shapes: Shape[] = [
      rectangleBetween([2.2, 3.3], [9.9, 12.1]),
      ellipseWithin({ x0: 1.1, y0: 2.3, x1: 14.2, y1: 11.9 }),
      { kind: "polygon", rings: [square(1.3, 1.7, 12.1), square(4.2, 4.9, 5.3)] },
    ];
    for (const shape of shapes) {
      let members = 0;
      for (let y = 0; y < 16; y++) for (let x = 0; x < 16; x++) if (shapeContains(shape, x + 0.5, y + 0.5)) members++;
      expect(members).toBe(spansOf(shape, { width: 16, height: 16 }).n);
    }
  });

  it("measure to edges, to ends, and to points", () => {
    expect(distanceToOutline(rectangleBetween([0, 0], [10, 10]), 4, 3)).toBe(3);
    expect(distanceToOutline({ kind: "line", from: [0, 0], to: [10, 0] }, 13, 4)).toBe(5);
    expect(distanceToOutline({ kind: "point", at: [1, 1] }, 4, 5)).toBe(5);
  });

  it("mean a line when the pointer is near it and an area also from inside", () => {
    const line: Shape = { kind: "line", from: [0, 0], to: [100, 0] };
    expect([hitsShape(line, 50, 3, 4), hitsShape(line, 50, 5, 4)]).toEqual([true, false]);
    expect(hitsShape(rectangleBetween([0, 0], [100, 100]), 50, 50, 4)).toBe(true);
  });
});
