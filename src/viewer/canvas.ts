import { type Affine, applyAffine, chain, invert } from "../math/affine.ts";
import { intersect, isEmpty, type Rect } from "../math/rect.ts";
import { type MarkTarget, markFailed } from "./failed-marks.ts";
import { type Region, within, without } from "./region.ts";

/** A bitmap and where it lies. */
export type PlacedTile = Readonly<{
  /** In level-0 pixels. */
  rect: Rect;
  source: CanvasImageSource;
  /** Pixels of the bitmap. */
  width: number;
  height: number;
}>;

export type Frame = Readonly<{
  /** The whole image in level-0 pixels; nothing is drawn outside. */
  image: Rect;
  /** What the window shows, in level-0 pixels. */
  visible: Rect;
  /** The best first: a tile is drawn only where none before it lies, so that nothing shines through transparent pixels. */
  tiles: readonly PlacedTile[];
  /** Level-0 pixels -> device pixels of the canvas. */
  imageToScreen: Affine;
  /** Places to mark as failed, in level-0 pixels. */
  marked: readonly Rect[];
  /** Colour where the image is not; undefined: transparent. */
  surround: string | undefined;
  /** Another frame follows at once: speed before beauty. */
  isMoving: boolean;
  /** Colours are names (labels): mixed ones would name something else. */
  isCategorical: boolean;
  /** Magnified pixels fade into their neighbours of the same tile; otherwise each is a square. */
  isSmooth?: boolean | undefined;
  /** The image lies on another one: nothing is painted under it. */
  isBare?: boolean | undefined;
}>;

/** The part of a canvas context that is used. */
export type DrawTarget = MarkTarget &
  Pick<CanvasRenderingContext2D, "setTransform" | "clearRect" | "fillRect" | "drawImage" | "save" | "restore"> &
  Pick<CanvasRenderingContext2D, "rect" | "clip"> & {
    fillStyle: unknown;
    imageSmoothingEnabled: boolean;
    imageSmoothingQuality: ImageSmoothingQuality;
  };

/** Under the image: what is transparent in a tile (NaN, background of labels) and what is not there yet. */
const BACKGROUND = "#000";
/** Device pixels by which tiles of a turned image overlap, so that the blending along their edges leaves no hairlines. */
const BLEED_DEVICE_PX = 0.5;

/**
 * Draws one frame. Edges are rounded to device pixels, edge by edge, so that neighbours meet exactly, also mirrored and turned by
 * quarters; a magnified pixel is a square of one colour, reduced ones are smoothed.
 *
 * @param canvasPx size of the canvas in device pixels
 * @returns how many of the tiles are on the screen, at least in part
 */
export function drawFrame(
  context: DrawTarget,
  frame: Frame,
  canvasPx: Readonly<{ width: number; height: number }>,
): number {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvasPx.width, canvasPx.height);
  if (frame.surround !== undefined) {
    context.fillStyle = frame.surround;
    context.fillRect(0, 0, canvasPx.width, canvasPx.height);
  }
  const pen = penFor(context, frame.imageToScreen);
  const inView = intersect(frame.image, frame.visible);
  if (isEmpty(inView)) return 0;
  context.fillStyle = BACKGROUND;
  const filled = frame.isBare === true ? undefined : pen.place(inView);
  if (filled !== undefined) context.fillRect(...filled);
  let open: Region = [inView];
  let drawn = 0;
  for (const tile of frame.tiles) {
    if (open.length === 0) break;
    const parts = within(open, tile.rect);
    if (parts.length === 0) continue;
    if (drawTile(context, pen, tile, parts, frame)) drawn++;
    open = without(open, tile.rect);
  }
  for (const rect of frame.marked) {
    const part = intersect(rect, frame.visible);
    const [box, seen] = isEmpty(part) ? [] : [pen.place(rect), pen.place(part)];
    if (box !== undefined && seen !== undefined) markFailed(context, box, seen, pen.unitDevicePx);
  }
  return drawn;
}

type Box = readonly [x: number, y: number, width: number, height: number];
/**
 * Where things go in the space of the context's transform. `place` is undefined for what is too small to be seen; turned, it adds
 * what tiles overlap by, but nothing beyond `bounds`.
 */
type Pen = Readonly<{
  place: (rect: Rect, bounds?: Rect) => Box | undefined;
  /** Device pixels to a level-0 pixel. */
  devicePxAlongX: number;
  devicePxAlongY: number;
  /** Device pixels to a unit of the context's transform. */
  unitDevicePx: number;
}>;

function penFor(context: DrawTarget, m: Affine): Pen {
  const devicePxAlongX = Math.hypot(m[0], m[3]);
  const devicePxAlongY = Math.hypot(m[1], m[4]);
  const isUpright = m[1] === 0 && m[3] === 0;
  if (isUpright || (m[0] === 0 && m[4] === 0)) {
    // Mirrored or turned by quarters: the canvas does that part, which moves pixels onto pixels; edges are rounded as ever.
    const faced: Affine = isUpright
      ? [Math.sign(m[0]), 0, 0, 0, Math.sign(m[4]), 0]
      : [0, Math.sign(m[1]), 0, Math.sign(m[3]), 0, 0];
    context.setTransform(faced[0], faced[3], faced[1], faced[4], 0, 0);
    const straight = chain(m, invert(faced));
    return { place: (rect) => roundedBox(straight, rect), devicePxAlongX, devicePxAlongY, unitDevicePx: 1 };
  }
  context.setTransform(m[0], m[3], m[1], m[4], m[2], m[5]);
  const bleedX = BLEED_DEVICE_PX / devicePxAlongX;
  const bleedY = BLEED_DEVICE_PX / devicePxAlongY;
  const place = ({ x0, y0, x1, y1 }: Rect, bounds?: Rect): Box => {
    const bled = { x0: x0 - bleedX, y0: y0 - bleedY, x1: x1 + bleedX, y1: y1 + bleedY };
    const kept = bounds === undefined ? bled : intersect(bled, bounds);
    return [kept.x0, kept.y0, kept.x1 - kept.x0, kept.y1 - kept.y0];
  };
  return { place, devicePxAlongX, devicePxAlongY, unitDevicePx: devicePxAlongX };
}

/** The rectangle on the screen with each edge at the nearest device pixel: equal edges stay equal. */
export function roundedBox(imageToScreen: Affine, rect: Rect): Box | undefined {
  const [ax, ay] = applyAffine(imageToScreen, rect.x0, rect.y0);
  const [bx, by] = applyAffine(imageToScreen, rect.x1, rect.y1);
  const [left, right] = [Math.round(Math.min(ax, bx)), Math.round(Math.max(ax, bx))];
  const [top, bottom] = [Math.round(Math.min(ay, by)), Math.round(Math.max(ay, by))];
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : undefined;
}

function drawTile(
  context: DrawTarget,
  pen: Pen,
  tile: PlacedTile,
  parts: Region,
  { image, visible, isMoving, isCategorical, isSmooth }: Frame,
): boolean {
  const box = pen.place(tile.rect);
  const holes = parts.map((part) => pen.place(part, image)).filter((hole) => hole !== undefined);
  if (box === undefined || holes.length === 0) return false;
  const ratio = Math.min(
    (pen.devicePxAlongX * (tile.rect.x1 - tile.rect.x0)) / tile.width,
    (pen.devicePxAlongY * (tile.rect.y1 - tile.rect.y0)) / tile.height,
  );
  // The sizes come from differences of real edges: 1:1 may arrive as 0.9999999.
  context.imageSmoothingEnabled = (ratio < 1 - 1e-6 || isSmooth === true) && !isCategorical;
  // Two taps an axis suffice down to a half; below, pixels would be skipped.
  context.imageSmoothingQuality = ratio < 0.5 && !isMoving ? "medium" : "low";
  const isWhole = parts.length === 1 && sameRect(parts[0]!, intersect(tile.rect, visible));
  if (!isWhole) {
    context.save();
    context.beginPath();
    for (const hole of holes) context.rect(...hole);
    context.clip();
  }
  context.drawImage(tile.source, ...box);
  if (!isWhole) context.restore();
  return true;
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x0 === b.x0 && a.y0 === b.y0 && a.x1 === b.x1 && a.y1 === b.y1;
}
