import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ImageFacts, imagePasses } from "./filters.ts";
import type { ImageFilter } from "./generated/operations.ts";

const IMAGE: ImageFacts = { id: "7", name: "Day2 Mitosis", tags: ["raw"], pinned: false, dataset: { id: "3" } };

describe("imagePasses", () => {
  it.each<[ImageFilter, boolean | undefined]>([
    [{}, true],
    [{ id: "7" }, true],
    [{ ids: ["1"] }, false],
    [{ ids: [] }, false],
    [{ tags: ["x", "raw"] }, true],
    [{ pinned: true }, false],
    [{ dataset: { id: "3" } }, true],
    [{ dataset: { id: "4" } }, false],
    [{ dataset: { name: { exact: "x" } } }, undefined],
    [{ datasets: ["3", "4"] }, true],
    [{ name: { contains: "Mito", startsWith: "Day" } }, true],
    [{ name: { iExact: "DAY2 MITOSIS" } }, true],
    [{ name: { contains: "mito" } }, false],
    [{ name: { regex: "." } }, undefined],
    [{ name: { contains: "nope", regex: "." } }, false],
    [{ search: " mito " }, true],
    [{ search: "" }, true],
    // Only the server knows whether the words match in another order.
    [{ search: "mitosis day2" }, undefined],
    [{ search: "zzz", pinned: true }, false],
    [{ hasRois: true }, undefined],
    [{ pinned: null, hasRois: undefined }, true],
    [{ NOT: { tags: ["pyramid-level"] } }, true],
    [{ NOT: { tags: ["raw"] } }, false],
    [{ NOT: {} }, true],
    [{ NOT: { hasRois: true } }, undefined],
    [{ AND: { id: "7", AND: { pinned: false } } }, true],
    [{ id: "1", OR: { id: "7" } }, true],
    [{ id: "1", OR: {} }, false],
    [{ id: "1", OR: { hasRois: true } }, undefined],
    [{ pinned: false, NOT: { id: "7" }, OR: { name: { exact: "Day2 Mitosis" } } }, true],
  ])("%j is %s", (filter, verdict) => {
    expect(imagePasses(filter, IMAGE)).toBe(verdict);
  });

  it("knows that nothing lies in a dataset when the image lies in none", () => {
    expect(imagePasses({ dataset: { name: { exact: "x" } } }, { ...IMAGE, dataset: null })).toBe(false);
    expect(imagePasses({ datasets: ["3"] }, { ...IMAGE, dataset: null })).toBe(false);
  });

  it("agrees with plain logic on composed filters", () => {
    const { filter } = fc.letrec<{ filter: ImageFilter }>((tie) => ({
      filter: fc.record(
        {
          pinned: fc.boolean(),
          id: fc.constantFrom("7", "8"),
          NOT: fc.oneof({ depthSize: "small" }, fc.constant(null), tie("filter")),
          OR: fc.oneof({ depthSize: "small" }, fc.constant(null), tie("filter")),
          AND: fc.oneof({ depthSize: "small" }, fc.constant(null), tie("filter")),
        },
        { requiredKeys: [] },
      ),
    }));
    const plain = (f: ImageFilter): boolean => {
      const empty = (sub: ImageFilter | null | undefined) => !sub || Object.keys(sub).length === 0;
      const all =
        (f.pinned === undefined || f.pinned === false) &&
        (f.id === undefined || f.id === "7") &&
        (empty(f.AND) || plain(f.AND!)) &&
        (empty(f.NOT) || !plain(f.NOT!));
      return empty(f.OR) ? all : all || plain(f.OR!);
    };
    fc.assert(
      fc.property(filter, (f) => {
        expect(imagePasses(f, IMAGE)).toBe(plain(f));
      }),
    );
  });
});
