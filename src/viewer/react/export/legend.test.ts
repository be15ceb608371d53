import { describe, expect, it } from "vitest";
import { type ChannelSetting, defaultChannel, type Limits } from "../../channels.ts";
import type { Layer } from "../../layer.ts";
import { channelRows, layerRows, type Shown } from "./legend.ts";

function makeShown(channels: readonly Partial<ChannelSetting>[], limits: Limits | undefined = [0, 100]): Shown {
  return { channels: channels.map((each, i) => ({ ...defaultChannel(i), ...each })), limitsOf: () => limits };
}

function makeLayer(change: Partial<Layer>): Layer {
  const image = undefined as unknown as Layer["image"];
  const planeOver = (plane: Readonly<{ z: number; t: number }>) => plane;
  return { key: "1", name: "mask", image, planeOver, style: "labels", opacity: 1, isVisible: true, ...change };
}

describe("channelRows", () => {
  it("tells visible channels with their limits, ramp and gamma", () => {
    const shown = makeShown([{ colormap: "GREEN", gamma: 0.5 }, { visible: false }, { colormap: "RAINBOW" }, {}]);
    const rows = channelRows(shown, new Map([[0, "DAPI"]]));
    expect(rows.map(({ name, detail }) => [name, detail])).toEqual([
      ["DAPI", "0 \u2013 100, gamma 0.5"],
      ["c2", "labels"],
      ["c3", "0 \u2013 100"],
    ]);
    expect([...rows[0]!.colors!.slice(-4)]).toEqual([0, 255, 0, 255]);
    expect(rows[1]!.colors).toBeUndefined();
  });

  it("begins the ramp of an inverted channel with its last colour, and knows opacity", () => {
    const [row] = channelRows(makeShown([{ colormap: "RED", invert: true, opacity: 0.2 }]), new Map());
    expect([...row!.colors!.slice(0, 4)]).toEqual([255, 0, 0, 51]);
    expect([...row!.colors!.slice(-4)]).toEqual([0, 0, 0, 51]);
  });

  it("leaves out limits that are not known yet", () => {
    const shown: Shown = { channels: [defaultChannel(0)], limitsOf: () => undefined };
    expect(channelRows(shown, new Map())[0]).toMatchObject({ name: "c0", detail: "" });
  });
});

describe("layerRows", () => {
  it("tells what is seen of layers, the top one first", () => {
    const layers = [
      makeLayer({ key: "a", name: "image", style: "image", opacity: 0.5 }),
      makeLayer({ key: "b", name: "hidden", isVisible: false }),
      makeLayer({ key: "c", name: "elsewhere", planeOver: () => undefined }),
      makeLayer({ key: "d", name: "cells", style: "outlines" }),
    ];
    const rows = layerRows(layers, { z: 0, t: 0 }, () => makeShown([{ colormap: "RED" }], [5, 9.25]));
    expect(rows.map(({ name, detail }) => [name, detail])).toEqual([
      ["cells", "outlines"],
      ["image", "5 \u2013 9.25, 50 % opaque"],
    ]);
  });
});
