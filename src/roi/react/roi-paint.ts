import { type Affine, applyAffine } from "../../math/affine.ts";
import type { Handle } from "../edit.ts";
import type { Shape } from "../geometry.ts";
import { boxOf } from "../shown-items.ts";
import { scaleOf, traceShape } from "./trace.ts";

/** Lies on images, not on the page: the same in both themes. */
export const DEFAULT_COLOUR = "#ffd43b";
const CASING = "rgba(0, 0, 0, 0.65)";

export type Look = Readonly<{
  colour: string;
  isSelected?: boolean | undefined;
  isHovered?: boolean | undefined;
  isSketch?: boolean | undefined;
}>;

/** A line in the region's colour on a dark casing, seen on black and on white; the selected one wider. */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  m: Affine,
  look: Look,
  ratio: number,
): void {
  const { colour, isSelected = false, isHovered = false, isSketch = false } = look;
  if (shape.kind === "point") {
    paintPoint(context, applyAffine(m, ...shape.at), colour, isSelected ? 6 : 4.5, ratio);
    return;
  }
  const { x0, y0, x1, y1 } = boxOf(shape);
  const sizePx = Math.max(x1 - x0, y1 - y0) * scaleOf(m);
  if (sizePx < 3 * ratio && !isSelected && !isHovered) {
    const [x, y] = applyAffine(m, (x0 + x1) / 2, (y0 + y1) / 2);
    context.fillStyle = colour;
    context.fillRect(x - ratio, y - ratio, 2 * ratio, 2 * ratio);
    return;
  }
  const width = (isSelected ? 2.5 : isHovered ? 2.25 : 1.5) * ratio;
  context.beginPath();
  traceShape(context, shape, m);
  if ((isSelected || isHovered) && shape.kind !== "line" && shape.kind !== "path") {
    context.globalAlpha = isSelected ? 0.1 : 0.14;
    context.fillStyle = colour;
    context.fill("evenodd");
    context.globalAlpha = 1;
  }
  context.lineJoin = "round";
  context.strokeStyle = CASING;
  context.lineWidth = width + 2 * ratio;
  context.stroke();
  context.strokeStyle = colour;
  context.lineWidth = width;
  if (isSketch) context.setLineDash([6 * ratio, 4 * ratio]);
  context.stroke();
  context.setLineDash([]);
}

function paintPoint(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  colour: string,
  radius: number,
  ratio: number,
): void {
  context.beginPath();
  context.arc(x, y, radius * ratio, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
  context.lineWidth = 1.5 * ratio;
  context.strokeStyle = CASING;
  context.stroke();
}

/** Squares to drag by, a circle to turn by; the active vertex is filled. */
export function paintHandles(
  context: CanvasRenderingContext2D,
  handles: readonly Handle[],
  m: Affine,
  colour: string,
  ratio: number,
  active: Handle | undefined,
): void {
  context.lineWidth = 1.5 * ratio;
  for (const handle of handles) {
    const [x, y] = applyAffine(m, ...handle.at);
    const isActive = handle === active;
    context.beginPath();
    if (handle.kind === "rotate") context.arc(x, y, 5 * ratio, 0, 2 * Math.PI);
    else {
      const half = (isActive ? 5.5 : 4) * ratio;
      context.rect(x - half, y - half, 2 * half, 2 * half);
    }
    context.fillStyle = isActive || handle.kind === "scale" ? colour : "#ffffff";
    context.fill();
    context.strokeStyle = isActive ? "#ffffff" : colour === "#ffffff" ? "#000000" : colour;
    context.stroke();
    context.strokeStyle = CASING;
    context.lineWidth = 0.5 * ratio;
    context.stroke();
    context.lineWidth = 1.5 * ratio;
  }
}

/** The pixels of spans (triples y, x0, x1) that lie in a view, as the cells that they are. */
export function paintMembers(
  context: CanvasRenderingContext2D,
  spans: Int32Array,
  m: Affine,
  view: Readonly<{ x0: number; y0: number; x1: number; y1: number }>,
  colour: string,
): void {
  context.save();
  context.setTransform(m[0], m[3], m[1], m[4], m[2], m[5]);
  const line = 1 / scaleOf(m);
  context.lineWidth = line;
  for (let k = firstSpanAt(spans, Math.floor(view.y0)); k < spans.length && spans[k]! < view.y1; k += 3) {
    const y = spans[k]!;
    const x0 = Math.max(spans[k + 1]!, Math.floor(view.x0));
    const x1 = Math.min(spans[k + 2]!, Math.ceil(view.x1));
    if (x0 >= x1) continue;
    context.globalAlpha = 0.35;
    context.fillStyle = colour;
    context.fillRect(x0, y, x1 - x0, 1);
    context.globalAlpha = 0.5;
    context.strokeStyle = "#000000";
    for (let x = x0; x < x1; x++) context.strokeRect(x, y, 1, 1);
  }
  context.restore();
}

/** Index of the first triple in or below a row. */
function firstSpanAt(spans: Int32Array, row: number): number {
  let low = 0;
  let high = spans.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[3 * middle]! < row) low = middle + 1;
    else high = middle;
  }
  return 3 * low;
}
