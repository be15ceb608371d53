import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonSpaceOf, type Ground, placeBetween, planeBetween, pointBetween, reachesOf } from "./common-space.ts";

const LENGTH = fc.double({ min: 0.01, max: 50, noNaN: true });
const COUNT = fc.integer({ min: 1, max: 200_000 });
const PLANES = fc.integer({ min: 1, max: 60 });
const COORDINATE = fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => value + 0);
const SIZE = fc.record({ x: COUNT, y: COUNT, z: PLANES, t: PLANES });
const UM = fc.record({ x: LENGTH, y: LENGTH, z: LENGTH });
const STAGE = fc.record({
  id: fc.constantFrom("1", "2"),
  cornerUm: fc.record({ x: COORDINATE, y: COORDINATE }),
});
const GROUND: fc.Arbitrary<Ground> = fc.record(
  { size: SIZE, pixelSizeUm: fc.option(UM, { nil: undefined }), stage: STAGE },
  { requiredKeys: ["size", "pixelSizeUm"] },
);
const THREE = fc.tuple(GROUND, GROUND, GROUND);
const AT = fc.record({ x: COORDINATE, y: COORDINATE });

describe("the same place in several images", () => {
  it("comes back from a way around over all of them", () => {
    fc.assert(
      fc.property(THREE, AT, (grounds, at) => {
        const [a, b, c] = commonSpaceOf(grounds).frames as [never, never, never];
        const around = pointBetween(c, a, pointBetween(b, c, pointBetween(a, b, at)));
        // The stage is 1e5 um away at most, a pixel 0.01 um at least.
        expect(Math.abs(around.x - at.x)).toBeLessThan(1e-6 * (1 + Math.abs(at.x)));
        expect(Math.abs(around.y - at.y)).toBeLessThan(1e-6 * (1 + Math.abs(at.y)));
        expect(pointBetween(a, a, at).x).toBeCloseTo(at.x, 6);
      }),
    );
  });

  it("is as many micrometres from the corner, at the same scale, where pixel sizes are known and no stage joins them", () => {
    fc.assert(
      fc.property(SIZE, SIZE, UM, UM, AT, LENGTH, (sizeA, sizeB, a, b, at, resolution) => {
        const { kind, frames } = commonSpaceOf([
          { size: sizeA, pixelSizeUm: a },
          { size: sizeB, pixelSizeUm: b },
        ]);
        expect(kind).toBe("micrometres");
        const there = placeBetween(frames[0]!, frames[1]!, { ...at, resolution, rotationDeg: 30, isMirrored: true });
        expect(there.x * b.x).toBeCloseTo(at.x * a.x, 4);
        expect(there.y * b.y).toBeCloseTo(at.y * a.y, 4);
        // A screen pixel covers the same area of the object.
        expect((there.resolution ** 2 * b.x * b.y) / (resolution ** 2 * a.x * a.y)).toBeCloseTo(1, 9);
        expect(there).toMatchObject({ rotationDeg: 30, isMirrored: true });
      }),
    );
  });

  it("is the same pixel when one image does not know its pixel size", () => {
    fc.assert(
      fc.property(GROUND, SIZE, AT, (known, size, at) => {
        const { kind, frames } = commonSpaceOf([known, { size, pixelSizeUm: undefined }]);
        expect(kind).toBe("pixels");
        expect(pointBetween(frames[0]!, frames[1]!, at)).toEqual(at);
      }),
    );
  });

  it("is the place on the stage where all images meet on one, and not where they lie apart or on two", () => {
    const at = (id: string, x: number): Ground => ({
      size: { x: 100, y: 100, z: 1, t: 1 },
      pixelSizeUm: { x: 0.5, y: 0.5, z: 1 },
      stage: { id, cornerUm: { x, y: 7 } },
    });
    const met = commonSpaceOf([at("1", 0), at("1", 20)]);
    expect(met.kind).toBe("stage");
    // 20 um are 40 pixels.
    expect(pointBetween(met.frames[0]!, met.frames[1]!, { x: 50, y: 3 })).toEqual({ x: 10, y: 3 });
    expect(commonSpaceOf([at("1", 0), at("1", 50)]).kind).toBe("micrometres");
    expect(commonSpaceOf([at("1", 0), at("2", 20)]).kind).toBe("micrometres");
    expect(commonSpaceOf([at("1", 0), at("1", 30), at("1", 60)]).kind).toBe("micrometres");
  });
});

describe("how far views go", () => {
  it("is the same part of the common space for all, with every image in it", () => {
    fc.assert(
      fc.property(THREE, (grounds) => {
        const space = commonSpaceOf(grounds);
        const reaches = reachesOf(grounds, space);
        const first = space.frames[0]!;
        for (const [i, { rect, minResolution, maxResolution }] of reaches.entries()) {
          const frame = space.frames[i]!;
          const low = pointBetween(frame, first, { x: rect.x0, y: rect.y0 });
          const tolerance = 1e-6 * (1 + Math.abs(low.x) + Math.abs(reaches[0]!.rect.x1));
          expect(Math.abs(low.x - reaches[0]!.rect.x0)).toBeLessThan(tolerance);
          expect(rect.x0).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(rect.x1)));
          expect(rect.x1).toBeGreaterThanOrEqual(grounds[i]!.size.x * (1 - 1e-9) - 1e-3);
          expect(minResolution).toBeLessThanOrEqual(1 / 128 + 1e-12);
          expect(maxResolution).toBeGreaterThan(minResolution);
          const scale = Math.sqrt(frame.perPixel.x * frame.perPixel.y);
          const firstScale = Math.sqrt(first.perPixel.x * first.perPixel.y);
          expect((maxResolution * scale) / (reaches[0]!.maxResolution * firstScale)).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe("the same plane of several images", () => {
  const stack = (z: number, um: number | undefined): Ground => ({
    size: { x: 1, y: 1, z, t: 1 },
    pixelSizeUm: um === undefined ? undefined : { x: 1, y: 1, z: um },
  });

  it("holds the middle of the plane that leads, or is the last", () => {
    fc.assert(
      fc.property(PLANES, PLANES, LENGTH, LENGTH, fc.nat(59), (from, to, a, b, at) => {
        const z = at % from;
        const other = planeBetween(stack(from, a), stack(to, b), "micrometres", z);
        expect(other).toBeGreaterThanOrEqual(0);
        expect(other).toBeLessThan(to);
        if (from === 1 || to === 1) return;
        const middle = (z + 0.5) * a;
        if (other < to - 1) expect((other + 1) * b).toBeGreaterThan(middle - 1e-6);
        expect(other * b).toBeLessThanOrEqual(middle + 1e-6);
      }),
    );
  });

  it("is the same index for equal steps and where steps are not known", () => {
    expect([0, 7, 9].map((z) => planeBetween(stack(10, 0.3), stack(8, 0.3), "micrometres", z))).toEqual([0, 7, 7]);
    expect([0, 7, 9].map((z) => planeBetween(stack(10, 0.3), stack(10, 0.1), "planes", z))).toEqual([0, 7, 9]);
    expect(commonSpaceOf([stack(4, 0.3), stack(4, undefined)]).depth).toBe("planes");
    expect(commonSpaceOf([stack(4, 0.3), stack(1, undefined)]).depth).toBe("micrometres");
    expect(planeBetween(stack(10, 0.6), stack(30, 0.2), "micrometres", 3)).toBe(10);
  });
});
