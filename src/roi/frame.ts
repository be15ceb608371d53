import {
  type EllipseShape,
  type Point,
  type RectangleShape,
  type Ring,
  type RotatedEllipseShape,
  type RotatedRectangleShape,
  rectangleBetween,
  type Shape,
} from "./geometry.ts";

/** Rectangles and ellipses in any direction: what has a box with four sides. */
export type BoxShape = RectangleShape | RotatedRectangleShape | EllipseShape | RotatedEllipseShape;

/** Such a box: its middle and the ways from there to the middles of two sides, clockwise on the screen from u to v. */
export type Frame = Readonly<{ centre: Point; u: Point; v: Point }>;

const BOX_KINDS: readonly Shape["kind"][] = ["rectangle", "rotatedRectangle", "ellipse", "rotatedEllipse"];

export function isBox(shape: Shape): shape is BoxShape {
  return BOX_KINDS.includes(shape.kind);
}

/** Whether a box is a rectangle or an ellipse, whatever its direction. */
export function familyOf(shape: BoxShape): "rectangle" | "ellipse" {
  return shape.kind === "rectangle" || shape.kind === "rotatedRectangle" ? "rectangle" : "ellipse";
}

export function frameOf(shape: BoxShape): Frame {
  switch (shape.kind) {
    case "rectangle":
      return {
        centre: [(shape.x0 + shape.x1) / 2, (shape.y0 + shape.y1) / 2],
        u: [(shape.x1 - shape.x0) / 2, 0],
        v: [0, (shape.y1 - shape.y0) / 2],
      };
    case "rotatedRectangle": {
      const [a, b, c, d] = shape.corners;
      return { centre: half(add(a, c)), u: half(subtract(b, a)), v: half(subtract(d, a)) };
    }
    case "ellipse":
      return { centre: shape.centre, u: [shape.radii[0], 0], v: [0, shape.radii[1]] };
    case "rotatedEllipse":
      return { centre: shape.centre, u: shape.u, v: shape.v };
  }
}

/** The rectangle or ellipse that fills a frame; in the plain kind when the frame is parallel to the axes. */
export function shapeInFrame(family: "rectangle" | "ellipse", frame: Frame): BoxShape {
  const centre = fine(frame.centre);
  const [u, v] = [fine(frame.u), fine(frame.v)];
  const isUpright = (u[1] === 0 && v[0] === 0) || (u[0] === 0 && v[1] === 0);
  const radii: Point = [Math.abs(u[0]) + Math.abs(v[0]), Math.abs(u[1]) + Math.abs(v[1])];
  if (family === "ellipse") {
    return isUpright ? { kind: "ellipse", centre, radii } : { kind: "rotatedEllipse", centre, u, v };
  }
  if (isUpright) return rectangleBetween(subtract(centre, radii), add(centre, radii));
  return { kind: "rotatedRectangle", corners: frameCorners({ centre, u, v }) };
}

function frameCorners({ centre, u, v }: Frame): readonly [Point, Point, Point, Point] {
  const at = (a: number, b: number): Point => [centre[0] + a * u[0] + b * v[0], centre[1] + a * u[1] + b * v[1]];
  return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}

/** Four corners as a rectangle, when their angles are right to a thousandth of a pixel; `undefined` when they are not. */
export function rectangleOfCorners(points: Ring): RectangleShape | RotatedRectangleShape | undefined {
  const [a, b, c, d] = points;
  if (a === undefined || b === undefined || c === undefined || d === undefined || points.length !== 4) return undefined;
  const [u, v] = [subtract(b, a), subtract(d, a)];
  const [long, high] = [Math.hypot(...u), Math.hypot(...v)];
  const isClosed = Math.hypot(...subtract(add(a, c), add(b, d))) <= NEARLY_PX;
  const isRight = Math.abs(u[0] * v[0] + u[1] * v[1]) <= NEARLY_PX * Math.max(long, high);
  if (!isClosed || !isRight || long === 0 || high === 0) return undefined;
  const xs = new Set(points.map(([x]) => x));
  const ys = new Set(points.map(([, y]) => y));
  if (xs.size === 2 && ys.size === 2) return rectangleBetween(a, c);
  return { kind: "rotatedRectangle", corners: [a, b, c, d] };
}

const NEARLY_PX = 1e-3;

/** To 2^-16 pixel: sums and halves of such numbers are exact, so that a shape is stored and read back as it was. */
export function fine([x, y]: Point): Point {
  return [Math.round(x * 65_536) / 65_536 + 0, Math.round(y * 65_536) / 65_536 + 0];
}

function add(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1]];
}

function subtract(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

function half([x, y]: Point): Point {
  return [x / 2, y / 2];
}
