import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundingBox, ellipseWithin, type Point, polygonOf, rectangleBetween, type Shape } from "./geometry.ts";
import { beginGroupDrag, groupOf, growGroup } from "./group.ts";
import { boxOf } from "./shown-items.ts";
import { rotateShape } from "./transform.ts";

const shapes: readonly Shape[] = [
  rectangleBetween([10, 10], [30, 20]),
  ellipseWithin(rectangleBetween([40, 30], [60, 50])),
  polygonOf([
    [15, 40],
    [25, 42],
    [20, 60],
  ]),
  { kind: "point", at: [50, 12] },
];
const options = { image: { width: 200, height: 200 }, snap: true };
const corner = (shape: Shape): Point => [boundingBox(shape).x0, boundingBox(shape).y0];

describe("groupOf", () => {
  it("is the box around all, with corners and a handle that turns outside it", () => {
    const { box, handles } = groupOf(shapes, 4)!;
    expect(box).toEqual({ x0: 10, y0: 10, x1: 60, y1: 60 });
    expect(handles.map(({ kind, at }) => [kind, ...at])).toEqual([
      ["scale", 8, 8],
      ["scale", 62, 8],
      ["scale", 62, 62],
      ["scale", 8, 62],
      ["rotate", 35, 2],
    ]);
    expect(groupOf(shapes.slice(0, 1), 4)).toBeUndefined();
    const point = shapes[3]!;
    expect(groupOf([point, point], 4)).toBeUndefined();
  });
});

describe("beginGroupDrag", () => {
  it("scales all about the opposite corner by one factor, and back again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: -20, max: 90 }),
        fc.integer({ min: -20, max: 90 }),
        (which, dx, dy) => {
          const group = groupOf(shapes, 4)!;
          const handle = group.handles[which]!;
          const from: Point = [handle.at[0] + 1, handle.at[1] - 1];
          const drag = beginGroupDrag(shapes, handle, from, options);
          expect(drag(from).map(boxOf)).toEqual(shapes.map(boxOf));
          const moved = drag([from[0] + dx, from[1] + dy]);
          const [before, after] = [boundingBox(shapes[0]!), boundingBox(moved[0]!)];
          const factor = (after.x1 - after.x0) / (before.x1 - before.x0);
          for (const [i, shape] of shapes.entries()) {
            const [x, y] = corner(shape);
            const [mx, my] = corner(moved[i]!);
            expect(mx).toBeCloseTo(handle.about[0] + (x - handle.about[0]) * factor, 1);
            expect(my).toBeCloseTo(handle.about[1] + (y - handle.about[1]) * factor, 1);
          }
          expect(moved.map(({ kind }) => kind)).toEqual(shapes.map(({ kind }) => kind));
        },
      ),
    );
  });

  it("turns all about one middle", () => {
    const handle = groupOf(shapes, 4)!.handles[4]!;
    const [x, y] = handle.about;
    const turned = beginGroupDrag(shapes, handle, [x, y - 33], options)([x + 33, y]);
    expect(turned).toEqual(shapes.map((shape) => rotateShape(shape, handle.about, Math.PI / 2)));
  });
});

describe("growGroup", () => {
  it("makes the longer side of the box longer by pixels, about the middle, never to nothing", () => {
    const { box } = groupOf(growGroup(shapes, 10), 0)!;
    expect([box.x0, box.y0, box.x1, box.y1].map(Math.round)).toEqual([5, 5, 65, 65]);
    const { box: least } = groupOf(growGroup(shapes, -500), 0)!;
    expect(least.x1 - least.x0).toBeCloseTo(1, 1);
  });
});
