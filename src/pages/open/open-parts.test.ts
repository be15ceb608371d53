import { describe, expect, it } from "vitest";
import { DataError } from "../../datalayer/errors.ts";
import type { Plate } from "../../datalayer/ome/plate.ts";
import { explainOpenError } from "./explain-open-error.ts";
import { parseOpenSearch } from "./open-search.ts";
import { wellAfterKey } from "./plate-keys.ts";
import { forgetPlace, type RecentPlace, readRecent, rememberPlace } from "./recent-places.ts";

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
}
const place = (url: string): RecentPlace => ({ url, name: url, zarrFormat: 2, openedAtMs: 1 });

describe("recent places", () => {
  it("are a dozen, latest first, each once, and can be forgotten", () => {
    const storage = memory();
    for (let i = 0; i < 14; i++) rememberPlace(storage, place(`http://h/${i}`));
    rememberPlace(storage, place("http://h/5"));
    const urls = readRecent(storage).map(({ url }) => url);
    expect([urls.length, urls[0], urls[1], urls.filter((url) => url.endsWith("/5")).length]).toEqual([
      12,
      "http://h/5",
      "http://h/13",
      1,
    ]);
    forgetPlace(storage, "http://h/5");
    expect(readRecent(storage)[0]?.url).toBe("http://h/13");
  });

  it("never hold what may be a credential, and survive a mangled list", () => {
    const storage = memory();
    rememberPlace(storage, place("http://h/a?X-Amz-Signature=secret"));
    expect(readRecent(storage)).toEqual([]);
    storage.setItem("mikro-web:opened", "[{");
    expect(readRecent(storage)).toEqual([]);
  });
});

describe("explainOpenError", () => {
  it.each([
    [new DataError("NetworkFailure", { key: "k", reason: "failed" }), "cors", "Access-Control-Allow-Origin"],
    [new DataError("NetworkFailure", { key: "k", reason: "failed" }), "mixed-content", "https"],
    [new DataError("NotOmeZarr", { place: "x", found: "a web page is there" }), undefined, "zarr.json"],
    [new DataError("UnsupportedOme", { place: "x", feature: "version 0.6" }), undefined, "version 0.6"],
    [new DataError("AccessDenied", { key: "k", status: 403, code: undefined }), undefined, "sign-in"],
    [new DataError("RangeIgnored", { key: "k" }), undefined, "Range header"],
    [new DataError("BadChunk", { key: "k", reason: "5 bytes where 6 belong" }), undefined, "5 bytes where 6"],
    [new Error("odd"), undefined, "odd"],
  ] as const)("says what to do: %s", (error, unreachable, words) => {
    expect(explainOpenError(error, unreachable).message).toContain(words);
  });
});

describe("parseOpenSearch", () => {
  it("holds what is open beside the view", () => {
    expect(parseOpenSearch({ url: "http://h/a", path: "A/1", zarr: "3", z: "4", odd: "1" })).toEqual({
      url: "http://h/a",
      path: "A/1",
      zarr: "3",
      z: "4",
    });
    expect(parseOpenSearch({ zarr: "4" })).toEqual({});
  });
});

describe("wellAfterKey", () => {
  const wells = ["A1", "A3", "B2", "C1", "C3"].map((path) => ({
    path,
    row: path.charCodeAt(0) - 65,
    column: Number(path[1]) - 1,
  }));
  const plate: Plate = { name: undefined, rows: ["A", "B", "C"], columns: ["1", "2", "3"], wells };
  it.each([
    ["A1", "ArrowRight", "A3"],
    ["A3", "ArrowLeft", "A1"],
    ["A1", "ArrowDown", "C1"],
    ["C3", "ArrowUp", "A3"],
    ["C3", "Home", "C1"],
    ["A1", "End", "A3"],
    ["A1", "ArrowLeft", undefined],
    ["B2", "Enter", undefined],
  ])("goes from %s by %s to %s", (from, key, to) => {
    const well = wells.find(({ path }) => path === from)!;
    expect(wellAfterKey(plate, well, key)?.path).toBe(to);
  });
});
