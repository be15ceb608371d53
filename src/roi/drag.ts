import { dragHandle, type Handle, insertVertex, removeVertex } from "./edit.ts";
import { familyOf, frameOf, isBox, shapeInFrame } from "./frame.ts";
import { ellipseWithin, type Point, rectangleBetween, type Shape, translateShape } from "./geometry.ts";
import type { Pick } from "./pick.ts";
import type { ImageSize } from "./spans.ts";
import { rotateShape, scaleShape } from "./transform.ts";

/** How free a drag is. */
export type DragOptions = Readonly<{
  image: ImageSize;
  /** Boxes get whole-pixel edges, moves whole-pixel steps, vertices short numbers: what is drawn is what is measured. */
  snap: boolean;
  /** A vertex of another region near a place, to which a vertex goes instead. */
  attract?: ((to: Point) => Point | undefined) | undefined;
  /** Turns go by 15 degrees; corners keep the shape's proportions. */
  isStrict?: (() => boolean) | undefined;
}>;

/** The shape for a pointer that began at one place and is at another now. Always from the shape at the beginning: no drift. */
export type Drag = (to: Point) => Shape;

const TURN_STEP = Math.PI / 12;

/** A drag of what was picked, from `from` on. */
export function beginDrag(shape: Shape, pick: Pick, from: Point, options: DragOptions): Drag {
  if (pick.kind === "body") return (to) => translateShape(shape, ...stepBetween(from, to, options));
  if (pick.kind === "edge") {
    const widened = insertVertex(shape, pick.ring, pick.index, from);
    const handle: Handle = { kind: "vertex", ring: pick.ring, index: pick.index, at: from };
    return (to) => dragHandle(widened, handle, vertexPoint(to, options));
  }
  const { handle } = pick;
  if (handle.kind === "rotate") return turn(shape, handle.about, from, options);
  // The pointer grasps a handle beside its middle; the handle must not jump there.
  const dx = handle.at[0] - from[0];
  const dy = handle.at[1] - from[1];
  if (handle.kind === "scale") return grow(shape, handle, (to) => [to[0] + dx, to[1] + dy], options);
  return ([x, y]) => {
    const to: Point = [x + dx, y + dy];
    if (handle.kind === "vertex") return dragHandle(shape, handle, vertexPoint(to, options));
    if (isBox(shape) && handle.x !== 0 && handle.y !== 0 && options.isStrict?.() === true)
      return inProportion(shape, handle, to);
    const isUpright = shape.kind === "rectangle" || shape.kind === "ellipse";
    return dragHandle(shape, handle, isUpright ? boxPoint(to, options) : to);
  };
}

/** How far a drag has gone, in whole pixels when it snaps: the same for all regions that are dragged together. */
export function stepBetween(from: Point, to: Point, { snap }: DragOptions): [dx: number, dy: number] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return snap ? [Math.round(dx), Math.round(dy)] : [dx, dy];
}

/** A rectangle or ellipse drawn from corner to corner inside the image; `undefined` while it has no area. */
export function drawBox(
  kind: "rectangle" | "ellipse",
  from: Point,
  to: Point,
  options: DragOptions,
): Shape | undefined {
  const first = boxPoint(from, options);
  const other = options.isStrict?.() === true ? squared(first, to) : to;
  const box = rectangleBetween(first, boxPoint(other, options));
  if (box.x0 === box.x1 || box.y0 === box.y1) return undefined;
  return kind === "rectangle" ? box : ellipseWithin(box);
}

/** A shape moved by whole pixels, as the arrow keys do. */
export function nudge(shape: Shape, key: string, pixels: number): Shape | undefined {
  const step = ARROWS[key];
  return step && translateShape(shape, step[0] * pixels, step[1] * pixels);
}

/** A shape without the vertex of a handle; `undefined` when it must keep it, or has none there. */
export function withoutVertex(shape: Shape, handle: Handle): Shape | undefined {
  if (handle.kind !== "vertex") return undefined;
  const count =
    shape.kind === "polygon" ? shape.rings[handle.ring]!.length - 1 : shape.kind === "path" ? shape.points.length : 0;
  return count > 2 ? removeVertex(shape, handle.ring, handle.index) : undefined;
}

export const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** To 1/64 pixel: finer than anyone points, exact in doubles, and short to write. */
export function roundedPoint([x, y]: Point): Point {
  return [Math.round(x * 64) / 64 + 0, Math.round(y * 64) / 64 + 0];
}

/** Where a vertex goes: to a vertex of another region near by, else to a place in short numbers. */
export function vertexPoint(to: Point, { snap, attract }: DragOptions): Point {
  return attract?.(to) ?? (snap ? roundedPoint(to) : to);
}

function turn(shape: Shape, about: Point, from: Point, { isStrict }: DragOptions): Drag {
  const start = Math.atan2(from[1] - about[1], from[0] - about[0]);
  return (to) => {
    const angle = Math.atan2(to[1] - about[1], to[0] - about[0]) - start;
    return rotateShape(shape, about, isStrict?.() === true ? Math.round(angle / TURN_STEP) * TURN_STEP : angle);
  };
}

/** A polygon or path made larger about the opposite corner of its box; in proportion unless that is asked to be free. */
function grow(
  shape: Shape,
  handle: Extract<Handle, { kind: "scale" }>,
  at: (to: Point) => Point,
  options: DragOptions,
): Drag {
  const { about } = handle;
  const factor = (value: number, was: number, middle: number) =>
    was === middle ? 1 : Math.max(1 / 64, (value - middle) / (was - middle));
  return (pointer) => {
    const to = at(pointer);
    const fx = factor(to[0], handle.at[0], about[0]);
    const fy = factor(to[1], handle.at[1], about[1]);
    const even = Math.max(fx, fy);
    return options.isStrict?.() === true ? scaleShape(shape, about, even, even) : scaleShape(shape, about, fx, fy);
  };
}

function inProportion(shape: Shape, handle: Extract<Handle, { kind: "box" }>, to: Point): Shape {
  if (!isBox(shape)) return shape;
  const { centre, u, v } = frameOf(shape);
  const opposite: Point = [
    centre[0] - handle.x * u[0] - handle.y * v[0],
    centre[1] - handle.x * u[1] - handle.y * v[1],
  ];
  const [wx, wy] = [handle.at[0] - opposite[0], handle.at[1] - opposite[1]];
  const square = wx * wx + wy * wy;
  if (square === 0) return shape;
  const factor = Math.max(1 / 64, ((to[0] - opposite[0]) * wx + (to[1] - opposite[1]) * wy) / square);
  const scaled = ([x, y]: Point): Point => [x * factor, y * factor];
  return shapeInFrame(familyOf(shape), {
    centre: [opposite[0] + (wx * factor) / 2, opposite[1] + (wy * factor) / 2],
    u: scaled(u),
    v: scaled(v),
  });
}

function squared(from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const size = Math.max(Math.abs(dx), Math.abs(dy));
  return [from[0] + Math.sign(dx) * size, from[1] + Math.sign(dy) * size];
}

/** Boxes end at the edges of the image: beyond it there is nothing to measure. */
function boxPoint([x, y]: Point, { image, snap }: DragOptions): Point {
  const inside: Point = [Math.min(image.width, Math.max(0, x)), Math.min(image.height, Math.max(0, y))];
  return snap ? [Math.round(inside[0]), Math.round(inside[1])] : inside;
}
