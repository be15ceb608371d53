import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDataPool } from "./create-pool.ts";
import type { DataPool } from "./data-pool.ts";
import type { Dtype, PixelArray } from "./dtype.ts";
import type { Computed, LabeledArray } from "./labeled-array.ts";
import { LazyArray } from "./lazy-array.ts";
import { newPixels } from "./pixel-arrays.ts";
import { type Slice, slice } from "./slice.ts";
import { gate, startTestServer, type TestServer } from "./testing/http-server.ts";
import { placeCode, storeArray } from "./testing/stored-array.ts";

let server: TestServer;
let pool: DataPool;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => {
  pool = createDataPool({ workers: "inline", budgetBytes: 1e6 });
});
afterEach(async () => {
  await pool.dispose();
  server.behave(() => undefined);
  server.log.splice(0);
});

type Exact = { integer: string } | { float: string };
type Answers = Record<"max" | "min" | "sum" | "mean" | "std" | "std1", Exact[]>;
type Case = Answers & {
  case: string;
  over: string[];
  isel: Record<string, number | [number | null, number | null, number]>;
};
type Fixture = { dtype: Exclude<Dtype, "float16">; shape: number[]; pixels: string; answers: Case[] };
const fixtures = JSON.parse(readFileSync(new URL("../../fixtures/datalayer/reductions.json", import.meta.url), "utf8"))
  .arrays as Fixture[];

/** Chunks that do not divide the shape. */
function open({ dtype, shape, pixels }: Fixture, fillValue = 0): LazyArray {
  const bytes = Uint8Array.from(Buffer.from(pixels, "base64"));
  const values = new (newPixels(dtype, 0).constructor as Uint16ArrayConstructor)(bytes.buffer);
  const array = storeArray(server.url, server.objects, {
    path: dtype,
    shape,
    chunks: [1, 2, 3, 2],
    dtype,
    dims: ["c", "z", "y", "x"],
    fillValue,
    value: (at) => values[placeCode(shape, at)]!,
  });
  return LazyArray.of(array, pool);
}

function flat(computed: Computed): (number | bigint)[] {
  return typeof computed === "object" ? [...computed.data] : [computed];
}

function selected(array: LazyArray, isel: Case["isel"]): LazyArray {
  const indexers: Record<string, number | Slice> = {};
  for (const [dim, indexer] of Object.entries(isel)) {
    // The fixture kept this axis with one element, numpy's way; here it is dropped.
    if (typeof indexer === "number") indexers[dim] = indexer;
    else indexers[dim] = slice(indexer[0] ?? undefined, indexer[1] ?? undefined, indexer[2]);
  }
  return array.isel(indexers);
}

describe.each(fixtures.map((fixture) => [fixture.dtype, fixture] as const))("reductions of %s", (dtype, fixture) => {
  it.each(fixture.answers.map((answer) => [answer.case, answer] as const))(
    "agree with numpy: %s",
    async (_name, answer) => {
      const array = selected(open(fixture), answer.isel);
      const over = answer.over;
      const results = {
        max: await array.max(over).compute(),
        min: await array.min(over).compute(),
        sum: await array.sum(over).compute(),
        mean: await array.mean(over).compute(),
        std: await array.std(over).compute(),
        std1: await array.std(over, { ddof: 1 }).compute(),
      };
      for (const [name, computed] of Object.entries(results)) {
        const expected = answer[name as keyof Answers];
        const actual = flat(computed);
        expect(actual).toHaveLength(expected.length);
        for (const [i, exact] of expected.entries()) {
          const value = actual[i]!;
          if ("integer" in exact) expect(BigInt(value)).toBe(BigInt(exact.integer));
          else expectClose(Number(value), Number(exact.float.replace("nan", "NaN")), name === "std" || name === "std1");
        }
      }
      expect(typeof flat(results.max)[0]).toBe(dtype.endsWith("int64") ? "bigint" : "number");
    },
  );
});

/** 1e-15 for sums of few numbers; 1e-12 where distances are squared. */
function expectClose(actual: number, expected: number, squared: boolean): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
      (squared ? 1e-12 : 1e-15) * Math.abs(expected) + Number.MIN_VALUE,
    );
}

describe("sums", () => {
  it("become bigints where a number cannot hold them", async () => {
    const uint32 = open(fixtures.find(({ dtype }) => dtype === "uint32")!);
    expect(typeof (await uint32.sum().compute())).toBe("number");
    const uint64 = open(fixtures.find(({ dtype }) => dtype === "uint64")!);
    expect(typeof (await uint64.sum().compute())).toBe("bigint");
    const many = storeArray(server.url, server.objects, {
      path: "many",
      shape: [2, 3],
      chunks: [1, 2],
      dtype: "int64",
      fillValue: -1,
      value: ([y]) => (y === 0 ? -1n : 2n ** 62n),
    });
    const sums = (await LazyArray.of(many, pool).sum("dim_1").compute()) as LabeledArray;
    expect(sums).toEqual({ dims: ["dim_0"], shape: [2], data: [-3n, 3n * 2n ** 62n] });
  });
});

describe("isel", () => {
  const image = (): LazyArray =>
    LazyArray.of(
      storeArray(server.url, server.objects, {
        path: "image",
        shape: [3, 7, 11],
        chunks: [2, 3, 4],
        dims: ["z", "y", "x"],
      }),
      pool,
    );

  it("downloads only the chunks that it needs, each once", async () => {
    const array = image().isel({ z: -1, x: slice(8, undefined) });
    server.log.splice(0);
    expect(array).toMatchObject({ dims: ["y", "x"], shape: [7, 3], size: 21 });
    const progress: string[] = [];
    await array.max("y").compute({ onProgress: (done, all) => progress.push(`${done}/${all}`) });
    expect(server.log.map(({ path }) => path).sort()).toEqual(["image/c/1/0/2", "image/c/1/1/2", "image/c/1/2/2"]);
    expect(progress).toEqual(["1/3", "2/3", "3/3"]);
    await array.compute();
    expect(server.log).toHaveLength(3);
  });

  it("gives one number where no dimension is left", async () => {
    expect(await image().isel({ z: 1, y: 2, x: 3 }).compute()).toBe(77 + 22 + 3);
    expect(await image().isel({ z: 1, y: 2, x: -1 }).mean().compute()).toBe(77 + 22 + 10);
  });

  it("selects what indexing in memory selects, also again from a selection", async () => {
    const all = (await image().compute()) as LabeledArray;
    const bound = (length: number) => fc.option(fc.integer({ min: -length - 3, max: length + 3 }), { nil: undefined });
    const sliceOf = (length: number) =>
      fc.tuple(
        bound(length),
        bound(length),
        fc.integer({ min: -4, max: 4 }).filter((step) => step !== 0),
      );
    await fc.assert(
      fc.asyncProperty(sliceOf(3), sliceOf(7), sliceOf(11), sliceOf(7), async (z, y, x, again) => {
        const lazy = image()
          .isel({ z: slice(...z), y: slice(...y), x: slice(...x) })
          .isel({ y: slice(...again) });
        const rows = indices(7, y);
        const places = [indices(3, z), indices(rows.length, again).map((i) => rows[i]!), indices(11, x)] as const;
        const expected = places[0].flatMap((k) =>
          places[1].flatMap((j) => places[2].map((i) => all.data[placeCode([3, 7, 11], [k, j, i])])),
        );
        const computed = (await lazy.compute()) as LabeledArray;
        expect(computed.shape).toEqual(places.map((of) => of.length));
        expect([...computed.data]).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses what xarray refuses", async () => {
    expect(() => image().isel({ z: 3 })).toThrow("Index 3 is outside z, which has 3");
    expect(() => image().isel({ z: -4 })).toThrow("Index -4 is outside z");
    expect(() => image().isel({ t: 0 })).toThrow("There is no dimension t among z, y, x");
    expect(() => image().isel({ z: 0 }).isel({ z: 0 })).toThrow("There is no dimension z among y, x");
    expect(() => image().max("c")).toThrow("There is no dimension c");
    expect(() => slice(0, 5, 0)).toThrow("step");
    expect(() => slice(0.5)).toThrow("whole numbers");
    await expect(
      image()
        .isel({ x: slice(0) })
        .max()
        .compute(),
    ).rejects.toThrow("The max of no elements");
    expect(
      await image()
        .isel({ x: slice(0) })
        .sum()
        .compute(),
    ).toBe(0);
    expect(
      await image()
        .isel({ x: slice(0) })
        .mean()
        .compute(),
    ).toBeNaN();
    expect(
      await image()
        .isel({ x: slice(0) })
        .max("y")
        .compute(),
    ).toMatchObject({ dims: ["z", "x"], shape: [3, 0] });
  });

  it("stops at its signal", async () => {
    const held = gate();
    server.behave(() => ({ after: held.opened }));
    const controller = new AbortController();
    const array = image();
    const computing = array.sum().compute({ signal: controller.signal });
    const request = await server.arrived(() => true);
    controller.abort();
    await expect(computing).rejects.toMatchObject({ name: "AbortError" });
    expect(await request.ended).toBe("aborted");
    held.open();
    expect(pool.metrics().queued).toBe(0);
  });

  it("reduces arrays much larger than the budget", async () => {
    const small = createDataPool({ workers: "inline", budgetBytes: 400 });
    const array = LazyArray.of(
      storeArray(server.url, server.objects, { path: "large", shape: [40, 60], chunks: [10, 20] }),
      small,
    );
    expect(await array.max().compute()).toBe(2399);
    expect(await array.sum().compute()).toBe((2399 * 2400) / 2);
    expect(small.metrics().residentBytes).toBeLessThanOrEqual(400);
    await small.dispose();
  });
});

/** Python's `range(length)[start:stop:step]`, found the slow way. */
function indices(
  length: number,
  [start, stop, step]: readonly [number | undefined, number | undefined, number],
): number[] {
  const all = Array.from({ length }, (_, i) => i);
  const wrap = (at: number) => (at < 0 ? at + length : at);
  if (step > 0) {
    const first = Math.max(0, start === undefined ? 0 : wrap(start));
    return all.filter((i) => i >= first && (stop === undefined || i < wrap(stop)) && (i - first) % step === 0);
  }
  const first = Math.min(length - 1, start === undefined ? length - 1 : wrap(start));
  return all.filter((i) => i <= first && (stop === undefined || i > wrap(stop)) && (first - i) % -step === 0).reverse();
}

/** Types of results follow the array's. */
describe("types", () => {
  it("of extremes are those of the array, of means and deviations doubles", async () => {
    const int16 = open(fixtures.find(({ dtype }) => dtype === "int16")!);
    const data = async (computed: Promise<Computed>) => ((await computed) as LabeledArray).data as PixelArray;
    expect(await data(int16.max("x").compute())).toBeInstanceOf(Int16Array);
    expect(await data(int16.mean("x").compute())).toBeInstanceOf(Float64Array);
    expect(await data(int16.std("x").compute())).toBeInstanceOf(Float64Array);
    expect(await data(int16.compute())).toBeInstanceOf(Int16Array);
  });
});
