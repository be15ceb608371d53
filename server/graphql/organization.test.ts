import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { buildSchema, type GraphQLObjectType, getNamedType, isInputObjectType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolvers } from "./resolvers.ts";
import { startLab, type TestLab } from "./test-lab.ts";

const schema = buildSchema(readFileSync(new URL("../../graphql/schema.graphql", import.meta.url), "utf8"));

const TABLE = new URL("../../fixtures/tables/measurements.parquet", import.meta.url);

let lab: TestLab;
/** Objects of the organisation of the token "test". */
const own: Record<string, string> = {};
/** The same of the other one. */
const foreign: Record<string, string> = {};

async function seed(ids: Record<string, string>, token: string): Promise<void> {
  const make = async (key: string, field: string, input: string, variables: Record<string, unknown> = {}) => {
    const declared = Object.keys(variables).map((name) => `$${name}: ${name === "array" ? "ArrayLike" : "ID"}!`);
    const head = declared.length === 0 ? "mutation" : `mutation (${declared.join(", ")})`;
    const query = `${head} { ${field}(input: ${input}) { id } }`;
    const data = await lab.ask<Record<string, { id: string }>>(query, variables, token);
    ids[key] = data[field]!.id;
  };
  ids.store = await lab.upload([3, 1, 1, 8, 8], token);
  ids.image = await lab.image({ name: `image of ${token}`, shape: [3, 1, 1, 8, 8] }, token);
  const image = ids.image;
  await make("dataset", "createDataset", `{ name: "dataset of ${token}" }`);
  await make("stage", "createStage", `{ name: "stage of ${token}" }`);
  await make("roi", "createRoi", "{ image: $image, kind: POINT, vectors: [[1, 2]] }", { image });
  await make("context", "createRgbContext", "{ image: $image, views: [{ colorMap: RED }] }", { image });
  await make("rgbView", "createRgbView", "{ image: $image, context: $context }", { image, context: ids.context });
  await make("channelView", "createChannelView", "{ image: $image }", { image });
  await make("referenceView", "createReferenceView", "{ image: $image }", { image });
  const part = ids.referenceView!;
  await make("maskView", "createMaskView", "{ image: $image, referenceView: $part }", { image, part });
  await make("labelView", "createLabelView", '{ image: $image, label: "x" }', { image });
  const numbers = "{ image: $image, bins: [1], histogram: [1], min: 0, max: 1 }";
  await make("histogramView", "createHistogramView", numbers, { image });
  const dimDescriptors = '[{ key: "c", kind: "channel" }, { key: "y", kind: "space" }, { key: "x", kind: "space" }]';
  const array = await lab.upload([1, 8, 8], token);
  await make(
    "adataset",
    "createAdataset",
    `{ name: "of", data: $array, scales: [], dimDescriptors: ${dimDescriptors} }`,
    {
      array,
    },
  );
  await make("lens", "createLens", "{ dataset: $dataset, slices: [] }", { dataset: ids.adataset });
  await make("scene", "createScene", '{ name: "of" }');
  await make("layer", "createLayer", "{ lens: $lens, scene: $scene }", { lens: ids.lens, scene: ids.scene });
  const { requestMediaUpload } = await lab.ask<{ requestMediaUpload: { store: string; key: string } }>(
    'mutation { requestMediaUpload(input: { originalFileName: "x" }) { store key } }',
    {},
    token,
  );
  ids.media = requestMediaUpload.store;
  await lab.objects.put("media", requestMediaUpload.key, Uint8Array.of(1));
  await make("snapshot", "createSnapshot", `{ image: $image, file: "${ids.media}", name: "of" }`, { image });
  const { requestParquetUpload } = await lab.ask<{ requestParquetUpload: { store: string; key: string } }>(
    "mutation { requestParquetUpload(input: {}) { store key } }",
    {},
    token,
  );
  ids.parquet = requestParquetUpload.store;
  await lab.objects.put("parquet", requestParquetUpload.key, await readFile(TABLE));
  const made = await lab.ask<{ fromParquetLike: { id: string } }>(
    "mutation ($input: FromParquetLike!) { fromParquetLike(input: $input) { id } }",
    {
      input: {
        dataframe: ids.parquet,
        name: `table of ${token}`,
        imageAccessors: [{ image, keys: ["mean"] }],
        labelAccessors: [{ pixelView: ids.maskView, keys: ["label"] }],
      },
    },
    token,
  );
  ids.table = made.fromParquetLike.id;
  const matrix = "[[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]";
  await make("affineView", "createAffineTransformationView", `{ image: $image, affineMatrix: ${matrix} }`, { image });
}

beforeAll(async () => {
  lab = await startLab();
  await seed(own, "test");
  await seed(foreign, "othertest");
});
afterAll(() => lab.stop());

/** Everything there is, as text, to see that nothing has changed. */
async function everything(): Promise<string> {
  const tables = [
    "datasets",
    "images",
    "zarr_stores",
    "stages",
    "views",
    "rgb_contexts",
    "rgb_context_views",
    "rois",
    "image_pins",
    "parquet_stores",
    "tables",
    "table_origins",
    "table_accessors",
    "media_stores",
    "snapshots",
    "snapshot_pins",
    ...["adatasets", "data_arrays", "lenses", "scenes", "layers"],
  ];
  const rows = [];
  for (const table of tables) {
    const result = await lab.database.db.execute(`select * from ${table} order by 1, 2`);
    rows.push((result as unknown as { rows: unknown[] }).rows);
  }
  return JSON.stringify(rows);
}

describe("the organisation", () => {
  it("limits every list, whatever the filter", async () => {
    const lists: [string, string][] = [
      ["images", '(filters: { OR: { name: { contains: "" } }, NOT: { pinned: true }, scope: ORG })'],
      ["datasets", '(filters: { OR: { search: "of" } })'],
      ["stages", '(filters: { OR: { name: { contains: "of" } } })'],
      ["rois", "(filters: { OR: { kind: POINT } })"],
      ["rgbcontexts", "(filters: { OR: { blending: ADDITIVE } })"],
      ["rgbViews", "(filters: { OR: { isGlobal: false }, AND: { active: true } })"],
      ["affineTransformationViews", "(filters: { OR: { isGlobal: true } })"],
      ["channelViews", ""],
      ["scaleViews", ""],
      ["members", ""],
      ["tables", '(filters: { OR: { search: "table" }, NOT: { notDerived: false } })'],
      ["imageAccessors", ""],
      ["labelAccessors", ""],
      ["labelViews", ""],
      ["mytables", ""],
      ["adatasets", '(filters: { OR: { search: "of" } })'],
      ["dataArrays", "(filters: { OR: { level: { gte: 0 } } })"],
      ["lenses", ""],
      ["scenes", "(filters: { OR: { parentless: true } })"],
      ["layers", "(filters: { OR: { status: ACTIVE } })"],
      ["snapshots", '(filters: { OR: { search: "of" } })'],
      ["mysnapshots", ""],
      ["myimages", ""],
      ["mydatasets", ""],
    ];
    const query = `{ ${lists.map(([field, argument]) => `${field}${argument} { id }`).join(" ")} }`;
    type Lists = Record<string, { id: string }[]>;
    const [mine, theirs] = [await lab.ask<Lists>(query), await lab.ask<Lists>(query, {}, "othertest")];
    for (const [field] of lists) {
      if (field !== "scaleViews") expect(mine[field]!.length, field).toBeGreaterThan(0);
      const others = new Set(theirs[field]!.map(({ id }) => id));
      expect(
        mine[field]!.filter(({ id }) => others.has(id)),
        field,
      ).toEqual([]);
    }
    const lists2 = Object.keys(schema.getQueryType()!.getFields()).filter((field) =>
      schema.getQueryType()!.getFields()[field]!.type.toString().startsWith("["),
    );
    // These take an id, which is looked at below.
    const ofOne = ["children", "channelsFor", "activeViews", "rows", "tableRows", "tableCells"];
    expect([...lists.map(([field]) => field), ...ofOne].sort()).toEqual(lists2.sort());
  });

  it("limits statistics, the random image and what is nested", async () => {
    expect(await lab.ask("{ imagesStats { count } }")).toEqual({ imagesStats: { count: 1 } });
    for (let i = 0; i < 5; i++)
      expect(await lab.ask("{ randomImage { id } }")).toEqual({ randomImage: { id: own.image } });
    const { members } = await lab.ask<{ members: { datasets: { name: string }[]; organization: { slug: string } }[] }>(
      "{ members { isActive roles organization { slug } user { sub } datasets { name } } }",
    );
    expect(members).toEqual([
      {
        ...{ isActive: true, roles: ["admin"], organization: { slug: "static_org" }, user: { sub: "1" } },
        datasets: [{ name: "Default" }, { name: "dataset of test" }],
      },
    ]);
  });

  /** An input that names the foreign object everywhere, and what else an input of the type needs. */
  const REQUIRED: Record<string, unknown> = {
    name: "x",
    pin: true,
    kind: "POINT",
    label: "x",
    bins: [1],
    histogram: [1],
    min: 0,
    max: 1,
    slices: [],
    scales: [],
    dimDescriptors: [],
    vectors: [[1, 2]],
    affineMatrix: [0, 1, 2, 3].map(() => [1, 1, 1, 1]),
  };
  const foreignId = (mutation: string, field: string): string => {
    if (mutation.includes("Parquet")) return field === "dataset" ? foreign.dataset! : foreign.parquet!;
    if (mutation.includes("Media") || field === "file" || field === "thumbnail") return foreign.media!;
    if (field === "storeId" || field === "array") return foreign.store!;
    if (field === "lens" || field === "scene") return foreign[field]!;
    if (mutation === "createLens") return foreign.adataset!;
    if (field === "data") return foreign.store!;
    if (field === "labels") return foreign.parquet!;
    if (field === "referenceView") return foreign.referenceView!;
    if (field === "image" || field === "originImage") return foreign.image!;
    if (field === "dataset" || field === "other" || field === "parent") return foreign.dataset!;
    if (field === "stage") return foreign.stage!;
    if (field === "context") return foreign.context!;
    if (field === "roi") return foreign.roi!;
    if (mutation === "deleteView" || mutation === "pinView") return foreign.channelView!;
    const noun =
      /(AffineTransformationView|ChannelView|HistogramView|RgbView|RgbContext|Image|Dataset|Stage|Roi|Table|Snapshot|Layer)$/.exec(
        mutation,
      )?.[1] ?? "";
    const keys: Record<string, string> = {
      ...{
        AffineTransformationView: "affineView",
        ChannelView: "channelView",
        HistogramView: "histogramView",
        RgbView: "rgbView",
        RgbContext: "context",
      },
      ...{
        Image: "image",
        Dataset: "dataset",
        Stage: "stage",
        Roi: "roi",
        Table: "table",
        Snapshot: "snapshot",
        Layer: "layer",
      },
    };
    return foreign[keys[noun] ?? ""] ?? "0";
  };

  it("refuses foreign ids in every mutation that takes one, and changes nothing", async () => {
    const before = await everything();
    const refused: string[] = [];
    for (const field of Object.values(schema.getMutationType()!.getFields())) {
      const type = getNamedType(field.args.find(({ name }) => name === "input")?.type);
      if (!isInputObjectType(type)) continue;
      const input: Record<string, unknown> = {};
      for (const { name, type: fieldType } of Object.values(type.getFields())) {
        const text = fieldType.toString();
        if (
          [
            "ID!",
            "ID",
            "ImageLike!",
            "ParquetLike!",
            "ImageFileLike!",
            "ImageFileLike",
            "LabelsLike",
            "ArrayLike!",
          ].includes(text) &&
          !["collection", "instrument"].includes(name)
        ) {
          input[name] = foreignId(field.name, name);
        } else if (text === "[ID!]!") input[name] = [field.name.includes("Images") ? foreign.image : foreign.dataset];
        else if (text === "String!" && name === "storeId") input[name] = foreignId(field.name, name);
        else if (text.endsWith("!")) input[name] = REQUIRED[name] ?? (text === "Boolean!" ? true : undefined);
      }
      const named = Object.values(input).some((value) => Object.values(foreign).includes(String(value)));
      if (!named) continue;
      const query = `mutation ($input: ${type.name}!) { ${field.name}(input: $input)${isObjectType(getNamedType(field.type)) || field.name === "pinView" ? " { __typename }" : ""} }`;
      const refusal = await lab.refusal(query, { input });
      expect(refusal, field.name).toMatchObject({
        code: "NOT_FOUND",
        message: expect.stringMatching(/matching query does not exist/),
      });
      refused.push(field.name);
    }
    const relate = "mutation ($id: ID!, $other: ID!) { relateToDataset(id: $id, other: $other) { id } }";
    for (const ids of [
      { id: foreign.image, other: own.dataset },
      { id: own.image, other: foreign.dataset },
    ]) {
      expect(await lab.refusal(relate, ids)).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await everything()).toEqual(before);
    // All but those that take no id of an object.
    const all = Object.keys(schema.getMutationType()!.getFields());
    const without = [
      "createScene",
      ...["createStage", "relateToDataset", "requestGeneralParquetAccess", "requestGeneralZarrAccess"],
      ...["requestGeneralMediaAccess", "requestMediaUpload", "requestParquetUpload", "requestZarrUpload"],
    ];
    expect(all.filter((name) => !refused.includes(name)).sort()).toEqual(without.sort());
  });

  it("refuses foreign ids inside inputs beside own ones", async () => {
    const before = await everything();
    const cases: [string, string, object][] = [
      ["createMaskView", "MaskViewInput", { image: own.image, referenceView: foreign.referenceView }],
      [
        ...(["createMaskView", "MaskViewInput"] as const),
        { image: own.image, referenceView: own.referenceView, labels: foreign.parquet },
      ],
      ["createLayer", "CreateLayerInput", { lens: own.lens, scene: foreign.scene }],
      ["updateLayer", "UpdateLayerInput", { id: own.layer, lens: foreign.lens }],
      ["createRoiView", "ROIViewInput", { image: own.image, roi: foreign.roi }],
      ["createDataset", "CreateDatasetInput", { name: "x", parent: foreign.dataset }],
      ["updateDataset", "ChangeDatasetInput", { id: own.dataset, name: "x", parent: foreign.dataset }],
      ["putImagesInDataset", "AssociateInput", { selfs: [own.image, foreign.image], other: own.dataset }],
      ["putImagesInDataset", "AssociateInput", { selfs: [own.image], other: foreign.dataset }],
      ["putDatasetsInDataset", "AssociateInput", { selfs: [foreign.dataset], other: own.dataset }],
      ["createRgbView", "RGBViewInput", { image: own.image, context: foreign.context }],
      ["updateRgbView", "UpdateRGBViewInput", { id: own.rgbView, context: foreign.context, gamma: 2 }],
      [
        "fromParquetLike",
        "FromParquetLike",
        { name: "x", dataframe: own.parquet, origins: [own.image, foreign.image] },
      ],
      [
        ...(["fromParquetLike", "FromParquetLike"] as const),
        { name: "x", dataframe: own.parquet, imageAccessors: [{ image: foreign.image, keys: ["mean"] }] },
      ],
    ];
    for (const [field, type, input] of cases) {
      const query = `mutation ($input: ${type}!) { ${field}(input: $input) { id } }`;
      expect(await lab.refusal(query, { input }), field).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await everything()).toEqual(before);
  });

  it("refuses foreign ids in every query of one object, with the words of a missing one", async () => {
    const queries: [string, string | undefined][] = [
      ["image(id: $id) { id }", foreign.image],
      ["dataset(id: $id) { id }", foreign.dataset],
      ["stage(id: $id) { id }", foreign.stage],
      ["roi(id: $id) { id }", foreign.roi],
      ["rgbView(id: $id) { id }", foreign.rgbView],
      ["rgbcontext(id: $id) { id }", foreign.context],
      ["children(parent: $id) { __typename }", foreign.dataset],
      ["channelsFor(image: $id) { index }", foreign.image],
      ["activeViews(image: $id) { __typename }", foreign.image],
      ["table(id: $id) { id }", foreign.table],
      ["snapshot(id: $id) { id }", foreign.snapshot],
      ["adataset(id: $id) { id }", foreign.adataset],
      ["lens(id: $id) { id }", foreign.lens],
      ["scene(id: $id) { id }", foreign.scene],
      ["layer(id: $id) { id }", foreign.layer],
      ["maskedPixelInfo(id: $id) { label }", `${foreign.maskView}-1`],
      ["instanceMaskViewLabel(id: $id) { id }", `${foreign.maskView}-1`],
      ["rows(table: $id)", foreign.table],
      ["tableRows(table: $id) { id }", foreign.table],
      ["tableCells(table: $id) { id }", foreign.table],
    ];
    for (const [query, id] of queries) {
      const operation = `query ($id: ID!) { ${query} }`;
      const refusal = await lab.refusal(operation, { id });
      expect(refusal.code, query).toBe("NOT_FOUND");
      expect(refusal).toEqual(await lab.refusal(operation, { id: "999999" }));
    }
    const { images } = await lab.ask<{ images: unknown[] }>(
      "query ($ids: [ID!]) { images(filters: { ids: $ids }) { id } }",
      {
        ids: [foreign.image],
      },
    );
    expect(images).toEqual([]);
  });
});

describe("resolvers", () => {
  it("exist for every field of every operation type", () => {
    for (const type of [
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ] as GraphQLObjectType[]) {
      const resolved = resolvers.flatMap((noun) => Object.keys(noun[type.name as "Query"] ?? {}));
      expect(resolved.sort()).toEqual(Object.keys(type.getFields()).sort());
    }
  });
});
