import { MIN_IMAGE_CSS_PX, MIN_RESOLUTION, type Reach } from "../ol-view.ts";
import type { Place } from "../place.ts";

type Point = Readonly<{ x: number; y: number }>;

/** What of an image says where its pixels are. */
export type Ground = Readonly<{
  /** Level-0 pixels and planes. */
  size: Readonly<{ x: number; y: number; z: number; t: number }>;
  /** Micrometres along a pixel and from plane to plane. */
  pixelSizeUm: Readonly<{ x: number; y: number; z: number }> | undefined;
  /** The stage that it was taken on, where its axes are the stage's: micrometres of the corner of pixel 0. */
  stage?: Readonly<{ id: string; cornerUm: Point }> | undefined;
}>;

/** Pixels of an image -> the common space: `corner + perPixel * pixel`, along each axis. */
export type Frame = Readonly<{ corner: Point; perPixel: Point }>;

/** What "the same place" means for some images. */
export type CommonSpace = Readonly<{
  /** By micrometres on the stage that all are on, by micrometres from each corner, or pixel by pixel from the corner. */
  kind: "stage" | "micrometres" | "pixels";
  /** Planes of equal depth in micrometres, or of equal index. */
  depth: "micrometres" | "planes";
  /** One for each image. */
  frames: readonly Frame[];
}>;

const ORIGIN: Point = { x: 0, y: 0 };
const PIXELS: Frame = { corner: ORIGIN, perPixel: { x: 1, y: 1 } };

/**
 * The space that images are compared in. One for all of them, so that a way around over several images ends where it began. Images
 * of one stage that do not meet on it lie side by side for that very reason: they are laid on each other by their corners.
 */
export function commonSpaceOf(grounds: readonly Ground[]): CommonSpace {
  const depth = grounds.every(({ size, pixelSizeUm }) => size.z === 1 || isLength(pixelSizeUm?.z))
    ? "micrometres"
    : "planes";
  if (!grounds.every(({ pixelSizeUm: um }) => isLength(um?.x) && isLength(um?.y)))
    return { kind: "pixels", depth, frames: grounds.map(() => PIXELS) };
  const onStage = grounds.map((ground) => frameOf(ground, ground.stage?.cornerUm ?? ORIGIN));
  const [first] = grounds;
  const isOneStage =
    grounds.length > 1 && grounds.every(({ stage }) => stage !== undefined && stage.id === first?.stage?.id);
  if (isOneStage && doAllMeet(grounds, onStage)) return { kind: "stage", depth, frames: onStage };
  return { kind: "micrometres", depth, frames: grounds.map((ground) => frameOf(ground, ORIGIN)) };
}

/** The same place in another image. Exact back and forth, up to rounding. */
export function pointBetween(from: Frame, to: Frame, { x, y }: Point): Point {
  const along = (axis: "x" | "y", pixel: number): number =>
    (from.corner[axis] + from.perPixel[axis] * pixel - to.corner[axis]) / to.perPixel[axis];
  return { x: along("x", x), y: along("y", y) };
}

/** Where another image must be looked at to see the same: the same length on the screen, turned and mirrored alike. */
export function placeBetween(from: Frame, to: Frame, place: Place): Place {
  const at = pointBetween(from, to, place);
  return { ...place, ...at, resolution: (place.resolution * unitOf(from)) / unitOf(to) };
}

/** The plane of another image at the depth of the middle of a plane, or of the same index; the nearest that it has. */
export function planeBetween(from: Ground, to: Ground, depth: CommonSpace["depth"], z: number): number {
  const isByDepth = depth === "micrometres" && from.size.z > 1 && to.size.z > 1;
  const ratio = isByDepth ? (from.pixelSizeUm?.z ?? 1) / (to.pixelSizeUm?.z ?? 1) : 1;
  // Micrometres are no binary fractions: what lies on an edge but for 1e-9 lies on it.
  return nearestIndex(Math.floor((z + 0.5) * ratio + 1e-9), to.size.z);
}

export function nearestIndex(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}

/**
 * How far each view may go, so that all can show what any of them may: over all images, from the finest pixel to all in view.
 *
 * @returns one for each image, in its own pixels; all are the same in the common space
 */
export function reachesOf(grounds: readonly Ground[], { frames }: CommonSpace): readonly Reach[] {
  const corners = grounds.flatMap(({ size }, i) => [cornerOf(frames[i]!, ORIGIN), cornerOf(frames[i]!, size)]);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [low, high] = [
    { x: Math.min(...xs), y: Math.min(...ys) },
    { x: Math.max(...xs), y: Math.max(...ys) },
  ];
  const units = frames.map(unitOf);
  const finest = Math.min(...units);
  const largest = Math.max(high.x - low.x, high.y - low.y, 2 * MIN_IMAGE_CSS_PX * finest);
  return frames.map((frame, i) => {
    const [from, to] = [pointBetween(PIXELS, frame, low), pointBetween(PIXELS, frame, high)];
    return {
      rect: { x0: from.x, y0: from.y, x1: to.x, y1: to.y },
      minResolution: (MIN_RESOLUTION * finest) / units[i]!,
      maxResolution: largest / MIN_IMAGE_CSS_PX / units[i]!,
    };
  });
}

function frameOf({ pixelSizeUm }: Ground, corner: Point): Frame {
  return { corner, perPixel: { x: pixelSizeUm?.x ?? 1, y: pixelSizeUm?.y ?? 1 } };
}

function cornerOf({ corner, perPixel }: Frame, at: Point): Point {
  return { x: corner.x + perPixel.x * at.x, y: corner.y + perPixel.y * at.y };
}

/** Length of a pixel; of one that is not square, the side of the square of its area. */
function unitOf({ perPixel }: Frame): number {
  return Math.sqrt(perPixel.x * perPixel.y);
}

/** Whether there is an area that all images have. */
function doAllMeet(grounds: readonly Ground[], frames: readonly Frame[]): boolean {
  return (["x", "y"] as const).every((axis) => {
    const starts = frames.map(({ corner }) => corner[axis]);
    const ends = grounds.map(({ size }, i) => cornerOf(frames[i]!, size)[axis]);
    return Math.max(...starts) < Math.min(...ends);
  });
}

function isLength(um: number | undefined): boolean {
  return um !== undefined && um > 0 && Number.isFinite(um);
}
