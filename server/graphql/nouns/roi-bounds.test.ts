import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roiBounds } from "./roi-bounds.ts";

const AXES = ["C", "T", "Z", "Y", "X"] as const;
const KINDS = ["POINT", "LINE", "PATH", "POLYGON", "RECTANGLE", "FRAME", "SLICE", "CUBE", "SPECTRAL_HYPERCUBE"];
const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const vectors = fc
  .integer({ min: 2, max: 5 })
  .chain((n) => fc.array(fc.array(coordinate, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 50 }));

describe("roiBounds", () => {
  it("is the smallest box of whole numbers around all points, along the axes that the vectors have", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), vectors, (kind, points) => {
        const bounds = roiBounds(kind, points);
        for (const [i, axis] of AXES.entries()) {
          const at = i - (5 - points[0]!.length);
          const min = bounds[`min${axis}`];
          const max = bounds[`max${axis}`];
          if (at < 0) expect([min, max]).toEqual([null, null]);
          else {
            const values = points.map((point) => point[at]!);
            expect(values.every((value) => min! <= value && value <= max!)).toBe(true);
            // Smallest: one pixel less on either side and a point is outside.
            expect(values.some((value) => value < min! + 1)).toBe(true);
            expect(values.some((value) => value > max! - 1)).toBe(true);
            expect(Number.isInteger(min) && Number.isInteger(max)).toBe(true);
          }
        }
      }),
    );
  });

  it("does not depend on the order of the corners", () => {
    fc.assert(
      fc.property(vectors, (points) => {
        expect(roiBounds("RECTANGLE", [...points].reverse())).toEqual(roiBounds("RECTANGLE", points));
      }),
    );
  });

  it("takes an ELLIPSIS of two vectors as centre and radii, one of more as its outline", () => {
    const twoVectors = [
      [1, 2, 3, 60, 40],
      [0, 0, 0, 10, 5.5],
    ];
    expect(roiBounds("ELLIPSIS", twoVectors)).toEqual({
      ...{ minC: 1, maxC: 1, minT: 2, maxT: 2, minZ: 3, maxZ: 3 },
      ...{ minY: 50, maxY: 70, minX: 34, maxX: 46 },
    });
    const negative = [twoVectors[0]!, [0, 0, 0, -10, -5.5]];
    expect(roiBounds("ELLIPSIS", negative)).toEqual(roiBounds("ELLIPSIS", twoVectors));
    const outline = [...twoVectors, [1, 2, 3, 80, 90]];
    expect(roiBounds("ELLIPSIS", outline)).toEqual(roiBounds("POLYGON", outline));
  });

  it("gives 0, not -0, and takes outlines of any length", () => {
    expect(Object.is(roiBounds("POINT", [[-0.5, -0.5]]).maxX, 0)).toBe(true);
    const many = Array.from({ length: 300_000 }, (_, i) => [i, -i]);
    expect(roiBounds("POLYGON", many)).toMatchObject({ minY: 0, maxY: 299_999, minX: -299_999, maxX: 0, minZ: null });
  });
});
