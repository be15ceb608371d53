import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginDrag, drawBox, nudge, withoutVertex } from "./drag.ts";
import { handlesOf } from "./edit.ts";
import { boundingBox, ellipseWithin, type Point, polygonOf, rectangleBetween, type Shape } from "./geometry.ts";
import { canMoveByInside, pickAt } from "./pick.ts";

const OPTIONS = { image: { width: 100, height: 80 }, snap: true };
const box = rectangleBetween([10, 10], [40, 30]);
const triangle = polygonOf([
  [50, 10],
  [90, 10],
  [50, 50],
]);
const regions = [
  { id: "whole", shape: rectangleBetween([0, 0], [100, 80]) },
  { id: "box", shape: box },
  { id: "triangle", shape: triangle },
];

describe("pickAt", () => {
  it("means the smallest region around, and near an outline the one it belongs to", () => {
    expect(pickAt(regions, undefined, 20, 20, 2)).toEqual({ kind: "body", id: "box" });
    expect(pickAt(regions, undefined, 5, 70, 2)).toEqual({ kind: "body", id: "whole" });
    expect(pickAt(regions, undefined, 41, 20, 2)).toEqual({ kind: "body", id: "box" });
    expect(pickAt(regions.slice(1), undefined, 5, 70, 2)).toBeUndefined();
  });

  it("means handles and edges of the selected region only", () => {
    expect(pickAt(regions, "box", 41, 9, 2)).toMatchObject({ kind: "handle", handle: { x: 1, y: -1 } });
    expect(pickAt(regions, "box", 10, 19, 2)).toMatchObject({ kind: "handle", handle: { x: -1, y: 0 } });
    expect(pickAt(regions, undefined, 41, 9, 2)).toMatchObject({ kind: "body" });
    expect(pickAt(regions, "triangle", 70, 11, 2)).toEqual({ kind: "edge", id: "triangle", ring: 0, index: 1 });
    expect(pickAt(regions, "triangle", 50, 30, 2)).toEqual({ kind: "edge", id: "triangle", ring: 0, index: 3 });
    expect(pickAt(regions, "triangle", 51, 49, 2)).toMatchObject({ kind: "handle", handle: { index: 2 } });
  });

  it("keeps the selected region in hand where a smaller one lies on top", () => {
    expect(pickAt(regions, "whole", 20, 20, 2)).toEqual({ kind: "body", id: "whole" });
  });
});

describe("canMoveByInside", () => {
  const view = { x0: 0, y0: 0, x1: 100, y1: 80 };
  it("leaves the image something to be grasped by", () => {
    expect(canMoveByInside(box, view)).toBe(true);
    expect(canMoveByInside(rectangleBetween([-50, -50], [500, 500]), view)).toBe(false);
    expect(canMoveByInside({ kind: "line", from: [0, 0], to: [100, 80] }, view)).toBe(true);
  });
});

describe("beginDrag", () => {
  it("moves by whole pixels, always from where it began", () => {
    const drag = beginDrag(box, { kind: "body", id: "box" }, [20.3, 20.3], OPTIONS);
    expect(drag([25.7, 20.1])).toEqual(rectangleBetween([15, 10], [45, 30]));
    expect(drag([20.3, 20.3])).toEqual(box);
    const free = beginDrag(box, { kind: "body", id: "box" }, [0, 0], { ...OPTIONS, snap: false });
    expect(free([0.25, 0])).toEqual(rectangleBetween([10.25, 10], [40.25, 30]));
  });

  it("keeps a box in the image, on pixel edges", () => {
    const handle = handlesOf(box).find((one) => one.kind === "box" && one.x === 1 && one.y === 1)!;
    const drag = beginDrag(box, { kind: "handle", id: "box", handle }, [41, 31], OPTIONS);
    expect(drag([41, 31])).toEqual(box);
    expect(drag([55.6, 1000])).toEqual(rectangleBetween([10, 10], [55, 80]));
  });

  it("puts a vertex on an edge and drags it", () => {
    const drag = beginDrag(triangle, { kind: "edge", id: "triangle", ring: 0, index: 1 }, [70, 10], OPTIONS);
    expect(drag([70.5, 5.25])).toEqual(
      polygonOf([
        [50, 10],
        [70.5, 5.25],
        [90, 10],
        [50, 50],
      ]),
    );
  });
});

describe("drawBox", () => {
  const place: fc.Arbitrary<Point> = fc.tuple(
    fc.double({ min: -20, max: 130, noNaN: true }),
    fc.double({ min: -20, max: 130, noNaN: true }),
  );

  it("is inside the image with whole edges, or nothing", () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom("rectangle", "ellipse"), (from, to, kind) => {
        const shape = drawBox(kind, from, to, OPTIONS);
        if (shape === undefined) return;
        const { x0, y0, x1, y1 } = boundingBox(shape);
        expect([x0, y0, x1, y1].every(Number.isInteger)).toBe(true);
        expect(x0 >= 0 && x0 < x1 && x1 <= 100 && y0 >= 0 && y0 < y1 && y1 <= 80).toBe(true);
      }),
    );
  });

  it("covers the whole image from beyond one corner to beyond the other", () => {
    expect(drawBox("rectangle", [-5, 200], [300, -1], OPTIONS)).toEqual(rectangleBetween([0, 0], [100, 80]));
    expect(drawBox("ellipse", [0, 0], [10.4, 6.4], OPTIONS)).toEqual(ellipseWithin({ x0: 0, y0: 0, x1: 10, y1: 6 }));
    expect(drawBox("rectangle", [5, 5], [5.2, 60], OPTIONS)).toBeUndefined();
  });
});

describe("keyboard edits", () => {
  it("nudge with arrows, down being more y", () => {
    expect(nudge(box, "ArrowDown", 10)).toEqual(rectangleBetween([10, 20], [40, 40]));
    expect(nudge(box, "ArrowLeft", 1)).toEqual(rectangleBetween([9, 10], [39, 30]));
    expect(nudge(box, "a", 1)).toBeUndefined();
  });

  it("remove a vertex while three are left", () => {
    const four: Shape = polygonOf([
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ]);
    const three = withoutVertex(four, handlesOf(four)[1]!);
    expect(three).toEqual(
      polygonOf([
        [0, 0],
        [9, 9],
        [0, 9],
      ]),
    );
    expect(withoutVertex(three!, handlesOf(three!)[0]!)).toBeUndefined();
    expect(withoutVertex(box, handlesOf(box)[0]!)).toBeUndefined();
  });
});
