import { describe, expect, it } from "vitest";
import { fromCsv, toCsv } from "./csv.ts";
import { SAMPLES } from "./testing/samples.ts";

describe("CSV", () => {
  it("gives back what it was given, names with commas, quotes and lines too", () => {
    const all = Object.values(SAMPLES).map((region, i) => ({
      ...region,
      name: ['a "cell", big', "two\nlines", "plain"][i % 3],
      group: "nuclei",
      colour: "#ff8000",
      extent: { c: [0, 1], z: [1, 4], t: [2, 3] } as const,
    }));
    const { regions, skipped } = fromCsv(toCsv(all));
    expect(skipped).toEqual([]);
    expect(regions).toEqual(all);
  });

  it("reads tabs, other orders of columns and missing ones, and says which rows it cannot use", () => {
    const { regions, skipped } = fromCsv("points\tkind\n0 0 4 0 4 4\tpolygon\n1 2\tpoint\n1 2 3\tline\n\t\n");
    expect(regions.map(({ shape }) => shape.kind)).toEqual(["polygon", "point"]);
    expect(regions[0]!.extent).toBeUndefined();
    expect(skipped).toEqual(["Row 4: no line can be made of its points"]);
    expect(() => fromCsv("a,b\n1,2\n")).toThrow("no columns named kind and points");
  });

  it("writes nothing that a spreadsheet would run", () => {
    const text = toCsv([{ shape: { kind: "point", at: [-1, 2] }, name: "=1+1" }]);
    expect(text).toContain("'=1+1");
    expect(text).toContain("-1 2");
  });
});
