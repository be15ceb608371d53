import { describe, expect, it } from "vitest";
import { httpHierarchy, parseZarrUrl } from "./http-hierarchy.ts";

describe("parseZarrUrl", () => {
  it.each([
    ["  https://h/a.zarr/ ", "https://h/a.zarr", undefined],
    ["https://h/a.zarr/zarr.json", "https://h/a.zarr", 3],
    ["https://h/a.zarr/.zattrs?x=1", "https://h/a.zarr?x=1", 2],
    ["zarr3://https://h/a.zarr#frag", "https://h/a.zarr", 3],
    ["https://h/zarr/v0.4/idr/1.zarr", "https://h/zarr/v0.4/idr/1.zarr", 2],
    ["https://h/zarr/0.5/idr/1.zarr", "https://h/zarr/0.5/idr/1.zarr", 3],
    ["http://h:81/a%20b/", "http://h:81/a%20b", undefined],
  ])("reads %s", (text, url, zarrFormat) => {
    expect(parseZarrUrl(text)).toEqual({ url, zarrFormat });
  });

  it.each([
    ["s3://bucket/key", /give its http or https address/],
    ["file:///home/x.zarr", /drop the folder/],
    ["x.zarr", /http or https/],
    ["", /http or https/],
  ])("refuses %s with what to do", (text, reason) => {
    expect(() => parseZarrUrl(text)).toThrow(reason);
  });
});

describe("httpHierarchy", () => {
  it("keeps a query on every address, but not in what it is called, and encodes paths", () => {
    const { id, name, sourceOf } = httpHierarchy("https://h/a%20b.zarr?key=1");
    expect([id, name]).toEqual([expect.stringMatching(/^https:\/\/h\/a%20b\.zarr\?[0-9a-f]{8}$/), "a b.zarr"]);
    expect(httpHierarchy("https://h/a%20b.zarr?key=2").id).not.toBe(id);
    expect(sourceOf("s #0/1")).toEqual({ kind: "http", url: "https://h/a%20b.zarr/s%20%230/1?key=1" });
    expect(sourceOf("")).toEqual({ kind: "http", url: "https://h/a%20b.zarr?key=1" });
  });
});
