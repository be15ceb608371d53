import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDataPool } from "./create-pool.ts";
import type { DataPool } from "./data-pool.ts";
import type { Dtype } from "./dtype.ts";
import { fetchArraySpec } from "./fetch-spec.ts";
import { newPixels } from "./pixel-arrays.ts";
import { startTestServer, type TestServer } from "./testing/http-server.ts";

type Fixture = { name: string; dtype: Dtype; objects: Record<string, string>; pixels: string };
const fixtures = JSON.parse(readFileSync(new URL("../../fixtures/datalayer/arrays.json", import.meta.url), "utf8"))
  .arrays as Fixture[];

let server: TestServer;
let pool: DataPool;

beforeEach(async () => {
  server = await startTestServer();
  pool = createDataPool({ workers: "inline", budgetBytes: 1e6 });
});
afterEach(async () => {
  await pool.dispose();
  await server.close();
});

async function open({ name, objects }: Fixture) {
  server.objects.clear();
  for (const [key, text] of Object.entries(objects)) server.objects.set(`${name}/${key}`, Buffer.from(text, "base64"));
  const url = `${server.url}/${encodeURIComponent(name)}`;
  return await fetchArraySpec({ id: name, source: { kind: "http", url } });
}

async function readAll(fixture: Fixture) {
  const array = await open(fixture);
  expect(array.dtype).toBe(fixture.dtype);
  const start = array.shape.map(() => 0);
  return await pool.read({ array, start, stop: array.shape }, { priority: 0 });
}

function expectedPixels({ dtype, pixels }: Fixture) {
  const bytes = Uint8Array.from(Buffer.from(pixels, "base64"));
  const expected = newPixels(dtype, 0).constructor as Uint16ArrayConstructor;
  return new expected(bytes.buffer);
}

describe("arrays written by other programs", () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("reads %s", async (_name, fixture) => {
    const pixels = await readAll(fixture);
    const expected = expectedPixels(fixture);
    expect(pixels.constructor).toBe(expected.constructor);
    // By bits, apart from NaN, whose bits may be any.
    expect(pixels).toEqual(expected);
    expect(pixels.every((value, i) => Object.is(value, expected[i]))).toBe(true);
  });
});

describe("damaged arrays", () => {
  const byName = (name: string) => fixtures.find((fixture) => fixture.name === name)!;
  const damage = (fixture: Fixture, key: string, change: (bytes: Buffer) => Buffer): Fixture => {
    const bytes = change(Buffer.from(fixture.objects[key]!, "base64"));
    return { ...fixture, objects: { ...fixture.objects, [key]: bytes.toString("base64") } };
  };
  const flip = (at: number) => (bytes: Buffer) => {
    bytes[at < 0 ? bytes.length + at : at]! ^= 0xff;
    return bytes;
  };

  it.each([
    ["v2 u2", "0.0", (bytes: Buffer) => bytes.subarray(0, 10), "it has 10 bytes where 24 belong"],
    ["v2 u2", "0.0", (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(1)]), "it has 25 bytes where 24 belong"],
    ["v2 u2", "0.0", () => Buffer.of(), "it has 0 bytes where 24 belong"],
    ["v2 gzip", "0.0", (bytes: Buffer) => bytes.subarray(0, 15), "Failed to decode gzip"],
    ["v2 zlib, slashes", "0/0", () => Buffer.from("<!doctype html>"), "Failed to decode"],
    ["v2 u2 big endian, F, zstd", "1.1", (bytes: Buffer) => bytes.subarray(0, 20), ""],
    ["v2 blosc lz4 1", "1.1", (bytes: Buffer) => bytes.subarray(0, 12), "it has 12 bytes where blosc says more"],
    ["v2 blosc lz4 1", "1.1", (bytes: Buffer) => bytes.subarray(0, -1), "it has 39 bytes where blosc says 40"],
    ["v2 blosc zstd 2", "1.1", () => Buffer.from("hello"), ""],
    ["v3 transpose, crc32c", "c/0/0", flip(3), "its checksum is wrong"],
    ["v3 sharded zstd", "c/0/0", flip(-2), "its shard index has a wrong checksum"],
    ["v3 sharded zstd", "c/0/0", flip(-20), "its shard index has a wrong checksum"],
    ["v3 sharded zstd", "c/0/0", (bytes: Buffer) => bytes.subarray(0, 100), "its shard index"],
    ["v3 sharded zstd", "c/0/0", (bytes: Buffer) => bytes.subarray(-132), ""],
    ["v3 sharded no checksum, big endian index, gaps", "c/0/0", flip(-2), "bytes where the index says"],
    ["v3 sharded no checksum, big endian index, gaps", "c/0/0", flip(-8), "its shard index points to byte"],
  ])("refuses %s, object %s", async (name, key, change, reason) => {
    await expect(readAll(damage(byName(name), key, change))).rejects.toMatchObject({
      tag: "BadChunk",
      fields: { reason: expect.stringContaining(reason) },
    });
  });
});

describe("truncated chunks", () => {
  const compressed = fixtures.filter(({ name }) => /^v2 (u2 big.*zstd|blosc|gzip|zlib|lz4|delta, zlib)/.test(name));

  it.each(compressed.map((fixture) => [fixture.name, fixture] as const))(
    "are never read as pixels: %s",
    async (_name, fixture) => {
      const array = await open(fixture);
      const coords = array.shape.map(() => 0);
      const [path, whole] = [...server.objects].find(([key]) => /0[./]0$/.test(key))!;
      for (let length = 0; length < whole.length; length++) {
        server.objects.set(path, whole.subarray(0, length));
        await expect(pool.load({ array, coords }, { priority: 0 })).rejects.toMatchObject({ tag: "BadChunk" });
      }
    },
  );
});

describe("shards", () => {
  const name = "v3 sharded zstd";
  const fixture = fixtures.find((each) => each.name === name)!;

  it("reads an index once, also for chunks that are wanted at one time, and an absent shard once", async () => {
    const array = await open(fixture);
    server.log.splice(0);
    const load = (...coords: number[]) => pool.load({ array, coords }, { priority: 0 });
    await Promise.all([load(0, 1), load(0, 2), load(1, 1), load(0, 0)]);
    const ranges = server.log.map(({ path, headers }) => `${path.slice(-5)} ${headers.range?.startsWith("bytes=-")}`);
    // The index, and three chunks, of which two lie behind each other; the fourth is not stored.
    expect(ranges).toEqual(["c/0/0 true", "c/0/0 false", "c/0/0 false"]);
    server.log.splice(0);
    await Promise.all([load(2, 4), load(2, 5)]);
    await load(3, 7);
    expect(server.log.map(({ path }) => path.slice(-5))).toEqual(["c/1/1"]);
  });

  it("keeps reading the index for the second chunk when the first one is aborted", async () => {
    const array = await open(fixture);
    const first = new AbortController();
    let open_: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      open_ = resolve;
    });
    server.log.splice(0);
    server.behave(() => ({ after: held }));
    const one = pool.load({ array, coords: [0, 1] }, { priority: 0, signal: first.signal });
    const two = pool.load({ array, coords: [0, 2] }, { priority: 0 });
    const request = await server.arrived(() => true);
    first.abort();
    await expect(one).rejects.toMatchObject({ name: "AbortError" });
    open_();
    await two;
    expect(await request.ended).toBe("answered");
    expect(server.log).toHaveLength(2);
  });

  it("says so when a server ignores ranges, instead of taking the whole for a part", async () => {
    server.behave(({ path }) => (path.endsWith("json") ? undefined : { ignoreRange: true }));
    await expect(readAll(fixture)).rejects.toMatchObject({ tag: "RangeIgnored" });
  });
});
