import type { MirrorableMap } from "./mirror-map.ts";

export const ANIMATION_MS = 200;
/** Short: keys repeat. */
const PAN_MS = 100;

/** Zooms about the middle to one image pixel a device pixel, edge on edge. */
export function zoomToOneToOne(map: MirrorableMap): void {
  map.getView().animate({ resolution: 1 / map.getPixelRatio(), duration: ANIMATION_MS });
}

/** @param factor above 1: closer */
export function zoomBy(map: MirrorableMap, factor: number): void {
  const view = map.getView();
  view.cancelAnimations();
  const resolution = view.getConstrainedResolution((view.getResolution() ?? 1) / factor);
  if (resolution !== undefined) view.animate({ resolution, duration: ANIMATION_MS });
}

/** Moves the window over the image by CSS pixels of the screen. */
export function panBy(map: MirrorableMap, right: number, down: number): void {
  const view = map.getView();
  view.cancelAnimations();
  const [x, y] = view.getCenter() as [number, number];
  const step = view.getResolution() ?? 1;
  // Along the axes of the image, which are turned, then mirrored, on the screen.
  const across = map.isMirrored ? -right : right;
  const [cos, sin] = [Math.cos(view.getRotation()), Math.sin(view.getRotation())];
  const center = [x + step * (cos * across + sin * down), y - step * (cos * down - sin * across)];
  view.animate({ center, duration: PAN_MS });
}

/** Turns what is seen clockwise on the screen, to a multiple of the angle: what was turned by hand comes straight again. */
export function rotateBy(map: MirrorableMap, degrees: number): void {
  const view = map.getView();
  view.cancelAnimations();
  const turns = (view.getRotation() * 180) / Math.PI / degrees;
  const next = (Math.round(turns) + (map.isMirrored ? -1 : 1)) * degrees;
  view.animate({ rotation: (next * Math.PI) / 180, duration: ANIMATION_MS });
}

/**
 * Puts a point of the image into the middle, at once.
 *
 * @param x level-0 pixels from the image's corner
 */
export function centreOn(map: MirrorableMap, x: number, y: number): void {
  map.getView().cancelAnimations();
  map.getView().setCenter([x, -y]);
}
