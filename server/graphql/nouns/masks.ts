import { type AnyColumn, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { rois } from "../../db/schema/roi.ts";
import { parquetStores } from "../../db/schema/store.ts";
import { views } from "../../db/schema/view.ts";
import type { Context } from "../context.ts";
import { badInput, notFound } from "../errors.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { parseId } from "../lists/ids.ts";
import type {
  HistogramViewModel,
  InstanceMaskViewModel,
  LabelViewModel,
  MaskLabelModel,
  MaskViewModel,
  ReferenceViewModel,
  RoiViewModel,
  ViewModel,
  ViewRow,
} from "../models.ts";
import { openParquet, type ParquetFile } from "../parquet/open-parquet.ts";
import { readRows } from "../parquet/rows.ts";
import { maskColour } from "./colours.ts";
import { type MaskArgs, maskQuery } from "./mask-list.ts";
import { checkLabels, createView, histogramRow, maskRow, referenceRow, roiRow } from "./new-views.ts";
import { PARQUET_BUCKET } from "./parquet-store.ts";
import { allOfKind, commonViewFields, deleteView } from "./view.ts";
import { viewsOfKind } from "./view-list.ts";
import { boundsOf } from "./view-values.ts";

type AnyMask = MaskViewModel | InstanceMaskViewModel;

const maskFields = {
  ...commonViewFields,
  referenceView: async (mask: AnyMask, _args: unknown, { reader }: Context) =>
    (await reader.byId(views, mask.referenceViewId)) as ReferenceViewModel,
  labels: async (mask: AnyMask, _args: unknown, { reader }: Context) =>
    mask.labelsId === null ? null : ((await reader.byId(parquetStores, mask.labelsId)) ?? null),
};

/** The mask and the number of an id `{mask}-{number}`. */
async function locate({ reader }: Context, id: string, type: string) {
  const [mask, number, ...more] = id.split("-").map(parseId);
  if (mask === undefined || number === undefined || more.length > 0) throw notFound(type);
  const view = await reader.byId(views, mask);
  if (view?.kind !== "MASK_VIEW" && view?.kind !== "INSTANCE_MASK_VIEW") throw notFound(type);
  return { mask: view as AnyMask, number };
}

async function labelsOf({ reader, services }: Context, mask: AnyMask): Promise<ParquetFile | undefined> {
  if (mask.labelsId === null) return undefined;
  const store = await reader.byId(parquetStores, mask.labelsId);
  return store && openParquet(services.objects, PARQUET_BUCKET, store.key);
}

async function maskLabel(context: Context, id: string): Promise<MaskLabelModel> {
  const { mask, number: rowId } = await locate(context, id, "InstanceMaskViewLabel");
  const labels = mask.kind === "INSTANCE_MASK_VIEW" ? await labelsOf(context, mask) : undefined;
  const [row] = labels === undefined ? [] : await readRows(labels, rowId, rowId + 1);
  if (labels === undefined || row === undefined || mask.kind !== "INSTANCE_MASK_VIEW") {
    throw notFound("InstanceMaskViewLabel");
  }
  return { mask, rowId, values: Object.fromEntries(labels.columns.map(({ name }, i) => [name, row[i]])) };
}

/** Columns that hold pixel values, the likeliest first; without one, the first column of whole numbers. */
const VALUE_COLUMNS = ["label", "pixel", "pixel_value", "value", "instance", "id", "index"];
const WHOLE = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"];

/** The text of the row for a pixel value, in the first column of texts. */
async function labelText(context: Context, mask: AnyMask, value: number): Promise<string> {
  const labels = await labelsOf(context, mask);
  if (labels === undefined) return String(value);
  const whole = labels.columns.filter(({ type }) => WHOLE.includes(type)).map(({ name }) => name);
  const valueName = VALUE_COLUMNS.find((name) => whole.includes(name)) ?? whole[0];
  const [valueAt, textAt] = [
    labels.columns.findIndex(({ name }) => name === valueName),
    labels.columns.findIndex(({ type }) => type === "VARCHAR"),
  ];
  if (valueAt < 0 || textAt < 0) return String(value);
  const row = (await readRows(labels, 0, labels.rowCount)).find((cells) => cells[valueAt] === value);
  return row?.[textAt] == null ? String(value) : String(row[textAt]);
}

function masksUnder(
  { reader }: Context,
  kind: ViewModel["kind"],
  parent: AnyColumn,
  imageId: number,
  args: MaskArgs,
): Promise<ViewRow[]> {
  const name = `Image ${kind} ${JSON.stringify(args)}`;
  return reader.under(name, views, parent, imageId, maskQuery(kind, args));
}

export const maskResolvers = {
  Query: {
    labelViews: (_, _args, context) => allOfKind(context, "LABEL"),
    instanceMaskViewLabel: (_, { id }, context) => maskLabel(context, id),
    maskedPixelInfo: async (_, { id }, context) => {
      const { mask, number } = await locate(context, id, "MaskedPixelInfo");
      return { label: await labelText(context, mask, number), color: maskColour(number) };
    },
  },
  Mutation: {
    createLabelView: (_, { input }, context) => {
      if (input.label.includes("\0")) throw badInput("label must not hold the character NUL");
      const row = { kind: "LABEL", ...boundsOf(input), label: input.label || "No Label" } as const;
      return createView<LabelViewModel>(context, input.image, () => row);
    },
    createReferenceView: (_, { input }, context) =>
      createView<ReferenceViewModel>(context, input.image, () => referenceRow(input)),
    createMaskView: async (_, { input }, context) => {
      await checkLabels(context, [input]);
      return createView<MaskViewModel>(context, input.image, (change) => maskRow(change, "MASK_VIEW", input));
    },
    createInstanceMaskView: async (_, { input }, context) => {
      await checkLabels(context, [input]);
      return createView<InstanceMaskViewModel>(context, input.image, (change) =>
        maskRow(change, "INSTANCE_MASK_VIEW", input),
      );
    },
    createHistogramView: (_, { input }, context) =>
      createView<HistogramViewModel>(context, input.image, () => histogramRow(input)),
    deleteHistogramView: (_, { input }, context) => deleteView(context, input.id, "HISTOGRAM"),
    createRoiView: (_, { input }, context) =>
      createView<RoiViewModel>(context, input.image, (change) => roiRow(change, input)),
  },
  Image: {
    labelViews: (image, _args, { reader }) => viewsOfKind(reader, "LABEL", views.imageId, image.id),
    roiViews: (image, _args, { reader }) => viewsOfKind(reader, "ROI", views.imageId, image.id),
    referenceViews: async (image, args, context) =>
      (await masksUnder(context, "REFERENCE", views.imageId, image.id, args)) as ReferenceViewModel[],
    maskViews: async (image, args, context) =>
      (await masksUnder(context, "MASK_VIEW", views.imageId, image.id, args)) as MaskViewModel[],
    instanceMaskViews: async (image, args, context) =>
      (await masksUnder(context, "INSTANCE_MASK_VIEW", views.imageId, image.id, args)) as InstanceMaskViewModel[],
    derivedInstanceMaskViews: async (image, args, { reader }) => {
      const parts = alias(views, "parts");
      const via = { table: parts, parent: parts.imageId, on: eq(parts.id, views.referenceViewId) };
      const name = `Image.derivedInstanceMaskViews ${JSON.stringify(args)}`;
      const query = maskQuery("INSTANCE_MASK_VIEW", args);
      return (await reader.under(name, views, parts.imageId, image.id, query, via)) as InstanceMaskViewModel[];
    },
  },
  LabelView: commonViewFields,
  ReferenceView: commonViewFields,
  MaskView: maskFields,
  InstanceMaskView: {
    ...maskFields,
    // Nothing records how a mask was made.
    operation: () => null,
  },
  InstanceMaskViewLabel: {
    id: ({ mask, rowId }) => `${mask.id}-${rowId}`,
  },
  ROIView: {
    ...commonViewFields,
    roi: async (view: RoiViewModel, _args, { reader }) => (await reader.byId(rois, view.roiId))!,
  },
  HistogramView: {
    ...commonViewFields,
    min: (view) => view.histogramMin,
    max: (view) => view.histogramMax,
  },
} satisfies Resolvers;
