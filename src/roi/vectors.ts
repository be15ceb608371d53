import { RoiError } from "./errors.ts";
import {
  boundingBox,
  checkShape,
  cornersOf,
  type Point,
  pointsOf,
  polygonOf,
  rectangleBetween,
  type Shape,
} from "./geometry.ts";

/** The kinds of the contract. */
export type RoiKind =
  | "CUBE"
  | "ELLIPSIS"
  | "FRAME"
  | "HYPERCUBE"
  | "LINE"
  | "PATH"
  | "POINT"
  | "POLYGON"
  | "RECTANGLE"
  | "SLICE"
  | "SPECTRAL_CUBE"
  | "SPECTRAL_HYPERCUBE"
  | "SPECTRAL_RECTANGLE"
  | "TEMPORAL_CUBE"
  | "TEMPORAL_RECTANGLE";

/**
 * A region as the graph stores it: `[c, t, z, y, x]` each, in level-0 pixels of the image, fractions allowed.
 *
 * x and y are written in the corner convention of `Shape`, unchanged: the rectangle of a whole W x H image has the vectors
 * x 0, y 0 and x W, y H. z, t and c are indices of planes. So the bounds that a server computes (minimum rounded down, maximum
 * up) enclose the shape, and a member pixel i always has `minX <= i < maxX`.
 */
export type RoiVectors = Readonly<{ kind: RoiKind; vectors: readonly (readonly number[])[] }>;

/** Planes of a region, each axis half-open in whole indices: `[floor(min), floor(max) + 1)`. */
export type Extent = Readonly<{
  c: readonly [number, number];
  t: readonly [number, number];
  z: readonly [number, number];
}>;

export type Region = Readonly<{ shape: Shape; extent: Extent }>;

const AXES = { c: 0, t: 1, z: 2, y: 3, x: 4 } as const;
const FOREVER: readonly [number, number] = [0, Infinity];

/**
 * What the vectors mean, in every encoding that occurs: rectangles and cubes by 2 or more corners (4 that are not parallel to the
 * axes: the polygon through them), one vector of such a kind a point; ELLIPSIS by centre and radii (2 vectors) or an outline.
 * FRAME holds on every z, SLICE at every t; all others where their vectors are.
 *
 * @throws RoiError `BadVectors`
 */
export function regionOf({ kind, vectors }: RoiVectors): Region {
  checkVectors(kind, vectors);
  // Only the centre of an ellipse says where it is; the second vector holds radii.
  const placed = isCentreAndRadii(kind, vectors) ? vectors.slice(0, 1) : vectors;
  const extent = {
    c: rangeOf(placed, AXES.c),
    t: kind === "SLICE" ? FOREVER : rangeOf(placed, AXES.t),
    z: kind === "FRAME" ? FOREVER : rangeOf(placed, AXES.z),
  };
  return { shape: shapeOf(kind, vectors), extent };
}

/** Whether a region shows on the plane at z and t. */
export function holdsAt(extent: Extent, z: number, t: number): boolean {
  return z >= extent.z[0] && z < extent.z[1] && t >= extent.t[0] && t < extent.t[1];
}

/**
 * The vectors of a new region on one plane: rectangles as 2 corners, ellipses as centre and radii.
 *
 * @throws RoiError `NotEncodable` for a polygon of several rings: the contract has one
 */
export function vectorsOf(shape: Shape, plane: Readonly<{ c: number; t: number; z: number }>): RoiVectors {
  checkShape(shape);
  const at = ([x, y]: Point) => [plane.c, plane.t, plane.z, y, x];
  switch (shape.kind) {
    case "point":
      return { kind: "POINT", vectors: [at(shape.at)] };
    case "line":
      return { kind: "LINE", vectors: [at(shape.from), at(shape.to)] };
    case "path":
      return { kind: "PATH", vectors: shape.points.map(at) };
    case "rectangle":
      return { kind: "RECTANGLE", vectors: [at([shape.x0, shape.y0]), at([shape.x1, shape.y1])] };
    case "ellipse":
      return { kind: "ELLIPSIS", vectors: [at(shape.centre), at(shape.radii)] };
    case "polygon":
      return { kind: "POLYGON", vectors: ringOf(shape.rings).map(at) };
  }
}

/**
 * An edited shape in the encoding that the region had: its kind, its number of corners, and c, t and z of each vector stay.
 * The shape must be of the same kind as `regionOf(roi).shape`.
 *
 * @throws RoiError `NotEncodable` when it is not
 */
export function withShape(roi: RoiVectors, shape: Shape): RoiVectors {
  checkShape(shape);
  const before = regionOf(roi).shape;
  if (before.kind !== shape.kind) {
    throw new RoiError("NotEncodable", `A region that is a ${before.kind} cannot become a ${shape.kind}`);
  }
  const put = (points: readonly Point[]) =>
    points.map(([x, y], i) => [...(roi.vectors[i] ?? roi.vectors.at(-1)!).slice(0, AXES.y), y, x]);
  if (shape.kind === "rectangle") {
    const old = boundingBox(before);
    const corners = roi.vectors.map(
      (vector): Point => [
        vector[AXES.x] === old.x0 ? shape.x0 : vector[AXES.x] === old.x1 ? shape.x1 : vector[AXES.x]!,
        vector[AXES.y] === old.y0 ? shape.y0 : vector[AXES.y] === old.y1 ? shape.y1 : vector[AXES.y]!,
      ],
    );
    // A box that had no width or height does not tell its corners apart, and inner points have no place in a new box.
    const faithful = old.x0 < old.x1 && old.y0 < old.y1 && sameBox(corners, shape);
    return { kind: roi.kind, vectors: put(faithful ? corners : flatCorners(roi.vectors.length, shape)) };
  }
  if (shape.kind === "ellipse") return { kind: roi.kind, vectors: put([shape.centre, shape.radii]) };
  return { kind: roi.kind, vectors: put(shape.kind === "polygon" ? ringOf(shape.rings) : pointsOf(shape)) };
}

/** Opposite corners first, so that two are enough; four go round. */
function flatCorners(count: number, shape: Extract<Shape, { kind: "rectangle" }>): readonly Point[] {
  const corners = cornersOf(shape);
  return count >= 4 ? Array.from({ length: count }, (_, i) => corners[i % 4]!) : [corners[0], corners[2]];
}

function sameBox(points: readonly Point[], shape: Extract<Shape, { kind: "rectangle" }>): boolean {
  const box = boundingBox({ kind: "path", points });
  return box.x0 === shape.x0 && box.y0 === shape.y0 && box.x1 === shape.x1 && box.y1 === shape.y1;
}

function shapeOf(kind: RoiKind, vectors: RoiVectors["vectors"]): Shape {
  const points = vectors.map((vector): Point => [vector[AXES.x]!, vector[AXES.y]!]);
  const first = points[0]!;
  switch (kind) {
    case "POINT":
      return { kind: "point", at: first };
    case "LINE":
      return points.length === 2 ? { kind: "line", from: first, to: points[1]! } : { kind: "path", points };
    case "PATH":
      return { kind: "path", points };
    case "POLYGON":
      return polygonOf(withoutClosing(points));
    case "ELLIPSIS": {
      const [rx, ry] = points[1]!;
      return points.length === 2
        ? { kind: "ellipse", centre: first, radii: [Math.abs(rx), Math.abs(ry)] }
        : polygonOf(withoutClosing(points));
    }
    default: {
      if (points.length === 1) return { kind: "point", at: first };
      const { x0, y0, x1, y1 } = boundingBox({ kind: "path", points });
      const isTilted = points.some(([x, y]) => (x !== x0 && x !== x1) || (y !== y0 && y !== y1));
      return points.length === 4 && isTilted ? polygonOf(points) : rectangleBetween([x0, y0], [x1, y1]);
    }
  }
}

/** Other writers may close a polygon by repeating its first point. */
function withoutClosing(points: readonly Point[]): readonly Point[] {
  const first = points[0]!;
  const last = points.at(-1)!;
  return points.length > 3 && first[0] === last[0] && first[1] === last[1] ? points.slice(0, -1) : points;
}

function ringOf(rings: readonly (readonly Point[])[]): readonly Point[] {
  if (rings.length === 1) return rings[0]!;
  throw new RoiError("NotEncodable", `A polygon of ${rings.length} rings cannot be stored: a POLYGON has one`);
}

function isCentreAndRadii(kind: RoiKind, vectors: RoiVectors["vectors"]): boolean {
  return kind === "ELLIPSIS" && vectors.length === 2;
}

const FEWEST: Readonly<Record<string, number>> = { LINE: 2, PATH: 2, POLYGON: 3, ELLIPSIS: 2 };

function checkVectors(kind: RoiKind, vectors: RoiVectors["vectors"]): void {
  const fewest = FEWEST[kind] ?? 1;
  if (vectors.length < fewest)
    throw new RoiError("BadVectors", `A ${kind} needs ${fewest} vectors, this has ${vectors.length}`);
  for (const vector of vectors) {
    if (vector.length !== 5 || !vector.every(Number.isFinite)) {
      throw new RoiError(
        "BadVectors",
        `A ${kind} has a vector that is not five finite numbers: [${vector.join(", ")}]`,
      );
    }
  }
}

function rangeOf(vectors: RoiVectors["vectors"], axis: number): readonly [number, number] {
  const values = vectors.map((vector) => vector[axis]!);
  return [Math.floor(values.reduce((a, b) => Math.min(a, b))), Math.floor(values.reduce((a, b) => Math.max(a, b))) + 1];
}
