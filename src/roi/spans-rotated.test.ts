import fc from "fast-check";
import pointInPolygon from "point-in-polygon-hao";
import { describe, expect, it } from "vitest";
import { shapeInFrame } from "./frame.ts";
import { type Point, polygonOf, type RotatedEllipseShape } from "./geometry.ts";
import { shapeContains } from "./hit.ts";
import { geometricArea, perimeter } from "./measures.ts";
import { spansOf } from "./spans.ts";

const SIZE = 16;
const IMAGE = { width: SIZE, height: SIZE };
const exactly = (value: number) => BigInt(value * 2 ** 40);

function maskOf(spans: Int32Array): boolean[] {
  const mask = Array<boolean>(SIZE * SIZE).fill(false);
  for (let k = 0; k < spans.length; k += 3) {
    mask.fill(true, spans[k]! * SIZE + spans[k + 1]!, spans[k]! * SIZE + spans[k + 2]!);
  }
  return mask;
}

/** By the definition, in whole numbers. */
function ellipseMask({ centre, u, v }: RotatedEllipseShape): boolean[] {
  const [CX, CY, UX, UY, VX, VY] = [...centre, ...u, ...v].map(exactly) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const det = (UX * VY - UY * VX) ** 2n;
  return Array.from({ length: SIZE * SIZE }, (_, k) => {
    const dx = exactly((k % SIZE) + 0.5) - CX;
    const dy = exactly(Math.floor(k / SIZE) + 0.5) - CY;
    return det !== 0n && (dx * VY - dy * VX) ** 2n + (dy * UX - dx * UY) ** 2n <= det;
  });
}

const grid = (step: number) => fc.integer({ min: -8 / step, max: 20 / step }).map((value) => value * step);
const coordinate = fc.oneof(grid(0.5), grid(0.125), grid(2 ** -16));
const vector = fc.tuple(coordinate, coordinate);

describe("spansOf a rotated ellipse", () => {
  it("equals the implicit equation in exact arithmetic, for axes of any direction and length", () => {
    fc.assert(
      fc.property(vector, vector, vector, (centre, u, v) => {
        const shape: RotatedEllipseShape = { kind: "rotatedEllipse", centre, u, v };
        expect(maskOf(spansOf(shape, IMAGE).spans)).toEqual(ellipseMask(shape));
      }),
      { numRuns: 4000 },
    );
  });

  it("has the members of the plain ellipse when its axes lie along x and y, either way round", () => {
    const radius = fc.integer({ min: 1, max: 40 }).map((value) => value / 4);
    fc.assert(
      fc.property(vector, radius, radius, (centre, rx, ry) => {
        const plain = spansOf({ kind: "ellipse", centre, radii: [rx, ry] }, IMAGE);
        expect(spansOf({ kind: "rotatedEllipse", centre, u: [rx, 0], v: [0, ry] }, IMAGE)).toEqual(plain);
        expect(spansOf({ kind: "rotatedEllipse", centre, u: [0, ry], v: [-rx, 0] }, IMAGE)).toEqual(plain);
      }),
    );
  });

  it("is pointed at, and measured, like the plain one turned", () => {
    const turned = shapeInFrame("ellipse", { centre: [8, 8], u: [4, 4], v: [-2, 2] }) as RotatedEllipseShape;
    expect([shapeContains(turned, 11.9, 11.9), shapeContains(turned, 11.9, 4.1)]).toEqual([true, false]);
    const plain = { kind: "ellipse", centre: [8, 8], radii: [Math.hypot(4, 4), Math.hypot(2, 2)] } as const;
    expect(geometricArea(turned)).toBeCloseTo(geometricArea(plain), 12);
    expect(perimeter(turned)).toBeCloseTo(perimeter(plain), 12);
    expect(perimeter(turned, { x: 3, y: 3 })).toBeCloseTo(3 * perimeter(plain), 12);
  });
});

describe("spansOf a rotated rectangle", () => {
  it("has the members of the polygon with its corners", () => {
    fc.assert(
      fc.property(vector, vector, coordinate, (centre, u, size) => {
        const long = Math.hypot(...u);
        fc.pre(long > 0);
        const shape = shapeInFrame("rectangle", { centre, u, v: [(-u[1] * size) / long, (u[0] * size) / long] });
        fc.pre(shape.kind === "rotatedRectangle");
        const { corners } = shape as Extract<typeof shape, { kind: "rotatedRectangle" }>;
        expect(spansOf(shape, IMAGE)).toEqual(spansOf(polygonOf(corners), IMAGE));
      }),
    );
  });
});

describe("spansOf against point-in-polygon-hao", () => {
  const wide = { width: 64, height: 64 };
  const real = fc.double({ min: -4, max: 68, noNaN: true });
  const rings = fc.array(fc.array(fc.tuple(real, real), { minLength: 3, maxLength: 12 }), {
    minLength: 1,
    maxLength: 3,
  });
  it("has the same members wherever no centre lies on an edge: 2,000 polygons of up to three rings, 8 million pixels", () => {
    fc.assert(
      fc.property(rings, (parts) => {
        const { spans } = spansOf({ kind: "polygon", rings: parts }, wide);
        const mask = new Uint8Array(64 * 64);
        for (let k = 0; k < spans.length; k += 3)
          mask.fill(1, spans[k]! * 64 + spans[k + 1]!, spans[k]! * 64 + spans[k + 2]!);
        const closed = parts.map((ring) => [...ring, ring[0]!].map(([x, y]): [number, number] => [x, y]));
        let differing = 0;
        for (let k = 0; k < mask.length; k++) {
          const centre: Point = [(k % 64) + 0.5, Math.floor(k / 64) + 0.5];
          const isIn = pointInPolygon([...centre], closed);
          if (isIn !== 0 && isIn !== (mask[k] === 1)) differing++;
        }
        expect(differing).toBe(0);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
