import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAids, USUAL_AIDS, writeAids } from "./aids-link.ts";

describe("aids in a link", () => {
  it("come back as they were; those that are as usual are not named", () => {
    fc.assert(
      fc.property(fc.record({ overview: fc.boolean(), grid: fc.boolean(), crossHair: fc.boolean() }), (aids) => {
        expect(parseAids(writeAids(aids)) ?? USUAL_AIDS).toEqual(aids);
      }),
    );
    expect(writeAids(USUAL_AIDS)).toBeUndefined();
    expect(writeAids({ overview: true, grid: false, crossHair: true })).toBe("-grid,crossHair");
  });

  it("that cannot be understood count as not given", () => {
    expect([parseAids(undefined), parseAids(""), parseAids("minimap,--grid"), parseAids(3)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(parseAids("x,crossHair")).toEqual({ ...USUAL_AIDS, crossHair: true });
  });
});
