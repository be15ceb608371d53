import type { PlaneIndex } from "../levels.ts";

/** Where a person wants to go; what was left empty is `undefined`. */
export type Typed = Readonly<{
  x: number | undefined;
  y: number | undefined;
  z: number | undefined;
  t: number | undefined;
}>;
export type Unit = "px" | "um";

/** Micrometres along a level-0 pixel; z where it is known. */
export type PixelSize = Readonly<{ x: number; y: number; z?: number | undefined }>;

type Size = Readonly<{ x: number; y: number; z: number; t: number }>;

/** A point of the image, in level-0 pixels from its corner, and its plane. */
export type Destination = Readonly<{ x: number; y: number; plane: PlaneIndex }>;

/**
 * The place that was typed, as the read-out names places: pixels by their index (the middle of the pixel is meant),
 * micrometres from the image's corner to the middle of a pixel. z and t are indices, in micrometres z is a depth.
 *
 * @param now where the view looks, for what was left empty
 * @returns a message where the place is outside the image
 */
export function destinationOfTyped(
  typed: Typed,
  unit: Unit,
  size: Size,
  pixelSizeUm: PixelSize | undefined,
  now: Destination,
): Destination | string {
  const along = (axis: "x" | "y" | "z", value: number): number => {
    const lengthUm = unit === "um" ? pixelSizeUm?.[axis] : undefined;
    return lengthUm === undefined ? Math.floor(value) : Math.floor(value / lengthUm);
  };
  const index = {
    x: typed.x === undefined ? undefined : along("x", typed.x),
    y: typed.y === undefined ? undefined : along("y", typed.y),
    z: typed.z === undefined ? now.plane.z : along("z", typed.z),
    t: typed.t === undefined ? now.plane.t : Math.floor(typed.t),
  };
  for (const axis of ["x", "y", "z", "t"] as const) {
    const at = index[axis];
    if (at === undefined || (at >= 0 && at < size[axis])) continue;
    const lengthUm = axis === "t" || unit === "px" ? undefined : pixelSizeUm?.[axis];
    const last =
      lengthUm === undefined ? String(size[axis] - 1) : `${Number((size[axis] * lengthUm).toPrecision(6))} \u00b5m`;
    return `${axis} goes from 0 to ${last}`;
  }
  return {
    x: index.x === undefined ? now.x : index.x + 0.5,
    y: index.y === undefined ? now.y : index.y + 0.5,
    plane: { z: index.z, t: index.t },
  };
}
