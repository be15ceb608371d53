import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
let image: string;
const AFFINE = [
  [2, 0, 0, 1],
  [0, 2, 0, 2],
  [0, 0, 2, 3],
  [0, 0, 0, 1],
];
beforeAll(async () => {
  lab = await startLab();
  const parent = await lab.image({ name: "parent" });
  image = await lab.image({
    name: "viewed",
    shape: [3, 5, 4, 8, 8],
    derivedViews: [{ originImage: parent }],
    scaleViews: [{ parent }],
    channelViews: [
      { name: "first", cMin: 0, cMax: 1 },
      { name: "second", cMin: 1, cMax: 2 },
      { name: "early", tMax: 2 },
      { name: "part", zMin: 1, zMax: 3, cMin: 2, cMax: 3 },
    ],
    rgbViews: [{ cMin: 0, cMax: 1 }],
    transformationViews: [{ affineMatrix: AFFINE, cMin: 0, cMax: 1 }],
  });
});
afterAll(() => lab.stop());

const VIEWS = "{ __typename ... on ChannelView { name } }";
type View = { __typename: string; name?: string };
const text = (views: View[]) => views.map(({ __typename, name }) => name ?? __typename);

describe("views of an image", () => {
  it("come in the order of the kinds, or of the kinds asked for", async () => {
    const query = `query ($id: ID!, $types: [ViewKind!], $filters: ViewFilter) { image(id: $id) { views(types: $types, filters: $filters) ${VIEWS} } }`;
    const views = async (args: object) =>
      text((await lab.ask<{ image: { views: View[] } }>(query, { id: image, ...args })).image.views);
    const channels = ["first", "second", "early", "part"];
    expect(await views({})).toEqual([...channels, "AffineTransformationView", "RGBView", "ScaleView", "DerivedView"]);
    expect(await views({ types: ["DERIVED", "LABEL", "CHANNEL"] })).toEqual(["DerivedView", ...channels]);
    expect(await views({ filters: { isGlobal: true } })).toEqual(["ScaleView", "DerivedView"]);
    expect(await views({ filters: { NOT: { isGlobal: true } }, types: ["RGB"] })).toEqual(["RGBView"]);
  });

  it("are congruent when all ten bounds are the same", async () => {
    const query = `query ($id: ID!) { image(id: $id) { channelViews { name congruentViews ${VIEWS} rgb: congruentViews(types: [RGB]) ${VIEWS} } } }`;
    type Data = { image: { channelViews: { name: string; congruentViews: View[]; rgb: View[] }[] } };
    const { channelViews } = (await lab.ask<Data>(query, { id: image })).image;
    expect(channelViews.map((view) => [text(view.congruentViews), text(view.rgb)])).toEqual([
      [["first", "AffineTransformationView", "RGBView"], ["RGBView"]],
      [["second"], []],
      [["early"], []],
      [["part"], []],
    ]);
  });

  it("have ids of one sequence, so that deleteView and pinView need no kind", async () => {
    const create = `mutation ($image: ID!) {
      a: createChannelView(input: { image: $image }) { id }
      b: createAffineTransformationView(input: { image: $image, affineMatrix: [[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]] }) { id isotropic pixelSize stage { name } }
      c: createChannelView(input: { image: $image }) { id }
    }`;
    type Made = Record<"a" | "b" | "c", { id: string }>;
    const made = await lab.ask<Made>(create, { image });
    expect(made.b).toMatchObject({ isotropic: true, pixelSize: [1, 1, 1], stage: { name: "Unknown for viewed" } });
    const ids = [made.a.id, made.b.id, made.c.id].map(Number);
    expect([ids[1]! - ids[0]!, ids[2]! - ids[1]!]).toEqual([1, 1]);
    const pin = "mutation ($id: ID!, $pin: Boolean!) { pinView(input: { id: $id, pin: $pin }) { __typename } }";
    expect(await lab.ask(pin, { id: made.b.id, pin: true })).toEqual({
      pinView: { __typename: "AffineTransformationView" },
    });
    const { rows } = (await lab.database.db.execute("select view_id::int as id from view_pins")) as unknown as {
      rows: object[];
    };
    expect(rows).toEqual([{ id: ids[1] }]);
    const wrong = "mutation ($id: ID!) { deleteChannelView(input: { id: $id }) }";
    expect(await lab.refusal(wrong, { id: made.b.id })).toMatchObject({ code: "NOT_FOUND" });
    for (const id of ids.map(String)) {
      expect(await lab.ask("mutation ($id: ID!) { deleteView(input: { id: $id }) }", { id })).toEqual({
        deleteView: id,
      });
    }
  });
});

describe("activeViews", () => {
  const ALL = ["first", "second", "early", "part", "AffineTransformationView", "RGBView", "ScaleView", "DerivedView"];
  const GLOBAL = ["ScaleView", "DerivedView"];
  const FIRST = ["first", "early", "AffineTransformationView", "RGBView", ...GLOBAL];
  it.each<[object, string[]]>([
    [{}, ALL],
    [{ selector: {} }, ALL],
    [{ selector: { c: { kind: "ALL" } } }, ALL],
    [{ selector: { c: { kind: "INDEX", index: 0 } } }, FIRST],
    [{ selector: { c: { kind: "INDEX", index: 1 } } }, ["second", "early", ...GLOBAL]],
    [
      { selector: { c: { kind: "INDEX", index: 0 }, t: { kind: "INDEX", index: 2 } } },
      FIRST.filter((v) => v !== "early"),
    ],
    [{ selector: { c: { kind: "INDICES", indices: [1, 2] } } }, ["second", "early", "part", ...GLOBAL]],
    [{ selector: { c: { kind: "INDICES", indices: [] } } }, ALL],
    [{ selector: { z: { kind: "SLICE", start: 1, end: 3, step: 2 } } }, ALL],
    [{ selector: { z: { kind: "SLICE", start: 2 } } }, ALL.filter((v) => v !== "part")],
    [{ selector: { c: { kind: "SLICE", start: 0, end: 1 } } }, FIRST],
    [{ include: ["RGB", "CHANNEL"], exclude: ["RGB"] }, ["RGBView", "first", "second", "early", "part"]],
    [{ exclude: ["CHANNEL", "AFFINE_TRANSFORMATION"] }, ["RGBView", ...GLOBAL]],
  ])("%j gives %j", async (args, expected) => {
    const query = `query ($image: ID!, $selector: Selector, $include: [ViewKind!], $exclude: [ViewKind!]) {
      activeViews(image: $image, selector: $selector, include: $include, exclude: $exclude) ${VIEWS}
    }`;
    expect(text((await lab.ask<{ activeViews: View[] }>(query, { image, ...args })).activeViews)).toEqual(expected);
  });

  it("wants an index for the kind INDEX", async () => {
    const query = "query ($image: ID!) { activeViews(image: $image, selector: { c: { kind: INDEX } }) { __typename } }";
    expect(await lab.refusal(query, { image })).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

describe("channelsFor", () => {
  it("gives all channels, those of the indices, or those whose label has the text", async () => {
    const query =
      "query ($image: ID!, $filters: ChannelInfoFilter) { channelsFor(image: $image, filters: $filters) { index } }";
    const channels = async (filters?: object) =>
      (await lab.ask<{ channelsFor: { index: number }[] }>(query, { image, filters })).channelsFor.map(
        ({ index }) => index,
      );
    expect(await channels()).toEqual([0, 1, 2]);
    expect(await channels({ ids: ["2", "0", "7", "x"] })).toEqual([0, 2]);
    expect(await channels({ search: "CHANNEL 1" })).toEqual([1]);
    expect(await channels({ ids: [] })).toEqual([]);
  });
});

describe("stages", () => {
  it("are searched, ordered, pinned and deleted with their affine views", async () => {
    const make = async (name: string) =>
      (
        await lab.ask<{ createStage: { id: string } }>(
          "mutation ($name: String!) { createStage(input: { name: $name }) { id } }",
          { name },
        )
      ).createStage.id;
    const [zeiss, nikon] = [await make("Zeiss table"), await make("nikon table")];
    const affine = `mutation ($image: ID!, $stage: ID!, $m: FourByFourMatrix!) {
      createAffineTransformationView(input: { image: $image, stage: $stage, affineMatrix: $m }) { id position }
    }`;
    const made = await lab.ask(affine, { image, stage: zeiss, m: AFFINE });
    expect(made).toMatchObject({ createAffineTransformationView: { position: [1, 2, 3] } });
    const list =
      '{ stages(filters: { search: "TABLE" }, ordering: [{ name: ASC }]) { id description affineViews { image { name } } } }';
    expect(await lab.ask(list)).toEqual({
      stages: [
        { id: nikon, description: null, affineViews: [] },
        { id: zeiss, description: null, affineViews: [{ image: { name: "viewed" } }] },
      ],
    });
    await lab.ask("mutation ($id: ID!) { pinStage(input: { id: $id, pin: true }) { pinned } }", { id: nikon });
    expect(await lab.ask("{ stages(filters: { pinned: true }) { id pinned } }")).toEqual({
      stages: [{ id: nikon, pinned: true }],
    });
    const views =
      'query ($stage: ID!) { affineTransformationViews(filters: { stage: { id: $stage }, search: "iewe" }) { id } }';
    expect(
      (await lab.ask<{ affineTransformationViews: object[] }>(views, { stage: zeiss })).affineTransformationViews,
    ).toHaveLength(1);
    await lab.ask("mutation ($id: ID!) { deleteStage(input: { id: $id }) }", { id: zeiss });
    expect(await lab.ask(views, { stage: zeiss })).toEqual({ affineTransformationViews: [] });
    expect(await lab.refusal('mutation { createStage(input: { name: "x", instrument: "1" }) { id } }')).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
