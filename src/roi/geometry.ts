import type { Rect } from "../math/rect.ts";
import { RoiError } from "./errors.ts";

/**
 * Shapes in level-0 pixels, corner convention: pixel (i, j) covers `i <= x < i + 1`, `j <= y < j + 1`, its centre is
 * (i + 0.5, j + 0.5), and the rectangle of a whole W x H image is (0, 0) to (W, H). y points down.
 */
export type Shape =
  | PointShape
  | LineShape
  | PathShape
  | RectangleShape
  | RotatedRectangleShape
  | EllipseShape
  | RotatedEllipseShape
  | PolygonShape;

/** Shapes with an inside. */
export type ArealShape = RectangleShape | RotatedRectangleShape | EllipseShape | RotatedEllipseShape | PolygonShape;

export type Point = readonly [x: number, y: number];
/** One closed line; the last point joins the first and is not repeated. */
export type Ring = readonly Point[];

export type PointShape = Readonly<{ kind: "point"; at: Point }>;
export type LineShape = Readonly<{ kind: "line"; from: Point; to: Point }>;
/** An open line through at least two points. */
export type PathShape = Readonly<{ kind: "path"; points: readonly Point[] }>;
/** `x0 <= x1`, `y0 <= y1`. */
export type RectangleShape = Readonly<{ kind: "rectangle" } & Rect>;
/** A rectangle that is not parallel to the axes, by its corners in turn: they are what is stored and what decides membership. */
export type RotatedRectangleShape = Readonly<{
  kind: "rotatedRectangle";
  corners: readonly [Point, Point, Point, Point];
}>;
/** Axis-parallel; radii are half the width and half the height, not negative. */
export type EllipseShape = Readonly<{ kind: "ellipse"; centre: Point; radii: Point }>;
/** The points `centre + a u + b v` with `a a + b b <= 1`; `u` and `v` are its half axes, from the centre. */
export type RotatedEllipseShape = Readonly<{ kind: "rotatedEllipse"; centre: Point; u: Point; v: Point }>;
/** What lies inside an odd number of rings, by the even-odd rule: rings may be holes, or parts, or cross. */
export type PolygonShape = Readonly<{ kind: "polygon"; rings: readonly Ring[] }>;

/** The rectangle with these opposite corners. */
export function rectangleBetween(a: Point, b: Point): RectangleShape {
  return {
    kind: "rectangle",
    x0: Math.min(a[0], b[0]),
    y0: Math.min(a[1], b[1]),
    x1: Math.max(a[0], b[0]),
    y1: Math.max(a[1], b[1]),
  };
}

/** The ellipse that touches all four sides of a rectangle. */
export function ellipseWithin({ x0, y0, x1, y1 }: Rect): EllipseShape {
  return { kind: "ellipse", centre: [(x0 + x1) / 2, (y0 + y1) / 2], radii: [(x1 - x0) / 2, (y1 - y0) / 2] };
}

export function polygonOf(ring: Ring): PolygonShape {
  return { kind: "polygon", rings: [ring] };
}

/** The smallest axis-parallel rectangle around the shape: of the true outline, also for ellipses. */
export function boundingBox(shape: Shape): Rect {
  if (shape.kind === "rectangle") return { x0: shape.x0, y0: shape.y0, x1: shape.x1, y1: shape.y1 };
  if (shape.kind === "ellipse") {
    const { centre, radii } = shape;
    return { x0: centre[0] - radii[0], y0: centre[1] - radii[1], x1: centre[0] + radii[0], y1: centre[1] + radii[1] };
  }
  if (shape.kind === "rotatedEllipse") {
    const { centre, u, v } = shape;
    const [rx, ry] = [Math.hypot(u[0], v[0]), Math.hypot(u[1], v[1])];
    return { x0: centre[0] - rx, y0: centre[1] - ry, x1: centre[0] + rx, y1: centre[1] + ry };
  }
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const [x, y] of pointsOf(shape)) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}

export function translateShape(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind === "rectangle") {
    return { kind: "rectangle", x0: shape.x0 + dx, y0: shape.y0 + dy, x1: shape.x1 + dx, y1: shape.y1 + dy };
  }
  if (shape.kind === "ellipse" || shape.kind === "rotatedEllipse") {
    return { ...shape, centre: [shape.centre[0] + dx, shape.centre[1] + dy] };
  }
  return mapPoints(shape, ([x, y]) => [x + dx, y + dy]);
}

/** A shape that is given by points alone, with each of them mapped. */
export function mapPoints(
  shape: PointShape | LineShape | PathShape | RotatedRectangleShape | PolygonShape,
  map: (point: Point) => Point,
): Shape {
  switch (shape.kind) {
    case "point":
      return { kind: "point", at: map(shape.at) };
    case "line":
      return { kind: "line", from: map(shape.from), to: map(shape.to) };
    case "path":
      return { kind: "path", points: shape.points.map(map) };
    case "rotatedRectangle": {
      const [a, b, c, d] = shape.corners;
      return { kind: "rotatedRectangle", corners: [map(a), map(b), map(c), map(d)] };
    }
    case "polygon":
      return { kind: "polygon", rings: shape.rings.map((ring) => ring.map(map)) };
  }
}

/** Whether the shape has an inside: pixels can be members of it. */
export function isAreal(shape: Shape): shape is ArealShape {
  return shape.kind !== "point" && shape.kind !== "line" && shape.kind !== "path";
}

/** The points that define a shape, ring after ring; the corners of a rectangle; centre and ends of the radii of an ellipse. */
export function pointsOf(shape: Shape): readonly Point[] {
  switch (shape.kind) {
    case "point":
      return [shape.at];
    case "line":
      return [shape.from, shape.to];
    case "path":
      return shape.points;
    case "rectangle":
      return cornersOf(shape);
    case "ellipse": {
      const { centre, radii } = shape;
      return [centre, [centre[0] + radii[0], centre[1]], [centre[0], centre[1] + radii[1]]];
    }
    case "rotatedRectangle":
      return shape.corners;
    case "rotatedEllipse": {
      const { centre, u, v } = shape;
      return [centre, [centre[0] + u[0], centre[1] + u[1]], [centre[0] + v[0], centre[1] + v[1]]];
    }
    case "polygon":
      return shape.rings.flat();
  }
}

/** Clockwise on the screen from (x0, y0). */
export function cornersOf({ x0, y0, x1, y1 }: Rect): readonly [Point, Point, Point, Point] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

/** The outline for drawing: closed rings of areal shapes, one open line otherwise. An ellipse becomes `segments` chords. */
export function outlineOf(shape: Shape, segments = 128): readonly (readonly Point[])[] {
  if (shape.kind === "polygon") return shape.rings;
  if (shape.kind !== "ellipse" && shape.kind !== "rotatedEllipse") return [pointsOf(shape)];
  const { centre } = shape;
  const [u, v]: [Point, Point] =
    shape.kind === "ellipse"
      ? [
          [shape.radii[0], 0],
          [0, shape.radii[1]],
        ]
      : [shape.u, shape.v];
  const ring: Point[] = [];
  for (let i = 0; i < segments; i++) {
    const angle = (2 * Math.PI * i) / segments;
    const [a, b] = [Math.cos(angle), Math.sin(angle)];
    ring.push([centre[0] + a * u[0] + b * v[0], centre[1] + a * u[1] + b * v[1]]);
  }
  return [ring];
}

/** @throws RoiError `BadVectors` when a coordinate is not finite or a ring, line or path has too few points */
export function checkShape(shape: Shape): void {
  for (const point of pointsOf(shape)) {
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      throw new RoiError(
        "BadVectors",
        `A ${shape.kind} has a coordinate that is no finite number: ${point.join(", ")}`,
      );
    }
  }
  if (shape.kind === "path" && shape.points.length < 2) throw new RoiError("BadVectors", "A path needs two points");
  if (shape.kind === "polygon" && (shape.rings.length === 0 || shape.rings.some((ring) => ring.length < 3))) {
    throw new RoiError("BadVectors", "A polygon needs three points in every ring");
  }
}
