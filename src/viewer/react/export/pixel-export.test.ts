import { describe, expect, it } from "vitest";
import { defaultChannel } from "../../channels.ts";
import { makePyramid } from "../../testing/images.ts";
import type { ViewerImage } from "../../viewer-types.ts";
import { cropOfChoice, exportImageOf, fileNameOf, type PixelChoice, refusalOf, sizeText } from "./pixel-export.ts";

const multiscale = makePyramid({ size: { x: 100, y: 80, z: 4, c: 2 }, levels: 1 });
const image: ViewerImage = { id: "1", multiscale, plane: { z: 0, t: 0 }, channels: [] };
const settings = [
  { ...defaultChannel(0), colormap: "GREEN" as const },
  { ...defaultChannel(1), visible: false, low: 1, high: 2 },
];
const VISIBLE = { x0: -3.5, y0: 10.2, x1: 20.1, y1: 300 };

function makeChoice(change: Partial<PixelChoice> = {}): PixelChoice {
  return { format: "ome-tiff", area: "view", z: [1, 3], t: [0, 1], channels: "all", channel: 1, ...change };
}

describe("cropOfChoice", () => {
  it("takes whole pixels of the part in view, inside the image, or all of the plane", () => {
    const crop = cropOfChoice(image, settings, makeChoice(), VISIBLE)!;
    expect(crop).toMatchObject({ x: [0, 21], y: [10, 80], z: [1, 3], t: [0, 1], channels: [0, 1] });
    expect(cropOfChoice(image, settings, makeChoice({ area: "plane" }), VISIBLE)).toMatchObject({ x: [0, 100] });
    const part = { ...image, crop: { x0: 5, y0: 0, x1: 9, y1: 80 } };
    expect(cropOfChoice(part, settings, makeChoice({ area: "plane" }), VISIBLE)).toMatchObject({ x: [5, 9] });
  });

  it("takes the channels that are chosen; a PNG one plane of one", () => {
    expect(cropOfChoice(image, settings, makeChoice({ channels: "visible" }), VISIBLE)?.channels).toEqual([0]);
    expect(cropOfChoice(image, [settings[1]!], makeChoice({ channels: "visible" }), VISIBLE)).toBeUndefined();
    const png = cropOfChoice(image, settings, makeChoice({ format: "png" }), VISIBLE)!;
    expect(png).toMatchObject({ channels: [1], z: [1, 2] });
    expect(cropOfChoice(image, settings, makeChoice(), { x0: 500, y0: 0, x1: 600, y1: 9 })).toBeUndefined();
  });
});

describe("a file of pixels", () => {
  const crop = cropOfChoice(image, settings, makeChoice(), VISIBLE)!;

  it("tells names, colours and limits in force of its channels, and what was cropped", () => {
    const limitsOf = (channel: number) => (channel === 0 ? ([5, 9] as const) : undefined);
    const shown = { settings, names: new Map([[0, "DAPI"]]), limitsOf };
    const told = exportImageOf({ ...image, note: "Maximum of z 0 to 3" }, "cells", crop, shown, {
      pixelSizeUm: undefined,
      pixelToStage: undefined,
    });
    expect(told.channels).toEqual([
      { name: "DAPI", color: [0, 255, 0], limits: [5, 9], isVisible: true },
      { name: "Channel 1", color: [255, 255, 255], limits: [1, 2], isVisible: false },
    ]);
    expect(told.description).toBe("cells: x 0 to 20, y 10 to 79, z 1 to 2, t 0 to 0; Maximum of z 0 to 3");
    expect(fileNameOf("cells", crop, told, "zarr-0.5")).toBe("cells z1-2.ome.zarr.zip");
    expect(fileNameOf("cells", { ...crop, z: [2, 3] }, told, "png")).toBe("cells DAPI z2.png");
  });

  it("has a size that is known before, and a reason where there is none", () => {
    expect(sizeText(crop, "ome-tiff")).toBe("11.8 kB");
    expect(sizeText(crop, "zarr-0.4")).toBe("at most 15.7 kB with its smaller levels");
    const wide = { ...crop, array: { ...crop.array, dtype: "int64" as const } };
    expect(refusalOf(wide, "ome-tiff")).toMatch(/no int64/);
    expect(refusalOf(wide, "zarr-0.5")).toBeUndefined();
    expect(refusalOf(crop, "png")).toBeUndefined();
  });
});
