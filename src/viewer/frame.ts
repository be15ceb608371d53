import { type Camera, imageToScreen, visibleRect } from "./camera.ts";
import type { Frame } from "./canvas.ts";
import { isCategorical } from "./colormaps.ts";
import { drawOrder, type OrderedTile } from "./draw-order.ts";
import { failedPlaces } from "./failed-marks.ts";
import type { Picture } from "./picture.ts";
import type { FramePlan } from "./plan.ts";
import type { ViewerStatus } from "./status.ts";
import type { CachedTile } from "./tile-cache.ts";
import type { ViewerImage } from "./viewer-types.ts";

type FrameParts = Readonly<{
  image: ViewerImage;
  camera: Camera;
  plan: FramePlan;
  /** What stands on the screen, and its tiles. */
  shown: Picture | undefined;
  cached: Iterable<CachedTile>;
  status: ViewerStatus;
  surround: string | undefined;
  isMoving: boolean;
}>;

/** What a frame of an image is drawn from, by what is there. */
export function frameOf(parts: FrameParts): Omit<Frame, "tiles"> & Readonly<{ tiles: readonly OrderedTile[] }> {
  const { image, camera, plan, shown, cached, status, surround, isMoving } = parts;
  const { multiscale, placement } = image;
  const visible = visibleRect(camera, placement);
  return {
    image: image.crop ?? { x0: 0, y0: 0, x1: multiscale.size.x, y1: multiscale.size.y },
    visible,
    tiles: drawOrder(cached, multiscale, plan.level, visible),
    imageToScreen: imageToScreen(camera, placement),
    marked: failedPlaces(multiscale, plan, status.failures),
    surround,
    isBare: placement !== undefined,
    isMoving,
    isCategorical: shown?.channels.some(({ colormap }) => isCategorical(colormap)) ?? false,
  };
}
