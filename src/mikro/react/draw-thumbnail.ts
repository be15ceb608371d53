import { type DataPool, PRIORITY, type TileImage } from "../../datalayer/data-pool.ts";
import type { ChannelLook } from "../../kernels/look.ts";
import { type ChannelSetting, hasLimits, lookOf } from "../../viewer/channels.ts";
import { autoLimits } from "../../viewer/contrast.ts";
import { lengthAlong } from "../../viewer/levels.ts";
import { measureChannel } from "../../viewer/measure.ts";
import type { ImageModel } from "../image.ts";
import { longerSidePx, planThumbnail, type ThumbnailPlan } from "./plan-thumbnail.ts";

/** Longest side of a thumbnail in pixels: a card of a list on a screen of double density. */
const THUMBNAIL_PX = 400;

/**
 * The picture of an image for lists: its visible channels on the plane that it begins with, from a coarse level.
 *
 * @throws RangeError when there is nothing to show or it would cost too much; DataError; `AbortError`
 */
export async function drawThumbnail(pool: DataPool, model: ImageModel, signal: AbortSignal): Promise<ImageBitmap> {
  const plan = planThumbnail(model);
  // Twice: another user of the pool may have pushed a chunk out between the load and the drawing.
  for (let attempt = 0; attempt < 2; attempt++) {
    await Promise.all(plan.chunks.map((chunk) => pool.load(chunk, { priority: PRIORITY.computed, signal })));
    const tiles = await composeAll(pool, plan, model, signal);
    signal.throwIfAborted();
    if (tiles !== undefined) return joined(plan, tiles);
  }
  throw new RangeError("The chunks of the preview do not stay in memory");
}

/** One image a cell; `undefined` when a chunk is not resident any more. */
async function composeAll(
  pool: DataPool,
  plan: ThumbnailPlan,
  model: ImageModel,
  signal: AbortSignal,
): Promise<readonly TileImage[] | undefined> {
  const channels = await Promise.all(
    plan.channels.map(async ({ setting, plane }) => ({ plane, look: await lookFor(pool, plan, setting, signal) })),
  );
  const { blending } = model.initial;
  const tiles = await Promise.all(plan.cells.map(({ rect }) => pool.compose({ rect, channels, blending })));
  return tiles.every((tile) => tile !== undefined) ? tiles : undefined;
}

async function lookFor(
  pool: DataPool,
  plan: ThumbnailPlan,
  setting: ChannelSetting,
  signal: AbortSignal,
): Promise<ChannelLook> {
  if (hasLimits(setting)) return lookOf(setting, undefined);
  const tiles = {
    level: plan.levelIndex,
    tiles: plan.cells.map(({ column, row, rect }) => ({ level: plan.levelIndex, column, row, rect })),
  };
  const histogram = await measureChannel(pool, plan.level, tiles, plan.plane, setting.index, signal);
  // Without a finite pixel any limits draw the same.
  return lookOf(setting, histogram === undefined ? [0, 1] : autoLimits(histogram));
}

function joined({ level, cells }: ThumbnailPlan, tiles: readonly TileImage[]): ImageBitmap {
  const scale = Math.min(1, THUMBNAIL_PX / longerSidePx(level));
  const place = (at: number) => Math.round(at * scale);
  const width = Math.max(1, place(lengthAlong(level.array, "x")));
  const height = Math.max(1, place(lengthAlong(level.array, "y")));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) throw new TypeError("This browser draws no canvas off the screen");
  context.imageSmoothingQuality = "medium";
  tiles.forEach(({ source }, i) => {
    const { x0, y0, x1, y1 } = cells[i]!.rect;
    if (!(source instanceof ImageBitmap)) throw new TypeError("The pool gave no bitmap");
    context.drawImage(
      source,
      place(x0),
      place(y0),
      Math.max(1, place(x1) - place(x0)),
      Math.max(1, place(y1) - place(y0)),
    );
    source.close();
  });
  return canvas.transferToImageBitmap();
}
