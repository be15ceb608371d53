import { ellipseOfOutline } from "./ellipse-outline.ts";
import { RoiError } from "./errors.ts";
import { rectangleOfCorners } from "./frame.ts";
import { boundingBox, type Point, rectangleBetween, type Shape } from "./geometry.ts";
import { splitRing } from "./keyhole.ts";

/** The kinds of the contract. */
export const ROI_KINDS = [
  "CUBE",
  "ELLIPSIS",
  "FRAME",
  "HYPERCUBE",
  "LINE",
  "PATH",
  "POINT",
  "POLYGON",
  "RECTANGLE",
  "SLICE",
  "SPECTRAL_CUBE",
  "SPECTRAL_HYPERCUBE",
  "SPECTRAL_RECTANGLE",
  "TEMPORAL_CUBE",
  "TEMPORAL_RECTANGLE",
] as const;

export type RoiKind = (typeof ROI_KINDS)[number];

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

/** Position of each axis in a vector. */
export const AXES = { c: 0, t: 1, z: 2, y: 3, x: 4 } as const;
const FOREVER: readonly [number, number] = [0, Infinity];

/**
 * What the vectors mean, in every encoding that occurs: rectangles and cubes by 2 or more corners (4 that are not parallel to the
 * axes: a rotated rectangle, or the polygon through them), one vector of such a kind a point; ELLIPSIS by centre and radii
 * (2 vectors) or an outline; a POLYGON of several rings as `joinRings` joins them.
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

/** Kinds that are about certain channels: those of their extent. All other kinds are about every channel. */
export function isSpectral(kind: RoiKind): boolean {
  return kind.startsWith("SPECTRAL_");
}

/** Whether a region shows on the plane at z and t. */
export function holdsAt(extent: Extent, z: number, t: number): boolean {
  return z >= extent.z[0] && z < extent.z[1] && t >= extent.t[0] && t < extent.t[1];
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
      return { kind: "polygon", rings: splitRing(points) };
    case "ELLIPSIS": {
      const [rx, ry] = points[1]!;
      if (points.length === 2) return { kind: "ellipse", centre: first, radii: [Math.abs(rx), Math.abs(ry)] };
      return ellipseOfOutline(points) ?? { kind: "polygon", rings: splitRing(points).slice(0, 1) };
    }
    default: {
      if (points.length === 1) return { kind: "point", at: first };
      const { x0, y0, x1, y1 } = boundingBox({ kind: "path", points });
      const isTilted = points.some(([x, y]) => (x !== x0 && x !== x1) || (y !== y0 && y !== y1));
      if (points.length !== 4 || !isTilted) return rectangleBetween([x0, y0], [x1, y1]);
      return rectangleOfCorners(points) ?? { kind: "polygon", rings: [points] };
    }
  }
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
