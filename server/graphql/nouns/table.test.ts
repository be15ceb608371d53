import { readFile } from "node:fs/promises";
import { parquetWriteBuffer } from "hyparquet-writer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createObjectOwnerLookup } from "../object-owner.ts";
import { removeAbandonedStores } from "../remove-stores.ts";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const fixture = (name: string) => readFile(new URL(`../../../fixtures/tables/${name}`, import.meta.url));

type Grant = Record<string, string | number> & { accessKey: string; sessionToken: string; key: string; store: string };
const REQUEST = `mutation { requestParquetUpload(input: {}) {
  status accessKey secretKey sessionToken bucket key path expiresIn store maxBytes action
  originalFileName uploadFileName uploadContentType uploadFormField } }`;
const request = async (token = "test") =>
  (await lab.ask<{ requestParquetUpload: Grant }>(REQUEST, {}, token)).requestParquetUpload;

async function upload(bytes: Uint8Array, token = "test"): Promise<Grant> {
  const grant = await request(token);
  await lab.objects.put("parquet", grant.key, bytes);
  return grant;
}

const CREATE = `mutation ($input: FromParquetLike!) { fromParquetLike(input: $input) { id } }`;
async function table(bytes: Uint8Array, input: object = {}): Promise<string> {
  const { store: dataframe } = await upload(bytes);
  const data = await lab.ask<{ fromParquetLike: { id: string } }>(CREATE, {
    input: { dataframe, name: "cells", ...input },
  });
  return data.fromParquetLike.id;
}

const CELLS = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: "intensity", data: [0.5, 1, 2.5], type: "DOUBLE" },
      { name: "label", data: ["cell-0", "cell-1", "cell-2"], type: "STRING" },
    ],
  }),
);

describe("parquet grants", () => {
  it("to upload let their bearer write one object, those to read read it", async () => {
    const grant = await request();
    expect(grant).toMatchObject({
      ...{ status: "granted", bucket: "parquet", key: expect.stringMatching(/^[0-9a-f]{32}$/), action: "upload" },
      ...{ path: `s3://parquet/${grant.key}`, maxBytes: 104_857_600, uploadFileName: grant.key },
    });
    const scopeOf = async ({ accessKey, sessionToken }: Grant) =>
      (await lab.grants.verify(accessKey, sessionToken)).scope;
    const organizationId = await createObjectOwnerLookup(lab.database)("parquet", grant.key);
    const scope = { organizationId, bucket: "parquet", key: grant.key, isPrefix: false };
    expect(await scopeOf(grant)).toEqual({ ...scope, access: "write" });
    const access =
      "mutation ($id: String!) { requestParquetAccess(input: { storeId: $id }) { accessKey sessionToken key } }";
    const read = await lab.ask<{ requestParquetAccess: Grant }>(access, { id: grant.store }, "reader");
    expect(await scopeOf(read.requestParquetAccess)).toEqual({ ...scope, access: "read" });
    expect(await lab.refusal(access, { id: grant.store }, "othertest")).toMatchObject({ code: "NOT_FOUND" });
    const general = "mutation { requestGeneralParquetAccess(input: {}) { accessKey sessionToken path } }";
    const all = await lab.ask<{ requestGeneralParquetAccess: Grant }>(general);
    expect(await scopeOf(all.requestGeneralParquetAccess)).toMatchObject({ access: "read-organization" });
  });

  it("are finished only once something was uploaded", async () => {
    const finish = "mutation ($id: String!) { finishParquetUpload(input: { storeId: $id }) { id bucket key path } }";
    const { store, key } = await request();
    expect(await lab.refusal(finish, { id: store })).toMatchObject({ code: "BAD_USER_INPUT" });
    await lab.objects.put("parquet", key, CELLS);
    expect(await lab.ask(finish, { id: store })).toEqual({
      finishParquetUpload: { id: store, bucket: "parquet", key, path: `s3://parquet/${key}` },
    });
  });
});

describe("fromParquetLike", () => {
  it("makes a table with columns, origins and accessors", async () => {
    const [image, other] = [await lab.image({ name: "origin" }), await lab.image({ name: "other" })];
    const id = await table(await fixture("measurements.parquet"), {
      origins: [image],
      imageAccessors: [{ image, keys: ["mean", "area"], minIndex: 0, maxIndex: 1000 }],
    });
    const read = `query ($id: ID!, $ids: [ID!]) { table(id: $id) {
      name store { bucket path } origins(filters: { ids: $ids }) { id name }
      columns { name type nullable key default accessors { keys } }
      accessors(types: [IMAGE], filters: { keys: "area" }) { __typename keys minIndex maxIndex table { id } }
    } }`;
    const column = (name: string, type: string, keys: string[][] = []) => ({
      ...{ name, type, nullable: true, key: null, default: null },
      accessors: keys.map((names) => ({ keys: names })),
    });
    const keys = ["mean", "area"];
    expect(await lab.ask(read, { id, ids: null })).toEqual({
      table: {
        name: "cells",
        store: { bucket: "parquet", path: expect.stringMatching(/^s3:\/\/parquet\/[0-9a-f]{32}$/) },
        origins: [{ id: image, name: "origin" }],
        columns: [
          column("label", "BIGINT"),
          column("area", "INTEGER", [keys]),
          column("mean", "DOUBLE", [keys]),
          column("class", "VARCHAR"),
        ],
        accessors: [{ __typename: "ImageAccessor", keys, minIndex: 0, maxIndex: 1000, table: { id } }],
      },
    });
    const none = await lab.ask<{ table: { origins: unknown[] } }>(read, { id, ids: [other] });
    expect(none.table.origins).toEqual([]);
  });

  it("refuses what is no parquet file, is not there, or names columns that are not", async () => {
    const make = async (bytes: Uint8Array | undefined, input: object = {}) => {
      const { store: dataframe } = bytes === undefined ? await request() : await upload(bytes);
      return lab.refusal(CREATE, { input: { dataframe, name: "x", ...input } });
    };
    expect(await make(undefined)).toMatchObject({ code: "BAD_USER_INPUT", message: /nothing was uploaded/ });
    const noise = Uint8Array.from({ length: 1000 }, (_, i) => i);
    expect(await make(noise)).toMatchObject({ code: "BAD_USER_INPUT", message: /not a parquet file/ });
    expect(await make(CELLS.subarray(0, 10))).toMatchObject({ code: "BAD_USER_INPUT", message: /not a parquet file/ });
    const broken = CELLS.slice();
    broken.fill(0xff, broken.length - 60, broken.length - 8);
    expect(await make(broken)).toMatchObject({ code: "BAD_USER_INPUT", message: /not a readable parquet file/ });
    const image = await lab.image({ name: "i" });
    expect(await make(CELLS, { imageAccessors: [{ image, keys: ["nope"] }] })).toMatchObject({
      message: /no column "nope"/,
    });
    expect(await make(CELLS, { name: " " })).toMatchObject({ message: /must not be blank/ });
  });
});

describe("rows", () => {
  it("have every type of column as the contract maps it", async () => {
    const expected = JSON.parse(String(await fixture("types.json"))) as { columns: object[]; rows: unknown[][] };
    const id = await table(await fixture("types.parquet"));
    const query = "query ($id: ID!) { table(id: $id) { columns { name type } rows } tableRows(table: $id) { values } }";
    type Answer = { table: { columns: object[]; rows: unknown[][] }; tableRows: { values: unknown[] }[] };
    const data = await lab.ask<Answer>(query, { id });
    expect(data.table.columns).toEqual(expected.columns);
    expect(data.table.rows).toEqual(expected.rows);
    expect(data.tableRows.map(({ values }) => values)).toEqual(expected.rows);
  });

  it("and cells are paged, named and found", async () => {
    const id = await table(CELLS);
    const rows = await lab.ask(
      `query ($id: ID!) { tableRows(table: $id, pagination: { offset: 1, limit: 2 }) { id name rowId values columns { name } table { id } } }`,
      { id },
    );
    const columns = [{ name: "intensity" }, { name: "label" }];
    const row = (rowId: number, values: unknown[]) => ({
      id: `${id}-${rowId}`,
      name: `Row ${rowId}`,
      rowId,
      values,
      columns,
      table: { id },
    });
    expect(rows).toEqual({ tableRows: [row(1, [1, "cell-1"]), row(2, [2.5, "cell-2"])] });
    type Cells = { tableCells: { id: string; name: string; value: unknown }[] };
    const cells = await lab.ask<Cells>(
      `query ($id: ID!) { tableCells(table: $id, pagination: { offset: 1, limit: 3 }) { id name rowId columnId value column { type } } }`,
      { id },
    );
    expect(cells.tableCells).toMatchObject([
      { id: `${id}-0-1`, name: "label", value: "cell-0", column: { type: "VARCHAR" } },
      { id: `${id}-1-0`, name: "intensity", value: 1, column: { type: "DOUBLE" } },
      { id: `${id}-1-1`, rowId: 1, columnId: 1, value: "cell-1" },
    ]);
    const found = await lab.ask(
      `query ($id: ID!, $row: ID!) {
        byText: tableRows(table: $id, filters: { search: "CELL-2" }) { rowId }
        byName: tableRows(table: $id, filters: { search: "row 1" }) { rowId }
        byId: tableRows(table: $id, filters: { ids: ["0", $row] }) { rowId }
        cells: tableCells(table: $id, filters: { search: "intens", ids: ["1-0", "1-1"] }) { id }
        rows(table: $id, filters: { clause: "" }, pagination: { limit: 1, offset: 2 })
      }`,
      { id, row: `${id}-2` },
    );
    expect(found).toEqual({
      ...{ byText: [{ rowId: 2 }], byName: [{ rowId: 1 }], byId: [{ rowId: 0 }, { rowId: 2 }] },
      ...{ cells: [{ id: `${id}-1-0` }], rows: [[2.5, "cell-2"]] },
    });
    const one = "query ($row: ID!, $cell: ID!) { tableRow(id: $row) { values } tableCell(id: $cell) { value } }";
    expect(await lab.ask(one, { row: `${id}-2`, cell: `${id}-2-1` })).toEqual({
      ...{ tableRow: { values: [2.5, "cell-2"] }, tableCell: { value: "cell-2" } },
    });
    for (const bad of [`${id}-3`, id, `${id}-0-0`, "x-1"]) {
      expect(await lab.refusal("query ($id: ID!) { tableRow(id: $id) { id } }", { id: bad })).toMatchObject({
        code: "NOT_FOUND",
      });
    }
    const sql = 'query ($id: ID!) { rows(table: $id, filters: { clause: "1=1" }) }';
    expect(await lab.refusal(sql, { id })).toMatchObject({ code: "BAD_USER_INPUT", message: /no SQL/ });
  });
});

describe("tables", () => {
  it("are filtered, searched, ordered and paged", async () => {
    const { createDataset } = await lab.ask<{ createDataset: { id: string } }>(
      'mutation { createDataset(input: { name: "tables" }) { id } }',
    );
    const dataset = createDataset.id;
    const origins = [await lab.image({ name: "origin" })];
    const ids: string[] = [];
    for (const [name, extra] of [
      ["beta nuclei", { origins }],
      ["Alphabet", {}],
      ["gamma", {}],
    ] as const) {
      ids.push(await table(CELLS, { name, dataset, ...extra }));
    }
    const query = `query ($filters: TableFilter, $ordering: [TableOrder!]! = [], $pagination: OffsetPaginationInput) {
      tables(filters: $filters, ordering: $ordering, pagination: $pagination) { id } }`;
    const list = async (filters: object, rest: object = {}) =>
      (await lab.ask<{ tables: { id: string }[] }>(query, { filters: { dataset, ...filters }, ...rest })).tables.map(
        ({ id }) => ids.indexOf(id),
      );
    expect(await list({})).toEqual([0, 1, 2]);
    expect(await list({ search: "alph" })).toEqual([1]);
    expect(await list({ search: "nucleus beta" })).toEqual([]);
    expect(await list({ search: "nuclei beta" })).toEqual([0]);
    expect(await list({ notDerived: true })).toEqual([1, 2]);
    expect(await list({ notDerived: false })).toEqual([0]);
    expect(await list({ owner: "1", datasets: [dataset], name: { iContains: "A" } })).toEqual([0, 1, 2]);
    expect(await list({ owner: "9" })).toEqual([]);
    expect(await list({}, { ordering: [{ name: "ASC" }] })).toEqual([1, 0, 2]);
    expect(await list({}, { ordering: [{ createdAt: "DESC" }], pagination: { limit: 1, offset: 1 } })).toEqual([1]);
    expect((await lab.ask<{ mytables: unknown[] }>("{ mytables { id } }", {}, "colleague")).mytables).toEqual([]);
  });

  it("are deleted with their bytes, but not those that another table has", async () => {
    const grant = await upload(CELLS);
    const make = async () =>
      (await lab.ask<{ fromParquetLike: { id: string } }>(CREATE, { input: { dataframe: grant.store, name: "x" } }))
        .fromParquetLike.id;
    const [first, second] = [await make(), await make()];
    const remove = "mutation ($id: ID!) { deleteTable(input: { id: $id }) }";
    expect(await lab.refusal(remove, { id: first }, "reader")).toMatchObject({ code: "FORBIDDEN" });
    expect(await lab.ask(remove, { id: first })).toEqual({ deleteTable: first });
    expect(await lab.objects.head("parquet", grant.key)).toBeDefined();
    await lab.ask(remove, { id: second });
    expect(await lab.objects.head("parquet", grant.key)).toBeUndefined();
    const abandoned = await upload(CELLS);
    await lab.database.db.execute("update parquet_stores set created_at = now() - interval '1 month'");
    expect(await removeAbandonedStores(lab.database, lab.objects, new Date(Date.now() - 86_400_000))).toBeGreaterThan(
      0,
    );
    expect(await lab.objects.head("parquet", abandoned.key)).toBeUndefined();
  });
});
