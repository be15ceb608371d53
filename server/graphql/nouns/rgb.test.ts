import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
let image: string;
beforeAll(async () => {
  lab = await startLab();
  image = await lab.image({ name: "shown", shape: [2, 1, 1, 8, 8] });
});
afterAll(() => lab.stop());

type View = { id: string; colorMap: string; gamma: number | null; cMin: number | null };
type RGBContext = { id: string; name: string; z: number; t: number; c: number; views: View[] };
const FIELDS = "{ id name z t c views { id colorMap gamma cMin } }";
const CREATE = `mutation ($input: CreateRGBContextInput!) { createRgbContext(input: $input) ${FIELDS} }`;
const UPDATE = `mutation ($input: UpdateRGBContextInput!) { updateRgbContext(input: $input) ${FIELDS} }`;
const create = async (input: object = {}) =>
  (await lab.ask<{ createRgbContext: RGBContext }>(CREATE, { input: { image, ...input } })).createRgbContext;
const update = async (id: string, input: object = {}) =>
  (await lab.ask<{ updateRgbContext: RGBContext }>(UPDATE, { input: { id, ...input } })).updateRgbContext;

describe("RGB contexts", () => {
  it("find the views of the image that have the settings, and make those that are missing", async () => {
    const red = { cMin: 0, cMax: 1, colorMap: "RED", contrastLimitMin: 0 };
    const first = await create({
      views: [{ cMin: 1, cMax: 2, colorMap: "BLUE" }, red, red],
      name: "Mine",
      z: 3,
      t: 2,
      c: 1,
    });
    expect(first).toMatchObject({ name: "Mine", z: 3, t: 2, c: 1, views: [{ colorMap: "RED" }, { colorMap: "BLUE" }] });
    const second = await create({ views: [red] });
    expect(second).toMatchObject({ name: "Default", z: 0, t: 0, c: 0 });
    expect(second.views[0]!.id).toBe(first.views[0]!.id);
    const unlike = await create({ views: [{ ...red, contrastLimitMin: null }] });
    expect(unlike.views[0]!.id).not.toBe(first.views[0]!.id);
  });

  it("replace the whole set of views by those given, and leave it alone without", async () => {
    const { id, views } = await create({ views: [{ gamma: 1 }, { gamma: 2 }] });
    expect((await update(id, { name: "Renamed", z: 5 })).views).toEqual(views);
    expect(await update(id, { views: null })).toMatchObject({ name: "Renamed", z: 5, views });
    const replaced = await update(id, { views: [{ gamma: 2 }, { gamma: 3 }] });
    expect(replaced.views.map(({ gamma }) => gamma)).toEqual([2, 3]);
    expect(replaced.views[0]!.id).toBe(views[1]!.id);
    expect((await update(id, { views: [] })).views).toEqual([]);
  });

  it("keep their views when they are deleted", async () => {
    const { id, views } = await create({ views: [{ gamma: 7 }] });
    await lab.ask("mutation ($id: ID!) { deleteRgbContext(input: { id: $id }) }", { id });
    expect(await lab.refusal("query ($id: ID!) { rgbcontext(id: $id) { id } }", { id })).toMatchObject({
      code: "NOT_FOUND",
    });
    const view = await lab.ask("query ($id: ID!) { rgbView(id: $id) { gamma contexts { id } } }", { id: views[0]!.id });
    expect(view).toEqual({ rgbView: { gamma: 7, contexts: [] } });
  });

  it("are filtered", async () => {
    const { id } = await create({ name: "Findable", views: [{ gamma: 9 }] });
    const filters = [{ search: "INDAB" }, { name: { exact: "Findable" } }, { ids: [id] }, { image, id, pinned: false }];
    for (const filter of filters) {
      const query =
        "query ($filter: RGBContextFilter) { rgbcontexts(filters: $filter, ordering: [{ name: DESC }]) { id } }";
      expect(await lab.ask(query, { filter })).toEqual({ rgbcontexts: [{ id }] });
    }
    expect(await lab.ask("{ rgbcontexts(filters: { pinned: true }) { id } }")).toEqual({ rgbcontexts: [] });
    expect(await lab.ask("{ rgbcontexts(filters: { blending: MULTIPLICATIVE }) { id } }")).toEqual({ rgbcontexts: [] });
    const views =
      'query ($id: ID!) { rgbViews(filters: { contexts: [$id], colorMap: GREY, search: "hown" }) { gamma } }';
    expect(await lab.ask(views, { id })).toEqual({ rgbViews: [{ gamma: 9 }] });
  });
});

describe("RGB views", () => {
  const UPDATE_VIEW = `mutation ($input: UpdateRGBViewInput!) {
    updateRgbView(input: $input) { id gamma contrastLimitMin contrastLimitMax active colorMap baseColor cMin cMax isGlobal contexts { id } }
  }`;

  it("change what is given; null unsets, what is absent stays", async () => {
    const context = await create({
      views: [{ gamma: 2, contrastLimitMin: 0, contrastLimitMax: 9, cMin: 0, cMax: 1, colorMap: "RED" }],
    });
    const { id } = context.views[0]!;
    const change = async (input: object) =>
      (await lab.ask<{ updateRgbView: object }>(UPDATE_VIEW, { input: { id, ...input } })).updateRgbView;
    const before = {
      ...{ id, gamma: 2, contrastLimitMin: 0, contrastLimitMax: 9, active: true, colorMap: "RED" },
      ...{ baseColor: [255, 255, 255, 255], cMin: 0, cMax: 1, isGlobal: false, contexts: [{ id: context.id }] },
    };
    expect(await change({})).toEqual(before);
    expect(await change({ contrastLimitMin: 0.5, active: false })).toEqual({
      ...before,
      contrastLimitMin: 0.5,
      active: false,
    });
    expect(await change({ contrastLimitMin: null, gamma: null, active: null, colorMap: null })).toEqual({
      ...{ ...before, contrastLimitMin: null, gamma: null, active: false },
    });
    expect(await change({ cMin: null, cMax: null, baseColor: [1.5, 2.4, 3] })).toMatchObject({
      ...{ cMin: null, cMax: null, isGlobal: true, baseColor: [2, 2, 3, 255] },
    });
    const other = await create({ views: [] });
    expect(await change({ context: other.id })).toMatchObject({ contexts: [{ id: context.id }, { id: other.id }] });
    expect(await lab.refusal(UPDATE_VIEW, { input: { id, cMin: 3, cMax: 2 } })).toMatchObject({
      code: "BAD_USER_INPUT",
    });
    expect(await lab.refusal(UPDATE_VIEW, { input: { id, baseColor: [1] } })).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it("join a context when they are made, once for the same settings", async () => {
    const { id: context } = await create();
    const query = "mutation ($input: RGBViewInput!) { createRgbView(input: $input) { id name } }";
    const input = { image, context, cMin: 0, cMax: 1, colorMap: "INTENSITY", baseColor: [255, 165, 0, 255] };
    const first = await lab.ask<{ createRgbView: { id: string } }>(query, { input });
    expect(await lab.ask(query, { input })).toEqual(first);
    const { id } = first.createRgbView;
    const colours = `query ($id: ID!) { rgbView(id: $id) {
      rgb: fullColour hsl: fullColour(format: HSL) contexts { id } image { channels { label(withColorName: true) } }
    } }`;
    expect(await lab.ask(colours, { id })).toMatchObject({
      rgbView: { rgb: "rgb(255,165,0)", hsl: "hsl(39,100%,50%)", contexts: [{ id: context }] },
    });
    const { rgbView } = await lab.ask<{ rgbView: { image: { channels: { label: string }[] } } }>(colours, { id });
    expect(rgbView.image.channels[0]!.label).toMatch(/\(orange\)/);
    await lab.ask("mutation ($id: ID!) { deleteRgbView(input: { id: $id }) }", { id });
    expect(await lab.refusal("query ($id: ID!) { rgbView(id: $id) { id } }", { id })).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
