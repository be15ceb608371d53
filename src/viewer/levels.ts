import type { ArraySpec, PlaneRef } from "../datalayer/array-spec.ts";
import { decodedBytesPerElement } from "../datalayer/dtype.ts";
import type { Level, Multiscale } from "../datalayer/multiscale.ts";
import type { Rect } from "../math/rect.ts";

/** A plane of an image, by its indices at level 0. */
export type PlaneIndex = Readonly<{ z: number; t: number }>;

type Axis = "c" | "t" | "z" | "y" | "x";

/** Elements along a named axis; an axis that the array lacks is 1 long. */
export function lengthAlong(array: ArraySpec, axis: Axis): number {
  const at = array.dims.indexOf(axis);
  return at < 0 ? 1 : array.shape[at]!;
}

/** Elements of a chunk along a named axis. */
export function chunkAlong(array: ArraySpec, axis: Axis): number {
  const at = array.dims.indexOf(axis);
  return at < 0 ? 1 : array.chunkShape[at]!;
}

/**
 * The plane of a level that shows a plane of the image: `floor(index / scale)` along z, t and c.
 * `undefined` where the level has none, as levels that were rounded down at the far end of an axis.
 */
export function planeOfLevel(level: Level, plane: PlaneIndex, channel: number): PlaneRef | undefined {
  const { array, scale } = level;
  const c = Math.floor(channel / scale.c);
  const t = Math.floor(plane.t / scale.t);
  const z = Math.floor(plane.z / scale.z);
  const inside = c < lengthAlong(array, "c") && t < lengthAlong(array, "t") && z < lengthAlong(array, "z");
  return inside ? { array, c, t, z } : undefined;
}

/** Whether the level has the plane at all; channels are on every level. */
export function coversPlane(level: Level, plane: PlaneIndex): boolean {
  return planeOfLevel(level, plane, 0) !== undefined;
}

/** All pixels of a plane of an array. */
export function levelRect(array: ArraySpec): Rect {
  return { x0: 0, y0: 0, x1: lengthAlong(array, "x"), y1: lengthAlong(array, "y") };
}

/** Pixels of a level -> level-0 pixels. */
export function toLevel0(level: Level, rect: Rect): Rect {
  const { scale, offset } = level;
  return {
    x0: offset.x + rect.x0 * scale.x,
    y0: offset.y + rect.y0 * scale.y,
    x1: offset.x + rect.x1 * scale.x,
    y1: offset.y + rect.y1 * scale.y,
  };
}

/** Level-0 pixels -> pixels of a level. */
export function fromLevel0(level: Level, rect: Rect): Rect {
  const { scale, offset } = level;
  return {
    x0: (rect.x0 - offset.x) / scale.x,
    y0: (rect.y0 - offset.y) / scale.y,
    x1: (rect.x1 - offset.x) / scale.x,
    y1: (rect.y1 - offset.y) / scale.y,
  };
}

/** Level-0 pixels under the side of a pixel of the level; the geometric mean where x and y differ. */
export function pixelsPerLevelPixel(level: Level): number {
  return Math.sqrt(level.scale.x * level.scale.y);
}

/**
 * Decoded bytes that come along with every pixel of a plane, for one channel: those of the other planes in its chunk too,
 * since a chunk can only be had whole. Channels that share a chunk share its bytes.
 */
export function bytesPerPlanePixel(array: ArraySpec): number {
  const deep = (axis: Axis): number => Math.min(chunkAlong(array, axis), lengthAlong(array, axis));
  return decodedBytesPerElement(array.dtype) * deep("z") * deep("t");
}

/** Decoded bytes of the chunks of one whole plane, for one channel. */
export function planeBytes(level: Level): number {
  const { array } = level;
  return lengthAlong(array, "x") * lengthAlong(array, "y") * bytesPerPlanePixel(array);
}

/** The plane of an image nearest to the given indices. */
export function clampPlane({ size }: Multiscale, plane: PlaneIndex): PlaneIndex {
  const clamp = (index: number, length: number): number => Math.max(0, Math.min(length - 1, Math.round(index)));
  return { z: clamp(plane.z, size.z), t: clamp(plane.t, size.t) };
}
