import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleBarOf } from "./scale-bar.ts";

describe("scaleBarOf", () => {
  it("takes round lengths in the unit that suits", () => {
    const label = (resolution: number, pixelSizeUm?: number) => scaleBarOf(resolution, pixelSizeUm, 100)?.label;
    expect([0.45, 1, 4, 25, 1e4, 0.001].map((resolution) => label(resolution, 0.5))).toEqual([
      "20 \u00b5m",
      "50 \u00b5m",
      "200 \u00b5m",
      "1 mm",
      "500 mm",
      "50 nm",
    ]);
    expect(label(3)).toBe("200 px");
    expect(label(0.001)).toBe("1 px");
  });

  it("is as wide as its length, at most as wide as allowed, and more than 40 % of that", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
        fc.double({ min: 1e-4, max: 1e3, noNaN: true }),
        (resolution, pixelSizeUm) => {
          const bar = scaleBarOf(resolution, pixelSizeUm, 120)!;
          const [value, unit] = bar.label.split(" ") as [string, string];
          const lengthUm = Number(value) * { m: 1e6, mm: 1e3, "\u00b5m": 1, nm: 1e-3 }[unit]!;
          expect(bar.widthCssPx * resolution * pixelSizeUm).toBeCloseTo(lengthUm, 9 - Math.log10(lengthUm));
          expect(bar.widthCssPx).toBeLessThanOrEqual(120.0001);
          expect(bar.widthCssPx).toBeGreaterThan(0.4 * 120 - 0.001);
          expect(["1", "2", "5"]).toContain(String(Number(value)).replace(/[0.]/g, ""));
        },
      ),
    );
  });

  it("is none for a view of no size", () => {
    expect(scaleBarOf(0, 1, 100)).toBeUndefined();
    expect(scaleBarOf(Number.NaN, 1, 100)).toBeUndefined();
  });
});
