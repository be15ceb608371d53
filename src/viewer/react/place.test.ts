import fc from "fast-check";
import { apply, compose, create } from "ol/transform.js";
import { describe, expect, it } from "vitest";
import { applyAffine } from "../../math/affine.ts";
import { imageToScreen } from "../camera.ts";
import { cameraOf, destinationOf, type FrameView, isMoving, placeOf, samePlace } from "./place.ts";

function makeFrame(state: Partial<FrameView["viewState"]> = {}, more: Partial<FrameView> = {}): FrameView {
  const viewState = { center: [100, -50], resolution: 2, rotation: 0, zoom: 0, nextResolution: Number.NaN, ...state };
  return {
    viewState: viewState as FrameView["viewState"],
    size: [400, 300],
    pixelRatio: 1,
    viewHints: [0, 0],
    ...more,
  };
}

describe("cameraOf", () => {
  it("puts every point where OpenLayers puts it, so that regions lie on their pixels", () => {
    const finite = fc.double({ min: -5000, max: 5000, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ x: finite, y: finite, cx: finite, cy: finite }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        ({ x, y, cx, cy }, resolution, rotation) => {
          const frame = makeFrame({ center: [cx, -cy], resolution, rotation });
          // As ol/View's frame state composes `coordinateToPixelTransform`.
          const theirs = compose(create(), 200, 150, 1 / resolution, -1 / resolution, -rotation, -cx, cy);
          const [px, py] = apply(theirs, [x, -y]) as [number, number];
          const [ours, oursY] = applyAffine(imageToScreen(cameraOf(frame)), x, y);
          expect(ours).toBeCloseTo(px, 5);
          expect(oursY).toBeCloseTo(py, 5);
        },
      ),
    );
  });
});

describe("destinationOf", () => {
  it("is where a pan will end", () => {
    const frame = makeFrame({ nextCenter: [300, -70] });
    expect(destinationOf(frame, undefined)).toMatchObject({ centre: { x: 300, y: 70 }, resolution: 2 });
  });

  it("finds the point that a zoom keeps in place from two frames", () => {
    const anchor = { x: 180, y: 20 };
    const at = (resolution: number) =>
      makeFrame({
        center: [anchor.x + (resolution / 2) * (100 - anchor.x), -(anchor.y + (resolution / 2) * (50 - anchor.y))],
        resolution,
        nextResolution: 0.5,
      });
    const found = destinationOf(at(1.5), at(1.7))!;
    expect(found.resolution).toBe(0.5);
    expect(found.centre.x).toBeCloseTo(anchor.x + 0.25 * (100 - anchor.x), 9);
    expect(found.centre.y).toBeCloseTo(anchor.y + 0.25 * (50 - anchor.y), 9);
  });

  it("is unknown at rest, and before a zoom has begun to show", () => {
    expect(destinationOf(makeFrame(), makeFrame())).toBeUndefined();
    expect(destinationOf(makeFrame({ nextResolution: 1 }), undefined)).toBeUndefined();
    expect(destinationOf(makeFrame({ nextResolution: 1 }), makeFrame())).toBeUndefined();
  });
});

describe("places", () => {
  it("tell what can be seen apart", () => {
    const place = placeOf(cameraOf(makeFrame({ rotation: Math.PI / 2 })));
    expect(place).toEqual({ x: 100, y: 50, resolution: 2, rotationDeg: 90 });
    expect(samePlace(place, { ...place, x: 100.01 })).toBe(true);
    expect(samePlace(place, { ...place, x: 100.1 })).toBe(false);
    expect(samePlace(place, { ...place, resolution: 2.001 })).toBe(false);
    expect(samePlace(place, undefined)).toBe(false);
    expect(samePlace(undefined, undefined)).toBe(true);
  });

  it("move while there is a hint of it", () => {
    expect(isMoving(makeFrame())).toBe(false);
    expect(isMoving(makeFrame({}, { viewHints: [0, 1] }))).toBe(true);
  });
});
