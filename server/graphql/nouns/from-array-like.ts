import { and, eq } from "drizzle-orm";
import { datasets } from "../../db/schema/dataset.ts";
import { images, imageTags } from "../../db/schema/image.ts";
import { stages } from "../../db/schema/stage.ts";
import { zarrStores } from "../../db/schema/store.ts";
import { rgbContexts, views } from "../../db/schema/view.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { topics } from "../events.ts";
import type { FromArrayLikeInput, PartialScaleViewInput } from "../generated/resolvers.ts";
import type { ImageModel } from "../models.ts";
import { checkIsImage, readZarrMetadata } from "../zarr-metadata.ts";
import { defaultDataset } from "./dataset-changes.ts";
import { tellImage } from "./image-events.ts";
import { checkedName, checkedTags } from "./names.ts";
import { checkLabels, maskRow, type NewView, referenceRow, roiRow } from "./new-views.ts";
import { findOrCreateRgbViews, insertContext, linkViews, oneChannel, rgbSettings, settingsOf } from "./rgb-settings.ts";
import { insertStage } from "./stage.ts";
import { channelColumns } from "./view.ts";
import { boundsOf } from "./view-values.ts";

/** Makes an image of an uploaded array with all its views, as one transaction. */
export async function fromArrayLike(context: Context, input: FromArrayLikeInput): Promise<ImageModel> {
  const { objects, zarrBucket, events } = context.services;
  const name = checkedName(input.name);
  const tags = checkedTags(input.tags ?? []);
  const store = await context.reader.required(zarrStores, input.array, "ZarrStore");
  // Read before the transaction begins: nobody else waits for the object store.
  const metadata = await readZarrMetadata(objects, zarrBucket, store.key);
  checkIsImage(metadata);
  await checkLabels(context, [...(input.maskViews ?? []), ...(input.instanceMaskViews ?? [])]);
  return commit(context, async (change) => {
    const { tx, organizationId, userId: creatorId } = change;
    await tx
      .update(zarrStores)
      .set({ ...metadata, populated: true })
      .where(eq(zarrStores.id, store.id));
    const datasetId =
      input.dataset == null
        ? await defaultDataset(change)
        : (await change.reader.required(datasets, input.dataset, "Dataset")).id;
    const [image] = await tx
      .insert(images)
      .values({ organizationId, creatorId, name, storeId: store.id, datasetId })
      .returning();
    const imageId = image!.id;
    if (tags.length > 0) await tx.insert(imageTags).values(tags.map((tag) => ({ imageId, name: tag })));
    await insertViews(change, imageId, [
      ...(await derived(change, input)),
      ...channels(input),
      ...(await Promise.all((input.roiViews ?? []).map((view) => roiRow(change, view)))),
      ...(input.referenceViews ?? []).map(referenceRow),
      ...(await masks(change, input)),
      ...(await scales(change, input)),
    ]);
    await insertRgb(change, image!, metadata.shape[0] ?? 0, input);
    const affine = await insertViews(change, imageId, await transformations(change, input, name));
    change.afterCommit(() => {
      tellImage(events, "create", image!);
      for (const { id, stageId } of affine) events.publish(topics.affineViewsOn(stageId!), { change: "create", id });
    });
    return image!;
  });
}

async function insertViews({ tx, organizationId }: Change, imageId: number, rows: readonly NewView[]) {
  if (rows.length === 0) return [];
  return tx
    .insert(views)
    .values(rows.map((row) => ({ ...row, organizationId, imageId })))
    .returning({ id: views.id, stageId: views.stageId });
}

function channels(input: FromArrayLikeInput): NewView[] {
  return (input.channelViews ?? []).map((view) => ({ kind: "CHANNEL", ...channelColumns(view) }));
}

async function derived({ reader }: Change, input: FromArrayLikeInput): Promise<NewView[]> {
  const rows: NewView[] = [];
  for (const view of input.derivedViews ?? []) {
    const origin = await reader.required(images, view.originImage, "Image");
    rows.push({ kind: "DERIVED", ...boundsOf(view), originImageId: origin.id });
  }
  return rows;
}

async function masks(change: Change, input: FromArrayLikeInput): Promise<NewView[]> {
  const rows: NewView[] = [];
  for (const view of input.maskViews ?? []) rows.push(await maskRow(change, "MASK_VIEW", view));
  for (const view of input.instanceMaskViews ?? []) rows.push(await maskRow(change, "INSTANCE_MASK_VIEW", view));
  return rows;
}

/** Unset factors are 1. */
function factor(view: PartialScaleViewInput, key: "scaleC" | "scaleT" | "scaleZ" | "scaleY" | "scaleX"): number {
  const value = view[key] ?? 1;
  if (value > 0) return value;
  throw badInput(`scaleViews: ${key} must be greater than 0, but is ${value}`);
}

async function scales({ reader }: Change, input: FromArrayLikeInput): Promise<NewView[]> {
  const rows: NewView[] = [];
  for (const view of input.scaleViews ?? []) {
    if (view.parent == null) throw badInput("scaleViews: parent must be given");
    const parent = await reader.required(images, view.parent, "Image");
    rows.push({
      kind: "SCALE",
      ...boundsOf(view),
      parentId: parent.id,
      scaleC: factor(view, "scaleC"),
      scaleT: factor(view, "scaleT"),
      scaleZ: factor(view, "scaleZ"),
      scaleY: factor(view, "scaleY"),
      scaleX: factor(view, "scaleX"),
    });
  }
  return rows;
}

async function transformations(change: Change, input: FromArrayLikeInput, name: string): Promise<NewView[]> {
  const rows: NewView[] = [];
  for (const [i, view] of (input.transformationViews ?? []).entries()) {
    const stage =
      view.stage == null
        ? await insertStage(change, `Unknown for ${name} and ${i}`)
        : await change.reader.required(stages, view.stage, "Stage");
    rows.push({
      kind: "AFFINE_TRANSFORMATION",
      ...boundsOf(view),
      stageId: stage.id,
      affineMatrix: view.affineMatrix,
    });
  }
  return rows;
}

/** The views that were given; else those of the origin; else the defaults for that number of channels. */
async function insertRgb(change: Change, image: ImageModel, channelCount: number, input: FromArrayLikeInput) {
  if (input.rgbViews != null && input.rgbViews.length > 0) return insertGiven(change, image, input);
  if (input.derivedViews != null && input.derivedViews.length > 0)
    return copyOrigin(change, image, channelCount, input);
  const isRgb = channelCount === 3;
  const settings = isRgb
    ? (["RED", "GREEN", "BLUE"] as const).map((colorMap, i) => oneChannel(i, colorMap, true))
    : Array.from({ length: channelCount }, (_, i) => oneChannel(i, "VIRIDIS", i === 0));
  const made = await insertContext(change, { imageId: image.id, name: isRgb ? "RGB" : "Default" });
  await linkViews(change, made.id, await findOrCreateRgbViews(change, image.id, settings));
}

/** Views without context share a new one named "Default"; others join their context. */
async function insertGiven(change: Change, image: ImageModel, input: FromArrayLikeInput): Promise<void> {
  let shared: number | undefined;
  for (const view of input.rgbViews ?? []) {
    const [viewId] = await findOrCreateRgbViews(change, image.id, [rgbSettings(view)]);
    if (view.context == null) shared ??= (await insertContext(change, { imageId: image.id, name: "Default" })).id;
    const contextId =
      view.context == null ? shared! : (await change.reader.required(rgbContexts, view.context, "RGBContext")).id;
    await linkViews(change, contextId, [viewId!]);
  }
}

/** The RGB views of the first origin, if it has as many channels; else a context that shows nothing yet. */
async function copyOrigin(change: Change, image: ImageModel, channelCount: number, input: FromArrayLikeInput) {
  const { tx, reader } = change;
  const made = await insertContext(change, { imageId: image.id, name: "Default" });
  const origin = await reader.required(images, input.derivedViews![0]!.originImage, "Image");
  const store = await reader.byId(zarrStores, origin.storeId);
  if (store?.shape?.[0] !== channelCount) return;
  const shown = await tx
    .select()
    .from(views)
    .where(and(eq(views.imageId, origin.id), eq(views.kind, "RGB")))
    .orderBy(views.id);
  await linkViews(change, made.id, await findOrCreateRgbViews(change, image.id, shown.map(settingsOf)));
}
