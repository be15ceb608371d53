import { describe, expect, it } from "vitest";
import { parseImageSearch, withContext, withView } from "./image-search.ts";

describe("parseImageSearch", () => {
  it("keeps what a view is made of, unread, and what the page adds", () => {
    const page = { roi: "7", panel: "regions", dock: "profile" };
    const raw = { z: "3", t: 0, x: "10.5", y: "4", res: "0.25", c: "0~l120,2", ...page, junk: "x" };
    expect(parseImageSearch(raw)).toEqual({
      z: "3",
      t: "0",
      x: "10.5",
      y: "4",
      res: "0.25",
      c: "0~l120,2",
      ...page,
    });
  });

  it("treats what it cannot use as absent", () => {
    expect(parseImageSearch({ z: "", c: [1], panel: "garage", roi: " " })).toEqual({});
  });
});

describe("withView", () => {
  it("replaces the view as a whole and nothing else", () => {
    expect(withView({ z: "3", x: "1", roi: "7", panel: "details", dock: "table", context: "2" }, { t: 4 })).toEqual({
      t: 4,
      roi: "7",
      panel: "details",
      dock: "table",
      context: "2",
    });
  });
});

describe("withContext", () => {
  it("keeps the place and drops the channels", () => {
    expect(withContext({ z: "3", x: "1", c: "0~l5", context: "1" }, "2")).toEqual({ z: "3", x: "1", context: "2" });
  });
});
