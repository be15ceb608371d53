import { type Created, createImages, type Destination, takeBack } from "./create-images.ts";
import { messageOf } from "./errors.ts";
import type { ImportTarget } from "./graph-client.ts";
import type { ImageSource } from "./source.ts";
import { discard, type UploadedLevel, type UploadOptions, uploadImage } from "./upload-image.ts";

export type ImportItem = Readonly<{ image: ImageSource; destination: Destination }>;

/**
 * Imports images that belong together, all or none: first every array is written and checked in, then the graph is made. What
 * fails or is aborted in between is taken back: images deleted, objects deleted, stores marked as not valid.
 *
 * @returns id of the full-resolution image and number of levels, one an item
 * @throws what went wrong; if something could not be taken back, an error that says both
 */
export async function importImages(
  target: ImportTarget,
  items: readonly ImportItem[],
  options: Omit<UploadOptions, "onStore">,
): Promise<{ id: string; levels: number }[]> {
  const stores: UploadedLevel[] = [];
  const created: Created = [];
  try {
    const uploads: UploadedLevel[][] = [];
    for (const { image } of items) {
      uploads.push(await uploadImage(target, image, { ...options, onStore: (store) => stores.push(store) }));
    }
    const made: { id: string; levels: number }[] = [];
    for (const [index, { image, destination }] of items.entries()) {
      const levels = uploads[index]!;
      const id = await createImages(target, image, levels, destination, created, options.signal);
      made.push({ id, levels: levels.length });
    }
    return made;
  } catch (error) {
    const imageIds = created.map(({ imageId }) => imageId);
    const problems = [...(await takeBack(target, imageIds)), ...(await discardUnused(target, stores, created))];
    if (problems.length === 0) throw error;
    throw new Error(`${messageOf(error)}; then ${problems.join("; ")}`, { cause: error });
  }
}

/** Stores of images that were made go with their image, where the server does so; the others are ours to remove. */
async function discardUnused(
  target: ImportTarget,
  stores: readonly UploadedLevel[],
  created: Created,
): Promise<string[]> {
  const taken = new Set(created.map(({ storeId }) => storeId));
  return discard(
    target,
    stores.filter(({ storeId }) => !taken.has(storeId)),
  );
}
