import { familyOf, fine, frameOf, isBox, shapeInFrame } from "./frame.ts";
import { boundingBox, mapPoints, type Point, type Shape, translateShape } from "./geometry.ts";

/** The middle of the box around shapes: what they turn and grow about. */
export function middleOf(shapes: readonly Shape[]): Point {
  const boxes = shapes.map(boundingBox);
  const x0 = Math.min(...boxes.map((box) => box.x0));
  const x1 = Math.max(...boxes.map((box) => box.x1));
  const y0 = Math.min(...boxes.map((box) => box.y0));
  const y1 = Math.max(...boxes.map((box) => box.y1));
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** Turned about a place, clockwise on the screen. Rectangles and ellipses stay what they are; quarter turns are exact. */
export function rotateShape(shape: Shape, about: Point, radians: number): Shape {
  const quarters = (radians * 2) / Math.PI;
  const isQuarter = Math.abs(quarters - Math.round(quarters)) < 1e-12;
  const [cos, sin] = isQuarter
    ? QUARTERS[((Math.round(quarters) % 4) + 4) % 4]!
    : [Math.cos(radians), Math.sin(radians)];
  return mapLinear(shape, about, ([x, y]) => [cos * x - sin * y, sin * x + cos * y]);
}

/**
 * Grown along x and y about a place. Boxes in any direction grow along their own sides instead, so that they keep their right
 * angles: by `factorX` along their first side and `factorY` along the other.
 */
export function scaleShape(shape: Shape, about: Point, factorX: number, factorY: number): Shape {
  if (isBox(shape)) {
    const { centre, u, v } = frameOf(shape);
    const along = ([x, y]: Point, factor: number): Point => [x * factor, y * factor];
    const [dx, dy] = [centre[0] - about[0], centre[1] - about[1]];
    return shapeInFrame(familyOf(shape), {
      centre: [about[0] + dx * factorX, about[1] + dy * factorY],
      u: along(u, factorX),
      v: along(v, factorY),
    });
  }
  return mapLinear(shape, about, ([x, y]) => [x * factorX, y * factorY]);
}

/** Longer and higher by whole pixels, about its middle; never smaller than one pixel. Points only stay. */
export function growShape(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind === "point") return shape;
  const { x0, y0, x1, y1 } = boundingBox(shape);
  const [width, height] = isBox(shape)
    ? [2 * Math.hypot(...frameOf(shape).u), 2 * Math.hypot(...frameOf(shape).v)]
    : [x1 - x0, y1 - y0];
  const factor = (length: number, change: number) => (length === 0 ? 1 : Math.max(1, length + change) / length);
  const grown = scaleShape(shape, middleOf([shape]), factor(width, dx), factor(height, dy));
  // An upright rectangle keeps its left and top edges, so that whole pixels stay whole.
  if (shape.kind !== "rectangle") return grown;
  const box = boundingBox(grown);
  return translateShape(grown, shape.x0 - box.x0, shape.y0 - box.y0);
}

const QUARTERS: readonly Point[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

function mapLinear(shape: Shape, about: Point, map: (vector: Point) => Point): Shape {
  const moved = ([x, y]: Point): Point => {
    const [dx, dy] = map([x - about[0], y - about[1]]);
    return fine([about[0] + dx, about[1] + dy]);
  };
  if (isBox(shape)) {
    const { centre, u, v } = frameOf(shape);
    return shapeInFrame(familyOf(shape), { centre: moved(centre), u: map(u), v: map(v) });
  }
  return mapPoints(shape, moved);
}
