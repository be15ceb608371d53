import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vectorsOfRegion, withExtent, withShape } from "./encode.ts";
import { type Frame, frameOf, shapeInFrame } from "./frame.ts";
import { type Point, polygonOf, type Ring, rectangleBetween, type Shape, translateShape } from "./geometry.ts";
import { spansOf } from "./spans.ts";
import { type Extent, isSpectral, regionOf } from "./vectors.ts";

const IMAGE = { width: 40, height: 40 };
/** To 1/64 pixel, as drawn shapes are. */
const coordinate = fc.integer({ min: -5 * 64, max: 45 * 64 }).map((value) => value / 64);
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
const half = fc.integer({ min: 1, max: 20 * 64 }).map((value) => value / 64);
const frame: fc.Arbitrary<Frame> = fc
  .record({ centre: point, long: half, high: half, angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }) })
  .map(({ centre, long, high, angle }) => ({
    centre,
    u: [long * Math.cos(angle), long * Math.sin(angle)],
    v: [-high * Math.sin(angle), high * Math.cos(angle)],
  }));
const ring: fc.Arbitrary<Ring> = fc.uniqueArray(point, { minLength: 3, maxLength: 9, selector: (p) => `${p}` });
const range = fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })).map(([a, n]): [number, number] => [a, a + n]);
const extent: fc.Arbitrary<Extent> = fc.record({ c: range, t: range, z: range });
const shape: fc.Arbitrary<Shape> = fc.oneof(
  point.map((at): Shape => ({ kind: "point", at })),
  fc.tuple(point, point).map(([from, to]): Shape => ({ kind: "line", from, to })),
  fc.array(point, { minLength: 2, maxLength: 9 }).map((points): Shape => ({ kind: "path", points })),
  fc.tuple(point, point).map(([a, b]): Shape => rectangleBetween(a, b)),
  fc.record({ centre: point, radii: fc.tuple(half, half) }).map((rest): Shape => ({ kind: "ellipse", ...rest })),
  frame.map((box): Shape => shapeInFrame("rectangle", box)),
  frame.map((box): Shape => shapeInFrame("ellipse", box)),
  fc.array(ring, { minLength: 1, maxLength: 4 }).map((rings): Shape => ({ kind: "polygon", rings })),
);

describe("vectorsOfRegion", () => {
  it("and regionOf give every shape and its planes back, to the last bit", () => {
    fc.assert(
      fc.property(shape, extent, fc.boolean(), (drawn, planes, spectral) => {
        const stored = vectorsOfRegion({ shape: drawn, extent: planes }, spectral);
        expect(regionOf(stored)).toEqual({ shape: drawn, extent: planes });
        if (drawn.kind === "rectangle") {
          expect(isSpectral(stored.kind)).toBe(spectral || planes.c[1] - planes.c[0] > 1);
        }
      }),
      { numRuns: 700 },
    );
  });

  it("names boxes by the axes that they span", () => {
    const box = rectangleBetween([0, 0], [4, 4]);
    const kindOf = (c: number, t: number, z: number, spectral = false) =>
      vectorsOfRegion({ shape: box, extent: { c: [0, c], t: [0, t], z: [0, z] } }, spectral).kind;
    expect(kindOf(1, 1, 1)).toBe("RECTANGLE");
    expect(kindOf(1, 1, 5)).toBe("CUBE");
    expect(kindOf(1, 5, 1)).toBe("TEMPORAL_RECTANGLE");
    expect(kindOf(1, 5, 5)).toBe("HYPERCUBE");
    expect(kindOf(1, 1, 1, true)).toBe("SPECTRAL_RECTANGLE");
    expect(kindOf(3, 1, 5)).toBe("SPECTRAL_CUBE");
    expect(kindOf(3, 5, 5)).toBe("SPECTRAL_HYPERCUBE");
    expect(kindOf(1, 1, Infinity)).toBe("FRAME");
    expect(kindOf(1, Infinity, 1)).toBe("SLICE");
    expect(() => kindOf(1, Infinity, Infinity)).toThrow("say which that is");
  });
});

describe("withShape and withExtent", () => {
  it("store any shape over any other, on the planes of the other", () => {
    fc.assert(
      fc.property(shape, shape, extent, (before, after, planes) => {
        const roi = vectorsOfRegion({ shape: before, extent: planes });
        const stored = withShape(roi, after);
        expect(regionOf(stored)).toEqual({ shape: after, extent: planes });
        expect(withShape(stored, after)).toEqual(stored);
      }),
      { numRuns: 700 },
    );
  });

  it("keep kind and number of vectors when a shape only moves", () => {
    fc.assert(
      fc.property(shape, extent, point, (drawn, planes, [dx, dy]) => {
        const roi = vectorsOfRegion({ shape: drawn, extent: planes });
        const moved = withShape(roi, translateShape(drawn, dx, dy));
        expect([moved.kind, moved.vectors.length]).toEqual([roi.kind, roi.vectors.length]);
      }),
    );
  });

  it("change the planes and nothing else", () => {
    fc.assert(
      fc.property(shape, extent, extent, (drawn, before, after) => {
        const roi = withExtent(vectorsOfRegion({ shape: drawn, extent: before }), after);
        expect(regionOf(roi)).toEqual({ shape: drawn, extent: after });
      }),
    );
  });
});

describe("a polygon of several rings", () => {
  it("has the same members when its one stored ring is read by a program that knows of no rings", () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 2, maxLength: 5 }), (rings) => {
        const { vectors } = vectorsOfRegion({ shape: { kind: "polygon", rings }, extent: EVERYWHERE });
        const asOne = polygonOf(vectors.map((vector): Point => [vector[4]!, vector[3]!]));
        expect(spansOf(asOne, IMAGE)).toEqual(spansOf({ kind: "polygon", rings }, IMAGE));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps its members when its rings meet themselves", () => {
    const few = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(few, { minLength: 2, maxLength: 4 }), (rings) => {
        const scaled = rings.map((each) => each.map(([x, y]): Point => [x * 9, y * 7]));
        const { n } = spansOf({ kind: "polygon", rings: scaled }, IMAGE);
        try {
          const stored = vectorsOfRegion({ shape: { kind: "polygon", rings: scaled }, extent: EVERYWHERE });
          expect(spansOf(regionOf(stored).shape, IMAGE).n).toBe(n);
        } catch (error) {
          expect(String(error)).toContain("encloses nothing");
          expect(n).toBe(0);
        }
      }),
      { numRuns: 700 },
    );
  });
});

describe("shapeInFrame", () => {
  it("is the inverse of frameOf", () => {
    fc.assert(
      fc.property(frame, fc.constantFrom("rectangle" as const, "ellipse" as const), (box, family) => {
        const made = shapeInFrame(family, box);
        expect(shapeInFrame(family, frameOf(made))).toEqual(made);
      }),
    );
  });
});

const EVERYWHERE: Extent = { c: [0, 1], t: [0, 1], z: [0, 1] };
