import type { Multiscale } from "../datalayer/multiscale.ts";
import { intersect, type Rect } from "../math/rect.ts";

/** The pixels of an image that a rectangle touches: whole ones, inside the image. */
export function cropRect({ size }: Multiscale, visible: Rect): Rect {
  const outer = {
    x0: Math.floor(visible.x0),
    y0: Math.floor(visible.y0),
    x1: Math.ceil(visible.x1),
    y1: Math.ceil(visible.y1),
  };
  return intersect(outer, { x0: 0, y0: 0, x1: size.x, y1: size.y });
}
