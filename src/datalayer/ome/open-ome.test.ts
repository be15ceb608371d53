import { describe, expect, it } from "vitest";
import { httpHierarchy } from "./http-hierarchy.ts";
import { listLabels, openOme } from "./open-ome.ts";
import { arrayV2, arrayV3, BASE, groupV3, pyramid, pyramidArrays, waveServer } from "./testing.ts";

const NO_RETRIES = { retries: 0, baseMs: 1, maxRetryAfterMs: 1 };

function lab(objects: Record<string, unknown>, denied = false) {
  const server = waveServer(objects, denied);
  return { ...server, hierarchy: httpHierarchy(BASE, { fetch: server.fetch, retries: NO_RETRIES }) };
}
const v04 = (levels: number, size: number) => ({
  ".zattrs": { multiscales: [pyramid(levels, { version: "0.4" })] },
  ...pyramidArrays(levels, size, 2),
});
const v05 = (levels: number, size: number) => ({
  "zarr.json": groupV3({ multiscales: [pyramid(levels)] }),
  ...pyramidArrays(levels, size, 3),
});

async function openedImage(hierarchy: ReturnType<typeof lab>["hierarchy"], zarrFormat?: 2 | 3) {
  const opened = await openOme(hierarchy, "", { zarrFormat });
  if (opened.kind !== "image") throw new Error(opened.kind);
  return opened;
}

describe("requests before the first chunk", () => {
  it("are 6 in 2 waves, none answered 404, for five levels of OME-Zarr 0.4", async () => {
    const { hierarchy, waves } = lab(v04(5, 8192));
    const { image } = await openedImage(hierarchy);
    expect(waves).toEqual([[".zattrs"], ["0/.zarray", "1/.zarray", "2/.zarray", "3/.zarray", "4/.zarray"]]);
    expect(image.multiscale.levels).toHaveLength(5);
    expect(image.readRest).toBeUndefined();
  });

  it("are 6 in 2 waves, none answered 404, for 0.5 when the address tells the version", async () => {
    const { hierarchy, waves } = lab(v05(5, 8192));
    await openedImage(hierarchy, 3);
    expect(waves.map((wave) => wave.length)).toEqual([1, 5]);
    expect(waves.flat().filter((key) => key.endsWith("missing"))).toEqual([]);
  });

  it("are 7 in 3 waves, one answered 404, for 0.5 when nothing tells the version", async () => {
    const { hierarchy, waves } = lab(v05(5, 8192));
    await openedImage(hierarchy);
    expect(waves.map((wave) => wave.length)).toEqual([1, 1, 5]);
    expect(waves[0]).toEqual([".zattrs missing"]);
  });

  it("is one when the metadata is consolidated", async () => {
    const arrays = pyramidArrays(9, 131_072, 3);
    const metadata = Object.fromEntries(Object.entries(arrays).map(([key, value]) => [key.split("/")[0], value]));
    const consolidated = { kind: "inline", must_understand: false, metadata };
    const { hierarchy, waves } = lab({
      "zarr.json": groupV3({ multiscales: [pyramid(9)] }, { consolidated_metadata: consolidated }),
    });
    const { image } = await openedImage(hierarchy, 3);
    expect(waves).toEqual([["zarr.json"]]);
    expect(image.multiscale.levels.map(({ array }) => array.shape[0])).toEqual(
      Array.from({ length: 9 }, (_, level) => 131_072 / 2 ** level),
    );
  });

  it("are never more than 7: of nine levels the finest and the coarsest come first, the others later", async () => {
    const { hierarchy, waves } = lab(v04(9, 131_072));
    const { image } = await openedImage(hierarchy);
    expect(waves.map((wave) => wave.length)).toEqual([1, 6]);
    expect(image.multiscale.levels.map(({ scale }) => scale.x)).toEqual([1, 16, 32, 64, 128, 256]);
    const all = await image.readRest!();
    expect(waves.at(-1)).toEqual(["1/.zarray", "2/.zarray", "3/.zarray"]);
    expect(all.multiscale.levels.map(({ scale }) => scale.x)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect(all.readRest).toBeUndefined();
  });

  it("are few for the series of bioformats2raw, in 3 waves", async () => {
    const image = Object.entries(v04(3, 512));
    const { hierarchy, waves } = lab({
      ".zattrs": { "bioformats2raw.layout": 3 },
      "OME/.zattrs": { series: ["0", "1"] },
      ...Object.fromEntries(image.map(([key, value]) => [`0/${key}`, value])),
    });
    const opened = await openedImage(hierarchy);
    expect(waves.map((wave) => wave.length)).toEqual([1, 2, 3]);
    expect(opened).toMatchObject({ siblings: ["0", "1"], image: { path: "0" } });
  });
});

describe("openOme", () => {
  it("places levels by scale and translation of level and image, and names arrays by their address", async () => {
    const more = {
      version: "0.4",
      coordinateTransformations: [
        { type: "scale", scale: [10, 10] },
        { type: "translation", translation: [7, 9] },
      ],
    };
    const { hierarchy } = lab({ ...v04(2, 64), ".zattrs": { multiscales: [pyramid(2, more)] } });
    const { image } = await openedImage(hierarchy);
    expect(image.multiscale.levels[1]).toMatchObject({ scale: { x: 2, y: 2, c: 1 }, offset: { x: 0, y: 0 } });
    expect(image.metadata.levels[1]!.transformation).toEqual({ scale: [10, 10], translation: [9.5, 11.5] });
    expect(image.multiscale.levels[1]!.array).toMatchObject({
      id: `${BASE}/1`,
      source: { kind: "http", url: `${BASE}/1` },
      dims: ["y", "x"],
    });
  });

  it("lets corners coincide where the translations are left out", async () => {
    const bare = pyramid(2, { version: "0.4" });
    const datasets = bare.datasets.map(({ path, coordinateTransformations: [scale] }) => ({
      path,
      coordinateTransformations: [scale],
    }));
    const { hierarchy } = lab({ ...v04(2, 64), ".zattrs": { multiscales: [{ ...bare, datasets }] } });
    const { image } = await openedImage(hierarchy);
    expect(image.multiscale.levels[1]!.offset).toEqual({ x: 0, y: 0 });
  });

  it("leaves out levels that cannot be read, and says so, but not level 0", async () => {
    const objects = v04(5, 64);
    const blosc = { ...arrayV2([16, 16]), compressor: { id: "jpeg2k" } };
    const odd = {
      ...objects,
      "2/.zarray": blosc,
      "3/.zarray": arrayV2([3, 3]),
      "4/.zarray": arrayV2([4, 4], [4, 4], "|u1"),
    };
    const { image } = await openedImage(lab(odd).hierarchy);
    expect(image.multiscale.levels).toHaveLength(2);
    expect(image.problems.join("\n")).toMatch(/jpeg2k.*\n.*uint8.*\n.*it has 3 along y/s);
    const { hierarchy } = lab({ ...objects, "0/.zarray": blosc });
    await expect(openOme(hierarchy)).rejects.toThrow('the codec "numcodecs.jpeg2k" is not supported');
  });

  it("finds label images only when asked", async () => {
    const { hierarchy, waves } = lab({ ...v04(1, 64), "labels/.zattrs": { labels: ["cells", "nuclei"] } });
    const { group } = await openedImage(hierarchy);
    expect(waves.flat()).not.toContain("labels/.zattrs");
    expect(await listLabels(hierarchy, group)).toEqual(["labels/cells", "labels/nuclei"]);
    const without = lab(v04(1, 64));
    expect(await listLabels(without.hierarchy, (await openedImage(without.hierarchy)).group)).toEqual([]);
  });

  it("opens plates, wells and label lists", async () => {
    const plate = {
      version: "0.4",
      rows: [{ name: "A" }, { name: "B" }],
      columns: [{ name: "1" }, { name: "2" }],
      wells: [
        { path: "B/1", rowIndex: 1, columnIndex: 0 },
        { path: "A/2", rowIndex: 0, columnIndex: 1 },
      ],
    };
    const well = { version: "0.4", images: [{ path: "0" }, { path: "1", acquisition: 3 }] };
    const { hierarchy } = lab({
      ".zattrs": { plate },
      "A/2/.zattrs": { well },
      ...Object.fromEntries(Object.entries(v04(1, 8)).map(([key, value]) => [`A/2/0/${key}`, value])),
    });
    const opened = await openOme(hierarchy);
    expect(opened).toMatchObject({
      kind: "plate",
      plate: { rows: ["A", "B"], wells: [{ path: "A/2" }, { path: "B/1" }] },
    });
    const first = await openOme(hierarchy, "A/2", opened.group);
    expect(first).toMatchObject({ kind: "image", siblings: ["A/2/0", "A/2/1"], image: { path: "A/2/0" } });
  });
});

describe("what is no OME-Zarr, or one that cannot be read right", () => {
  const refusals: [string, Record<string, unknown>, RegExp][] = [
    ["nothing", {}, /no \.zattrs and no zarr\.json/],
    ["a web page", { ".zattrs": "<!doctype html><title>x</title>" }, /a web page is where \.zattrs should be/],
    ["no JSON", { ".zattrs": "{" }, /no JSON object is where/],
    ["a group of something else", { ".zattrs": { title: "x" } }, /a zarr group without OME metadata/],
    ["an array of v3", { "zarr.json": arrayV3([1]) }, /a single zarr array/],
    [
      "0.4 in v3",
      { "zarr.json": { ...groupV3({}), attributes: { multiscales: [] } } },
      /OME-Zarr 0\.4 metadata in zarr v3/,
    ],
    ["version 0.6", { "zarr.json": groupV3({ version: "0.6", multiscales: [pyramid(1)] }) }, /version 0\.6 on zarr v3/],
    ["version 0.1", { ".zattrs": { multiscales: [{ version: "0.1", datasets: [] }] } }, /version 0\.1 on zarr v2/],
    ["an unnamed old version", { ".zattrs": { multiscales: [{ datasets: [{ path: "0" }] }] } }, /before version 0\.4/],
    ["a fourth dimension", axesOf("y", "x", "phase"), /the axis "phase"/],
    ["two x", axesOf("x", "y", "x"), /two x axes/],
    ["a line", axesOf("x"), /an image without y axis/],
    ["a way out", datasetOf({ path: "../../secret" }), /the path "\.\.\/\.\.\/secret"/],
    [
      "an affine",
      datasetOf({ path: "0", coordinateTransformations: [{ type: "affine" }] }),
      /the coordinate transformation "affine"/,
    ],
    [
      "a scale in a file",
      datasetOf({ path: "0", coordinateTransformations: [{ type: "scale", path: "s" }] }),
      /in an array of its own/,
    ],
    [
      "a scale of 0",
      datasetOf({ path: "0", coordinateTransformations: [{ type: "scale", scale: [0, 1] }] }),
      /not positive/,
    ],
    [
      "a scale too short",
      datasetOf({ path: "0", coordinateTransformations: [{ type: "scale", scale: [1] }] }),
      /one number for each of 2 axes/,
    ],
    [
      "a sharded transpose",
      levelOf({ codecs: [{ name: "transpose", configuration: { order: [1, 0] } }, SHARDS] }),
      /a codec around shards/,
    ],
    [
      "shards in shards",
      levelOf({ codecs: [{ ...SHARDS, configuration: { ...SHARDS.configuration, codecs: [SHARDS] } }] }),
      /sharding inside of shards/,
    ],
    ["a transformer", levelOf({ storage_transformers: [{ name: "x" }] }), /a storage transformer/],
    ["an unknown key", levelOf({ odd: { must_understand: true } }), /the metadata key "odd"/],
    [
      "a rectilinear grid",
      levelOf({ chunk_grid: { name: "rectilinear", configuration: {} } }),
      /the rectilinear chunk grid/,
    ],
    [
      "an unknown codec",
      levelOf({ codecs: [{ name: "bytes", configuration: { endian: "little" } }, { name: "pcodec" }] }),
      /the codec "pcodec"/,
    ],
  ];
  it.each(refusals)("%s is refused by its name", async (_, objects, reason) => {
    await expect(openOme(lab(objects).hierarchy)).rejects.toThrow(reason);
  });

  it("takes 403 for missing where the other format is there, and for no access where nothing is", async () => {
    const { image } = await openedImage(lab(v05(2, 64), true).hierarchy);
    expect(image.zarrFormat).toBe(3);
    await expect(openOme(lab({}, true).hierarchy)).rejects.toMatchObject({ tag: "AccessDenied" });
  });
});

const SHARDS = {
  name: "sharding_indexed",
  configuration: {
    chunk_shape: [4, 4],
    codecs: [{ name: "bytes", configuration: { endian: "little" } }],
    index_codecs: [{ name: "bytes", configuration: { endian: "little" } }],
  },
};

function axesOf(...names: string[]): Record<string, unknown> {
  const axes = names.map((name) => ({ name, type: "space" }));
  return { ".zattrs": { multiscales: [{ version: "0.4", axes, datasets: [{ path: "0" }] }] } };
}

function datasetOf(dataset: object): Record<string, unknown> {
  return { ".zattrs": { multiscales: [{ ...pyramid(1), version: "0.4", datasets: [dataset] }] } };
}

function levelOf(more: object): Record<string, unknown> {
  return { "zarr.json": groupV3({ multiscales: [pyramid(1)] }), "0/zarr.json": arrayV3([8, 8], [8, 8], more) };
}
