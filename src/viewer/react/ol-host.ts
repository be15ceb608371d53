import { defaults as defaultInteractions } from "ol/interaction/defaults.js";
import Layer from "ol/layer/Layer.js";
import type { FrameState } from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import { unByKey } from "ol/Observable.js";
import { applyAffine, invert } from "../../math/affine.ts";
import { type Camera, fitCamera, imageToScreen } from "../camera.ts";
import type { LayerScratch, LayerStack } from "../layer-stack.ts";
import { drawPixelGrid } from "../pixel-grid.ts";
import type { Scratch } from "../smooth.ts";
import type { Viewer } from "../viewer.ts";
import type { ViewOptions } from "../viewer-types.ts";
import { onLongPress } from "./long-press.ts";
import { ANIMATION_MS } from "./map-moves.ts";
import { MirrorableMap } from "./mirror-map.ts";
import { createView, type Reach, reachOf } from "./ol-view.ts";
import { watchPixelRatio } from "./pixel-ratio.ts";
import {
  cameraOf,
  compactPlace,
  destinationOf,
  type FrameView,
  fromDegrees,
  isMoving,
  normalRadians,
  type Place,
  placeOf,
  samePlace,
} from "./place.ts";
import { createReadableScratch, createScratch, fitCanvas } from "./scratch.ts";

/** A movement has ended when nothing moves for so long: it is told once for a drag on the overview. */
const REST_MS = 80;

/** What the host tells; called outside of React. */
export type OlHostListeners = Readonly<{
  /** A movement has ended somewhere else than the last; `undefined`: the whole image is in view. */
  onPlace: (place: Place | undefined) => void;
  /** The pointer is over a level-0 position; `undefined`: it has left. */
  onPointer: (at: Readonly<{ x: number; y: number }> | undefined) => void;
  /** A frame was drawn for this view. */
  onFrame: (camera: Camera) => void;
}>;

/**
 * OpenLayers as the viewport of a viewer: it moves the view by pointer, touch, wheel and keys, and the viewer draws each of
 * its frames. Coordinates are level-0 pixels with y upwards: `[x, -y]`.
 */
export class OlHost {
  readonly map: MirrorableMap;
  readonly #viewer: Viewer;
  readonly #size: Readonly<{ x: number; y: number }>;
  readonly #listeners: OlHostListeners;
  readonly #canvas = document.createElement("canvas");
  readonly #context: CanvasRenderingContext2D;
  /** OpenLayers wants an element of every layer; the picture is not inside of it. */
  readonly #nothing = document.createElement("div");
  readonly #scratch: Scratch;
  readonly #layers: LayerStack | undefined;
  #layerScratch: LayerScratch | undefined;
  readonly #cleanUp: (() => void)[] = [];
  #frame: FrameView | undefined;
  #pointerCssPx: readonly [x: number, y: number] | undefined;
  #isRendering = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #hasGrid = false;
  #isFitted = false;
  #waiting: Place | "fit" | undefined;
  #reported: Place | undefined;

  /**
   * @param target element to fill; becomes reachable by keyboard
   * @param size of the image in level-0 pixels
   * @param place where to begin; `undefined`: the whole image
   * @param layers images that lie on the viewer's
   */
  constructor(
    target: HTMLElement,
    viewer: Viewer,
    size: Readonly<{ x: number; y: number }>,
    place: Place | undefined,
    listeners: OlHostListeners,
    layers?: LayerStack,
  ) {
    const context = this.#canvas.getContext("2d");
    if (context === null) throw new Error("This browser gave no 2-D canvas context");
    this.#context = context;
    this.#scratch = createScratch();
    this.#layers = layers;
    this.#viewer = viewer;
    this.#size = size;
    this.#listeners = listeners;
    this.#waiting = place ?? "fit";
    this.#reported = place;
    const view = createView(size, reachOf(size));
    const layer = new Layer({ render: (frame) => this.#render(frame) });
    target.tabIndex = 0;
    // By default OpenLayers waits for the focus before it heeds the wheel: right for a map in a text, not for a page's subject.
    const interactions = defaultInteractions({ onFocusOnly: false, keyboard: false });
    this.map = new MirrorableMap({ target, view, layers: [layer], controls: [], interactions });
    // Under OpenLayers' own element, which a style mirrors: the picture is drawn mirrored, pixel for pixel.
    target.prepend(this.#canvas);
    this.#listen(target);
    // Not with the next frame: what is seen is asked for before the rest of the page is made.
    this.map.renderSync();
  }

  /** Goes to a place that the page names, unless the page has it from here. */
  followPlace(place: Place | undefined): void {
    if (samePlace(place, this.#reported)) return;
    this.#reported = place;
    if (!this.#hasSize()) {
      this.#waiting = place ?? "fit";
      return;
    }
    this.map.getView().cancelAnimations();
    if (place === undefined) this.#applyFit();
    else this.#apply(place);
  }

  /** Moves to where the whole image is in view, turned as it is. */
  fit(): void {
    const { centre, resolution } = this.#fitted(this.map.getView().getRotation());
    this.map.getView().animate({ center: [centre.x, -centre.y], resolution, duration: ANIMATION_MS });
  }

  /** Exchanges left and right on the screen, or up and down. */
  mirror(axis: "horizontal" | "vertical"): void {
    const view = this.map.getView();
    view.cancelAnimations();
    this.map.setMirrored(!this.map.isMirrored);
    if (axis === "vertical") view.setRotation(normalRadians(view.getRotation() + Math.PI));
  }

  /** Neither turned nor mirrored. */
  upright(): void {
    const view = this.map.getView();
    if (this.map.isMirrored) this.mirror("horizontal");
    view.animate({ rotation: 0, duration: ANIMATION_MS });
  }

  /** The picture as it stands, without what lies on it. */
  get canvas(): HTMLCanvasElement {
    return this.#canvas;
  }

  /** Lines between pixels, where these are large. */
  setGrid(hasGrid: boolean): void {
    this.#hasGrid = hasGrid;
    this.map.render();
  }

  /** How far the view may go, instead of over its image. What is seen stays where that is within. */
  setReach(reach: Reach): void {
    const view = this.map.getView();
    const next = createView(this.#size, reach);
    next.setRotation(view.getRotation());
    next.setResolution(view.getResolution());
    next.setCenter(view.getCenter());
    this.map.setView(next);
  }

  /** Shows a place without telling of it: another view leads. */
  mimic(place: Place): void {
    if (this.#frame !== undefined && samePlace(place, placeOf(cameraOf(this.#frame, this.map.isMirrored)))) return;
    this.map.getView().cancelAnimations();
    this.#apply(place);
  }

  dispose(): void {
    clearTimeout(this.#rest);
    for (const undo of this.#cleanUp) undo();
    this.#canvas.remove();
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  #listen(target: HTMLElement): void {
    const { map } = this;
    const onMove = (event: MapBrowserEvent): void => {
      // A finger asks by resting.
      if ((event.originalEvent as PointerEvent).pointerType === "touch") return;
      this.#pointerCssPx = event.pixel as [number, number];
      if (!event.dragging) this.#tellPointer();
    };
    const keys = [map.on("pointermove", onMove), map.on("change:size", () => this.#resized())];
    this.#cleanUp.push(() => unByKey(keys));
    const leave = (event: PointerEvent | undefined): void => {
      // A finger leaves when it is lifted; what it asked for stays.
      if (event?.pointerType === "touch") return;
      this.#pointerCssPx = undefined;
      this.#listeners.onPointer(undefined);
    };
    target.addEventListener("pointerleave", leave);
    this.#cleanUp.push(() => target.removeEventListener("pointerleave", leave));
    const pressed = (event: PointerEvent | undefined): void => {
      if (event === undefined) {
        leave(event);
        return;
      }
      this.#pointerCssPx = map.getEventPixel(event) as [number, number];
      this.#tellPointer();
    };
    this.#cleanUp.push(onLongPress(target, pressed));
    for (const source of [this.#viewer, this.#layers]) {
      const stop = source?.on("change", () => this.#isRendering || map.render());
      if (stop !== undefined) this.#cleanUp.push(stop);
    }
    this.#cleanUp.push(watchPixelRatio((ratio) => map.setPixelRatio(ratio)));
    this.#resized();
  }

  #render(frame: FrameState): HTMLElement {
    const { isMirrored } = this.map;
    const camera = cameraOf(frame, isMirrored);
    const destination = destinationOf(frame, this.#frame);
    this.#isRendering = true;
    try {
      const options = { isMoving: isMoving(frame), destination: destination && { ...destination, isMirrored } };
      this.#viewer.setView(camera, options);
      this.#frame = frame;
      fitCanvas(this.#canvas, frame);
      this.#viewer.draw(this.#context, undefined, this.#scratch);
      this.#drawLayers(camera, options);
      if (this.#hasGrid) drawPixelGrid(this.#context, camera, this.#size);
    } finally {
      this.#isRendering = false;
    }
    this.#listeners.onFrame(camera);
    // OpenLayers' own event does not see turns and mirrors that show the same rectangle.
    clearTimeout(this.#rest);
    if (!isMoving(frame)) this.#rest = setTimeout(() => this.#moved(), REST_MS);
    // The image may have moved under a resting pointer.
    this.#tellPointer();
    return this.#nothing;
  }

  #drawLayers(camera: Camera, options: ViewOptions): void {
    if (this.#layers === undefined || this.#layers.layers.length === 0) return;
    this.#layerScratch ??= { layer: createReadableScratch(), pixels: this.#scratch };
    this.#layers.setView(camera, options);
    this.#layers.draw(this.#context, camera, this.#layerScratch);
  }

  #tellPointer(): void {
    if (this.#pointerCssPx === undefined || this.#frame === undefined) return;
    const camera = cameraOf(this.#frame);
    const [x, y] = this.#pointerCssPx.map((cssPx) => cssPx * camera.devicePixelRatio) as [number, number];
    const [imageX, imageY] = applyAffine(invert(imageToScreen(camera)), x, y);
    this.#listeners.onPointer({ x: imageX, y: imageY });
  }

  #hasSize(): boolean {
    const [width = 0, height = 0] = this.map.getSize() ?? [];
    return width > 0 && height > 0;
  }

  #resized(): void {
    if (!this.#hasSize()) return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === "fit" || (waiting === undefined && this.#isFitted)) this.#applyFit();
    else if (waiting !== undefined) this.#apply(waiting);
  }

  #moved(): void {
    if (this.#frame === undefined || this.#waiting !== undefined) return;
    const place = placeOf(cameraOf(this.#frame, this.map.isMirrored));
    this.#isFitted = samePlace(place, placeOf(this.#fitted()));
    const next = this.#isFitted ? undefined : compactPlace(place);
    if (samePlace(next, this.#reported)) return;
    this.#reported = next;
    // What a link says is what is shown here, to the last bit: the same place draws the same pixels.
    if (next !== undefined) this.#apply(next);
    this.#listeners.onPlace(next);
  }

  #fitted(rotation = 0): ReturnType<typeof fitCamera> {
    const [width = 1, height = 1] = this.map.getSize() ?? [];
    return fitCamera(this.#size, { width, height }, this.map.getPixelRatio(), undefined, rotation);
  }

  #applyFit(): void {
    this.#apply(placeOf(this.#fitted()));
    this.#isFitted = true;
  }

  #apply({ x, y, resolution, rotationDeg, isMirrored = false }: Place): void {
    const view = this.map.getView();
    this.map.setMirrored(isMirrored);
    this.#isFitted = false;
    view.setRotation(fromDegrees(rotationDeg));
    view.setResolution(resolution);
    view.setCenter([x, -y]);
  }
}
