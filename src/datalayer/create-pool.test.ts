import { describe, expect, it } from "vitest";
import type { ChannelLook } from "../kernels/look.ts";
import { eachCount, totalCount } from "../kernels/partial-counts.ts";
import { chunkKey } from "./array-spec.ts";
import { createDataPool } from "./create-pool.ts";
import { chunkOf, now, poolLab, SHAPE } from "./testing/pool-lab.ts";
import { placeCode, storeArray } from "./testing/stored-array.ts";
import { tileGridOf, tileRect } from "./tile-grid.ts";

const lab = poolLab();

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
    const pool = lab.makePool({ workers });
    const array = lab.store();
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
    const pool = lab.makePool({ workers });
    const array = lab.store();
    const pixels = await pool.read({ array, start: [0, 0, 0, 30, 60], stop: [2, 1, 1, 34, 90] }, now);
    const expected: number[] = [];
    for (const c of [0, 1]) {
      for (let y = 30; y < 34; y++) for (let x = 60; x < 90; x++) expected.push(placeCode(SHAPE, [c, 0, 0, y, x]));
    }
    expect([...pixels]).toEqual(expected);
    expect(pixels).toBeInstanceOf(Uint16Array);
  });

  it("reduces tasks of resident and absent chunks, each once", async () => {
    const pool = lab.makePool({ workers });
    const array = lab.store(() => 3);
    await pool.load(chunkOf(array, 0, 0), now);
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
      request: { kind: "summary" },
      ...now,
      onPartial(partial, indices) {
        seen.push(...indices);
        if (partial.kind === "narrow") n += totalCount(partial.counts);
        expect(partial).toMatchObject({ kind: "narrow", counts: { first: 3 } });
      },
    });
    expect(seen.sort()).toEqual([0, 1, 2, 3]);
    expect(n).toBe(32 * 32 + 6 * 26 + 34 + 1);
  });

  it("tells errors by tag", async () => {
    const pool = lab.makePool({ workers });
    const array = lab.store();
    lab.server().objects.set("image/c/0/0/0/0/0", new Uint8Array(17));
    await expect(pool.load(chunkOf(array, 0, 0), now)).rejects.toMatchObject({
      tag: "BadChunk",
      fields: { key: "image/c/0/0/0/0/0", reason: "it has 17 bytes where 2048 belong" },
    });
    lab.server().behave(() => ({ status: 403, body: "<Error><Code>AccessDenied</Code></Error>" }));
    await expect(pool.load(chunkOf(array, 0, 1), now)).rejects.toMatchObject({
      tag: "AccessDenied",
      fields: { status: 403, code: "AccessDenied" },
    });
    lab.server().behave(() => undefined);
    await pool.load(chunkOf(array, 0, 1), now);
  });

  it("counts what it does", async () => {
    const pool = lab.makePool({ workers });
    const array = lab.store((at) => (at[4]! < 32 ? 0 : 5));
    expect(pool.metrics()).toEqual({
      requests: 0,
      bytesFetched: 0,
      decodes: 0,
      residentBytes: 0,
      queued: 0,
      inFlight: 0,
    });
    const loads = [pool.load(chunkOf(array, 0, 0), now), pool.load(chunkOf(array, 0, 1), now)];
    expect(pool.metrics()).toMatchObject({ inFlight: 2 });
    await Promise.all(loads);
    // The first is not stored: asked for, but not decoded, and of no size.
    expect(pool.metrics()).toMatchObject({ requests: 2, bytesFetched: 2048, decodes: 1, inFlight: 0 });
    expect(pool.metrics().residentBytes).toBeLessThan(2048 + 512);
  });
});

describe("compose", () => {
  it.each(["C", "F"] as const)("finds planes in chunks of several channels and planes, in order %s", async (order) => {
    const pool = lab.makePool();
    const shape = [3, 2, 5, 40, 50];
    const array = storeArray(lab.server().url, lab.server().objects, {
      path: "thick",
      shape,
      chunks: [2, 2, 3, 32, 32],
      order,
    });
    const [c, t, z] = [2, 1, 4];
    for (const y of [0, 1]) for (const x of [0, 1]) await pool.load({ array, coords: [1, 0, 1, y, x] }, now);
    const plane = { array, c, t, z };
    const tile = await pool.compose({
      rect: { x0: 20, y0: 10, x1: 50, y1: 40 },
      channels: [{ plane, look: LOW_BYTE }],
      blending: "ADDITIVE",
    });
    const reds = [...(tile!.source as Uint8ClampedArray)].filter((_, i) => i % 4 === 0);
    const codes = Array.from({ length: 900 }, (_, i) =>
      placeCode(shape, [c, t, z, 10 + Math.floor(i / 30), 20 + (i % 30)]),
    );
    expect(reds).toEqual(codes.map((code) => code % 256));
    expect(await pool.peek([plane], 49, 39)).toEqual([placeCode(shape, [c, t, z, 39, 49])]);
    let sum = 0n;
    await pool.reduce([{ plane, chunkY: 0, chunkX: 1, spans: Int32Array.of(5, 2, 18, 31, 0, 1) }], {
      request: { kind: "summary" },
      ...now,
      onPartial(partial) {
        if (partial.kind === "narrow") eachCount(partial.counts, (value, count) => (sum += BigInt(value * count)));
      },
    });
    const row = Array.from({ length: 16 }, (_, i) => placeCode(shape, [c, t, z, 5, 34 + i]));
    expect(sum).toBe(BigInt(row.reduce((a, b) => a + b, 0) + placeCode(shape, [c, t, z, 31, 32])));
    expect(lab.server().log).toHaveLength(4);
  });

  it("refuses rectangles whose chunks live apart", async () => {
    const pool = lab.makePool({ workers: 2 });
    const array = storeArray(lab.server().url, lab.server().objects, {
      path: "wide",
      shape: [1, 1, 1, 1, 1100],
      chunks: [1, 1, 1, 1, 550],
    });
    await pool.load(chunkOf(array, 0, 0), now);
    const rect = { x0: 500, y0: 0, x1: 600, y1: 1 };
    const channels = [{ plane: { array, c: 0, t: 0, z: 0 }, look: LOW_BYTE }];
    await expect(pool.compose({ rect, channels, blending: "ADDITIVE" })).rejects.toThrow("must live in one worker");
  });
});

describe("peek", () => {
  it("knows nothing outside the array, also where a chunk reaches out", async () => {
    const pool = lab.makePool();
    const array = lab.store();
    await pool.load(chunkOf(array, 2, 2), now);
    const at = async (x: number, y: number) => (await pool.peek([{ array, c: 0, t: 0, z: 0 }], x, y))[0];
    expect(await at(89, 69)).toBe(placeCode(SHAPE, [0, 0, 0, 69, 89]));
    expect(await at(90, 69)).toBeUndefined();
    expect(await at(89, 70)).toBeUndefined();
    expect(await at(-1, 0)).toBeUndefined();
  });
});

describe.each([["inline" as const], [2]])("warmUp with workers: %s", (workers) => {
  it("asks for nothing, may come twice, and changes nothing of what comes after", async () => {
    const pool = lab.makePool({ workers });
    const array = lab.store();
    pool.warmUp();
    pool.warmUp();
    await pool.load(chunkOf(array, 0, 0), now);
    expect(lab.server().log).toHaveLength(1);
    expect(pool.metrics()).toMatchObject({ requests: 1, decodes: 1 });
  });
});

describe("createDataPool", () => {
  it("refuses nonsense", () => {
    expect(() => createDataPool({ workers: 0, budgetBytes: 1 })).toThrow("needs workers");
    expect(() => createDataPool({ budgetBytes: Number.NaN })).toThrow("needs room");
  });

  it("names chunks by array and place", () => {
    expect(chunkKey(chunkOf(lab.store(), 1, 2))).toBe("image/0/0/0/1/2");
  });
});
