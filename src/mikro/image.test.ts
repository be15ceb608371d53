import { describe, expect, it } from "vitest";
import { defaultChannel } from "../viewer/channels.ts";
import { imageModelOf } from "./image.ts";
import {
  diagonal,
  makeAffineView,
  makeChannelView,
  makeContext,
  makeImageNode,
  makeLevel,
  makeRgbView,
  makeStore,
} from "./testing/nodes.ts";

const stored = (overrides: Parameters<typeof makeStore>[0]) => ({ attributes: {}, ...makeStore(overrides) });

describe("imageModelOf, levels", () => {
  it("begins with the image itself and goes on by factor, whatever the order of the views", () => {
    const node = makeImageNode({ derivedScaleViews: [makeLevel(8), makeLevel(2), makeLevel(4)] });
    const { multiscale, problems } = imageModelOf(node);
    expect(multiscale.size).toEqual({ c: 2, t: 1, z: 3, y: 100, x: 80 });
    expect(multiscale.levels.map((level) => [level.scale.x, level.array.shape[4]])).toEqual([
      [1, 80],
      [2, 40],
      [4, 20],
      [8, 10],
    ]);
    expect(problems).toEqual([]);
  });

  it("takes factors that differ by axis and are no powers of two as they are", () => {
    const odd = makeLevel(3, { scaleY: 2.5, scaleZ: 3, store: { shape: [2, 1, 1, 40, 27] } });
    const [, level] = imageModelOf(makeImageNode({ derivedScaleViews: [odd] })).multiscale.levels;
    expect(level?.scale).toEqual({ c: 1, t: 1, z: 3, y: 2.5, x: 3 });
  });

  it("drops copies of a level, and levels that cannot be drawn at the right place, and says so", () => {
    const copy = makeLevel(1, { store: { shape: [2, 1, 3, 100, 80] } });
    const wrong = makeLevel(4, { store: { shape: [2, 1, 3, 50, 40] } });
    const zero = makeLevel(8, { scaleX: 0 });
    const unreadable = makeLevel(2, { store: { dtype: "complex64" } });
    const { multiscale, problems } = imageModelOf(
      makeImageNode({ derivedScaleViews: [copy, wrong, zero, unreadable] }),
    );
    expect(multiscale.levels).toHaveLength(1);
    expect([...problems].sort()).toEqual([
      expect.stringContaining("image level-2 left out"),
      expect.stringContaining("50 along y, where 100 at scale 4 give 25"),
      expect.stringContaining("scale along x is 0"),
    ]);
  });

  it("puts levels of block means with half-pixel positions corner to corner with level 0", () => {
    // As OME-Zarr writers say it: 4.2 um pixels, level 1 at +2.1 um, level 2 at +6.3 um.
    const node = makeImageNode({
      affineTransformationViews: [makeAffineView(diagonal(4.2, 4.2, 1, [100, 200, 0]))],
      derivedScaleViews: [
        makeLevel(2, { affine: diagonal(8.4, 8.4, 1, [102.1, 202.1, 0]) }),
        makeLevel(4, { affine: diagonal(16.8, 16.8, 1, [106.30000000000001, 206.3, 0]) }),
      ],
    });
    for (const level of imageModelOf(node).multiscale.levels) expect(level.offset).toEqual({ y: 0, x: 0 });
  });

  it("follows a position that says otherwise, also on a rotated stage", () => {
    // Every second pixel was kept: centres coincide, so the level begins half a pixel before level 0 ... in one axis only.
    const cos = Math.cos(0.3);
    const sin = Math.sin(0.3);
    const rotated = (size: number, px: number, py: number) => [
      [size * cos, -size * sin, 0, cos * px * 0.5 - sin * py * 0.5],
      [size * sin, size * cos, 0, sin * px * 0.5 + cos * py * 0.5],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ];
    const node = makeImageNode({
      affineTransformationViews: [makeAffineView(rotated(0.5, 0, 0))],
      derivedScaleViews: [makeLevel(2, { affine: rotated(1, 0.5, 3.25) })],
    });
    expect(imageModelOf(node).multiscale.levels[1]?.offset).toEqual({ y: 2.75, x: 0 });
  });

  it("lets corners meet where the writer gave all levels the same position, or none", () => {
    const affine = diagonal(1, 1, 1, [5, 5, 0]);
    const node = makeImageNode({
      affineTransformationViews: [makeAffineView(affine)],
      derivedScaleViews: [makeLevel(2, { affine: diagonal(2, 2, 1, [5, 5, 0]) }), makeLevel(4)],
    });
    expect(imageModelOf(node).multiscale.levels.map((level) => level.offset)).toEqual(Array(3).fill({ y: 0, x: 0 }));
  });
});

describe("imageModelOf, stores", () => {
  it("reads five axes as c, t, z, y, x unless they are these under their own names", () => {
    const dims = (dimensionNames: (string | null)[] | null) =>
      imageModelOf(makeImageNode({ store: stored({ dimensionNames }) })).multiscale.levels[0]?.array.dims;
    expect(dims(null)).toEqual(["c", "t", "z", "y", "x"]);
    expect(dims(["dim_0", "dim_1", "dim_2", "dim_3", "dim_4"])).toEqual(["c", "t", "z", "y", "x"]);
    expect(dims(["t", "c", "z", "y", "x"])).toEqual(["t", "c", "z", "y", "x"]);
    expect(
      imageModelOf(makeImageNode({ store: stored({ dimensionNames: ["t", "c", "z", "y", "x"] }) })).multiscale.size,
    ).toEqual({ c: 1, t: 2, z: 3, y: 100, x: 80 });
  });

  it("refuses what it cannot read, by name", () => {
    const model = (overrides: Parameters<typeof makeStore>[0]) => () =>
      imageModelOf(makeImageNode({ store: stored(overrides) }));
    expect(model({ dtype: "complex64" })).toThrow(/complex64/);
    expect(model({ codecs: null })).toThrow(/store 11.*codecs/);
    expect(model({ shape: [4, 4], chunks: [4, 4], dimensionNames: ["t", "z"] })).toThrow(/needs y and x/);
  });
});

describe("imageModelOf, places", () => {
  it("knows pixel size and position from the first affine view that can be used", () => {
    const broken = makeAffineView([[1, 2], []]);
    const flat = makeAffineView(diagonal(1, 0, 1));
    const good = makeAffineView(diagonal(0.65, -0.5, 2, [10, 20, 30]));
    const model = imageModelOf(makeImageNode({ affineTransformationViews: [broken, flat, good] }));
    expect(model.pixelSizeUm).toEqual({ x: 0.65, y: 0.5, z: 2 });
    expect(model.positionUm).toEqual({ x: 10, y: 20, z: 30 });
    expect(model.axisParallel).toBe(true);
    expect(imageModelOf(makeImageNode()).pixelSizeUm).toBeUndefined();
  });

  it("measures along the image's axes when the stage is rotated, where the diagonal would be wrong", () => {
    const turned = [
      [0, -0.5, 0, 0],
      [0.25, 0, 0, 0],
      [0, 0, 3, 0],
      [0, 0, 0, 1],
    ];
    const model = imageModelOf(makeImageNode({ affineTransformationViews: [makeAffineView(turned)] }));
    expect(model.pixelSizeUm).toEqual({ x: 0.25, y: 0.5, z: 3 });
    expect(model.axisParallel).toBe(false);
  });
});

describe("imageModelOf, channels", () => {
  it("names channels by the views that cover them, with an exclusive end", () => {
    const channelViews = [
      makeChannelView(null, 0, 1),
      makeChannelView("DAPI", 0, 1),
      makeChannelView("late", 1, null),
      makeChannelView("never", 0, 0),
    ];
    expect(imageModelOf(makeImageNode({ channelViews })).channels.map((channel) => channel.name)).toEqual([
      "DAPI",
      "late",
    ]);
    expect(imageModelOf(makeImageNode()).channels.map((channel) => channel.name)).toEqual(["Channel 0", "Channel 1"]);
  });

  it("shows them as the first context says: limits that may be open or 0, gamma, colours", () => {
    const views = [
      makeRgbView({ id: "a", cMin: 1, cMax: 2, colorMap: "INTENSITY", baseColor: [0, 128, 300, 100], gamma: 0.5 }),
      makeRgbView({ id: "b", cMin: 0, active: false, contrastLimitMin: 0, contrastLimitMax: 900 }),
    ];
    const context = makeContext({ views, z: 99, t: -1, blending: "MULTIPLICATIVE" });
    const model = imageModelOf(makeImageNode({ rgbContexts: [context, makeContext({ id: "other" })] }));
    expect(model.channels.map((channel) => [channel.viewId, channel.setting])).toEqual([
      ["b", { ...defaultChannel(0), visible: false, low: 0, high: 900, colormap: "VIRIDIS" }],
      ["a", { ...defaultChannel(1), gamma: 0.5, colormap: "INTENSITY", baseColor: [0, 128, 255], opacity: 100 / 255 }],
    ]);
    expect(model.initial).toEqual({ z: 2, t: 0, c: 0, blending: "MULTIPLICATIVE", contextId: "ctx" });
  });

  it("shows another context when asked, and prefers an active view of a channel", () => {
    const views = [makeRgbView({ id: "off", active: false }), makeRgbView({ id: "on", cMin: null, colorMap: "RED" })];
    const node = makeImageNode({ rgbContexts: [makeContext(), makeContext({ id: "second", views })] });
    const model = imageModelOf(node, "second");
    expect(model.initial.contextId).toBe("second");
    expect(model.channels[0]).toMatchObject({ viewId: "on", setting: { colormap: "RED", visible: true } });
    expect(model.channels[1]).toMatchObject({ viewId: undefined, setting: { visible: false } });
  });

  it("shows limits in reverse as an inverted channel", () => {
    const views = [makeRgbView({ contrastLimitMin: 900, contrastLimitMax: 100 })];
    const [channel] = imageModelOf(makeImageNode({ rgbContexts: [makeContext({ views })] })).channels;
    expect(channel!.setting).toMatchObject({ low: 100, high: 900, invert: true });
  });

  it("shows bytes in red, green and blue as the picture that was taken, whatever its pixels", () => {
    const views = ["RED", "GREEN", "BLUE"].map((colorMap, i) =>
      makeRgbView({ id: colorMap, colorMap: colorMap as "RED", cMin: i, cMax: i + 1 }),
    );
    const limits = (dtype: string, changed: ReturnType<typeof makeRgbView>[] = views) =>
      imageModelOf(
        makeImageNode({
          store: stored({ shape: [3, 1, 1, 9, 9], dtype }),
          rgbContexts: [makeContext({ views: changed })],
        }),
      ).channels.map(({ setting }) => [setting.low, setting.high]);
    expect(limits("uint8")).toEqual(Array(3).fill([0, 255]));
    expect(limits("uint16")).toEqual(Array(3).fill([undefined, undefined]));
    expect(limits("uint8", [{ ...views[0]!, contrastLimitMax: 90 }, views[1]!, views[2]!])[1]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("shows an image without any context: three channels as red, green, blue, else the first", () => {
    const shown = (channels: number) =>
      imageModelOf(makeImageNode({ store: stored({ shape: [channels, 1, 1, 9, 9] }) })).channels.map(
        ({ setting }) => setting.visible && setting.colormap,
      );
    expect(shown(3)).toEqual(["RED", "GREEN", "BLUE"]);
    expect(shown(1)).toEqual(["GREY"]);
    expect(shown(4)).toEqual(["GREY", false, false, false]);
  });
});
