import Projection from "ol/proj/Projection.js";
import View from "ol/View.js";
import type { Rect } from "../../math/rect.ts";

/** How far a view may go. */
export type Reach = Readonly<{
  /** Level-0 pixels that its middle stays on. */
  rect: Rect;
  /** Level-0 pixels under a CSS pixel. */
  minResolution: number;
  maxResolution: number;
}>;

/** 128 CSS pixels to an image pixel: beyond that a window shows a handful. */
export const MIN_RESOLUTION = 1 / 128;
/** CSS pixels that the longer side of an image keeps at least. */
export const MIN_IMAGE_CSS_PX = 48;

type Size = Readonly<{ x: number; y: number }>;

/** As far as an image goes. */
export function reachOf(size: Size): Reach {
  return {
    rect: { x0: 0, y0: 0, x1: size.x, y1: size.y },
    minResolution: MIN_RESOLUTION,
    maxResolution: Math.max(size.x, size.y, 2 * MIN_IMAGE_CSS_PX) / MIN_IMAGE_CSS_PX,
  };
}

/** A view of an image, in its level-0 pixels with y upwards, that looks at its middle. */
export function createView(size: Size, { rect, minResolution, maxResolution }: Reach): View {
  const extent = [0, -size.y, size.x, 0];
  return new View({
    projection: new Projection({ code: "mikro-image", units: "pixels", extent }),
    center: [size.x / 2, -size.y / 2],
    resolution: 1,
    minResolution,
    maxResolution,
    extent: [rect.x0, -rect.y1, rect.x1, -rect.y0],
    constrainOnlyCenter: true,
    constrainRotation: false,
  });
}
