import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidKey } from "./errors.ts";
import { checkBucketName, compareKeys, endOfPrefix, keySegments } from "./keys.ts";

const anyUnicode = fc.string({ unit: "binary" });

describe("keySegments", () => {
  it("splits the keys that mikro clients write", () => {
    expect(keySegments("5f0c/c/0/1/2/3/4")).toEqual(["5f0c", "c", "0", "1", "2", "3", "4"]);
    expect(keySegments("Zellkern (größer).tif")).toEqual(["Zellkern (größer).tif"]);
  });

  it.each([
    "",
    "/a",
    "a/",
    "a//b",
    "..",
    "../zarr/a",
    "a/../../b",
    "a/./b",
    "a\0b",
    "a\nb",
    "a\\..\\b",
    "\ud800",
    "k".repeat(256),
    "k/".repeat(600),
  ])("refuses %j", (key) => {
    expect(() => keySegments(key)).toThrow(InvalidKey);
  });

  it("lets no key name a place outside its directory", () => {
    const nasty = fc.array(fc.constantFrom("..", ".", "", "a", "/", "\\", "\0", "c:"), { maxLength: 8 });
    fc.assert(
      fc.property(nasty, (parts) => {
        const key = parts.join("/");
        let segments: readonly string[];
        try {
          segments = keySegments(key);
        } catch {
          return;
        }
        for (const segment of segments) expect(["", ".", ".."]).not.toContain(segment);
      }),
    );
  });
});

describe("checkBucketName", () => {
  it.each(["zarr", "big-file", "a.b"])("takes %s", (name) => expect(() => checkBucketName(name)).not.toThrow());
  it.each(["", "..", ".tmp", "a", "Zarr", "a/b", "-a-"])("refuses %j", (name) =>
    expect(() => checkBucketName(name)).toThrow(InvalidKey),
  );
});

describe("compareKeys", () => {
  it("orders as the bytes of UTF-8 do", () => {
    fc.assert(
      fc.property(anyUnicode, anyUnicode, (a, b) => {
        expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  it("puts the end of a prefix behind every key that starts with it", () => {
    fc.assert(
      fc.property(anyUnicode, anyUnicode, (prefix, rest) => {
        fc.pre(!rest.includes("\u{10ffff}"));
        expect(compareKeys(prefix + rest, endOfPrefix(prefix))).toBeLessThan(0);
      }),
    );
  });
});
