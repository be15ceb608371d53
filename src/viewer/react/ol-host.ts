import { defaults as defaultInteractions } from "ol/interaction/defaults.js";
import Layer from "ol/layer/Layer.js";
import OlMap, { type FrameState } from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import { unByKey } from "ol/Observable.js";
import Projection from "ol/proj/Projection.js";
import View from "ol/View.js";
import { applyAffine, invert } from "../../math/affine.ts";
import { fitCamera, imageToScreen } from "../camera.ts";
import type { Viewer } from "../viewer.ts";
import {
  cameraOf,
  compactPlace,
  destinationOf,
  type FrameView,
  fromDegrees,
  isMoving,
  type Place,
  placeOf,
  samePlace,
} from "./place.ts";

/** 128 CSS pixels to an image pixel: beyond that a window shows a handful. */
const MIN_RESOLUTION = 1 / 128;
/** CSS pixels that the longer side of an image keeps at least. */
const MIN_IMAGE_CSS_PX = 48;
const ANIMATION_MS = 200;

/** What the host tells; called outside of React. */
export type OlHostListeners = Readonly<{
  /** A movement has ended somewhere else than the last; `undefined`: the whole image is in view. */
  onPlace: (place: Place | undefined) => void;
  /** The pointer is over a level-0 position; `undefined`: it has left. */
  onPointer: (at: Readonly<{ x: number; y: number }> | undefined) => void;
  /** A frame was drawn for this view. */
  onFrame: (place: Place) => void;
}>;

/**
 * OpenLayers as the viewport of a viewer: it moves the view by pointer, touch, wheel and keys, and the viewer draws each of
 * its frames. Coordinates are level-0 pixels with y upwards: `[x, -y]`.
 */
export class OlHost {
  readonly map: OlMap;
  readonly #viewer: Viewer;
  readonly #size: Readonly<{ x: number; y: number }>;
  readonly #listeners: OlHostListeners;
  readonly #canvas = document.createElement("canvas");
  readonly #context: CanvasRenderingContext2D;
  readonly #cleanUp: (() => void)[] = [];
  #frame: FrameView | undefined;
  #pointerCssPx: readonly [x: number, y: number] | undefined;
  #isRendering = false;
  #isFitted = false;
  #waiting: Place | "fit" | undefined;
  #reported: Place | undefined;

  /**
   * @param target element to fill; becomes reachable by keyboard
   * @param size of the image in level-0 pixels
   * @param place where to begin; `undefined`: the whole image
   */
  constructor(
    target: HTMLElement,
    viewer: Viewer,
    size: Readonly<{ x: number; y: number }>,
    place: Place | undefined,
    listeners: OlHostListeners,
  ) {
    const context = this.#canvas.getContext("2d");
    if (context === null) throw new Error("This browser gave no 2-D canvas context");
    this.#context = context;
    this.#viewer = viewer;
    this.#size = size;
    this.#listeners = listeners;
    this.#waiting = place ?? "fit";
    this.#reported = place;
    const extent = [0, -size.y, size.x, 0];
    const view = new View({
      projection: new Projection({ code: "mikro-image", units: "pixels", extent }),
      center: [size.x / 2, -size.y / 2],
      resolution: 1,
      minResolution: MIN_RESOLUTION,
      maxResolution: Math.max(size.x, size.y, 2 * MIN_IMAGE_CSS_PX) / MIN_IMAGE_CSS_PX,
      extent,
      constrainOnlyCenter: true,
      constrainRotation: false,
    });
    const layer = new Layer({ render: (frame) => this.#render(frame) });
    target.tabIndex = 0;
    // By default OpenLayers waits for the focus before it heeds the wheel: right for a map in a text, not for a page's subject.
    const interactions = defaultInteractions({ onFocusOnly: false });
    this.map = new OlMap({ target, view, layers: [layer], controls: [], interactions });
    this.#listen(target);
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

  /** Moves to where the whole image is in view. */
  fit(): void {
    const { centre, resolution } = this.#fitted();
    this.map.getView().animate({
      center: [centre.x, -centre.y],
      resolution,
      rotation: 0,
      duration: ANIMATION_MS,
    });
  }

  /** Zooms about the middle to one image pixel a device pixel, edge on edge. */
  oneToOne(): void {
    this.map.getView().animate({ resolution: 1 / this.map.getPixelRatio(), duration: ANIMATION_MS });
  }

  /** @param factor above 1: closer */
  zoomBy(factor: number): void {
    const view = this.map.getView();
    view.cancelAnimations();
    const resolution = view.getConstrainedResolution((view.getResolution() ?? 1) / factor);
    if (resolution !== undefined) view.animate({ resolution, duration: ANIMATION_MS });
  }

  resetRotation(): void {
    this.map.getView().animate({ rotation: 0, duration: ANIMATION_MS });
  }

  dispose(): void {
    for (const undo of this.#cleanUp) undo();
    this.map.setTarget(undefined);
    this.map.dispose();
  }

  #listen(target: HTMLElement): void {
    const { map } = this;
    const onMove = (event: MapBrowserEvent): void => {
      this.#pointerCssPx = event.pixel as [number, number];
      if (!event.dragging) this.#tellPointer();
    };
    const keys = [
      map.on("pointermove", onMove),
      map.on("moveend", () => this.#moved()),
      map.on("change:size", () => this.#resized()),
    ];
    this.#cleanUp.push(() => unByKey(keys));
    const leave = (): void => {
      this.#pointerCssPx = undefined;
      this.#listeners.onPointer(undefined);
    };
    target.addEventListener("pointerleave", leave);
    this.#cleanUp.push(() => target.removeEventListener("pointerleave", leave));
    this.#cleanUp.push(this.#viewer.on("change", () => this.#isRendering || map.render()));
    this.#cleanUp.push(watchPixelRatio((ratio) => map.setPixelRatio(ratio)));
    this.#resized();
  }

  #render(frame: FrameState): HTMLElement {
    const camera = cameraOf(frame);
    this.#isRendering = true;
    try {
      this.#viewer.setView(camera, {
        isMoving: isMoving(frame),
        destination: destinationOf(frame, this.#frame),
      });
      this.#frame = frame;
      this.#fitCanvas(frame);
      this.#viewer.draw(this.#context);
    } finally {
      this.#isRendering = false;
    }
    this.#listeners.onFrame(placeOf(camera));
    // The image may have moved under a resting pointer.
    this.#tellPointer();
    return this.#canvas;
  }

  #tellPointer(): void {
    if (this.#pointerCssPx === undefined || this.#frame === undefined) return;
    const camera = cameraOf(this.#frame);
    const [x, y] = this.#pointerCssPx.map((cssPx) => cssPx * camera.devicePixelRatio) as [number, number];
    const [imageX, imageY] = applyAffine(invert(imageToScreen(camera)), x, y);
    this.#listeners.onPointer({ x: imageX, y: imageY });
  }

  #fitCanvas({ size, pixelRatio }: FrameState): void {
    const [cssWidth, cssHeight] = size as [number, number];
    const [width, height] = [Math.round(cssWidth * pixelRatio), Math.round(cssHeight * pixelRatio)];
    // Setting the size clears a canvas, even to the same value.
    if (this.#canvas.width === width && this.#canvas.height === height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    Object.assign(this.#canvas.style, {
      position: "absolute",
      left: "0",
      top: "0",
      width: `${width / pixelRatio}px`,
      height: `${height / pixelRatio}px`,
    });
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
    const place = placeOf(cameraOf(this.#frame));
    this.#isFitted = samePlace(place, placeOf(this.#fitted()));
    const next = this.#isFitted ? undefined : compactPlace(place);
    if (samePlace(next, this.#reported)) return;
    this.#reported = next;
    // What a link says is what is shown here, to the last bit: the same place draws the same pixels.
    if (next !== undefined) this.#apply(next);
    this.#listeners.onPlace(next);
  }

  #fitted(): ReturnType<typeof fitCamera> {
    const [width = 1, height = 1] = this.map.getSize() ?? [];
    return fitCamera(this.#size, { width, height }, this.map.getPixelRatio());
  }

  #applyFit(): void {
    this.#apply(placeOf(this.#fitted()));
    this.#isFitted = true;
  }

  #apply({ x, y, resolution, rotationDeg }: Place): void {
    const view = this.map.getView();
    this.#isFitted = false;
    view.setRotation(fromDegrees(rotationDeg));
    view.setResolution(resolution);
    view.setCenter([x, -y]);
  }
}

/** Calls back when the window moves to a screen of another density, or the browser zooms. */
function watchPixelRatio(onChange: (ratio: number) => void): () => void {
  let query: MediaQueryList | undefined;
  const changed = (): void => {
    onChange(window.devicePixelRatio);
    watch();
  };
  const watch = (): void => {
    query?.removeEventListener("change", changed);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", changed);
  };
  watch();
  return () => query?.removeEventListener("change", changed);
}
