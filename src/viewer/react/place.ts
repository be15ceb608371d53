import type { FrameState } from "ol/Map.js";
import type { Camera } from "../camera.ts";

/** Where a window looks, as it is kept in the URL: its middle and its resolution, in level-0 pixels (a CSS pixel). */
export type Place = Readonly<{
  x: number;
  y: number;
  resolution: number;
  /** Clockwise on the screen, before mirroring. */
  rotationDeg: number;
  /** Left and right are exchanged on the screen. */
  isMirrored?: boolean | undefined;
}>;

/** The part of OpenLayers' frame state that tells where a frame looks. */
export type FrameView = Pick<FrameState, "viewState" | "size" | "pixelRatio" | "viewHints">;

/** The camera of a frame. OpenLayers has y upwards, the image downwards; both turn clockwise. */
export function cameraOf({ viewState, size, pixelRatio }: FrameView, isMirrored = false): Camera {
  const [x, y] = viewState.center as [number, number];
  const [width, height] = size as [number, number];
  return {
    centre: { x, y: -y },
    resolution: viewState.resolution,
    rotation: viewState.rotation,
    viewport: { width, height },
    devicePixelRatio: pixelRatio,
    isMirrored,
  };
}

/** Whether a gesture or an animation is under way. */
export function isMoving({ viewHints }: FrameView): boolean {
  return viewHints.some((hint) => hint > 0);
}

/**
 * Where the running animation will end; `undefined` when nothing is animated or it cannot be told yet. OpenLayers says the
 * final resolution, but the centre of a zoom about a point (under the pointer) only in passing: two frames tell the point.
 *
 * @param before the frame before
 */
export function destinationOf(frame: FrameView, before: FrameView | undefined): Camera | undefined {
  const { nextCenter, nextResolution, center, resolution } = frame.viewState;
  const camera = cameraOf(frame);
  const isZooming = nextResolution !== undefined && Number.isFinite(nextResolution) && nextResolution > 0;
  if (nextCenter) {
    const [x, y] = nextCenter as [number, number];
    return { ...camera, centre: { x, y: -y }, resolution: isZooming ? nextResolution : resolution };
  }
  if (!isZooming || before === undefined) return undefined;
  const shrink = resolution / before.viewState.resolution;
  if (Math.abs(shrink - 1) < 1e-6) return undefined;
  const rest = nextResolution / resolution;
  const ahead = (now: number, then: number): number => {
    const fixed = (now - shrink * then) / (1 - shrink);
    return fixed + rest * (now - fixed);
  };
  const [x, y] = center as [number, number];
  const [beforeX, beforeY] = before.viewState.center as [number, number];
  return { ...camera, centre: { x: ahead(x, beforeX), y: -ahead(y, beforeY) }, resolution: nextResolution };
}

export function placeOf({ centre, resolution, rotation, isMirrored }: Camera): Place {
  return { x: centre.x, y: centre.y, resolution, rotationDeg: (rotation * 180) / Math.PI, ...mirrored(isMirrored) };
}

function mirrored(isMirrored: boolean | undefined): Pick<Place, "isMirrored"> {
  return isMirrored === true ? { isMirrored } : {};
}

/** The same place in few digits: to a hundredth of a screen pixel, the resolution to six digits. */
export function compactPlace(place: Place): Place {
  const resolution = Number(place.resolution.toPrecision(6));
  const digits = Math.min(15, Math.max(0, Math.ceil(2 - Math.log10(resolution))));
  return {
    x: roundTo(place.x, digits),
    y: roundTo(place.y, digits),
    resolution,
    // Half a turn has one name, whichever way it was made.
    rotationDeg: roundTo(place.rotationDeg, 2) === -180 ? 180 : roundTo(place.rotationDeg, 2),
    ...mirrored(place.isMirrored),
  };
}

export function fromDegrees(rotationDeg: number): number {
  return (rotationDeg * Math.PI) / 180;
}

/** The same angle, over -pi to pi. */
export function normalRadians(angle: number): number {
  return angle - 2 * Math.PI * Math.ceil(angle / (2 * Math.PI) - 0.5);
}

/** Whether two places (or none) cannot be told apart on a screen. */
export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const tolerance = 0.02 * a.resolution;
  return (
    Math.abs(a.resolution / b.resolution - 1) < 2e-5 &&
    Math.abs(a.x - b.x) <= tolerance &&
    Math.abs(a.y - b.y) <= tolerance &&
    Math.abs(a.rotationDeg - b.rotationDeg) < 0.01 &&
    (a.isMirrored === true) === (b.isMirrored === true)
  );
}

function roundTo(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  return rounded === 0 ? 0 : rounded;
}
