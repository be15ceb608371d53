import { beforeEach, describe, expect, it } from "vitest";
import { settle } from "./testing/fake-pool.ts";
import { makePyramid } from "./testing/images.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { byPlace, makeChannel, ViewerHarness } from "./testing/viewer-harness.ts";

let h: ViewerHarness;

beforeEach(() => {
  h = new ViewerHarness();
});

describe("changing the plane", () => {
  it("lets the latest plane win and aborts the others", async () => {
    h.pool.redOf = byPlace;
    h.open();
    await h.pool.finish();
    for (const z of [1, 2, 3]) h.viewer.setPlane({ z, t: 0 });
    await settle();
    expect([...h.pool.pending.keys()].every((key) => key.split("/")[3] === "3")).toBe(true);
    expect(h.screen()).toBe(1);
    expect(h.viewer.status.isStale).toBe(true);
    await h.pool.finish();
    expect(h.screen()).toBe(31);
  });

  it("never mixes planes, and shows a coarse one only when the wait is felt", async () => {
    h.pool.redOf = byPlace;
    h.open();
    await h.pool.finish();
    h.viewer.setPlane({ z: 1, t: 0 });
    await h.pool.finish("i-4");
    await h.pool.finish("i-0/0/0/1/3/3");
    expect(h.screen()).toBe(1);
    await h.clock.pass(80);
    expect(h.screen()).toEqual([11, 15]);
  });

  it("shows what it has after a quarter of a second where there is no coarse level", async () => {
    h.pool.redOf = byPlace;
    h.open({ image: makePyramid({ id: "i", size: { x: 2048, y: 2048, z: 4 } }) });
    await h.pool.finish();
    h.viewer.setPlane({ z: 1, t: 0 });
    await h.pool.finish("i-0/0/0/1/3/3");
    await h.clock.pass(249);
    expect(h.screen()).toBe(1);
    await h.clock.pass(1);
    expect(h.screen()).toEqual([PixelCanvas.BACKGROUND, 11]);
  });

  it("goes back to a plane that was drawn before without loading or drawing", async () => {
    h.open();
    await h.pool.finish();
    h.viewer.setPlane({ z: 1, t: 0 });
    await h.pool.finish();
    h.viewer.draw(h.canvas);
    h.pool.started.length = h.pool.composed.length = 0;
    h.viewer.setPlane({ z: 0, t: 0 });
    h.viewer.draw(h.canvas);
    expect([h.loads(), h.pool.composed, h.viewer.status.isSettled]).toEqual([[], [], true]);
  });

  it("shows every plane that it finishes while scrubbing over decoded ones", async () => {
    h.pool.redOf = byPlace;
    h.open();
    await h.pool.finish();
    for (const z of [1, 2, 3]) {
      h.viewer.setPlane({ z, t: 0 });
      await h.pool.finish();
    }
    h.pool.composeAtOnce = false;
    h.viewer.setChannels([makeChannel(0, { gamma: 2 })]);
    h.viewer.setPlane({ z: 0, t: 0 });
    const seen = new Set<unknown>();
    for (const z of [1, 2, 1, 2]) {
      await h.pool.finishComposing();
      seen.add(h.screen());
      h.viewer.setPlane({ z, t: 0 });
    }
    while (h.pool.composing.length > 0) await h.pool.finishComposing();
    expect(h.screen()).toBe(21);
    // Planes 3 and 0 were under way when others were asked for.
    expect([...seen].slice(0, 2)).toEqual([31, 1]);
    expect(h.loads().filter((load) => load.startsWith("0"))).toHaveLength(4 * 4);
  });

  it("takes the nearest plane for one beyond the image", () => {
    h.open();
    h.viewer.setPlane({ z: 99, t: -3 });
    expect(h.viewer.plane).toEqual({ z: 3, t: 0 });
  });
});

describe("failures", () => {
  it("keep the coarser picture, are reported and can be tried again", async () => {
    h.pool.redOf = byPlace;
    h.open();
    await h.pool.fail("i-0/0/0/0/3/3", new Error("The store answered 500"));
    await h.pool.finish();
    expect(h.screen()).toEqual([1, 5]);
    expect(h.canvas.colorAt(10, 10)).toBe(5);
    expect(h.viewer.status.failures).toHaveLength(1);
    expect(h.viewer.status.failures[0]?.error.message).toBe("The store answered 500");
    expect(h.marks.at(-1)).toMatchObject({ name: "mikro:settled", detail: { failedTiles: 1 } });
    h.viewer.retry(h.viewer.status.failures[0]?.tileKey);
    expect(h.viewer.status.isLoading).toBe(true);
    await h.pool.finish();
    expect(h.screen()).toBe(1);
    expect(h.viewer.status.failures).toEqual([]);
  });

  it("load again what was dropped before it was drawn, and give up when it does not help", async () => {
    h.open({ image: makePyramid({ id: "i", size: { x: 256, y: 256 } }), camera: { centre: { x: 128, y: 128 } } });
    h.pool.composeAtOnce = false;
    await h.pool.finish();
    for (let i = 0; i < 5; i++) {
      h.pool.resident.clear();
      await h.pool.finishComposing();
      await h.pool.finish();
    }
    expect(h.loads()).toHaveLength(3);
    expect(h.viewer.status.failures[0]?.error.message).toMatch(/more memory/);
    h.viewer.retry();
    await h.pool.finish();
    await h.pool.finishComposing();
    expect(h.viewer.status).toMatchObject({ isSettled: true, failures: [] });
  });

  it("of the drawing itself are reported too", async () => {
    h.pool.compose = () => Promise.reject(new Error("A data worker stopped: out of memory"));
    h.open();
    await h.pool.finish();
    expect(h.viewer.status.failures.length).toBeGreaterThan(0);
    expect(h.viewer.status).toMatchObject({ isLoading: false });
  });
});
