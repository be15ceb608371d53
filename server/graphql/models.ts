import type { SQL } from "drizzle-orm";
import type { datasets } from "../db/schema/dataset.ts";
import type { images } from "../db/schema/image.ts";
import type { rois } from "../db/schema/roi.ts";
import type { adatasets, coordinateAnchors, dataArrays, layers, lenses, scenes } from "../db/schema/scene.ts";
import type { snapshots } from "../db/schema/snapshot.ts";
import type { stages } from "../db/schema/stage.ts";
import type { mediaStores, parquetStores, zarrStores } from "../db/schema/store.ts";
import type { tableAccessors, tables } from "../db/schema/table.ts";
import type { rgbContexts, views } from "../db/schema/view.ts";
import type { memberships, organizations, users } from "../db/schema/who.ts";
import type { ColorMap, DimensionKind } from "./generated/resolvers.ts";
import type { TableColumnModel } from "./parquet/columns.ts";
import type { CellValue } from "./parquet/values.ts";
import type { Row } from "./reader.ts";

// What resolvers return for each GraphQL type: mostly the row as it is in the database.

export type ADatasetModel = typeof adatasets.$inferSelect;
export type AnchorModel = typeof coordinateAnchors.$inferSelect;
export type DataArrayModel = typeof dataArrays.$inferSelect;
export type LayerModel = typeof layers.$inferSelect;
export type LensModel = typeof lenses.$inferSelect;
export type SceneModel = typeof scenes.$inferSelect;
/** A dimension; its size is that in the dataset or the lens that was asked. */
export type DimModel = Readonly<{ key: string; kind: DimensionKind; size: number }>;
export type DatasetModel = Row<typeof datasets>;
export type ImageModel = Row<typeof images>;
export type MembershipModel = typeof memberships.$inferSelect;
export type OrganizationModel = typeof organizations.$inferSelect;
export type RGBContextModel = typeof rgbContexts.$inferSelect;
export type RoiModel = typeof rois.$inferSelect;
export type MediaStoreModel = typeof mediaStores.$inferSelect;
export type SnapshotModel = typeof snapshots.$inferSelect;
export type StageModel = typeof stages.$inferSelect;
export type ParquetStoreModel = typeof parquetStores.$inferSelect;
export type TableModel = Row<typeof tables>;
export type UserModel = typeof users.$inferSelect;
export type ZarrStoreModel = typeof zarrStores.$inferSelect;

export type ViewRow = typeof views.$inferSelect;
/** Columns that a kind always has; the database checks it. */
type Kind<K extends ViewRow["kind"], Present extends keyof ViewRow = never> = ViewRow & { kind: K } & {
  [P in Present]: NonNullable<ViewRow[P]>;
};
export type ChannelViewModel = Kind<"CHANNEL">;
export type AffineViewModel = Kind<"AFFINE_TRANSFORMATION", "stageId" | "affineMatrix">;
export type RGBViewModel = Kind<"RGB", "active"> & { colorMap: ColorMap };
export type ScaleViewModel = Kind<"SCALE", "parentId" | "scaleC" | "scaleT" | "scaleZ" | "scaleY" | "scaleX">;
export type DerivedViewModel = Kind<"DERIVED", "originImageId">;
export type LabelViewModel = Kind<"LABEL", "label">;
export type ReferenceViewModel = Kind<"REFERENCE">;
export type MaskViewModel = Kind<"MASK_VIEW", "referenceViewId">;
export type InstanceMaskViewModel = Kind<"INSTANCE_MASK_VIEW", "referenceViewId">;
export type RoiViewModel = Kind<"ROI", "roiId">;
export type HistogramViewModel = Kind<"HISTOGRAM", "bins" | "histogram" | "histogramMin" | "histogramMax">;
export type ViewModel =
  | ChannelViewModel
  | AffineViewModel
  | RGBViewModel
  | ScaleViewModel
  | DerivedViewModel
  | LabelViewModel
  | ReferenceViewModel
  | MaskViewModel
  | InstanceMaskViewModel
  | RoiViewModel
  | HistogramViewModel;

type AccessorRow = typeof tableAccessors.$inferSelect;
export type ImageAccessorModel = AccessorRow & { kind: "IMAGE"; imageId: number };
export type LabelAccessorModel = AccessorRow & { kind: "LABEL"; maskViewId: number };
export type AccessorModel = ImageAccessorModel | LabelAccessorModel;

/** One row of the labels table of an instance mask. */
export type MaskLabelModel = Readonly<{
  mask: InstanceMaskViewModel;
  rowId: number;
  values: Readonly<Record<string, CellValue>>;
}>;

/** One column of a table. */
export type ColumnOfTableModel = TableColumnModel & Readonly<{ table: TableModel }>;
/** Rows count from 0. */
export type TableRowModel = Readonly<{ table: TableModel; rowId: number; values: readonly CellValue[] }>;
/** Rows and columns count from 0. */
export type TableCellModel = Readonly<{ table: TableModel; rowId: number; columnId: number; value: CellValue }>;

/** One index along c of an image. */
export type ChannelInfoModel = Readonly<{ imageId: number; index: number }>;
/** The images that the numbers are about. */
export type ImageStatsModel = Readonly<{ where: SQL | undefined }>;

/** Exactly one member is set. */
type Event<Model> = Readonly<{ create?: Model; update?: Model; delete?: string }>;
export type ImageEventModel = Event<ImageModel>;
export type RoiEventModel = Event<RoiModel>;
export type AffineViewEventModel = Event<AffineViewModel>;
