import type { LayerStack } from "../../layer-stack.ts";
import type { Viewer } from "../../viewer.ts";
import type { OlHost } from "../ol-host.ts";
import { drawLegend, drawScaleBar } from "./draw-marks.ts";
import { channelRows, type LegendRow, layerRows } from "./legend.ts";
import type { PictureOptions } from "./picture-options.ts";

/** A view of which pictures are taken. */
export type PictureSource = Readonly<{
  host: OlHost;
  viewer: Viewer;
  /** Images that lie on the viewer's. */
  layers: LayerStack | undefined;
  channelNames: ReadonlyMap<number, string>;
  /** Micrometres along a level-0 pixel. */
  pixelSizeUm: number | undefined;
  /** Whether the view shows lines between pixels. */
  hasGrid: boolean;
}>;

const last = new WeakMap<OlHost, Promise<unknown>>();

/**
 * A PNG of what the view shows with all that lies on it, drawn anew at the resolution that the scale needs, all of it loaded.
 * Around the image it is transparent. One at a time: the view itself is drawn at that resolution meanwhile.
 *
 * @throws Error where a part of the picture could not be loaded: it would not be what it claims to be; `AbortError`
 */
export function viewPicture(source: PictureSource, options: PictureOptions, signal?: AbortSignal): Promise<Blob> {
  const before = last.get(source.host) ?? Promise.resolve();
  const picture = before.then(() => takePicture(source, options, signal));
  last.set(
    source.host,
    picture.catch(() => undefined),
  );
  return picture;
}

async function takePicture(
  source: PictureSource,
  options: PictureOptions,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const { host, viewer, layers, hasGrid } = source;
  const { map } = host;
  const before = map.getPixelRatio();
  let drawn: OffscreenCanvas;
  try {
    map.setPixelRatio(options.scale);
    host.setGrid(hasGrid && options.grid);
    map.renderSync();
    await whenComplete(source, signal);
    map.renderSync();
    const shown = layers?.layers.map(({ key }) => layers.viewerOf(key)) ?? [];
    const failure = [viewer, ...shown].flatMap((each) => each?.status.failures ?? [])[0];
    if (failure !== undefined)
      throw new Error(`A part of the picture could not be loaded: ${failure.error.message}`, { cause: failure.error });
    drawn = draw(source, options);
  } finally {
    map.setPixelRatio(before);
    host.setGrid(hasGrid);
  }
  return await drawn.convertToBlob({ type: "image/png" });
}

function draw(source: PictureSource, { scale, scaleBar, regions, legend }: PictureOptions): OffscreenCanvas {
  const { map, canvas } = source.host;
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
  if (scaleBar) drawScaleBar(context, result.height / scale, map.getView().getResolution() ?? 1, source.pixelSizeUm);
  if (legend) drawLegend(context, legendOf(source));
  return result;
}

function legendOf({ viewer, layers, channelNames }: PictureSource): readonly LegendRow[] {
  const note = viewer.image?.note;
  return [
    ...(note === undefined ? [] : [{ name: note, colors: undefined, detail: "" }]),
    ...channelRows({ channels: viewer.channels, limitsOf: (channel) => viewer.limitsOf(channel) }, channelNames),
    ...layerRows(layers?.layers ?? [], viewer.plane, (key) => {
      const own = layers?.viewerOf(key);
      return own && { channels: own.channels, limitsOf: (channel) => own.limitsOf(channel) };
    }),
  ];
}

/** Resolves when nothing of picture, layers and regions is on its way. */
function whenComplete({ host, viewer, layers }: PictureSource, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stops: (() => void)[] = [];
    const stop = (): void => {
      for (const each of stops) each();
    };
    const check = (): void => {
      if (!viewer.status.isSettled || layers?.isSettled === false || host.map.get("isPainting") === true) return;
      stop();
      resolve();
    };
    const abort = (): void => {
      stop();
      reject(signal?.reason);
    };
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener("abort", abort);
    stops.push(() => signal?.removeEventListener("abort", abort), viewer.on("status", check));
    if (layers !== undefined) stops.push(layers.on("change", check));
    host.map.on("postrender", check);
    stops.push(() => host.map.un("postrender", check));
    check();
  });
}
