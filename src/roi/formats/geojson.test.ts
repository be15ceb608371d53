import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Point, polygonOf, rectangleBetween, type Shape } from "../geometry.ts";
import { fromGeoJson, toGeoJson } from "./geojson.ts";
import type { PortableRegion } from "./portable.ts";

const coordinate = fc.integer({ min: -640, max: 6400 }).map((value) => value / 64);
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
const radius = fc.integer({ min: 1, max: 99 });
const ring = fc.uniqueArray(point, { minLength: 3, maxLength: 8, selector: (p) => `${p}` });
const shape: fc.Arbitrary<Shape> = fc.oneof(
  point.map((at): Shape => ({ kind: "point", at })),
  fc.tuple(point, point).map(([a, b]): Shape => rectangleBetween(a, b)),
  fc.tuple(point, fc.tuple(radius, radius)).map(([centre, radii]): Shape => ({ kind: "ellipse", centre, radii })),
  fc.array(ring, { minLength: 1, maxLength: 3 }).map((rings): Shape => ({ kind: "polygon", rings })),
);

describe("GeoJSON", () => {
  it("gives back every region as it was, to the last bit", () => {
    const region: fc.Arbitrary<PortableRegion> = fc.record({
      shape,
      extent: fc.option(fc.constant({ c: [1, 3] as const, t: [2, 3] as const, z: [0, 5] as const }), {
        nil: undefined,
      }),
      name: fc.option(fc.string(), { nil: undefined }),
      colour: fc.constantFrom(undefined, "#ff8000"),
      group: fc.constantFrom(undefined, "nuclei"),
      isLocked: fc.constantFrom(undefined, true as const),
    });
    fc.assert(
      fc.property(fc.array(region, { maxLength: 5 }), (regions) => {
        const { regions: read, skipped } = fromGeoJson(toGeoJson(regions));
        expect(skipped).toEqual([]);
        expect(read.map(({ isSpectral, ...rest }) => rest)).toEqual(regions);
      }),
    );
  });

  it("reads what QuPath writes: a list, plane, colour, class, holes, ellipses", () => {
    const square = (a: number, b: number) => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
      [a, a],
    ];
    const text = JSON.stringify([
      {
        type: "Feature",
        id: "5a3c",
        geometry: { type: "Polygon", coordinates: [square(0, 10), square(2, 4)], plane: { c: -1, z: 3, t: 1 } },
        properties: {
          objectType: "annotation",
          name: "ring",
          color: [255, 0, 128],
          classification: { name: "Tumor", color: [200, 0, 0] },
          isLocked: true,
        },
      },
      {
        type: "Feature",
        geometry: { type: "Polygon", coordinates: [square(10, 20)], isEllipse: true },
        properties: { classification: { name: "Stroma", colorRGB: -6895466 } },
      },
      {
        type: "Feature",
        geometry: {
          type: "MultiPoint",
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
        properties: null,
      },
      { type: "Feature", geometry: { type: "Circle" } },
    ]);
    const { regions, skipped } = fromGeoJson(text);
    expect(regions).toMatchObject([
      {
        shape: { kind: "polygon", rings: [{ length: 4 }, { length: 4 }] },
        extent: { z: [3, 4], t: [1, 2] },
        name: "ring",
        colour: "#ff0080",
        group: "Tumor",
        isLocked: true,
      },
      { shape: { kind: "ellipse", centre: [15, 15], radii: [5, 5] }, group: "Stroma", colour: "#96c896" },
      { shape: { kind: "point", at: [1, 2] } },
      { shape: { kind: "point", at: [3, 4] } },
    ]);
    expect(skipped).toEqual(["Feature 4: a Circle that cannot be read"]);
  });

  it("writes geometry that others read: closed rings, holes in the part that they belong to", () => {
    const rings = [rectangleRing(0, 30), rectangleRing(10, 20), rectangleRing(12, 15), rectangleRing(40, 50)];
    const { features } = JSON.parse(toGeoJson([{ shape: { kind: "polygon", rings } }]));
    const { type, coordinates } = features[0].geometry;
    expect(type).toBe("MultiPolygon");
    expect(coordinates.map((part: unknown[]) => part.length)).toEqual([2, 1, 1]);
    expect(coordinates[0][0][0]).toEqual(coordinates[0][0].at(-1));
    const plain = JSON.parse(toGeoJson([{ shape: polygonOf(rings[0]!) }]));
    expect(plain.features[0].geometry.type).toBe("Polygon");
  });

  it("refuses what is no GeoJSON, with a reason", () => {
    expect(() => fromGeoJson("{")).toThrow("cannot be read as JSON");
    expect(() => fromGeoJson('{"a": 1}')).toThrow("neither features nor a geometry");
  });
});

function rectangleRing(a: number, b: number): Point[] {
  return [
    [a, a],
    [b, a],
    [b, b],
    [a, b],
  ];
}
