import { describe, expect, it } from "vitest";
import { gate } from "./testing/http-server.ts";
import { chunkOf, now, poolLab } from "./testing/pool-lab.ts";

const lab = poolLab();
const paths = () => lab.server().log.map(({ path }) => path);

describe("load", () => {
  it("fetches a chunk once for callers at one time and later", async () => {
    const pool = lab.makePool();
    const array = lab.store();
    await Promise.all([pool.load(chunkOf(array, 0, 0), now), pool.load(chunkOf(array, 0, 0), now)]);
    await pool.load(chunkOf(array, 0, 0), now);
    expect(paths()).toEqual(["image/c/0/0/0/0/0"]);
    expect(pool.isResident(chunkOf(array, 0, 0))).toBe(true);
    expect(pool.isResident(chunkOf(array, 0, 1))).toBe(false);
  });

  it("goes on for the second caller when the first one leaves, and stops when both have left", async () => {
    const pool = lab.makePool();
    const array = lab.store();
    const held = gate();
    lab.server().behave(() => ({ after: held.opened }));
    const [first, second] = [new AbortController(), new AbortController()];
    const one = pool.load(chunkOf(array, 0, 0), { ...now, signal: first.signal });
    const two = pool.load(chunkOf(array, 0, 0), { ...now, signal: second.signal });
    const request = await lab.server().arrived(() => true);
    first.abort();
    await expect(one).rejects.toMatchObject({ name: "AbortError" });
    held.open();
    await two;
    expect(await request.ended).toBe("answered");

    const again = gate();
    lab.server().behave(() => ({ after: again.opened }));
    const third = new AbortController();
    const three = pool.load(chunkOf(array, 1, 1), { ...now, signal: third.signal });
    const other = await lab.server().arrived(({ path }) => path.endsWith("1/1"));
    third.abort();
    await expect(three).rejects.toMatchObject({ name: "AbortError" });
    expect(await other.ended).toBe("aborted");
    again.open();
    // A new caller gets a new request.
    await pool.load(chunkOf(array, 1, 1), now);
    expect(paths().filter((path) => path.endsWith("1/1"))).toHaveLength(2);
  });

  it("sends by priority, a few at a time, and never what was given up in the queue", async () => {
    const pool = lab.makePool({ maxInFlight: 1 });
    const array = lab.store();
    const held = gate();
    lab.server().behave(() => ({ after: held.opened }));
    const leaving = new AbortController();
    const loads = [
      pool.load(chunkOf(array, 0, 0), { priority: 1 }),
      pool.load(chunkOf(array, 0, 1), { priority: 1 }),
      pool.load(chunkOf(array, 0, 2), { priority: 2, signal: leaving.signal }),
      pool.load(chunkOf(array, 1, 0), { priority: 3 }),
      pool.load(chunkOf(array, 1, 1), { priority: 1 }),
      pool.load(chunkOf(array, 1, 2), { priority: 1 }),
    ];
    pool.setPriority(chunkOf(array, 1, 2), 9);
    leaving.abort();
    await expect(loads[2]).rejects.toMatchObject({ name: "AbortError" });
    expect(pool.metrics()).toMatchObject({ inFlight: 1, queued: 4 });
    held.open();
    await Promise.all(loads.filter((_, i) => i !== 2));
    expect(paths().map((path) => path.slice(-3))).toEqual(["0/0", "1/2", "1/0", "0/1", "1/1"]);
  });

  it("keeps decoded bytes within the budget, least recently used first, and says so", async () => {
    const pool = lab.makePool({ budgetBytes: 3 * 2048 });
    const array = lab.store();
    const chunks = [0, 1, 2].map((x) => chunkOf(array, 0, x));
    for (const each of chunks) await pool.load(each, now);
    expect(chunks.map(pool.isResident)).toEqual([true, true, true]);
    // Looked at: the second is now the oldest.
    await pool.peek([{ array, c: 0, t: 0, z: 0 }], 5, 5);
    await pool.load(chunkOf(array, 1, 1), now);
    expect(chunks.map(pool.isResident)).toEqual([true, false, true]);
    expect(pool.metrics().residentBytes).toBe(3 * 2048);
    const tiny = lab.makePool({ budgetBytes: 2047 });
    await expect(tiny.load(chunks[0]!, now)).rejects.toMatchObject({
      tag: "BudgetExceeded",
      fields: { chunkBytes: 2048, budgetBytes: 2047 },
    });
  });

  it("refuses an aborted caller at once and sends nothing", async () => {
    const pool = lab.makePool();
    await expect(pool.load(chunkOf(lab.store(), 0, 0), { ...now, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(lab.server().log).toHaveLength(0);
  });

  it("rejects everything when the pool is disposed of", async () => {
    const pool = lab.makePool({ maxInFlight: 1 });
    const array = lab.store();
    lab.server().behave(() => ({ after: new Promise(() => undefined) }));
    const loads = [pool.load(chunkOf(array, 0, 0), now), pool.load(chunkOf(array, 0, 1), now)];
    await lab.server().arrived(() => true);
    await pool.dispose();
    for (const load of loads) await expect(load).rejects.toMatchObject({ tag: "WorkerCrashed" });
  });
});
