import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFiltered, parseImagesSearch } from "./images-search.ts";

describe("parseImagesSearch", () => {
  it("reads what the URL says", () => {
    expect(
      parseImagesSearch({ q: " day2 ", sort: "name", dataset: "12", tags: "a,,b,a", pinned: "true", layout: "list" }),
    ).toEqual({ q: "day2", sort: "name", dataset: "12", tags: ["a", "b"], pinned: true, layout: "list" });
  });

  it("treats what it cannot use as absent", () => {
    expect(
      parseImagesSearch({
        q: "  ",
        sort: "sideways",
        dataset: "1; drop",
        tags: ",",
        pinned: "maybe",
        layout: "cube",
        x: 1,
      }),
    ).toEqual({});
  });

  it("leaves the default order out of the URL", () => {
    expect(parseImagesSearch({ sort: "newest" })).toEqual({});
  });

  it("changes nothing when it reads its own result", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("q", "sort", "dataset", "tags", "pinned", "layout"), fc.string()),
        (raw) => {
          const once = parseImagesSearch(raw);
          expect(parseImagesSearch(once)).toEqual(once);
        },
      ),
    );
  });
});

describe("isFiltered", () => {
  it("does not count order and layout", () => {
    expect(isFiltered({ sort: "name", layout: "list" })).toBe(false);
    expect([{ q: "a" }, { dataset: "1" }, { tags: ["x"] }, { pinned: true as const }].every(isFiltered)).toBe(true);
  });
});
