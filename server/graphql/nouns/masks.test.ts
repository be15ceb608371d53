import { readFile } from "node:fs/promises";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
let origin: string;
let part: string;
beforeAll(async () => {
  lab = await startLab();
  origin = await lab.image({ name: "origin", shape: [2, 1, 1, 8, 8], referenceViews: [{ cMin: 0, cMax: 1 }, {}] });
  const { image } = await lab.ask<{
    image: { referenceViews: { id: string; cMax: number | null; isGlobal: boolean }[] };
  }>("query ($id: ID!) { image(id: $id) { referenceViews { id cMax isGlobal } } }", { id: origin });
  expect(image.referenceViews).toMatchObject([
    { cMax: 1, isGlobal: false },
    { cMax: null, isGlobal: true },
  ]);
  part = image.referenceViews[0]!.id;
});
afterAll(() => lab.stop());

async function labelsTable(bytes?: Uint8Array): Promise<string> {
  const { requestParquetUpload: grant } = await lab.ask<{ requestParquetUpload: { store: string; key: string } }>(
    "mutation { requestParquetUpload(input: {}) { store key } }",
  );
  const columnData = [
    { name: "area", data: [12.5, 40, 7], type: "DOUBLE" as const },
    { name: "label", data: [1, 2, 300], type: "INT32" as const },
    { name: "class", data: ["nucleus", "debris", "nucleus"], type: "STRING" as const },
  ];
  await lab.objects.put("parquet", grant.key, bytes ?? new Uint8Array(parquetWriteBuffer({ columnData })));
  return grant.store;
}

const MASK = `id cMin isGlobal accessor image { id } referenceView { id cMax image { name } } labels { id bucket }`;

describe("masks", () => {
  it("say what they are masks of, and are found from there", async () => {
    const labels = await labelsTable();
    const mask = await lab.image({
      name: "mask",
      instanceMaskViews: [{ referenceView: part, labels, zMin: 0, zMax: 1 }],
    });
    type Views = { image: { instanceMaskViews: { id: string }[] } };
    const { image } = await lab.ask<Views>(
      `query ($id: ID!) { image(id: $id) { instanceMaskViews { ${MASK} operation } maskViews { id } views { __typename } } }`,
      { id: mask },
    );
    const [view] = image.instanceMaskViews;
    expect(image).toMatchObject({
      instanceMaskViews: [
        {
          ...{ isGlobal: false, image: { id: mask }, labels: { id: labels, bucket: "parquet" }, operation: null },
          ...{ accessor: [":", ":", "0:1", ":", ":"], referenceView: { id: part, cMax: 1, image: { name: "origin" } } },
        },
      ],
      maskViews: [],
      views: [{ __typename: "InstanceMaskView" }, { __typename: "RGBView" }],
    });
    const from = `query ($id: ID!, $filters: InstanceMaskViewFilter, $limit: Int) { image(id: $id) {
      derivedInstanceMaskViews(filters: $filters, pagination: { limit: $limit }) { id } } }`;
    for (const filters of [
      {},
      { referenceView: part },
      { image: mask },
      { ids: [view!.id], isGlobal: false },
      { search: "mas" },
    ]) {
      const found = await lab.ask(from, { id: origin, filters, limit: 1 });
      expect(found, JSON.stringify(filters)).toEqual({ image: { derivedInstanceMaskViews: [{ id: view!.id }] } });
    }
    const none = { image: { derivedInstanceMaskViews: [] } };
    expect(await lab.ask(from, { id: origin, filters: { isGlobal: true } })).toEqual(none);
    expect(await lab.ask(from, { id: mask })).toEqual(none);
  });

  it("give the row and the name of a label", async () => {
    const image = await lab.image({ name: "labelled" });
    const create = `mutation ($input: InstanceMaskViewInput!) { createInstanceMaskView(input: $input) { ${MASK} } }`;
    const input = { image, referenceView: part, labels: await labelsTable() };
    const { createInstanceMaskView: mask } = await lab.ask<{ createInstanceMaskView: { id: string } }>(create, {
      input,
    });
    const label = "query ($id: ID!) { instanceMaskViewLabel(id: $id) { id values mask { id } } }";
    expect(await lab.ask(label, { id: `${mask.id}-1` })).toEqual({
      instanceMaskViewLabel: {
        id: `${mask.id}-1`,
        values: { area: 40, label: 2, class: "debris" },
        mask: { id: mask.id },
      },
    });
    const info = "query ($id: ID!) { maskedPixelInfo(id: $id) { label color } }";
    const color = /^#[0-9a-f]{6}$/;
    for (const [value, text] of [
      [300, "nucleus"],
      [2, "debris"],
      [9, "9"],
    ] as const) {
      expect(await lab.ask(info, { id: `${mask.id}-${value}` })).toEqual({
        maskedPixelInfo: { label: text, color: expect.stringMatching(color) },
      });
    }
    expect(await lab.ask(info, { id: `${mask.id}-0` })).toMatchObject({ maskedPixelInfo: { color: "#000000" } });
    for (const id of [`${mask.id}-3`, mask.id, `${part}-1`, "x-1"]) {
      expect(await lab.refusal(label, { id })).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await lab.refusal(label, { id: `${mask.id}-1` }, "othertest")).toMatchObject({ code: "NOT_FOUND" });
  });

  it("are refused without a part, and with labels that are no table", async () => {
    const image = await lab.image({ name: "x" });
    const create = "mutation ($input: MaskViewInput!) { createMaskView(input: $input) { id } }";
    expect(await lab.refusal(create, { input: { image } })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: /referenceView must be given/,
    });
    const broken = { image, referenceView: part, labels: await labelsTable(new Uint8Array(50)) };
    expect(await lab.refusal(create, { input: broken })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: /not a parquet file/,
    });
    const { createMaskView } = await lab.ask<{ createMaskView: { id: string } }>(create, {
      input: { image, referenceView: part },
    });
    // Only a reference view is a part.
    expect(await lab.refusal(create, { input: { image, referenceView: createMaskView.id } })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("are what columns of a table may be about", async () => {
    const image = await lab.image({ name: "m" });
    const create = "mutation ($input: MaskViewInput!) { createMaskView(input: $input) { id } }";
    const { createMaskView: mask } = await lab.ask<{ createMaskView: { id: string } }>(create, {
      input: { image, referenceView: part },
    });
    const dataframe = await labelsTable(
      await readFile(new URL("../../../fixtures/tables/measurements.parquet", import.meta.url)),
    );
    const labelAccessors = [{ keys: ["label"], pixelView: mask.id, minIndex: 1, maxIndex: 1000 }];
    const make = `mutation ($input: FromParquetLike!) { fromParquetLike(input: $input) {
      accessors(types: [LABEL]) { __typename keys ... on LabelAccessor { maskView { id } } } columns { accessors { minIndex } } } }`;
    expect(await lab.ask(make, { input: { dataframe, name: "t", labelAccessors } })).toMatchObject({
      fromParquetLike: {
        accessors: [{ __typename: "LabelAccessor", keys: ["label"], maskView: { id: mask.id } }],
        columns: [{ accessors: [{ minIndex: 1 }] }, { accessors: [] }, { accessors: [] }, { accessors: [] }],
      },
    });
    expect(await lab.ask("{ labelAccessors { maskView { id } } }")).toEqual({
      labelAccessors: [{ maskView: { id: mask.id } }],
    });
    const other = [{ keys: ["label"], pixelView: part }];
    expect(await lab.refusal(make, { input: { dataframe, name: "t", labelAccessors: other } })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("take their labels with them, but not those of a table", async () => {
    const labels = await labelsTable();
    const image = await lab.image({ name: "gone", instanceMaskViews: [{ referenceView: part, labels }] });
    const access = "mutation ($id: String!) { requestParquetAccess(input: { storeId: $id }) { key } }";
    await lab.ask(access, { id: labels });
    await lab.ask("mutation ($id: ID!) { deleteImage(input: { id: $id }) }", { id: image });
    expect(await lab.refusal(access, { id: labels })).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("labels, regions cut out and histograms", () => {
  it("are views of an image", async () => {
    const { createRoi } = await lab.ask<{ createRoi: { id: string } }>(
      "mutation ($id: ID!) { createRoi(input: { image: $id, kind: RECTANGLE, vectors: [[0, 0], [4, 4]] }) { id } }",
      { id: origin },
    );
    const image = await lab.image({ name: "cut", roiViews: [{ roi: createRoi.id }] });
    const make = async (field: string, type: string, input: object, selection = "id") =>
      (
        await lab.ask<Record<string, object>>(
          `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
          { input: { image, ...input } },
        )
      )[field];
    expect(await make("createLabelView", "LabelViewInput", { label: "", cMin: 0 }, "label cMin")).toEqual({
      label: "No Label",
      cMin: 0,
    });
    const histogram = { bins: [0, 10], histogram: [3, 4], min: 0, max: 10 };
    expect(await make("createHistogramView", "HistogramViewInput", histogram, "bins histogram min max")).toEqual(
      histogram,
    );
    expect(await make("createRoiView", "ROIViewInput", { roi: createRoi.id }, "roi { id }")).toEqual({
      roi: createRoi,
    });
    const all =
      "query ($id: ID!) { image(id: $id) { labelViews { label } roiViews { roi { id } } views(types: [HISTOGRAM, LABEL]) { __typename } } }";
    expect(await lab.ask(all, { id: image })).toEqual({
      image: {
        ...{ labelViews: [{ label: "No Label" }], roiViews: [{ roi: createRoi }, { roi: createRoi }] },
        views: [{ __typename: "HistogramView" }, { __typename: "LabelView" }],
      },
    });
    const uneven =
      "mutation ($id: ID!) { createHistogramView(input: { image: $id, bins: [1], histogram: [], min: 0, max: 1 }) { id } }";
    expect(await lab.refusal(uneven, { id: image })).toMatchObject({ code: "BAD_USER_INPUT", message: /equally long/ });
  });
});

describe("randomImage", () => {
  it("is never a level of a pyramid", async () => {
    const parent = await lab.image({ name: "parent" }, "othertest");
    for (let i = 1; i <= 5; i++)
      await lab.image({ name: `level ${i}`, scaleViews: [{ parent, scaleX: 2 ** i }] }, "othertest");
    for (let i = 0; i < 8; i++) {
      expect(await lab.ask("{ randomImage { id } }", {}, "othertest")).toEqual({ randomImage: { id: parent } });
    }
  });
});
