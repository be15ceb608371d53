import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "../open-file.ts";
import { materialize, readFixtures, temporaryDirectory } from "../test-fixtures.ts";
import { crc32c } from "./crc32c.ts";
import type { JsonObject } from "./json.ts";

const fixtures = await readFixtures();
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
beforeAll(async () => {
  directory = await temporaryDirectory();
});
afterAll(() => directory[Symbol.asyncDispose]());

let made = 0;

/** Writes JSON documents into a directory of their own. */
async function write(documents: Readonly<Record<string, JsonObject | string>>): Promise<string> {
  const root = join(directory.path, String(made++));
  for (const [path, content] of Object.entries(documents)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}

function makeArray(shape: number[], overrides: JsonObject = {}): JsonObject {
  const chunks = shape.map((size) => Math.max(1, Math.min(size, 4)));
  const document = { zarr_format: 2, shape, chunks, dtype: "|u1", compressor: null, filters: null, fill_value: 0 };
  return { ...document, order: "C", dimension_separator: "/", ...overrides };
}

const AXES = [
  { name: "y", type: "space" },
  { name: "x", type: "space" },
];

function makeMultiscales(scales: readonly number[], overrides: JsonObject = {}): JsonObject {
  const datasets = scales.map((scale, level) => ({
    path: String(level),
    coordinateTransformations: [{ type: "scale", scale: [scale, scale] }],
  }));
  return { multiscales: [{ version: "0.4", axes: AXES, datasets, ...overrides }] };
}

describe("openOmeZarr", () => {
  it.each<[string, Record<string, JsonObject | string>]>([
    ["a directory without OME-Zarr", { "readme.txt": "hello" }],
    ["a bare zarr array", { ".zarray": makeArray([4, 4]) }],
    ["plate (HCS)", { ".zattrs": { plate: {} }, "A/1/0/.zattrs": makeMultiscales([1]) }],
    ["well (HCS)", { ".zattrs": { well: {} }, "0/.zattrs": makeMultiscales([1]) }],
    [".zattrs is not valid JSON", { ".zattrs": "{" }],
    ["multiscales that are not a list", { ".zattrs": { multiscales: {} } }],
    ['OME-Zarr version "0.1"', { ".zattrs": makeMultiscales([1], { version: "0.1" }) }],
    [
      "version undefined on zarr v3",
      { "zarr.json": { node_type: "group", attributes: { ome: makeMultiscales([1]) } } },
    ],
    [
      'version "0.6" on zarr v3',
      { "zarr.json": { node_type: "group", attributes: { ome: { ...makeMultiscales([1]), version: "0.6" } } } },
    ],
    ["without datasets", { ".zattrs": makeMultiscales([]) }],
    ["no .zarray where the metadata names an array", { ".zattrs": makeMultiscales([1]) }],
    ['the path "../0"', { ".zattrs": makeMultiscales([], { datasets: [{ path: "../0" }] }) }],
    ["an array of 3 axes where 2 are named", { ".zattrs": makeMultiscales([1]), "0/.zarray": makeArray([1, 4, 4]) }],
    ["an array without pixels", { ".zattrs": makeMultiscales([1]), "0/.zarray": makeArray([0, 4]) }],
    [
      "level 1 is uint16, level 0 is uint8",
      {
        ".zattrs": makeMultiscales([1, 2]),
        "0/.zarray": makeArray([8, 8]),
        "1/.zarray": makeArray([4, 4], { dtype: "<u2" }),
      },
    ],
    [
      "level 1 is larger than the one before",
      { ".zattrs": makeMultiscales([1, 2]), "0/.zarray": makeArray([8, 8]), "1/.zarray": makeArray([16, 4]) },
    ],
    [
      "level 1 is 50 pixels long where its scale says 100.0",
      { ".zattrs": makeMultiscales([1, 2]), "0/.zarray": makeArray([200, 200]), "1/.zarray": makeArray([50, 50]) },
    ],
  ])("refuses %s", async (reason, documents) => {
    await expect(openFile(await write(documents))).rejects.toThrow(reason);
  });

  it("reduces label images by taking values, not their means, and says that the pixel size is unknown", async () => {
    const path = await write({
      ".zattrs": { ...makeMultiscales([1]), "image-label": {} },
      "0/.zarray": makeArray([8, 8]),
    });
    const { images } = await openFile(path);
    expect(images[0]!.reduction).toBe("nearest");
    expect(images[0]!.levels[0]!.placement).toBeUndefined();
    expect(images[0]!.notes).toEqual(["its pixel size is left out: the axes have no unit of length"]);
  });

  it("reads names that are special in URLs", async () => {
    const path = await write({
      ".zattrs": makeMultiscales([], { datasets: [{ path: "a#b?c%20" }] }),
      "a#b?c%20/.zarray": makeArray([2, 2]),
      "a#b?c%20/0/0": "\u0001\u0002\u0003\u0004",
    });
    const { images } = await openFile(path);
    const pixels = await images[0]!.levels[0]!.pixels.readPlane({ c: 0, t: 0, z: 0 }, { y0: 0, y1: 2, x0: 0, x1: 2 });
    expect([...(pixels as Uint8Array)]).toEqual([1, 2, 3, 4]);
  });

  it("refuses a chunk whose check sum is wrong", async () => {
    const path = await materialize(directory.path, "sum.zarr", fixtures["v3-crc32c.zarr"]!);
    const chunk = Buffer.from(fixtures["v3-crc32c.zarr"]!.files["0/c/0/0"]!, "base64");
    chunk[7]! ^= 1;
    await writeFile(join(path, "0/c/0/0"), chunk);
    const { images } = await openFile(path);
    const reading = images[0]!.levels[0]!.pixels.readPlane({ c: 0, t: 0, z: 0 }, { y0: 0, y1: 1, x0: 0, x1: 1 });
    await expect(reading).rejects.toThrow(/the chunk 0\/0 is damaged.*its check sum is wrong/);
  });
});

describe("crc32c", () => {
  it("gives the check value of the standard", () => {
    expect(crc32c(new TextEncoder().encode("123456789"))).toBe(0xe3069283);
  });
});
