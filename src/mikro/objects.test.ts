import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./connect.ts";
import type { Mikro } from "./mikro.ts";
import { startTestLab, type TestLab } from "./testing/lab.ts";

let lab: TestLab;
let mikro: Mikro;
beforeAll(async () => {
  lab = await startTestLab();
  mikro = await connect(lab.config);
}, 180_000);
afterAll(async () => {
  await mikro?.dispose();
  await lab?.stop();
});

const COLUMNS = [
  { name: "label", values: Int32Array.from({ length: 30_000 }, (_, i) => i) },
  { name: "mean", values: Float64Array.from({ length: 30_000 }, (_, i) => i / 3) },
  { name: "class", values: Array.from({ length: 30_000 }, (_, i) => (i % 7 === 0 ? null : `class ${i % 3}`)) },
];

describe("fromParquetLike", () => {
  it("uploads columns whose rows are read back in part, with origins and what was noted", async () => {
    const image = await mikro.fromArrayLike({ data: new Uint8Array(64), shape: [8, 8] }, "cells");
    const made = await mikro.fromParquetLike(COLUMNS, "measurements", {
      ...{ origins: [image], metadata: { provenance: "by hand" } },
      imageAccessors: [{ image: image.id, keys: ["mean"] }],
    });
    const table = await mikro.getTable(made);
    expect(table).toMatchObject({ name: "measurements", origins: [{ id: image.id, name: "cells" }] });
    expect(table.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      ...["label INTEGER", "mean DOUBLE", "class VARCHAR"],
    ]);
    const stored = await table.open();
    expect(stored).toMatchObject({ rowCount: 30_000, metadata: { provenance: "by hand" } });
    expect(await stored.rows({ start: 19_999, end: 20_001 })).toEqual([
      [19_999, 19_999 / 3, null],
      [20_000, 20_000 / 3, "class 2"],
    ]);
    expect(await stored.column("mean")).toEqual(COLUMNS[1]!.values);
    await expect(stored.column("nope")).rejects.toThrow(RangeError);
    await expect(stored.rows({ end: 30_001 })).rejects.toThrow(/no rows of a table of 30000/);
    await expect(stored.rows({}, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    expect(await mikro.getTableRow(`${table.id}-3`)).toMatchObject({ values: [3, 1, "class 0"] });
    expect(await mikro.getTableCell(`${table.id}-3-1`)).toMatchObject({ value: 1, column: { name: "mean" } });
  });

  it("lists, finds and deletes tables, and says what it cannot store", async () => {
    const made = await mikro.fromParquetLike([{ name: "a", values: [1] }], "Alphabet");
    expect(await mikro.searchTables({ search: "alph" })).toEqual([{ value: made.id, label: "Alphabet" }]);
    expect(await mikro.searchTableRows(made, { search: "1" })).toEqual([{ value: `${made.id}-0`, label: "Row 0" }]);
    expect(await mikro.searchTableCells(made)).toEqual([{ value: `${made.id}-0-0`, label: "a" }]);
    expect((await mikro.tables({ ids: [made.id] })).map(({ name }) => name)).toEqual(["Alphabet"]);
    await expect(mikro.fromParquetLike([], "none")).rejects.toMatchObject({ tag: "BadTable" });
    expect(await mikro.deleteTable(made)).toBe(made.id);
    await expect(mikro.getTable(made)).rejects.toMatchObject({ tag: "NotFound" });
    await expect(made.open()).rejects.toMatchObject({ tag: "CredentialsFailed" });
  });

  it("reads tables of other programs as they are", async () => {
    const grant = await mikro.requestParquetUpload();
    const bytes = await readFile(new URL("../../fixtures/tables/measurements.parquet", import.meta.url));
    const { createPut } = await import("../datalayer/write/put-object.ts");
    const put = createPut({ ...grant, endpoint: lab.config.s3Url, region: "us-east-1" });
    await put("", new Uint8Array(bytes));
    const store = await mikro.finishParquetUpload(grant.store);
    const table = await mikro.fromParquetLike(store.id, "of pandas");
    expect(await (await table.open()).rows({ start: 999, columns: ["label"] })).toEqual([[1000]]);
  });
});

describe("createSnapshot", () => {
  const png = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)], { type: "image/png" });

  it("uploads pictures of an image, the newest first, whose bytes come back", async () => {
    const image = await mikro.fromArrayLike({ data: new Uint8Array(64), shape: [8, 8] }, "pictured");
    const events = mikro.watchImages();
    const next = events.next();
    await mikro.createSnapshot(png, image, { name: "first" });
    expect((await next).value).toMatchObject({ update: { id: image.id, latestSnapshot: { id: expect.any(String) } } });
    await events.return?.();
    const second = await mikro.createSnapshot(png, image);
    expect((await mikro.getSnapshots(image)).map(({ name }) => name)).toEqual(["Snapshot", "first"]);
    expect((await mikro.getImage(image)).latestSnapshot).toMatchObject({ id: second.id });
    const bytes = new Uint8Array(await png.arrayBuffer());
    expect(await (await mikro.getSnapshot(second)).download()).toEqual(bytes);
    expect(await mikro.searchSnapshots({ search: "fir" })).toMatchObject([{ label: "first" }]);
    expect(await mikro.deleteSnapshot(second)).toBe(second.id);
    await expect(second.download()).rejects.toMatchObject({ name: "DataError" });
  });
});

describe("masks", () => {
  it("are found from the image that they are of, with their pixels and labels", async () => {
    const cells = await mikro.fromArrayLike({ data: new Uint8Array(16), shape: [4, 4] }, "cells");
    const pixels = Uint16Array.from({ length: 16 }, (_, i) => (i < 8 ? 1 : 2));
    const mask = await mikro.fromArrayLike({ data: pixels, shape: [4, 4] }, "cells, labelled");
    const part = await mikro.createReferenceView(cells, { cMin: 0, cMax: 1 });
    const labels = [
      { name: "label", values: [1, 2] },
      { name: "class", values: ["nucleus", "debris"] },
    ];
    await mikro.createInstanceMaskView(mask, part, { labels });
    const [found, ...more] = await mikro.getMasks(cells);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      image: { id: mask.id },
      referenceView: { id: part.id, cMax: 1, image: { id: cells.id } },
    });
    expect(await (await found!.openLabels())!.rows()).toEqual([
      [1, "nucleus"],
      [2, "debris"],
    ]);
    expect(await found!.image.data.max().compute()).toBe(2);
    expect((await mikro.getImage(mask)).instanceMaskViews).toMatchObject([
      { referenceView: { image: { name: "cells" } } },
    ]);
    expect((await mikro.createMaskView(mask, part)).labels).toBeNull();
  });
});

describe("scenes", () => {
  it("show lenses of datasets of arrays, with all that is needed to draw them", async () => {
    const data = Uint16Array.from({ length: 2 * 8 * 16 }, (_, i) => i);
    const small = { data: new Uint16Array(2 * 4 * 8), shape: [2, 4, 8] };
    const dims = [
      ["ch", "channel"],
      ["row", "space"],
      ["column", "space"],
    ].map(([key, kind]) => ({ key: key!, kind: kind! }));
    const dataset = await mikro.createADataset(
      { data, shape: [2, 8, 16] },
      [{ array: small, level: 1, scaleFactors: [1, 2, 2] }],
      "free",
      dims,
      { anchors: [{ dimAnchors: [{ dim: "ch", value: 1 }], label: { label: "dye" } }] },
    );
    expect((await mikro.getADataset(dataset)).dataArrays).toMatchObject([
      { level: 0, shape: [2, 8, 16], store: { dimensionNames: ["ch", "row", "column"], dtype: "uint16" } },
      { level: 1, scaleFactors: [1, 2, 2] },
    ]);
    const lens = await mikro.createLens(dataset, [{ dim: "ch", start: 1 }]);
    expect(lens).toMatchObject({ shape: [1, 8, 16], activeAnchors: [{ channelLabel: { label: "dye" } }] });
    const scene = await mikro.createScene("overview", { spatialUnit: "MICROMETERS" });
    const layer = await mikro.createLayer(lens, scene, { climMax: 0.5, colormap: "GREEN" });
    await mikro.updateLayer(layer, { climMin: 0.1 });
    expect(await mikro.getScene(scene)).toMatchObject({
      ...{ name: "overview", spatialUnit: "MICROMETERS" },
      layers: [{ xDim: "column", yDim: "row", intensityDim: "ch", climMin: 0.1, climMax: 0.5, lens: { id: lens.id } }],
    });
    expect(await mikro.searchScenes({ search: "over" })).toEqual([{ value: scene.id, label: "overview" }]);
    const crooked = mikro.createADataset({ data, shape: [2, 8, 16] }, [], "x", dims.slice(1));
    await expect(crooked).rejects.toThrow(/do not go with/);
  });
});

describe("buildPyramid", () => {
  it("saves levels that are the means of the pixels, whatever the chunks, and only once", async () => {
    const [height, width] = [700, 1300];
    const data = Uint16Array.from({ length: 2 * height * width }, (_, i) => (i * 7919) % 60_000);
    const image = await mikro.fromArrayLike({ data, shape: [2, height, width], dims: ["c", "y", "x"] }, "flat", {
      chunkShape: [2, 1, 1, 300, 500],
    });
    const seen: number[] = [];
    const created = await mikro.buildPyramid(image, { onProgress: ({ doneTiles }) => seen.push(doneTiles) });
    expect(created).toHaveLength(2);
    expect(seen.at(-1)).toBe(2 * (1 * 2 + 1));
    const { multiscale } = (await mikro.getImage(image)).model;
    expect(multiscale.levels.map(({ array }) => array.shape.slice(-2))).toEqual([
      [700, 1300],
      [350, 650],
      [175, 325],
    ]);
    const computed = await (await mikro.getImage(created[0]!)).data.compute();
    const half = (computed as Readonly<{ data: Uint16Array }>).data;
    for (const [c, y, x] of [
      [0, 0, 0],
      [1, 349, 649],
      [1, 200, 511],
      [0, 100, 512],
    ] as const) {
      const at = (dy: number, dx: number) => data[(c * height + 2 * y + dy) * width + 2 * x + dx]!;
      expect(half[(c * 350 + y) * 650 + x]).toBe(Math.floor((at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1) + 2) / 4));
    }
    await expect(mikro.buildPyramid(image)).rejects.toThrow(/smaller levels already/);
    expect(await mikro.getRandomImage()).not.toMatchObject({ id: created[0] });
  });

  it("takes back what it made when it is cancelled", async () => {
    const data = new Uint8Array(1500 * 1500).fill(3);
    const image = await mikro.fromArrayLike({ data, shape: [1500, 1500] }, "cancelled");
    const stop = new AbortController();
    const built = mikro.buildPyramid(image, {
      signal: stop.signal,
      onProgress: ({ doneTiles }) => doneTiles === 4 && stop.abort(),
    });
    await expect(built).rejects.toMatchObject({ name: "AbortError" });
    expect((await mikro.getImage(image)).derivedScaleViews).toEqual([]);
    expect(await mikro.searchImages({ search: "cancelled (level" })).toEqual([]);
  });
});
