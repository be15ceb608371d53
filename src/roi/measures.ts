import type { EllipseShape, Point, Ring, RotatedEllipseShape, Shape } from "./geometry.ts";
import { isAreal, outlineOf } from "./geometry.ts";

/** Length of a pixel along x and y; `{ x: 1, y: 1 }` measures in pixels. */
export type PixelSize = Readonly<{ x: number; y: number }>;

export const UNIT_PIXEL: PixelSize = { x: 1, y: 1 };

/**
 * Area of the drawn outline (not of its member pixels, which are counted): 0 for points, lines and paths. Rings of a polygon are
 * holes or parts by how deep they lie in each other; they must not cross. A ring that crosses itself gives its signed area.
 */
export function geometricArea(shape: Shape, pixel: PixelSize = UNIT_PIXEL): number {
  const unit = pixel.x * pixel.y;
  switch (shape.kind) {
    case "rectangle":
      return (shape.x1 - shape.x0) * (shape.y1 - shape.y0) * unit;
    case "ellipse":
      return Math.PI * shape.radii[0] * shape.radii[1] * unit;
    case "rotatedEllipse":
      return Math.PI * Math.abs(shape.u[0] * shape.v[1] - shape.u[1] * shape.v[0]) * unit;
    case "rotatedRectangle":
      return Math.abs(shoelace(shape.corners)) * unit;
    case "polygon":
      return unit * shape.rings.reduce((sum, ring, i) => sum + ringSign(shape.rings, i) * Math.abs(shoelace(ring)), 0);
    default:
      return 0;
  }
}

/** Length of all outlines; of the line itself for lines and paths. True edge length, each axis by its own pixel size. */
export function perimeter(shape: Shape, pixel: PixelSize = UNIT_PIXEL): number {
  if (shape.kind === "point") return 0;
  if (shape.kind === "ellipse" || shape.kind === "rotatedEllipse") return ellipsePerimeter(...halfAxes(shape, pixel));
  return outlineOf(shape).reduce((sum, points) => sum + lengthOf(points, isAreal(shape), pixel), 0);
}

/** Longest and shortest radius of an ellipse, in the unit of the pixel size; pixels that are not square stretch its axes. */
export function halfAxes(
  shape: EllipseShape | RotatedEllipseShape,
  pixel: PixelSize = UNIT_PIXEL,
): readonly [long: number, short: number] {
  if (shape.kind === "ellipse") {
    const [a, b] = [shape.radii[0] * pixel.x, shape.radii[1] * pixel.y];
    return [Math.max(a, b), Math.min(a, b)];
  }
  // Singular values of the 2 x 2 matrix of u and v (Blinn): half the sum and difference of two lengths.
  const [ux, uy] = [shape.u[0] * pixel.x, shape.u[1] * pixel.y];
  const [vx, vy] = [shape.v[0] * pixel.x, shape.v[1] * pixel.y];
  const plus = Math.hypot(ux + vy, uy - vx);
  const minus = Math.hypot(ux - vy, uy + vx);
  return [(plus + minus) / 2, Math.abs(plus - minus) / 2];
}

/** Exact to rounding, by the arithmetic-geometric mean (Gauss). */
function ellipsePerimeter(long: number, short: number): number {
  if (short === 0) return 4 * long;
  let a = long;
  let b = short;
  let weight = 0.5;
  let sum = 0.5 * (long * long - short * short);
  // Converges quadratically: 6 steps reach 1e-16 for axes 1000 : 1.
  for (let step = 0; step < 40 && Math.abs(a - b) > Number.EPSILON * a; step++) {
    const c = (a - b) / 2;
    const mean = (a + b) / 2;
    b = Math.sqrt(a * b);
    a = mean;
    weight *= 2;
    sum += weight * c * c;
  }
  return (2 * Math.PI * (long * long - sum)) / ((a + b) / 2);
}

function lengthOf(points: readonly Point[], closed: boolean, pixel: PixelSize): number {
  let length = 0;
  for (let i = closed ? 0 : 1; i < points.length; i++) {
    const a = points[i === 0 ? points.length - 1 : i - 1]!;
    const b = points[i]!;
    length += Math.hypot((b[0] - a[0]) * pixel.x, (b[1] - a[1]) * pixel.y);
  }
  return length;
}

/** Signed area; positive where the ring runs clockwise on the screen (y down). Relative to its first point, to keep digits. */
function shoelace(ring: Ring): number {
  const [ox, oy] = ring[0]!;
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[i + 1 === ring.length ? 0 : i + 1]!;
    twice += (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy);
  }
  return twice / 2;
}

/** 1 for rings inside an even number of others, -1 for holes. */
function ringSign(rings: readonly Ring[], index: number): 1 | -1 {
  const [x, y] = rings[index]![0]!;
  const around = rings.filter((ring, i) => i !== index && ringContains(ring, x, y)).length;
  return around % 2 === 0 ? 1 : -1;
}

/** Even-odd, in plain doubles: for the pointer and for nesting, not for membership of pixels. */
export function ringContains(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[i + 1 === ring.length ? 0 : i + 1]!;
    if (a[1] >= y !== b[1] >= y && x <= a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside;
  }
  return inside;
}
