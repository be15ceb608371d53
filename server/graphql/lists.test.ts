import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "./test-lab.ts";

let lab: TestLab;
/** Ids of the images by name. */
const ids: Record<string, string> = {};

const AFFINE = [
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];

/** Images made a day apart, so that dates and order are known. */
beforeAll(async () => {
  lab = await startLab();
  const { createDataset } = await lab.ask<{ createDataset: { id: string } }>(
    'mutation { createDataset(input: { name: "Screen 7" }) { id } }',
  );
  ids.dataset = createDataset.id;
  const { createStage } = await lab.ask<{ createStage: { id: string } }>(
    'mutation { createStage(input: { name: "Left table" }) { id } }',
  );
  ids.stage = createStage.id;
  const make = async (name: string, input: object = {}, token = "test") => {
    ids[name] = await lab.image({ name, ...input }, token);
  };
  await make("day2 control mitosis", { tags: ["raw", "keep"], dataset: createDataset.id });
  await make("Alphabet", { tags: ["keep"], transformationViews: [{ affineMatrix: AFFINE, stage: createStage.id }] });
  await make("beta_100%", { shape: [2, 1, 1, 512, 8] }, "colleague");
  await make("level of Alphabet", { derivedViews: [{ originImage: ids.Alphabet }], shape: [1, 1, 1, 4, 4] });
  await lab.ask("mutation ($id: ID!) { pinImage(input: { id: $id, pin: true }) { pinned } }", { id: ids.Alphabet });
  await lab.ask("mutation ($id: ID!) { createRoi(input: { image: $id, kind: POINT, vectors: [[1, 2]] }) { id } }", {
    id: ids.Alphabet,
  });
  const { db } = lab.database;
  await db.execute("update images set created_at = timestamptz '2025-03-01T12:00:00Z' + id * interval '1 day'");
  await db.execute(`update images set kind = 'MASK', description = 'Ömlaut' where id = ${ids.Alphabet}`);
});
afterAll(() => lab.stop());

async function names(filters: object, extra: { ordering?: object[]; pagination?: object } = {}): Promise<string[]> {
  const query = `query ($filters: ImageFilter, $ordering: [ImageOrder!]! = [], $pagination: OffsetPaginationInput) {
    images(filters: $filters, ordering: $ordering, pagination: $pagination) { name }
    imagesStats(filters: $filters) { count }
  }`;
  type Data = { images: { name: string }[]; imagesStats: { count: number } };
  const { images, imagesStats } = await lab.ask<Data>(query, { filters, ...extra });
  if (extra.pagination === undefined) expect(imagesStats.count).toBe(images.length);
  return images.map(({ name }) => name);
}

const MITOSIS = "day2 control mitosis";
const ALPHABET = "Alphabet";
const BETA = "beta_100%";
const LEVEL = "level of Alphabet";
const ALL = [MITOSIS, ALPHABET, BETA, LEVEL];

describe("filters of images", () => {
  it.each<[object, string[]]>([
    [{}, ALL],
    [{ name: null, AND: null }, ALL],
    [{ ids: [] }, []],
    [{ ids: ["nonsense", "-1", "99999999999999999999"] }, []],
    [{ id: "nonsense" }, []],
    [{ kind: "MASK" }, [ALPHABET]],
    [{ tags: ["raw", "keep"] }, [MITOSIS, ALPHABET]],
    [{ tags: ["Raw"] }, []],
    [{ tags: [] }, []],
    [{ pinned: true }, [ALPHABET]],
    [{ pinned: false }, [MITOSIS, BETA, LEVEL]],
    [{ owner: "2" }, [BETA]],
    [{ scope: "ORG" }, ALL],
    [{ scope: "ME" }, [MITOSIS, ALPHABET, LEVEL]],
    [{ scope: "PUBLIC" }, []],
    [{ scope: "SHARED" }, []],
    [{ notDerived: true }, [MITOSIS, ALPHABET, BETA]],
    [{ notDerived: false }, [LEVEL]],
    [{ hasRois: true }, [ALPHABET]],
    [{ hasRois: false }, [MITOSIS, BETA, LEVEL]],
    [{ description: { iContains: "öMLAUT" } }, [ALPHABET]],
    [{ NOT: { description: { iContains: "öMLAUT" } } }, [MITOSIS, BETA, LEVEL]],
    [{ description: { isNull: false } }, [ALPHABET]],
    [{ dataset: { name: { iExact: "screen 7" } } }, [MITOSIS]],
    [{ dataset: {} }, ALL],
    [{ file: "1" }, []],
    [{ createdThrough: "1" }, []],
    [{ store: { shape: { gte: 512 } } }, [BETA]],
    [{ transformationViews: { stage: { name: { startsWith: "Left" } } } }, [ALPHABET]],
    [{ transformationViews: { search: "alpha" } }, [ALPHABET]],
    [{ transformationViews: { search: "beta" } }, []],
  ])("%j gives %j", async (filters, expected) => {
    expect(await names(filters)).toEqual(expected);
  });

  it("compares ids, dates strictly, and datasets", async () => {
    expect(await names({ id: ids[BETA] })).toEqual([BETA]);
    expect(await names({ ids: [ids[LEVEL], ids[BETA]] })).toEqual([BETA, LEVEL]);
    expect(await names({ datasets: [ids.dataset] })).toEqual([MITOSIS]);
    const { images } = await lab.ask<{ images: { createdAt: string }[] }>("{ images { createdAt } }");
    const second = images[1]!.createdAt;
    expect(await names({ createdAfter: second })).toEqual([BETA, LEVEL]);
    expect(await names({ createdBefore: second })).toEqual([MITOSIS]);
    expect(await names({ createdBefore: second.replace("Z", "+01:00"), createdAfter: "2025-01-01" })).toEqual([
      MITOSIS,
    ]);
  });

  it("joins what is there as ((keys and AND) and not NOT) or OR", async () => {
    const is = (name: string) => ({ name: { exact: name } });
    expect(await names({ ...is(ALPHABET), NOT: { pinned: true }, OR: is(BETA) })).toEqual([BETA]);
    expect(await names({ ...is(ALPHABET), NOT: { pinned: false }, OR: is(BETA) })).toEqual([ALPHABET, BETA]);
    expect(await names({ AND: { tags: ["keep"], AND: { pinned: true } } })).toEqual([ALPHABET]);
    expect(await names({ OR: is(BETA) })).toEqual([BETA]);
    expect(await names({ ...is(ALPHABET), OR: {} })).toEqual([ALPHABET]);
    expect(await names({ NOT: { OR: {}, AND: {} }, DISTINCT: true })).toEqual(ALL);
    let nested: object = is(ALPHABET);
    for (let i = 0; i < 30; i++) nested = { AND: nested };
    const query = "query ($filters: ImageFilter) { images(filters: $filters) { id } }";
    expect(await lab.refusal(query, { filters: nested })).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it.each<[object, string[]]>([
    [{ exact: ALPHABET }, [ALPHABET]],
    [{ exact: "alphabet" }, []],
    [{ iExact: "ALPHABET" }, [ALPHABET]],
    [{ contains: "Alpha" }, [ALPHABET, LEVEL]],
    [{ contains: "alpha" }, []],
    [{ iContains: "ALPHA" }, [ALPHABET, LEVEL]],
    [{ contains: "_100%" }, [BETA]],
    [{ contains: "_" }, [BETA]],
    [{ contains: "%" }, [BETA]],
    [{ contains: "\\" }, []],
    [{ startsWith: "day" }, [MITOSIS]],
    [{ iStartsWith: "DAY" }, [MITOSIS]],
    [{ endsWith: "Alphabet" }, [ALPHABET, LEVEL]],
    [{ iEndsWith: "ALPHABET" }, [ALPHABET, LEVEL]],
    [{ inList: [BETA, ALPHABET, "x"] }, [ALPHABET, BETA]],
    [{ inList: [] }, []],
    [{ regex: "^[a-z]+\\d control" }, [MITOSIS]],
    [{ iRegex: "^alpha" }, [ALPHABET]],
    [{ range: [BETA, MITOSIS] }, [MITOSIS, BETA]],
    [{ gte: BETA, lt: LEVEL }, [MITOSIS, BETA]],
    [{ gt: BETA, lte: LEVEL, exact: null }, [MITOSIS, LEVEL]],
    [{ isNull: true }, []],
  ])("name %j gives %j", async (name, expected) => {
    expect(await names({ name })).toEqual(expected);
  });

  it("refuses ranges of other than two values, expressions that are none or too long, and NUL", async () => {
    const query = "query ($name: StrFilterLookup) { images(filters: { name: $name }) { id } }";
    for (const name of [{ range: ["a"] }, { regex: "(" }, { regex: "a".repeat(300) }, { contains: "\0" }]) {
      expect(await lab.refusal(query, { name })).toMatchObject({ code: "BAD_USER_INPUT" });
    }
  });
});

describe("search of images", () => {
  it.each<[string, string[]]>([
    ["mitosis day2", [MITOSIS]],
    ["CONTROLS", [MITOSIS]],
    ["Alph", [ALPHABET, LEVEL]],
    ["  phabe  ", [ALPHABET, LEVEL]],
    ["levels alphabet", [LEVEL]],
    ["100%", [BETA]],
    ["mitosis alphabet", []],
    ["the", []],
    ["", ALL],
    ["   ", ALL],
    ["' or 1=1 --", []],
    ["& | ! ( :*", []],
  ])("%j finds %j", async (search, expected) => {
    expect(await names({ search })).toEqual(expected);
  });
});

describe("ordering and pages", () => {
  it("sorts by the keys in list order, by id between equals and without keys", async () => {
    expect(await names({}, { ordering: [{ name: "ASC" }] })).toEqual([ALPHABET, BETA, MITOSIS, LEVEL]);
    expect(await names({}, { ordering: [{ createdAt: "DESC_NULLS_LAST" }] })).toEqual([...ALL].reverse());
    expect(await names({}, { ordering: [{ id: "DESC" }, { name: "ASC" }] })).toEqual([...ALL].reverse());
    await lab.database.db.execute("update images set created_at = '2025-03-01T12:00:00Z'");
    expect(await names({}, { ordering: [{ createdAt: "DESC" }] })).toEqual(ALL);
    expect(await names({}, { ordering: [{ createdAt: "ASC" }, { name: "DESC" }] })).toEqual([
      LEVEL,
      MITOSIS,
      BETA,
      ALPHABET,
    ]);
  });

  it("takes one key an element only", async () => {
    const query = "query ($ordering: [ImageOrder!]!) { images(ordering: $ordering) { id } }";
    for (const ordering of [[{ name: "ASC", id: "ASC" }], [{}], [{ name: null }]]) {
      expect(await lab.refusal(query, { ordering })).toMatchObject({ code: "BAD_USER_INPUT" });
    }
  });

  it("cuts disjoint pages that cover everything", async () => {
    const pages = [0, 1, 2, 3, 4].map((offset) => names({}, { pagination: { offset, limit: 1 } }));
    expect((await Promise.all(pages)).flat()).toEqual(ALL);
    expect(await names({}, { pagination: { limit: 3 } })).toEqual(ALL.slice(0, 3));
    expect(await names({}, { pagination: { offset: 2, limit: -1 } })).toEqual(ALL.slice(2));
    expect(await names({}, { pagination: { limit: 0 } })).toEqual([]);
  });

  it("gives 100 where a page names no limit, and all without a page", async () => {
    const datasets = Array.from({ length: 120 }, (_, i) => `d${i}: createDataset(input: {name: "p${i}"}) { id }`);
    await lab.ask(`mutation { ${datasets.join(" ")} }`);
    const count = async (argument: string) =>
      (await lab.ask<{ datasets: unknown[] }>(`{ datasets${argument} { id } }`)).datasets.length;
    expect(await count("(pagination: {})")).toBe(100);
    expect(await count("(pagination: {limit: null})")).toBe(100);
    expect(await count("")).toBeGreaterThan(120);
    expect(await count("(pagination: {limit: -1, offset: 5})")).toBe((await count("")) - 5);
  });

  it("cuts nested pages for each parent", async () => {
    const query = `query ($page: OffsetPaginationInput) {
      datasets(filters: {name: {inList: ["Screen 7", "Default"]}}, ordering: [{id: ASC}]) {
        name
        images(ordering: [{name: DESC}], pagination: $page, filters: {NOT: {search: "beta"}}) { name }
      }
    }`;
    type Data = { datasets: { name: string; images: { name: string }[] }[] };
    const pages = async (page: object | null) =>
      (await lab.ask<Data>(query, { page })).datasets.map(({ images }) => images.map(({ name }) => name));
    expect(await pages(null)).toEqual([[MITOSIS], [LEVEL, ALPHABET], []]);
    expect(await pages({ limit: 1 })).toEqual([[MITOSIS], [LEVEL], []]);
    expect(await pages({ offset: 1, limit: 5 })).toEqual([[], [ALPHABET], []]);
    expect(await pages({ offset: 1, limit: -1 })).toEqual([[], [ALPHABET], []]);
  });
});

describe("imagesStats", () => {
  it("sums up the ids and counts by span of time", async () => {
    const { db } = lab.database;
    await db.execute("update images set created_at = '2025-03-01T23:30:00Z'");
    await db.execute(`update images set created_at = '2025-04-02T00:30:00Z' where id = ${ids[LEVEL]}`);
    const all = Object.values([MITOSIS, ALPHABET, BETA, LEVEL]).map((name) => Number(ids[name]));
    const field = "(field: PK)";
    const { imagesStats } = await lab.ask<{ imagesStats: Record<string, unknown> }>(`{ imagesStats {
      count distinctCount${field} min${field} max${field} avg${field} sum${field}
      month: series(field: PK, timestampField: CREATED_AT, by: MONTH) { ts count distinctCount min max sum avg }
      week: series(field: PK, timestampField: CREATED_AT, by: WEEK) { ts }
      day: series(field: PK, timestampField: CREATED_AT, by: DAY) { ts }
      quarter: series(field: PK, timestampField: CREATED_AT, by: QUARTER) { ts }
    } }`);
    const sum = all.reduce((a, b) => a + b);
    expect(imagesStats).toMatchObject({
      ...{ count: 4, distinctCount: 4, sum, avg: sum / 4, min: Math.min(...all), max: Math.max(...all) },
      month: [
        { ts: "2025-03-01T00:00:00.000Z", count: 3, distinctCount: 3 },
        { ts: "2025-04-01T00:00:00.000Z", count: 1, min: Number(ids[LEVEL]), sum: Number(ids[LEVEL]) },
      ],
      week: [{ ts: "2025-02-24T00:00:00.000Z" }, { ts: "2025-03-31T00:00:00.000Z" }],
      day: [{ ts: "2025-03-01T00:00:00.000Z" }, { ts: "2025-04-02T00:00:00.000Z" }],
      quarter: [{ ts: "2025-01-01T00:00:00.000Z" }, { ts: "2025-04-01T00:00:00.000Z" }],
    });
    const none = await lab.ask("{ imagesStats(filters: {ids: []}) { count max(field: PK) sum(field: PK) } }");
    expect(none).toEqual({ imagesStats: { count: 0, max: null, sum: null } });
  });
});
