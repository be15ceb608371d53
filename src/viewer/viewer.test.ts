import { beforeEach, describe, expect, it } from "vitest";
import { settle } from "./testing/fake-pool.ts";
import { makePyramid } from "./testing/images.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { byPlace, IMAGE, makeCamera, makeChannel, ViewerHarness } from "./testing/viewer-harness.ts";

let h: ViewerHarness;

beforeEach(() => {
  h = new ViewerHarness();
});

describe("opening an image", () => {
  it("fetches the visible chunks of the level and one coarse level before them, nothing else", async () => {
    h.open({ camera: { centre: { x: 1100, y: 1100 } } });
    // 844..1356: chunks 3 to 5 of level 0, middle first; 8 % of 9 chunks allow level 4 (128 x 128).
    expect(h.loads().slice(0, 2)).toEqual(["4 c0 z0 0,0", "0 c0 z0 4,4"]);
    expect(h.loads()).toHaveLength(10);
    expect(new Set(h.loads()).size).toBe(10);
    await h.pool.finish();
    expect(h.screen()).toBe(1);
    expect(h.viewer.status).toMatchObject({
      isSettled: true,
      isLoading: false,
      isStale: false,
      level: 0,
      failures: [],
    });
    expect(h.loads()).toHaveLength(10);
  });

  it("shows the coarse level until finer tiles come, each in its place", async () => {
    h.pool.redOf = byPlace;
    h.open();
    expect(h.screen()).toBe(PixelCanvas.BACKGROUND);
    await h.pool.finish("i-4");
    expect(h.screen()).toBe(5);
    expect(h.viewer.status).toMatchObject({ isLoading: true, isSettled: false });
    await h.pool.finish("i-0/0/0/0/3/3");
    expect(h.screen()).toEqual([1, 5]);
    expect(h.canvas.colorAt(255, 255)).toBe(1);
    expect(h.canvas.colorAt(256, 256)).toBe(5);
    await h.pool.finish();
    expect(h.screen()).toBe(1);
  });

  it("marks the change, the first pixel and the end, once each", async () => {
    h.open();
    h.viewer.draw(h.canvas);
    expect(h.markNames()).toEqual(["view-change open"]);
    await h.pool.finish("i-4");
    h.viewer.draw(h.canvas);
    h.viewer.draw(h.canvas);
    await h.pool.finish();
    h.viewer.draw(h.canvas);
    h.viewer.draw(h.canvas);
    expect(h.markNames()).toEqual(["view-change open", "first-pixel open", "settled open"]);
    expect(h.marks.at(-1)?.detail).toEqual({
      imageId: "i",
      level: 0,
      reason: "open",
      failedTiles: 0,
      residentBytes: 7,
      decodes: 0,
    });
  });

  it("loads nothing before it is told where to look", () => {
    h.viewer.setImage({ id: "i", multiscale: IMAGE, plane: { z: 0, t: 0 }, channels: [makeChannel(0)] });
    expect(h.loads()).toEqual([]);
    expect(h.viewer.status.isSettled).toBe(false);
  });

  it("forgets the image before: its loads, its bitmaps, its late drawings", async () => {
    h.pool.composeAtOnce = false;
    h.open();
    await h.pool.finish("i-4");
    const other = makePyramid({ id: "o", size: { x: 512, y: 512 } });
    h.open({ image: other, camera: { centre: { x: 256, y: 256 } } });
    await settle();
    expect([...h.pool.pending.keys()].every((key) => key.startsWith("o-0"))).toBe(true);
    await h.pool.finishComposing();
    expect(h.screen()).toBe(PixelCanvas.BACKGROUND);
    expect(h.pool.closed).toHaveLength(1);
  });

  it("ends when the same image is opened again while its tiles are being drawn", async () => {
    h.pool.composeAtOnce = false;
    h.open();
    await h.pool.finish();
    expect(h.pool.composing.length).toBeGreaterThan(0);
    // The same arrays in another object, as the graph gives them after each answer.
    h.open({ image: { ...IMAGE } });
    h.pool.composeAtOnce = true;
    await h.pool.finishComposing();
    expect(h.screen()).toBe(1);
    expect(h.viewer.status).toMatchObject({ isSettled: true, isLoading: false });
  });
});

describe("moving the view", () => {
  it("leaves nothing in flight that left the view, after ten fast pans", async () => {
    h.open();
    for (let i = 1; i <= 10; i++) h.viewer.setView(makeCamera({ centre: { x: 1024 - 90 * i, y: 1024 - 80 * i } }));
    await settle();
    const last = h.loads().filter((load) => load.startsWith("0"));
    const inFlight = [...h.pool.pending.keys()].filter((key) => key.startsWith("i-0"));
    // 124 +- 256 by 224 +- 256: columns 0 and 1, rows 0 and 1.
    expect(inFlight.sort()).toEqual(["0/0", "0/1", "1/0", "1/1"].map((at) => `i-0/0/0/0/${at}`));
    expect(new Set(last).size).toBe(last.length);
  });

  it("keeps the finer picture while a coarser level is on its way, and the coarser one while a finer is", async () => {
    h.pool.redOf = byPlace;
    h.open();
    await h.pool.finish();
    h.viewer.setView(makeCamera({ resolution: 2 }));
    h.screen();
    expect([h.canvas.colorAt(256, 256), h.canvas.colorAt(5, 5)]).toEqual([1, 5]);
    await h.pool.finish();
    expect(h.screen()).toBe(2);
    h.viewer.setView(makeCamera({ resolution: 0.5, centre: { x: 640, y: 640 } }));
    expect(h.screen()).toBe(2);
  });

  it("loads what an animation leads to, not what it passes", async () => {
    h.open();
    await h.pool.finish();
    h.pool.started.length = 0;
    const destination = makeCamera({ centre: { x: 300, y: 1024 } });
    h.viewer.setView(makeCamera(), { isMoving: true, destination });
    for (const x of [900, 700, 500])
      h.viewer.setView(makeCamera({ centre: { x, y: 1024 } }), { isMoving: true, destination });
    // 44..556 by 768..1280.
    expect([...h.loads()].sort()).toEqual(["3,0", "3,1", "3,2", "4,0", "4,1", "4,2"].map((at) => `0 c0 z0 ${at}`));
  });

  it("is settled when the movement has ended, once", async () => {
    h.open();
    await h.pool.finish();
    h.viewer.draw(h.canvas);
    h.marks.length = 0;
    for (const x of [1020, 1010, 1000]) {
      h.viewer.setView(makeCamera({ centre: { x, y: 1024 } }), { isMoving: true });
      await h.pool.finish();
      h.viewer.draw(h.canvas);
    }
    expect(h.markNames()).toEqual(["view-change view", "first-pixel view"]);
    h.viewer.setView(makeCamera({ centre: { x: 1000, y: 1024 } }));
    h.viewer.draw(h.canvas);
    expect(h.markNames().at(-1)).toBe("settled view");
    h.viewer.setView(makeCamera({ centre: { x: 1000, y: 1024 } }));
    h.viewer.draw(h.canvas);
    expect(h.markNames()).toHaveLength(3);
  });

  it("grows tiles of small chunks as they come into view, drawing the part that it has", async () => {
    const image = makePyramid({ id: "i", size: { x: 1024, y: 1024 }, chunk: { x: 64, y: 64 } });
    h.open({ image, camera: { centre: { x: 64, y: 64 }, viewport: { width: 128, height: 128 } } });
    await h.pool.finish();
    h.pool.started.length = 0;
    h.viewer.setView(makeCamera({ centre: { x: 100, y: 64 }, viewport: { width: 128, height: 128 } }));
    expect(h.loads()).toEqual(["0 c0 z0 0,2", "0 c0 z0 1,2"]);
    h.viewer.draw(h.canvas);
    expect(h.canvas.colorAt(91, 60)).toBe(1);
    expect(h.canvas.colorAt(92, 60)).toBe(PixelCanvas.BACKGROUND);
  });
});

describe("reading pixels", () => {
  it("gives raw values of all channels, each from the finest level that is there", async () => {
    h.open({ channels: [makeChannel(0), makeChannel(1, { visible: false })], z: 2 });
    await h.pool.finish("i-4");
    expect(await h.viewer.peek(1030.7, 1040.2)).toEqual({
      x: 1030,
      y: 1040,
      // Level 4 has pixel (64, 65) there: 100 z + 10 y + x.
      values: [
        { channel: 0, value: 200 + 650 + 64, level: 4 },
        { channel: 1, value: undefined, level: undefined },
      ],
    });
    await h.pool.finish();
    expect((await h.viewer.peek(1030, 1040))?.values[0]).toEqual({ channel: 0, value: 200 + 10_400 + 1030, level: 0 });
  });

  it("says nothing outside the image", async () => {
    h.open();
    expect(await h.viewer.peek(-0.1, 5)).toBeUndefined();
    expect(await h.viewer.peek(5, 2048)).toBeUndefined();
  });
});

describe("dispose", () => {
  it("aborts every load and closes every bitmap, also those that come late", async () => {
    h.pool.composeAtOnce = false;
    h.open();
    await h.pool.finish();
    await h.pool.finishComposing(2);
    h.viewer.setView(makeCamera({ centre: { x: 300, y: 300 } }));
    h.viewer.dispose();
    await h.pool.finishComposing();
    await settle();
    expect(h.pool.pending.size).toBe(0);
    expect(h.pool.closed).toHaveLength(h.pool.composed.length);
  });
});
