import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapeContains } from "../roi/hit.ts";
import { paddedVectors, regionOfNode, slicesOf } from "./roi.ts";

const SIZE = { c: 3, t: 2, z: 4, y: 100, x: 200 };

describe("paddedVectors", () => {
  it("reads short vectors from the right", () => {
    expect(
      paddedVectors([
        [5, 6],
        [1, 5, 6],
        [9, 8, 7, 6, 5],
      ]),
    ).toEqual([
      [0, 0, 0, 5, 6],
      [0, 0, 1, 5, 6],
      [9, 8, 7, 6, 5],
    ]);
    expect(() => paddedVectors([[1]])).toThrow("2 to 5 numbers");
    expect(() => paddedVectors([[1, 2, 3, 4, 5, 6]])).toThrow("not 6");
  });
});

describe("slicesOf", () => {
  it("is the box of the contract: whole indices, the last one included, x and y not swapped", () => {
    const box = slicesOf(
      {
        kind: "RECTANGLE",
        vectors: [
          [1, 0, 2, 50, 10],
          [1, 0, 2, 60.5, 20],
        ],
      },
      SIZE,
    );
    expect(box).toEqual({ c: [1, 2], t: [0, 1], z: [2, 3], y: [50, 61], x: [10, 21] });
  });

  it("knows centre and radii from an outline", () => {
    const box = slicesOf(
      {
        kind: "ELLIPSIS",
        vectors: [
          [0, 0, 0, 40, 50],
          [0, 0, 0, 5, 10],
        ],
      },
      SIZE,
    );
    expect(box).toMatchObject({ y: [35, 46], x: [40, 61] });
  });

  it("is clipped to the image, and empty beside it", () => {
    const whole = slicesOf(
      {
        kind: "RECTANGLE",
        vectors: [
          [-1, 0, 0, -5, -5],
          [9, 9, 9, 900, 900],
        ],
      },
      SIZE,
    );
    expect(whole).toEqual({ c: [0, 3], t: [0, 2], z: [0, 4], y: [0, 100], x: [0, 200] });
    const beside = slicesOf(
      {
        kind: "RECTANGLE",
        vectors: [
          [0, 0, 0, 500, 0],
          [0, 0, 0, 600, 5],
        ],
      },
      SIZE,
    );
    expect(beside.y).toEqual([100, 100]);
  });

  it("holds every pixel whose centre lies in the region", () => {
    const coordinate = fc.double({ min: -20, max: 120, noNaN: true });
    const vertex = fc.tuple(coordinate, coordinate).map(([y, x]) => [0, 0, 0, y, x]);
    fc.assert(
      fc.property(fc.array(vertex, { minLength: 3, maxLength: 8 }), (vectors) => {
        const node = { kind: "POLYGON" as const, vectors };
        const { shape } = regionOfNode(node);
        const box = slicesOf(node, SIZE);
        for (let y = 0; y < SIZE.y; y += 3) {
          for (let x = 0; x < SIZE.x; x += 3) {
            if (!shapeContains(shape, x + 0.5, y + 0.5)) continue;
            expect(y >= box.y[0] && y < box.y[1] && x >= box.x[0] && x < box.x[1]).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
