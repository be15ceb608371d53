import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockedPixels } from "./blocks.ts";
import { halve } from "./halve.ts";
import { type ImportEvent, importFiles } from "./import.ts";
import { importImages } from "./import-images.ts";
import { expectedBytes, materialize, readFixtures, temporaryDirectory } from "./test-fixtures.ts";
import { ask, readStore, startTestLab } from "./test-lab.ts";

const fixtures = await readFixtures();
let running: Awaited<ReturnType<typeof startTestLab>>;
beforeAll(async () => {
  running = await startTestLab();
});
afterAll(() => running[Symbol.asyncDispose]());

type GraphImage = {
  id: string;
  name: string;
  tags: string[];
  dataset: { name: string };
  store: { id: string; dimensionNames: string[]; codecs: unknown };
  channelViews: { cMin: number; cMax: number; name: string; emissionWavelength: number | null }[];
  affineTransformationViews: { affineMatrix: number[][]; stage: { id: string } }[];
  rgbContexts: { name: string; views: RgbView[] }[];
  derivedScaleViews: { scaleC: number; scaleZ: number; scaleY: number; scaleX: number; image: GraphImage }[];
};
type RgbView = {
  cMin: number;
  colorMap: string;
  baseColor: number[] | null;
  active: boolean;
  contrastLimitMin: number | null;
  contrastLimitMax: number | null;
};

const FIELDS = `id name tags dataset { name } store { id dimensionNames codecs }
  channelViews { cMin cMax name emissionWavelength }
  affineTransformationViews { affineMatrix stage { id } }
  rgbContexts { name views { cMin colorMap baseColor active contrastLimitMin contrastLimitMax } }`;

async function imageById(id: string): Promise<GraphImage> {
  const { image } = await ask<{ image: GraphImage }>(
    running.target,
    `query($id: ID!) { image(id: $id) { ${FIELDS}
      derivedScaleViews { scaleC scaleZ scaleY scaleX image { ${FIELDS} } } } }`,
    { id },
  );
  return image;
}

async function importFixture(name: string, options: Parameters<typeof importFiles>[2] = {}) {
  await using directory = await temporaryDirectory();
  const path = await materialize(directory.path, name, fixtures[name]!);
  const report = await importFiles(running.target, [path], options);
  expect(report.refused).toEqual([]);
  return report.imported;
}

describe("importFiles", () => {
  it.each([
    "v2-bool.zarr",
    "v2-uint16-big.zarr",
    "v2-int64.zarr",
    "v2-float16.zarr",
    "v2-axes-yxc.zarr",
    "v2-axes-tczyx.zarr",
    "v3-float64.zarr",
    "v3-sharded.zarr",
    "tiff-int8.tif",
    "tiff-uint32-big.tif",
    "tiff-rgb-predictor.tif",
    "imagej-hyperstack.tif",
    "ome-pyramid.ome.tif",
    "rgba.png",
  ])("stores every pixel of %s so that a zarr reader finds it through S3", async (name) => {
    const [imported] = await importFixture(name);
    const image = await imageById(imported!.id);
    const expected = fixtures[name]!.images![0]!;
    const stored = await readStore(running.target, image.store.id);
    expect(stored.shape).toEqual(expected.shape);
    expect(stored.dtype).toBe(expected.dtype);
    expect(image.store.dimensionNames).toEqual(["c", "t", "z", "y", "x"]);
    // zarrita gives bool as an object of its own: its bytes are compared all the same.
    expect(stored.bytes.equals(expectedBytes(expected))).toBe(true);
  });

  it("takes over levels, sizes, names, colours and limits of OME-Zarr", async () => {
    const [imported] = await importFixture("v2-pyramid.zarr", { name: "Two levels", dataset: "Made" });
    expect(imported).toMatchObject({ name: "Two levels", shape: [2, 1, 3, 11, 14], dtype: "uint16", levels: 2 });
    const image = await imageById(imported!.id);
    expect(image).toMatchObject({ name: "Two levels", tags: [], dataset: { name: "Made" } });
    expect(image.affineTransformationViews.map(({ affineMatrix }) => affineMatrix)).toEqual([
      [
        [0.5, 0, 0, -2],
        [0, 0.5, 0, 1],
        [0, 0, 0.004, 0.02],
        [0, 0, 0, 1],
      ],
    ]);
    expect(image.channelViews).toEqual([
      { cMin: 0, cMax: 1, name: "DAPI", emissionWavelength: 461 },
      { cMin: 1, cMax: 2, name: "GFP", emissionWavelength: null },
    ]);
    expect(image.rgbContexts).toHaveLength(1);
    expect(image.rgbContexts[0]!.views).toMatchObject([
      { cMin: 0, colorMap: "BLUE", active: true, contrastLimitMin: 100, contrastLimitMax: 4000 },
      { cMin: 1, colorMap: "INTENSITY", baseColor: [0x12, 0xab, 0x34, 255], active: false, contrastLimitMin: null },
    ]);
    const [level] = image.derivedScaleViews;
    expect(level).toMatchObject({ scaleC: 1, scaleZ: 1, scaleY: 2, scaleX: 2 });
    expect(level!.image).toMatchObject({
      name: "Two levels (level 1)",
      tags: ["pyramid-level"],
      dataset: { name: "Made" },
    });
    expect(level!.image.affineTransformationViews[0]!.affineMatrix[0]).toEqual([1, 0, 0, -1.75]);
    expect(level!.image.affineTransformationViews[0]!.stage).toEqual(image.affineTransformationViews[0]!.stage);
    const stored = await readStore(running.target, level!.image.store.id);
    expect(stored.bytes.equals(expectedBytes(fixtures["v2-pyramid.zarr"]!.images![0]!.levels![0]!))).toBe(true);
  });

  it("makes the levels that a file lacks, placed where their pixels are", async () => {
    const [height, width] = [601, 520];
    const plane = Uint16Array.from({ length: height * width }, (_, i) => (i * 40_503) % 65_536);
    const pixels = blockedPixels({
      dtype: "uint16",
      shape: [1, 1, 1, height, width],
      block: [1, 1, 1, height, width],
      load: () => Promise.resolve({ pixels: plane, stride: [0, 0, 0, width, 1] }),
    });
    const placement = { sizeUm: { x: 0.5, y: 0.25, z: 2 }, originUm: { x: 10, y: 20, z: 30 } };
    const [made] = await importImages(
      running.target,
      [
        {
          image: {
            ...{ seriesName: undefined, reduction: "mean", labels: undefined, looks: undefined, notes: [] },
            levels: [{ pixels, factors: [1, 1, 1, 1, 1], placement }],
          },
          destination: { name: "Halved", dataset: undefined, tags: ["made"] },
        },
      ],
      { concurrency: 2, signal: undefined, onBytes: () => undefined },
    );
    const image = await imageById(made!.id);
    expect([made!.levels, image.tags]).toEqual([3, ["made"]]);
    const levels = image.derivedScaleViews.map(({ scaleY, scaleX, image: level }) => {
      const [[sx, , , tx], [, sy, , ty]] = level.affineTransformationViews[0]!.affineMatrix as [number[], number[]];
      return { scaleY, scaleX, sx, tx, sy, ty };
    });
    expect(levels).toEqual([
      { scaleY: 2, scaleX: 2, sx: 1, tx: 10.25, sy: 0.5, ty: 20.125 },
      { scaleY: 4, scaleX: 4, sx: 2, tx: 10.75, sy: 1, ty: 20.375 },
    ]);
    const half = { pixels: new Uint16Array(301 * 260), offset: 0, stride: 260 };
    halve("uint16", "mean", { pixels: plane, offset: 0, stride: width }, height, width, half);
    const stored = await readStore(running.target, image.derivedScaleViews[0]!.image.store.id);
    expect(stored.shape).toEqual([1, 1, 1, 301, 260]);
    expect(stored.data).toEqual(half.pixels);
  });

  it("imports every image of a file under its own name, and one that says nothing with the server's defaults", async () => {
    const imported = await importFixture("ome-series.ome.tif");
    expect(imported.map(({ name }) => name)).toEqual(["ome-series [left]", "ome-series [right]"]);
    const image = await imageById(imported[0]!.id);
    expect(image.rgbContexts[0]!.views.map(({ colorMap, active }) => [colorMap, active])).toEqual([
      ["VIRIDIS", true],
      ["VIRIDIS", false],
    ]);
    expect([image.affineTransformationViews, image.derivedScaleViews]).toEqual([[], []]);
  });

  it("shows colour pictures as they are", async () => {
    const [imported] = await importFixture("tiff-rgb.tif");
    const [context] = (await imageById(imported!.id)).rgbContexts;
    expect(context!.views.map((view) => [view.colorMap, view.contrastLimitMin, view.contrastLimitMax])).toEqual([
      ["RED", 0, 255],
      ["GREEN", 0, 255],
      ["BLUE", 0, 255],
    ]);
  });

  it("refuses one file by its reason, imports the others, and tells what happens as it happens", async () => {
    await using directory = await temporaryDirectory();
    const good = await materialize(directory.path, "tiff-pages.tif", fixtures["tiff-pages.tif"]!);
    const bad = await materialize(directory.path, "jpeg.tif", fixtures["jpeg.tif"]!);
    const events: ImportEvent[] = [];
    const report = await importFiles(running.target, [bad, good, "/nowhere.tif"], {
      onProgress: (event) => events.push(event),
    });
    expect(report.imported.map(({ path }) => path)).toEqual([good]);
    expect(report.refused.map(({ path, reason }) => [path, reason])).toEqual([
      [bad, "TIFF compression JPEG"],
      ["/nowhere.tif", "there is no such file"],
    ]);
    const kinds = events.map(({ kind }) => kind).filter((kind) => kind !== "uploaded");
    expect(kinds).toEqual(["refused", "started", "imported", "refused"]);
    const last = events.findLast((event) => event.kind === "uploaded");
    expect(last).toMatchObject({ doneBytes: 4 * 9 * 14, totalBytes: 4 * 9 * 14 });
  });

  it("says before reading anything that the token or the address is wrong", async () => {
    const { target } = running;
    await expect(importFiles({ ...target, token: "wrong" }, ["/nowhere.tif"])).rejects.toThrow("the server says");
    const closed = { ...target, graphqlUrl: "http://localhost:9/graphql" };
    await expect(importFiles(closed, ["/nowhere.tif"])).rejects.toThrow("no answer from");
  });
});
