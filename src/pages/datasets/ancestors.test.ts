import { describe, expect, it } from "vitest";
import { ancestorsOf, type WithParents } from "./ancestors.ts";

const makeDataset = (id: string, parent: WithParents | null = null): WithParents => ({ id, name: `d${id}`, parent });

describe("ancestorsOf", () => {
  it("walks up to the top and gives the topmost first", () => {
    expect(ancestorsOf(makeDataset("3", makeDataset("2", makeDataset("1"))))).toEqual([
      { id: "1", name: "d1" },
      { id: "2", name: "d2" },
    ]);
  });

  it("knows none above the top, or where they were not asked for", () => {
    expect(ancestorsOf(makeDataset("1"))).toEqual([]);
    expect(ancestorsOf({ id: "1", name: "d1" })).toEqual([]);
  });

  it("does not run in a circle when the cache holds one", () => {
    const ring: { id: string; name: string; parent: WithParents | null } = { id: "1", name: "a", parent: null };
    ring.parent = makeDataset("2", ring);
    expect(ancestorsOf(ring).map(({ id }) => id)).toEqual(["2"]);
  });
});
