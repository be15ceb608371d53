import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROJECTIONS } from "../../datalayer/derived/derivation.ts";
import { parseProjection, writeProjection } from "./projection-link.ts";

describe("projections in links", () => {
  it("come back as they went", () => {
    const ranges = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(9)).map(([a, b, more]) => {
      const [z0, z1] = [Math.min(a, b), Math.max(a, b) + 1];
      return { z0, z1, planes: Math.max(2, z1 + more) };
    });
    fc.assert(
      fc.property(fc.constantFrom(...PROJECTIONS), ranges, (op, { z0, z1, planes }) => {
        expect(parseProjection(writeProjection({ op, z0, z1 }, planes), planes)).toEqual({ op, z0, z1 });
      }),
    );
  });

  it("count as none where they cannot be shown", () => {
    for (const text of ["", "most", "max_4-2", "max_0-9", "max_", "max_1", 7, undefined]) {
      expect(parseProjection(text, 9)).toBeUndefined();
    }
    expect(parseProjection("max", 1)).toBeUndefined();
    expect(writeProjection({ op: "mean", z0: 3, z1: 9 }, 9)).toBe("mean_3-8");
  });
});
