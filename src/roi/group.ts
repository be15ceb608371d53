import type { Rect } from "../math/rect.ts";
import { beginDrag, type DragOptions } from "./drag.ts";
import type { Handle } from "./edit.ts";
import type { Point, Shape } from "./geometry.ts";
import { boxOf } from "./shown-items.ts";
import { scaleShape } from "./transform.ts";

/** What reshapes several regions as one: always in proportion, so that turned boxes keep their right angles. */
export type GroupHandle = Extract<Handle, { kind: "rotate" | "scale" }>;

/** The box around several shapes and the handles outside it: corners that scale about the opposite one, and what turns. */
export type Group = Readonly<{ box: Rect; handles: readonly GroupHandle[] }>;

/** @returns `undefined` for fewer than two shapes, and for shapes all in one place */
export function groupOf(shapes: readonly Shape[], gap: number): Group | undefined {
  if (shapes.length < 2) return undefined;
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const shape of shapes) {
    const { x0, y0, x1, y1 } = boxOf(shape);
    box.x0 = Math.min(box.x0, x0);
    box.y0 = Math.min(box.y0, y0);
    box.x1 = Math.max(box.x1, x1);
    box.y1 = Math.max(box.y1, y1);
  }
  const { x0, y0, x1, y1 } = box;
  if (x0 === x1 && y0 === y1) return undefined;
  const half = gap / 2;
  const corners: readonly (readonly [Point, Point])[] = [
    [
      [x0 - half, y0 - half],
      [x1, y1],
    ],
    [
      [x1 + half, y0 - half],
      [x0, y1],
    ],
    [
      [x1 + half, y1 + half],
      [x0, y0],
    ],
    [
      [x0 - half, y1 + half],
      [x1, y0],
    ],
  ];
  const middle: Point = [(x0 + x1) / 2, (y0 + y1) / 2];
  return {
    box,
    handles: [
      ...corners.map(([at, about]): GroupHandle => ({ kind: "scale", at, about })),
      { kind: "rotate", about: middle, at: [middle[0], y0 - 2 * gap] },
    ],
  };
}

/** The shapes for a pointer that began at `from` and is elsewhere now; from the shapes at the beginning, so nothing drifts. */
export function beginGroupDrag(
  shapes: readonly Shape[],
  handle: GroupHandle,
  from: Point,
  options: DragOptions,
): (to: Point) => readonly Shape[] {
  if (handle.kind === "rotate") {
    const turns = shapes.map((shape) => beginDrag(shape, { kind: "handle", id: "", handle }, from, options));
    return (to) => turns.map((turn) => turn(to));
  }
  const { about, at } = handle;
  const [wx, wy] = [at[0] - about[0], at[1] - about[1]];
  // The pointer grasps a handle beside its middle; the shapes must not jump.
  const [dx, dy] = [at[0] - from[0] - about[0], at[1] - from[1] - about[1]];
  return (to) => {
    const factor = Math.max(1 / 64, ((to[0] + dx) * wx + (to[1] + dy) * wy) / (wx * wx + wy * wy));
    return shapes.map((shape) => scaleShape(shape, about, factor, factor));
  };
}

/** Larger about the middle of all, so that the longer side of their box changes by whole pixels; never below one pixel. */
export function growGroup(shapes: readonly Shape[], pixels: number): readonly Shape[] {
  const group = groupOf(shapes, 0);
  if (group === undefined) return shapes;
  const { x0, y0, x1, y1 } = group.box;
  const side = Math.max(x1 - x0, y1 - y0);
  const factor = Math.max(1, side + pixels) / side;
  return shapes.map((shape) => scaleShape(shape, [(x0 + x1) / 2, (y0 + y1) / 2], factor, factor));
}
