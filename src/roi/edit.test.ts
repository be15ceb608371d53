import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dragHandle, type Handle, handlesOf, insertVertex, moveVertex, removeVertex, ringsOf } from "./edit.ts";
import {
  boundingBox,
  ellipseWithin,
  type Point,
  polygonOf,
  rectangleBetween,
  type Shape,
  translateShape,
} from "./geometry.ts";

const triangle = polygonOf([
  [0, 0],
  [10, 0],
  [0, 10],
]);
const coordinate = fc.integer({ min: -50, max: 50 });
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);

function boxHandle(shape: Shape, x: -1 | 0 | 1, y: -1 | 0 | 1): Handle {
  return handlesOf(shape).find((handle) => handle.kind === "box" && handle.x === x && handle.y === y)!;
}

describe("dragHandle", () => {
  const box = rectangleBetween([10, 20], [30, 60]);

  it("moves one side, or the two of a corner", () => {
    expect(dragHandle(box, boxHandle(box, 1, 0), [44, 999])).toEqual(rectangleBetween([10, 20], [44, 60]));
    expect(dragHandle(box, boxHandle(box, -1, -1), [5, 25])).toEqual(rectangleBetween([5, 25], [30, 60]));
  });

  it("turns a box over instead of making it negative", () => {
    expect(dragHandle(box, boxHandle(box, 1, 0), [4, 0])).toEqual(rectangleBetween([4, 20], [10, 60]));
  });

  it("keeps an ellipse inside its box", () => {
    const ellipse = ellipseWithin(box);
    expect(dragHandle(ellipse, boxHandle(ellipse, 0, 1), [0, 100])).toEqual(
      ellipseWithin({ x0: 10, y0: 20, x1: 30, y1: 100 }),
    );
  });

  it("changes nothing when a handle is dropped where it was", () => {
    const shapes = fc.oneof(
      fc.tuple(point, point).map(([a, b]): Shape => rectangleBetween(a, b)),
      fc.tuple(point, point).map(([a, b]): Shape => ellipseWithin(rectangleBetween(a, b))),
      fc.array(point, { minLength: 3 }).map((ring): Shape => polygonOf(ring)),
      fc.array(point, { minLength: 2 }).map((points): Shape => ({ kind: "path", points })),
      fc.tuple(point, point).map(([from, to]): Shape => ({ kind: "line", from, to })),
      point.map((at): Shape => ({ kind: "point", at })),
    );
    fc.assert(
      fc.property(shapes, (shape) => {
        for (const handle of handlesOf(shape)) expect(dragHandle(shape, handle, handle.at)).toEqual(shape);
      }),
    );
  });

  it("moves with the shape", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, [dx, dy]) => {
        const moved = translateShape(rectangleBetween(a, b), dx, dy);
        expect(boundingBox(moved)).toEqual({
          x0: Math.min(a[0], b[0]) + dx,
          y0: Math.min(a[1], b[1]) + dy,
          x1: Math.max(a[0], b[0]) + dx,
          y1: Math.max(a[1], b[1]) + dy,
        });
      }),
    );
  });
});

describe("vertices", () => {
  it("move, come and go", () => {
    expect(moveVertex(triangle, 0, 1, [12, 1])).toEqual(
      polygonOf([
        [0, 0],
        [12, 1],
        [0, 10],
      ]),
    );
    const four = insertVertex(triangle, 0, 2, [5, 5]);
    expect(ringsOf(four)[0]).toEqual([
      [0, 0],
      [10, 0],
      [5, 5],
      [0, 10],
    ]);
    expect(removeVertex(four, 0, 2)).toEqual(triangle);
  });

  it("stay at least three and must exist", () => {
    expect(() => removeVertex(triangle, 0, 0)).toThrow("A polygon keeps at least 3 vertices");
    expect(() => moveVertex(triangle, 0, 3, [0, 0])).toThrow("no vertex 3");
    expect(() => moveVertex(rectangleBetween([0, 0], [1, 1]), 0, 0, [0, 0])).toThrow("no vertex 0");
    expect(() => insertVertex(triangle, 1, 0, [0, 0])).toThrow("no ring 1");
  });
});
