import { sameShape, vectorsOfRegion } from "../../roi/encode.ts";
import type { PortableRegion } from "../../roi/formats/portable.ts";
import { type Shape, translateShape } from "../../roi/geometry.ts";
import type { RoiItem } from "../../roi/react/roi-item.ts";
import { type Extent, isSpectral } from "../../roi/vectors.ts";
import type { RegionState } from "./region-history.ts";
import type { RegionLook } from "./region-looks.ts";

/** Planes along each axis. */
export type PlaneCounts = Readonly<{ c: number; t: number; z: number }>;
type Plane = Readonly<{ c: number; t: number; z: number }>;

/** Pixels that a copy lies beside what it is a copy of. */
const COPY_OFFSET = 10;

/** A region as it leaves the page. A range without end becomes all the planes that there are. */
export function portableOf(item: RoiItem, counts: PlaneCounts, look: RegionLook = {}): PortableRegion {
  const { shape, extent, kind, colour, group, isLocked } = item;
  return {
    shape,
    extent: clipped(extent, counts) ?? extent,
    isSpectral: isSpectral(kind),
    name: look.name,
    colour,
    group,
    isLocked,
  };
}

/**
 * Regions from elsewhere as regions of an image: on the planes that they name and the image has, else on the plane shown.
 *
 * @throws RoiError for shapes that cannot be stored
 */
export function statesOf(
  regions: readonly PortableRegion[],
  plane: Plane,
  counts: PlaneCounts,
): readonly RegionState[] {
  return regions.map(({ shape, extent, isSpectral: spectral, name, colour, group, isLocked }) => {
    const here: Extent = { c: [plane.c, plane.c + 1], t: [plane.t, plane.t + 1], z: [plane.z, plane.z + 1] };
    const vectors = vectorsOfRegion({ shape, extent: (extent && clipped(extent, counts)) ?? here }, spectral);
    return { vectors, look: { name, colour, group, isLocked } };
  });
}

/** Pasted regions on the plane shown, and beside what lies in the same place already. */
export function pasted(
  regions: readonly PortableRegion[],
  plane: Plane,
  present: readonly Shape[],
): readonly PortableRegion[] {
  const lieThere = regions.some(({ shape }) => present.some((other) => sameShape(shape, other)));
  return regions.map((region) => {
    const { shape, extent } = region;
    const isOnePlane = extent !== undefined && extent.z[1] - extent.z[0] === 1 && extent.t[1] - extent.t[0] === 1;
    return {
      ...region,
      shape: lieThere ? translateShape(shape, COPY_OFFSET, COPY_OFFSET) : shape,
      extent: isOnePlane ? { ...extent, z: [plane.z, plane.z + 1], t: [plane.t, plane.t + 1] } : extent,
    };
  });
}

/** The part of an extent that an image has; `undefined` when it has none of it. */
export function clipped(extent: Extent, counts: PlaneCounts): Extent | undefined {
  const clip = ([first, end]: readonly [number, number], count: number): readonly [number, number] | undefined => {
    const [from, to] = [Math.max(0, first), Math.min(end, count)];
    return from < to ? [from, to] : undefined;
  };
  const [c, t, z] = [clip(extent.c, counts.c), clip(extent.t, counts.t), clip(extent.z, counts.z)];
  return t === undefined || z === undefined ? undefined : { c: c ?? [0, 1], t, z };
}
