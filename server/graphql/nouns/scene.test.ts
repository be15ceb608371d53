import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeAbandonedStores } from "../remove-stores.ts";
import { startLab, type TestLab } from "../test-lab.ts";
import { layerDims } from "./layer-dims.ts";
import { indicesOf, takes } from "./lens-shape.ts";

describe("indicesOf", () => {
  it("takes what Python takes", () => {
    type Case = [number, number | null, number | null, number | null, number[]];
    const cases = JSON.parse(
      readFileSync(new URL("../../../fixtures/graph/slices.json", import.meta.url), "utf8"),
    ) as Case[];
    for (const [size, start, stop, step, taken] of cases) {
      const found = indicesOf({ start, stop, step }, size);
      const all = Array.from({ length: found.length }, (_, i) => found.start + i * found.step);
      expect(all, JSON.stringify([size, start, stop, step])).toEqual(taken);
      for (let i = 0; i < size; i++) expect(takes(found, i)).toBe(taken.includes(i));
    }
  });
});

describe("layerDims", () => {
  const lens = (dims: string, kinds: string, shape: number[]) => ({
    dims: [...dims],
    kinds: [...kinds].map((kind) => ({ s: "SPACE", c: "CHANNEL", t: "TIME" })[kind]!),
    shape,
  });

  it("finds dimensions by name, else from the last one, and honours what is given", () => {
    const zyx = lens("cztyx", "cstss", [1, 5, 3, 8, 9]);
    expect(layerDims({}, zyx)).toEqual({ xDim: "x", yDim: "y", zDim: "z", tDim: "t", intensityDim: "c" });
    expect(layerDims({}, lens("kabd", "csss", [1, 5, 8, 9]))).toMatchObject({
      xDim: "d",
      yDim: "b",
      zDim: "a",
      tDim: null,
    });
    expect(layerDims({ xDim: "z", zDim: "x" }, zyx)).toMatchObject({ xDim: "z", yDim: "y", zDim: "x" });
  });

  it("refuses flat planes, thick intensities and dimensions that are not there", () => {
    const refused: [object, ReturnType<typeof lens>, RegExp][] = [
      [{}, lens("cyx", "css", [1, 1, 9]), /yDim must have more than one pixel/],
      [{}, lens("cyx", "css", [2, 8, 9]), /intensityDim must have one pixel/],
      [{}, lens("yx", "ss", [8, 9]), /intensityDim must be given/],
      [{ xDim: "q" }, lens("cyx", "css", [1, 8, 9]), /no dimension "q"/],
      [{ xDim: "y" }, lens("cyx", "css", [1, 8, 9]), /two axes/],
    ];
    for (const [wanted, of, reason] of refused) expect(() => layerDims(wanted, of)).toThrow(reason);
  });
});

describe("scenes", () => {
  let lab: TestLab;
  let dataset: string;
  beforeAll(async () => {
    lab = await startLab();
    const [data, half] = [await lab.upload([2, 4, 8, 16]), await lab.upload([2, 4, 4, 8])];
    const create = `mutation ($input: CreateADatasetInput!) { createAdataset(input: $input) { id } }`;
    const input = {
      ...{ name: "volume", data, scales: [{ array: half, level: 1, scaleFactors: [1, 1, 2, 2] }] },
      dimDescriptors: [
        ["c", "channel"],
        ["z", "SPACE"],
        ["y", "space"],
        ["x", "space"],
      ].map(([key, kind]) => ({ key, kind })),
      anchors: [0, 1].map((value) => ({
        dimAnchors: [{ dim: "c", value }],
        label: { label: `dye ${value}` },
        valueHistogram: { bins: [0, 1], histogram: [3, 4], p99: 0.9 },
      })),
    };
    dataset = (await lab.ask<{ createAdataset: { id: string } }>(create, { input })).createAdataset.id;
    expect(
      await lab.refusal(create, { input: { ...input, dimDescriptors: input.dimDescriptors.slice(1) } }),
    ).toMatchObject({
      ...{ code: "BAD_USER_INPUT", message: /3 dimensions, the array of level 0 4/ },
    });
    const unknown = input.dimDescriptors.map(({ key }) => ({ key, kind: "smell" }));
    expect(await lab.refusal(create, { input: { ...input, dimDescriptors: unknown } })).toMatchObject({
      message: /"smell"/,
    });
  });
  afterAll(() => lab.stop());

  const lens = async (slices: object[]) => {
    const query = `mutation ($input: CreateLensInput!) { createLens(input: $input) {
      id dims shape size dimCount slices { dim start stop step } dimDescriptors { key kind size }
      activeAnchors { dims shape channelLabel { label } valueHistogram { p99 min } store { shape } } } }`;
    return (
      await lab.ask<{ createLens: Record<string, unknown> & { id: string } }>(query, { input: { dataset, slices } })
    ).createLens;
  };

  it("have datasets with levels, in order", async () => {
    const query = `query ($id: ID!) { adataset(id: $id) { name dims dimDescriptors { key kind size }
      dataArrays(ordering: [{ level: DESC }]) { level shape chunkShape scaleFactors store { id } } coarse: dataArrays(filters: { level: { gte: 1 } }) { level } } }`;
    const { adataset } = await lab.ask<{ adataset: object }>(query, { id: dataset });
    expect(adataset).toMatchObject({
      ...{ name: "volume", dims: ["c", "z", "y", "x"], coarse: [{ level: 1 }] },
      dimDescriptors: [
        { key: "c", kind: "CHANNEL", size: 2 },
        { size: 4 },
        { size: 8 },
        { key: "x", kind: "SPACE", size: 16 },
      ],
      dataArrays: [
        { level: 1, shape: [2, 4, 4, 8], scaleFactors: [1, 1, 2, 2] },
        { level: 0, shape: [2, 4, 8, 16], chunkShape: [2, 4, 8, 16], scaleFactors: null },
      ],
    });
    const found =
      'query { adatasets(filters: { search: "VOL" }, ordering: [{ name: ASC }]) { name } dataArrays { level } }';
    expect(await lab.ask(found)).toEqual({ adatasets: [{ name: "volume" }], dataArrays: [{ level: 0 }, { level: 1 }] });
  });

  it("have lenses that slice as Python does, with the anchors inside", async () => {
    const made = await lens([
      { dim: "c", start: -1 },
      { dim: "x", step: 3 },
    ]);
    expect(made).toMatchObject({
      ...{ dims: ["c", "z", "y", "x"], shape: [1, 4, 8, 6], size: 192, dimCount: 4 },
      slices: [
        { dim: "c", start: -1, stop: null, step: null },
        { dim: "x", start: null, stop: null, step: 3 },
      ],
      activeAnchors: [
        {
          dims: ["c"],
          shape: [1],
          channelLabel: { label: "dye 1" },
          valueHistogram: { p99: 0.9, min: null },
          store: { shape: [2, 4, 8, 16] },
        },
      ],
    });
    expect((await lens([])).activeAnchors).toHaveLength(2);
    for (const slices of [[{ dim: "q" }], [{ dim: "c", step: 0 }], [{ dim: "c" }, { dim: "c" }]]) {
      await expect(lens(slices)).rejects.toThrow(/BAD_USER_INPUT: slices/);
    }
  });

  it("show lenses as layers, with defaults and what is changed", async () => {
    const { createScene: scene } = await lab.ask<{ createScene: { id: string } }>(
      'mutation { createScene(input: { name: "overview", spatialUnit: MICROMETERS }) { id name spatialUnit temporalUnit } }',
    );
    const FIELDS =
      "id xDim yDim zDim tDim intensityDim colormap climMin climMax color status affineMatrix lens { id } scene { name }";
    const create = `mutation ($input: CreateLayerInput!) { createLayer(input: $input) { ${FIELDS} } }`;
    const { id } = await lens([{ dim: "c", start: 0, stop: 1 }]);
    const input = { lens: id, scene: scene.id, climMax: 0.5, color: [255, 0, 0] };
    const { createLayer } = await lab.ask<{ createLayer: { id: string } }>(create, { input });
    expect(createLayer).toMatchObject({
      ...{
        xDim: "x",
        yDim: "y",
        zDim: "z",
        tDim: null,
        intensityDim: "c",
        colormap: "VIRIDIS",
        climMin: null,
        climMax: 0.5,
      },
      ...{ color: [255, 0, 0], status: "ACTIVE", affineMatrix: null, lens: { id }, scene: { name: "overview" } },
    });
    const update = `mutation ($input: UpdateLayerInput!) { updateLayer(input: $input) { ${FIELDS} } }`;
    const affineMatrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 0.5 : 0)));
    const changed = await lab.ask(update, {
      input: { id: createLayer.id, climMin: 0, affineMatrix, xDim: "y", yDim: "x", colormap: null },
    });
    expect(changed).toMatchObject({
      updateLayer: {
        climMin: 0,
        climMax: 0.5,
        affineMatrix,
        xDim: "y",
        yDim: "x",
        colormap: "VIRIDIS",
        color: [255, 0, 0],
      },
    });
    for (const [wrong, reason] of [
      [{ climMin: 0.9 }, /climMin must not be greater/],
      [{ climMax: 2 }, /from 0 to 1/],
      [{ color: [1] }, /3 or 4 numbers/],
      [{ affineMatrix: [[1]] }, /4 rows of 4/],
      [{ lens: (await lens([])).id }, /intensityDim must have one pixel/],
    ] as const) {
      expect(await lab.refusal(update, { input: { id: createLayer.id, ...wrong } })).toMatchObject({
        code: "BAD_USER_INPUT",
        message: reason,
      });
    }
    const all = `query ($id: ID!) { scenes(filters: { search: "VIEW", parentless: true }) { layers(filters: { lens: $id, status: ACTIVE }) { id } } layers(filters: { scene: "0" }) { id } }`;
    expect(await lab.ask(all, { id })).toEqual({ scenes: [{ layers: [{ id: createLayer.id }] }], layers: [] });
  });

  it("keep their arrays", async () => {
    await lab.database.db.execute("update zarr_stores set created_at = now() - interval '1 month'");
    await removeAbandonedStores(lab.database, lab.objects, new Date(Date.now() - 86_400_000));
    expect(await lab.ask("{ dataArrays { store { shape } } }")).toMatchObject({ dataArrays: [{}, {}] });
  });
});
