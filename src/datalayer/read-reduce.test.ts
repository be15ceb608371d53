import { describe, expect, it } from "vitest";
import type { ArraySpec } from "./array-spec.ts";
import { gate } from "./testing/http-server.ts";
import { chunkOf, now, poolLab, SHAPE } from "./testing/pool-lab.ts";
import { storeArray } from "./testing/stored-array.ts";

const lab = poolLab();

describe("read", () => {
  it("works within a budget of one chunk", async () => {
    const pool = lab.makePool({ budgetBytes: 2048 });
    const array = lab.store();
    const pixels = await pool.read({ array, start: [0, 0, 0, 0, 0], stop: [...SHAPE] }, now);
    expect([...pixels]).toEqual(Array.from({ length: 2 * 2 * 70 * 90 }, (_, i) => i & 0xffff));
  });

  it("gives fill values for chunks that are not stored", async () => {
    const array = storeArray(lab.server().url, lab.server().objects, {
      path: "filled",
      shape: [4, 6],
      chunks: [2, 2],
      dtype: "int64",
      fillValue: -7,
      dims: ["y", "x"],
      value: ([y, x]) => (y! < 2 && x! > 3 ? 10n * BigInt(y!) + BigInt(x!) : -7n),
    });
    const pixels = await lab.makePool().read({ array, start: [0, 2], stop: [3, 6] }, now);
    expect([...pixels]).toEqual([-7n, -7n, 4n, 5n, -7n, -7n, 14n, 15n, -7n, -7n, -7n, -7n]);
    expect(lab.server().objects.has("filled/c/1/0")).toBe(false);
  });

  it.each([
    [[0, 0, 0, 0], [1, 1, 1, 1], "4 ranges for the 5 axes"],
    [[0, 0, 0, 0, 0], [1, 1, 1, 1, 91], "leave x of array image"],
    [[0, 0, 0, -1, 0], [1, 1, 1, 1, 1], "leave y of array image"],
    [[0, 0, 0, 2, 0], [1, 1, 1, 1, 1], "leave y of array image"],
  ])("refuses the box %j to %j", async (start, stop, message) => {
    await expect(lab.makePool().read({ array: lab.store(), start, stop }, now)).rejects.toThrow(message);
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
  const request = { kind: "summary" } as const;

  it("stops at the signal and reports nothing after it", async () => {
    const pool = lab.makePool();
    const array = lab.store();
    const controller = new AbortController();
    const held = gate();
    lab.server().behave(({ path }) => (path.endsWith("1/1") ? { after: held.opened } : undefined));
    let reported = 0;
    const reducing = pool.reduce(all(array), {
      request,
      ...now,
      signal: controller.signal,
      onPartial: () => reported++,
    });
    const stuck = await lab.server().arrived(({ path }) => path.endsWith("1/1"));
    controller.abort();
    await expect(reducing).rejects.toMatchObject({ name: "AbortError" });
    expect(await stuck.ended).toBe("aborted");
    const before = reported;
    held.open();
    await pool.load(chunkOf(array, 1, 1), now);
    expect(reported).toBe(before);
  });

  it("fails with the error of a chunk and aborts the others", async () => {
    const pool = lab.makePool({ maxInFlight: 2 });
    const array = lab.store();
    const never = gate();
    lab.server().behave(({ path }) => (path.endsWith("0/0") ? { status: 418 } : { after: never.opened }));
    await expect(pool.reduce(all(array), { request, ...now, onPartial: () => undefined })).rejects.toMatchObject({
      tag: "HttpStatus",
      fields: { status: 418 },
    });
    never.open();
    expect(pool.metrics().queued).toBe(0);
  });

  it("refuses tasks outside the array", async () => {
    const array = lab.store();
    const bad = (overrides: object) =>
      lab.makePool().reduce([{ plane: plane(array), chunkY: 0, chunkX: 0, spans: "all", ...overrides }], {
        request,
        ...now,
        onPartial: () => undefined,
      });
    await expect(bad({ chunkY: 3 })).rejects.toThrow("Chunk y 3, x 0 is outside");
    await expect(bad({ plane: { ...plane(array), z: 2 } })).rejects.toThrow("z = 2 is outside");
    await expect(bad({ spans: Int32Array.of(0, 30, 33) })).rejects.toThrow("outside 32 x 32");
  });
});
