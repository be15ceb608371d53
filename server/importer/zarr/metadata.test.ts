import { describe, expect, it } from "vitest";
import { axesOf } from "./axes.ts";
import { renderingOf } from "./omero.ts";
import { transformationOf } from "./transformations.ts";

describe("axesOf", () => {
  it("takes names in any case, and types where names say nothing", () => {
    const axes = [{ name: "wave", type: "channel" }, { name: "Y" }, { name: "X", unit: "micrometer" }];
    expect(axesOf(axes)).toEqual({ positions: [0, 3, 4], units: [undefined, undefined, "micrometer"] });
  });

  it.each([
    ['the axis "angle"', [{ name: "angle", type: "space" }, { name: "y" }, { name: "x" }]],
    ["two c axes", [{ name: "c" }, { name: "phase", type: "channel" }, { name: "y" }, { name: "x" }]],
    ["without y axis", [{ name: "z" }, { name: "x" }]],
    ["without name", ["y", "x"]],
    ["without axes", undefined],
  ])("refuses %s", (reason, axes) => {
    expect(() => axesOf(axes)).toThrow(reason);
  });
});

describe("transformationOf", () => {
  it("applies the image's steps to the level's, translations included", () => {
    const level = [
      { type: "scale", scale: [2, 3] },
      { type: "translation", translation: [10, 20] },
    ];
    const image = [{ type: "scale", scale: [0.5, 2] }];
    expect(transformationOf(level, image, 2)).toEqual({ scale: [1, 6], translation: [5, 40] });
  });

  it.each([
    ['transformation "affine"', [{ type: "affine" }]],
    ["one number an axis", [{ type: "scale", scale: [1] }]],
    ["one number an axis", [{ type: "translation", path: "t" }]],
    ["not positive", [{ type: "scale", scale: [1, 0] }]],
  ])("refuses: %s", (reason, steps) => {
    expect(() => transformationOf(steps, undefined, 2)).toThrow(reason);
  });
});

describe("renderingOf", () => {
  it("reads names, colours, limits and wavelengths, each only where it makes sense", () => {
    const channels = [
      { label: "DAPI", color: "0000FF", emissionWave: 461, window: { start: 5, end: 90 } },
      { label: "", color: "#12ab34", active: false, window: { start: 9, end: 9 } },
    ];
    expect(renderingOf({ channels }, 2)).toEqual({
      labels: [
        { name: "DAPI", emissionNm: 461, excitationNm: undefined },
        { name: undefined, emissionNm: undefined, excitationNm: undefined },
      ],
      looks: [
        { color: [0, 0, 255], limits: [5, 90], active: true },
        { color: [0x12, 0xab, 0x34], limits: undefined, active: false },
      ],
      notes: [],
    });
  });

  it("leaves colours to the server when a channel has none, and everything when the count is another", () => {
    expect(renderingOf({ channels: [{ label: "a" }] }, 1).looks).toBeUndefined();
    const other = renderingOf({ channels: [{ label: "a", color: "FFFFFF" }] }, 2);
    expect([other.labels, other.looks, other.notes.length]).toEqual([undefined, undefined, 1]);
    expect(renderingOf(undefined, 2)).toEqual({ labels: undefined, looks: undefined, notes: [] });
  });

  it("says that an inverted channel is not shown inverted", () => {
    expect(renderingOf({ channels: [{ color: "FFFFFF", inverted: true }] }, 1).notes).toHaveLength(1);
  });
});
