import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Point, polygonOf, type Ring, rectangleBetween, type Shape, translateShape } from "./geometry.ts";
import { MAX_COORDINATE, spansOf } from "./spans.ts";

const SIZE = 14;
const IMAGE = { width: SIZE, height: SIZE };

/** Every vertex of these is a multiple of 2^-62 below 2^6: times 2^62 it is a whole number, and a double all the same. */
const exactly = (value: number) => BigInt(value * 2 ** 62);

/** Member pixels by the definition, in whole numbers: an odd number of edges crossed at or right of the centre. */
function memberPixels(rings: readonly Ring[], x0: number, x1: number, y0: number, y1: number): Set<string> {
  const members = new Set<string>();
  const whole = rings.map((ring) => ring.map(([x, y]) => [exactly(x), exactly(y)] as const));
  for (let j = y0; j < y1; j++) {
    for (let i = x0; i < x1; i++) {
      const cx = exactly(i + 0.5);
      const cy = exactly(j + 0.5);
      let odd = false;
      for (const ring of whole) {
        for (let k = 0; k < ring.length; k++) {
          const a = ring[k]!;
          const b = ring[(k + 1) % ring.length]!;
          if (a[1] >= cy === b[1] >= cy) continue;
          // x of the crossing is a.x + (cy - a.y)(b.x - a.x) / (b.y - a.y); compare with cx, times the denominator.
          const rise = b[1] - a[1];
          const side = (cy - a[1]) * (b[0] - a[0]) - (cx - a[0]) * rise;
          if (rise > 0n ? side >= 0n : side <= 0n) odd = !odd;
        }
      }
      if (odd) members.add(`${i},${j}`);
    }
  }
  return members;
}

function pixelsOf(spans: Int32Array): Set<string> {
  const pixels = new Set<string>();
  for (let k = 0; k < spans.length; k += 3) {
    for (let x = spans[k + 1]!; x < spans[k + 2]!; x++) pixels.add(`${x},${spans[k]}`);
  }
  return pixels;
}

const onGrid = (step: number) => fc.integer({ min: -2 / step, max: (SIZE + 2) / step }).map((value) => value * step);
const real = fc
  .double({ min: -2, max: SIZE + 2, noNaN: true })
  .map((value) => (Math.abs(value) < 2 ** -9 ? 0.125 : value));
/** Ends of an edge that passes a pixel's centre within rounding. */
const nearMiss = fc
  .record({
    x: fc.integer({ min: 2, max: 10 }),
    y: fc.integer({ min: 2, max: 10 }),
    dx: fc.double({ min: -2, max: 2, noNaN: true }),
    dy: fc.double({ min: -2, max: 2, noNaN: true }),
    back: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(({ x, y, dx, dy, back }): Point[] => [
    [x + 0.5 + dx, y + 0.5 + dy],
    [x + 0.5 - dx * back, y + 0.5 - dy * back],
  ]);
const ringOn = (coordinate: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 });
const KINDS: readonly [string, fc.Arbitrary<Ring>, number][] = [
  ["whole", ringOn(onGrid(1)), 1500],
  ["half-pixel", ringOn(onGrid(0.5)), 1500],
  ["eighth-pixel", ringOn(onGrid(0.125)), 1500],
  ["real", ringOn(real), 1500],
  ["almost centred", fc.array(nearMiss, { minLength: 2, maxLength: 4 }).map((edges) => edges.flat()), 1500],
];

describe("spansOf a polygon", () => {
  for (const [name, ring, numRuns] of KINDS) {
    it(`equals exact arithmetic on ${name} vertices`, () => {
      fc.assert(
        fc.property(fc.array(ring, { minLength: 1, maxLength: 2 }), (rings) => {
          const { spans, n, nOutside } = spansOf({ kind: "polygon", rings }, IMAGE);
          const inside = memberPixels(rings, 0, SIZE, 0, SIZE);
          expect(pixelsOf(spans)).toEqual(inside);
          expect(n).toBe(inside.size);
          expect(n + nOutside).toBe(memberPixels(rings, -5, SIZE + 5, -5, SIZE + 5).size);
        }),
        { numRuns },
      );
    }, 120_000);
  }

  it("gives rows ascending, spans apart from each other and inside the image", () => {
    fc.assert(
      fc.property(ringOn(onGrid(0.25)), (ring) => {
        const { spans } = spansOf(polygonOf(ring), IMAGE);
        for (let k = 0; k < spans.length; k += 3) {
          const [y, x0, x1] = [spans[k]!, spans[k + 1]!, spans[k + 2]!];
          expect(y >= 0 && y < SIZE && x0 >= 0 && x0 < x1 && x1 <= SIZE).toBe(true);
          if (k > 0) expect(y > spans[k - 3]! || (y === spans[k - 3] && x0 > spans[k - 1]!)).toBe(true);
        }
      }),
    );
  });

  it("cuts an image into triangles that share no pixel and leave none out", () => {
    fc.assert(
      fc.property(fc.tuple(real, real), ([x, y]) => {
        const centre: Point = [Math.min(Math.max(x, 1), SIZE - 1), Math.min(Math.max(y, 1), SIZE - 1)];
        const corners: Point[] = [
          [0, 0],
          [SIZE, 0],
          [SIZE, SIZE],
          [0, SIZE],
        ];
        const parts = corners.map((corner, i) =>
          pixelsOf(spansOf(polygonOf([centre, corner, corners[(i + 1) % 4]!]), IMAGE).spans),
        );
        expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(SIZE * SIZE);
        expect(new Set(parts.flatMap((part) => [...part])).size).toBe(SIZE * SIZE);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives with its complement the whole image", () => {
    fc.assert(
      fc.property(ringOn(real), (ring) => {
        const frame: Ring = [
          [-9, -9],
          [SIZE + 9, -9],
          [SIZE + 9, SIZE + 9],
          [-9, SIZE + 9],
        ];
        const region = pixelsOf(spansOf(polygonOf(ring), IMAGE).spans);
        const complement = pixelsOf(spansOf({ kind: "polygon", rings: [frame, ring] }, IMAGE).spans);
        expect(region.size + complement.size).toBe(SIZE * SIZE);
        expect(new Set([...region, ...complement]).size).toBe(SIZE * SIZE);
      }),
    );
  });

  it("moves with the shape by whole pixels", () => {
    fc.assert(
      fc.property(
        ringOn(onGrid(0.125)),
        fc.integer({ min: -50, max: 50_000 }),
        fc.integer({ min: -50, max: 50_000 }),
        (ring, dx, dy) => {
          const wide = { width: 70_000, height: 70_000 };
          const at = (x: number, y: number) => spansOf(translateShape(polygonOf(ring), x, y), wide).spans;
          const moved = at(100 + dx, 100 + dy).map((value, i) => value - (i % 3 === 0 ? dy : dx));
          expect(moved).toEqual(at(100, 100));
        },
      ),
    );
  });

  it("does not care about direction, starting point or points on an edge", () => {
    fc.assert(
      fc.property(ringOn(onGrid(0.5)), fc.nat(), (ring, at) => {
        const first = at % ring.length;
        const turned = [...ring.slice(first), ...ring.slice(0, first)];
        const [a, b] = [turned[0]!, turned[1]!];
        const split = [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Point, ...turned.slice(1)];
        const expected = spansOf(polygonOf(ring), IMAGE).spans;
        expect(spansOf(polygonOf(turned.toReversed()), IMAGE).spans).toEqual(expected);
        expect(spansOf(polygonOf(split), IMAGE).spans).toEqual(expected);
      }),
    );
  });

  it("fills a bow tie of shoelace area 0 and leaves a hole open", () => {
    const tie: Ring = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ];
    expect(spansOf(polygonOf(tie), IMAGE).n).toBe(50);
    const rings = [rectangleRing(0, 0, 10, 10), rectangleRing(2, 2, 8, 8)];
    expect(spansOf({ kind: "polygon", rings }, IMAGE).n).toBe(100 - 36);
  });

  it("counts 1800 pixels of the diamond of that area, as half-open rules do", () => {
    const diamond: Ring = [
      [30, 0],
      [60, 30],
      [30, 60],
      [0, 30],
    ];
    expect(spansOf(polygonOf(diamond), { width: 60, height: 60 }).n).toBe(1800);
  });

  it("takes 100,000 vertices in a moment, not in minutes", () => {
    const ring = Array.from({ length: 100_000 }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / 100_000;
      const radius = 20_000 * (1 + 0.02 * Math.sin(angle * 997));
      return [32_000 + radius * Math.cos(angle), 32_000 + radius * Math.sin(angle)];
    });
    const start = performance.now();
    const { n } = spansOf(polygonOf(ring), { width: 65_536, height: 65_536 });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(Math.abs(n / (Math.PI * 20_000 ** 2 * (1 + 0.02 ** 2 / 2)) - 1)).toBeLessThan(1e-4);
  });

  it("walks more crossings than one band holds", () => {
    // A comb of 1,000 teeth over 6,000 rows: 12 million crossings.
    const ring: Point[] = [];
    for (let tooth = 0; tooth < 1000; tooth++)
      ring.push([2 * tooth, 0], [2 * tooth, 6000], [2 * tooth + 1, 6000], [2 * tooth + 1, 0]);
    expect(spansOf(polygonOf(ring), { width: 2000, height: 6000 }).n).toBe(6_000_000);
  });
});

describe("spansOf against scikit-image and numpy", () => {
  const fixture: { width: number; height: number; cases: { shape: Shape; spans: number[] }[] } = JSON.parse(
    readFileSync(new URL("../../fixtures/roi/skimage.json", import.meta.url), "utf8"),
  );
  for (const kind of ["polygon", "ellipse"] as const) {
    it(`has the same members, ${kind} by ${kind}`, () => {
      const cases = fixture.cases.filter(({ shape }) => shape.kind === kind);
      expect(cases.length).toBeGreaterThan(20);
      for (const { shape, spans } of cases) expect([...spansOf(shape, fixture).spans]).toEqual(spans);
    });
  }
});

function rectangleRing(x0: number, y0: number, x1: number, y1: number): Ring {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

describe("spansOf a rectangle", () => {
  it("has the members of the polygon with its corners", () => {
    const coordinate = fc.oneof(onGrid(0.5), onGrid(0.125), real);
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (a, b, c, d) => {
        const rectangle = rectangleBetween([a, b], [c, d]);
        const { x0, y0, x1, y1 } = rectangle;
        expect(spansOf(rectangle, IMAGE)).toEqual(spansOf(polygonOf(rectangleRing(x0, y0, x1, y1)), IMAGE));
      }),
      { numRuns: 2000 },
    );
  });

  it("is the whole image from corner to corner", () => {
    const { n, nOutside } = spansOf(rectangleBetween([0, 0], [1411, 1410]), { width: 1411, height: 1410 });
    expect([n, nOutside]).toEqual([1411 * 1410, 0]);
  });

  it("does not round 0.49999999999999994 up", () => {
    const { n } = spansOf(rectangleBetween([0, 0], [0.49999999999999994, 4]), IMAGE);
    expect(n).toBe(0);
    expect(spansOf(rectangleBetween([0, 0], [0.5, 4]), IMAGE).n).toBe(4);
  });

  it("has no members between two centres", () => {
    expect(spansOf(rectangleBetween([3.6, 3.6], [4.4, 4.4]), IMAGE)).toEqual({
      spans: new Int32Array(0),
      n: 0,
      nOutside: 0,
    });
  });
});

describe("spansOf an ellipse", () => {
  const coordinate = fc.oneof(onGrid(1), onGrid(0.5), onGrid(0.125), real);
  const radius = fc.oneof(
    fc.integer({ min: 1, max: 16 }).map((value) => value / 2),
    fc.double({ min: 0.125, max: 9, noNaN: true }),
  );

  it("equals the implicit equation in exact arithmetic", () => {
    fc.assert(
      fc.property(coordinate, coordinate, radius, radius, (cx, cy, rx, ry) => {
        const [CX, CY, RX, RY] = [cx, cy, rx, ry].map(exactly) as [bigint, bigint, bigint, bigint];
        const members = (low: number, high: number) => {
          const pixels = new Set<string>();
          for (let j = low; j < high; j++) {
            for (let i = low; i < high; i++) {
              const dx = (exactly(i + 0.5) - CX) * RY;
              const dy = (exactly(j + 0.5) - CY) * RX;
              if (dx * dx + dy * dy <= (RX * RY) ** 2n) pixels.add(`${i},${j}`);
            }
          }
          return pixels;
        };
        const { spans, n, nOutside } = spansOf({ kind: "ellipse", centre: [cx, cy], radii: [rx, ry] }, IMAGE);
        expect(pixelsOf(spans)).toEqual(members(0, SIZE));
        expect(n + nOutside).toBe(members(-12, SIZE + 12).size);
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  it("includes centres on the outline: a circle of radius 5 through 12 lattice points", () => {
    const at = (radius: number) => spansOf({ kind: "ellipse", centre: [7.5, 7.5], radii: [radius, radius] }, IMAGE).n;
    expect(at(5)).toBe(81);
    expect(at(5 - 1e-15)).toBe(81 - 12);
  });

  it("has no members when a radius is 0", () => {
    expect(spansOf({ kind: "ellipse", centre: [5.5, 5.5], radii: [0, 4] }, IMAGE).n).toBe(0);
  });
});

describe("spansOf other shapes", () => {
  it("gives a point the pixel it lies in, a line and a path none", () => {
    const of = (shape: Shape) => spansOf(shape, IMAGE);
    expect(of({ kind: "point", at: [3.99, 2] }).spans).toEqual(Int32Array.of(2, 3, 4));
    expect(of({ kind: "point", at: [-0.5, 2] })).toMatchObject({ n: 0, nOutside: 1 });
    expect(of({ kind: "line", from: [0, 0], to: [9, 9] }).n).toBe(0);
    expect(
      of({
        kind: "path",
        points: [
          [0, 0],
          [9, 9],
          [0, 9],
        ],
      }).n,
    ).toBe(0);
  });

  it("refuses what is no shape and what lies too far out", () => {
    expect(() => spansOf(rectangleBetween([0, 0], [NaN, 4]), IMAGE)).toThrow("no finite number");
    expect(() =>
      spansOf(
        polygonOf([
          [0, 0],
          [1, 1],
        ]),
        IMAGE,
      ),
    ).toThrow("three points");
    expect(() => spansOf(rectangleBetween([0, 0], [MAX_COORDINATE + 1, 4]), IMAGE)).toThrow(
      "more than 16777216 pixels",
    );
  });
});
