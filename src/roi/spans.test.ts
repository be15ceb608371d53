import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Point, polygonOf, type Ring, type Shape, translateShape } from "./geometry.ts";
import { spansOf } from "./spans.ts";
import { IMAGE, KINDS, memberPixels, onGrid, pixelsOf, real, rectangleRing, ringOn, SIZE } from "./testing/members.ts";

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
