import { type Affine, IDENTITY, scaling } from "../../math/affine.ts";
import type { PlaneIndex } from "../../viewer/levels.ts";
import type { ImageModel } from "../image.ts";

type Model = Pick<ImageModel, "multiscale" | "pixelSizeUm" | "positionUm">;

/**
 * Level-0 pixels of a label image -> those of its image, corner to corner: pixel on pixel where both have one size; by their places
 * in micrometres where both are known; else stretched over the whole, as labels are of the whole image.
 */
export function labelPlacement(image: Model, label: Model): Affine {
  const [from, to] = [label.multiscale.size, image.multiscale.size];
  if (from.x === to.x && from.y === to.y) return IDENTITY;
  const [own, target] = [label.pixelSizeUm, image.pixelSizeUm];
  const [ownAt, targetAt] = [label.positionUm, image.positionUm];
  if (own === undefined || target === undefined || ownAt === undefined || targetAt === undefined)
    return scaling(to.x / from.x, to.y / from.y);
  const along = (axis: "x" | "y"): [scale: number, offset: number] => {
    const scale = own[axis] / target[axis];
    // Equal places of centres: the half pixels were left out, and corners coincide.
    if (ownAt[axis] === targetAt[axis]) return [scale, 0];
    return [scale, (ownAt[axis] - targetAt[axis]) / target[axis] + 0.5 - 0.5 * scale];
  };
  const [[sx, dx], [sy, dy]] = [along("x"), along("y")];
  return [sx, 0, dx, 0, sy, dy];
}

/** The plane of a label image over one of its image; a single plane lies on all. `undefined`: it has none there. */
export function labelPlaneOver(image: Model, label: Model, { z, t }: PlaneIndex): PlaneIndex | undefined {
  const [from, to] = [label.multiscale.size, image.multiscale.size];
  const along = (axis: "z" | "t", index: number) =>
    from[axis] === 1 ? 0 : from[axis] === to[axis] ? index : Math.floor((index * from[axis]) / to[axis]);
  const plane = { z: along("z", z), t: along("t", t) };
  return plane.z < from.z && plane.t < from.t ? plane : undefined;
}
