import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyAffine } from "../math/affine.ts";
import { type Camera, fitCamera, imageToScreen, pixelsPerDevicePixel, visibleQuad, visibleRect } from "./camera.ts";

function makeCamera(options: Partial<Camera> = {}): Camera {
  return {
    centre: { x: 100, y: 50 },
    resolution: 2,
    rotation: 0,
    viewport: { width: 40, height: 30 },
    devicePixelRatio: 1,
    ...options,
  };
}

describe("imageToScreen", () => {
  it("puts the centre in the middle of the canvas, y down, in device pixels", () => {
    const map = imageToScreen(makeCamera({ devicePixelRatio: 2 }));
    expect(applyAffine(map, 100, 50)).toEqual([40, 30]);
    expect(applyAffine(map, 104, 52)).toEqual([44, 32]);
  });

  it("has no rotation terms in an upright view, so that edges can be rounded", () => {
    const map = imageToScreen(makeCamera({ centre: { x: 1 / 3, y: 1e5 + 1 / 7 } }));
    expect([map[1], map[3]]).toEqual([0, 0]);
  });

  it("turns clockwise on the screen", () => {
    const [x, y] = applyAffine(imageToScreen(makeCamera({ rotation: Math.PI / 2 })), 110, 50);
    // What lay right of the centre lies below it.
    expect([x, y].map((v) => Math.round(v * 1e9) / 1e9)).toEqual([20, 20]);
  });
});

describe("imageToScreen, mirrored and turned by quarters", () => {
  it("exchanges left and right after turning", () => {
    const map = imageToScreen(makeCamera({ isMirrored: true }));
    expect(applyAffine(map, 104, 52)).toEqual([18, 16]);
    expect([map[1], map[3]]).toEqual([0, 0]);
    const turned = imageToScreen(makeCamera({ isMirrored: true, rotation: Math.PI / 2 }));
    // Right of the centre: below it when turned, and there a mirror changes nothing.
    expect(applyAffine(turned, 110, 50)).toEqual([20, 20]);
    expect(applyAffine(turned, 100, 60)).toEqual([25, 15]);
  });

  it("keeps pixels on pixels: quarter turns have exact zeros", () => {
    for (const quarters of [-3, -2, -1, 0, 1, 2, 3, 4]) {
      const map = imageToScreen(makeCamera({ rotation: (quarters * Math.PI) / 2 }));
      const zeros = quarters % 2 === 0 ? [map[1], map[3]] : [map[0], map[4]];
      expect(zeros.map((value) => value + 0)).toEqual([0, 0]);
    }
  });

  it("shows the whole turned image when it is fitted", () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (rotation) => {
        const camera = fitCamera({ x: 300, y: 100 }, { width: 200, height: 100 }, 1, 0, rotation);
        const map = imageToScreen(camera);
        for (const [x, y] of [
          [0, 0],
          [300, 0],
          [0, 100],
          [300, 100],
        ] as const) {
          const [right, down] = applyAffine(map, x, y);
          expect(right).toBeGreaterThan(-1e-6);
          expect(right).toBeLessThan(200 + 1e-6);
          expect(down).toBeGreaterThan(-1e-6);
          expect(down).toBeLessThan(100 + 1e-6);
        }
      }),
    );
  });
});

describe("the visible part", () => {
  it("is the window in level-0 pixels", () => {
    expect(visibleRect(makeCamera())).toEqual({ x0: 60, y0: 20, x1: 140, y1: 80 });
    expect(visibleRect(makeCamera({ devicePixelRatio: 3 }))).toEqual({ x0: 60, y0: 20, x1: 140, y1: 80 });
    expect(pixelsPerDevicePixel(makeCamera({ devicePixelRatio: 4 }))).toBe(0.5);
  });

  it("has the corners of the canvas, at any rotation", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -7, max: 7, noNaN: true }),
        fc.constantFrom(1, 1.5, 2),
        (rotation, devicePixelRatio) => {
          const camera = makeCamera({ rotation, devicePixelRatio });
          const corners = visibleQuad(camera).map(([x, y]) => applyAffine(imageToScreen(camera), x, y));
          const [right, bottom] = [40 * devicePixelRatio, 30 * devicePixelRatio];
          const expected = [
            [0, 0],
            [right, 0],
            [right, bottom],
            [0, bottom],
          ];
          corners.forEach(([x, y], i) => {
            expect(x).toBeCloseTo(expected[i]![0]!, 8);
            expect(y).toBeCloseTo(expected[i]![1]!, 8);
          });
        },
      ),
    );
  });
});

describe("fitCamera", () => {
  it("shows the whole image with its margin, along the longer side", () => {
    const camera = fitCamera({ x: 4096, y: 1000 }, { width: 1280, height: 800 }, 1, 0.02);
    const { x0, x1, y0, y1 } = visibleRect(camera);
    expect(camera.centre).toEqual({ x: 2048, y: 500 });
    expect(-x0 / (x1 - x0)).toBeCloseTo(0.02, 12);
    expect(y0).toBeLessThan(0);
    expect(y1).toBeGreaterThan(1000);
  });

  it("stays finite for a window that has no size yet", () => {
    const camera = fitCamera({ x: 100, y: 100 }, { width: 0, height: 0 }, 1);
    expect(camera.resolution).toBe(1);
    expect(() => visibleRect(camera)).not.toThrow();
  });
});
