import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withShape } from "./encode.ts";
import { rectangleBetween } from "./geometry.ts";
import { labelsOfRegions, regionsOfLabels } from "./labels.ts";
import { spansOf } from "./spans.ts";
import { regionOf } from "./vectors.ts";

const IMAGE = { width: 9, height: 7 };
const plane = fc.array(fc.constantFrom(0, 1, 2, 5, 300), { minLength: 63, maxLength: 63 });

describe("regionsOfLabels", () => {
  it("has for every label exactly its pixels, also after it was stored as one ring", () => {
    fc.assert(
      fc.property(plane, (labels) => {
        const regions = regionsOfLabels(labels, IMAGE);
        expect(regions.map(({ label }) => label)).toEqual([...new Set(labels)].filter(Boolean).sort((a, b) => a - b));
        for (const { label, shape } of regions) {
          const stored = withShape({ kind: "POINT", vectors: [[0, 0, 0, 0, 0]] }, shape);
          for (const each of [shape, regionOf(stored).shape]) {
            const { spans, nOutside } = spansOf(each, IMAGE);
            const seen = labelsOfRegions([each], IMAGE);
            expect([...seen]).toEqual(labels.map((value) => (value === label ? 1 : 0)));
            expect(nOutside).toBe(0);
            expect(spans.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("and labelsOfRegions give labels back", () => {
    fc.assert(
      fc.property(plane, (labels) => {
        const regions = regionsOfLabels(labels, IMAGE);
        const back = labelsOfRegions(
          regions.map(({ shape }) => shape),
          IMAGE,
        );
        expect([...back].map((value) => (value === 0 ? 0 : regions[value - 1]!.label))).toEqual(labels);
      }),
    );
  });

  it("walks straight edges in one step", () => {
    const labels = labelsOfRegions([rectangleBetween([1, 1], [8, 6])], IMAGE);
    expect(regionsOfLabels(labels, IMAGE)[0]!.shape.rings[0]).toHaveLength(4);
  });

  it("refuses a plane that is no image of labels", () => {
    const noise = Float64Array.from({ length: 300 * 300 }, (_, i) => i + 1);
    expect(() => regionsOfLabels(noise, { width: 300, height: 300 })).toThrow("no image of labels");
  });
});
