import { ellipseOutline } from "./ellipse-outline.ts";
import { RoiError } from "./errors.ts";
import {
  boundingBox,
  checkShape,
  cornersOf,
  type Point,
  pointsOf,
  type RectangleShape,
  type Shape,
} from "./geometry.ts";
import { joinRings } from "./keyhole.ts";
import { AXES, type Extent, isSpectral, type Region, type RoiKind, type RoiVectors, regionOf } from "./vectors.ts";

export type PlaneIndices = Readonly<{ c: number; t: number; z: number }>;

/** The extent of one plane. */
export function extentOfPlane({ c, t, z }: PlaneIndices): Extent {
  return { c: [c, c + 1], t: [t, t + 1], z: [z, z + 1] };
}

/** The vectors of a new region on one plane: rectangles as 2 corners (rotated: 4), ellipses as centre and radii. */
export function vectorsOf(shape: Shape, plane: PlaneIndices): RoiVectors {
  return vectorsOfRegion({ shape, extent: extentOfPlane(plane) });
}

/**
 * The vectors of a region over planes. Boxes get the contract's kind for the axes that they span; every other shape has its first
 * vector on the first plane and all others on the last, which gives the same bounds to any reader.
 *
 * @param spectral the extent along c is meant: a box gets a SPECTRAL kind; else it holds for every channel
 * @throws RoiError `NotEncodable` when z or t has no end and the shape is no box
 */
export function vectorsOfRegion({ shape, extent }: Region, spectral = false): RoiVectors {
  checkShape(shape);
  const isOnePlane = [extent.c, extent.t, extent.z].every(([first, end]) => end - first === 1);
  if (shape.kind === "rectangle" || shape.kind === "rotatedRectangle") {
    const corners: readonly Point[] =
      shape.kind === "rectangle"
        ? [
            [shape.x0, shape.y0],
            [shape.x1, shape.y1],
          ]
        : shape.corners;
    return { kind: boxKind(extent, spectral), vectors: placed(corners, extent) };
  }
  switch (shape.kind) {
    case "point":
      return { kind: "POINT", vectors: placed(isOnePlane ? [shape.at] : [shape.at, shape.at], extent) };
    case "line":
      return { kind: "LINE", vectors: placed([shape.from, shape.to], extent) };
    case "path":
      return { kind: "PATH", vectors: placed(shape.points, extent) };
    case "ellipse":
      // Only the centre says on which planes an ellipse of two vectors lies.
      return {
        kind: "ELLIPSIS",
        vectors: placed(isOnePlane ? [shape.centre, shape.radii] : ellipseOutline(shape), extent),
      };
    case "rotatedEllipse":
      return { kind: "ELLIPSIS", vectors: placed(ellipseOutline(shape), extent) };
    case "polygon":
      return { kind: "POLYGON", vectors: placed(ringOf(shape.rings), extent) };
  }
}

/**
 * An edited shape in the encoding that the region had, where that can hold it: its kind, its number of corners, and c, t and z of
 * each vector stay. A shape of another kind gets the kind that it needs; the planes stay in any case.
 *
 * @throws RoiError `NotEncodable` when a region without end along z or t (FRAME, SLICE) gets a shape that is no box
 */
export function withShape(roi: RoiVectors, shape: Shape): RoiVectors {
  checkShape(shape);
  const before = regionOf(roi);
  const points = pointsLike(roi, before.shape, shape);
  if (points !== undefined) {
    const vectors = points.map(([x, y], i) => [...(roi.vectors[i] ?? roi.vectors.at(-1)!).slice(0, AXES.y), y, x]);
    const kept: RoiVectors = { kind: roi.kind, vectors };
    const after = regionOf(kept);
    if (sameShape(after.shape, shape) && sameExtent(after.extent, before.extent)) return kept;
  }
  return vectorsOfRegion({ shape, extent: before.extent }, isSpectral(roi.kind));
}

/** The same shape on other planes. */
export function withExtent(roi: RoiVectors, extent: Extent, spectral = isSpectral(roi.kind)): RoiVectors {
  return vectorsOfRegion({ shape: regionOf(roi).shape, extent }, spectral);
}

/** Whether two shapes are the same to the last bit. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.kind === "polygon" && b.kind === "polygon") {
    return a.rings.length === b.rings.length && a.rings.every((ring, i) => samePoints(ring, b.rings[i]!));
  }
  return a.kind === b.kind && samePoints(pointsOf(a), pointsOf(b));
}

export function sameExtent(a: Extent, b: Extent): boolean {
  return (["c", "t", "z"] as const).every((axis) => a[axis][0] === b[axis][0] && a[axis][1] === b[axis][1]);
}

/** The points to store in the encoding of the region; `undefined` when only a new encoding will do. */
function pointsLike(roi: RoiVectors, before: Shape, shape: Shape): readonly Point[] | undefined {
  if (shape.kind === "rectangle" && before.kind === "rectangle") return cornersLike(roi, before, shape);
  const isBoxKind = !["POINT", "LINE", "PATH", "POLYGON", "ELLIPSIS"].includes(roi.kind);
  if (isBoxKind && shape.kind === "rectangle") return before.kind === "rotatedRectangle" ? cornersOf(shape) : undefined;
  if (isBoxKind && shape.kind === "rotatedRectangle") return shape.corners;
  if (roi.kind === "ELLIPSIS" && shape.kind === "ellipse") {
    return roi.vectors.length === 2 ? [shape.centre, shape.radii] : ellipseOutline(shape);
  }
  if (roi.kind === "ELLIPSIS" && shape.kind === "rotatedEllipse") return ellipseOutline(shape);
  if (before.kind !== shape.kind) return undefined;
  return shape.kind === "polygon" ? ringOf(shape.rings) : pointsOf(shape);
}

function cornersLike(roi: RoiVectors, old: RectangleShape, shape: RectangleShape): readonly Point[] {
  const corners = roi.vectors.map(
    (vector): Point => [
      vector[AXES.x] === old.x0 ? shape.x0 : vector[AXES.x] === old.x1 ? shape.x1 : vector[AXES.x]!,
      vector[AXES.y] === old.y0 ? shape.y0 : vector[AXES.y] === old.y1 ? shape.y1 : vector[AXES.y]!,
    ],
  );
  const box = boundingBox({ kind: "path", points: corners });
  const fits = box.x0 === shape.x0 && box.y0 === shape.y0 && box.x1 === shape.x1 && box.y1 === shape.y1;
  // A box that had no width or height does not tell its corners apart, and inner points have no place in a new box.
  if (old.x0 < old.x1 && old.y0 < old.y1 && fits) return corners;
  const round = cornersOf(shape);
  // Opposite corners first, so that two are enough; four go round.
  return roi.vectors.length >= 4
    ? Array.from({ length: roi.vectors.length }, (_, i) => round[i % 4]!)
    : [round[0], round[2]];
}

function boxKind({ c, t, z }: Extent, spectral: boolean): RoiKind {
  const [isDeep, isLong] = [z[1] - z[0] > 1, t[1] - t[0] > 1];
  if (z[1] === Infinity || t[1] === Infinity) {
    if (!spectral && t[1] !== Infinity) return "FRAME";
    if (!spectral && z[1] !== Infinity) return "SLICE";
    throw new RoiError("NotEncodable", "A region ends at the last plane of its image: say which that is");
  }
  if (spectral || c[1] - c[0] > 1) {
    if (isLong) return "SPECTRAL_HYPERCUBE";
    return isDeep ? "SPECTRAL_CUBE" : "SPECTRAL_RECTANGLE";
  }
  if (isDeep) return isLong ? "HYPERCUBE" : "CUBE";
  return isLong ? "TEMPORAL_RECTANGLE" : "RECTANGLE";
}

/** Points as vectors: the first on the first plane of each axis, all others on the last. */
function placed(points: readonly Point[], { c, t, z }: Extent): readonly (readonly number[])[] {
  const isBounded = [c, t, z].every(([, end]) => end !== Infinity);
  if (!isBounded && points.length !== 2 && points.length !== 4) {
    throw new RoiError("NotEncodable", "A region of this kind ends at the last plane of its image: say which that is");
  }
  const last = ([first, end]: readonly [number, number]) => (end === Infinity ? first : end - 1);
  const far = [last(c), last(t), last(z)];
  return points.map(([x, y], i) => [...(i === 0 ? [c[0], t[0], z[0]] : far), y, x]);
}

function ringOf(rings: readonly (readonly Point[])[]): readonly Point[] {
  if (rings.length === 1) return rings[0]!;
  const joined = joinRings(rings);
  if (joined.length >= 3) return joined;
  throw new RoiError("NotEncodable", "The polygon encloses nothing");
}

function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(([x, y], i) => x === b[i]![0] && y === b[i]![1]);
}
