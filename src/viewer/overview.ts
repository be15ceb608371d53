import { fitCamera, imageToScreen } from "./camera.ts";
import { type DrawTarget, drawFrame } from "./canvas.ts";
import { drawOrder } from "./draw-order.ts";
import { chooseLevel } from "./plan.ts";
import { type Region, without } from "./region.ts";
import type { Viewer } from "./viewer.ts";

/** The whole image in a small window of its shape. */
export type OverviewFrame = Readonly<{
  cssWidth: number;
  cssHeight: number;
  /** Device pixels. */
  width: number;
  height: number;
  /** Level-0 pixels under a CSS pixel. */
  resolution: number;
}>;

/** @param sideCssPx the longer side */
export function overviewOf(
  size: Readonly<{ x: number; y: number }>,
  sideCssPx: number,
  devicePixelRatio: number,
): OverviewFrame {
  const longer = Math.max(size.x, size.y);
  const along = (length: number): number => Math.max(1, Math.round((sideCssPx * length) / longer));
  const [cssWidth, cssHeight] = [along(size.x), along(size.y)];
  return {
    cssWidth,
    cssHeight,
    width: Math.max(1, Math.round(cssWidth * devicePixelRatio)),
    height: Math.max(1, Math.round(cssHeight * devicePixelRatio)),
    resolution: longer / sideCssPx,
  };
}

/**
 * Draws the whole image from the tiles that a viewer has drawn already; loads nothing.
 *
 * @param onlyWhole leave the canvas as it is unless tiles cover all of the image
 * @returns whether the whole image was drawn
 */
export function drawOverview(
  context: DrawTarget,
  viewer: Viewer,
  { width, height }: OverviewFrame,
  onlyWhole: boolean,
): boolean {
  const { multiscale } = viewer.image ?? {};
  if (multiscale === undefined) return false;
  const { size, levels } = multiscale;
  const camera = fitCamera(size, { width, height }, 1, 0);
  const level = chooseLevel(levels, viewer.plane, camera.resolution, undefined);
  if (level === undefined) return false;
  const image = { x0: 0, y0: 0, x1: size.x, y1: size.y };
  const tiles = drawOrder(viewer.drawnTiles, multiscale, level, image);
  const open = tiles.reduce<Region>((rest, tile) => (rest.length === 0 ? rest : without(rest, tile.rect)), [image]);
  const isWhole = open.length === 0;
  if (tiles.length === 0 || (onlyWhole && !isWhole)) return false;
  drawFrame(
    context,
    {
      image,
      visible: image,
      tiles,
      imageToScreen: imageToScreen(camera),
      marked: [],
      surround: undefined,
      isMoving: false,
      isCategorical: false,
    },
    { width, height },
  );
  return isWhole;
}
