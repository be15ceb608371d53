import { takeBack } from "../importer/create-images.ts";
import {
  CreateRoiDocument,
  EnsureDatasetDocument,
  ImagesOfDatasetDocument,
  type ImagesOfDatasetQuery,
  TagImageDocument,
} from "../importer/generated/operations.ts";
import { execute, type ImportTarget } from "../importer/graph-client.ts";
import { importImages } from "../importer/import-images.ts";
import { CATALOG, SCENE } from "./catalog.ts";
import type { DemoImage } from "./demo-image.ts";
import { addLabels, addSnapshot } from "./demo-objects.ts";
import { ensureScene } from "./demo-scene.ts";

export type DemoOptions = Readonly<{
  /** How many images of how many are done, and what is being made. */
  onProgress(done: number, total: number, what: string): void;
  signal?: AbortSignal;
}>;

const CONCURRENCY = 8;
/** Given to an image last: one without it was cut off. */
const COMPLETE_TAG = "demo";

/**
 * Makes the demo data, as an import would: datasets, images with lower levels and views, regions. Nothing is made twice: a call
 * after one that was cut off makes what is missing.
 *
 * @throws GraphFailed, StoreFailed; `AbortError` when `signal` fires, after the image under way has been taken back
 */
export async function makeDemoData(target: ImportTarget, options: DemoOptions): Promise<void> {
  const imageIds = await makeImages(target, CATALOG, options);
  await ensureScene(target, SCENE, imageIds.get(SCENE.image)!);
}

/** The same for any images. Their ids by name. */
export async function makeImages(
  target: ImportTarget,
  images: readonly DemoImage[],
  { onProgress, signal }: DemoOptions,
): Promise<ReadonlyMap<string, string>> {
  const datasets = new Map<string, Promise<DatasetContent>>();
  const imageIds = new Map<string, string>();
  for (const [index, demo] of images.entries()) {
    signal?.throwIfAborted();
    onProgress(index, images.length, demo.name);
    const key = demo.datasets.join("/");
    const content = datasets.get(key) ?? openDataset(target, demo.datasets);
    datasets.set(key, content);
    imageIds.set(demo.name, await ensureImage(target, demo, await content, imageIds, signal));
  }
  onProgress(images.length, images.length, "done");
  return imageIds;
}

type DatasetContent = Readonly<{ id: string; images: ImagesOfDatasetQuery["myimages"] }>;

async function openDataset(target: ImportTarget, path: readonly string[]): Promise<DatasetContent> {
  let id: string | undefined;
  for (const name of path) {
    const input = id === undefined ? { name } : { name, parent: id };
    id = (await execute(target, EnsureDatasetDocument, { input })).ensureDataset.id;
  }
  const { myimages } = await execute(target, ImagesOfDatasetDocument, { dataset: id! });
  return { id: id!, images: myimages };
}

/** @returns the image's id */
async function ensureImage(
  target: ImportTarget,
  demo: DemoImage,
  dataset: DatasetContent,
  imageIds: ReadonlyMap<string, string>,
  signal: AbortSignal | undefined,
): Promise<string> {
  const existing = dataset.images.find(({ name }) => name === demo.name);
  if (existing?.tags.includes(COMPLETE_TAG)) return existing.id;
  if (existing !== undefined) await remove(target, existing);
  const { image, rois, labels } = demo.make();
  const origin = demo.derivedFrom === undefined ? undefined : imageIds.get(demo.derivedFrom);
  const destination = {
    name: demo.name,
    dataset: dataset.id,
    tags: demo.tags,
    ...(origin === undefined ? {} : { origin }),
  };
  const options = { concurrency: CONCURRENCY, signal, onBytes: () => undefined };
  const [made] = await importImages(target, [{ image, destination }], options);
  const { id } = made!;
  for (const { kind, vectors } of rois) {
    await execute(target, CreateRoiDocument, {
      input: { image: id, kind, vectors: vectors.map((vector) => [...vector]) },
    });
  }
  if (labels !== undefined && origin !== undefined) await addLabels(target, id, origin, labels);
  if (demo.snapshot !== undefined) await addSnapshot(target, id, image, demo.snapshot);
  await execute(target, TagImageDocument, { id, tags: [COMPLETE_TAG] });
  return id;
}

/** Deletes an image that was not finished, with its lower levels. */
async function remove(
  target: ImportTarget,
  { id, derivedScaleViews }: DatasetContent["images"][number],
): Promise<void> {
  const images = [id, ...derivedScaleViews.map(({ image }) => image.id)];
  const problems = await takeBack(target, images);
  if (problems.length > 0) throw new Error(problems.join("; "));
}
