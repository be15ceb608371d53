import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level, Multiscale } from "../datalayer/multiscale.ts";
import { containsPoint, height, intersect, isEmpty, type Rect, width } from "../math/rect.ts";
import { type Camera, pixelsPerDevicePixel, visibleQuad, visibleRect } from "./camera.ts";
import { levelRect, planeBytes, toLevel0 } from "./levels.ts";
import { chooseLevel, chunkBytes, type FramePlan, planFrame } from "./plan.ts";
import { PLAN_POLICY } from "./plan-policy.ts";
import { makeLevel, makePyramid } from "./testing/images.ts";

const PLANE = { z: 0, t: 0 };

function makeCamera(options: Partial<Camera> = {}): Camera {
  return {
    centre: { x: 512, y: 512 },
    resolution: 1,
    rotation: 0,
    viewport: { width: 640, height: 400 },
    devicePixelRatio: 1,
    ...options,
  };
}

function plan(multiscale: Multiscale, camera: Camera, more: Partial<Parameters<typeof planFrame>[0]> = {}): FramePlan {
  return planFrame({
    multiscale,
    plane: PLANE,
    view: visibleQuad(camera),
    pixelsPerDevicePixel: pixelsPerDevicePixel(camera),
    ...more,
  });
}

const anyCamera = fc.record({
  centre: fc.record({
    x: fc.double({ min: -200, max: 1300, noNaN: true }),
    y: fc.double({ min: -200, max: 1300, noNaN: true }),
  }),
  resolution: fc.double({ min: 0.05, max: 20, noNaN: true }),
  rotation: fc.oneof(fc.constant(0), fc.double({ min: -3.2, max: 3.2, noNaN: true })),
  viewport: fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) }),
  devicePixelRatio: fc.constantFrom(1, 1.25, 2, 3),
});

const anyImage = fc
  .record({
    size: fc.record({ x: fc.integer({ min: 1, max: 1500 }), y: fc.integer({ min: 1, max: 1500 }) }),
    chunk: fc.record({ x: fc.integer({ min: 20, max: 1700 }), y: fc.integer({ min: 20, max: 1700 }) }),
    levels: fc.integer({ min: 1, max: 5 }),
    factor: fc.constantFrom(2, 3, 1.7),
  })
  .map((options) => makePyramid(options));

describe("planFrame", () => {
  it("covers every visible pixel of its level exactly once", () => {
    fc.assert(
      fc.property(anyImage, anyCamera, fc.double({ min: 0, max: 1, noNaN: true }), (image, camera, share) => {
        const frame = plan(image, camera);
        const level = image.levels[frame.level]!;
        // A point of the window, kept off its very edge, where half a device pixel decides.
        const [a, b, , d] = visibleQuad(camera);
        const u = 0.05 + 0.9 * share;
        const v = 0.05 + 0.9 * ((share * 7919) % 1);
        const x = a[0] + u * (b[0] - a[0]) + v * (d[0] - a[0]);
        const y = a[1] + u * (b[1] - a[1]) + v * (d[1] - a[1]);
        const at = { x: (x - level.offset.x) / level.scale.x, y: (y - level.offset.y) / level.scale.y };
        const hits = frame.tiles.filter((tile) => containsPoint(tile.rect, at.x, at.y)).length;
        // Windows of some pixels width are all edge.
        if (Math.min(camera.viewport.width, camera.viewport.height) * camera.devicePixelRatio < 2) return;
        expect(hits).toBe(containsPoint(levelRect(level.array), at.x, at.y) ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("wants no tile that is empty, outside its level or outside the view", () => {
    fc.assert(
      fc.property(anyImage, anyCamera, (image, camera) => {
        const frame = plan(image, camera);
        const level = image.levels[frame.level]!;
        for (const { rect } of frame.tiles) {
          expect(isEmpty(rect)).toBe(false);
          expect(intersect(rect, levelRect(level.array))).toEqual(rect);
          expect(isEmpty(intersect(toLevel0(level, rect), visibleRect(camera)))).toBe(false);
          expect([rect.x0, rect.x1, rect.y0, rect.y1].every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });

  it("needs only chunks that share an area with an upright view", () => {
    fc.assert(
      fc.property(anyImage, anyCamera, (image, turned) => {
        const camera = { ...turned, rotation: 0 };
        const frame = plan(image, camera);
        const level = image.levels[frame.level]!;
        const [, , chunkY, chunkX] = level.array.chunkShape.slice(1) as [number, number, number, number];
        for (const { rect } of frame.tiles) {
          for (let y = Math.floor(rect.y0 / chunkY) * chunkY; y < rect.y1; y += chunkY) {
            for (let x = Math.floor(rect.x0 / chunkX) * chunkX; x < rect.x1; x += chunkX) {
              const chunk: Rect = { x0: x, y0: y, x1: x + chunkX, y1: y + chunkY };
              expect(isEmpty(intersect(toLevel0(level, chunk), visibleRect(camera)))).toBe(false);
            }
          }
        }
      }),
    );
  });

  it("loads the middle of the view first", () => {
    const frame = plan(makePyramid({ size: { x: 8192, y: 8192 } }), makeCamera({ centre: { x: 4000, y: 4000 } }));
    const distances = frame.tiles.map(({ rect }) =>
      Math.hypot((rect.x0 + rect.x1) / 2 - 4000, (rect.y0 + rect.y1) / 2 - 4000),
    );
    expect(frame.tiles.length).toBeGreaterThan(3);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it("never refines when the view zooms out", () => {
    fc.assert(
      fc.property(anyImage, anyCamera, fc.double({ min: 1, max: 8, noNaN: true }), (image, camera, further) => {
        const near = plan(image, camera);
        const far = plan(image, { ...camera, resolution: camera.resolution * further });
        expect(far.level).toBeGreaterThanOrEqual(near.level);
      }),
    );
  });

  it("takes as much work for a view of 131,072 pixels as for one of 4,096", () => {
    const camera = makeCamera({ centre: { x: 2000, y: 2000 } });
    const small = plan(makePyramid({ size: { x: 4096, y: 4096 }, levels: 5 }), camera);
    const large = plan(makePyramid({ size: { x: 131_072, y: 131_072 }, levels: 10 }), camera);
    expect(large.tiles).toEqual(small.tiles);
  });

  it("cuts tiles of grouped chunks to the chunks in view", () => {
    const image = makePyramid({ chunk: { x: 64, y: 64 } });
    const frame = plan(image, makeCamera({ centre: { x: 512, y: 512 }, viewport: { width: 100, height: 20 } }));
    expect(frame.tiles.map((tile) => tile.rect)).toContainEqual({ x0: 448, y0: 448, x1: 512, y1: 512 });
    expect(frame.tiles).toHaveLength(4);
    expect(chunkBytes(image.levels[0], frame.tiles)).toBe(4 * 64 * 64 * 2);
  });

  it("splits large chunks, and counts a chunk under several tiles once", () => {
    const image = makePyramid({ size: { x: 2048, y: 2048, z: 5 }, chunk: { x: 2048, y: 2048, z: 3 } });
    const frame = plan(image, makeCamera());
    expect(frame.tiles.length).toBeGreaterThan(1);
    expect(frame.tiles.every(({ rect }) => width(rect) === 512 && height(rect) === 512)).toBe(true);
    expect(chunkBytes(image.levels[0], frame.tiles)).toBe(2048 * 2048 * 3 * 2);
  });

  it("plans the middle of a view that no memory could hold, and says so", () => {
    const image = makePyramid({ size: { x: 131_072, y: 131_072 } });
    const frame = plan(image, makeCamera({ centre: { x: 65_536, y: 65_536 }, resolution: 300 }));
    const pixels = frame.tiles.reduce((sum, { rect }) => sum + width(rect) * height(rect), 0);
    expect(frame.clipped).toBe(true);
    expect(pixels).toBeGreaterThan(0.9 * PLAN_POLICY.maxPixels);
    expect(pixels).toBeLessThan(1.2 * PLAN_POLICY.maxPixels);
    expect(plan(image, makeCamera()).clipped).toBe(false);
  });

  it("wants nothing where the image is not", () => {
    const frame = plan(makePyramid({ levels: 3 }), makeCamera({ centre: { x: -5000, y: 0 } }));
    expect(frame).toMatchObject({ tiles: [], coarse: undefined });
  });
});

describe("the coarse level", () => {
  const pyramid = makePyramid({ size: { x: 16_384, y: 16_384 }, levels: 8 });

  it("is the finest whole plane within 1 MB and 8 % of what the view needs", () => {
    const camera = makeCamera({ centre: { x: 8000, y: 8000 }, viewport: { width: 2560, height: 1440 } });
    const frame = plan(pyramid, camera);
    // 11 x 6 chunks of 131,072 bytes in view: 8 % are 692,060; level 5 (512 x 512) takes 524,288, level 4 four times that.
    expect(frame.coarse?.level).toBe(5);
    expect(frame.coarse?.tiles.map((tile) => tile.rect)).toEqual([{ x0: 0, y0: 0, x1: 512, y1: 512 }]);
  });

  it("never costs more than 8 % of the visible bytes", () => {
    fc.assert(
      fc.property(anyImage, anyCamera, (image, camera) => {
        const frame = plan(image, camera);
        if (frame.coarse === undefined) return;
        const target = chunkBytes(image.levels[frame.level]!, frame.tiles);
        const coarse = planeBytes(image.levels[frame.coarse.level]!);
        expect(coarse).toBeLessThanOrEqual(0.08 * target);
        expect(frame.coarse.level).toBeGreaterThan(frame.level);
        expect(chunkBytes(image.levels[frame.coarse.level]!, frame.coarse.tiles)).toBe(coarse);
      }),
    );
  });

  it("is left out where the image is small or shown at its coarsest level", () => {
    expect(plan(makePyramid({ levels: 3 }), makeCamera()).coarse).toBeUndefined();
    expect(plan(pyramid, makeCamera({ resolution: 500 })).coarse).toBeUndefined();
  });

  it("is the coarsest level above 1 MB, where that is cheap beside the view", () => {
    const image = makePyramid({ size: { x: 7680, y: 7680 }, levels: 2, factor: 8 });
    const view = { viewport: { width: 6000, height: 4000 }, centre: { x: 3840, y: 3840 } };
    expect(plan(image, makeCamera(view)).coarse?.level).toBe(1);
    expect(planeBytes(image.levels[1]!)).toBeGreaterThan(PLAN_POLICY.coarsePlaneBytes);
    expect(plan(image, makeCamera({ ...view, viewport: { width: 3000, height: 2000 } })).coarse).toBeUndefined();
  });

  it("is kept once it is there, whatever the view needs", () => {
    const camera = makeCamera({ centre: { x: 10, y: 10 }, viewport: { width: 30, height: 30 } });
    expect(plan(pyramid, camera).coarse?.level).toBeUndefined();
    expect(plan(pyramid, camera, { presentCoarse: 5 }).coarse?.level).toBe(5);
    expect(plan(pyramid, { ...camera, resolution: 40 }, { presentCoarse: 5 }).coarse?.level).toBeUndefined();
  });
});

describe("chooseLevel", () => {
  const { levels } = makePyramid({ size: { x: 4096, y: 4096 }, levels: 4 });
  const midpoint = Math.SQRT2;

  it("takes the level nearest by ratio", () => {
    const chosen = [0.01, 1, 1.3, 1.5, 2.8, 2.9, 5.6, 5.7, 1000].map((px) => chooseLevel(levels, PLANE, px, undefined));
    expect(chosen).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it("stays where it is near the midpoint, in both directions", () => {
    expect(chooseLevel(levels, PLANE, midpoint * 1.09, 0)).toBe(0);
    expect(chooseLevel(levels, PLANE, midpoint * 1.11, 0)).toBe(1);
    expect(chooseLevel(levels, PLANE, midpoint / 1.09, 1)).toBe(1);
    expect(chooseLevel(levels, PLANE, midpoint / 1.11, 1)).toBe(0);
  });

  it("does not flip while the view trembles", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.95, max: 1.05, noNaN: true }), { minLength: 2 }), (trembles) => {
        let level = chooseLevel(levels, PLANE, midpoint * trembles[0]!, undefined);
        const first = level;
        for (const tremble of trembles) level = chooseLevel(levels, PLANE, midpoint * tremble, level);
        expect(level).toBe(first);
      }),
    );
  });

  it("leaves a level that is far off at once, however far", () => {
    expect(chooseLevel(levels, PLANE, 1, 3)).toBe(0);
  });

  it("weighs both axes where they were reduced differently", () => {
    const wide: readonly Level[] = [
      makeLevel(),
      makeLevel({ scale: { x: 4, y: 1 } }),
      makeLevel({ scale: { x: 16, y: 4 } }),
    ];
    expect(chooseLevel(wide, PLANE, 2, undefined)).toBe(1);
    expect(chooseLevel(wide, PLANE, 7, undefined)).toBe(2);
  });

  it("takes the first of duplicates", () => {
    expect(chooseLevel([makeLevel({ id: "a" }), makeLevel({ id: "b" })], PLANE, 1, undefined)).toBe(0);
  });

  it("passes over levels that lack the plane", () => {
    // 5 planes reduced to 2 by rounding down: plane 4 would be plane 2 of the coarser level.
    const truncated: readonly Level[] = [
      makeLevel({ size: { z: 5 } }),
      makeLevel({ size: { z: 2, y: 512, x: 512 }, scale: { z: 2, y: 2, x: 2 } }),
    ];
    expect(chooseLevel(truncated, { z: 3, t: 0 }, 2, undefined)).toBe(1);
    expect(chooseLevel(truncated, { z: 4, t: 0 }, 2, 1)).toBe(0);
    expect(chooseLevel(truncated, { z: 5, t: 0 }, 2, undefined)).toBeUndefined();
  });
});
