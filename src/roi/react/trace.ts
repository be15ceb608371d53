import type { Affine } from "../../math/affine.ts";
import { isAreal, outlineOf, type Shape } from "../geometry.ts";
import { boxOf } from "../shown-items.ts";

/** How many canvas pixels a level-0 pixel is long. */
export function scaleOf(m: Affine): number {
  return Math.hypot(m[0], m[3]);
}

/** Adds the outline to the current path, leaving out vertices that a canvas of this scale could not show apart. */
export function traceShape(context: CanvasRenderingContext2D, shape: Shape, m: Affine): void {
  const { x0, x1, y0, y1 } = boxOf(shape);
  // Chords of an ellipse: a quarter of a pixel from the curve at most.
  const radius = (Math.max(x1 - x0, y1 - y0) / 2) * scaleOf(m);
  const chords = Math.max(12, Math.min(512, Math.ceil(Math.PI * Math.sqrt(2 * radius))));
  const isClosed = isAreal(shape);
  for (const points of outlineOf(shape, chords)) {
    let lastX = Number.NaN;
    let lastY = Number.NaN;
    for (let i = 0; i < points.length; i++) {
      const [x, y] = points[i]!;
      const px = m[0] * x + m[1] * y + m[2];
      const py = m[3] * x + m[4] * y + m[5];
      if (i === 0) context.moveTo(px, py);
      else if (i < points.length - 1 && Math.abs(px - lastX) + Math.abs(py - lastY) < 0.75) continue;
      else context.lineTo(px, py);
      lastX = px;
      lastY = py;
    }
    if (isClosed) context.closePath();
  }
}
