import { applyAffine } from "../math/affine.ts";
import { intersect, isEmpty } from "../math/rect.ts";
import { type Camera, imageToScreen, visibleRect } from "./camera.ts";

type GridTarget = Pick<
  CanvasRenderingContext2D,
  "setTransform" | "beginPath" | "moveTo" | "lineTo" | "stroke" | "setLineDash"
> & { strokeStyle: unknown; lineWidth: number };

/** CSS pixels to an image pixel from which lines between them help; at twice that they have their full strength. */
const LEAST_CSS_PX = 8;
const STRENGTH = 0.5;

/**
 * Lines between level-0 pixels where these are large on the screen, one device pixel wide.
 *
 * @returns how many lines were drawn; 0 below the least magnification
 */
export function drawPixelGrid(context: GridTarget, camera: Camera, size: Readonly<{ x: number; y: number }>): number {
  const cssPx = 1 / camera.resolution;
  if (cssPx < LEAST_CSS_PX) return 0;
  const seen = intersect(visibleRect(camera), { x0: 0, y0: 0, x1: size.x, y1: size.y });
  if (isEmpty(seen)) return 0;
  const toScreen = imageToScreen(camera);
  const isStraight = toScreen[0] === 0 || toScreen[1] === 0;
  // As the pixels' edges are drawn; the half puts a line onto one row of device pixels.
  const snap = (at: number): number => (isStraight ? Math.round(at) + 0.5 : at);
  const line = (x0: number, y0: number, x1: number, y1: number): void => {
    const [ax, ay] = applyAffine(toScreen, x0, y0);
    const [bx, by] = applyAffine(toScreen, x1, y1);
    context.moveTo(snap(ax), snap(ay));
    context.lineTo(snap(bx), snap(by));
  };
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = `rgb(128 128 128 / ${STRENGTH * Math.min(1, cssPx / LEAST_CSS_PX - 0.5)})`;
  context.beginPath();
  // An edge of the view is no edge of a pixel: lines reach beyond it by up to a pixel.
  const [left, top, right, bottom] = [Math.floor(seen.x0), Math.floor(seen.y0), Math.ceil(seen.x1), Math.ceil(seen.y1)];
  for (let x = left; x <= right; x++) line(x, top, x, bottom);
  for (let y = top; y <= bottom; y++) line(left, y, right, y);
  context.stroke();
  return right - left + bottom - top + 2;
}
