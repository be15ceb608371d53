import { describe, expect, it } from "vitest";
import { accentOf, COLORMAP_NAMES, type ColormapName, colormapOf, isCategorical, isColormapName } from "./colormaps.ts";

function entry(name: ColormapName, i: number, base?: readonly [number, number, number]): number[] {
  return [...colormapOf(name, base).subarray(4 * i, 4 * i + 4)];
}

describe("colormapOf", () => {
  it("has 256 opaque colours for every name of the contract", () => {
    expect(COLORMAP_NAMES).toHaveLength(22);
    expect(new Set(COLORMAP_NAMES).size).toBe(22);
    for (const name of COLORMAP_NAMES) {
      const colors = colormapOf(name);
      expect(colors).toHaveLength(1024);
      const clear = colors.filter((value, i) => i % 4 === 3 && value !== 255).length;
      expect(clear).toBe(name === "RAINBOW" ? 1 : 0);
    }
  });

  it("agrees with the published ends of the perceptual maps", () => {
    const ends = (["VIRIDIS", "PLASMA", "INFERNO", "MAGMA"] as const).map((name) => [entry(name, 0), entry(name, 255)]);
    expect(ends).toEqual([
      [
        [0x44, 0x01, 0x54, 255],
        [0xfd, 0xe7, 0x25, 255],
      ],
      [
        [0x0d, 0x08, 0x87, 255],
        [0xf0, 0xf9, 0x21, 255],
      ],
      [
        [0x00, 0x00, 0x04, 255],
        [0xfc, 0xff, 0xa4, 255],
      ],
      [
        [0x00, 0x00, 0x04, 255],
        [0xfc, 0xfd, 0xbf, 255],
      ],
    ]);
  });

  it("is the identity for grey, and a straight ramp from black to a colour", () => {
    for (let i = 0; i < 256; i++) {
      expect(entry("GREY", i)).toEqual([i, i, i, 255]);
      expect(entry("MAGENTA", i)).toEqual([i, 0, i, 255]);
    }
  });

  it("ramps INTENSITY to the channel's own colour", () => {
    expect(entry("INTENSITY", 255, [10, 200, 30])).toEqual([10, 200, 30, 255]);
    expect(entry("INTENSITY", 51, [10, 200, 30])).toEqual([2, 40, 6, 255]);
    expect(entry("INTENSITY", 0, [10, 200, 30])).toEqual([0, 0, 0, 255]);
  });

  it("gives labels 255 different colours, none near black, with a transparent background", () => {
    const colors = Array.from({ length: 255 }, (_, i) => entry("RAINBOW", i + 1));
    expect(new Set(colors.map(String)).size).toBe(255);
    expect(Math.min(...colors.map((color) => Math.max(...color.slice(0, 3))))).toBeGreaterThan(100);
    expect(entry("RAINBOW", 0)).toEqual([0, 0, 0, 0]);
  });

  it("keeps neighbouring labels apart", () => {
    for (let i = 1; i < 255; i++) {
      const [a, b] = [entry("RAINBOW", i), entry("RAINBOW", i + 1)];
      expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)).toBeGreaterThan(80);
    }
  });

  it("returns the same array for the same arguments, another one for another colour", () => {
    expect(colormapOf("INTENSITY", [1, 2, 3])).toBe(colormapOf("INTENSITY", [1, 2, 3]));
    expect(colormapOf("INTENSITY", [1, 2, 3])).not.toBe(colormapOf("INTENSITY", [1, 2, 4]));
    expect(colormapOf("RED", [1, 2, 3])).toBe(colormapOf("RED"));
  });
});

describe("names", () => {
  it("are recognised exactly", () => {
    expect(isColormapName("VIRIDIS")).toBe(true);
    expect(["viridis", "", "JET"].some(isColormapName)).toBe(false);
    expect(COLORMAP_NAMES.filter(isCategorical)).toEqual(["RAINBOW"]);
  });

  it("have a typical colour", () => {
    expect(accentOf("GREEN")).toEqual([0, 255, 0]);
    expect(accentOf("INTENSITY", [9, 8, 7])).toEqual([9, 8, 7]);
    expect(accentOf("VIRIDIS")).toEqual(entry("VIRIDIS", 191).slice(0, 3));
  });
});
