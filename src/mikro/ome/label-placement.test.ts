import { describe, expect, it } from "vitest";
import { applyAffine } from "../../math/affine.ts";
import { labelPlacement, labelPlaneOver } from "./label-placement.ts";

const model = (x: number, z = 1, um?: number, at = 0) => ({
  multiscale: { levels: [], size: { c: 1, t: 1, z, y: x, x } },
  pixelSizeUm: um === undefined ? undefined : { x: um, y: um, z: 1 },
  positionUm: um === undefined ? undefined : { x: at, y: at, z: 0 },
});

describe("labelPlacement", () => {
  it("lies pixel on pixel, by place, or stretched", () => {
    expect(applyAffine(labelPlacement(model(64), model(64)), 3, 4)).toEqual([3, 4]);
    expect(applyAffine(labelPlacement(model(64), model(32)), 3, 4)).toEqual([6, 8]);
    // Twice the pixel, places left out: corners coincide.
    expect(applyAffine(labelPlacement(model(64, 1, 0.5), model(20, 1, 1)), 3, 4)).toEqual([6, 8]);
    // Its first pixel covers pixels 10 and 11: its centre lies on the edge between them.
    expect(applyAffine(labelPlacement(model(64, 1, 0.5), model(20, 1, 1, 5.25)), 0, 1)).toEqual([10, 12]);
  });
});

describe("labelPlaneOver", () => {
  it("goes with the image, plane by plane", () => {
    expect(labelPlaneOver(model(8, 5), model(8, 5), { z: 3, t: 0 })).toEqual({ z: 3, t: 0 });
    expect(labelPlaneOver(model(8, 5), model(8, 1), { z: 3, t: 0 })).toEqual({ z: 0, t: 0 });
    expect(labelPlaneOver(model(8, 10), model(8, 5), { z: 7, t: 0 })).toEqual({ z: 3, t: 0 });
  });
});
