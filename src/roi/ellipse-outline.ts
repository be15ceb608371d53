import { fine } from "./frame.ts";
import { type EllipseShape, outlineOf, type Point, type Ring, type RotatedEllipseShape } from "./geometry.ts";

/**
 * Points of an ellipse that is stored as its outline: those in any direction, and those on several planes, which centre and radii
 * cannot say. Other programs draw these points; here they are known again as the ellipse that they lie on. Not 32: that many
 * are written by programs that draw an ellipse by hand and mean the polygon.
 */
const POINTS = 64;

/** The outline to store; its ellipse is rounded to 2^-16 pixel, so that it is read back to the last bit. */
export function ellipseOutline(shape: EllipseShape | RotatedEllipseShape): Ring {
  const rounded: RotatedEllipseShape =
    shape.kind === "ellipse"
      ? {
          kind: "rotatedEllipse",
          centre: fine(shape.centre),
          u: fine([shape.radii[0], 0]),
          v: fine([0, shape.radii[1]]),
        }
      : { kind: "rotatedEllipse", centre: fine(shape.centre), u: fine(shape.u), v: fine(shape.v) };
  return outlineOf(rounded, POINTS)[0]!.map((point, i) => (i % (POINTS / 4) === 0 ? fine(point) : point));
}

/** The ellipse that `ellipseOutline` has written; `undefined` for any other outline. */
export function ellipseOfOutline(points: Ring): EllipseShape | RotatedEllipseShape | undefined {
  if (points.length !== POINTS) return undefined;
  const [a, b, c, d] = [0, 1, 2, 3].map((quarter) => points[(quarter * POINTS) / 4]!) as [Point, Point, Point, Point];
  const centre: Point = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
  const u: Point = [(a[0] - c[0]) / 2, (a[1] - c[1]) / 2];
  const v: Point = [(b[0] - d[0]) / 2, (b[1] - d[1]) / 2];
  const shape: RotatedEllipseShape = { kind: "rotatedEllipse", centre, u, v };
  const reach = Math.abs(centre[0]) + Math.abs(centre[1]) + Math.hypot(...u) + Math.hypot(...v);
  const expected = outlineOf(shape, POINTS)[0]!;
  const isEllipse = points.every(([x, y], i) => {
    const [ex, ey] = expected[i]!;
    return Math.abs(x - ex) <= 1e-9 * reach && Math.abs(y - ey) <= 1e-9 * reach;
  });
  if (!isEllipse || u[0] * v[1] === u[1] * v[0]) return undefined;
  if (u[1] !== 0 || v[0] !== 0) return shape;
  return { kind: "ellipse", centre, radii: [Math.abs(u[0]), Math.abs(v[1])] };
}
