import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf, ColumnCache } from "./column-cache.ts";
import { type DecodedTable, decodeTable } from "./decode-table.ts";
import { encodeTable } from "./encode-table.ts";
import type { NewColumn } from "./table-types.ts";

/** Bytes that count what is read of them. */
function fileOf(bytes: Uint8Array) {
  const reads: [number, number][] = [];
  const buffer = new Uint8Array(bytes).buffer;
  const slice = (start: number, end = buffer.byteLength) => {
    reads.push([start, end]);
    return buffer.slice(start, end);
  };
  return { byteLength: buffer.byteLength, slice, reads };
}

const fixture = (name: string) => readFile(new URL(`../../../fixtures/tables/${name}`, import.meta.url));
const all = ({ info }: DecodedTable) => ({ start: 0, end: info.rowCount });

async function roundTrip(columns: readonly NewColumn[]): Promise<unknown[][]> {
  const table = await decodeTable(fileOf(await encodeTable(columns)));
  const cache = new ColumnCache();
  const read = columns.map(({ name }) => cache.column("t", table, name, all(table)));
  return (await Promise.all(read)).map((values) => Array.from(values as ArrayLike<unknown>));
}

describe("encodeTable", () => {
  const cells = {
    number: fc.double(),
    integer: fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
    boolean: fc.boolean(),
    text: fc.string({ unit: "grapheme" }),
    time: fc.date({ noInvalidDate: true }),
  };
  const column = fc.constantFrom(...(Object.keys(cells) as (keyof typeof cells)[])).chain((type) =>
    fc
      .array(fc.option(cells[type] as fc.Arbitrary<number | string | Date | boolean | bigint>), {
        minLength: 7,
        maxLength: 7,
      })
      .map((values) => ({ type, values })),
  );
  const wanted = (value: unknown) =>
    typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;

  it("keeps every value of every type, and its absence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 4 }), async (columns) => {
        const named = columns.map((of, i) => ({ ...of, name: `column ${i}` }));
        expect(await roundTrip(named)).toEqual(columns.map(({ values }) => values.map(wanted)));
      }),
      { numRuns: 60 },
    );
  });

  it("finds the type of values that say none", async () => {
    const columns = [
      { name: "count", values: [1, 2, null] },
      { name: "mean", values: Float64Array.of(0.5, Number.NaN, Number.POSITIVE_INFINITY) },
      { name: "big", values: [2 ** 40, 1, 2] },
      { name: "name", values: ["a", undefined, "b"] },
      { name: "empty", values: [null, null, null] },
    ];
    const table = await decodeTable(fileOf(await encodeTable(columns, { metadata: { provenance: "ROI 7" } })));
    expect(table.info.columns.map(({ kind }) => kind)).toEqual(["integer", "number", "integer", "text", "text"]);
    expect(table.info).toMatchObject({ rowCount: 3, metadata: { provenance: "ROI 7" } });
    expect(await roundTrip(columns)).toEqual([
      ...[
        [1, 2, null],
        [0.5, Number.NaN, Number.POSITIVE_INFINITY],
        [2 ** 40, 1, 2],
      ],
      ...[
        ["a", null, "b"],
        [null, null, null],
      ],
    ]);
  });

  it("refuses what is no table and values that their type cannot hold", async () => {
    const refused: [readonly NewColumn[], RegExp][] = [
      [[], /no columns/],
      [
        [
          { name: "a", values: [1] },
          { name: "a", values: [2] },
        ],
        /two columns have one name/,
      ],
      [
        [
          { name: "a", values: [1] },
          { name: "b", values: [1, 2] },
        ],
        /column b has 2 values, column a 1/,
      ],
      [[{ name: "a", type: "integer", values: [0.5] }], /0.5 is no integer/],
      [[{ name: "a", type: "number", values: ["1"] }], /1 is no number/],
      [[{ name: "a", values: [1, "x"] }], /1 is no text/],
    ];
    for (const [columns, reason] of refused) {
      await expect(encodeTable(columns)).rejects.toMatchObject({
        tag: "BadTable",
        message: expect.stringMatching(reason),
      });
    }
  });
});

describe("decodeTable", () => {
  it("reads what pandas wrote", async () => {
    const table = await decodeTable(fileOf(await fixture("measurements.parquet")));
    expect(table.info.rowCount).toBe(1000);
    expect(table.info.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      ...["label integer", "area integer", "mean number", "class text"],
    ]);
    const label = await table.column("label", all(table));
    expect(Array.from(label as ArrayLike<number>)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    expect(new Set((await table.column("class", all(table))) as string[])).toEqual(new Set(["nucleus", "zelle µ"]));
  });

  it("reads every type that pyarrow writes without rounding what it holds", async () => {
    const table = await decodeTable(fileOf(await fixture("types.parquet")));
    const first = { start: 0, end: 1 };
    const value = async (name: string) => ((await table.column(name, first)) as ArrayLike<unknown>)[0];
    const expected = {
      ...{
        i8: -128,
        u32: 4_294_967_295,
        i64: 2n ** 53n + 1n,
        u64: 2n ** 64n - 1n,
        f32: 0.5,
        flag: true,
        text: "zelle µ",
      },
      ...{ category: "a", money: "1234567890123456.7891", list: [1.5, Number.NaN], point: { x: 1.5, name: "p" } },
      ...{ day: new Date("2025-03-01"), moment: new Date("2025-03-01T12:00:00.123Z"), nested: [[1n], [2n, 3n]] },
    };
    for (const [name, wanted] of Object.entries(expected)) expect(await value(name), name).toEqual(wanted);
    expect(table.info.columns.find(({ name }) => name === "list")).toMatchObject({ kind: "other" });
  });

  it("reads the footer first, and of values only what is asked for", async () => {
    const length = 100_000;
    const noise = Float64Array.from({ length }, (_, i) => Math.sin(i) * 1e6);
    const columns = [
      { name: "a", values: noise },
      { name: "b", values: noise.map((value) => value / 3) },
    ];
    const bytes = await encodeTable(columns);
    const file = fileOf(bytes);
    const table = await decodeTable(file);
    expect(table.info.rowGroups).toHaveLength(5);
    const readBytes = () => file.reads.reduce((sum, [start, end]) => sum + end - start, 0);
    const footer = readBytes();
    expect(footer).toBeLessThan(70_000);
    const values = await new ColumnCache().column("t", table, "b", { start: 59_990, end: 60_010 });
    expect(Array.from(values as Float64Array)).toEqual(Array.from(columns[1]!.values.subarray(59_990, 60_010)));
    // Two row groups of one of two columns: a fifth of the file.
    expect(readBytes() - footer).toBeLessThan(bytes.length / 4);
  });

  it("says what is wrong with what is no table", async () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(100), (await fixture("types.parquet")).subarray(0, 500)]) {
      await expect(decodeTable(fileOf(bytes))).rejects.toMatchObject({ tag: "BadTable" });
    }
    const table = await decodeTable(fileOf(await fixture("types.parquet")));
    await expect(table.column("nope", { start: 0, end: 1 })).rejects.toMatchObject({ tag: "BadTable" });
  });
});

describe("ColumnCache", () => {
  it("reads each block once, and again after a failure", async () => {
    let fails = true;
    let reads = 0;
    const table: DecodedTable = {
      info: {
        rowCount: 300_000,
        columns: [],
        metadata: {},
        rowGroups: [
          { start: 0, end: 200_000 },
          { start: 200_000, end: 300_000 },
        ],
      },
      hasPages: (_name, group) => group === 0,
      column: async (_name, { start, end }) => {
        reads++;
        if (fails) throw new Error("no line");
        return Float64Array.from({ length: end - start }, (_, i) => start + i);
      },
    };
    const cache = new ColumnCache();
    const read = (start: number, end: number) => cache.column("t", table, "a", { start, end });
    await expect(read(0, 10)).rejects.toThrow("no line");
    fails = false;
    reads = 0;
    expect(Array.from((await read(65_530, 65_540)) as Float64Array)).toEqual(
      Array.from({ length: 10 }, (_, i) => 65_530 + i),
    );
    expect(reads).toBe(2);
    const whole = (await read(0, 300_000)) as Float64Array;
    expect(whole.every((value, i) => value === i)).toBe(true);
    expect(reads).toBe(5);
    // Without pages a row group is one block.
    expect(blocksOf(table, "a", { start: 250_000, end: 250_001 })).toEqual([{ start: 200_000, end: 300_000 }]);
  });
});
