import { RoiError } from "./errors.ts";
import { type BoxShape, familyOf, frameOf, isBox, shapeInFrame } from "./frame.ts";
import { boundingBox, type Point, type Shape } from "./geometry.ts";

/** A place by which a shape is reshaped: a side or corner of its box, one of its vertices, or what turns or grows all of it. */
export type Handle =
  | Readonly<{ kind: "box"; x: -1 | 0 | 1; y: -1 | 0 | 1; at: Point }>
  | Readonly<{ kind: "vertex"; ring: number; index: number; at: Point }>
  | Readonly<{ kind: "rotate"; about: Point; at: Point }>
  | Readonly<{ kind: "scale"; about: Point; at: Point }>;

/**
 * Corners and side middles of rectangles and ellipses, vertices of everything else; and, `gap` level-0 pixels outside, what turns
 * the shape and (for polygons and paths) makes it larger. Without a gap only those on the shape itself.
 */
export function handlesOf(shape: Shape, gap = 0): readonly Handle[] {
  if (isBox(shape)) return gap > 0 ? [...boxHandles(shape), turnOfBox(shape, gap)] : boxHandles(shape);
  const vertices = ringsOf(shape).flatMap((ring, r) =>
    ring.map((at, index): Handle => ({ kind: "vertex", ring: r, index, at })),
  );
  if (gap === 0 || (shape.kind !== "polygon" && shape.kind !== "path")) return vertices;
  const { x0, y0, x1, y1 } = boundingBox(shape);
  const middle: Point = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [
    ...vertices,
    { kind: "scale", about: [x0, y0], at: [x1 + gap, y1 + gap] },
    { kind: "rotate", about: middle, at: [middle[0], y0 - 2 * gap] },
  ];
}

function boxHandles(shape: BoxShape): readonly Handle[] {
  const { centre, u, v } = frameOf(shape);
  const handles: Handle[] = [];
  for (const y of [-1, 0, 1] as const) {
    for (const x of [-1, 0, 1] as const) {
      if (x === 0 && y === 0) continue;
      const at: Point = [centre[0] + x * u[0] + y * v[0], centre[1] + x * u[1] + y * v[1]];
      handles.push({ kind: "box", x, y, at });
    }
  }
  return handles;
}

function turnOfBox(shape: BoxShape, gap: number): Handle {
  const { centre, u, v } = frameOf(shape);
  const up = direction(v) ?? (direction(u) ? ([-direction(u)![1], direction(u)![0]] as Point) : [0, 1]);
  const reach = Math.hypot(...v) + 2 * gap;
  return { kind: "rotate", about: centre, at: [centre[0] - up[0] * reach, centre[1] - up[1] * reach] };
}

/**
 * The shape after a handle was dragged to a place. A side dragged over the opposite one turns the box over, it never gets
 * negative; take the handle's place from the new shape afterwards.
 *
 * @throws RoiError `NotEditable` when the shape has no such handle
 */
export function dragHandle(shape: Shape, handle: Handle, to: Point): Shape {
  if (handle.kind === "vertex") return moveVertex(shape, handle.ring, handle.index, to);
  if (handle.kind !== "box" || !isBox(shape)) throw new RoiError("NotEditable", `A ${shape.kind} has no box to drag`);
  const frame = frameOf(shape);
  const [rx, ry] = [to[0] - frame.centre[0], to[1] - frame.centre[1]];
  const u = side(frame.u, frame.v, handle.x, rx, ry, 1);
  const v = side(frame.v, frame.u, handle.y, rx, ry, -1);
  const centre: Point = [frame.centre[0] + u.shift[0] + v.shift[0], frame.centre[1] + u.shift[1] + v.shift[1]];
  return shapeInFrame(familyOf(shape), { centre, u: u.half, v: v.half });
}

/** One axis of a box with one of its sides dragged by (rx, ry) from the middle: the new half axis and how the middle shifts. */
function side(axis: Point, other: Point, which: -1 | 0 | 1, rx: number, ry: number, turn: 1 | -1) {
  if (which === 0) return { half: axis, shift: [0, 0] as Point };
  const long = Math.hypot(...axis);
  const away = direction(other) ?? [0, 1];
  const [ex, ey] = direction(axis) ?? [turn * away[1], -turn * away[0]];
  // The opposite side stays; upright boxes without rounding by divisions.
  const far = ex * rx + ey * ry;
  const near = -which * long;
  const half = Math.abs(far - near) / 2;
  const middle = (far + near) / 2;
  return { half: [ex * half, ey * half] as Point, shift: [ex * middle, ey * middle] as Point };
}

export function moveVertex(shape: Shape, ring: number, index: number, to: Point): Shape {
  if (ringsOf(shape)[ring]?.[index] === undefined) {
    throw new RoiError("NotEditable", `A ${shape.kind} has no vertex ${index} in ring ${ring}`);
  }
  return withRing(shape, ring, ringsOf(shape)[ring]!.with(index, to));
}

/** A new vertex before `index` of a ring; `index` may be the ring's length. A line becomes a path. */
export function insertVertex(shape: Shape, ring: number, index: number, at: Point): Shape {
  const points = ringsOf(shape)[ring];
  if (points === undefined) throw new RoiError("NotEditable", `A ${shape.kind} has no ring ${ring} to put a vertex in`);
  return withRing(shape, ring, points.toSpliced(index, 0, at));
}

/** @throws RoiError `NotEditable` when too few vertices would be left: three of a ring, two of a path */
export function removeVertex(shape: Shape, ring: number, index: number): Shape {
  const points = ringsOf(shape)[ring];
  const least = shape.kind === "polygon" ? 3 : 2;
  if (points === undefined || points.length <= least)
    throw new RoiError("NotEditable", `A ${shape.kind} keeps at least ${least} vertices`);
  return withRing(shape, ring, points.toSpliced(index, 1));
}

/** The vertices of a shape that has some, ring by ring. */
export function ringsOf(shape: Shape): readonly (readonly Point[])[] {
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

function withRing(shape: Shape, ring: number, points: readonly Point[]): Shape {
  switch (shape.kind) {
    case "point":
      return { kind: "point", at: points[0]! };
    case "line":
      return points.length === 2 ? { kind: "line", from: points[0]!, to: points[1]! } : { kind: "path", points };
    case "path":
      return { kind: "path", points };
    case "polygon":
      return { kind: "polygon", rings: shape.rings.with(ring, points) };
    default:
      throw new RoiError("NotEditable", `A ${shape.kind} has no vertices`);
  }
}

function direction([x, y]: Point): Point | undefined {
  const long = Math.hypot(x, y);
  return long === 0 ? undefined : [x / long, y / long];
}
