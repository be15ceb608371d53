import { chunkShape, missingLevels, tileSize } from "./chunking.ts";
import { copyLevel } from "./copy-level.ts";
import { bytesPerElement } from "./dtype.ts";
import { messageOf } from "./errors.ts";
import { FinishZarrUploadDocument, RequestZarrUploadDocument } from "./generated/operations.ts";
import { execute, type ImportTarget } from "./graph-client.ts";
import { LevelWriter } from "./level-writer.ts";
import { ObjectStore } from "./object-store.ts";
import type { FiveD, ImageSource, Placement } from "./source.ts";
import { halvedPlacement } from "./views.ts";
import { type ArrayLayout, zarrDocument } from "./zarr-array.ts";

/** A level to be stored: taken over from the file, or made while the one before it passes by. */
type PlannedLevel = Readonly<{ layout: ArrayLayout; factors: FiveD; placement: Placement | undefined }>;
/** Levels written in one pass over one level of the file; the first is that level itself. */
type Pass = Readonly<{ source: ImageSource["levels"][number]; levels: readonly PlannedLevel[] }>;

/** An array on the server that no image refers to yet. */
export type UploadedLevel = Readonly<{
  storeId: string;
  objects: ObjectStore;
  factors: FiveD;
  placement: Placement | undefined;
}>;

export type UploadOptions = Readonly<{
  concurrency: number;
  signal: AbortSignal | undefined;
  /** Uncompressed bytes that passed since the last call. */
  onBytes: (bytes: number) => void;
  /** Every store as soon as it exists, so that it can be discarded whatever happens next. */
  onStore: (level: UploadedLevel) => void;
}>;

/** Uncompressed bytes of all levels that `uploadImage` will write. */
export function plannedBytes(image: ImageSource): number {
  const levels = plan(image).flatMap((pass) => pass.levels);
  return levels.reduce((sum, { layout }) => sum + bytesOfShape(layout.shape, layout.dtype), 0);
}

/** Uncompressed bytes of an array. */
export function bytesOfShape(shape: FiveD, dtype: ArrayLayout["dtype"]): number {
  return shape.reduce((product, size) => product * size, bytesPerElement(dtype));
}

/** Writes all levels of an image, finest first. Nothing in the graph refers to them yet. */
export async function uploadImage(
  target: ImportTarget,
  image: ImageSource,
  options: UploadOptions,
): Promise<UploadedLevel[]> {
  const uploaded: UploadedLevel[] = [];
  for (const { source, levels } of plan(image)) {
    const tile = tileSize(source.pixels.block);
    const writers: LevelWriter[] = [];
    for (const level of levels) {
      options.signal?.throwIfAborted();
      const upload = await begin(target, level);
      options.onStore(upload);
      uploaded.push(upload);
      const document = new TextEncoder().encode(JSON.stringify(zarrDocument(level.layout)));
      await upload.objects.put("zarr.json", document, options.signal);
      writers.push(new LevelWriter(level.layout, (key, bytes) => upload.objects.put(key, bytes, options.signal)));
    }
    await copyLevel(
      source.pixels,
      writers,
      levels.map(({ layout }) => layout.shape),
      {
        tile,
        chunkDepth: levels[0]!.layout.chunkShape[2],
        reduction: image.reduction,
        concurrency: options.concurrency,
        onTile: (_, { height, width }) => options.onBytes(height * width * bytesPerElement(source.pixels.dtype)),
        signal: options.signal,
      },
    );
  }
  for (const { storeId } of uploaded) {
    options.signal?.throwIfAborted();
    await execute(target, FinishZarrUploadDocument, { store: storeId, valid: true });
  }
  return uploaded;
}

/**
 * Gives up stores that no image refers to: their objects are deleted and they are marked as not valid.
 *
 * @returns what could not be cleaned up, in words
 */
export async function discard(target: ImportTarget, levels: readonly UploadedLevel[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { storeId, objects } of levels) {
    try {
      await objects.removeAll();
      await execute(target, FinishZarrUploadDocument, { store: storeId, valid: false });
    } catch (error) {
      problems.push(`store ${storeId} could not be discarded: ${messageOf(error)}`);
    }
  }
  return problems;
}

async function begin(target: ImportTarget, { factors, placement }: PlannedLevel): Promise<UploadedLevel> {
  const { requestZarrUpload: grant } = await execute(target, RequestZarrUploadDocument, {});
  return { storeId: grant.store, objects: new ObjectStore(target, grant), factors, placement };
}

function plan(image: ImageSource): Pass[] {
  return image.levels.map((source, index) => {
    const { dtype, shape, block } = source.pixels;
    const tile = tileSize(block);
    const layoutOf = (levelShape: FiveD): ArrayLayout => ({
      dtype,
      shape: levelShape,
      chunkShape: chunkShape(levelShape, tile, bytesPerElement(dtype)),
    });
    const last = index === image.levels.length - 1;
    const made = last ? missingLevels(shape, image.levels.length) : [];
    const levels = made.map((levelShape, step) => ({
      layout: layoutOf(levelShape),
      factors: times(source.factors, 2 ** (step + 1)),
      placement: source.placement && halvedPlacement(source.placement, 2 ** (step + 1), 2 ** (step + 1)),
    }));
    return {
      source,
      levels: [{ layout: layoutOf(shape), factors: source.factors, placement: source.placement }, ...levels],
    };
  });
}

function times([c, t, z, y, x]: FiveD, factor: number): FiveD {
  return [c, t, z, y * factor, x * factor];
}
