import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dtype } from "../datalayer/dtype.ts";
import type { Point, Shape } from "../roi/geometry.ts";
import { polygonOf } from "../roi/geometry.ts";
import { COLUMN_NAMES, COLUMNS, type ColumnName, definitionOf, PRESETS } from "./columns.ts";
import type { Statistics } from "./finish.ts";
import { convexHull, feretOf, polygonArea } from "./hull.ts";
import { madeUpPixels, measureToEnd, memoryImage, memoryPool, shown } from "./testing.ts";

type Found = Readonly<Partial<Record<ColumnName, number>>>;
type ByRegion = Readonly<Record<string, Readonly<Record<string, Found>>>>;
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/statistics/${name}`, import.meta.url), "utf8"));
const { python, imagej, whole }: { python: ByRegion; imagej: ByRegion; whole: Record<string, Shape> } =
  read("columns.json");
const { width, height, regions }: { width: number; height: number; regions: Record<string, Shape> } =
  read("numpy.json");

async function measure(dtype: Dtype, shape: Shape): Promise<Statistics> {
  const image = memoryImage(dtype, { width, height }, { width: 16, height: 20 }, [madeUpPixels(dtype, width * height)]);
  const input = { pool: memoryPool(image, { batch: 20 }), array: image.array, shape, z: 0, t: 0, channels: [0] };
  return (await measureToEnd(input)).channels[0]!.statistics;
}

function expectNear(statistics: Statistics, found: Found, tolerance: (name: ColumnName) => number): void {
  for (const [name, value] of Object.entries(found) as [ColumnName, number][]) {
    const scale = name === "skewness" || name === "kurtosis" ? Math.max(1, Math.abs(value)) : Math.abs(value);
    const difference = Math.abs(Number(shown(statistics[name])) - value);
    expect(difference, `${name}: ${shown(statistics[name])} and ${value}`).toBeLessThanOrEqual(tolerance(name) * scale);
  }
}

describe("columns against scipy and scikit-image", () => {
  for (const [dtype, found] of Object.entries(python)) {
    it(`${dtype}, every region`, async () => {
      for (const [name, expected] of Object.entries(found)) {
        expectNear(await measure(dtype as Dtype, regions[name]!), expected, () => 2e-12);
      }
    });
  }
});

describe("columns against ImageJ", () => {
  // Its oval has Ramanujan's perimeter; its ellipse of equal moments is fitted with single-precision steps.
  const tolerance = (name: ColumnName) => (name === "perimeterPx" ? 1e-6 : name === "aspectRatio" ? 3e-3 : 4e-11);
  for (const [dtype, found] of Object.entries(imagej)) {
    it(`${dtype}, whole coordinates`, async () => {
      for (const [name, { feretAngle, ...expected }] of Object.entries(found)) {
        const statistics = await measure(dtype as Dtype, whole[name]!);
        expectNear(statistics, expected, tolerance);
        // Of equal diagonals it takes another one.
        if (name === "polygon" || name === "ellipse") expect(statistics.feretAngle).toBeCloseTo(feretAngle!, 9);
      }
    });
  }
});

describe("feretOf", () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));

  it("is the largest distance of any two points and the smallest width in any direction", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 14 }), (points) => {
        const hull = convexHull(points);
        const { max, min } = feretOf(hull);
        const far = Math.max(...points.flatMap((a) => points.map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))));
        expect(max).toBeCloseTo(far, 9);
        const widthAlong = ([dx, dy]: Point) => {
          const along = points.map(([x, y]) => (x * dx + y * dy) / Math.hypot(dx, dy));
          return Math.max(...along) - Math.min(...along);
        };
        // The narrowest direction is across an edge of the hull.
        const across = hull.map((a, i): Point => {
          const b = hull[(i + 1) % hull.length]!;
          return [b[1] - a[1], a[0] - b[0]];
        });
        if (hull.length > 2) expect(min).toBeCloseTo(Math.min(...across.map(widthAlong)), 9);
        else expect(min).toBe(0);
      }),
    );
  });

  it("knows a turned square", async () => {
    const ring: Point[] = [
      [10, 0],
      [20, 10],
      [10, 20],
      [0, 10],
    ];
    expect(feretOf(convexHull(ring))).toMatchObject({ max: 20, angle: 0 });
    expect(feretOf(convexHull(ring)).min).toBeCloseTo(Math.SQRT2 * 10, 12);
    expect(polygonArea(convexHull(ring))).toBe(200);
    const { solidity, circularity } = await measure("uint8", polygonOf(ring));
    expect(solidity).toBe(1);
    expect(circularity).toBeCloseTo(Math.PI / 4, 14);
  });
});

describe("definitions", () => {
  it("tell heading, text, source of every column, each heading once", () => {
    const headings = COLUMN_NAMES.map((name) => definitionOf(name).heading);
    expect(new Set(headings).size).toBe(headings.length);
    for (const { heading, label, text, source } of Object.values(COLUMNS)) {
      expect(heading).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(Math.min(label.length, source.length)).toBeGreaterThan(0);
      expect(text).toMatch(/[.]$/);
    }
    for (const { columns } of Object.values(PRESETS)) expect(new Set(columns).size).toBe(columns.length);
  });
});
