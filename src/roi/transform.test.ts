import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDrag } from "./drag.ts";
import { dragHandle, handlesOf } from "./edit.ts";
import { shapeInFrame } from "./frame.ts";
import { boundingBox, type Point, polygonOf, rectangleBetween, type Shape } from "./geometry.ts";
import { geometricArea, perimeter } from "./measures.ts";
import { spansOf } from "./spans.ts";
import { growShape, middleOf, rotateShape, scaleShape } from "./transform.ts";

const coordinate = fc.integer({ min: -640, max: 6400 }).map((value) => value / 64);
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
const size = fc.integer({ min: 64, max: 3200 }).map((value) => value / 64);
const angle = fc.double({ min: -7, max: 7, noNaN: true });
const box = fc
  .record({ centre: point, long: size, high: size, turn: angle, family: fc.constantFrom("rectangle", "ellipse") })
  .map(({ centre, long, high, turn, family }) =>
    shapeInFrame(family, {
      centre,
      u: [long * Math.cos(turn), long * Math.sin(turn)],
      v: [-high * Math.sin(turn), high * Math.cos(turn)],
    }),
  );
const shape: fc.Arbitrary<Shape> = fc.oneof(
  box,
  fc.array(point, { minLength: 3, maxLength: 8 }).map((ring): Shape => polygonOf(ring)),
  fc.tuple(point, point).map(([from, to]): Shape => ({ kind: "line", from, to })),
);

describe("rotateShape", () => {
  it("keeps area and outline length, and what kind of thing it is", () => {
    fc.assert(
      fc.property(shape, point, angle, (before, about, turn) => {
        const after = rotateShape(before, about, turn);
        expect(geometricArea(after)).toBeCloseTo(geometricArea(before), 1);
        expect(perimeter(after)).toBeCloseTo(perimeter(before), 1);
        expect(after.kind.toLowerCase().replace("rotated", "")).toBe(before.kind.toLowerCase().replace("rotated", ""));
      }),
    );
  });

  it("turns an upright rectangle by quarters into upright ones, exactly", () => {
    const upright = rectangleBetween([10, 20], [14, 40]);
    const turned = rotateShape(upright, [12, 30], Math.PI / 2);
    expect(turned).toEqual(rectangleBetween([2, 28], [22, 32]));
    expect(rotateShape(turned, [12, 30], -Math.PI / 2)).toEqual(upright);
    expect(spansOf(rotateShape(upright, [0, 0], Math.PI), { width: 9, height: 9 }).nOutside).toBe(80);
  });
});

describe("scaleShape and growShape", () => {
  it("multiply areas, and keep the right angles of boxes in any direction", () => {
    fc.assert(
      fc.property(box, point, (before, about) => {
        const after = scaleShape(before, about, 2, 0.5);
        expect(after.kind).toBe(before.kind);
        expect(geometricArea(after)).toBeCloseTo(geometricArea(before), 1);
      }),
    );
  });

  it("add whole pixels to an upright rectangle on its right and below", () => {
    const upright = rectangleBetween([10, 20], [14, 40]);
    expect(growShape(upright, 1, 0)).toEqual(rectangleBetween([10, 20], [15, 40]));
    expect(growShape(upright, 0, -10)).toEqual(rectangleBetween([10, 20], [14, 30]));
    expect(growShape(upright, -50, 0)).toEqual(rectangleBetween([10, 20], [11, 40]));
    expect(middleOf([upright, { kind: "point", at: [0, 0] }])).toEqual([7, 20]);
  });
});

describe("handles of a box in any direction", () => {
  it("leave it as it is when dropped where they were, and hold the opposite side", () => {
    fc.assert(
      fc.property(box, point, (before, to) => {
        for (const handle of handlesOf(before)) {
          if (handle.kind !== "box") continue;
          const same = boundingBox(dragHandle(before, handle, handle.at));
          for (const side of ["x0", "y0", "x1", "y1"] as const) {
            expect(same[side]).toBeCloseTo(boundingBox(before)[side], 3);
          }
          const opposite = handlesOf(before).find(
            (one) => one.kind === "box" && one.x === -handle.x && one.y === -handle.y,
          )!;
          const after = dragHandle(before, handle, to);
          const kept = handlesOf(after).some(
            ({ at }) => Math.hypot(at[0] - opposite.at[0], at[1] - opposite.at[1]) < 1e-3,
          );
          expect(kept).toBe(true);
        }
      }),
    );
  });

  it("turn by steps of 15 degrees and keep proportions when that is asked", () => {
    const square = rectangleBetween([0, 0], [20, 20]);
    const options = { image: { width: 100, height: 100 }, snap: true, isStrict: () => true };
    const rotate = handlesOf(square, 5).find(({ kind }) => kind === "rotate")!;
    expect(rotate.at).toEqual([10, -10]);
    const turned = beginDrag(square, { kind: "handle", id: "a", handle: rotate }, rotate.at, options)([40, 11]);
    expect(turned).toEqual(square); // a quarter turn of a square
    const corner = handlesOf(square).find((one) => one.kind === "box" && one.x === 1 && one.y === 1)!;
    const grown = beginDrag(square, { kind: "handle", id: "a", handle: corner }, corner.at, options)([40, 40]);
    expect(grown).toEqual(rectangleBetween([0, 0], [40, 40]));
  });

  it("make a polygon larger about the opposite corner of its box", () => {
    const triangle = polygonOf([
      [0, 0],
      [10, 0],
      [0, 20],
    ]);
    const handle = handlesOf(triangle, 2).find(({ kind }) => kind === "scale")!;
    const drag = beginDrag(triangle, { kind: "handle", id: "a", handle }, handle.at, {
      image: { width: 99, height: 99 },
      snap: true,
    });
    expect(boundingBox(drag([24, 22]))).toEqual({ x0: 0, y0: 0, x1: 20, y1: 20 });
  });
});
