import { type Affine, applyAffine, chain, invert, scaling, translation, rotation as turning } from "../math/affine.ts";
import type { Rect } from "../math/rect.ts";

/** Where a person looks, and through which window. */
export type Camera = Readonly<{
  /** The point in the middle of the window, in level-0 pixels; pixel i covers `[i, i + 1)`. */
  centre: Readonly<{ x: number; y: number }>;
  /** Level-0 pixels under one CSS pixel. */
  resolution: number;
  /** The image is turned by this angle, clockwise on the screen, in radians. */
  rotation: number;
  /** After turning, left and right are exchanged on the screen. */
  isMirrored?: boolean | undefined;
  /** Size of the window in CSS pixels. */
  viewport: Readonly<{ width: number; height: number }>;
  /** Device pixels to a CSS pixel. */
  devicePixelRatio: number;
}>;

/** Four corners, in order around. */
export type Quad = readonly [Point, Point, Point, Point];
type Point = readonly [x: number, y: number];

/**
 * Level-0 pixels -> device pixels of the canvas (origin top left).
 *
 * @param placement pixels of an image that lies on the camera's -> level-0 pixels of the camera's
 */
export function imageToScreen(camera: Camera, placement?: Affine): Affine {
  const { centre, resolution, viewport, devicePixelRatio } = camera;
  const centred = translation(-centre.x, -centre.y);
  const about = placement === undefined ? centred : chain(placement, centred);
  const turned = camera.rotation === 0 ? about : chain(about, turning(camera.rotation));
  const zoomed = chain(turned, scaling(devicePixelRatio / resolution));
  const faced = camera.isMirrored === true ? chain(zoomed, scaling(-1, 1)) : zoomed;
  return chain(faced, translation((viewport.width * devicePixelRatio) / 2, (viewport.height * devicePixelRatio) / 2));
}

/** Level-0 pixels under one device pixel; of a placed image, in the mean of both directions. */
export function pixelsPerDevicePixel(camera: Camera, placement?: Affine): number {
  const own = camera.resolution / camera.devicePixelRatio;
  if (placement === undefined) return own;
  return own / Math.sqrt(Math.abs(placement[0] * placement[4] - placement[1] * placement[3]));
}

/** Corners of the window in level-0 pixels (of the placed image, if one is given). */
export function visibleQuad(camera: Camera, placement?: Affine): Quad {
  const screenToImage = invert(imageToScreen(camera, placement));
  const right = camera.viewport.width * camera.devicePixelRatio;
  const bottom = camera.viewport.height * camera.devicePixelRatio;
  return [
    applyAffine(screenToImage, 0, 0),
    applyAffine(screenToImage, right, 0),
    applyAffine(screenToImage, right, bottom),
    applyAffine(screenToImage, 0, bottom),
  ];
}

/** The smallest upright rectangle around the window, in level-0 pixels. */
export function visibleRect(camera: Camera, placement?: Affine): Rect {
  return boundsOf(visibleQuad(camera, placement));
}

/** The smallest upright rectangle around four points. */
export function boundsOf(quad: Quad): Rect {
  const xs = quad.map((point) => point[0]);
  const ys = quad.map((point) => point[1]);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/**
 * The camera that shows the whole image, with a margin.
 *
 * @param size of the image, in level-0 pixels
 * @param margin part of the window left free on each side, 0..0.5
 * @param rotation of the camera, in radians: the turned image is in view
 */
export function fitCamera(
  size: Readonly<{ x: number; y: number }>,
  viewport: Readonly<{ width: number; height: number }>,
  devicePixelRatio: number,
  margin = 0.02,
  rotation = 0,
): Camera {
  const inside = 1 - 2 * margin;
  const [cos, sin] = [Math.abs(Math.cos(rotation)), Math.abs(Math.sin(rotation))];
  const [across, down] = [cos * size.x + sin * size.y, sin * size.x + cos * size.y];
  const resolution = Math.max(across / (viewport.width * inside), down / (viewport.height * inside));
  return {
    centre: { x: size.x / 2, y: size.y / 2 },
    // A window of no size (hidden) has no answer: any positive number keeps the maps invertible until it has one.
    resolution: Number.isFinite(resolution) && resolution > 0 ? resolution : 1,
    rotation,
    viewport,
    devicePixelRatio,
  };
}

/** Size of the canvas in device pixels. */
export function canvasSize({ viewport, devicePixelRatio }: Camera): Readonly<{ width: number; height: number }> {
  return {
    width: Math.round(viewport.width * devicePixelRatio),
    height: Math.round(viewport.height * devicePixelRatio),
  };
}

/** Device pixels by which a view may move before it counts as moved; what is kept of it in a link is rounded to less. */
const SAME_DEVICE_PX = 0.02;

/** Whether two cameras (or none) show the same, to what can be seen. */
export function sameCamera(a: Camera | undefined, b: Camera | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const tolerance = SAME_DEVICE_PX * pixelsPerDevicePixel(a);
  const longerSidePx = Math.max(1, a.viewport.width, a.viewport.height) * a.devicePixelRatio;
  return (
    Math.abs(a.centre.x - b.centre.x) <= tolerance &&
    Math.abs(a.centre.y - b.centre.y) <= tolerance &&
    Math.abs(a.resolution / b.resolution - 1) * longerSidePx <= SAME_DEVICE_PX &&
    Math.abs(a.rotation - b.rotation) * longerSidePx <= SAME_DEVICE_PX &&
    (a.isMirrored === true) === (b.isMirrored === true) &&
    a.viewport.width === b.viewport.width &&
    a.viewport.height === b.viewport.height &&
    a.devicePixelRatio === b.devicePixelRatio
  );
}
