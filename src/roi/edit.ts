import { RoiError } from "./errors.ts";
import { boundingBox, ellipseWithin, type Point, type PolygonShape, rectangleBetween, type Shape } from "./geometry.ts";

/** A place by which a shape is reshaped: a side or corner of its box, or one of its vertices. */
export type Handle =
  | Readonly<{ kind: "box"; x: -1 | 0 | 1; y: -1 | 0 | 1; at: Point }>
  | Readonly<{ kind: "vertex"; ring: number; index: number; at: Point }>;

/** Corners and side middles of rectangles and ellipses, vertices of everything else. */
export function handlesOf(shape: Shape): readonly Handle[] {
  if (shape.kind === "rectangle" || shape.kind === "ellipse") {
    const { x0, y0, x1, y1 } = boundingBox(shape);
    const handles: Handle[] = [];
    for (const y of [-1, 0, 1] as const) {
      for (const x of [-1, 0, 1] as const) {
        if (x === 0 && y === 0) continue;
        handles.push({ kind: "box", x, y, at: [along(x0, x1, x), along(y0, y1, y)] });
      }
    }
    return handles;
  }
  return ringsOf(shape).flatMap((ring, r) => ring.map((at, index): Handle => ({ kind: "vertex", ring: r, index, at })));
}

/**
 * The shape after a handle was dragged to a place. A side dragged over the opposite one turns the box over, it never gets
 * negative; take the handle's place from the new shape afterwards.
 */
export function dragHandle(shape: Shape, handle: Handle, to: Point): Shape {
  if (handle.kind === "vertex") return moveVertex(shape, handle.ring, handle.index, to);
  if (shape.kind !== "rectangle" && shape.kind !== "ellipse") {
    throw new RoiError("NotEditable", `A ${shape.kind} has no box to drag`);
  }
  const { x0, y0, x1, y1 } = boundingBox(shape);
  const box = rectangleBetween(
    [handle.x === -1 ? to[0] : x0, handle.y === -1 ? to[1] : y0],
    [handle.x === 1 ? to[0] : x1, handle.y === 1 ? to[1] : y1],
  );
  return shape.kind === "rectangle" ? box : ellipseWithin(box);
}

export function moveVertex(shape: Shape, ring: number, index: number, to: Point): Shape {
  if (ringsOf(shape)[ring]?.[index] === undefined) {
    throw new RoiError("NotEditable", `A ${shape.kind} has no vertex ${index} in ring ${ring}`);
  }
  const put = (points: readonly Point[]) => points.with(index, to);
  switch (shape.kind) {
    case "point":
      return { kind: "point", at: to };
    case "line":
      return index === 0 ? { ...shape, from: to } : { ...shape, to };
    case "path":
      return { kind: "path", points: put(shape.points) };
    case "polygon":
      return { kind: "polygon", rings: shape.rings.with(ring, put(shape.rings[ring]!)) };
    default:
      throw new RoiError("NotEditable", `A ${shape.kind} has no vertices`);
  }
}

/** A new vertex before `index` of a ring; `index` may be the ring's length. */
export function insertVertex(shape: PolygonShape, ring: number, index: number, at: Point): PolygonShape {
  const points = shape.rings[ring];
  if (points === undefined) throw new RoiError("NotEditable", `The polygon has no ring ${ring}`);
  return { kind: "polygon", rings: shape.rings.with(ring, points.toSpliced(index, 0, at)) };
}

/** @throws RoiError `NotEditable` when fewer than three vertices would be left */
export function removeVertex(shape: PolygonShape, ring: number, index: number): PolygonShape {
  const points = shape.rings[ring];
  if (points === undefined || points.length <= 3)
    throw new RoiError("NotEditable", "A ring keeps at least three vertices");
  return { kind: "polygon", rings: shape.rings.with(ring, points.toSpliced(index, 1)) };
}

function ringsOf(shape: Shape): readonly (readonly Point[])[] {
  switch (shape.kind) {
    case "point":
      return [[shape.at]];
    case "line":
      return [[shape.from, shape.to]];
    case "path":
      return [shape.points];
    case "polygon":
      return shape.rings;
    default:
      return [];
  }
}

function along(low: number, high: number, side: -1 | 0 | 1): number {
  return side === -1 ? low : side === 1 ? high : (low + high) / 2;
}
