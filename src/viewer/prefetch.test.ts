import { beforeEach, describe, expect, it } from "vitest";
import { EXPLORING, NO_PREFETCH, playing } from "./prefetch-policy.ts";
import { makeCamera, ViewerHarness } from "./testing/viewer-harness.ts";

let h: ViewerHarness;

beforeEach(() => {
  h = new ViewerHarness();
});

const pending = () => [...h.pool.pending.keys()];
const priorities = () => [...h.pool.pending.values()].map(({ priority }) => priority);

async function openSettled(): Promise<number> {
  h.open({ z: 1 });
  await h.pool.finish();
  h.screen();
  await h.pool.finish();
  return h.loads().length;
}

describe("prefetching", () => {
  it("does nothing unless told, and nothing before the view is complete and at rest", async () => {
    const own = await openSettled();
    await h.clock.pass(1000);
    expect(h.loads()).toHaveLength(own);
    h.viewer.setPrefetchPolicy(EXPLORING);
    expect(pending()).toEqual([]);
    await h.clock.pass(EXPLORING.restMs);
    // The ring of 12 chunks, the coarse level of two planes, and the four chunks of each.
    expect(pending()).toHaveLength(22);
    expect(Math.max(...priorities())).toBe(1000);
    expect(h.viewer.status).toMatchObject({ isSettled: true, isLoading: false });
  });

  it("lets go at once when the view wants chunks of its own, but keeps those that it wants", async () => {
    await openSettled();
    h.viewer.setPrefetchPolicy(EXPLORING);
    await h.clock.pass(EXPLORING.restMs);
    const before = h.loads().length;
    h.viewer.setView(makeCamera({ centre: { x: 1280, y: 1024 } }), { isMoving: true });
    // Asked for again before it is let go of: the pool shares the load.
    expect(h.loads().slice(before)).toEqual(["0 c0 z1 3,5", "0 c0 z1 4,5"]);
    expect(h.pool.aborted).toHaveLength(22);
    await h.clock.pass(1000);
    expect(pending().sort()).toEqual(["i-0/0/0/1/3/5", "i-0/0/0/1/4/5"]);
  });

  it("keeps a player's next planes on their way while the view waits for its own", async () => {
    await openSettled();
    h.viewer.setPrefetchPolicy(playing("z", 1, true));
    const ahead = pending();
    expect(new Set(ahead.map((key) => key.split("/")[3]))).toEqual(new Set(["2", "3", "0"]));
    await h.pool.finish("i-0/0/0/2");
    h.viewer.setPlane({ z: 2, t: 0 });
    await h.pool.finish("none");
    expect(h.screen()).toBe(1);
    expect(h.pool.aborted).toEqual([]);
    expect(pending().filter((key) => key.startsWith("i-0/0/0/3"))).toHaveLength(4);
  });

  it("stays within a share of the memory that the view leaves", async () => {
    await openSettled();
    // Four chunks are the view's: 12 x 0.75 - 4 leaves 5, a quarter of 12 is 3.
    h.pool.budgetBytes = 12 * 131_072;
    h.viewer.setPrefetchPolicy(EXPLORING);
    await h.clock.pass(EXPLORING.restMs);
    expect(pending()).toHaveLength(3);
    h.viewer.setPrefetchPolicy(playing("z", 1, true));
    expect(pending()).toHaveLength(5);
  });

  it("asks once for what fails, and tells nobody: the view will, when it wants it", async () => {
    await openSettled();
    h.viewer.setPrefetchPolicy(EXPLORING);
    await h.clock.pass(EXPLORING.restMs);
    await h.pool.fail("i-0/0/0/1/2/2");
    const asked = h.loads().length;
    h.viewer.setPrefetchPolicy(NO_PREFETCH);
    h.viewer.setPrefetchPolicy(EXPLORING);
    await h.clock.pass(EXPLORING.restMs);
    expect(h.loads().slice(asked)).not.toContain("0 c0 z1 2,2");
    expect(h.viewer.status.failures).toEqual([]);
  });

  it("ends with the viewer", async () => {
    await openSettled();
    h.viewer.setPrefetchPolicy(EXPLORING);
    await h.clock.pass(EXPLORING.restMs);
    h.viewer.dispose();
    expect(h.pool.aborted).toHaveLength(22);
    await h.clock.pass(1000);
    expect(pending()).toEqual([]);
  });
});
