import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draggedLimits, gripAt } from "./contrast-drag.ts";
import type { ContrastRange } from "./contrast-range.ts";

const RANGE: ContrastRange = { min: 0, max: 1000, units: 1000, isWhole: true };

describe("gripAt", () => {
  it("takes the limit that is near, the window between them, the nearer limit beyond", () => {
    const at = (part: number) => gripAt(RANGE, [200, 600], part, 0.02);
    expect([0.19, 0.21, 0.59, 0.61].map(at)).toEqual(["low", "low", "high", "high"]);
    expect(at(0.4)).toBe("window");
    expect([0.05, 0.9].map(at)).toEqual(["low", "high"]);
  });

  it("has a limit for every place when both are at one", () => {
    expect(gripAt(RANGE, [500, 501], 0.5, 0.05)).toBe("low");
    expect(gripAt(RANGE, [500, 501], 0.52, 0.05)).toBe("high");
  });
});

describe("draggedLimits", () => {
  it("moves a limit to the pointer, not past the other", () => {
    expect(draggedLimits(RANGE, "low", [200, 600], 0.2, 0.35)).toEqual([350, 600]);
    expect(draggedLimits(RANGE, "low", [200, 600], 0.2, 0.9)).toEqual([599, 600]);
    expect(draggedLimits(RANGE, "high", [200, 600], 0.6, -3)).toEqual([200, 201]);
  });

  it("moves the window as a whole and stops at the ends", () => {
    expect(draggedLimits(RANGE, "window", [200, 600], 0.4, 0.5)).toEqual([300, 700]);
    expect(draggedLimits(RANGE, "window", [200, 600], 0.4, 9)).toEqual([600, 1000]);
    expect(draggedLimits(RANGE, "window", [200, 600], 0.4, -9)).toEqual([0, 400]);
  });

  it("always gives limits in order inside the range", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { minLength: 4, maxLength: 4 }).map((values) => values.sort((a, b) => a - b)),
        fc.constantFrom("low" as const, "high" as const, "window" as const),
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.double({ min: -2, max: 3, noNaN: true }),
        ([min, low, high, max], grip, from, to) => {
          const range = { min: min!, max: max!, units: 1000, isWhole: false };
          fc.pre(max! - min! > 1e-9 && high! - low! > (max! - min!) / 500);
          const [a, b] = draggedLimits(range, grip, [low!, high!], from, to);
          expect(a).toBeLessThan(b);
          const slack = (max! - min!) * 1e-3 + Math.max(Math.abs(min!), Math.abs(max!)) * 1e-6;
          expect(a).toBeGreaterThanOrEqual(min! - slack);
          expect(b).toBeLessThanOrEqual(max! + slack);
          if (grip === "window") expect(Math.abs(b - a - (high! - low!))).toBeLessThan(slack);
        },
      ),
    );
  });
});
