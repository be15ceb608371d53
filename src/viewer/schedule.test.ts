import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { ChunkRef } from "../datalayer/array-spec.ts";
import { DataError } from "../datalayer/errors.ts";
import { TileScheduler, type WantedTile } from "./schedule.ts";
import { FakePool, settle } from "./testing/fake-pool.ts";
import { makeArray } from "./testing/images.ts";
import { FakeClock } from "./testing/viewer-harness.ts";

const array = makeArray({ id: "a", size: { c: 4 } });

function chunkAt(x: number, c = 0): ChunkRef {
  return { array, coords: [c, 0, 0, 0, x] };
}

function makeTile(x: number, options: Partial<WantedTile> = {}): WantedTile {
  return { key: `tile ${x}`, priority: 3000 - x, chunks: [chunkAt(x)], ...options };
}

let pool: FakePool;
let changes: number;
let scheduler: TileScheduler;
let clock: FakeClock;

beforeEach(() => {
  pool = new FakePool();
  changes = 0;
  clock = new FakeClock();
  scheduler = new TileScheduler(pool, () => changes++, clock);
});

describe("TileScheduler", () => {
  it("starts loads in the order of the tiles, each chunk once", async () => {
    scheduler.want([makeTile(1), makeTile(0), makeTile(2, { chunks: [chunkAt(1), chunkAt(2)] })]);
    expect(pool.started).toEqual(["a/0/0/0/0/1", "a/0/0/0/0/0", "a/0/0/0/0/2"]);
    expect(scheduler.loading).toBe(3);
    await pool.finish("a/0/0/0/0/1");
    expect([1, 0, 2].map((x) => scheduler.stateOf(`tile ${x}`))).toEqual(["ready", "loading", "loading"]);
    await pool.finish();
    expect(scheduler.stateOf("tile 2")).toBe("ready");
    expect(scheduler.loading).toBe(0);
    expect(changes).toBe(3);
  });

  it("asks for nothing that is resident", () => {
    pool.resident.add("a/0/0/0/0/5");
    scheduler.want([makeTile(5)]);
    expect(pool.started).toEqual([]);
    expect(scheduler.stateOf("tile 5")).toBe("ready");
  });

  it("aborts what is not wanted any more and keeps what still is", async () => {
    scheduler.want([makeTile(0), makeTile(1)]);
    scheduler.want([makeTile(1), makeTile(2)]);
    await settle();
    expect(pool.aborted).toEqual(["a/0/0/0/0/0"]);
    expect(pool.started).toEqual(["a/0/0/0/0/0", "a/0/0/0/0/1", "a/0/0/0/0/2"]);
    expect(scheduler.loading).toBe(2);
    expect(scheduler.stateOf("tile 0")).toBeUndefined();
    expect(changes).toBe(0);
  });

  it("loads a chunk again that was aborted and is wanted again, undisturbed by the end of the first load", async () => {
    scheduler.want([makeTile(0)]);
    scheduler.want([]);
    scheduler.want([makeTile(0)]);
    await settle();
    expect(scheduler.stateOf("tile 0")).toBe("loading");
    expect(scheduler.loading).toBe(1);
    await pool.finish();
    expect(scheduler.stateOf("tile 0")).toBe("ready");
  });

  it("loads only the new channel when one is switched on", async () => {
    scheduler.want([makeTile(0), makeTile(1)]);
    await pool.finish();
    pool.started.length = 0;
    scheduler.want([0, 1].map((x) => makeTile(x, { chunks: [chunkAt(x), chunkAt(x, 2)] })));
    expect(pool.started).toEqual(["a/2/0/0/0/0", "a/2/0/0/0/1"]);
    expect(scheduler.stateOf("tile 0")).toBe("loading");
  });

  it("gives a chunk the highest priority of its tiles, and changes it as the view moves", () => {
    scheduler.want([makeTile(0, { priority: 10 }), makeTile(1, { priority: 30, chunks: [chunkAt(0)] })]);
    expect(pool.pending.get("a/0/0/0/0/0")?.priority).toBe(30);
    scheduler.want([makeTile(0, { priority: 20 })]);
    expect(pool.pending.get("a/0/0/0/0/0")?.priority).toBe(20);
    expect(pool.started).toHaveLength(1);
  });

  it("marks a tile whose chunk failed, says why, and loads it again on demand", async () => {
    scheduler.want([makeTile(0, { chunks: [chunkAt(0), chunkAt(1)] }), makeTile(3)]);
    await pool.fail("a/0/0/0/0/1", new Error("The store answered 500"));
    expect(scheduler.stateOf("tile 0")).toBe("loading");
    await pool.finish();
    expect(scheduler.stateOf("tile 0")).toBe("failed");
    expect(scheduler.stateOf("tile 3")).toBe("ready");
    expect(scheduler.failures).toMatchObject([{ tileKey: "tile 0", chunk: chunkAt(1) }]);
    expect(scheduler.failures[0]?.error.message).toBe("The store answered 500");
    pool.started.length = 0;
    scheduler.retry("tile 0");
    expect(pool.started).toEqual(["a/0/0/0/0/1"]);
    expect(scheduler.failures).toEqual([]);
    await pool.finish();
    expect(scheduler.stateOf("tile 0")).toBe("ready");
  });

  it("tries again by itself what may pass, later each time, and keeps saying why meanwhile", async () => {
    const down = new DataError("HttpStatus", { key: "k", status: 503 });
    scheduler.want([makeTile(0)]);
    for (const waitMs of [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
      await pool.fail("a/", down);
      expect(scheduler.failures).toMatchObject([{ tileKey: "tile 0", error: down, isRetried: true }]);
      expect(scheduler.stateOf("tile 0")).toBe("failed");
      await clock.pass(waitMs - 1);
      expect(pool.pending.size).toBe(0);
      await clock.pass(1);
      expect(scheduler.stateOf("tile 0")).toBe("loading");
      expect(scheduler.failures).toHaveLength(1);
    }
    await pool.finish();
    expect(scheduler.stateOf("tile 0")).toBe("ready");
    expect(scheduler.failures).toEqual([]);
  });

  it("never tries again by itself what somebody has to mend, or what left the view", async () => {
    scheduler.want([makeTile(0), makeTile(1), makeTile(2)]);
    await pool.fail("a/0/0/0/0/0", new DataError("AccessDenied", { key: "k", status: 403, code: undefined }));
    await pool.fail("a/0/0/0/0/1", new DataError("BadChunk", { key: "k", reason: "its codec failed" }));
    await pool.fail("a/0/0/0/0/2", new DataError("NetworkFailure", { key: "k", reason: "none" }));
    expect(scheduler.failures.map(({ isRetried }) => isRetried)).toEqual([false, false, true]);
    scheduler.want([makeTile(0), makeTile(1)]);
    const asked = pool.started.length;
    await clock.pass(1e6);
    expect(pool.started).toHaveLength(asked);
    // By hand the count begins anew.
    scheduler.retry();
    expect(pool.started).toHaveLength(asked + 2);
    expect(scheduler.failures).toEqual([]);
  });

  it("counts a load that someone else interrupted as failed, not as waiting for ever", async () => {
    scheduler.want([makeTile(0)]);
    await pool.fail("a/", new DOMException("The operation was aborted", "AbortError"));
    expect(scheduler.stateOf("tile 0")).toBe("failed");
    expect(scheduler.failures[0]?.error.message).toBe("The load was interrupted");
  });

  it("loads again what the pool has dropped", async () => {
    scheduler.want([makeTile(0)]);
    await pool.finish();
    pool.resident.clear();
    scheduler.reload("tile 0");
    expect(scheduler.stateOf("tile 0")).toBe("loading");
    expect(pool.started).toHaveLength(2);
    scheduler.reload("tile 0");
    expect(pool.started).toHaveLength(2);
  });

  it("leaves nothing in flight when it is disposed of", async () => {
    scheduler.want([makeTile(0), makeTile(1)]);
    scheduler.dispose();
    await settle();
    expect(pool.pending.size).toBe(0);
    expect(scheduler.loading).toBe(0);
  });

  it("has in flight exactly what is wanted and not there, after any moves", async () => {
    const step = fc.oneof(
      fc.record({ want: fc.uniqueArray(fc.integer({ min: 0, max: 9 })) }),
      fc.record({ finish: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ fail: fc.integer({ min: 0, max: 9 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const own = new FakePool();
        const tested = new TileScheduler(own, () => undefined);
        let wanted: readonly number[] = [];
        const failed = new Set<number>();
        for (const action of steps) {
          if ("want" in action) {
            wanted = action.want;
            for (const x of [...failed]) if (!wanted.includes(x)) failed.delete(x);
            tested.want(wanted.map((x) => makeTile(x)));
            await settle();
          } else if ("finish" in action) await own.finish(`a/0/0/0/0/${action.finish}`);
          else {
            if (own.pending.has(`a/0/0/0/0/${action.fail}`)) failed.add(action.fail);
            await own.fail(`a/0/0/0/0/${action.fail}`);
          }
          const missing = wanted.filter((x) => !own.isResident(chunkAt(x)) && !failed.has(x));
          expect([...own.pending.keys()].sort()).toEqual(missing.map((x) => `a/0/0/0/0/${x}`).sort());
          expect(tested.loading).toBe(missing.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
