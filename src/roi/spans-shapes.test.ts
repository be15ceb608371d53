import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { polygonOf, rectangleBetween, type Shape } from "./geometry.ts";
import { MAX_COORDINATE, spansOf } from "./spans.ts";
import { exactly, IMAGE, onGrid, pixelsOf, real, rectangleRing, SIZE } from "./testing/members.ts";

describe("spansOf a rectangle", () => {
  it("has the members of the polygon with its corners", () => {
    const coordinate = fc.oneof(onGrid(0.5), onGrid(0.125), real);
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (a, b, c, d) => {
        const rectangle = rectangleBetween([a, b], [c, d]);
        const { x0, y0, x1, y1 } = rectangle;
        expect(spansOf(rectangle, IMAGE)).toEqual(spansOf(polygonOf(rectangleRing(x0, y0, x1, y1)), IMAGE));
      }),
      { numRuns: 2000 },
    );
  });

  it("is the whole image from corner to corner", () => {
    const { n, nOutside } = spansOf(rectangleBetween([0, 0], [1411, 1410]), { width: 1411, height: 1410 });
    expect([n, nOutside]).toEqual([1411 * 1410, 0]);
  });

  it("does not round 0.49999999999999994 up", () => {
    const { n } = spansOf(rectangleBetween([0, 0], [0.49999999999999994, 4]), IMAGE);
    expect(n).toBe(0);
    expect(spansOf(rectangleBetween([0, 0], [0.5, 4]), IMAGE).n).toBe(4);
  });

  it("has no members between two centres", () => {
    expect(spansOf(rectangleBetween([3.6, 3.6], [4.4, 4.4]), IMAGE)).toEqual({
      spans: new Int32Array(0),
      n: 0,
      nOutside: 0,
    });
  });
});

describe("spansOf an ellipse", () => {
  const coordinate = fc.oneof(onGrid(1), onGrid(0.5), onGrid(0.125), real);
  const radius = fc.oneof(
    fc.integer({ min: 1, max: 16 }).map((value) => value / 2),
    fc.double({ min: 0.125, max: 9, noNaN: true }),
  );

  it("equals the implicit equation in exact arithmetic", () => {
    fc.assert(
      fc.property(coordinate, coordinate, radius, radius, (cx, cy, rx, ry) => {
        const [CX, CY, RX, RY] = [cx, cy, rx, ry].map(exactly) as [bigint, bigint, bigint, bigint];
        const members = (low: number, high: number) => {
          const pixels = new Set<string>();
          for (let j = low; j < high; j++) {
            for (let i = low; i < high; i++) {
              const dx = (exactly(i + 0.5) - CX) * RY;
              const dy = (exactly(j + 0.5) - CY) * RX;
              if (dx * dx + dy * dy <= (RX * RY) ** 2n) pixels.add(`${i},${j}`);
            }
          }
          return pixels;
        };
        const { spans, n, nOutside } = spansOf({ kind: "ellipse", centre: [cx, cy], radii: [rx, ry] }, IMAGE);
        expect(pixelsOf(spans)).toEqual(members(0, SIZE));
        expect(n + nOutside).toBe(members(-12, SIZE + 12).size);
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  it("includes centres on the outline: a circle of radius 5 through 12 lattice points", () => {
    const at = (radius: number) => spansOf({ kind: "ellipse", centre: [7.5, 7.5], radii: [radius, radius] }, IMAGE).n;
    expect(at(5)).toBe(81);
    expect(at(5 - 1e-15)).toBe(81 - 12);
  });

  it("has no members when a radius is 0", () => {
    expect(spansOf({ kind: "ellipse", centre: [5.5, 5.5], radii: [0, 4] }, IMAGE).n).toBe(0);
  });
});

describe("spansOf other shapes", () => {
  it("gives a point the pixel it lies in, a line and a path none", () => {
    const of = (shape: Shape) => spansOf(shape, IMAGE);
    expect(of({ kind: "point", at: [3.99, 2] }).spans).toEqual(Int32Array.of(2, 3, 4));
    expect(of({ kind: "point", at: [-0.5, 2] })).toMatchObject({ n: 0, nOutside: 1 });
    expect(of({ kind: "line", from: [0, 0], to: [9, 9] }).n).toBe(0);
    expect(
      of({
        kind: "path",
        points: [
          [0, 0],
          [9, 9],
          [0, 9],
        ],
      }).n,
    ).toBe(0);
  });

  it("refuses what is no shape and what lies too far out", () => {
    expect(() => spansOf(rectangleBetween([0, 0], [NaN, 4]), IMAGE)).toThrow("no finite number");
    expect(() =>
      spansOf(
        polygonOf([
          [0, 0],
          [1, 1],
        ]),
        IMAGE,
      ),
    ).toThrow("three points");
    expect(() => spansOf(rectangleBetween([0, 0], [MAX_COORDINATE + 1, 4]), IMAGE)).toThrow(
      "more than 16777216 pixels",
    );
  });
});
