import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearchText, searchTextOf } from "./search-text.ts";

describe("searchTextOf", () => {
  it("writes lists with bare commas and leaves out what says nothing", () => {
    expect(searchTextOf({ q: "two words", c: [0, 2], z: 3, pinned: false, tags: [], t: undefined, layout: "" })).toBe(
      "?q=two+words&c=0,2&z=3",
    );
    expect(searchTextOf({})).toBe("");
  });

  it("comes back as the strings that went in, whatever they hold", () => {
    const search = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1, unit: "grapheme" }));
    fc.assert(
      fc.property(search, (values) => {
        expect(parseSearchText(searchTextOf(values))).toEqual({ ...values });
      }),
    );
  });

  it("keeps numbers that look like names as text", () => {
    expect(parseSearchText("?q=42&z=007")).toEqual({ q: "42", z: "007" });
  });
});
