import { applyAffine, IDENTITY, invert } from "../math/affine.ts";
import { type Camera, canvasSize } from "./camera.ts";
import type { DrawTarget } from "./canvas.ts";
import { settingKey } from "./channels.ts";
import { Emitter } from "./events.ts";
import { channelsOfLayer, type Layer } from "./layer.ts";
import { outlinesOf } from "./outlines.ts";
import type { Probe } from "./probe.ts";
import type { Scratch } from "./smooth.ts";
import { SILENT, ViewTiming } from "./timing.ts";
import { Viewer } from "./viewer.ts";
import type { ViewerPool, ViewOptions } from "./viewer-types.ts";

/** The canvas that layers are laid on. */
export type LayerTarget = Pick<CanvasRenderingContext2D, "setTransform" | "drawImage"> & {
  globalAlpha: number;
  globalCompositeOperation: GlobalCompositeOperation;
};

/** Canvases to work on. */
export type LayerScratch = Readonly<{
  /** One layer, as large as the window. */
  layer: Scratch & Readonly<{ context: DrawTarget & Pick<CanvasRenderingContext2D, "getImageData" | "putImageData"> }>;
  /** Magnified pixels, see `paintFrame`. */
  pixels: Scratch;
}>;

type Entry = { layer: Layer; readonly viewer: Viewer; isShown: boolean; readonly stop: () => void };

/** CSS pixels that an outline is wide. */
const OUTLINE_CSS_PX = 1.5;

/**
 * Images that lie on the image of a viewer, from the bottom to the top. Each is planned, loaded and drawn by a viewer of its own,
 * on its own pixels through its placement, and laid on the picture as a whole, so that its opacity holds once everywhere. A layer
 * that is not shown loads nothing.
 */
export class LayerStack {
  readonly #pool: ViewerPool;
  readonly #base: Viewer;
  readonly #events = new Emitter<"change" | "layers">();
  readonly #stopBase: () => void;
  #entries: readonly Entry[] = [];

  constructor(pool: ViewerPool, base: Viewer) {
    this.#pool = pool;
    this.#base = base;
    this.#stopBase = base.on("plane", () => this.#follow());
  }

  get layers(): readonly Layer[] {
    return this.#entries.map(({ layer }) => layer);
  }

  /** Whether nothing that is shown is still on its way. */
  get isSettled(): boolean {
    return this.#entries.every(({ viewer, isShown }) => !isShown || viewer.status.isSettled);
  }

  /** `change`: a frame would look different; `layers`: somebody has set them. @returns a function that stops listening */
  on(event: "change" | "layers", listener: () => void): () => void {
    return this.#events.on(event, listener);
  }

  /** The viewer that draws a layer, to see and change how its channels are shown. */
  viewerOf(key: string): Viewer | undefined {
    return this.#entries.find(({ layer }) => layer.key === key)?.viewer;
  }

  /** Replaces all layers. Those that stay keep what they have loaded. */
  set(layers: readonly Layer[]): void {
    const before = this.#entries;
    this.#entries = layers.map((layer) => {
      const known = before.find((entry) => entry.layer.key === layer.key);
      if (known === undefined) return this.#open(layer);
      if (known.layer.image !== layer.image)
        known.viewer.setImage({ ...layer.image, channels: channelsOfLayer(layer) });
      else if (!areChannelsSame(known.layer, layer)) known.viewer.setChannels(channelsOfLayer(layer));
      known.layer = layer;
      return known;
    });
    for (const entry of before) if (!this.#entries.includes(entry)) close(entry);
    this.#follow();
    this.#events.emit("layers");
  }

  /** Looks at a place of the image below. Call for every frame, before `draw`. */
  setView(camera: Camera, options: ViewOptions = {}): void {
    for (const { viewer, isShown } of this.#entries) if (isShown) viewer.setView(camera, options);
  }

  /** Lays what is there of each layer on a picture. */
  draw(context: LayerTarget, camera: Camera, scratch: LayerScratch): void {
    for (const { viewer, layer, isShown } of this.#entries) {
      if (!isShown || viewer.camera === undefined) continue;
      const size = canvasSize(camera);
      if (size.width === 0 || size.height === 0) return;
      resize(scratch.layer, size);
      viewer.draw(scratch.layer.context, undefined, scratch.pixels);
      if (layer.style === "outlines") outline(scratch, size, camera.devicePixelRatio);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = layer.opacity;
      context.globalCompositeOperation = layer.isAdded === true ? "lighter" : "source-over";
      context.drawImage(scratch.layer.canvas, 0, 0);
      context.globalAlpha = 1;
      context.globalCompositeOperation = "source-over";
    }
  }

  /** Raw values of the layers that are shown at a level-0 position of the image below, from the top to the bottom. */
  async peek(x: number, y: number): Promise<readonly Readonly<{ layer: Layer; probe: Probe | undefined }>[]> {
    const shown = this.#entries.filter(({ isShown }) => isShown).reverse();
    return await Promise.all(
      shown.map(async ({ layer, viewer }) => {
        const [ownX, ownY] = applyAffine(invert(layer.image.placement ?? IDENTITY), x, y);
        return { layer, probe: await viewer.peek(ownX, ownY) };
      }),
    );
  }

  dispose(): void {
    this.#stopBase();
    this.#events.clear();
    for (const entry of this.#entries) close(entry);
    this.#entries = [];
  }

  #open(layer: Layer): Entry {
    // Marks in the timeline are those of the image below.
    const viewer = new Viewer(this.#pool, { timing: new ViewTiming(SILENT) });
    viewer.setImage({ ...layer.image, channels: channelsOfLayer(layer) });
    const stop = viewer.on("change", () => this.#events.emit("change"));
    return { layer, viewer, isShown: false, stop };
  }

  /** Brings every layer to the plane of the image below. */
  #follow(): void {
    for (const entry of this.#entries) {
      const plane = entry.layer.planeOver(this.#base.plane);
      entry.isShown = plane !== undefined && entry.layer.isVisible && entry.layer.opacity > 0;
      if (plane !== undefined) entry.viewer.setPlane(plane);
    }
    this.#events.emit("change");
  }
}

/** Asked of what was set before, not of the viewer, which may be ahead while somebody drags. */
function areChannelsSame(before: Layer, after: Layer): boolean {
  const keyOf = (layer: Layer): string =>
    channelsOfLayer(layer)
      .map((channel) => `${channel.visible} ${settingKey(channel)}`)
      .join();
  return keyOf(before) === keyOf(after);
}

function close({ viewer, stop }: Entry): void {
  stop();
  viewer.dispose();
}

function resize({ canvas }: Scratch, { width, height }: Readonly<{ width: number; height: number }>): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function outline(
  { layer }: LayerScratch,
  { width, height }: Readonly<{ width: number; height: number }>,
  devicePixelRatio: number,
): void {
  const { context } = layer;
  context.setTransform(1, 0, 0, 1, 0, 0);
  const pixels = context.getImageData(0, 0, width, height);
  const words = new Uint32Array(pixels.data.buffer);
  words.set(outlinesOf(words, width, height, Math.max(1, Math.round(OUTLINE_CSS_PX * devicePixelRatio))));
  context.putImageData(pixels, 0, 0);
}
