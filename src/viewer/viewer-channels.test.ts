import { beforeEach, describe, expect, it } from "vitest";
import { reducePlane } from "../kernels/reduce.ts";
import { defaultChannel } from "./channels.ts";
import { settle } from "./testing/fake-pool.ts";
import { makePyramid } from "./testing/images.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { makeChannel, ViewerHarness } from "./testing/viewer-harness.ts";

let h: ViewerHarness;

beforeEach(() => {
  h = new ViewerHarness();
});

describe("changing channels", () => {
  it("loads only the channel that is switched on, and keeps the picture until it is there", async () => {
    h.pool.redOf = ({ channels }) => channels.length;
    h.open({ channels: [makeChannel(0), makeChannel(1, { visible: false })] });
    await h.pool.finish();
    h.pool.started.length = 0;
    h.viewer.setChannels([makeChannel(0), makeChannel(1)]);
    expect(h.loads()).toHaveLength(5);
    expect(h.loads().every((load) => load.includes("c1"))).toBe(true);
    expect(h.screen()).toBe(1);
    expect(h.viewer.status.isStale).toBe(true);
    await h.pool.finish();
    expect(h.screen()).toBe(2);
    expect(h.viewer.status).toMatchObject({ isStale: false, isSettled: true });
  });

  it("switches a channel off without loading", async () => {
    h.pool.redOf = ({ channels }) => channels.length;
    h.open({ channels: [makeChannel(0), makeChannel(1)] });
    await h.pool.finish();
    h.pool.started.length = 0;
    h.viewer.setChannels([makeChannel(0), makeChannel(1, { visible: false })]);
    await settle();
    expect(h.loads()).toEqual([]);
    expect(h.screen()).toBe(1);
  });

  it("is black without a visible channel, and settled", async () => {
    h.open({ channels: [makeChannel(0, { visible: false })] });
    expect(h.loads()).toEqual([]);
    expect(h.screen()).toBe(PixelCanvas.BACKGROUND);
    expect(h.viewer.status.isSettled).toBe(true);
  });
});

describe("dragging contrast", () => {
  const withHigh = (high: number) => [makeChannel(0, { high })];

  beforeEach(async () => {
    h.pool.redOf = ({ channels }) => channels[0]!.look.limits[1];
    h.open();
    await h.pool.finish();
    h.viewer.draw(h.canvas);
    h.pool.started.length = 0;
    h.pool.composed.length = 0;
    h.pool.composeAtOnce = false;
  });

  it("never loads, and recomposes the visible tiles only", async () => {
    h.viewer.setChannels(withHigh(50));
    await h.pool.finishComposing();
    expect(h.loads()).toEqual([]);
    expect(h.pool.composed).toHaveLength(4 + 1);
    expect(h.screen()).toBe(50);
  });

  it("swaps all tiles at once: never two looks on one screen", async () => {
    h.viewer.setChannels(withHigh(50));
    for (let i = 0; i < 3; i++) {
      await h.pool.finishComposing(1);
      expect(h.screen()).toBe(100);
    }
    await h.pool.finishComposing(1);
    expect(h.screen()).toBe(50);
  });

  it("finishes one set of looks, shows it and goes on with the latest", async () => {
    for (const high of [50, 51, 52, 53]) h.viewer.setChannels(withHigh(high));
    expect(h.pool.composed.every(({ channels }) => channels[0]!.look.limits[1] === 50)).toBe(true);
    await h.pool.finishComposing();
    expect(h.screen()).toBe(50);
    await h.pool.finishComposing();
    expect(h.screen()).toBe(53);
    const highs = h.pool.composed.map(({ channels }) => channels[0]!.look.limits[1]);
    expect(new Set(highs)).toEqual(new Set([50, 53]));
  });

  it("closes the bitmaps of looks that are gone", async () => {
    for (const high of [50, 60, 70, 80]) {
      h.viewer.setChannels(withHigh(high));
      while (h.pool.composing.length > 0) await h.pool.finishComposing();
      h.viewer.draw(h.canvas);
    }
    // Four tiles and a coarse one for each of five looks, of which the last one stays.
    expect(h.pool.closed).toHaveLength(4 * 5);
  });
});

describe("automatic contrast", () => {
  /** Every chunk holds 1000 to 1999 evenly. */
  const pixels = Uint16Array.from({ length: 1000 }, (_, i) => 1000 + i);

  beforeEach(() => {
    h.pool.reduceWith = (tasks, { request, onPartial }) => {
      const source = {
        dtype: "uint16",
        data: pixels,
        offset: 0,
        rowStride: 1000,
        colStride: 1,
        width: 1000,
        height: 1,
      } as const;
      for (const i of tasks.keys())
        onPartial(
          reducePlane(source, "all", typeof request === "function" ? request(0) : request, { x: 0, y: 0, index: i }),
          [i],
        );
    };
  });

  it("is measured on the coarse level, without a load of its own, and holds for all tiles", async () => {
    h.open({ channels: [defaultChannel(0)] });
    const planned = h.loads().length;
    expect(h.viewer.limitsOf(0)).toBeUndefined();
    await h.pool.finish("i-4");
    expect(h.pool.reduced.map(({ plane }) => plane.array.id)).toEqual(["i-4"]);
    expect(h.viewer.limitsOf(0)).toEqual([1000, 1999]);
    await h.pool.finish();
    expect(h.pool.composed.map(({ channels }) => channels[0]!.look.limits)).toEqual(Array(5).fill([1000, 1999]));
    expect(h.loads()).toHaveLength(planned);
  });

  it("takes a limit of 0 as a value and measures only the other side", async () => {
    h.open({ channels: [makeChannel(0, { low: 0, high: undefined })] });
    await h.pool.finish();
    expect(h.viewer.limitsOf(0)).toEqual([0, 1999]);
    h.open({ channels: [makeChannel(0, { low: 0, high: 0.5 })] });
    expect(h.viewer.limitsOf(0)).toEqual([0, 0.5]);
  });

  it("uses the visible chunks of the level itself where there is no coarse one", async () => {
    h.open({
      image: makePyramid({ id: "i", size: { x: 512, y: 512 } }),
      channels: [defaultChannel(0)],
      camera: { centre: { x: 256, y: 256 } },
    });
    await h.pool.finish("i-0/0/0/0/0");
    expect(h.pool.reduced).toEqual([]);
    await h.pool.finish();
    expect(h.pool.reduced).toHaveLength(4);
    expect(h.screen()).toBe(1);
  });

  it("falls back on the target level where the coarse one fails", async () => {
    h.open({ channels: [defaultChannel(0)] });
    await h.pool.fail("i-4");
    await h.pool.finish();
    expect(h.viewer.limitsOf(0)).toEqual([1000, 1999]);
    expect(h.screen()).toBe(1);
  });

  it("stays what it is when z changes", async () => {
    h.open({ channels: [defaultChannel(0)] });
    await h.pool.finish();
    const before = h.pool.reduced.length;
    h.viewer.setPlane({ z: 2, t: 0 });
    await h.pool.finish();
    expect(h.pool.reduced).toHaveLength(before);
    expect(h.viewer.limitsOf(0)).toEqual([1000, 1999]);
  });

  it("is measured on every plane when that is asked for, and then holds there", async () => {
    h.open({ channels: [makeChannel(0)] });
    await h.pool.finish();
    expect(h.viewer.limitsOf(0)).toEqual([0, 100]);
    h.viewer.setDisplay({ contrast: "plane" });
    await h.pool.finish();
    expect(h.viewer.limitsOf(0)).toEqual([1000, 1999]);
    expect(h.viewer.resolvedChannels).toEqual([makeChannel(0)]);
    const once = h.pool.reduced.length;
    h.viewer.setPlane({ z: 2, t: 0 });
    expect(h.viewer.limitsOf(0)).toBeUndefined();
    await h.pool.finish();
    expect(h.pool.reduced.length).toBeGreaterThan(once);
    expect(h.viewer.fixedChannels[0]).toMatchObject({ low: 1000, high: 1999, measured: true });
    const twice = h.pool.reduced.length;
    h.viewer.setPlane({ z: 0, t: 0 });
    await h.pool.finish();
    expect(h.pool.reduced).toHaveLength(twice);
    h.viewer.setDisplay({ contrast: "fixed" });
    expect(h.viewer.limitsOf(0)).toEqual([0, 100]);
  });

  it("takes the quantiles that are asked for", async () => {
    h.open({ channels: [makeChannel(0)] });
    await h.pool.finish();
    expect(await h.viewer.histogramOf(0, [0.1, 0.9])).toMatchObject({ low: 1099, high: 1900 });
    expect(await h.viewer.histogramOf(0, [0, 1])).toMatchObject({ low: 1000, high: 1999 });
  });

  it("reports why it could not be measured, and tries again", async () => {
    h.pool.reduceWith = () => {
      throw new Error("A data worker stopped");
    };
    h.open({ channels: [defaultChannel(0)] });
    await h.pool.finish();
    expect(h.viewer.status.failures[0]?.error.message).toBe("A data worker stopped");
    h.pool.reduceWith = (_, { onPartial }) => onPartial({ kind: "empty" }, [0]);
    h.viewer.retry();
    await h.pool.finish();
    expect(h.viewer.limitsOf(0)).toEqual([0, 1]);
    expect(h.screen()).toBe(1);
  });

  it("offers the histogram of the plane, of what is there, computed once", async () => {
    h.open({ channels: [makeChannel(0), makeChannel(1, { visible: false })] });
    expect(await h.viewer.histogramOf(0)).toBeUndefined();
    await h.pool.finish();
    const histogram = await h.viewer.histogramOf(0);
    expect(histogram).toMatchObject({ level: 4, z: 0, n: 1000, min: 1000, max: 1999 });
    expect(await h.viewer.histogramOf(0)).toBe(histogram);
    expect(h.pool.reduced).toHaveLength(1);
    expect(await h.viewer.histogramOf(1)).toBeUndefined();
  });
});
