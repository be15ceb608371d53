import type { Viewer } from "../viewer.ts";
import type { OlHost } from "./ol-host.ts";
import { scaleBarOf } from "./scale-bar.ts";

export type ViewExport = Readonly<{
  /** Pixels of the picture to a CSS pixel of the screen. */
  scale: 1 | 2 | 3 | 4;
  scaleBar: boolean;
  regions: boolean;
  legend: boolean;
}>;

type Labels = Readonly<{
  /** Micrometres along a level-0 pixel. */
  pixelSizeUm: number | undefined;
  channels: readonly Readonly<{ name: string; color: string }>[];
}>;

const MARGIN_PX = 12;
const BAR_PX = 140;
const FONT = "14px Inter, system-ui, sans-serif";

/**
 * A PNG of what the view shows, drawn anew at the resolution that the scale needs, all of it loaded.
 *
 * @throws Error where a part of the picture could not be loaded: it would not be what it claims to be
 */
export async function exportView(host: OlHost, viewer: Viewer, options: ViewExport, labels: Labels): Promise<Blob> {
  const { map } = host;
  const before = map.getPixelRatio();
  try {
    map.setPixelRatio(options.scale);
    map.renderSync();
    await whenSettled(viewer);
    map.renderSync();
    const { failures } = viewer.status;
    if (failures.length > 0)
      throw new Error(`A part of the picture could not be loaded: ${failures[0]!.error.message}`);
    return await drawn(host, options, labels).convertToBlob({ type: "image/png" });
  } finally {
    map.setPixelRatio(before);
  }
}

function drawn(host: OlHost, { scale, scaleBar, regions, legend }: ViewExport, labels: Labels): OffscreenCanvas {
  const { map, canvas } = host;
  const result = new OffscreenCanvas(canvas.width, canvas.height);
  const context = result.getContext("2d");
  if (context === null) throw new TypeError("This browser draws no canvas off the screen");
  context.drawImage(canvas, 0, 0);
  if (regions) {
    for (const layer of map.getViewport()?.querySelectorAll<HTMLCanvasElement>(".ol-layers canvas") ?? []) {
      if (layer.width === 0 || layer.height === 0) continue;
      context.setTransform(map.isMirrored ? -1 : 1, 0, 0, 1, map.isMirrored ? result.width : 0, 0);
      context.drawImage(layer, 0, 0, result.width, result.height);
    }
  }
  // From here in CSS pixels.
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.font = FONT;
  const bar = scaleBarOf(map.getView().getResolution() ?? 1, labels.pixelSizeUm, BAR_PX);
  if (scaleBar && bar !== undefined) drawBar(context, result.height / scale, bar);
  if (legend) drawLegend(context, labels.channels);
  return result;
}

function drawBar(
  context: OffscreenCanvasRenderingContext2D,
  heightPx: number,
  { widthCssPx, label }: Readonly<{ widthCssPx: number; label: string }>,
): void {
  const y = heightPx - MARGIN_PX - 4;
  box(context, MARGIN_PX - 6, y - 26, widthCssPx + 12, 36);
  context.fillStyle = "#fff";
  context.fillRect(MARGIN_PX, y, widthCssPx, 4);
  context.textAlign = "center";
  context.fillText(label, MARGIN_PX + widthCssPx / 2, y - 7);
}

function drawLegend(context: OffscreenCanvasRenderingContext2D, channels: Labels["channels"]): void {
  if (channels.length === 0) return;
  const widths = channels.map(({ name }) => context.measureText(name).width);
  box(context, MARGIN_PX - 6, MARGIN_PX - 6, Math.max(...widths) + 34, 20 * channels.length + 8);
  context.textAlign = "left";
  channels.forEach(({ name, color }, i) => {
    const y = MARGIN_PX + 20 * i;
    context.fillStyle = color;
    context.fillRect(MARGIN_PX, y + 2, 12, 12);
    context.fillStyle = "#fff";
    context.fillText(name, MARGIN_PX + 20, y + 13);
  });
}

/** Legible on any picture. */
function box(context: OffscreenCanvasRenderingContext2D, x: number, y: number, w: number, h: number): void {
  context.fillStyle = "rgb(0 0 0 / 60%)";
  context.fillRect(x, y, w, h);
}

function whenSettled(viewer: Viewer): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!viewer.status.isSettled) return;
      stop();
      resolve();
    };
    const stop = viewer.on("status", check);
    check();
  });
}
