import { describe, expect, it } from "vitest";
import { itemsReader, regionName } from "./region-items.ts";
import type { RegionRecord } from "./region-records.ts";

const makeRecord = (overrides: Partial<RegionRecord> = {}): RegionRecord => ({
  key: "57",
  roiId: "57",
  kind: "RECTANGLE",
  vectors: [
    [0, 0, 2, 1, 3],
    [0, 0, 2, 5, 9],
  ],
  status: "saved",
  problem: undefined,
  ...overrides,
});

describe("regionName", () => {
  it("names a region by its kind and its id", () => {
    expect(regionName(makeRecord())).toBe("Rectangle 57");
    expect(regionName(makeRecord({ kind: "ELLIPSIS", roiId: undefined }))).toBe("New ellipse");
    expect(regionName(makeRecord({ kind: "SPECTRAL_HYPERCUBE" }))).toBe("Spectral hypercube 57");
  });
});

describe("itemsReader", () => {
  it("gives shapes in pixels and the planes where they hold", () => {
    const { items } = itemsReader()([makeRecord()]);
    expect(items).toMatchObject([
      {
        id: "57",
        name: "Rectangle 57",
        shape: { kind: "rectangle", x0: 3, y0: 1, x1: 9, y1: 5 },
        extent: { z: [2, 3] },
      },
    ]);
  });

  it("tells what it cannot understand and shows the rest", () => {
    const { items, unreadable } = itemsReader()([makeRecord({ key: "1", kind: "POLYGON" }), makeRecord()]);
    expect(items.map(({ id }) => id)).toEqual(["57"]);
    expect(unreadable[0]?.reason).toMatch(/needs 3 vectors/);
  });

  it("keeps an item while nothing of it changes, also when it is saved, and its shape while it is only named", () => {
    const read = itemsReader();
    const record = makeRecord();
    const [before] = read([record]).items;
    expect(read([record, makeRecord({ key: "2" })]).items[0]).toBe(before);
    expect(read([makeRecord({ status: "saving" })]).items[0]).toBe(before);
    const [named] = read([record], new Map([["57", { name: "Nucleus", colour: "#ff0000", isLocked: true }]])).items;
    expect(named).toMatchObject({ name: "Nucleus", colour: "#ff0000", isLocked: true });
    expect(named?.shape).toBe(before?.shape);
  });
});
