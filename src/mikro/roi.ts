import type { FiveD } from "../datalayer/multiscale.ts";
import type { RoiFieldsFragment } from "../graph/generated/operations.ts";
import { boundingBox } from "../roi/geometry.ts";
import { type Region, type RoiVectors, regionOf } from "../roi/vectors.ts";
import { UnusableArray } from "./errors.ts";

type RoiNode = Readonly<Pick<RoiFieldsFragment, "kind" | "vectors">>;

/** Vectors of 2 to 5 numbers as `[c, t, z, y, x]`: read from the right, zeros in front (contract, D31). */
export function paddedVectors(vectors: readonly (readonly number[])[]): number[][] {
  return vectors.map((vector) => {
    if (vector.length < 2 || vector.length > 5) {
      throw new UnusableArray(`A vector has 2 to 5 numbers ([c, t, z, y, x] from the right), not ${vector.length}`);
    }
    return [...Array<number>(5 - vector.length).fill(0), ...vector];
  });
}

/** A region of the graph in the form that the region engine and the contract both know. */
export function roiVectorsOf(node: RoiNode): RoiVectors {
  return { kind: node.kind, vectors: paddedVectors(node.vectors) };
}

/** Shape and planes of a region of the graph. @throws RoiError `BadVectors` */
export function regionOfNode(node: RoiNode): Region {
  return regionOf(roiVectorsOf(node));
}

/** Half-open indices along each axis. */
export type Slices = Readonly<Record<keyof FiveD, readonly [start: number, stop: number]>>;

/**
 * The box of a region, per axis `[floor(min), floor(max) + 1)`, clipped to the image (contract, D23).
 *
 * @throws RoiError `BadVectors`
 */
export function slicesOf(node: RoiNode, size: FiveD): Slices {
  const { shape, extent } = regionOfNode(node);
  const { x0, x1, y0, y1 } = boundingBox(shape);
  const clip = ([start, stop]: readonly [number, number], length: number): readonly [number, number] => {
    const from = Math.min(Math.max(0, start), length);
    return [from, Math.min(Math.max(from, stop), length)];
  };
  return {
    c: clip(extent.c, size.c),
    t: clip(extent.t, size.t),
    z: clip(extent.z, size.z),
    y: clip([Math.floor(y0), Math.floor(y1) + 1], size.y),
    x: clip([Math.floor(x0), Math.floor(x1) + 1], size.x),
  };
}
