import type { NewColumn } from "../../datalayer/tables/table-types.ts";
import {
  CreateInstanceMaskViewDocument,
  CreateMaskViewDocument,
  CreateReferenceViewDocument,
  type InstanceMaskOfFragment,
  MasksOfImageDocument,
  type MaskViewInput,
  type ReferenceViewInput,
} from "../../graph/generated/operations.ts";
import { storeRef } from "../../graph/grants.ts";
import { wrapImage } from "../mikro-image.ts";
import { uploadTable } from "../upload-table.ts";
import { type ApiContext, type CallOptions, type IdLike, idOf } from "./context.ts";

type Bounds = Omit<ReferenceViewInput, "image" | "collection">;
type Given = CallOptions &
  Omit<MaskViewInput, "image" | "collection" | "labels" | "referenceView"> &
  Readonly<{
    /** One row a label: columns to upload, or the id of the store of a table. A column `label` holds the pixel values. */
    labels?: readonly NewColumn[] | string | undefined;
  }>;

/** Images whose pixel values name classes or objects of another image. */
export function masksApi(context: ApiContext) {
  const { execute } = context.service;

  async function inputOf(image: IdLike, referenceView: IdLike, { labels, signal, ...bounds }: Given) {
    const store = typeof labels === "object" ? await uploadTable(context, labels, { signal }) : labels;
    const common = { ...bounds, image: idOf(image), referenceView: idOf(referenceView) };
    return store === undefined ? common : { ...common, labels: store };
  }
  const wrapMask = (mask: InstanceMaskOfFragment) => ({
    ...mask,
    /** The table of its labels; undefined where it has none. */
    openLabels: async ({ signal }: CallOptions = {}) =>
      mask.labels ? await context.tables().open(storeRef("parquet", mask.labels.id), signal) : undefined,
  });

  return {
    /** A part of an image that masks are of; without bounds all of it. */
    async createReferenceView(image: IdLike, { signal, ...bounds }: Bounds & CallOptions = {}) {
      const input = { ...bounds, image: idOf(image) };
      return (await execute(CreateReferenceViewDocument, { input }, signal)).createReferenceView;
    },
    /** Says that an image is a mask of classes of that part. */
    async createMaskView(image: IdLike, referenceView: IdLike, options: Given = {}) {
      const input = await inputOf(image, referenceView, options);
      return (await execute(CreateMaskViewDocument, { input }, options.signal)).createMaskView;
    },
    /** Says that an image is a mask of that part with one value an object, 0 for none. */
    async createInstanceMaskView(image: IdLike, referenceView: IdLike, options: Given = {}) {
      const input = await inputOf(image, referenceView, options);
      return wrapMask(
        (await execute(CreateInstanceMaskViewDocument, { input }, options.signal)).createInstanceMaskView,
      );
    },
    /** The instance masks of an image, each with its pixels and its labels. */
    async getMasks(image: IdLike, { signal }: CallOptions = {}) {
      const data = await execute(MasksOfImageDocument, { id: idOf(image) }, signal);
      return data.image.derivedInstanceMaskViews.map((mask) => ({
        ...wrapMask(mask),
        image: wrapImage(mask.image, context),
      }));
    },
  };
}
