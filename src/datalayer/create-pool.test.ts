import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChannelLook } from "../kernels/look.ts";
import { type ArraySpec, chunkKey } from "./array-spec.ts";
import { createDataPool, type DataPoolOptions } from "./create-pool.ts";
import { type DataPool, PRIORITY } from "./data-pool.ts";
import { gate, startTestServer, type TestServer } from "./testing/http-server.ts";
import { placeCode, storeArray } from "./testing/stored-array.ts";
import { tileGridOf, tileRect } from "./tile-grid.ts";

let server: TestServer;
const pools: DataPool[] = [];

beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.dispose();
  await server.close();
});

function makePool(options: Partial<DataPoolOptions> = {}): DataPool {
  const pool = createDataPool({ workers: "inline", budgetBytes: 64e6, ...options });
  pools.push(pool);
  return pool;
}

/** 2 channels, 2 z, 70 x 90 pixels in chunks of 32 x 32: value tells the place. */
const SHAPE = [2, 1, 2, 70, 90];
const store = (path = "image", value?: (at: readonly number[]) => number): ArraySpec =>
  storeArray(server.url, server.objects, { path, shape: SHAPE, chunks: [1, 1, 1, 32, 32], ...(value && { value }) });
const chunk = (array: ArraySpec, y: number, x: number, c = 0) => ({ array, coords: [c, 0, 0, y, x] });
const now = { priority: PRIORITY.visible };
const chunkPaths = () => server.log.map(({ path }) => path);

/** Red = low byte, green = nothing. */
const LOW_BYTE: ChannelLook = {
  limits: [0, 255],
  gamma: 1,
  colormap: Uint8Array.from({ length: 1024 }, (_, at) => [at >> 2, 0, 0, 255][at & 3]!),
  categorical: true,
};
const HIGH_BYTE: ChannelLook = {
  limits: [0, 255 * 256],
  gamma: 1,
  colormap: Uint8Array.from({ length: 1024 }, (_, at) => [0, at >> 2, 0, 255][at & 3]!),
  categorical: false,
};

describe.each([["inline" as const], [2]])("a pool with workers: %s", (workers) => {
  it("draws pixels whose colours tell their place", async () => {
    const pool = makePool({ workers });
    const array = store();
    const grid = tileGridOf(array);
    const rect = tileRect(grid, 0, 0);
    const job = {
      rect,
      channels: [
        { plane: { array, c: 0, t: 0, z: 1 }, look: LOW_BYTE },
        { plane: { array, c: 1, t: 0, z: 1 }, look: { ...HIGH_BYTE, limits: [0, 65280] as const } },
      ],
      blending: "ADDITIVE" as const,
    };
    expect(await pool.compose(job)).toBeUndefined();
    for (const c of [0, 1]) {
      for (let y = 0; y < 3; y++) for (let x = 0; x < 3; x++) await pool.load({ array, coords: [c, 0, 1, y, x] }, now);
    }
    const tile = await pool.compose(job);
    expect(tile).toMatchObject({ width: 90, height: 70 });
    const rgba = tile?.source as Uint8ClampedArray;
    for (let y = 0; y < 70; y++) {
      for (let x = 0; x < 90; x++) {
        const at = 4 * (y * 90 + x);
        expect(rgba[at]).toBe(placeCode(SHAPE, [0, 0, 1, y, x]) % 256);
        expect(rgba[at + 1]).toBe(Math.floor((placeCode(SHAPE, [1, 0, 1, y, x]) / 65280) * 255 + 0.5));
      }
    }
    expect(
      await pool.peek(
        [
          { array, c: 1, t: 0, z: 1 },
          { array, c: 1, t: 0, z: 0 },
        ],
        89,
        69,
      ),
    ).toEqual([placeCode(SHAPE, [1, 0, 1, 69, 89]), undefined]);
  });

  it("reads boxes across chunks", async () => {
    const pool = makePool({ workers });
    const array = store();
    const pixels = await pool.read({ array, start: [0, 0, 0, 30, 60], stop: [2, 1, 1, 34, 90] }, now);
    const expected: number[] = [];
    for (const c of [0, 1]) {
      for (let y = 30; y < 34; y++) for (let x = 60; x < 90; x++) expected.push(placeCode(SHAPE, [c, 0, 0, y, x]));
    }
    expect([...pixels]).toEqual(expected);
    expect(pixels).toBeInstanceOf(Uint16Array);
  });

  it("reduces tasks of resident and absent chunks, each once", async () => {
    const pool = makePool({ workers });
    const array = store("image", () => 3);
    await pool.load(chunk(array, 0, 0), now);
    const plane = { array, c: 0, t: 0, z: 0 };
    const tasks = [
      { plane, chunkY: 0, chunkX: 0, spans: "all" as const },
      { plane, chunkY: 2, chunkX: 2, spans: "all" as const },
      { plane, chunkY: 1, chunkX: 0, spans: Int32Array.of(0, 1, 3, 5, 0, 32) },
      { plane, chunkY: 0, chunkX: 0, spans: Int32Array.of(31, 31, 32) },
    ];
    const seen: number[] = [];
    let n = 0;
    await pool.reduce(tasks, {
      request: { kind: "summary", order: false },
      ...now,
      onPartial(partial, indices) {
        seen.push(...indices);
        if (partial.kind === "integers") n += partial.n;
        expect(partial).toMatchObject({ kind: "integers", min: 3, max: 3 });
      },
    });
    expect(seen.sort()).toEqual([0, 1, 2, 3]);
    expect(n).toBe(32 * 32 + 6 * 26 + 34 + 1);
  });

  it("tells errors by tag", async () => {
    const pool = makePool({ workers });
    const array = store();
    server.objects.set("image/c/0/0/0/0/0", new Uint8Array(17));
    await expect(pool.load(chunk(array, 0, 0), now)).rejects.toMatchObject({
      tag: "BadChunk",
      fields: { key: "image/c/0/0/0/0/0", reason: "it has 17 bytes where 2048 belong" },
    });
    server.behave(() => ({ status: 403, body: "<Error><Code>AccessDenied</Code></Error>" }));
    await expect(pool.load(chunk(array, 0, 1), now)).rejects.toMatchObject({
      tag: "AccessDenied",
      fields: { status: 403, code: "AccessDenied" },
    });
    server.behave(() => undefined);
    await pool.load(chunk(array, 0, 1), now);
  });

  it("counts what it does", async () => {
    const pool = makePool({ workers });
    const array = store("image", (at) => (at[4]! < 32 ? 0 : 5));
    expect(pool.metrics()).toEqual({
      requests: 0,
      bytesFetched: 0,
      decodes: 0,
      residentBytes: 0,
      queued: 0,
      inFlight: 0,
    });
    const loads = [pool.load(chunk(array, 0, 0), now), pool.load(chunk(array, 0, 1), now)];
    expect(pool.metrics()).toMatchObject({ inFlight: 2 });
    await Promise.all(loads);
    // The first is not stored: asked for, but not decoded, and of no size.
    expect(pool.metrics()).toMatchObject({ requests: 2, bytesFetched: 2048, decodes: 1, inFlight: 0 });
    expect(pool.metrics().residentBytes).toBeLessThan(2048 + 512);
  });
});

describe("load", () => {
  it("fetches a chunk once for callers at one time and later", async () => {
    const pool = makePool();
    const array = store();
    await Promise.all([pool.load(chunk(array, 0, 0), now), pool.load(chunk(array, 0, 0), now)]);
    await pool.load(chunk(array, 0, 0), now);
    expect(chunkPaths()).toEqual(["image/c/0/0/0/0/0"]);
    expect(pool.isResident(chunk(array, 0, 0))).toBe(true);
    expect(pool.isResident(chunk(array, 0, 1))).toBe(false);
  });

  it("goes on for the second caller when the first one leaves, and stops when both have left", async () => {
    const pool = makePool();
    const array = store();
    const held = gate();
    server.behave(() => ({ after: held.opened }));
    const [first, second] = [new AbortController(), new AbortController()];
    const one = pool.load(chunk(array, 0, 0), { ...now, signal: first.signal });
    const two = pool.load(chunk(array, 0, 0), { ...now, signal: second.signal });
    const request = await server.arrived(() => true);
    first.abort();
    await expect(one).rejects.toMatchObject({ name: "AbortError" });
    held.open();
    await two;
    expect(await request.ended).toBe("answered");

    const again = gate();
    server.behave(() => ({ after: again.opened }));
    const third = new AbortController();
    const three = pool.load(chunk(array, 1, 1), { ...now, signal: third.signal });
    const other = await server.arrived(({ path }) => path.endsWith("1/1"));
    third.abort();
    await expect(three).rejects.toMatchObject({ name: "AbortError" });
    expect(await other.ended).toBe("aborted");
    again.open();
    // A new caller gets a new request.
    await pool.load(chunk(array, 1, 1), now);
    expect(chunkPaths().filter((path) => path.endsWith("1/1"))).toHaveLength(2);
  });

  it("sends by priority, a few at a time, and never what was given up in the queue", async () => {
    const pool = makePool({ maxInFlight: 1 });
    const array = store();
    const held = gate();
    server.behave(() => ({ after: held.opened }));
    const leaving = new AbortController();
    const loads = [
      pool.load(chunk(array, 0, 0), { priority: 1 }),
      pool.load(chunk(array, 0, 1), { priority: 1 }),
      pool.load(chunk(array, 0, 2), { priority: 2, signal: leaving.signal }),
      pool.load(chunk(array, 1, 0), { priority: 3 }),
      pool.load(chunk(array, 1, 1), { priority: 1 }),
      pool.load(chunk(array, 1, 2), { priority: 1 }),
    ];
    pool.setPriority(chunk(array, 1, 2), 9);
    leaving.abort();
    await expect(loads[2]).rejects.toMatchObject({ name: "AbortError" });
    expect(pool.metrics()).toMatchObject({ inFlight: 1, queued: 4 });
    held.open();
    await Promise.all(loads.filter((_, i) => i !== 2));
    expect(chunkPaths().map((path) => path.slice(-3))).toEqual(["0/0", "1/2", "1/0", "0/1", "1/1"]);
  });

  it("keeps decoded bytes within the budget, least recently used first, and says so", async () => {
    const pool = makePool({ budgetBytes: 3 * 2048 });
    const array = store();
    const chunks = [0, 1, 2].map((x) => chunk(array, 0, x));
    for (const each of chunks) await pool.load(each, now);
    expect(chunks.map(pool.isResident)).toEqual([true, true, true]);
    // Looked at: the second is now the oldest.
    await pool.peek([{ array, c: 0, t: 0, z: 0 }], 5, 5);
    await pool.load(chunk(array, 1, 1), now);
    expect(chunks.map(pool.isResident)).toEqual([true, false, true]);
    expect(pool.metrics().residentBytes).toBe(3 * 2048);
    const tiny = makePool({ budgetBytes: 2047 });
    await expect(tiny.load(chunks[0]!, now)).rejects.toMatchObject({
      tag: "BudgetExceeded",
      fields: { chunkBytes: 2048, budgetBytes: 2047 },
    });
  });

  it("refuses an aborted caller at once and sends nothing", async () => {
    const pool = makePool();
    await expect(pool.load(chunk(store(), 0, 0), { ...now, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(server.log).toHaveLength(0);
  });

  it("rejects everything when the pool is disposed of", async () => {
    const pool = makePool({ maxInFlight: 1 });
    const array = store();
    server.behave(() => ({ after: new Promise(() => undefined) }));
    const loads = [pool.load(chunk(array, 0, 0), now), pool.load(chunk(array, 0, 1), now)];
    await server.arrived(() => true);
    await pool.dispose();
    for (const load of loads) await expect(load).rejects.toMatchObject({ tag: "WorkerCrashed" });
  });
});

describe("read", () => {
  it("works within a budget of one chunk", async () => {
    const pool = makePool({ budgetBytes: 2048 });
    const array = store();
    const pixels = await pool.read({ array, start: [0, 0, 0, 0, 0], stop: [...SHAPE] }, now);
    expect([...pixels]).toEqual(Array.from({ length: 2 * 2 * 70 * 90 }, (_, i) => i & 0xffff));
  });

  it("gives fill values for chunks that are not stored", async () => {
    const array = storeArray(server.url, server.objects, {
      path: "filled",
      shape: [4, 6],
      chunks: [2, 2],
      dtype: "int64",
      fillValue: -7,
      dims: ["y", "x"],
      value: ([y, x]) => (y! < 2 && x! > 3 ? 10n * BigInt(y!) + BigInt(x!) : -7n),
    });
    const pixels = await makePool().read({ array, start: [0, 2], stop: [3, 6] }, now);
    expect([...pixels]).toEqual([-7n, -7n, 4n, 5n, -7n, -7n, 14n, 15n, -7n, -7n, -7n, -7n]);
    expect(server.objects.has("filled/c/1/0")).toBe(false);
  });

  it.each([
    [[0, 0, 0, 0], [1, 1, 1, 1], "4 ranges for the 5 axes"],
    [[0, 0, 0, 0, 0], [1, 1, 1, 1, 91], "leave x of array image"],
    [[0, 0, 0, -1, 0], [1, 1, 1, 1, 1], "leave y of array image"],
    [[0, 0, 0, 2, 0], [1, 1, 1, 1, 1], "leave y of array image"],
  ])("refuses the box %j to %j", async (start, stop, message) => {
    await expect(makePool().read({ array: store(), start, stop }, now)).rejects.toThrow(message);
  });
});

describe("reduce", () => {
  const plane = (array: ArraySpec) => ({ array, c: 0, t: 0, z: 0 });
  const all = (array: ArraySpec) =>
    Array.from({ length: 9 }, (_, i) => ({
      plane: plane(array),
      chunkY: Math.floor(i / 3),
      chunkX: i % 3,
      spans: "all" as const,
    }));
  const request = { kind: "summary", order: true } as const;

  it("stops at the signal and reports nothing after it", async () => {
    const pool = makePool();
    const array = store();
    const controller = new AbortController();
    const held = gate();
    server.behave(({ path }) => (path.endsWith("1/1") ? { after: held.opened } : undefined));
    let reported = 0;
    const reducing = pool.reduce(all(array), {
      request,
      ...now,
      signal: controller.signal,
      onPartial: () => reported++,
    });
    const stuck = await server.arrived(({ path }) => path.endsWith("1/1"));
    controller.abort();
    await expect(reducing).rejects.toMatchObject({ name: "AbortError" });
    expect(await stuck.ended).toBe("aborted");
    const before = reported;
    held.open();
    await pool.load(chunk(array, 1, 1), now);
    expect(reported).toBe(before);
  });

  it("fails with the error of a chunk and aborts the others", async () => {
    const pool = makePool({ maxInFlight: 2 });
    const array = store();
    const never = gate();
    server.behave(({ path }) => (path.endsWith("0/0") ? { status: 418 } : { after: never.opened }));
    await expect(pool.reduce(all(array), { request, ...now, onPartial: () => undefined })).rejects.toMatchObject({
      tag: "HttpStatus",
      fields: { status: 418 },
    });
    never.open();
    expect(pool.metrics().queued).toBe(0);
  });

  it("refuses tasks outside the array", async () => {
    const array = store();
    const bad = (overrides: object) =>
      makePool().reduce([{ plane: plane(array), chunkY: 0, chunkX: 0, spans: "all", ...overrides }], {
        request,
        ...now,
        onPartial: () => undefined,
      });
    await expect(bad({ chunkY: 3 })).rejects.toThrow("Chunk y 3, x 0 is outside");
    await expect(bad({ plane: { ...plane(array), z: 2 } })).rejects.toThrow("z = 2 is outside");
    await expect(bad({ spans: Int32Array.of(0, 30, 33) })).rejects.toThrow("outside 32 x 32");
  });
});

describe("compose", () => {
  it("refuses rectangles whose chunks live apart", async () => {
    const pool = makePool({ workers: 2 });
    const array = storeArray(server.url, server.objects, {
      path: "wide",
      shape: [1, 1, 1, 1, 1100],
      chunks: [1, 1, 1, 1, 550],
    });
    await pool.load(chunk(array, 0, 0), now);
    const rect = { x0: 500, y0: 0, x1: 600, y1: 1 };
    const channels = [{ plane: { array, c: 0, t: 0, z: 0 }, look: LOW_BYTE }];
    await expect(pool.compose({ rect, channels, blending: "ADDITIVE" })).rejects.toThrow("must live in one worker");
  });
});

describe("peek", () => {
  it("knows nothing outside the array, also where a chunk reaches out", async () => {
    const pool = makePool();
    const array = store();
    await pool.load(chunk(array, 2, 2), now);
    const at = async (x: number, y: number) => (await pool.peek([{ array, c: 0, t: 0, z: 0 }], x, y))[0];
    expect(await at(89, 69)).toBe(placeCode(SHAPE, [0, 0, 0, 69, 89]));
    expect(await at(90, 69)).toBeUndefined();
    expect(await at(89, 70)).toBeUndefined();
    expect(await at(-1, 0)).toBeUndefined();
  });
});

describe("createDataPool", () => {
  it("refuses nonsense", () => {
    expect(() => createDataPool({ workers: 0, budgetBytes: 1 })).toThrow("needs workers");
    expect(() => createDataPool({ budgetBytes: Number.NaN })).toThrow("needs room");
  });

  it("names chunks by array and place", () => {
    expect(chunkKey(chunk(store(), 1, 2))).toBe("image/0/0/0/1/2");
  });
});
