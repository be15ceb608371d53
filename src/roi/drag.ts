import { dragHandle, type Handle, insertVertex, removeVertex } from "./edit.ts";
import { ellipseWithin, type Point, rectangleBetween, type Shape, translateShape } from "./geometry.ts";
import type { Pick } from "./pick.ts";
import type { ImageSize } from "./spans.ts";

/** How free a drag is. */
export type DragOptions = Readonly<{
  image: ImageSize;
  /** Boxes get whole-pixel edges, moves whole-pixel steps, vertices short numbers: what is drawn is what is measured. */
  snap: boolean;
}>;

/** The shape for a pointer that began at one place and is at another now. Always from the shape at the beginning: no drift. */
export type Drag = (to: Point) => Shape;

/** A drag of what was picked, from `from` on. */
export function beginDrag(shape: Shape, pick: Pick, from: Point, options: DragOptions): Drag {
  if (pick.kind === "body")
    return ([x, y]) => translateShape(shape, step(x - from[0], options), step(y - from[1], options));
  if (pick.kind === "edge" && shape.kind === "polygon") {
    const widened = insertVertex(shape, pick.ring, pick.index, from);
    const handle: Handle = { kind: "vertex", ring: pick.ring, index: pick.index, at: from };
    return (to) => dragHandle(widened, handle, vertexPoint(to, options));
  }
  if (pick.kind === "edge") return () => shape;
  const { handle } = pick;
  // The pointer grasps a handle beside its middle; the handle must not jump there.
  const dx = handle.at[0] - from[0];
  const dy = handle.at[1] - from[1];
  return ([x, y]) => {
    const to: Point = [x + dx, y + dy];
    return dragHandle(shape, handle, (handle.kind === "box" ? boxPoint : vertexPoint)(to, options));
  };
}

/** A rectangle or ellipse drawn from corner to corner inside the image; `undefined` while it has no area. */
export function drawBox(
  kind: "rectangle" | "ellipse",
  from: Point,
  to: Point,
  options: DragOptions,
): Shape | undefined {
  const box = rectangleBetween(boxPoint(from, options), boxPoint(to, options));
  if (box.x0 === box.x1 || box.y0 === box.y1) return undefined;
  return kind === "rectangle" ? box : ellipseWithin(box);
}

/** A shape moved by whole pixels, as the arrow keys do. */
export function nudge(shape: Shape, key: string, pixels: number): Shape | undefined {
  const direction = ARROWS[key];
  return direction && translateShape(shape, direction[0] * pixels, direction[1] * pixels);
}

/** A polygon without the vertex of a handle; `undefined` when it must keep it, or the shape is no polygon. */
export function withoutVertex(shape: Shape, handle: Handle): Shape | undefined {
  if (shape.kind !== "polygon" || handle.kind !== "vertex") return undefined;
  return shape.rings[handle.ring]!.length > 3 ? removeVertex(shape, handle.ring, handle.index) : undefined;
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function step(distance: number, { snap }: DragOptions): number {
  return snap ? Math.round(distance) : distance;
}

/** To 1/64 pixel: finer than anyone points, exact in doubles, and short to write. */
export function roundedPoint([x, y]: Point): Point {
  return [Math.round(x * 64) / 64, Math.round(y * 64) / 64];
}

function vertexPoint(to: Point, { snap }: DragOptions): Point {
  return snap ? roundedPoint(to) : to;
}

/** Boxes end at the edges of the image: beyond it there is nothing to measure. */
function boxPoint([x, y]: Point, { image, snap }: DragOptions): Point {
  const inside: Point = [Math.min(image.width, Math.max(0, x)), Math.min(image.height, Math.max(0, y))];
  return snap ? [Math.round(inside[0]), Math.round(inside[1])] : inside;
}
