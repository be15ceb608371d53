import type { ArraySpec } from "../../datalayer/array-spec.ts";
import { PRIORITY } from "../../datalayer/data-pool.ts";
import { halve, type Reduction } from "../../datalayer/halve.ts";
import { IMAGE_DIMS } from "../../datalayer/metadata.ts";
import { createChunkWriter } from "../../datalayer/write/write-chunks.ts";
import {
  DeleteImageDocument,
  FinishZarrUploadDocument,
  FromArrayLikeDocument,
  type ImageFieldsFragment,
  RequestZarrUploadDocument,
} from "../../graph/generated/operations.ts";
import type { ApiContext } from "../api/context.ts";
import { UnusableArray } from "../errors.ts";
import { imageArrayOf } from "../levels.ts";
import { type PlannedLevel, planLevels, TILE_PX, tilesOf } from "./plan-levels.ts";

export type PyramidProgress = Readonly<{ doneTiles: number; tiles: number }>;

export type PyramidOptions = Readonly<{
  /** By default the mean, and for masks the nearest pixel: the mean of two labels is a third. */
  reduction?: Reduction | undefined;
  onProgress?: ((progress: PyramidProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}>;

/** What of an image is needed to make its levels. */
export type FlatImage = Pick<
  ImageFieldsFragment,
  "id" | "name" | "store" | "derivedScaleViews" | "instanceMaskViews" | "maskViews" | "dataset" | "rgbContexts"
>;

/** Images that exist only as a level have it, so that lists leave them out; as the importer does. */
const LEVEL_TAG = "pyramid-level";
/** Tiles under way: while one is sent the next is read. Four of 1024 x 1024 pixels are 32 MB of float64. */
const LANES = 3;

/**
 * Makes the smaller levels of an image that has none and saves them as scale views of it: each level is read from the one
 * before in tiles, halved and stored, so that memory holds a few tiles whatever the size of the image. What is cancelled or
 * fails is taken back.
 *
 * @returns ids of the new level images, the finest first; none for images too small to need levels
 * @throws UnusableArray for an image that has levels, or whose pixels have no exact means; DataError, GraphError; `AbortError`
 */
export async function buildPyramid(
  context: ApiContext,
  image: FlatImage,
  options: PyramidOptions = {},
): Promise<readonly string[]> {
  const { signal, onProgress } = options;
  if (image.derivedScaleViews.length > 0) throw new UnusableArray(`Image ${image.name} has smaller levels already`);
  const reduction = options.reduction ?? (isMask(image) ? "nearest" : "mean");
  let source = imageArrayOf(image.store);
  if (reduction === "mean" && (source.dtype === "int64" || source.dtype === "uint64")) {
    throw new UnusableArray(`Pixels of ${source.dtype} have no exact means`);
  }
  const levels = planLevels(image.store.shape);
  const tiles = levels.reduce((sum, { shape }) => sum + [...tilesOf(shape)].length, 0);
  let doneTiles = 0;
  const tell = () => onProgress?.({ doneTiles: doneTiles++, tiles });
  const created: string[] = [];
  try {
    for (const [index, level] of levels.entries()) {
      const store = await writeLevel(context, source, level, reduction, tell, signal);
      const made = await context.service.execute(
        FromArrayLikeDocument,
        { input: { array: store.id, ...levelInput(image, level, index + 1) } },
        signal,
      );
      created.push(made.fromArrayLike.id);
      source = imageArrayOf(store);
    }
    onProgress?.({ doneTiles: tiles, tiles });
    return created;
  } catch (error) {
    // Half a pyramid is worse than none; that taking it back fails too would not be the news.
    for (const id of created.toReversed()) {
      await context.service.execute(DeleteImageDocument, { input: { id } }).catch(() => undefined);
    }
    throw error;
  }
}

function isMask({ instanceMaskViews, maskViews, rgbContexts }: FlatImage): boolean {
  const views = rgbContexts.flatMap((each) => each.views);
  const isRainbow = views.length > 0 && views.every(({ colorMap }) => colorMap === "RAINBOW");
  return instanceMaskViews.length > 0 || maskViews.length > 0 || isRainbow;
}

function levelInput(image: FlatImage, { factor }: PlannedLevel, index: number) {
  return {
    name: `${image.name} (level ${index})`,
    ...(image.dataset ? { dataset: image.dataset.id } : {}),
    tags: [LEVEL_TAG],
    scaleViews: [{ parent: image.id, scaleX: factor, scaleY: factor }],
  };
}

/** One level out of the one before, tile by tile. Its store, finished. */
async function writeLevel(
  context: ApiContext,
  source: ArraySpec,
  { shape }: PlannedLevel,
  reduction: Reduction,
  onTile: () => void,
  signal: AbortSignal | undefined,
) {
  const { service, fetch } = context;
  const { store, ...grant } = (await service.execute(RequestZarrUploadDocument, { input: {} }, signal))
    .requestZarrUpload;
  const chunkShape = [1, 1, 1, Math.min(TILE_PX, shape[3]!), Math.min(TILE_PX, shape[4]!)];
  const writer = createChunkWriter(
    { ...grant, endpoint: service.connection.s3Url, region: "us-east-1" },
    { shape, chunkShape, dtype: source.dtype, dims: IMAGE_DIMS },
    { fetch },
  );
  const finish = async (valid: boolean, until?: AbortSignal) =>
    (await service.execute(FinishZarrUploadDocument, { input: { storeId: store, valid } }, until)).finishZarrUpload;
  const failing = new AbortController();
  const either = signal === undefined ? failing.signal : AbortSignal.any([signal, failing.signal]);
  const coords = tilesOf(shape);
  const lane = async (): Promise<void> => {
    // The generator is shared: each lane takes the next tile that nobody has taken.
    for (let next = coords.next(); !next.done; next = coords.next()) {
      either.throwIfAborted();
      await writer.write(await halvedTile(context, source, next.value, reduction, either), next.value, either);
      onTile();
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
    await writer.finish(either);
    return await finish(true, signal);
  } catch (error) {
    failing.abort();
    await finish(false).catch(() => undefined);
    throw error;
  }
}

async function halvedTile(
  { pool }: ApiContext,
  array: ArraySpec,
  [c, t, z, yi, xi]: readonly [number, number, number, number, number],
  reduction: Reduction,
  signal: AbortSignal,
) {
  const place: Readonly<Record<string, readonly [number, number]>> = {
    c: [c, c + 1],
    t: [t, t + 1],
    z: [z, z + 1],
    y: [2 * yi * TILE_PX, 2 * (yi + 1) * TILE_PX],
    x: [2 * xi * TILE_PX, 2 * (xi + 1) * TILE_PX],
  };
  const ranges = array.dims.map((dim, axis) => [place[dim]![0], Math.min(place[dim]![1], array.shape[axis]!)] as const);
  const box = { array, start: ranges.map(([start]) => start), stop: ranges.map(([, stop]) => stop) };
  const pixels = await pool().read(box, { priority: PRIORITY.prefetch, signal });
  const length = (dim: string) => {
    const [start, stop] = ranges[array.dims.indexOf(dim)]!;
    return stop - start;
  };
  return halve(pixels, array.dtype, reduction, length("y"), length("x"));
}
