import { images } from "../../db/schema/image.ts";
import { rois } from "../../db/schema/roi.ts";
import { parquetStores } from "../../db/schema/store.ts";
import { views } from "../../db/schema/view.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput, notFound } from "../errors.ts";
import type {
  HistogramViewInput,
  PartialMaskViewInput,
  PartialReferenceViewInput,
  PartialRoiViewInput,
} from "../generated/resolvers.ts";
import type { ViewModel } from "../models.ts";
import { openParquet } from "../parquet/open-parquet.ts";
import { PARQUET_BUCKET, parquetStore } from "./parquet-store.ts";
import { boundsOf } from "./view-values.ts";

/** A view to be made, without what is the image's. */
export type NewView = Omit<typeof views.$inferInsert, "organizationId" | "imageId">;

export const referenceRow = (input: PartialReferenceViewInput): NewView => ({ kind: "REFERENCE", ...boundsOf(input) });

export async function roiRow({ reader }: Change, input: PartialRoiViewInput): Promise<NewView> {
  const roi = await reader.required(rois, input.roi, "ROI");
  return { kind: "ROI", ...boundsOf(input), roiId: roi.id };
}

/** A mask names what it is a mask of. Its labels were looked at by `checkLabels` before the transaction began. */
export async function maskRow(
  change: Change,
  kind: "MASK_VIEW" | "INSTANCE_MASK_VIEW",
  input: PartialMaskViewInput,
): Promise<NewView> {
  const { reader } = change;
  if (input.referenceView == null) throw badInput("referenceView must be given: a mask is of a part of an image");
  const part = await reader.required(views, input.referenceView, "ReferenceView");
  if (part.kind !== "REFERENCE") throw notFound("ReferenceView");
  const labels = input.labels == null ? undefined : await reader.required(parquetStores, input.labels, "ParquetStore");
  if (labels !== undefined) await parquetStore.setPopulated(change, labels.id, true);
  return { kind, ...boundsOf(input), referenceViewId: part.id, labelsId: labels?.id ?? null };
}

/** Throws unless the labels of every mask are a table; reads objects, so call it before the transaction begins. */
export async function checkLabels(context: Context, masks: readonly PartialMaskViewInput[]): Promise<void> {
  for (const { labels } of masks) {
    if (labels == null) continue;
    const store = await parquetStore.required(context, labels);
    await openParquet(context.services.objects, PARQUET_BUCKET, store.key);
  }
}

export function histogramRow(input: HistogramViewInput): NewView {
  const { bins, histogram, min, max } = input;
  if (bins.length !== histogram.length) {
    throw badInput(`bins and histogram must be equally long; got ${bins.length} and ${histogram.length}`);
  }
  return { kind: "HISTOGRAM", ...boundsOf(input), bins, histogram, histogramMin: min, histogramMax: max };
}

/** One new view of an image that is there. */
export function createView<M extends ViewModel>(
  context: Context,
  imageId: string,
  row: (change: Change) => NewView | Promise<NewView>,
): Promise<M> {
  return commit(context, async (change) => {
    const image = await change.reader.required(images, imageId, "Image");
    const { organizationId, tx } = change;
    const values = { ...(await row(change)), organizationId, imageId: image.id };
    const [made] = await tx.insert(views).values(values).returning();
    return made as M;
  });
}
