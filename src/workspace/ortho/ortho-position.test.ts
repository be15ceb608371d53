import { describe, expect, it } from "vitest";
import { depthPx, parseOrthoPosition, pixelAt, planeAtDepth } from "./ortho-position.ts";

describe("the cross-hair of a link", () => {
  it("is a pixel of the image, whatever the link says", () => {
    const size = { x: 100, y: 61 };
    expect(parseOrthoPosition("7,8", size)).toEqual({ x: 7, y: 8 });
    expect(parseOrthoPosition("700,8", size)).toEqual({ x: 99, y: 8 });
    for (const text of [undefined, "", "7", "a,b", "-1,4"]) {
      expect(parseOrthoPosition(text, size)).toEqual({ x: 50, y: 30 });
    }
    expect(pixelAt(size, { x: -3, y: 60.9 })).toEqual({ x: 0, y: 60 });
  });
});

describe("the depth of sections", () => {
  it("goes by the sizes of pixels", () => {
    expect(depthPx({ x: 0.2, y: 0.4, z: 1 })).toEqual({ x: 5, y: 2.5 });
    expect(depthPx(undefined)).toEqual({ x: 1, y: 1 });
    expect(depthPx({ x: 0.2, y: 0.2, z: 0 })).toEqual({ x: 1, y: 1 });
  });

  it("tells the plane", () => {
    expect([planeAtDepth(0, 5, 4), planeAtDepth(4.9, 5, 4), planeAtDepth(5, 5, 4), planeAtDepth(99, 5, 4)]).toEqual([
      0, 0, 1, 3,
    ]);
  });
});
