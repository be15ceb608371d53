import { scaleBarOf } from "../scale-bar.ts";
import type { LegendRow } from "./legend.ts";

type Context = OffscreenCanvasRenderingContext2D;

const MARGIN_PX = 12;
/** As wide as on the screen at most. */
const BAR_PX = 140;
const FONT = "14px Inter, system-ui, sans-serif";
const ROW_PX = 20;
const RAMP_PX = 48;
const GAP_PX = 8;
const DIM = "#ced4da";

/**
 * A scale bar in the lower left corner, in CSS pixels; nothing where there is none.
 *
 * @param resolution level-0 pixels under a CSS pixel
 * @param pixelSizeUm micrometres along a level-0 pixel; `undefined`: the bar is in pixels
 */
export function drawScaleBar(
  context: Context,
  heightPx: number,
  resolution: number,
  pixelSizeUm: number | undefined,
): void {
  const bar = scaleBarOf(resolution, pixelSizeUm, BAR_PX);
  if (bar === undefined) return;
  const y = heightPx - MARGIN_PX - 4;
  context.font = FONT;
  const labelPx = context.measureText(bar.label).width;
  const widthPx = Math.max(bar.widthCssPx, labelPx);
  box(context, MARGIN_PX - 6, y - 26, widthPx + 12, 36);
  context.fillStyle = "#fff";
  context.fillRect(MARGIN_PX + (widthPx - bar.widthCssPx) / 2, y, bar.widthCssPx, 4);
  context.textAlign = "center";
  context.fillText(bar.label, MARGIN_PX + widthPx / 2, y - 7);
}

/** Names, colours and limits in the upper left corner, in CSS pixels. */
export function drawLegend(context: Context, rows: readonly LegendRow[]): void {
  if (rows.length === 0) return;
  context.font = FONT;
  const hasRamps = rows.some(({ colors }) => colors !== undefined);
  const nameAt = MARGIN_PX + (hasRamps ? RAMP_PX + GAP_PX : 0);
  const nameWidth = Math.max(...rows.map(({ name }) => context.measureText(name).width));
  const detailAt = nameAt + nameWidth + 2 * GAP_PX;
  const detailWidth = Math.max(...rows.map(({ detail }) => context.measureText(detail).width));
  box(context, MARGIN_PX - 6, MARGIN_PX - 6, detailAt + detailWidth - MARGIN_PX + 12, ROW_PX * rows.length + 8);
  context.textAlign = "left";
  rows.forEach(({ name, colors, detail }, i) => {
    const y = MARGIN_PX + ROW_PX * i;
    if (colors !== undefined) context.drawImage(rampOf(colors), MARGIN_PX, y + 3, RAMP_PX, 11);
    context.fillStyle = "#fff";
    context.fillText(name, nameAt, y + 13);
    context.fillStyle = DIM;
    context.fillText(detail, detailAt, y + 13);
  });
}

/** Legible on any picture. */
function box(context: Context, x: number, y: number, w: number, h: number): void {
  context.fillStyle = "rgb(0 0 0 / 60%)";
  context.fillRect(x, y, w, h);
}

function rampOf(colors: Uint8Array): OffscreenCanvas {
  const canvas = new OffscreenCanvas(colors.length / 4, 1);
  canvas.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(colors), canvas.width, 1), 0, 0);
  return canvas;
}
