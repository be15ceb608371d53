import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDataPool } from "./create-pool.ts";
import type { DataPool } from "./data-pool.ts";
import type { Dtype } from "./dtype.ts";
import type { Computed, LabeledArray } from "./labeled-array.ts";
import { LazyArray } from "./lazy-array.ts";
import { findQuantiles } from "./order/quantiles.ts";
import { newPixels } from "./pixel-arrays.ts";
import { startTestServer, type TestServer } from "./testing/http-server.ts";
import { placeCode, storeArray } from "./testing/stored-array.ts";

let server: TestServer;
let pool: DataPool;

beforeAll(async () => {
  server = await startTestServer();
  pool = createDataPool({ workers: "inline", budgetBytes: 1e6 });
});
afterAll(async () => {
  await pool.dispose();
  await server.close();
});

type Answer = Readonly<{
  case: string;
  over: string[];
  /** Quantile by quantile: a double, the digits of an integer, or null where it is neither. */
  quantiles: (number | string | null)[][];
  lower: string[][];
  higher: string[][];
  edges: number[];
  counts: number[][];
  ranged: number[][];
  argmax: number[];
  argmin: number[];
}>;
type Fixture = Readonly<{
  dtype: Exclude<Dtype, "float16">;
  shape: number[];
  pixels: string;
  answers: Answer[];
}>;
const fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/datalayer/orders.json", import.meta.url), "utf8"),
) as Readonly<{ quantiles: number[]; arrays: Fixture[] }>;

function stored({ dtype, shape, pixels }: Fixture) {
  const bytes = Uint8Array.from(Buffer.from(pixels, "base64"));
  const values = new (newPixels(dtype, 0).constructor as Uint16ArrayConstructor)(bytes.buffer);
  const dims = ["c", "z", "y", "x"];
  const value = (at: readonly number[]) => values[placeCode(shape, at)]!;
  return storeArray(server.url, server.objects, {
    path: `o/${dtype}`,
    shape,
    chunks: [1, 2, 3, 2],
    dtype,
    dims,
    value,
  });
}

const flat = (computed: Computed) => (typeof computed === "object" ? [...computed.data] : [computed]);
const close = (actual: number | bigint, expected: number) =>
  Math.abs(Number(actual) - expected) <= 1e-14 * Math.abs(expected) + 1e-300;

describe.each(fixture.arrays.map((one) => [one.dtype, one] as const))("orders of %s", (dtype, one) => {
  it.each(one.answers.map((answer) => [answer.case, answer] as const))("are numpy's: %s", async (_name, answer) => {
    const array = LazyArray.of(stored(one), pool);
    for (const [i, q] of fixture.quantiles.entries()) {
      const expected = answer.quantiles[i]!;
      const linear = array.quantile(q, answer.over).compute();
      if (expected.includes(null)) await expect(linear).rejects.toThrow("no exact number");
      else {
        for (const [at, value] of flat(await linear).entries()) {
          const wanted = expected[at]!;
          if (typeof wanted === "string") expect(BigInt(value)).toBe(BigInt(wanted));
          else expect(close(value, wanted), `${value} for ${wanted}`).toBe(true);
        }
      }
      for (const method of ["lower", "higher"] as const) {
        const exact = flat(await array.quantile(q, answer.over, { method }).compute());
        expect(exact.map(asText(dtype))).toEqual(answer[method][i]!.map(asText(dtype)));
      }
    }
  });

  it.each(one.answers.map((answer) => [answer.case, answer] as const))(
    "count and point as numpy: %s",
    async (_name, answer) => {
      const array = LazyArray.of(stored(one), pool);
      const { edges, counts } = await array.histogram(answer.over, { bins: 7 }).compute();
      expect([...counts.data]).toEqual(answer.counts.flat());
      expect([...edges].every((edge, i) => close(edge, answer.edges[i]!) || Math.abs(edge) < 1e-9)).toBe(true);
      const ranged = await array.histogram(answer.over, { bins: 4, range: [-10, 90] }).compute();
      expect([...ranged.counts.data]).toEqual(answer.ranged.flat());
      const byEdges = await array.histogram(answer.over, { bins: [-10, 15, 40, 65, 90] }).compute();
      expect([...byEdges.counts.data]).toEqual(answer.ranged.flat());
      expect(flat(await array.argmax(answer.over).compute())).toEqual(answer.argmax);
      expect(flat(await array.argmin(answer.over).compute())).toEqual(answer.argmin);
    },
  );

  it("are the same counted by digits as sorted, whatever the limits", async () => {
    const array = stored(one);
    const selection = [
      { start: 1, count: 2, step: -1 },
      { start: 0, count: 3, step: 1 },
      { start: 3, count: 4, step: -1 },
      { start: 0, count: 3, step: 2 },
    ];
    const load = { priority: 0 };
    for (const over of [[0, 1, 2, 3], [3], [0, 2], [1], []]) {
      const kept = selection.map((_, axis) => !over.includes(axis));
      const request = { array, selection, kept, quantiles: [0.5, 0.05, 1] };
      const sorted = await findQuantiles(pool, request, load, () => {});
      for (const cells of [2 ** 21, 5000, 200]) {
        const progress: string[] = [];
        const tell = (done: number, chunks: number) => progress.push(`${done}/${chunks}`);
        const limits = { sorted: 0, gathered: 1, cells };
        expect(await findQuantiles(pool, request, load, tell, limits)).toEqual(sorted);
        expect(progress.at(-1)).toBe(`${progress.length}/${progress.length}`);
      }
      const gathered = { sorted: 1e9, gathered: 7, cells: 1 };
      expect(await findQuantiles(pool, request, load, () => {}, gathered)).toEqual(sorted);
    }
  });
});

/** In the array's own type: numbers that were written with more digits are the same single. */
const asText = (dtype: Dtype) => (value: number | bigint | string) => {
  if (value === "True" || value === "False") return value === "True" ? "1" : "0";
  return dtype.includes("float") ? String(Number(value)) : String(value);
};

describe("quantiles and histograms", () => {
  const ramp = () =>
    LazyArray.of(
      storeArray(server.url, server.objects, {
        path: "ramp",
        shape: [3, 7, 11],
        chunks: [2, 3, 4],
        dims: ["z", "y", "x"],
      }),
      pool,
    );

  it("have a first dimension for a list, a last one for bins", async () => {
    expect(ramp().quantile([0.5, 1], "x")).toMatchObject({ dims: ["quantile", "z", "y"], shape: [2, 3, 7] });
    const both = (await ramp().quantile([0, 1], ["y", "x"]).compute()) as LabeledArray;
    expect(both).toMatchObject({ shape: [2, 3] });
    expect([...both.data]).toEqual([0, 77, 154, 76, 153, 230]);
    expect(await ramp().median().compute()).toBe(115);
    const { counts } = await ramp().histogram(["z", "y"], { bins: 2 }).compute();
    expect(counts).toMatchObject({ dims: ["x", "bin"], shape: [11, 2] });
    expect(await ramp().var().compute()).toBeCloseTo((231 ** 2 - 1) / 12, 9);
  });

  it("read arrays much larger than the memory for chunks, and no chunk of a place too often", async () => {
    const small = createDataPool({ workers: "inline", budgetBytes: 60_000 });
    const large = storeArray(server.url, server.objects, {
      path: "large",
      shape: [700, 200],
      chunks: [70, 50],
      dims: ["y", "x"],
      value: ([y, x]) => (y! * 200 + x!) % 65_536,
    });
    const array = LazyArray.of(large, small);
    server.log.splice(0);
    // 140,000 elements: counted, in one pass of two bytes.
    const sorted = Uint16Array.from({ length: 140_000 }, (_, i) => i % 65_536).sort();
    expect(await array.median().compute()).toBe((sorted[69_999]! + sorted[70_000]!) / 2);
    expect(server.log).toHaveLength(40);
    expect(small.metrics().residentBytes).toBeLessThanOrEqual(60_000);
    await small.dispose();
  });

  it("refuse what has no answer", async () => {
    expect(() => ramp().quantile(1.5)).toThrow("between 0 and 1");
    expect(() => ramp().median("c")).toThrow("no dimension c");
    expect(() => ramp().histogram("x", { bins: 0 })).toThrow("bins");
    expect(() => ramp().histogram("x", { bins: [1, 1] })).toThrow("ascending");
    expect(() => ramp().histogram("x", { bins: 3, range: [2, 1] })).toThrow("ascending");
    const of = (path: string, value: number) =>
      LazyArray.of(
        storeArray(server.url, server.objects, {
          path,
          shape: [2, 2],
          chunks: [2, 2],
          dtype: "float32",
          value: ([, x]) => (x === 0 ? 1 : value),
        }),
        pool,
      );
    await expect(of("infinite", Infinity).histogram().compute()).rejects.toThrow("say the range");
    expect(await of("infinite", Infinity).median().compute()).toBe(Infinity);
    expect(flat(await of("missing", Number.NaN).median("dim_0").compute())).toEqual([1, Number.NaN]);
    await expect(of("missing", Number.NaN).argmax("dim_0").compute()).rejects.toThrow("no number");
    const controller = new AbortController();
    controller.abort();
    await expect(ramp().median().compute({ signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});
