import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vectorsOf, withShape } from "./encode.ts";
import { ellipseWithin, type Point, polygonOf, rectangleBetween, type Shape, translateShape } from "./geometry.ts";
import { holdsAt, type RoiKind, type RoiVectors, regionOf } from "./vectors.ts";

const coordinate = fc
  .oneof(fc.integer({ min: -100, max: 5000 }), fc.double({ min: -100, max: 5000, noNaN: true }))
  .map((x) => x + 0);
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
const plane = fc.record({ c: fc.nat(5), t: fc.nat(50), z: fc.nat(50) });
/** Polygons that do not end where they begin: that point would be taken for a closing one. */
const ring = fc.array(point, { minLength: 3, maxLength: 12 }).filter((points) => `${points[0]}` !== `${points.at(-1)}`);
const shape: fc.Arbitrary<Shape> = fc.oneof(
  point.map((at): Shape => ({ kind: "point", at })),
  fc.tuple(point, point).map(([from, to]): Shape => ({ kind: "line", from, to })),
  fc.array(point, { minLength: 2, maxLength: 12 }).map((points): Shape => ({ kind: "path", points })),
  fc.tuple(point, point).map(([a, b]): Shape => rectangleBetween(a, b)),
  fc
    .record({ centre: point, radii: fc.tuple(fc.nat(900), fc.nat(900)) })
    .map((rest): Shape => ({ kind: "ellipse", ...rest })),
  ring.map((points): Shape => polygonOf(points)),
);

describe("vectorsOf", () => {
  it("and regionOf give the shape and the plane back", () => {
    fc.assert(
      fc.property(shape, plane, (drawn, { c, t, z }) => {
        const { shape: read, extent } = regionOf(vectorsOf(drawn, { c, t, z }));
        expect(read).toEqual(drawn);
        expect(extent).toEqual({ c: [c, c + 1], t: [t, t + 1], z: [z, z + 1] });
      }),
    );
  });

  it("writes c, t, z, y, x: a rectangle of a whole image is 0, 0 to W, H", () => {
    expect(vectorsOf(rectangleBetween([0, 0], [640, 480]), { c: 0, t: 3, z: 7 })).toEqual({
      kind: "RECTANGLE",
      vectors: [
        [0, 3, 7, 0, 0],
        [0, 3, 7, 480, 640],
      ],
    });
  });

  it("writes an ellipse as centre and radii, x last", () => {
    const { kind, vectors } = vectorsOf(ellipseWithin({ x0: 10, y0: 20, x1: 50, y1: 30 }), { c: 0, t: 0, z: 0 });
    expect(kind).toBe("ELLIPSIS");
    expect(vectors.map((vector) => vector.slice(3))).toEqual([
      [25, 30],
      [5, 20],
    ]);
  });
});

describe("regionOf", () => {
  const at = (y: number, x: number, c = 0, t = 0, z = 0) => [c, t, z, y, x];

  it("reads a rectangle of four corners in any order as one of two", () => {
    fc.assert(
      fc.property(point, point, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (a, b, order) => {
        const corners = [at(a[1], a[0]), at(a[1], b[0]), at(b[1], b[0]), at(b[1], a[0])];
        const vectors = order.map((i) => corners[i]!);
        expect(regionOf({ kind: "RECTANGLE", vectors }).shape).toEqual(rectangleBetween(a, b));
      }),
    );
  });

  it("keeps a rectangle that is not parallel to the axes as it is", () => {
    const vectors = [at(0, 5), at(5, 10), at(10, 5), at(5, 0)];
    const corners: Point[] = [
      [5, 0],
      [10, 5],
      [5, 10],
      [0, 5],
    ];
    expect(regionOf({ kind: "RECTANGLE", vectors }).shape).toEqual({ kind: "rotatedRectangle", corners });
    const skewed = [...vectors.slice(0, 3), at(5, 1)];
    expect(regionOf({ kind: "RECTANGLE", vectors: skewed }).shape).toEqual(polygonOf([...corners.slice(0, 3), [1, 5]]));
  });

  it("reads an ellipse that came as an outline as that outline", () => {
    const vectors = Array.from({ length: 32 }, (_, i) =>
      at(10 + 4 * Math.sin((i * Math.PI) / 16), 20 + 7 * Math.cos((i * Math.PI) / 16)),
    );
    const { shape: read } = regionOf({ kind: "ELLIPSIS", vectors });
    expect(read).toEqual(polygonOf(vectors.map((vector): Point => [vector[4]!, vector[3]!])));
  });

  it("takes no z, t or c from the radii of an ellipse", () => {
    const { extent } = regionOf({ kind: "ELLIPSIS", vectors: [at(5, 5, 1, 2, 3), at(4, 4, 0, 0, 0)] });
    expect(extent).toEqual({ c: [1, 2], t: [2, 3], z: [3, 4] });
  });

  it("drops a repeated closing point of a polygon", () => {
    const vectors = [at(0, 0), at(0, 9), at(9, 9), at(0, 0)];
    expect(regionOf({ kind: "POLYGON", vectors }).shape).toEqual(
      polygonOf([
        [0, 0],
        [9, 0],
        [9, 9],
      ]),
    );
  });

  it("gives a rectangle of one corner that point", () => {
    expect(regionOf({ kind: "RECTANGLE", vectors: [at(3, 4)] }).shape).toEqual({ kind: "point", at: [4, 3] });
  });

  it("spans the planes of cubes and temporal kinds, ends included", () => {
    const vectors = [at(0, 0, 0, 2, 4.5), at(9, 9, 1, 5, 7)];
    const { shape: read, extent } = regionOf({ kind: "HYPERCUBE", vectors });
    expect(read).toEqual(rectangleBetween([0, 0], [9, 9]));
    expect(extent).toEqual({ c: [0, 2], t: [2, 6], z: [4, 8] });
    expect([3, 4, 7, 8].map((z) => holdsAt(extent, z, 3))).toEqual([false, true, true, false]);
    expect([1, 2, 5, 6].map((t) => holdsAt(extent, 5, t))).toEqual([false, true, true, false]);
  });

  it("holds a FRAME on every z and a SLICE at every t", () => {
    const vectors = [at(0, 0, 0, 2, 4), at(9, 9, 0, 2, 4)];
    const frame = regionOf({ kind: "FRAME", vectors }).extent;
    expect([holdsAt(frame, 40, 2), holdsAt(frame, 4, 3)]).toEqual([true, false]);
    const slice = regionOf({ kind: "SLICE", vectors }).extent;
    expect([holdsAt(slice, 4, 30), holdsAt(slice, 5, 2)]).toEqual([true, false]);
  });

  it("refuses vectors that are too few, too short or no numbers", () => {
    const read = (kind: RoiKind, vectors: number[][]) => () => regionOf({ kind, vectors });
    expect(read("POLYGON", [at(0, 0), at(1, 1)])).toThrow("A POLYGON needs 3 vectors, this has 2");
    expect(read("RECTANGLE", [])).toThrow("needs 1");
    expect(read("POINT", [[0, 0, 0, 1]])).toThrow("not five finite numbers");
    expect(read("POINT", [at(NaN, 1)])).toThrow("not five finite numbers");
  });
});

describe("withShape", () => {
  it("keeps kind, number of corners and planes of what another program wrote", () => {
    const corners = [
      [0, 2, 3, 10, 20],
      [0, 2, 3, 10, 60],
      [0, 2, 5, 40, 60],
      [0, 2, 5, 40, 20],
    ];
    const roi: RoiVectors = { kind: "CUBE", vectors: corners };
    expect(withShape(roi, rectangleBetween([21, 12], [61, 42]))).toEqual({
      kind: "CUBE",
      vectors: [
        [0, 2, 3, 12, 21],
        [0, 2, 3, 12, 61],
        [0, 2, 5, 42, 61],
        [0, 2, 5, 42, 21],
      ],
    });
  });

  it("stores what regionOf reads back, whatever the region was before", () => {
    fc.assert(
      fc.property(shape, plane, point, fc.boolean(), (drawn, where, [dx, dy], four) => {
        const stored = vectorsOf(drawn, where);
        const { x0, y0, x1, y1 } = drawn.kind === "rectangle" ? drawn : { x0: 0, y0: 0, x1: 0, y1: 0 };
        const vectors = [
          [x0, y0],
          [x1, y0],
          [x1, y1],
          [x0, y1],
        ].map(([x, y]) => [where.c, where.t, where.z, y!, x!]);
        const before = drawn.kind === "rectangle" && four ? { kind: stored.kind, vectors } : stored;
        const moved = translateShape(drawn, dx, dy);
        fc.pre(moved.kind !== "polygon" || `${moved.rings[0]![0]}` !== `${moved.rings[0]!.at(-1)}`);
        const after = withShape(before, moved);
        expect(after.kind).toBe(before.kind);
        expect(after.vectors.length).toBe(before.vectors.length);
        expect(regionOf(after).shape).toEqual(moved);
        expect(regionOf(after).extent).toEqual(regionOf(before).extent);
      }),
    );
  });

  it("gives vertices that were added the plane of the last one", () => {
    const roi = vectorsOf(
      polygonOf([
        [0, 0],
        [9, 0],
        [9, 9],
      ]),
      { c: 1, t: 2, z: 3 },
    );
    const { vectors } = withShape(
      roi,
      polygonOf([
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 8],
      ]),
    );
    expect(vectors[3]).toEqual([1, 2, 3, 8, 0]);
  });

  it("gives a shape of another kind the kind that it needs, on the same planes", () => {
    const vectors = [
      [0, 2, 3, 10, 20],
      [0, 2, 5, 40, 60],
    ];
    const triangle: Point[] = [
      [0, 0],
      [9, 0],
      [9, 9],
    ];
    const stored = withShape({ kind: "CUBE", vectors }, polygonOf(triangle));
    expect(stored.kind).toBe("POLYGON");
    expect(regionOf(stored)).toEqual({ shape: polygonOf(triangle), extent: { c: [0, 1], t: [2, 3], z: [3, 6] } });
    expect(() => withShape({ kind: "FRAME", vectors }, polygonOf(triangle))).toThrow("say which that is");
  });

  it("does not lose planes with the vertex that named them", () => {
    const vectors = [0, 7, 7, 7].map((z, i) => [0, 0, z, i > 1 ? 9 : 0, i % 3 === 0 ? 0 : 9]);
    const roi: RoiVectors = { kind: "POLYGON", vectors };
    const before = regionOf(roi);
    const ring = (before.shape as Extract<Shape, { kind: "polygon" }>).rings[0]!;
    const after = withShape(roi, polygonOf(ring.slice(1)));
    expect(regionOf(after).extent).toEqual(before.extent);
  });
});
