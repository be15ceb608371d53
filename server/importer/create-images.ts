import { GraphFailed, messageOf } from "./errors.ts";
import {
  CreateImageDocument,
  type CreateImageMutation,
  DeleteImageDocument,
  type FromArrayLikeInput,
  ImagesNamedDocument,
} from "./generated/operations.ts";
import { execute, type ImportTarget } from "./graph-client.ts";
import type { ImageSource } from "./source.ts";
import type { UploadedLevel } from "./upload-image.ts";
import { affineView, channelViews, rgbViews, scaleView } from "./views.ts";

/** Marks the images that are lower levels of another, so that lists can leave them out. */
export const LEVEL_TAG = "pyramid-level";

/** Images made so far, newest last, with the store that each took. */
export type Created = { imageId: string; storeId: string }[];

/** What an image is called and where it goes. */
export type Destination = Readonly<{
  name: string;
  /** Id of a dataset; the caller's default one if absent. */
  dataset: string | undefined;
  tags: readonly string[];
  /** Id of the image that it was computed from. */
  origin?: string;
}>;

/**
 * Makes the image of the finest level, then one image a lower level with a scale view on it.
 *
 * @param created gets every image as soon as it exists, for `takeBack`
 * @returns the id of the full-resolution image
 * @throws GraphFailed; an image whose creation was sent but not answered has then been looked for and is in `created` if it exists
 */
export async function createImages(
  target: ImportTarget,
  image: ImageSource,
  levels: readonly UploadedLevel[],
  destination: Destination,
  created: Created,
  signal: AbortSignal | undefined,
): Promise<string> {
  let parent: { id: string; stage: string | undefined } | undefined;
  for (const [index, level] of levels.entries()) {
    signal?.throwIfAborted();
    const input =
      parent === undefined ? parentInput(image, level, destination) : levelInput(level, index, parent, destination);
    const made = await create(target, input, created);
    parent ??= { id: made.id, stage: made.affineTransformationViews[0]?.stage.id };
  }
  return parent!.id;
}

/**
 * Deletes images, the last first: lower levels before what they are levels of.
 *
 * @returns what could not be deleted, in words
 */
export async function takeBack(target: ImportTarget, imageIds: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  for (const imageId of imageIds.toReversed()) {
    try {
      await execute(target, DeleteImageDocument, { id: imageId });
    } catch (error) {
      problems.push(`image ${imageId} could not be deleted: ${messageOf(error)}`);
    }
  }
  return problems;
}

async function create(
  target: ImportTarget,
  input: FromArrayLikeInput,
  created: Created,
): Promise<CreateImageMutation["fromArrayLike"]> {
  try {
    const { fromArrayLike: made } = await execute(target, CreateImageDocument, { input });
    created.push({ imageId: made.id, storeId: input.array });
    return made;
  } catch (error) {
    // The answer may be lost and the image there all the same: it would be half an image if nobody knew of it.
    if (error instanceof GraphFailed && error.outcomeUnknown) {
      created.push(...(await imagesOfStore(target, input.name, input.array, error)));
    }
    throw error;
  }
}

async function imagesOfStore(target: ImportTarget, name: string, storeId: string, lost: GraphFailed): Promise<Created> {
  try {
    const { myimages } = await execute(target, ImagesNamedDocument, { name });
    return myimages.filter(({ store }) => store.id === storeId).map(({ id }) => ({ imageId: id, storeId }));
  } catch (cause) {
    throw new GraphFailed(`${lost.message}; whether the image "${name}" was made could not be found out`, { cause });
  }
}

function parentInput(image: ImageSource, level: UploadedLevel, destination: Destination): FromArrayLikeInput {
  return {
    name: destination.name,
    array: level.storeId,
    ...(destination.dataset === undefined ? {} : { dataset: destination.dataset }),
    ...(destination.tags.length === 0 ? {} : { tags: [...destination.tags] }),
    ...(destination.origin === undefined ? {} : { derivedViews: [{ originImage: destination.origin }] }),
    ...(level.placement === undefined ? {} : { transformationViews: [affineView(level.placement, undefined)] }),
    ...(image.labels === undefined ? {} : { channelViews: channelViews(image.labels) }),
    ...(image.looks === undefined ? {} : { rgbViews: rgbViews(image.looks) }),
  };
}

function levelInput(
  level: UploadedLevel,
  index: number,
  parent: { id: string; stage: string | undefined },
  destination: Destination,
): FromArrayLikeInput {
  return {
    name: `${destination.name} (level ${index})`,
    array: level.storeId,
    ...(destination.dataset === undefined ? {} : { dataset: destination.dataset }),
    tags: [LEVEL_TAG],
    scaleViews: [scaleView(parent.id, level.factors)],
    ...(level.placement === undefined ? {} : { transformationViews: [affineView(level.placement, parent.stage)] }),
  };
}
