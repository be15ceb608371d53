import type { Level } from "../datalayer/multiscale.ts";
import { type Affine, chain, invert, scaling, translation } from "../math/affine.ts";
import { intersect, isEmpty, type Rect } from "../math/rect.ts";
import { type DrawTarget, drawFrame, type Frame } from "./canvas.ts";
import type { Display } from "./channels.ts";
import { fromLevel0, toLevel0 } from "./levels.ts";

/** A canvas to draw on first, and its context. */
export type Scratch = Readonly<{ canvas: CanvasImageSource & { width: number; height: number }; context: DrawTarget }>;

/** Pixels around the view that its edge fades from. */
const MARGIN_PX = 2;

/**
 * Draws a frame as a person wants pixels to look.
 *
 * @param level that the frame wants; `undefined`: none is there
 * @param scratch without it magnified pixels stay squares
 * @returns how many of the tiles are on the screen, at least in part
 */
export function paintFrame(
  context: DrawTarget,
  frame: Frame,
  canvasPx: Readonly<{ width: number; height: number }>,
  level: Level | undefined,
  interpolation: Display["interpolation"],
  scratch: Scratch | undefined,
): number {
  if (scratch === undefined || level === undefined) return drawFrame(context, frame, canvasPx);
  const isFading = interpolation === "smooth" && !frame.isCategorical && isMagnified(level, frame.imageToScreen);
  // The edges of turned tiles are blended, which would give labels names that are not theirs, and magnified pixels wrong values.
  const isExact = frame.isCategorical || isMagnified(level, frame.imageToScreen);
  return isFading || (isExact && isTurned(frame.imageToScreen))
    ? drawAsOne(context, { ...frame, isSmooth: isFading }, canvasPx, level, scratch)
    : drawFrame(context, frame, canvasPx);
}

/** Turned by anything but quarters, or sheared. */
function isTurned([a, b, , d, e]: Affine): boolean {
  return !((b === 0 && d === 0) || (a === 0 && e === 0));
}

/** Whether pixels of a level are magnified by a frame: only then there is something to fade. */
function isMagnified({ scale }: Level, imageToScreen: Affine): boolean {
  const [a, b, , d, e] = imageToScreen;
  // The sizes come from differences of real edges: 1:1 may arrive as 1.0000001.
  return Math.min(scale.x * Math.hypot(a, d), scale.y * Math.hypot(b, e)) > 1 + 1e-6;
}

/** A picture of the level in view larger than so many windows is drawn tile by tile. */
const MOST_WINDOWS = 8;

/**
 * Draws a frame as one picture: the tiles are put together in pixels of the level, exactly, and then drawn at once. So pixels
 * that fade into their neighbours (bilinear, by the canvas) do so across tiles too, and nothing is blended between tiles.
 *
 * @param scratch made as large as the part of the level in view
 * @returns how many of the tiles are on the screen, at least in part
 */
function drawAsOne(
  context: DrawTarget,
  frame: Frame,
  canvasPx: Readonly<{ width: number; height: number }>,
  level: Level,
  scratch: Scratch,
): number {
  const bare = { ...frame, tiles: [] };
  const part = levelPixelsIn(frame, level);
  if (part === undefined) return drawFrame(context, bare, canvasPx);
  const size = { width: part.x1 - part.x0, height: part.y1 - part.y0 };
  if (size.width * size.height > MOST_WINDOWS * canvasPx.width * canvasPx.height) {
    return drawFrame(context, frame, canvasPx);
  }
  if (scratch.canvas.width !== size.width) scratch.canvas.width = size.width;
  if (scratch.canvas.height !== size.height) scratch.canvas.height = size.height;
  const levelToImage = chain(scaling(level.scale.x, level.scale.y), translation(level.offset.x, level.offset.y));
  const mosaicToImage = chain(translation(part.x0, part.y0), levelToImage);
  const visible = intersect(toLevel0(level, part), frame.image);
  const mosaic = {
    ...frame,
    isSmooth: false,
    visible,
    imageToScreen: invert(mosaicToImage),
    marked: [],
    surround: undefined,
  };
  const drawn = drawFrame(scratch.context, mosaic, size);
  const tile = { rect: toLevel0(level, part), source: scratch.canvas, ...size };
  drawFrame(context, { ...frame, tiles: [tile] }, canvasPx);
  return drawn;
}

/** The pixels of a level in view and a margin around them, whole ones, inside the image; `undefined` without any. */
function levelPixelsIn({ visible, image }: Frame, level: Level): Rect | undefined {
  const all = fromLevel0(level, image);
  const seen = fromLevel0(level, intersect(visible, image));
  const part = {
    x0: Math.max(Math.floor(all.x0), Math.floor(seen.x0) - MARGIN_PX),
    y0: Math.max(Math.floor(all.y0), Math.floor(seen.y0) - MARGIN_PX),
    x1: Math.min(Math.ceil(all.x1), Math.ceil(seen.x1) + MARGIN_PX),
    y1: Math.min(Math.ceil(all.y1), Math.ceil(seen.y1) + MARGIN_PX),
  };
  return isEmpty(seen) || isEmpty(part) ? undefined : part;
}
