import { beforeEach, describe, expect, it } from "vitest";
import { scaling } from "../math/affine.ts";
import type { Layer } from "./layer.ts";
import { type LayerScratch, LayerStack } from "./layer-stack.ts";
import { makePyramid } from "./testing/images.ts";
import { PixelCanvas } from "./testing/pixel-canvas.ts";
import { makeCamera, makeChannel, ViewerHarness } from "./testing/viewer-harness.ts";

let h: ViewerHarness;
let stack: LayerStack;
const SMALL = makePyramid({ id: "o", size: { x: 256, y: 256, z: 2 }, chunk: { x: 64, y: 64 } });

/** Over the image of the harness, eight times as coarse: what lies in the middle of the view is its middle. */
function makeLayer(options: Partial<Layer> = {}): Layer {
  return {
    key: "a",
    name: "nuclei",
    image: { id: "o", multiscale: SMALL, plane: { z: 0, t: 0 }, channels: [makeChannel(0)], placement: scaling(8) },
    planeOver: ({ z }) => (z < 2 ? { z, t: 0 } : undefined),
    style: "image",
    opacity: 0.5,
    isVisible: true,
    ...options,
  };
}

type Laid = Readonly<{ opacity: number; colors: readonly number[] }>;

/** What is laid on the picture, layer by layer. */
function draw(camera = makeCamera()): readonly Laid[] {
  stack.setView(camera);
  const layer = new PixelCanvas(512, 512);
  const scratch = { layer: { canvas: { width: 512, height: 512 }, context: layer } } as unknown as LayerScratch;
  const laid: Laid[] = [];
  const target = {
    globalAlpha: 1,
    setTransform: () => undefined,
    drawImage: () => void laid.push({ opacity: target.globalAlpha, colors: layer.colors().sort((a, b) => a - b) }),
  };
  stack.draw(target as unknown as CanvasRenderingContext2D, camera, scratch);
  return laid;
}

const wantedOf = (id: string) => h.pool.started.filter((key) => key.startsWith(id));

beforeEach(() => {
  h = new ViewerHarness();
  h.pool.redOf = ({ channels }) => (channels[0]?.plane.array.id.startsWith("o") ? 50 + channels[0].plane.z : 1);
  stack = new LayerStack(h.pool, h.viewer);
});

describe("LayerStack", () => {
  it("plans a layer on its own pixels, through its placement", async () => {
    h.open();
    stack.set([makeLayer()]);
    draw();
    // 512 x 512 pixels of the image below are 64 x 64 of the layer, around its middle: 4 chunks meet there.
    expect(wantedOf("o")).toEqual(["o-0/0/0/0/1/1", "o-0/0/0/0/1/2", "o-0/0/0/0/2/1", "o-0/0/0/0/2/2"]);
    await h.pool.finish();
    expect(draw()).toEqual([{ opacity: 0.5, colors: [50] }]);
    expect(stack.isSettled).toBe(true);
  });

  it("paints nothing under a layer and beside it", async () => {
    h.open();
    stack.set([makeLayer()]);
    draw();
    expect(draw()).toEqual([{ opacity: 0.5, colors: [PixelCanvas.EMPTY] }]);
    await h.pool.finish();
    const beside = makeCamera({ centre: { x: 2048, y: 1024 } });
    stack.setView(beside);
    await h.pool.finish();
    expect(draw(beside)[0]!.colors).toEqual([PixelCanvas.EMPTY, 50]);
  });

  it("follows the plane below, and is not there where it has none", async () => {
    h.open();
    stack.set([makeLayer()]);
    draw();
    await h.pool.finish();
    h.viewer.setPlane({ z: 1, t: 0 });
    draw();
    await h.pool.finish();
    expect(draw()[0]!.colors).toEqual([51]);
    h.viewer.setPlane({ z: 3, t: 0 });
    expect(draw()).toEqual([]);
    expect(stack.isSettled).toBe(true);
  });

  it("loads nothing for layers that are off, and nothing again for those that stay", async () => {
    h.open();
    stack.set([makeLayer({ isVisible: false }), makeLayer({ key: "b", opacity: 0 })]);
    expect(draw()).toEqual([]);
    expect(wantedOf("o")).toEqual([]);
    const image = makeLayer().image;
    stack.set([makeLayer({ image })]);
    draw();
    await h.pool.finish();
    const loads = wantedOf("o").length;
    stack.set([makeLayer({ key: "top", opacity: 1 }), makeLayer({ image, opacity: 0.2 })]);
    draw();
    await h.pool.finish();
    expect(wantedOf("o")).toHaveLength(loads);
    expect(draw().map(({ opacity }) => opacity)).toEqual([1, 0.2]);
  });

  it("shows channels as they are set for it, and leaves alone what somebody drags meanwhile", () => {
    h.open();
    const own = [makeChannel(0, { gamma: 2 })];
    const { image } = makeLayer();
    stack.set([makeLayer({ image, channels: own })]);
    const viewer = stack.viewerOf("a")!;
    expect(viewer.channels).toEqual(own);
    viewer.setChannels([makeChannel(0, { gamma: 3 })]);
    stack.set([makeLayer({ image, channels: [...own], opacity: 0.7 })]);
    expect(viewer.channels[0]?.gamma).toBe(3);
    stack.set([makeLayer({ image, channels: [makeChannel(0, { visible: false })] })]);
    expect(viewer.channels[0]?.visible).toBe(false);
    stack.set([makeLayer({ image })]);
    expect(viewer.channels).toEqual(image.channels);
    expect(stack.viewerOf("a")).toBe(viewer);
  });

  it("shows labels by the first channel, each value in a colour of its own", async () => {
    h.open();
    stack.set([makeLayer({ style: "labels" })]);
    draw();
    await h.pool.finish();
    const look = h.pool.composed.find(({ channels }) => channels[0]?.plane.array.id === "o-0")?.channels[0]?.look;
    expect(look).toMatchObject({ categorical: true, ids: true });
  });

  it("tells the values under a place, the top one first", async () => {
    h.open();
    stack.set([makeLayer(), makeLayer({ key: "top" })]);
    draw();
    await h.pool.finish();
    const found = await stack.peek(1030, 1028);
    expect(found.map(({ layer }) => layer.key)).toEqual(["top", "a"]);
    expect(found[0]!.probe).toMatchObject({ x: 128, y: 128, values: [{ value: 10 * 128 + 128 }] });
  });

  it("says when something looks different, and leaves the marks of the timeline to the image below", async () => {
    h.open();
    await h.pool.finish();
    h.screen();
    const marks = h.marks.length;
    let changes = 0;
    stack.on("change", () => changes++);
    stack.set([makeLayer()]);
    draw();
    await h.pool.finish();
    draw();
    expect(changes).toBeGreaterThan(1);
    expect(h.marks).toHaveLength(marks);
    stack.dispose();
    expect(stack.layers).toEqual([]);
  });
});
