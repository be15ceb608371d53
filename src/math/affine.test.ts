import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Affine, applyAffine, chain, IDENTITY, invert, rotation, scaling, translation } from "./affine.ts";

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const affine = fc.tuple(number, number, number, number, number, number) as fc.Arbitrary<Affine>;
/** Far from collapsing the plane, so that its inverse is not all rounding. */
const invertible = affine.filter((m) => {
  const spread = Math.max(...[m[0], m[1], m[3], m[4]].map(Math.abs));
  return Math.abs(m[0] * m[4] - m[1] * m[3]) > 1e-3 * spread * spread && spread > 1e-3;
});

function expectNear(actual: readonly number[], expected: readonly number[], size: number): void {
  for (const [i, value] of actual.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-9 * size);
}

describe("affine maps", () => {
  it("scale, turn and move as their names say", () => {
    expect(applyAffine(translation(3, -4), 1, 1)).toEqual([4, -3]);
    expect(applyAffine(scaling(2), 3, 5)).toEqual([6, 10]);
    expect(applyAffine(scaling(2, -1), 3, 5)).toEqual([6, -5]);
    expectNear(applyAffine(rotation(Math.PI / 2), 1, 0), [0, 1], 1);
    expect(applyAffine(IDENTITY, 7, 8)).toEqual([7, 8]);
  });

  it("chain in the order of their use", () => {
    expect(applyAffine(chain(scaling(2), translation(1, 0)), 3, 0)).toEqual([7, 0]);
    fc.assert(
      fc.property(affine, affine, number, number, (first, then, x, y) => {
        const [mx, my] = applyAffine(first, x, y);
        expectNear(applyAffine(chain(first, then), x, y), applyAffine(then, mx, my), 1e3);
      }),
    );
  });

  it("have inverses that lead back", () => {
    fc.assert(
      fc.property(invertible, number, number, (map, x, y) => {
        const [mx, my] = applyAffine(map, x, y);
        expectNear(applyAffine(invert(map), mx, my), [x, y], 1e4);
      }),
    );
    expect(() => invert([1, 2, 0, 2, 4, 0])).toThrow(RangeError);
    expect(() => invert([Number.NaN, 0, 0, 0, 1, 0])).toThrow("no inverse");
  });
});
