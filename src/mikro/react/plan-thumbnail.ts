import type { ChunkRef, PlaneRef } from "../../datalayer/array-spec.ts";
import { chunkKey } from "../../datalayer/array-spec.ts";
import { decodedBytesPerElement } from "../../datalayer/dtype.ts";
import type { Level } from "../../datalayer/multiscale.ts";
import { formatBytes } from "../../ui/format.ts";
import type { ChannelSetting } from "../../viewer/channels.ts";
import { lengthAlong, levelRect, type PlaneIndex, planeOfLevel } from "../../viewer/levels.ts";
import { type Cell, cellsUnder, chunkRefs } from "../../viewer/tiles.ts";
import type { ImageModel } from "../image.ts";

/** What to fetch and draw for the picture of an image in a list. */
export type ThumbnailPlan = Readonly<{
  level: Level;
  /** Its place among the levels of the image. */
  levelIndex: number;
  plane: PlaneIndex;
  /** The visible channels, each with its plane on the level. */
  channels: readonly Readonly<{ setting: ChannelSetting; plane: PlaneRef }>[];
  cells: readonly Cell[];
  /** Every chunk that is needed, each once. */
  chunks: readonly ChunkRef[];
}>;

/** Below this many pixels along its longer side a level shows nothing on a card. */
const LEAST_PX = 128;
/** Decoded bytes that a picture in a list may cost: two of the large chunks that mikro itself writes (contract, 8.6). */
export const MOST_BYTES = 48e6;

/**
 * The coarsest level that still shows something, on the plane that the image begins with.
 *
 * @throws RangeError when there is nothing to show, or when it would cost more than `MOST_BYTES`
 */
export function planThumbnail(model: ImageModel): ThumbnailPlan {
  const plane = { z: model.initial.z, t: model.initial.t };
  const { levels } = model.multiscale;
  const covering = levels
    .map((level, levelIndex) => ({ level, levelIndex }))
    .filter(({ level }) => planeOfLevel(level, plane, 0) !== undefined);
  const found = covering.findLast(({ level }) => longerSidePx(level) >= LEAST_PX) ?? covering[0];
  if (found === undefined) throw new RangeError("No level has the plane to show");
  const { level, levelIndex } = found;
  const channels = model.channels
    .filter(({ setting }) => setting.visible)
    .flatMap(({ setting }) => {
      const ref = planeOfLevel(level, plane, setting.index);
      return ref === undefined ? [] : [{ setting, plane: ref }];
    });
  if (channels.length === 0) throw new RangeError("No channel is switched on");
  const rect = levelRect(level.array);
  const byKey = new Map(
    channels.flatMap((channel) => chunkRefs(channel.plane, rect)).map((ref) => [chunkKey(ref), ref]),
  );
  const chunks = [...byKey.values()];
  const bytes = chunks.length * chunkBytes(level);
  if (bytes > MOST_BYTES) {
    throw new RangeError(`A preview would need ${formatBytes(bytes)}: the image has no small enough level`);
  }
  return { level, levelIndex, plane, channels, cells: cellsUnder(level.array, rect), chunks };
}

export function longerSidePx({ array }: Level): number {
  return Math.max(lengthAlong(array, "x"), lengthAlong(array, "y"));
}

function chunkBytes({ array }: Level): number {
  return array.chunkShape.reduce((product, length) => product * length, decodedBytesPerElement(array.dtype));
}
