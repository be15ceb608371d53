import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
let image: string;
beforeAll(async () => {
  lab = await startLab();
  image = await lab.image({ name: "drawn on" });
});
afterAll(() => lab.stop());

const CREATE = `mutation ($input: RoiInput!) {
  createRoi(input: $input) { id kind vectors name pinned createdAt creator { sub } image { id } createdThroughBy { id } }
}`;
type Roi = { id: string; vectors: number[][]; createdAt: string };
const create = async (kind: string, vectors: number[][], on = image) =>
  (await lab.ask<{ createRoi: Roi }>(CREATE, { input: { image: on, kind, vectors } })).createRoi;

describe("ROIs", () => {
  it("come back as they were sent", async () => {
    const cases: [string, number[][], string][] = [
      ["POINT", [[0, 0, 0, 1.25, 2]], "point"],
      [
        "RECTANGLE",
        [
          [1, 2],
          [3, 4],
        ],
        "rectangle",
      ],
      [
        "POLYGON",
        [
          [0, 0, 0, 1, 2],
          [0, 0, 0, 3, 4],
          [0, 0, 0, -5, 1e-7],
          [0, 0, 0, 7, 8],
        ],
        "polygon",
      ],
      [
        "ELLIPSIS",
        [
          [0, 0, 0, 50, 60],
          [0, 0, 0, 5, 6],
        ],
        "ellipse",
      ],
      [
        "SPECTRAL_CUBE",
        [
          [0, 0, 0, 0, 0],
          [2, 0, 9, 9, 9],
        ],
        "spectral_cube",
      ],
    ];
    for (const [kind, vectors, name] of cases) {
      expect(await create(kind, vectors)).toEqual({
        ...{ id: expect.any(String), createdAt: expect.any(String), createdThroughBy: null },
        ...{ kind, vectors, name, pinned: false, creator: { sub: "1" }, image: { id: image } },
      });
    }
  });

  it("refuse vectors of other lengths or of other things than numbers, naming where", async () => {
    for (const vector of [[1], [1, 2, 3, 4, 5, 6], [1, "2"], [1, null], "x", []]) {
      const refusal = await lab.refusal(CREATE, { input: { image, kind: "POINT", vectors: [[1, 2], vector] } });
      expect(refusal).toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringMatching(/input\.vectors\[1\]/) });
    }
    const literal = `mutation { createRoi(input: { image: "${image}", kind: POINT, vectors: [[1e999, 1]] }) { id } }`;
    expect(await lab.refusal(literal)).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(await lab.refusal(CREATE, { input: { image, kind: "POINT", vectors: [] } })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "input.vectors must not be empty",
    });
  });

  it("change vectors, kind and bounds, but never when they were made; empty vectors change nothing", async () => {
    const made = await create("POINT", [[0, 0, 0, 1, 2]]);
    const UPDATE = "mutation ($input: UpdateRoiInput!) { updateRoi(input: $input) { id kind vectors createdAt } }";
    const update = async (input: object) =>
      (await lab.ask<{ updateRoi: Roi }>(UPDATE, { input: { roi: made.id, ...input } })).updateRoi;
    const { createdAt } = made;
    expect(await update({ vectors: [[0, 0, 0, 60, 50]] })).toEqual({
      ...{ id: made.id, createdAt },
      kind: "POINT",
      vectors: [[0, 0, 0, 60, 50]],
    });
    expect(await update({ vectors: [], kind: "FRAME" })).toMatchObject({ kind: "FRAME", vectors: [[0, 0, 0, 60, 50]] });
    expect(await update({ vectors: null, kind: null })).toMatchObject({ kind: "FRAME", createdAt });
    const at =
      "query ($id: ID!) { rois(filters: { id: $id, minX: { exact: 50 }, maxX: { exact: 50 }, minY: { exact: 60 } }) { id } }";
    expect(await lab.ask(at, { id: made.id })).toEqual({ rois: [{ id: made.id }] });
  });

  it("are found by their bounding box, rounded outwards", async () => {
    const on = await lab.image({ name: "boxes" });
    const box = await create(
      "RECTANGLE",
      [
        [0, 1, 2, 10.5, 20.25],
        [0, 3, 4, 30.5, 40.75],
      ],
      on,
    );
    const round = await create(
      "ELLIPSIS",
      [
        [0, 0, 0, 100, 200],
        [0, 0, 0, 10, 20],
      ],
      on,
    );
    const flat = await create(
      "LINE",
      [
        [5, 5],
        [6, 6],
      ],
      on,
    );
    const found = async (filter: object) => {
      const query = "query ($filter: ROIFilter) { rois(filters: $filter) { id } }";
      const { rois } = await lab.ask<{ rois: { id: string }[] }>(query, { filter: { image: on, ...filter } });
      return rois.map(({ id }) => id);
    };
    expect(await found({ minX: { exact: 20 }, maxX: { exact: 41 }, minY: { exact: 10 }, maxY: { exact: 31 } })).toEqual(
      [box.id],
    );
    expect(await found({ minT: { gte: 1 }, maxZ: { lte: 4 } })).toEqual([box.id]);
    expect(await found({ minX: { range: [180, 220] }, maxY: { inList: [110, 5] } })).toEqual([round.id]);
    expect(await found({ maxX: { lt: 200 }, minY: { gt: 4 } })).toEqual([box.id, flat.id]);
    expect(await found({ minZ: { isNull: true } })).toEqual([flat.id]);
    expect(await found({ maxX: { startsWith: 2, endsWith: 0, contains: 2 } })).toEqual([round.id]);
    expect(await found({ maxX: { regex: "^4.$" } })).toEqual([box.id]);
    expect(await found({ NOT: { minZ: { gte: 0 } } })).toEqual([flat.id]);
  });

  it("are filtered by image, kind, label, group, creator and pin, and ordered", async () => {
    const on = await lab.image({ name: "Regions of mitosis" });
    const [a, b] = [
      await create("POINT", [[1, 1]], on),
      await create(
        "PATH",
        [
          [1, 1],
          [2, 2],
        ],
        on,
      ),
    ];
    await lab.database.db.execute(`update rois set label = 'Nucleus', group_id = 4 where id = ${a.id}`);
    await lab.database.db.execute(`update rois set created_at = now() + interval '1 day' where id = ${b.id}`);
    await lab.ask("mutation ($id: ID!) { pinRoi(input: { id: $id, pin: true }) { pinned } }", { id: b.id });
    const found = async (filter: object, ordering: object[] = []) => {
      const query =
        "query ($filter: ROIFilter, $ordering: [ROIOrder!]!) { rois(filters: $filter, ordering: $ordering) { id } }";
      const { rois } = await lab.ask<{ rois: { id: string }[] }>(query, { filter, ordering });
      return rois.map(({ id }) => id);
    };
    expect(await found({ images: [on] })).toEqual([a.id, b.id]);
    expect(await found({ search: "OF mitos" })).toEqual([a.id, b.id]);
    expect(await found({ search: "mitosis regions" })).toEqual([]);
    expect(await found({ image: on, kind: "PATH" })).toEqual([b.id]);
    expect(await found({ kind: "UNKNOWN" })).toEqual([]);
    expect(await found({ label: { startsWith: "Nuc" } })).toEqual([a.id]);
    expect(await found({ group: "4" })).toEqual([a.id]);
    expect(await found({ pinned: true })).toEqual([b.id]);
    expect(await found({ image: on, owner: "1" })).toEqual([a.id, b.id]);
    expect(await found({ image: on, owner: "9" })).toEqual([]);
    expect(await found({ image: on, createdAfter: new Date().toISOString() })).toEqual([b.id]);
    expect(await found({ image: on }, [{ createdAt: "DESC" }])).toEqual([b.id, a.id]);
    const nested = "query ($id: ID!) { image(id: $id) { rois(filters: { kind: POINT }) { id } } }";
    expect(await lab.ask(nested, { id: on })).toEqual({ image: { rois: [{ id: a.id }] } });
    expect(await lab.ask("mutation ($id: ID!) { deleteRoi(input: { id: $id }) }", { id: a.id })).toEqual({
      deleteRoi: a.id,
    });
    expect(await found({ image: on })).toEqual([b.id]);
  });
});
