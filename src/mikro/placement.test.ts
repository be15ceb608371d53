import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyAffine } from "../math/affine.ts";
import { imageModelOf } from "./image.ts";
import { type PlacedNode, placementOf } from "./placement.ts";
import { makeAffineView, makeImageNode, makeStore } from "./testing/nodes.ts";

type Matrix = readonly (readonly number[])[];

function makePlaced(id: string, shape: readonly number[], affine?: Matrix, stageId = "s") {
  const views = affine === undefined ? [] : [makeAffineView(affine as number[][])];
  const affineTransformationViews = views.map((view) => ({ ...view, stage: { ...view.stage, id: stageId } }));
  const node = makeImageNode({
    id,
    store: { ...makeStore({ shape: [...shape] }), attributes: {} },
    affineTransformationViews,
  });
  return { node: node as PlacedNode, model: imageModelOf(node) };
}

const diagonal = (x: number, y: number, z: number, at: readonly number[] = [0, 0, 0]): Matrix => [
  [x, 0, 0, at[0]!],
  [0, y, 0, at[1]!],
  [0, 0, z, at[2]!],
  [0, 0, 0, 1],
];

describe("placementOf", () => {
  it("lays images of one stage where the stage has them: centre on centre", () => {
    const below = makePlaced("1", [1, 1, 1, 100, 100], diagonal(0.5, 0.5, 1, [10, 20, 0]));
    const over = makePlaced("2", [1, 1, 1, 40, 50], diagonal(1, 1, 1, [15, 20, 0]));
    const { affine, reason } = placementOf(below, over);
    // The centre of pixel 0 of the upper image is 5 um, ten pixels, right of the lower's first centre.
    expect(applyAffine(affine, 0.5, 0.5)).toEqual([10.5, 0.5]);
    expect(applyAffine(affine, 1.5, 0.5)).toEqual([12.5, 0.5]);
    expect(reason).toMatch(/by the stage/);
  });

  it("goes through the stage whatever way both are turned", () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true });
    const flat = fc
      .tuple(entry, entry, entry, entry, entry, entry)
      .filter(([a, b, c, d]) => Math.abs(a! * d! - b! * c!) > 0.1)
      .map(
        ([a, b, c, d, x, y]): Matrix => [
          [a!, b!, 0, x!],
          [c!, d!, 0, y!],
          [0, 0, 2, 0],
          [0, 0, 0, 1],
        ],
      );
    fc.assert(
      fc.property(flat, flat, entry, entry, (lower, upper, x, y) => {
        const { affine } = placementOf(
          makePlaced("1", [1, 1, 1, 9, 9], lower),
          makePlaced("2", [1, 1, 1, 7, 5], upper),
        );
        const onStage = (m: Matrix, px: number, py: number) =>
          [0, 1].map((r) => m[r]![0]! * px + m[r]![1]! * py + m[r]![3]!);
        const [belowX, belowY] = applyAffine(affine, x + 0.5, y + 0.5);
        const [ax, ay] = onStage(upper, x, y);
        const [bx, by] = onStage(lower, belowX - 0.5, belowY - 0.5);
        expect(Math.abs(ax! - bx!) + Math.abs(ay! - by!)).toBeLessThan(1e-4);
      }),
    );
  });

  it("finds the plane at the same depth, and none beyond the stack; a single plane lies on all", () => {
    const below = makePlaced("1", [1, 1, 20, 9, 9], diagonal(1, 1, 0.5));
    const over = makePlaced("2", [1, 1, 5, 9, 9], diagonal(1, 1, 1, [0, 0, 2]));
    const { planeOver } = placementOf(below, over);
    expect([0, 4, 5, 6, 12, 14].map((z) => planeOver({ z, t: 0 })?.z)).toEqual([undefined, 0, 1, 1, 4, undefined]);
    const single = makePlaced("3", [1, 1, 1, 9, 9], diagonal(1, 1, 1, [0, 0, 99]));
    expect(placementOf(below, single).planeOver({ z: 19, t: 7 })).toEqual({ z: 0, t: 0 });
  });

  it("without a common stage lays pixel on pixel, stretches what was computed, else goes by pixel size", () => {
    const below = makePlaced("1", [1, 1, 1, 100, 80], diagonal(0.5, 0.5, 1), "a");
    const same = makePlaced("2", [1, 1, 1, 100, 80], diagonal(7, 7, 1), "b");
    expect(placementOf(below, same)).toMatchObject({
      affine: [1, 0, 0, 0, 1, 0],
      reason: expect.stringMatching(/same size/),
    });
    const half = makePlaced("3", [1, 1, 1, 50, 40]);
    const origin = { id: "v", originImage: { id: "1", name: "below" } };
    const derived = { ...half, node: { ...half.node, derivedViews: [origin] } as PlacedNode };
    expect(placementOf(below, derived).affine).toEqual([2, 0, 0, 0, 2, 0]);
    const sized = makePlaced("4", [1, 1, 1, 50, 40], diagonal(2, 2, 1), "c");
    expect(placementOf(below, sized).affine).toEqual([4, 0, 0, 0, 4, 0]);
    expect(placementOf(below, half)).toMatchObject({ reason: expect.stringMatching(/nothing says/) });
  });

  it("does not follow a stage on which the planes are not parallel", () => {
    const tilted: Matrix = [
      [1, 0, 0.3, 0],
      [0, 1, 0, 0],
      [0.2, 0, 1, 0],
      [0, 0, 0, 1],
    ];
    const { reason } = placementOf(
      makePlaced("1", [1, 1, 3, 9, 9], diagonal(1, 1, 1)),
      makePlaced("2", [1, 1, 3, 9, 9], tilted),
    );
    expect(reason).not.toMatch(/stage/);
  });
});
