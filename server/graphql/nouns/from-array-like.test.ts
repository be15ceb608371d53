import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab, zarrJson } from "../test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const IMAGE = `query ($id: ID!) {
  image(id: $id) {
    name
    tags
    createdAt
    dataset { name isDefault }
    creator { sub preferredUsername activeOrganization { slug } }
    store { shape chunks dtype version fillValue dimensionNames codecs path bucket key }
    channels { index label colours: label(withColorName: true) }
    frames { label }
    planes { label }
    rgbContexts { name z t c blending pinned views { active colorMap cMin cMax baseColor name fullColour isGlobal } }
    channelViews { name emissionWavelength excitationWavelength acquisitionMode cMin cMax accessor isGlobal }
    scaleViews { scaleC scaleT scaleZ scaleY scaleX parent { name } }
    derivedViews { operation originImage { name } }
    affineTransformationViews { pixelSize pixelSizeX pixelSizeY pixelSizeZ position isotropic affineMatrix stage { name } }
  }
}`;
type View = { active: boolean; colorMap: string; cMin: number; cMax: number; name: string; fullColour: string };
type Image = { rgbContexts: { name: string; views: View[] }[]; [key: string]: unknown };
const read = async (id: string) => (await lab.ask<{ image: Image }>(IMAGE, { id })).image;

const MAKE = "mutation ($input: FromArrayLikeInput!) { fromArrayLike(input: $input) { id } }";

describe("fromArrayLike", () => {
  it("makes an image in the default dataset with what zarr.json says of its store", async () => {
    const image = await read(await lab.image({ name: "cells", shape: [1, 2, 3, 64, 32], tags: ["b", "a", "b"] }));
    const { key } = image.store as { key: string };
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(image).toMatchObject({
      name: "cells",
      tags: ["b", "a"],
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      dataset: { name: "Default", isDefault: true },
      creator: { sub: "1", preferredUsername: "tester", activeOrganization: { slug: "static_org" } },
      store: {
        shape: [1, 2, 3, 64, 32],
        chunks: [1, 2, 3, 64, 32],
        dtype: "uint16",
        version: "3",
        fillValue: 0,
        dimensionNames: ["c", "t", "z", "y", "x"],
        codecs: [{ name: "bytes", configuration: { endian: "little" } }],
        bucket: "zarr",
        path: `s3://zarr/${key}`,
      },
      channels: [{ index: 0, label: "Channel 0", colours: "Channel 0 (viridis)" }],
      frames: [{ label: "Frame 0" }, { label: "Frame 1" }],
      planes: [{ label: "Plane 0" }, { label: "Plane 1" }, { label: "Plane 2" }],
    });
  });

  it("shows three channels as red, green and blue, all active", async () => {
    const { rgbContexts } = await read(await lab.image({ name: "rgb", shape: [3, 1, 1, 8, 8] }));
    const view = { active: true, baseColor: [255, 255, 255, 255], isGlobal: false };
    expect(rgbContexts).toEqual([
      {
        ...{ name: "RGB", z: 0, t: 0, c: 0, blending: "ADDITIVE", pinned: false },
        views: [
          { ...view, colorMap: "RED", cMin: 0, cMax: 1, name: "red (0:1)", fullColour: "rgb(255,0,0)" },
          { ...view, colorMap: "GREEN", cMin: 1, cMax: 2, name: "green (1:2)", fullColour: "rgb(0,255,0)" },
          { ...view, colorMap: "BLUE", cMin: 2, cMax: 3, name: "blue (2:3)", fullColour: "rgb(0,0,255)" },
        ],
      },
    ]);
  });

  it("shows any other number of channels as VIRIDIS, the first one active", async () => {
    for (const count of [1, 2, 5]) {
      const { rgbContexts } = await read(await lab.image({ name: "many", shape: [count, 1, 1, 8, 8], rgbViews: [] }));
      expect(rgbContexts.map(({ name }) => name)).toEqual(["Default"]);
      expect(
        rgbContexts[0]!.views.map(({ colorMap, active, cMin, cMax }) => ({ colorMap, active, cMin, cMax })),
      ).toEqual(
        Array.from({ length: count }, (_, i) => ({ colorMap: "VIRIDIS", active: i === 0, cMin: i, cMax: i + 1 })),
      );
    }
  });

  it("takes the RGB views that are given: equal ones are one, those without context share a new one", async () => {
    const other = await read(await lab.image({ name: "other" }));
    const { rgbcontexts } = await lab.ask<{ rgbcontexts: { id: string }[] }>(
      '{ rgbcontexts(filters: { name: { exact: "RGB" } }) { id } }',
    );
    expect(other.rgbContexts).toHaveLength(1);
    const id = await lab.image({
      name: "given",
      shape: [2, 1, 1, 8, 8],
      rgbViews: [
        { cMin: 0, cMax: 1, colorMap: "RED", gamma: 0.5, contrastLimitMin: 0, contrastLimitMax: 4000 },
        { cMin: 1, cMax: 2 },
        { cMin: 1, cMax: 2, active: true, baseColor: [255, 255, 255] },
        { baseColor: [300.2, -5, 127.6, 12], colorMap: "INTENSITY", active: false, xMin: 3 },
        { cMin: 0, cMax: 1, colorMap: "BLUE", context: rgbcontexts[0]!.id },
      ],
    });
    const image = await read(id);
    expect(image.rgbContexts).toMatchObject([
      {
        name: "Default",
        views: [
          {
            colorMap: "INTENSITY",
            baseColor: [255, 0, 128, 12],
            active: false,
            cMin: null,
            isGlobal: false,
            name: "intensity (None:None)",
          },
          { colorMap: "RED", cMin: 0 },
          { colorMap: "GREY", cMin: 1, active: true },
        ],
      },
    ]);
    expect(image.channels).toMatchObject([
      { colours: "Channel 0 (red) (Unknown Color) (blue)" },
      { colours: "Channel 1 (grey) (Unknown Color)" },
    ]);
    const names = await lab.ask<{ rgbViews: { name: string }[] }>(
      "query ($id: ID!) { rgbViews(filters: { image: $id, active: true }) { name(long: true) contexts { name } } }",
      { id },
    );
    expect(names.rgbViews).toEqual([
      { name: "red (0:1) gamma 0.5 limits 0:4000", contexts: [{ name: "Default" }] },
      { name: "grey (1:2) gamma 1 limits None:None", contexts: [{ name: "Default" }] },
      { name: "blue (0:1) gamma 1 limits None:None", contexts: [{ name: "RGB" }] },
    ]);
  });

  it("copies the RGB views of the origin of a derived image, if it has as many channels", async () => {
    const rgbViews = [{ cMin: 0, cMax: 1, colorMap: "MAGENTA", gamma: 2 }];
    const originImage = await lab.image({ name: "origin", shape: [2, 1, 1, 8, 8], rgbViews });
    const derivedViews = [{ originImage }];
    const like = await read(await lab.image({ name: "like", shape: [2, 1, 1, 8, 8], derivedViews }));
    expect(like).toMatchObject({
      derivedViews: [{ operation: null, originImage: { name: "origin" } }],
      rgbContexts: [
        { name: "Default", views: [{ colorMap: "MAGENTA", cMin: 0, cMax: 1, fullColour: "rgb(255,0,255)" }] },
      ],
    });
    const unlike = await read(await lab.image({ name: "unlike", shape: [3, 1, 1, 8, 8], derivedViews }));
    expect(unlike.rgbContexts).toMatchObject([{ name: "Default", views: [] }]);
  });

  it("makes the views that are given, with the contract's defaults", async () => {
    const parent = await lab.image({ name: "full" });
    const matrix = [
      [0.5, 0, 0, 10],
      [0, 0.5, 0, 20],
      [0, 0, 2, 30],
      [0, 0, 0, 1],
    ];
    const id = await lab.image({
      name: "level",
      scaleViews: [{ parent, scaleX: 2, scaleY: 2.5 }],
      channelViews: [{ cMin: 0, cMax: 1, name: "DAPI", emissionWavelength: 461.5 }, {}],
      transformationViews: [{ affineMatrix: matrix }, { affineMatrix: matrix }],
    });
    const affine = {
      ...{ pixelSize: [0.5, 0.5, 2], pixelSizeX: 0.5, pixelSizeY: 0.5, pixelSizeZ: 2 },
      ...{ position: [10, 20, 30], isotropic: false, affineMatrix: matrix },
    };
    expect(await read(id)).toMatchObject({
      scaleViews: [{ scaleC: 1, scaleT: 1, scaleZ: 1, scaleY: 2.5, scaleX: 2, parent: { name: "full" } }],
      channelViews: [
        {
          name: "DAPI",
          emissionWavelength: 461.5,
          excitationWavelength: null,
          accessor: ["0:1", ":", ":", ":", ":"],
          isGlobal: false,
        },
        { name: null, accessor: [":", ":", ":", ":", ":"], isGlobal: true },
      ],
      affineTransformationViews: [
        { ...affine, stage: { name: "Unknown for level and 0" } },
        { ...affine, stage: { name: "Unknown for level and 1" } },
      ],
    });
  });

  it("makes nothing at all when any part is refused", async () => {
    const counts = async () => {
      const tables = ["images", "views", "rgb_contexts", "stages", "image_tags"];
      const selects = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
      const { rows } = (await lab.database.db.execute(`select ${selects.join(", ")}`)) as unknown as { rows: object[] };
      return rows[0];
    };
    const array = await lab.upload();
    const before = await counts();
    const affineMatrix = Array.from({ length: 4 }, (_, i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0)));
    const good = { name: "x", array, tags: ["t"], transformationViews: [{ affineMatrix }] };
    const cases: [object, string, RegExp][] = [
      [{ transformationViews: [{ affineMatrix }, { affineMatrix, stage: "0" }] }, "NOT_FOUND", /Stage/],
      [{ scaleViews: [{}] }, "BAD_USER_INPUT", /parent/],
      [{ scaleViews: [{ parent: "0" }] }, "NOT_FOUND", /Image/],
      [{ derivedViews: [{ originImage: "0" }] }, "NOT_FOUND", /Image/],
      [{ dataset: "0" }, "NOT_FOUND", /Dataset/],
      [{ rgbViews: [{ context: "0" }] }, "NOT_FOUND", /RGBContext/],
      [{ rgbViews: [{ baseColor: [1, 2] }] }, "BAD_USER_INPUT", /baseColor/],
      [{ channelViews: [{ collection: "1" }] }, "NOT_FOUND", /ViewCollection/],
      [{ channelViews: [{ cMin: 2, cMax: 1 }] }, "BAD_USER_INPUT", /cMin/],
      [{ transformationViews: [{ affineMatrix: [[1]] }] }, "BAD_USER_INPUT", /affineMatrix.*4 rows/],
      [{ name: "  " }, "BAD_USER_INPUT", /name must not be blank/],
      [{ array: "0" }, "NOT_FOUND", /ZarrStore/],
    ];
    for (const [change, code, message] of cases) {
      const refusal = await lab.refusal(MAKE, { input: { ...good, ...change } });
      expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) });
    }
    expect(await counts()).toEqual(before);
    await lab.ask(MAKE, { input: good });
  });

  it("refuses stores without a zarr v3 array of the axes of an image, and says why", async () => {
    const { requestZarrUpload } = await lab.ask<{ requestZarrUpload: { store: string; key: string } }>(
      "mutation { requestZarrUpload(input: {}) { store key } }",
    );
    const { store: array, key } = requestZarrUpload;
    const refusal = () => lab.refusal(MAKE, { input: { name: "x", array } });
    expect(await refusal()).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(/no .*zarr\.json/),
    });
    const documents: [Uint8Array, RegExp][] = [
      [new TextEncoder().encode("{"), /not JSON/],
      [new Uint8Array([0xff, 0xfe]), /not JSON/],
      [zarrJson([1, 1, 1, 8, 8], { zarr_format: 2 }), /zarr_format/],
      [zarrJson([1, 1, 1, 8, 8], { node_type: "group" }), /node_type/],
      [zarrJson([1, 1, 1, 8, 8], { shape: undefined }), /shape/],
      [zarrJson([1, 1, 1, 8, 8], { chunk_grid: {} }), /chunk_grid/],
      [zarrJson([1, 1, 1, 8, 8], { fill_value: null }), /fill_value/],
      [zarrJson([1, 1, 1, 8, 8.5]), /shape/],
      [zarrJson([1, 8, 8]), /5 axes/],
      [zarrJson([1, 1, 1, 8, 8], { dimension_names: ["t", "c", "z", "y", "x"] }), /t, c, z, y, x/],
    ];
    for (const [document, message] of documents) {
      await lab.objects.put("zarr", `${key}/zarr.json`, document);
      expect(await refusal()).toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringMatching(message) });
    }
    await lab.objects.put(
      "zarr",
      `${key}/zarr.json`,
      zarrJson([1, 1, 1, 8, 8], { dimension_names: null, fill_value: "NaN" }),
    );
    const { fromArrayLike } = await lab.ask<{ fromArrayLike: { id: string } }>(MAKE, { input: { name: "x", array } });
    expect(await read(fromArrayLike.id)).toMatchObject({ store: { fillValue: "NaN", dimensionNames: null } });
  });
});
