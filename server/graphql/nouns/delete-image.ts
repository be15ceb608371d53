import { and, eq, isNotNull } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import { rois } from "../../db/schema/roi.ts";
import { snapshots } from "../../db/schema/snapshot.ts";
import { views } from "../../db/schema/view.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../errors.ts";
import { topics } from "../events.ts";
import { deleteUnusedStore, removeDoomed } from "../remove-stores.ts";
import { tellImage } from "./image-events.ts";

/**
 * Deletes an image with its views, contexts and ROIs; only its creator may. Its store goes too unless another image
 * has it, and the bytes after commit.
 */
export function deleteImage(context: Context, id: string): Promise<string> {
  const { events } = context.services;
  return commit(context, async (change) => {
    const { tx } = change;
    const image = await change.reader.required(images, id, "Image");
    if (image.creatorId !== change.userId) throw forbidden("Only who created an image may delete it");
    await tellOfParts(change, context, image.id);
    const labels = await tx
      .select({ labelsId: views.labelsId })
      .from(views)
      .where(and(eq(views.imageId, image.id), isNotNull(views.labelsId)));
    const pictures = await tx
      .select({ storeId: snapshots.storeId })
      .from(snapshots)
      .where(eq(snapshots.imageId, image.id));
    await tx.delete(images).where(eq(images.id, image.id));
    change.afterCommit(() => tellImage(events, "delete", image));
    const gone = [await deleteUnusedStore(tx, "zarr", image.storeId)];
    for (const { storeId } of pictures) gone.push(await deleteUnusedStore(tx, "media", storeId));
    for (const { labelsId } of labels) gone.push(await deleteUnusedStore(tx, "parquet", labelsId!));
    if (gone.includes(true)) {
      change.afterCommit(async () => {
        await removeDoomed(context.services);
      });
    }
    return String(image.id);
  });
}

/** ROIs and affine views go with the image; who watches them is told. */
async function tellOfParts(change: Change, context: Context, imageId: number): Promise<void> {
  const { events } = context.services;
  const { tx } = change;
  const affine = await tx
    .select({ id: views.id, stageId: views.stageId })
    .from(views)
    .where(and(eq(views.imageId, imageId), eq(views.kind, "AFFINE_TRANSFORMATION")));
  const watched = events.has(topics.roisOn(imageId));
  const regions = watched ? await tx.select({ id: rois.id }).from(rois).where(eq(rois.imageId, imageId)) : [];
  change.afterCommit(() => {
    for (const view of affine) events.publish(topics.affineViewsOn(view.stageId!), { change: "delete", id: view.id });
    for (const roi of regions) events.publish(topics.roisOn(imageId), { change: "delete", id: roi.id });
  });
}
