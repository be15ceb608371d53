import type { Micrometers3 } from "../../mikro/stage-affine.ts";

/** A pixel of level 0. */
export type OrthoPosition = Readonly<{ x: number; y: number }>;

type Size = Readonly<{ x: number; y: number }>;

/** The cross-hair of a link, `120,340`; by default the middle of the image. Outside the image it is moved to the edge. */
export function parseOrthoPosition(text: string | undefined, size: Size): OrthoPosition {
  const match = /^(\d+),(\d+)$/.exec(text ?? "");
  const along = (axis: "x" | "y", value: string | undefined): number =>
    Math.min(size[axis] - 1, value === undefined ? Math.floor(size[axis] / 2) : Number(value));
  return { x: along("x", match?.[1]), y: along("y", match?.[2]) };
}

/** The pixel under a point of the image, at its edge where it lies outside. */
export function pixelAt(size: Size, at: Size): OrthoPosition {
  const along = (axis: "x" | "y"): number => Math.min(size[axis] - 1, Math.max(0, Math.floor(at[axis])));
  return { x: along("x"), y: along("y") };
}

/**
 * Pixels along x and y that the step from a plane to the next takes: sections are as high as the stack is deep. 1 where sizes
 * are not known.
 */
export function depthPx(pixelSizeUm: Micrometers3 | undefined): Size {
  const { x = 0, y = 0, z = 0 } = pixelSizeUm ?? {};
  const along = (size: number): number => (z > 0 && size > 0 && Number.isFinite(z / size) ? z / size : 1);
  return { x: along(x), y: along(y) };
}

/** The plane under a depth of a section, in its pixels. */
export function planeAtDepth(depth: number, perPlane: number, planes: number): number {
  return Math.min(planes - 1, Math.max(0, Math.floor(depth / perPlane)));
}
