import type { ImageFieldsFragment } from "../graph/generated/operations.ts";
import { type Affine, IDENTITY, scaling } from "../math/affine.ts";
import type { PlaneIndex } from "../viewer/levels.ts";
import type { ImageModel } from "./image.ts";
import { indicesBetween, isUsable, type StageAffine } from "./stage-affine.ts";

/** Where an image lies on another one. */
export type Placement = Readonly<{
  /** Level-0 pixels of the image -> level-0 pixels of the one below; pixel i covers `[i, i + 1)`. */
  affine: Affine;
  /** Its plane over a plane of the one below; `undefined`: it has none there. */
  planeOver: (plane: PlaneIndex) => PlaneIndex | undefined;
  /** Why there, for a person to read. */
  reason: string;
}>;

/** What `placementOf` reads of an image's node. */
export type PlacedNode = Readonly<{ id: string }> &
  Pick<ImageFieldsFragment, "affineTransformationViews" | "derivedFromViews" | "derivedViews">;
type Placed = Readonly<{ node: PlacedNode; model: Pick<ImageModel, "multiscale" | "pixelSizeUm"> }>;

/**
 * Where an image lies on another one: by a stage that both are on; else, if one was computed from the other or both are of one
 * size, pixel on pixel (stretched where the sizes differ); else from the corner, by pixel size if both have one.
 *
 * @param over the image on top
 */
export function placementOf(below: Placed, over: Placed): Placement {
  const byStage = stagePlacement(below, over);
  if (byStage !== undefined) return byStage;
  const [from, to] = [over.model.multiscale.size, below.model.multiscale.size];
  const planeOver = byIndex(from);
  const isSameSize = from.x === to.x && from.y === to.y;
  if (isSameSize) return { affine: IDENTITY, planeOver, reason: "pixel on pixel: both have the same size" };
  if (isDerived(below.node, over.node)) {
    const affine = scaling(to.x / from.x, to.y / from.y);
    return { affine, planeOver, reason: "stretched: one was computed from the other" };
  }
  const [own, target] = [over.model.pixelSizeUm, below.model.pixelSizeUm];
  if (own !== undefined && target !== undefined) {
    const affine = scaling(own.x / target.x, own.y / target.y);
    return { affine, planeOver, reason: "from the corner, by pixel size: they share no stage" };
  }
  return { affine: IDENTITY, planeOver, reason: "from the corner: nothing says where it belongs" };
}

/** Tells planes apart by the stage's z; a single plane lies on all. */
function stagePlacement(below: Placed, over: Placed): Placement | undefined {
  for (const lower of below.node.affineTransformationViews) {
    const upper = over.node.affineTransformationViews.find(({ stage }) => stage.id === lower.stage.id);
    if (upper === undefined || !isUsable(lower.affineMatrix) || !isUsable(upper.affineMatrix)) continue;
    const flat = flatMap(upper.affineMatrix, lower.affineMatrix);
    if (flat === undefined) continue;
    const size = over.model.multiscale.size;
    const isStack = size.z > 1 && below.model.multiscale.size.z > 1;
    return {
      affine: flat.affine,
      planeOver: (plane) => byIndex(size)(isStack ? { ...plane, z: flat.depthOver(plane.z) } : plane),
      reason: `by the stage ${lower.stage.name}`,
    };
  }
  return undefined;
}

/** How planes of one image lie on those of another in a common space. */
export type FlatMap = Readonly<{
  affine: Affine;
  /** Index of the plane of the first at the depth of a plane of the second. */
  depthOver: (z: number) => number;
}>;

/**
 * From the pixels of one image to those of another through a space that both are in; `undefined` where their planes are not
 * parallel.
 *
 * @param from, to usable matrices: pixel centres to the space
 */
export function flatMap(from: StageAffine, to: StageAffine): FlatMap | undefined {
  const indices = indicesBetween(from, to);
  if (!isFlat(indices)) return undefined;
  const [scaleZ, shiftZ] = [indices[2]![2]!, indices[2]![3]!];
  return { affine: edgesOf(indices), depthOver: (z) => Math.round((z - shiftZ) / scaleZ) + 0 };
}

/** The same index; a single plane or frame lies on all, and beyond its last one an image has none. */
export function byIndex(size: Readonly<{ z: number; t: number }>): Placement["planeOver"] {
  return ({ z, t }) => {
    const plane = { z: size.z === 1 ? 0 : z, t: size.t === 1 ? 0 : t };
    return plane.z >= 0 && plane.z < size.z && plane.t < size.t ? plane : undefined;
  };
}

function isDerived(a: PlacedNode, b: PlacedNode): boolean {
  const isFrom = (node: PlacedNode, origin: PlacedNode): boolean =>
    node.derivedViews.some(({ originImage }) => originImage.id === origin.id) ||
    origin.derivedFromViews.some(({ image }) => image.id === node.id);
  return isFrom(a, b) || isFrom(b, a);
}

/** Whether planes lie on planes: neither depends on the other's depth. */
function isFlat(indices: StageAffine): boolean {
  const [x, y, z] = [indices[0]!, indices[1]!, indices[2]!];
  const inPlane = Math.hypot(x[0]!, x[1]!, y[0]!, y[1]!);
  return (
    Math.max(...[x[2]!, y[2]!].map(Math.abs)) <= 1e-6 * inPlane && Math.max(...[z[0]!, z[1]!].map(Math.abs)) <= 1e-6
  );
}

/** From indices (pixel centres are whole) to pixels as they are drawn (pixel i covers `[i, i + 1)`). */
function edgesOf(indices: StageAffine): Affine {
  const [x, y] = [indices[0]!, indices[1]!];
  const shift = (row: readonly number[]): number => tidy(row[3]! + 0.5 - (row[0]! + row[1]!) / 2);
  return [tidy(x[0]!), tidy(x[1]!), shift(x), tidy(y[0]!), tidy(y[1]!), shift(y)];
}

/** Division of micrometres leaves 1e-13 of a pixel, which would round an edge to the other screen pixel. */
function tidy(value: number): number {
  const rounded = Math.round(value * 2 ** 20) / 2 ** 20;
  return Math.abs(rounded - value) < 1e-9 ? rounded + 0 : value;
}
