// Written by scripts/codegen.ts from graphql/*.graphql; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ADatasetModel, AffineViewModel, AffineViewEventModel, ChannelInfoModel, ChannelViewModel, AnchorModel, DataArrayModel, DatasetModel, DerivedViewModel, ImageModel, ImageAccessorModel, ImageEventModel, HistogramViewModel, ImageStatsModel, MembershipModel, InstanceMaskViewModel, MaskLabelModel, LabelAccessorModel, LabelViewModel, LayerModel, LensModel, MaskViewModel, MediaStoreModel, OrganizationModel, RGBContextModel, RGBViewModel, ParquetStoreModel, ReferenceViewModel, RoiModel, RoiViewModel, RoiEventModel, ScaleViewModel, SceneModel, SnapshotModel, StageModel, TableModel, TableCellModel, ColumnOfTableModel, TableRowModel, UserModel, ZarrStoreModel } from '../models.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant as ISO 8601 text in UTC, such as 2025-03-01T12:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A position or extent along the axes [c, t, z, y, x], in pixel indices; fractions allowed. Inputs of 2 to 4 numbers are read from the right: [y, x], [z, y, x], ... */
  FiveDVector: { input: number[]; output: number[]; }
  /** Three numbers; what they are is said at the field. */
  ThreeDVector: { input: number[]; output: number[]; }
  /** 4 rows of 4 numbers, row-major; acts on column vectors (x, y, z, 1). */
  FourByFourMatrix: { input: number[][]; output: number[][]; }
  /** A length in micrometres. */
  Micrometers: { input: number; output: number; }
  /** Id of a ZarrStore that holds one array with the dimensions c, t, z, y, x. */
  ImageLike: { input: string; output: string; }
  /** Any JSON value: one cell of a table. */
  Any: { input: unknown; output: unknown; }
  /** One row of a table: its values in the order of the columns. */
  MetricMap: { input: unknown; output: unknown; }
  /** Id of a ParquetStore that holds a table. */
  ParquetLike: { input: string; output: string; }
  /** Id of a MediaStore that holds a picture. */
  ImageFileLike: { input: string; output: string; }
  /** Id of a ParquetStore that holds the labels of a mask, one row each. */
  LabelsLike: { input: string; output: string; }
  /** Id of a ZarrStore that holds an array of any dimensions. */
  ArrayLike: { input: string; output: string; }
};

/** Reading. Everything is limited to the organisation of the caller's token. */
export type Query = {
  __typename?: 'Query';
  datasets: Array<Dataset>;
  /** Datasets that the caller created. */
  mydatasets: Array<Dataset>;
  dataset: Dataset;
  /** Contents of one dataset: first its images, then its datasets; the page is cut over both together. */
  children: Array<DatasetImageFile>;
  /** Images, by id unless ordered otherwise. */
  images: Array<Image>;
  /** Images that the caller created. */
  myimages: Array<Image>;
  image: Image;
  /** Any one image of the organisation; an error if there is none. */
  randomImage: Image;
  /** Numbers about all images that the filters let through, such as how many there are. */
  imagesStats: ImageStats;
  /** The channels of an image, by index. */
  channelsFor: Array<ChannelInfo>;
  /** Views of an image that hold for the selected part of it. `include` names kinds and wins over `exclude`. */
  activeViews: Array<View>;
  channelViews: Array<ChannelView>;
  scaleViews: Array<ScaleView>;
  affineTransformationViews: Array<AffineTransformationView>;
  rgbViews: Array<RgbView>;
  rgbView: RgbView;
  rgbcontexts: Array<RgbContext>;
  rgbcontext: RgbContext;
  stages: Array<Stage>;
  stage: Stage;
  rois: Array<Roi>;
  roi: Roi;
  /** Who belongs to the organisation. */
  members: Array<Membership>;
  /** Tables, by id unless ordered otherwise. */
  tables: Array<Table>;
  /** Tables that the caller made. */
  mytables: Array<Table>;
  table: Table;
  /** Rows of a table as lists of values; 200 from the first unless said otherwise. */
  rows: Array<Scalars['MetricMap']['output']>;
  /** Rows of a table, all of them without a limit. */
  tableRows: Array<TableRow>;
  /** One row, by `{table}-{row}`. */
  tableRow: TableRow;
  /** Cells of a table, row by row. */
  tableCells: Array<TableCell>;
  /** One cell, by `{table}-{row}-{column}`. */
  tableCell: TableCell;
  imageAccessors: Array<ImageAccessor>;
  /** Pictures that clients made of images, by id unless ordered otherwise. */
  snapshots: Array<Snapshot>;
  /** Snapshots that the caller made. */
  mysnapshots: Array<Snapshot>;
  snapshot: Snapshot;
  labelViews: Array<LabelView>;
  labelAccessors: Array<LabelAccessor>;
  /** One label of an instance mask, by `{mask}-{row}`: its row of the labels table. */
  instanceMaskViewLabel: InstanceMaskViewLabel;
  /** What a pixel value of a mask means, by `{mask}-{value}`. */
  maskedPixelInfo: MaskedPixelInfo;
  /** Arrays of free dimensions, by id unless ordered otherwise. */
  adatasets: Array<ADataset>;
  adataset: ADataset;
  dataArrays: Array<DataArray>;
  dataArray: DataArray;
  lenses: Array<Lens>;
  lens: Lens;
  scenes: Array<Scene>;
  scene: Scene;
  layers: Array<Layer>;
  layer: Layer;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryDatasetsArgs = {
  filters?: InputMaybe<DatasetFilter>;
  ordering?: Array<DatasetOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryMydatasetsArgs = {
  filters?: InputMaybe<DatasetFilter>;
  ordering?: Array<DatasetOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryDatasetArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryChildrenArgs = {
  parent: Scalars['ID']['input'];
  filters?: InputMaybe<DatasetChildrenFilter>;
  order?: InputMaybe<ChildrenOrder>;
  pagination?: InputMaybe<ChildrenPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryImagesArgs = {
  filters?: InputMaybe<ImageFilter>;
  ordering?: Array<ImageOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryMyimagesArgs = {
  filters?: InputMaybe<ImageFilter>;
  ordering?: Array<ImageOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryImageArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryImagesStatsArgs = {
  filters?: InputMaybe<ImageFilter>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryChannelsForArgs = {
  image: Scalars['ID']['input'];
  filters?: InputMaybe<ChannelInfoFilter>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryActiveViewsArgs = {
  image: Scalars['ID']['input'];
  selector?: InputMaybe<Selector>;
  include?: InputMaybe<Array<ViewKind>>;
  exclude?: InputMaybe<Array<ViewKind>>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryAffineTransformationViewsArgs = {
  filters?: InputMaybe<AffineTransformationViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryRgbViewsArgs = {
  filters?: InputMaybe<RgbViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryRgbViewArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryRgbcontextsArgs = {
  filters?: InputMaybe<RgbContextFilter>;
  ordering?: Array<RgbContextOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryRgbcontextArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryStagesArgs = {
  filters?: InputMaybe<StageFilter>;
  ordering?: Array<StageOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryStageArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryRoisArgs = {
  filters?: InputMaybe<RoiFilter>;
  ordering?: Array<RoiOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryRoiArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryTablesArgs = {
  filters?: InputMaybe<TableFilter>;
  ordering?: Array<TableOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryMytablesArgs = {
  filters?: InputMaybe<TableFilter>;
  ordering?: Array<TableOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryTableArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryRowsArgs = {
  table: Scalars['ID']['input'];
  filters?: InputMaybe<RowFilter>;
  pagination?: InputMaybe<TablePaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryTableRowsArgs = {
  table: Scalars['ID']['input'];
  filters?: InputMaybe<TableRowFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryTableRowArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryTableCellsArgs = {
  table: Scalars['ID']['input'];
  filters?: InputMaybe<TableCellFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryTableCellArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QuerySnapshotsArgs = {
  filters?: InputMaybe<SnapshotFilter>;
  ordering?: Array<SnapshotOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryMysnapshotsArgs = {
  filters?: InputMaybe<SnapshotFilter>;
  ordering?: Array<SnapshotOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QuerySnapshotArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryInstanceMaskViewLabelArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryMaskedPixelInfoArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryAdatasetsArgs = {
  filters?: InputMaybe<ADatasetFilter>;
  ordering?: Array<ADatasetOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryAdatasetArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryDataArraysArgs = {
  filters?: InputMaybe<DataArrayFilter>;
  ordering?: Array<DataArrayOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryDataArrayArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryLensesArgs = {
  filters?: InputMaybe<LensFilter>;
  ordering?: Array<LensOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryLensArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryScenesArgs = {
  filters?: InputMaybe<SceneFilter>;
  ordering?: Array<SceneOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QuerySceneArgs = {
  id: Scalars['ID']['input'];
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryLayersArgs = {
  filters?: InputMaybe<LayerFilter>;
  ordering?: Array<LayerOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** Reading. Everything is limited to the organisation of the caller's token. */
export type QueryLayerArgs = {
  id: Scalars['ID']['input'];
};

/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Makes an empty store and hands out credentials to write its objects. */
  requestZarrUpload: ZarrUploadGrant;
  /** Reads the uploaded metadata into the store; until then its shape is unknown. */
  finishZarrUpload: ZarrStore;
  /** Credentials to read the objects of one store. */
  requestZarrAccess: ZarrAccessGrant;
  /** Credentials to read every zarr object of the organisation; they cannot list. */
  requestGeneralZarrAccess: GeneralZarrAccessGrant;
  /** Makes an image of an uploaded array, with all views given, in one transaction. */
  fromArrayLike: Image;
  /** Renames an image and adds tags to it. */
  updateImage: Image;
  /** Deletes an image with its views and ROIs; only its creator may. The bytes go too once nothing refers to them. */
  deleteImage: Scalars['ID']['output'];
  pinImage: Image;
  /** Moves the image `id` into the dataset `other`. */
  relateToDataset: Image;
  createDataset: Dataset;
  /** The dataset of that name and parent that the caller created, made if there is none. */
  ensureDataset: Dataset;
  /** Renames a dataset; with `parent` it also moves it (null: to the root). */
  updateDataset: Dataset;
  /** Deletes a dataset; its images and datasets stay and move to the root. */
  deleteDataset: Scalars['ID']['output'];
  pinDataset: Dataset;
  /** Moves the images `selfs` into the dataset `other`. */
  putImagesInDataset: Dataset;
  /** Takes the images `selfs` out of the dataset `other`. */
  releaseImagesFromDataset: Dataset;
  /** Moves the datasets `selfs` into the dataset `other`; never into itself or its own descendants. */
  putDatasetsInDataset: Dataset;
  /** Takes the datasets `selfs` out of the dataset `other`, to the root. */
  releaseDatasetsFromDataset: Dataset;
  createRgbContext: RgbContext;
  /** Changes a context; `views`, when given, replace all its views. */
  updateRgbContext: RgbContext;
  deleteRgbContext: Scalars['ID']['output'];
  createRgbView: RgbView;
  updateRgbView: RgbView;
  deleteRgbView: Scalars['ID']['output'];
  createChannelView: ChannelView;
  deleteChannelView: Scalars['ID']['output'];
  createAffineTransformationView: AffineTransformationView;
  deleteAffineTransformationView: Scalars['ID']['output'];
  /** Deletes a view of any kind. */
  deleteView: Scalars['ID']['output'];
  /** Pins or unpins a view of any kind for the caller. */
  pinView: View;
  createStage: Stage;
  deleteStage: Scalars['ID']['output'];
  pinStage: Stage;
  createRoi: Roi;
  /** Changes the vectors or the kind of a ROI; an empty list of vectors leaves them. */
  updateRoi: Roi;
  deleteRoi: Scalars['ID']['output'];
  pinRoi: Roi;
  /** Makes an empty store and hands out credentials to write its one object. */
  requestParquetUpload: ParquetUploadGrant;
  /** Says that the object was written; nobody need say so. */
  finishParquetUpload: ParquetStore;
  requestParquetAccess: ParquetAccessGrant;
  requestGeneralParquetAccess: GeneralParquetAccessGrant;
  /** Makes a table of an uploaded parquet object. */
  fromParquetLike: Table;
  /** Deletes a table; the bytes go too once nothing refers to them. */
  deleteTable: Scalars['ID']['output'];
  /** Makes an empty store and hands out credentials to write its one object. */
  requestMediaUpload: MediaUploadGrant;
  /** Says that the object was written; nobody need say so. */
  finishMediaUpload: MediaStore;
  requestMediaAccess: MediaAccessGrant;
  requestGeneralMediaAccess: GeneralMediaAccessGrant;
  /** Makes an uploaded picture a snapshot of an image. */
  createSnapshot: Snapshot;
  /** Deletes a snapshot, and its bytes once nothing refers to them. */
  deleteSnapshot: Scalars['ID']['output'];
  pinSnapshot: Snapshot;
  createLabelView: LabelView;
  createReferenceView: ReferenceView;
  createMaskView: MaskView;
  createInstanceMaskView: InstanceMaskView;
  createHistogramView: HistogramView;
  deleteHistogramView: Scalars['ID']['output'];
  createRoiView: RoiView;
  /** Makes a dataset of uploaded arrays: the data and its smaller levels. */
  createAdataset: ADataset;
  createLens: Lens;
  createScene: Scene;
  createLayer: Layer;
  /** Changes what is given, and checks the layer anew. */
  updateLayer: Layer;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestZarrUploadArgs = {
  input: RequestZarrUploadInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationFinishZarrUploadArgs = {
  input: FinishZarrUploadInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestZarrAccessArgs = {
  input: RequestZarrAccessInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestGeneralZarrAccessArgs = {
  input: RequestGeneralZarrAccessInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationFromArrayLikeArgs = {
  input: FromArrayLikeInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationUpdateImageArgs = {
  input: UpdateImageInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteImageArgs = {
  input: DeleteImageInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPinImageArgs = {
  input: PinImageInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRelateToDatasetArgs = {
  id: Scalars['ID']['input'];
  other: Scalars['ID']['input'];
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateDatasetArgs = {
  input: CreateDatasetInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationEnsureDatasetArgs = {
  input: CreateDatasetInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationUpdateDatasetArgs = {
  input: ChangeDatasetInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteDatasetArgs = {
  input: DeleteDatasetInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPinDatasetArgs = {
  input: PinDatasetInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPutImagesInDatasetArgs = {
  input: AssociateInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationReleaseImagesFromDatasetArgs = {
  input: DesociateInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPutDatasetsInDatasetArgs = {
  input: AssociateInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationReleaseDatasetsFromDatasetArgs = {
  input: DesociateInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateRgbContextArgs = {
  input: CreateRgbContextInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationUpdateRgbContextArgs = {
  input: UpdateRgbContextInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteRgbContextArgs = {
  input: DeleteRgbContextInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateRgbViewArgs = {
  input: RgbViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationUpdateRgbViewArgs = {
  input: UpdateRgbViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteRgbViewArgs = {
  input: DeleteViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateChannelViewArgs = {
  input: ChannelViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteChannelViewArgs = {
  input: DeleteViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateAffineTransformationViewArgs = {
  input: AffineTransformationViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteAffineTransformationViewArgs = {
  input: DeleteViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteViewArgs = {
  input: DeleteViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPinViewArgs = {
  input: PinViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateStageArgs = {
  input: StageInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteStageArgs = {
  input: DeleteStageInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPinStageArgs = {
  input: PinStageInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateRoiArgs = {
  input: RoiInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationUpdateRoiArgs = {
  input: UpdateRoiInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteRoiArgs = {
  input: DeleteRoiInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPinRoiArgs = {
  input: PinRoiInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestParquetUploadArgs = {
  input: RequestParquetUploadInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationFinishParquetUploadArgs = {
  input: FinishParquetUploadInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestParquetAccessArgs = {
  input: RequestParquetAccessInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestGeneralParquetAccessArgs = {
  input: RequestGeneralParquetAccessInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationFromParquetLikeArgs = {
  input: FromParquetLike;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteTableArgs = {
  input: DeleteTableInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestMediaUploadArgs = {
  input: RequestMediaUploadInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationFinishMediaUploadArgs = {
  input: FinishMediaUploadInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestMediaAccessArgs = {
  input: RequestMediaAccessInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationRequestGeneralMediaAccessArgs = {
  input: RequestGeneralMediaAccessInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateSnapshotArgs = {
  input: SnapshotInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteSnapshotArgs = {
  input: DeleteSnaphotInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationPinSnapshotArgs = {
  input: PinSnapshotInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateLabelViewArgs = {
  input: LabelViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateReferenceViewArgs = {
  input: ReferenceViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateMaskViewArgs = {
  input: MaskViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateInstanceMaskViewArgs = {
  input: InstanceMaskViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateHistogramViewArgs = {
  input: HistogramViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationDeleteHistogramViewArgs = {
  input: DeleteViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateRoiViewArgs = {
  input: RoiViewInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateAdatasetArgs = {
  input: CreateADatasetInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateLensArgs = {
  input: CreateLensInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateSceneArgs = {
  input: CreateSceneInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationCreateLayerArgs = {
  input: CreateLayerInput;
};


/** Writing. Needs the role admin or bot, except for the store and grant operations. */
export type MutationUpdateLayerArgs = {
  input: UpdateLayerInput;
};

/** Changes as they happen, sent after commit; nothing is replayed after a reconnect. */
export type Subscription = {
  __typename?: 'Subscription';
  /** Images of one dataset, or of the whole organisation. */
  images: ImageEvent;
  /** Affine views of one stage. */
  affineTransformationViews: AffineTransformationViewEvent;
  /** ROIs of one image. */
  rois: RoiEvent;
};


/** Changes as they happen, sent after commit; nothing is replayed after a reconnect. */
export type SubscriptionImagesArgs = {
  dataset?: InputMaybe<Scalars['ID']['input']>;
};


/** Changes as they happen, sent after commit; nothing is replayed after a reconnect. */
export type SubscriptionAffineTransformationViewsArgs = {
  stage: Scalars['ID']['input'];
};


/** Changes as they happen, sent after commit; nothing is replayed after a reconnect. */
export type SubscriptionRoisArgs = {
  image: Scalars['ID']['input'];
};

/** One page of a list. Without this argument there is no limit. */
export type OffsetPaginationInput = {
  /** Absent or null: 100. Negative: no limit. */
  limit?: InputMaybe<Scalars['Int']['input']>;
  /** How many to skip, not negative. */
  offset?: Scalars['Int']['input'];
};

/** Direction of one order key, and where nulls go. The id decides between equals. */
export type Ordering =
  | 'ASC'
  | 'ASC_NULLS_FIRST'
  | 'ASC_NULLS_LAST'
  | 'DESC'
  | 'DESC_NULLS_FIRST'
  | 'DESC_NULLS_LAST';

/** Comparisons of a text; all given ones must hold. The forms with `i` ignore case. */
export type StrFilterLookup = {
  contains?: InputMaybe<Scalars['String']['input']>;
  endsWith?: InputMaybe<Scalars['String']['input']>;
  exact?: InputMaybe<Scalars['String']['input']>;
  gt?: InputMaybe<Scalars['String']['input']>;
  gte?: InputMaybe<Scalars['String']['input']>;
  iContains?: InputMaybe<Scalars['String']['input']>;
  iEndsWith?: InputMaybe<Scalars['String']['input']>;
  iExact?: InputMaybe<Scalars['String']['input']>;
  inList?: InputMaybe<Array<Scalars['String']['input']>>;
  iRegex?: InputMaybe<Scalars['String']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  iStartsWith?: InputMaybe<Scalars['String']['input']>;
  lt?: InputMaybe<Scalars['String']['input']>;
  lte?: InputMaybe<Scalars['String']['input']>;
  /** Two values, both inclusive. */
  range?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A regular expression of the database. */
  regex?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Comparisons of a whole number; all given ones must hold. */
export type IntFilterLookup = {
  /** The decimal digits contain these. */
  contains?: InputMaybe<Scalars['Int']['input']>;
  endsWith?: InputMaybe<Scalars['Int']['input']>;
  exact?: InputMaybe<Scalars['Int']['input']>;
  gt?: InputMaybe<Scalars['Int']['input']>;
  gte?: InputMaybe<Scalars['Int']['input']>;
  iContains?: InputMaybe<Scalars['Int']['input']>;
  iEndsWith?: InputMaybe<Scalars['Int']['input']>;
  iExact?: InputMaybe<Scalars['Int']['input']>;
  inList?: InputMaybe<Array<Scalars['Int']['input']>>;
  iRegex?: InputMaybe<Scalars['String']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  iStartsWith?: InputMaybe<Scalars['Int']['input']>;
  lt?: InputMaybe<Scalars['Int']['input']>;
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Two values, both inclusive. */
  range?: InputMaybe<Array<Scalars['Int']['input']>>;
  regex?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['Int']['input']>;
};

/** Whose objects: of the organisation (ORG) or of the caller (ME). PUBLIC and SHARED match nothing. */
export type ScopeKind =
  | 'ME'
  | 'ORG'
  | 'PUBLIC'
  | 'SHARED';

/** A person or program, known from the tokens it came with. */
export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  /** Subject of its tokens, unique per issuer. */
  sub: Scalars['String']['output'];
  preferredUsername: Scalars['String']['output'];
  /** The organisation of the caller. */
  activeOrganization?: Maybe<Organization>;
};

/** The tenant that owns every object. */
export type Organization = {
  __typename?: 'Organization';
  id: Scalars['ID']['output'];
  /** Its name in tokens (`active_org`). */
  slug: Scalars['String']['output'];
};

/** A user in an organisation. */
export type Membership = {
  __typename?: 'Membership';
  id: Scalars['ID']['output'];
  /** Datasets that this member created. */
  datasets: Array<Dataset>;
  isActive: Scalars['Boolean']['output'];
  organization: Organization;
  /** Roles of the user's latest token. */
  roles: Array<Scalars['String']['output']>;
  user: User;
};


/** A user in an organisation. */
export type MembershipDatasetsArgs = {
  filters?: InputMaybe<DatasetFilter>;
  ordering?: Array<DatasetOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** A folder of images and further datasets. */
export type Dataset = {
  __typename?: 'Dataset';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  images: Array<Image>;
  /** The dataset it lies in; null at the root. */
  parent?: Maybe<Dataset>;
  description?: Maybe<Scalars['String']['output']>;
  tags: Array<Scalars['String']['output']>;
  /** Whether it is where its creator's images go when no dataset is named. */
  isDefault: Scalars['Boolean']['output'];
  /** Whether the caller pinned it. */
  pinned: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  creator?: Maybe<User>;
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
  children: Array<Dataset>;
};


/** A folder of images and further datasets. */
export type DatasetImagesArgs = {
  filters?: InputMaybe<ImageFilter>;
  ordering?: Array<ImageOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** A folder of images and further datasets. */
export type DatasetChildrenArgs = {
  filters?: InputMaybe<DatasetFilter>;
  ordering?: Array<DatasetOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** Conditions on datasets. All given keys must hold; then `OR` is an alternative to all of them together. */
export type DatasetFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StrFilterLookup>;
  parent?: InputMaybe<Scalars['ID']['input']>;
  description?: InputMaybe<StrFilterLookup>;
  /** Has any of these tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  pinned?: InputMaybe<Scalars['Boolean']['input']>;
  createdThroughBy?: InputMaybe<Scalars['ID']['input']>;
  /** All words occur in the name, or the text as a whole is part of it. */
  search?: InputMaybe<Scalars['String']['input']>;
  scope?: InputMaybe<ScopeKind>;
  /** `sub` of the creator. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Strictly after. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Strictly before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  createdThrough?: InputMaybe<Scalars['ID']['input']>;
  createdThroughTask?: InputMaybe<Scalars['String']['input']>;
  assignedBy?: InputMaybe<Scalars['ID']['input']>;
  /** true: at the root; false: inside another one. */
  parentless?: InputMaybe<Scalars['Boolean']['input']>;
  AND?: InputMaybe<DatasetFilter>;
  OR?: InputMaybe<DatasetFilter>;
  NOT?: InputMaybe<DatasetFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of datasets. */
export type DatasetOrder =
  { id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never; name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never; createdAt: Ordering; };

/** A new dataset; its name is unique within its parent. */
export type CreateDatasetInput = {
  name: Scalars['String']['input'];
  parent?: InputMaybe<Scalars['ID']['input']>;
};

/** A new name for a dataset, and where it lies. */
export type ChangeDatasetInput = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  /** Absent: stays where it is. null: moves to the root. */
  parent?: InputMaybe<Scalars['ID']['input']>;
};

/** Which dataset to delete. */
export type DeleteDatasetInput = {
  id: Scalars['ID']['input'];
};

/** Which dataset to pin or unpin. */
export type PinDatasetInput = {
  id: Scalars['ID']['input'];
  pin: Scalars['Boolean']['input'];
};

/** Objects (`selfs`) to put into a dataset (`other`). */
export type AssociateInput = {
  selfs: Array<Scalars['ID']['input']>;
  other: Scalars['ID']['input'];
};

/** Objects (`selfs`) to take out of a dataset (`other`). */
export type DesociateInput = {
  selfs: Array<Scalars['ID']['input']>;
  other: Scalars['ID']['input'];
};

/** What a dataset contains. */
export type DatasetImageFile = Dataset | Image;

/** Conditions on the contents of a dataset. */
export type DatasetChildrenFilter = {
  /** In name and description, as in lists. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Accepted, without effect. */
  showChildren?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Order of the contents of a dataset, within its images and within its datasets. */
export type ChildrenOrder = {
  direction: ChildrenOrderDirection;
  field: ChildrenOrderField;
};

/** Key of that order. */
export type ChildrenOrderField =
  | 'CREATED_AT'
  | 'NAME'
  | 'UPDATED_AT';

/** Direction of that order. */
export type ChildrenOrderDirection =
  | 'ASC'
  | 'DESC';

/** One page of the contents of a dataset. */
export type ChildrenPaginationInput = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type Image = {
  __typename?: 'Image';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** The dataset it lies in. */
  dataset?: Maybe<Dataset>;
  /** Where its pixels are. */
  store: ZarrStore;
  /** All views, by kind and then by id; with `types` only those kinds, in that order. */
  views: Array<View>;
  channelViews: Array<ChannelView>;
  /** Ways to show it. */
  rgbContexts: Array<RgbContext>;
  /** Says of which images this one is a smaller level; its own place in a pyramid. */
  scaleViews: Array<ScaleView>;
  /** The smaller levels of this image: scale views whose parent it is. Level 0, the image itself, is not among them. */
  derivedScaleViews: Array<ScaleView>;
  /** Says from which images this one was computed. */
  derivedViews: Array<DerivedView>;
  /** The images computed from this one: derived views whose origin it is. */
  derivedFromViews: Array<DerivedView>;
  affineTransformationViews: Array<AffineTransformationView>;
  rois: Array<Roi>;
  /** One per index along c. */
  channels: Array<ChannelInfo>;
  /** One per index along t. */
  frames: Array<FrameInfo>;
  /** One per index along z. */
  planes: Array<PlaneInfo>;
  tags: Array<Scalars['String']['output']>;
  /** Whether the caller pinned it. */
  pinned: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  creator?: Maybe<User>;
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
  /** Pictures that clients made of it. */
  snapshots: Array<Snapshot>;
  /** The newest of them: what lists show. */
  latestSnapshot?: Maybe<Snapshot>;
  /** Its snapshots; nothing makes videos here. */
  renders: Array<Render>;
  labelViews: Array<LabelView>;
  /** Parts of this image that masks are of. */
  referenceViews: Array<ReferenceView>;
  /** Says of what this image is a mask of classes. */
  maskViews: Array<MaskView>;
  /** Says of what this image is a mask of single objects. */
  instanceMaskViews: Array<InstanceMaskView>;
  /** The instance masks of parts of this image. */
  derivedInstanceMaskViews: Array<InstanceMaskView>;
  /** Says from which regions this image was cut. */
  roiViews: Array<RoiView>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageRgbContextsArgs = {
  filters?: InputMaybe<RgbContextFilter>;
  ordering?: Array<RgbContextOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageAffineTransformationViewsArgs = {
  filters?: InputMaybe<AffineTransformationViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageRoisArgs = {
  filters?: InputMaybe<RoiFilter>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageSnapshotsArgs = {
  filters?: InputMaybe<SnapshotFilter>;
  ordering?: Array<SnapshotOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageRendersArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<RenderKind>>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageReferenceViewsArgs = {
  filters?: InputMaybe<ReferenceViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageMaskViewsArgs = {
  filters?: InputMaybe<MaskViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageInstanceMaskViewsArgs = {
  filters?: InputMaybe<InstanceMaskViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** A five-dimensional array (c, t, z, y, x) with what is known about it. A pyramid is one image per level. */
export type ImageDerivedInstanceMaskViewsArgs = {
  filters?: InputMaybe<InstanceMaskViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** What the pixel values mean. */
export type ImageKind =
  | 'MASK'
  | 'RGB'
  | 'UNKNOWN'
  | 'VOXEL';

/** Conditions on images. All given keys must hold; then `OR` is an alternative to all of them together. */
export type ImageFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StrFilterLookup>;
  dataset?: InputMaybe<DatasetFilter>;
  /** Lies directly in any of these datasets. */
  datasets?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<ImageKind>;
  description?: InputMaybe<StrFilterLookup>;
  store?: InputMaybe<ZarrStoreFilter>;
  transformationViews?: InputMaybe<AffineTransformationViewFilter>;
  /** Has any of these tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  pinned?: InputMaybe<Scalars['Boolean']['input']>;
  createdThroughBy?: InputMaybe<Scalars['ID']['input']>;
  /** All words occur in the name, or the text as a whole is part of it. */
  search?: InputMaybe<Scalars['String']['input']>;
  scope?: InputMaybe<ScopeKind>;
  /** `sub` of the creator. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Strictly after. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Strictly before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  createdThrough?: InputMaybe<Scalars['ID']['input']>;
  createdThroughTask?: InputMaybe<Scalars['String']['input']>;
  assignedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Came from that file. */
  file?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it has at least one ROI. */
  hasRois?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: only images that have no derived view, which the levels of a pyramid have. */
  notDerived?: InputMaybe<Scalars['Boolean']['input']>;
  AND?: InputMaybe<ImageFilter>;
  OR?: InputMaybe<ImageFilter>;
  NOT?: InputMaybe<ImageFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of images. */
export type ImageOrder =
  { id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never; name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never; createdAt: Ordering; };

/** A new image. */
export type FromArrayLikeInput = {
  name: Scalars['String']['input'];
  array: Scalars['ImageLike']['input'];
  /** Absent: the caller's default dataset. */
  dataset?: InputMaybe<Scalars['ID']['input']>;
  channelViews?: InputMaybe<Array<PartialChannelViewInput>>;
  /** Absent: red, green and blue for three channels, else VIRIDIS for each, the first one active; for a derived image those of its origin. */
  rgbViews?: InputMaybe<Array<PartialRgbViewInput>>;
  scaleViews?: InputMaybe<Array<PartialScaleViewInput>>;
  derivedViews?: InputMaybe<Array<PartialDerivedViewInput>>;
  /** A view without stage gets a stage of its own. */
  transformationViews?: InputMaybe<Array<PartialAffineTransformationViewInput>>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  roiViews?: InputMaybe<Array<PartialRoiViewInput>>;
  referenceViews?: InputMaybe<Array<PartialReferenceViewInput>>;
  maskViews?: InputMaybe<Array<PartialMaskViewInput>>;
  instanceMaskViews?: InputMaybe<Array<PartialInstanceMaskViewInput>>;
};

/** A new name and further tags. */
export type UpdateImageInput = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  /** Added to those it has. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Which image to delete. */
export type DeleteImageInput = {
  id: Scalars['ID']['input'];
};

/** Which image to pin or unpin. */
export type PinImageInput = {
  id: Scalars['ID']['input'];
  pin: Scalars['Boolean']['input'];
};

/** A change of one image; exactly one member is set. */
export type ImageEvent = {
  __typename?: 'ImageEvent';
  create?: Maybe<Image>;
  update?: Maybe<Image>;
  delete?: Maybe<Scalars['ID']['output']>;
};

/** One index along c. */
export type ChannelInfo = {
  __typename?: 'ChannelInfo';
  /** "Channel i"; with the colours of the RGB views that show it, if wanted. */
  label: Scalars['String']['output'];
  index: Scalars['Int']['output'];
};


/** One index along c. */
export type ChannelInfoLabelArgs = {
  withColorName?: Scalars['Boolean']['input'];
};

/** Conditions on channels. */
export type ChannelInfoFilter = {
  /** Channel indices. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** One index along t. */
export type FrameInfo = {
  __typename?: 'FrameInfo';
  label: Scalars['String']['output'];
};

/** One index along z. */
export type PlaneInfo = {
  __typename?: 'PlaneInfo';
  label: Scalars['String']['output'];
};

/** Numbers about a set of images. */
export type ImageStats = {
  __typename?: 'ImageStats';
  /** How many images. */
  count: Scalars['Int']['output'];
  avg?: Maybe<Scalars['Float']['output']>;
  distinctCount: Scalars['Int']['output'];
  max?: Maybe<Scalars['Float']['output']>;
  min?: Maybe<Scalars['Float']['output']>;
  /** The same per span of time. */
  series: Array<TimeBucket>;
  sum?: Maybe<Scalars['Float']['output']>;
};


/** Numbers about a set of images. */
export type ImageStatsAvgArgs = {
  field: ImageField;
};


/** Numbers about a set of images. */
export type ImageStatsDistinctCountArgs = {
  field: ImageField;
};


/** Numbers about a set of images. */
export type ImageStatsMaxArgs = {
  field: ImageField;
};


/** Numbers about a set of images. */
export type ImageStatsMinArgs = {
  field: ImageField;
};


/** Numbers about a set of images. */
export type ImageStatsSeriesArgs = {
  by: Granularity;
  field: ImageField;
  timestampField: ImageTimestampField;
};


/** Numbers about a set of images. */
export type ImageStatsSumArgs = {
  field: ImageField;
};

/** What is summed up: the id. */
export type ImageField =
  | 'PK';

/** Which time the series goes by. */
export type ImageTimestampField =
  | 'CREATED_AT';

/** Length of one span of a series; spans begin in UTC, weeks on Monday. */
export type Granularity =
  | 'DAY'
  | 'HOUR'
  | 'MONTH'
  | 'QUARTER'
  | 'WEEK'
  | 'YEAR';

/** Numbers about the images of one span of time. */
export type TimeBucket = {
  __typename?: 'TimeBucket';
  count: Scalars['Int']['output'];
  avg?: Maybe<Scalars['Float']['output']>;
  distinctCount: Scalars['Int']['output'];
  max?: Maybe<Scalars['Float']['output']>;
  min?: Maybe<Scalars['Float']['output']>;
  sum?: Maybe<Scalars['Float']['output']>;
  /** Begin of the span. */
  ts: Scalars['DateTime']['output'];
};

/** One zarr v3 array among the objects. */
export type ZarrStore = {
  __typename?: 'ZarrStore';
  id: Scalars['ID']['output'];
  /** Logical bucket name; the physical one is in the grant. */
  bucket: Scalars['String']['output'];
  /** Prefix of its objects; the metadata are at `{key}/zarr.json`. */
  key: Scalars['String']['output'];
  /** `s3://{bucket}/{key}`. */
  path: Scalars['String']['output'];
  /** Pixels along c, t, z, y, x. Cannot be asked before the upload is finished. */
  shape: Array<Scalars['Int']['output']>;
  /** Pixels of one chunk along c, t, z, y, x. */
  chunks: Array<Scalars['Int']['output']>;
  /** Data type as in the metadata, such as uint16. */
  dtype?: Maybe<Scalars['String']['output']>;
  dimensionNames?: Maybe<Array<Maybe<Scalars['String']['output']>>>;
  /** Value of every pixel of a chunk that has no object. */
  fillValue: Scalars['JSON']['output'];
  codecs?: Maybe<Scalars['JSON']['output']>;
  /** Credentials to read its objects, as by requestZarrAccess; `host` is ignored. */
  accessGrant: ZarrAccessGrant;
  attributes?: Maybe<Scalars['JSON']['output']>;
  chunkKeyEncoding?: Maybe<Scalars['JSON']['output']>;
  storageTransformers?: Maybe<Scalars['JSON']['output']>;
  /** Version of the zarr format: "3". */
  version?: Maybe<Scalars['String']['output']>;
};


/** One zarr v3 array among the objects. */
export type ZarrStoreAccessGrantArgs = {
  host?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on the array of an image. */
export type ZarrStoreFilter = {
  /** Holds if the size along any axis fulfils it. */
  shape?: InputMaybe<IntFilterLookup>;
  AND?: InputMaybe<ZarrStoreFilter>;
  OR?: InputMaybe<ZarrStoreFilter>;
  NOT?: InputMaybe<ZarrStoreFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Accepted for compatibility; all of it is optional and nothing depends on it. */
export type RequestZarrUploadInput = {
  shape?: InputMaybe<Array<Scalars['Int']['input']>>;
  chunks?: InputMaybe<Array<Scalars['Int']['input']>>;
  host?: InputMaybe<Scalars['String']['input']>;
  port?: InputMaybe<Scalars['Int']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
};

/** Temporary credentials to write one array. */
export type ZarrUploadGrant = {
  __typename?: 'ZarrUploadGrant';
  status: Scalars['String']['output'];
  accessKey: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  /** Physical bucket name. */
  bucket: Scalars['String']['output'];
  /** Prefix below which everything goes. */
  key: Scalars['String']['output'];
  path: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  /** Id of the new store. */
  store: Scalars['String']['output'];
  action: Scalars['String']['output'];
  /** Advice only. */
  maxBytes: Scalars['Int']['output'];
  originalFileName?: Maybe<Scalars['String']['output']>;
  uploadContentType?: Maybe<Scalars['String']['output']>;
  uploadFileName: Scalars['String']['output'];
  uploadFormField: Scalars['String']['output'];
};

/** Which upload is done. */
export type FinishZarrUploadInput = {
  storeId: Scalars['String']['input'];
  /** false: the upload failed; the store stays empty. */
  valid?: Scalars['Boolean']['input'];
};

/** Which store to read. */
export type RequestZarrAccessInput = {
  storeId: Scalars['String']['input'];
};

/** Temporary credentials to read one array. */
export type ZarrAccessGrant = {
  __typename?: 'ZarrAccessGrant';
  status: Scalars['String']['output'];
  accessKey: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  region: Scalars['String']['output'];
  /** Physical bucket name. */
  bucket: Scalars['String']['output'];
  /** Prefix of the array. */
  key: Scalars['String']['output'];
  path: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  store?: Maybe<Scalars['String']['output']>;
};

/** How long to read. */
export type RequestGeneralZarrAccessInput = {
  /** Seconds; capped by the server. Absent: 3600. */
  expiresIn?: InputMaybe<Scalars['Int']['input']>;
};

/** Temporary credentials to read all arrays of the organisation. */
export type GeneralZarrAccessGrant = {
  __typename?: 'GeneralZarrAccessGrant';
  status: Scalars['String']['output'];
  accessKey: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  region: Scalars['String']['output'];
  /** Physical bucket name. */
  bucket: Scalars['String']['output'];
  path: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  store?: Maybe<Scalars['String']['output']>;
};

/** Something that holds for a part of an image. Bounds are pixel indices, minimum inclusive, maximum exclusive; null is unbounded. The id is on the concrete types. */
export type View = {
  image: Image;
  cMin?: Maybe<Scalars['Int']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  tMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  isGlobal: Scalars['Boolean']['output'];
  accessor: Array<Scalars['String']['output']>;
  congruentViews: Array<View>;
};


/** Something that holds for a part of an image. Bounds are pixel indices, minimum inclusive, maximum exclusive; null is unbounded. The id is on the concrete types. */
export type ViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Kinds of views. */
export type ViewKind =
  | 'ACQUISITION'
  | 'AFFINE_TRANSFORMATION'
  | 'CHANNEL'
  | 'CONTINOUS_SCAN'
  | 'DERIVED'
  | 'FILE'
  | 'HISTOGRAM'
  | 'INSTANCE_MASK_VIEW'
  | 'LABEL'
  | 'LIGHTPATH'
  | 'MASK_VIEW'
  | 'OPTICS'
  | 'REFERENCE'
  | 'RGB'
  | 'ROI'
  | 'SCALE'
  | 'TIMEPOINT'
  | 'WELL_POSITION';

/** Conditions on views of any kind. */
export type ViewFilter = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  AND?: InputMaybe<ViewFilter>;
  OR?: InputMaybe<ViewFilter>;
  NOT?: InputMaybe<ViewFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A part of an image, one condition an axis. */
export type Selector = {
  c?: InputMaybe<DimSelector>;
  t?: InputMaybe<DimSelector>;
  z?: InputMaybe<DimSelector>;
  y?: InputMaybe<DimSelector>;
  x?: InputMaybe<DimSelector>;
};

/** A condition on the bounds of a view along one axis; a null bound always fulfils it. */
export type DimSelector = {
  index?: InputMaybe<Scalars['Int']['input']>;
  indices?: InputMaybe<Array<Scalars['Int']['input']>>;
  start?: InputMaybe<Scalars['Int']['input']>;
  end?: InputMaybe<Scalars['Int']['input']>;
  /** Without effect. */
  step?: InputMaybe<Scalars['Int']['input']>;
  kind: DimSelectorKind;
};

/** Which condition: none (ALL), `index` lies within the bounds (INDEX), any of `indices` does (INDICES), the bounds lie within `start` and `end` (SLICE). */
export type DimSelectorKind =
  | 'ALL'
  | 'INDEX'
  | 'INDICES'
  | 'SLICE';

/** Which view to delete. */
export type DeleteViewInput = {
  id: Scalars['ID']['input'];
};

/** Which view to pin or unpin. */
export type PinViewInput = {
  id: Scalars['ID']['input'];
  pin: Scalars['Boolean']['input'];
};

/** What a channel is: dye and light. */
export type ChannelView = View & {
  __typename?: 'ChannelView';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  image: Image;
  /** Nanometres. */
  emissionWavelength?: Maybe<Scalars['Float']['output']>;
  /** Nanometres. */
  excitationWavelength?: Maybe<Scalars['Float']['output']>;
  acquisitionMode?: Maybe<Scalars['String']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  tMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  /** Whether it has no bound at all, and thus holds for the whole image. */
  isGlobal: Scalars['Boolean']['output'];
  /** Bounds as "min:max" in the order c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  /** Views of the same image with exactly the same bounds. */
  congruentViews: Array<View>;
};


/** What a channel is: dye and light. */
export type ChannelViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** A new channel view. */
export type ChannelViewInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  image: Scalars['ID']['input'];
  emissionWavelength?: InputMaybe<Scalars['Float']['input']>;
  excitationWavelength?: InputMaybe<Scalars['Float']['input']>;
  acquisitionMode?: InputMaybe<Scalars['String']['input']>;
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** A channel view of an image that is being made. */
export type PartialChannelViewInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  emissionWavelength?: InputMaybe<Scalars['Float']['input']>;
  excitationWavelength?: InputMaybe<Scalars['Float']['input']>;
  acquisitionMode?: InputMaybe<Scalars['String']['input']>;
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** One way to show an image: RGB views drawn over each other, and the plane to begin with. */
export type RgbContext = {
  __typename?: 'RGBContext';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  image: Image;
  /** By the channel they show. */
  views: Array<RgbView>;
  /** Whether the caller pinned it. */
  pinned: Scalars['Boolean']['output'];
  /** How the views are put together. */
  blending: Blending;
  /** Channel to show first. */
  c: Scalars['Int']['output'];
  /** Frame to show first. */
  t: Scalars['Int']['output'];
  /** Plane to show first. */
  z: Scalars['Int']['output'];
  /** Pictures that show the image this way. */
  snapshots: Array<Snapshot>;
};


/** One way to show an image: RGB views drawn over each other, and the plane to begin with. */
export type RgbContextSnapshotsArgs = {
  filters?: InputMaybe<SnapshotFilter>;
  ordering?: Array<SnapshotOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** Conditions on contexts. */
export type RgbContextFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StrFilterLookup>;
  image?: InputMaybe<Scalars['ID']['input']>;
  pinned?: InputMaybe<Scalars['Boolean']['input']>;
  blending?: InputMaybe<BlendingChoices>;
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<RgbContextFilter>;
  OR?: InputMaybe<RgbContextFilter>;
  NOT?: InputMaybe<RgbContextFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of contexts. */
export type RgbContextOrder =
  { id: Ordering; name?: never; }
  |  { id?: never; name: Ordering; };

/** A new context. */
export type CreateRgbContextInput = {
  /** Absent: "Default". */
  name?: InputMaybe<Scalars['String']['input']>;
  image: Scalars['ID']['input'];
  /** Found among the RGB views of the image, or made. */
  views?: InputMaybe<Array<PartialRgbViewInput>>;
  c?: InputMaybe<Scalars['Int']['input']>;
  t?: InputMaybe<Scalars['Int']['input']>;
  z?: InputMaybe<Scalars['Int']['input']>;
  /** Id of a media store; not supported yet. */
  thumbnail?: InputMaybe<Scalars['ID']['input']>;
};

/** Changes to a context; what is absent stays. */
export type UpdateRgbContextInput = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  /** When given, the context shows exactly these. */
  views?: InputMaybe<Array<PartialRgbViewInput>>;
  c?: InputMaybe<Scalars['Int']['input']>;
  t?: InputMaybe<Scalars['Int']['input']>;
  z?: InputMaybe<Scalars['Int']['input']>;
  /** Id of a media store; not supported yet. */
  thumbnail?: InputMaybe<Scalars['ID']['input']>;
};

/** Which context to delete. */
export type DeleteRgbContextInput = {
  id: Scalars['ID']['input'];
};

/** ADDITIVE adds the colours of the views, MULTIPLICATIVE multiplies them. */
export type Blending =
  | 'ADDITIVE'
  | 'MULTIPLICATIVE';

/** Blending, in filters. */
export type BlendingChoices =
  | 'ADDITIVE'
  | 'MULTIPLICATIVE';

/** How one channel interval is coloured; the channel drawn is `cMin`. */
export type RgbView = View & {
  __typename?: 'RGBView';
  id: Scalars['ID']['output'];
  /** Colormap and channels, such as "viridis (0:1)"; long: with gamma and contrast limits. */
  name: Scalars['String']['output'];
  image: Image;
  /** The contexts that show it. */
  contexts: Array<RgbContext>;
  /** Whether it is drawn. */
  active: Scalars['Boolean']['output'];
  colorMap: ColorMap;
  /** [red, green, blue, alpha], 0 to 255; the bright end of the colormap INTENSITY. */
  baseColor?: Maybe<Array<Scalars['Int']['output']>>;
  /** Its colour as CSS text; empty for colormaps of many colours. */
  fullColour: Scalars['String']['output'];
  /** Exponent applied between the contrast limits; null: 1. */
  gamma?: Maybe<Scalars['Float']['output']>;
  /** Raw pixel value that becomes the dark end of the colormap; null: the image's minimum. */
  contrastLimitMin?: Maybe<Scalars['Float']['output']>;
  /** Raw pixel value that becomes the bright end of the colormap; null: the image's maximum. */
  contrastLimitMax?: Maybe<Scalars['Float']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  tMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  /** Whether it has no bound at all, and thus holds for the whole image. */
  isGlobal: Scalars['Boolean']['output'];
  /** Bounds as "min:max" in the order c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  /** Views of the same image with exactly the same bounds. */
  congruentViews: Array<View>;
};


/** How one channel interval is coloured; the channel drawn is `cMin`. */
export type RgbViewNameArgs = {
  long?: Scalars['Boolean']['input'];
};


/** How one channel interval is coloured; the channel drawn is `cMin`. */
export type RgbViewContextsArgs = {
  filters?: InputMaybe<RgbContextFilter>;
  ordering?: Array<RgbContextOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};


/** How one channel interval is coloured; the channel drawn is `cMin`. */
export type RgbViewFullColourArgs = {
  format?: InputMaybe<ColorFormat>;
};


/** How one channel interval is coloured; the channel drawn is `cMin`. */
export type RgbViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Conditions on RGB views. */
export type RgbViewFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  image?: InputMaybe<Scalars['ID']['input']>;
  images?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Shown by any of these contexts. */
  contexts?: InputMaybe<Array<Scalars['ID']['input']>>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
  colorMap?: InputMaybe<ColorMapChoices>;
  isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the image's name. */
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<RgbViewFilter>;
  OR?: InputMaybe<RgbViewFilter>;
  NOT?: InputMaybe<RgbViewFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new RGB view in a context. */
export type RgbViewInput = {
  image: Scalars['ID']['input'];
  context: Scalars['ID']['input'];
  active?: InputMaybe<Scalars['Boolean']['input']>;
  colorMap?: InputMaybe<ColorMap>;
  baseColor?: InputMaybe<Array<Scalars['Float']['input']>>;
  gamma?: InputMaybe<Scalars['Float']['input']>;
  contrastLimitMin?: InputMaybe<Scalars['Float']['input']>;
  contrastLimitMax?: InputMaybe<Scalars['Float']['input']>;
  rescale?: InputMaybe<Scalars['Boolean']['input']>;
  scale?: InputMaybe<Scalars['Float']['input']>;
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** Settings of an RGB view. Views of one image with the same settings are one view. */
export type PartialRgbViewInput = {
  /** Only in fromArrayLike: the context it joins. Absent: one new context named "Default". */
  context?: InputMaybe<Scalars['ID']['input']>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Absent: GREY. */
  colorMap?: InputMaybe<ColorMap>;
  baseColor?: InputMaybe<Array<Scalars['Float']['input']>>;
  gamma?: InputMaybe<Scalars['Float']['input']>;
  contrastLimitMin?: InputMaybe<Scalars['Float']['input']>;
  contrastLimitMax?: InputMaybe<Scalars['Float']['input']>;
  /** Accepted, without effect. */
  rescale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Accepted, without effect. */
  scale?: InputMaybe<Scalars['Float']['input']>;
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes to an RGB view; what is absent stays. Gamma, limits, colour and bounds are unset by null. */
export type UpdateRgbViewInput = {
  id: Scalars['ID']['input'];
  /** A further context that shows it. */
  context?: InputMaybe<Scalars['ID']['input']>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
  colorMap?: InputMaybe<ColorMap>;
  baseColor?: InputMaybe<Array<Scalars['Float']['input']>>;
  gamma?: InputMaybe<Scalars['Float']['input']>;
  contrastLimitMin?: InputMaybe<Scalars['Float']['input']>;
  contrastLimitMax?: InputMaybe<Scalars['Float']['input']>;
  rescale?: InputMaybe<Scalars['Boolean']['input']>;
  scale?: InputMaybe<Scalars['Float']['input']>;
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** How a value between the contrast limits becomes a colour. Single colours run from black; INTENSITY from black to the base colour; RAINBOW colours labels. */
export type ColorMap =
  | 'BLACK'
  | 'BLUE'
  | 'BROWN'
  | 'COOL'
  | 'CYAN'
  | 'GREEN'
  | 'GREY'
  | 'INFERNO'
  | 'INTENSITY'
  | 'MAGENTA'
  | 'MAGMA'
  | 'ORANGE'
  | 'PINK'
  | 'PLASMA'
  | 'PURPLE'
  | 'RAINBOW'
  | 'RED'
  | 'SPECTRAL'
  | 'VIRIDIS'
  | 'WARM'
  | 'WHITE'
  | 'YELLOW';

/** Colormaps, in filters. */
export type ColorMapChoices =
  | 'BLACK'
  | 'BLUE'
  | 'BROWN'
  | 'COOL'
  | 'CYAN'
  | 'GREEN'
  | 'GREY'
  | 'INFERNO'
  | 'INTENSITY'
  | 'MAGENTA'
  | 'MAGMA'
  | 'ORANGE'
  | 'PINK'
  | 'PLASMA'
  | 'PURPLE'
  | 'RAINBOW'
  | 'RED'
  | 'SPECTRAL'
  | 'VIRIDIS'
  | 'WARM'
  | 'WHITE'
  | 'YELLOW';

/** Notation of a colour. */
export type ColorFormat =
  | 'HSL'
  | 'RGB';

/** This image is a down-scaled level of `parent`. */
export type ScaleView = View & {
  __typename?: 'ScaleView';
  id: Scalars['ID']['output'];
  image: Image;
  /** The image at full resolution. */
  parent: Image;
  /** Pixels of the parent along c under one pixel of this image. */
  scaleC: Scalars['Float']['output'];
  /** Pixels of the parent along t under one pixel of this image. */
  scaleT: Scalars['Float']['output'];
  /** Pixels of the parent along z under one pixel of this image. */
  scaleZ: Scalars['Float']['output'];
  /** Pixels of the parent along y under one pixel of this image. */
  scaleY: Scalars['Float']['output'];
  /** Pixels of the parent along x under one pixel of this image. */
  scaleX: Scalars['Float']['output'];
  cMin?: Maybe<Scalars['Int']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  tMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  /** Whether it has no bound at all, and thus holds for the whole image. */
  isGlobal: Scalars['Boolean']['output'];
  /** Bounds as "min:max" in the order c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  /** Views of the same image with exactly the same bounds. */
  congruentViews: Array<View>;
};


/** This image is a down-scaled level of `parent`. */
export type ScaleViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Makes the new image a level of `parent`, which is required; factors are 1 unless given. */
export type PartialScaleViewInput = {
  parent?: InputMaybe<Scalars['ID']['input']>;
  scaleC?: InputMaybe<Scalars['Float']['input']>;
  scaleT?: InputMaybe<Scalars['Float']['input']>;
  scaleZ?: InputMaybe<Scalars['Float']['input']>;
  scaleY?: InputMaybe<Scalars['Float']['input']>;
  scaleX?: InputMaybe<Scalars['Float']['input']>;
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** This image was computed from `originImage`. */
export type DerivedView = View & {
  __typename?: 'DerivedView';
  id: Scalars['ID']['output'];
  image: Image;
  originImage: Image;
  /** How it was computed; null, as nothing records it. */
  operation?: Maybe<Scalars['String']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  tMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  /** Whether it has no bound at all, and thus holds for the whole image. */
  isGlobal: Scalars['Boolean']['output'];
  /** Bounds as "min:max" in the order c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  /** Views of the same image with exactly the same bounds. */
  congruentViews: Array<View>;
};


/** This image was computed from `originImage`. */
export type DerivedViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** From which image the new one was computed. */
export type PartialDerivedViewInput = {
  originImage: Scalars['ID']['input'];
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** A common space, in micrometres, in which images lie. */
export type Stage = {
  __typename?: 'Stage';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** Whether the caller pinned it. */
  pinned: Scalars['Boolean']['output'];
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
  /** Which images lie there, and where. */
  affineViews: Array<AffineTransformationView>;
};


/** A common space, in micrometres, in which images lie. */
export type StageAffineViewsArgs = {
  filters?: InputMaybe<AffineTransformationViewFilter>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** Conditions on stages. */
export type StageFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StrFilterLookup>;
  kind?: InputMaybe<Scalars['String']['input']>;
  pinned?: InputMaybe<Scalars['Boolean']['input']>;
  createdThroughBy?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  owner?: InputMaybe<Scalars['ID']['input']>;
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  createdThrough?: InputMaybe<Scalars['ID']['input']>;
  createdThroughTask?: InputMaybe<Scalars['String']['input']>;
  assignedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Id of its instrument. */
  instrument?: InputMaybe<Scalars['ID']['input']>;
  AND?: InputMaybe<StageFilter>;
  OR?: InputMaybe<StageFilter>;
  NOT?: InputMaybe<StageFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of stages. */
export type StageOrder =
  { id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never; name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never; createdAt: Ordering; };

/** A new stage. */
export type StageInput = {
  name: Scalars['String']['input'];
  /** Id of its instrument; not supported yet. */
  instrument?: InputMaybe<Scalars['ID']['input']>;
};

/** Which stage to delete; its affine views go with it. */
export type DeleteStageInput = {
  id: Scalars['ID']['input'];
};

/** Which stage to pin or unpin. */
export type PinStageInput = {
  id: Scalars['ID']['input'];
  pin: Scalars['Boolean']['input'];
};

/** Where an image lies on a stage: maps the pixel (x, y, z, 1) to micrometres. */
export type AffineTransformationView = View & {
  __typename?: 'AffineTransformationView';
  id: Scalars['ID']['output'];
  image: Image;
  stage: Stage;
  affineMatrix: Scalars['FourByFourMatrix']['output'];
  /** [x, y, z] micrometres: the diagonal of the matrix; rotation and shear are not looked at. */
  pixelSize: Scalars['ThreeDVector']['output'];
  pixelSizeX: Scalars['Micrometers']['output'];
  pixelSizeY: Scalars['Micrometers']['output'];
  pixelSizeZ: Scalars['Micrometers']['output'];
  /** [x, y, z] micrometres of pixel 0: the last column of the matrix. */
  position: Scalars['ThreeDVector']['output'];
  /** Whether the pixel size is the same along x, y and z. */
  isotropic: Scalars['Boolean']['output'];
  cMin?: Maybe<Scalars['Int']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  tMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  /** Whether it has no bound at all, and thus holds for the whole image. */
  isGlobal: Scalars['Boolean']['output'];
  /** Bounds as "min:max" in the order c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  /** Views of the same image with exactly the same bounds. */
  congruentViews: Array<View>;
};


/** Where an image lies on a stage: maps the pixel (x, y, z, 1) to micrometres. */
export type AffineTransformationViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Conditions on affine views. */
export type AffineTransformationViewFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  image?: InputMaybe<Scalars['ID']['input']>;
  images?: InputMaybe<Array<Scalars['ID']['input']>>;
  stage?: InputMaybe<StageFilter>;
  isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Part of the image's name. */
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<AffineTransformationViewFilter>;
  OR?: InputMaybe<AffineTransformationViewFilter>;
  NOT?: InputMaybe<AffineTransformationViewFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new affine view. */
export type AffineTransformationViewInput = {
  image: Scalars['ID']['input'];
  /** Absent: a new stage named "Unknown for {image}". */
  stage?: InputMaybe<Scalars['ID']['input']>;
  affineMatrix: Scalars['FourByFourMatrix']['input'];
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** An affine view of an image that is being made. */
export type PartialAffineTransformationViewInput = {
  stage?: InputMaybe<Scalars['ID']['input']>;
  affineMatrix: Scalars['FourByFourMatrix']['input'];
  collection?: InputMaybe<Scalars['ID']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of one affine view; exactly one member is set. */
export type AffineTransformationViewEvent = {
  __typename?: 'AffineTransformationViewEvent';
  create?: Maybe<AffineTransformationView>;
  update?: Maybe<AffineTransformationView>;
  delete?: Maybe<Scalars['ID']['output']>;
};

/** A region of interest of an image. */
export type Roi = {
  __typename?: 'ROI';
  id: Scalars['ID']['output'];
  /** The kind in lower case. */
  name: Scalars['String']['output'];
  image: Image;
  kind: RoiKind;
  /** What they mean depends on the kind: corners, points, or centre and radii; in pixel indices [c, t, z, y, x]. */
  vectors: Array<Scalars['FiveDVector']['output']>;
  /** Whether the caller pinned it. */
  pinned: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  creator?: Maybe<User>;
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
};

/** Shapes of regions. ELLIPSIS is [centre, radii], or an outline if it has more vectors; rectangles are 2 or 4 corners; polygons are not closed by a repeated point. SPECTRAL adds the axis c, TEMPORAL the axis t. FRAME marks a t, SLICE a z. */
export type RoiKind =
  | 'CUBE'
  | 'ELLIPSIS'
  | 'FRAME'
  | 'HYPERCUBE'
  | 'LINE'
  | 'PATH'
  | 'POINT'
  | 'POLYGON'
  | 'RECTANGLE'
  | 'SLICE'
  | 'SPECTRAL_CUBE'
  | 'SPECTRAL_HYPERCUBE'
  | 'SPECTRAL_RECTANGLE'
  | 'TEMPORAL_CUBE'
  | 'TEMPORAL_RECTANGLE';

/** Shapes of regions, in filters. */
export type RoiKindChoices =
  | 'CUBE'
  | 'ELLIPSIS'
  | 'FRAME'
  | 'HYPERCUBE'
  | 'LINE'
  | 'PATH'
  | 'POINT'
  | 'POLYGON'
  | 'RECTANGLE'
  | 'SLICE'
  | 'SPECTRAL_CUBE'
  | 'SPECTRAL_HYPERCUBE'
  | 'SPECTRAL_RECTANGLE'
  | 'TEMPORAL_CUBE'
  | 'TEMPORAL_RECTANGLE'
  | 'UNKNOWN';

/** Conditions on ROIs. minX to maxT are the bounds of the region, minimum rounded down and maximum rounded up. */
export type RoiFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  label?: InputMaybe<StrFilterLookup>;
  image?: InputMaybe<Scalars['ID']['input']>;
  images?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<RoiKindChoices>;
  pinned?: InputMaybe<Scalars['Boolean']['input']>;
  minT?: InputMaybe<IntFilterLookup>;
  maxT?: InputMaybe<IntFilterLookup>;
  minZ?: InputMaybe<IntFilterLookup>;
  maxZ?: InputMaybe<IntFilterLookup>;
  minY?: InputMaybe<IntFilterLookup>;
  maxY?: InputMaybe<IntFilterLookup>;
  minX?: InputMaybe<IntFilterLookup>;
  maxX?: InputMaybe<IntFilterLookup>;
  createdThroughBy?: InputMaybe<Scalars['ID']['input']>;
  /** Part of the image's name. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** `sub` of the creator. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Strictly after. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Strictly before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  createdThrough?: InputMaybe<Scalars['ID']['input']>;
  createdThroughTask?: InputMaybe<Scalars['String']['input']>;
  assignedBy?: InputMaybe<Scalars['ID']['input']>;
  group?: InputMaybe<Scalars['ID']['input']>;
  AND?: InputMaybe<RoiFilter>;
  OR?: InputMaybe<RoiFilter>;
  NOT?: InputMaybe<RoiFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of ROIs. */
export type RoiOrder =
  { id: Ordering; createdAt?: never; }
  |  { id?: never; createdAt: Ordering; };

/** A new ROI. */
export type RoiInput = {
  image: Scalars['ID']['input'];
  kind: RoiKind;
  vectors: Array<Scalars['FiveDVector']['input']>;
};

/** Changes to a ROI; what is absent or empty stays. */
export type UpdateRoiInput = {
  kind?: InputMaybe<RoiKind>;
  vectors?: InputMaybe<Array<Scalars['FiveDVector']['input']>>;
  roi: Scalars['ID']['input'];
};

/** Which ROI to delete. */
export type DeleteRoiInput = {
  id: Scalars['ID']['input'];
};

/** Which ROI to pin or unpin. */
export type PinRoiInput = {
  id: Scalars['ID']['input'];
  pin: Scalars['Boolean']['input'];
};

/** A change of one ROI; exactly one member is set. */
export type RoiEvent = {
  __typename?: 'RoiEvent';
  create?: Maybe<Roi>;
  update?: Maybe<Roi>;
  delete?: Maybe<Scalars['ID']['output']>;
};

/** Measurements or other rows, in one parquet object. */
export type Table = {
  __typename?: 'Table';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Where its bytes are; those who need many rows read them there. */
  store: ParquetStore;
  columns: Array<TableColumn>;
  /** All rows, each a list of values in the order of the columns. */
  rows: Array<Scalars['MetricMap']['output']>;
  /** What its columns are about. */
  accessors: Array<Accessor>;
  /** The images that it was made from. */
  origins: Array<Image>;
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
};


/** Measurements or other rows, in one parquet object. */
export type TableAccessorsArgs = {
  filters?: InputMaybe<AccessorFilter>;
  types?: InputMaybe<Array<AccessorKind>>;
};


/** Measurements or other rows, in one parquet object. */
export type TableOriginsArgs = {
  filters?: InputMaybe<ImageFilter>;
  ordering?: Array<ImageOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** Conditions on tables. All given keys must hold; then `OR` is an alternative to all of them together. */
export type TableFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  name?: InputMaybe<StrFilterLookup>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  /** Lies directly in any of these datasets. */
  datasets?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: only tables that were made from no image. */
  notDerived?: InputMaybe<Scalars['Boolean']['input']>;
  /** All words occur in the name, or the text as a whole is part of it. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** `sub` of the creator. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Strictly after. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Strictly before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  createdThrough?: InputMaybe<Scalars['ID']['input']>;
  createdThroughBy?: InputMaybe<Scalars['ID']['input']>;
  createdThroughTask?: InputMaybe<Scalars['String']['input']>;
  assignedBy?: InputMaybe<Scalars['ID']['input']>;
  AND?: InputMaybe<TableFilter>;
  OR?: InputMaybe<TableFilter>;
  NOT?: InputMaybe<TableFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of tables. */
export type TableOrder =
  { id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never; name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never; createdAt: Ordering; };

/** One column, as the parquet schema has it. */
export type TableColumn = {
  __typename?: 'TableColumn';
  name: Scalars['String']['output'];
  /** Its type in the words of DuckDB; types without a name of their own get the nearest. */
  type: DuckDbDataType;
  nullable: Scalars['Boolean']['output'];
  /** Always null: files know no keys. */
  key?: Maybe<Scalars['String']['output']>;
  /** Always null: files know no defaults. */
  default?: Maybe<Scalars['String']['output']>;
  /** The accessors that name this column. */
  accessors: Array<Accessor>;
};


/** One column, as the parquet schema has it. */
export type TableColumnAccessorsArgs = {
  filters?: InputMaybe<AccessorFilter>;
  types?: InputMaybe<Array<AccessorKind>>;
};

/** What a column holds, in the words of DuckDB. */
export type DuckDbDataType =
  | 'BIGINT'
  | 'BIGINT_ARRAY'
  | 'BIGINT_ARRAY_ARRAY'
  | 'BLOB'
  | 'BOOLEAN'
  | 'BOOLEAN_ARRAY'
  | 'DATE'
  | 'DATE_ARRAY'
  | 'DECIMAL'
  | 'DOUBLE'
  | 'DOUBLE_ARRAY'
  | 'ENUM'
  | 'FLOAT'
  | 'HUGEINT'
  | 'INTEGER'
  | 'INTERVAL'
  | 'JSON'
  | 'LIST'
  | 'MAP'
  | 'SMALLINT'
  | 'STRUCT'
  | 'TIME'
  | 'TIMESTAMP'
  | 'TIME_ARRAY'
  | 'TINYINT'
  | 'UUID'
  | 'VARCHAR'
  | 'VARCHAR_ARRAY';

/** One row; rows count from 0. */
export type TableRow = {
  __typename?: 'TableRow';
  /** `{table}-{row}`. */
  id: Scalars['ID']['output'];
  /** "Row 7". */
  name: Scalars['String']['output'];
  rowId: Scalars['Int']['output'];
  table: Table;
  columns: Array<TableColumn>;
  /** In the order of the columns: numbers, texts, booleans and null; "nan", "inf" and "-inf"; integers that JSON cannot hold as text; ISO 8601 for dates and times. */
  values: Array<Scalars['Any']['output']>;
};

/** One cell; rows and columns count from 0. */
export type TableCell = {
  __typename?: 'TableCell';
  /** `{table}-{row}-{column}`. */
  id: Scalars['ID']['output'];
  /** The name of its column. */
  name: Scalars['String']['output'];
  rowId: Scalars['Int']['output'];
  columnId: Scalars['Int']['output'];
  table: Table;
  column: TableColumn;
  /** As in a row. */
  value: Scalars['Any']['output'];
};

/** Conditions on rows. */
export type TableRowFilter = {
  /** Row ids, or `{table}-{row}`. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A cell or the name of the row has the text. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on cells. */
export type TableCellFilter = {
  /** `{row}-{column}`, or `{table}-{row}-{column}`. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The cell or the name of the column has the text. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Accepted for compatibility. */
export type RowFilter = {
  /** Refused unless empty: no SQL from clients. */
  clause?: InputMaybe<Scalars['String']['input']>;
};

/** One page of rows. */
export type TablePaginationInput = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};

/** A new table. */
export type FromParquetLike = {
  dataframe: Scalars['ParquetLike']['input'];
  name: Scalars['String']['input'];
  /** Images that it was made from. */
  origins?: InputMaybe<Array<Scalars['ID']['input']>>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  imageAccessors?: InputMaybe<Array<PartialImageAccessorInput>>;
  labelAccessors?: InputMaybe<Array<PartialLabelAccessorInput>>;
};

/** Which table to delete. */
export type DeleteTableInput = {
  id: Scalars['ID']['input'];
};

/** What columns of a table are about. */
export type Accessor = {
  id: Scalars['ID']['output'];
  table: Table;
  /** Names of columns. */
  keys: Array<Scalars['String']['output']>;
  minIndex?: Maybe<Scalars['Int']['output']>;
  maxIndex?: Maybe<Scalars['Int']['output']>;
};

/** Kinds of accessors. */
export type AccessorKind =
  | 'IMAGE'
  | 'LABEL';

/** Conditions on accessors. */
export type AccessorFilter = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Names the column, or any of the columns. */
  keys?: InputMaybe<Scalars['JSON']['input']>;
  AND?: InputMaybe<AccessorFilter>;
  OR?: InputMaybe<AccessorFilter>;
  NOT?: InputMaybe<AccessorFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Columns of a table that are about an image. */
export type ImageAccessor = Accessor & {
  __typename?: 'ImageAccessor';
  id: Scalars['ID']['output'];
  table: Table;
  keys: Array<Scalars['String']['output']>;
  minIndex?: Maybe<Scalars['Int']['output']>;
  maxIndex?: Maybe<Scalars['Int']['output']>;
};

/** Columns of a table that are about the labels of a mask. */
export type LabelAccessor = Accessor & {
  __typename?: 'LabelAccessor';
  id: Scalars['ID']['output'];
  keys: Array<Scalars['String']['output']>;
  maskView: MaskView;
  maxIndex?: Maybe<Scalars['Int']['output']>;
  minIndex?: Maybe<Scalars['Int']['output']>;
  table: Table;
};

/** Columns of a new table that are about the labels of a mask. */
export type PartialLabelAccessorInput = {
  keys: Array<Scalars['String']['input']>;
  maxIndex?: InputMaybe<Scalars['Int']['input']>;
  minIndex?: InputMaybe<Scalars['Int']['input']>;
  /** Id of a MaskView. */
  pixelView: Scalars['ID']['input'];
};

/** Columns of a new table that are about an image. */
export type PartialImageAccessorInput = {
  image: Scalars['ID']['input'];
  keys: Array<Scalars['String']['input']>;
  minIndex?: InputMaybe<Scalars['Int']['input']>;
  maxIndex?: InputMaybe<Scalars['Int']['input']>;
};

/** One parquet object. */
export type ParquetStore = {
  __typename?: 'ParquetStore';
  id: Scalars['ID']['output'];
  /** Logical bucket name; the physical one is in the grant. */
  bucket: Scalars['String']['output'];
  key: Scalars['String']['output'];
  /** `s3://{bucket}/{key}`. */
  path: Scalars['String']['output'];
  originalFileName?: Maybe<Scalars['String']['output']>;
  contentType?: Maybe<Scalars['String']['output']>;
  /** Credentials to read it, as by requestParquetAccess; `host` is ignored. */
  accessGrant: ParquetAccessGrant;
  /** What a plain GET answers with the bytes for an hour: a path below the address of the object service, or with `host` the whole address. */
  presignedUrl: Scalars['String']['output'];
};


/** One parquet object. */
export type ParquetStoreAccessGrantArgs = {
  host?: InputMaybe<Scalars['String']['input']>;
};


/** One parquet object. */
export type ParquetStorePresignedUrlArgs = {
  host?: InputMaybe<Scalars['String']['input']>;
};

/** Accepted for compatibility; nothing depends on host and port. */
export type RequestParquetUploadInput = {
  contentType?: InputMaybe<Scalars['String']['input']>;
  host?: InputMaybe<Scalars['String']['input']>;
  port?: InputMaybe<Scalars['Int']['input']>;
};

/** Temporary credentials to write one object. */
export type ParquetUploadGrant = {
  __typename?: 'ParquetUploadGrant';
  status: Scalars['String']['output'];
  accessKey: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  /** Physical bucket name. */
  bucket: Scalars['String']['output'];
  /** Key of the object. */
  key: Scalars['String']['output'];
  path: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  /** Id of the new store. */
  store: Scalars['String']['output'];
  action: Scalars['String']['output'];
  /** Advice only. */
  maxBytes: Scalars['Int']['output'];
  originalFileName?: Maybe<Scalars['String']['output']>;
  uploadContentType?: Maybe<Scalars['String']['output']>;
  uploadFileName: Scalars['String']['output'];
  uploadFormField: Scalars['String']['output'];
};

/** Which upload is done. */
export type FinishParquetUploadInput = {
  storeId: Scalars['String']['input'];
  /** false: the upload failed. */
  valid?: Scalars['Boolean']['input'];
};

/** Which store to read. */
export type RequestParquetAccessInput = {
  storeId: Scalars['String']['input'];
};

/** Temporary credentials to read one object. */
export type ParquetAccessGrant = {
  __typename?: 'ParquetAccessGrant';
  status: Scalars['String']['output'];
  accessKey: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  region: Scalars['String']['output'];
  /** Physical bucket name. */
  bucket: Scalars['String']['output'];
  /** Key of the object. */
  key: Scalars['String']['output'];
  path: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  store?: Maybe<Scalars['String']['output']>;
};

/** How long to read. */
export type RequestGeneralParquetAccessInput = {
  /** Seconds; capped by the server. Absent: 3600. */
  expiresIn?: InputMaybe<Scalars['Int']['input']>;
};

/** Temporary credentials to read all tables of the organisation. */
export type GeneralParquetAccessGrant = {
  __typename?: 'GeneralParquetAccessGrant';
  status: Scalars['String']['output'];
  accessKey: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  region: Scalars['String']['output'];
  /** Physical bucket name. */
  bucket: Scalars['String']['output'];
  path: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  store?: Maybe<Scalars['String']['output']>;
};

/** A picture or film that a client made. */
export type Render = {
  createdAt: Scalars['DateTime']['output'];
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
  creator?: Maybe<User>;
};

/** Kinds of renders. */
export type RenderKind =
  | 'SNAPSHOT'
  | 'VIDEO';

/** A picture of an image, made by a client; this server renders nothing. */
export type Snapshot = Render & {
  __typename?: 'Snapshot';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
  creator?: Maybe<User>;
  /** Not measured here. */
  majorColor?: Maybe<Array<Scalars['Float']['output']>>;
  store: MediaStore;
};

/** Conditions on snapshots. All given keys must hold; then `OR` is an alternative to all of them together. */
export type SnapshotFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<StrFilterLookup>;
  assignedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Shows the image as this RGB context does. */
  context?: InputMaybe<Scalars['ID']['input']>;
  /** Strictly after. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Strictly before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  createdThrough?: InputMaybe<Scalars['ID']['input']>;
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: InputMaybe<Scalars['ID']['input']>;
  createdThroughTask?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  image?: InputMaybe<Scalars['ID']['input']>;
  images?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** `sub` of the creator. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The text is part of the name. */
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<SnapshotFilter>;
  OR?: InputMaybe<SnapshotFilter>;
  NOT?: InputMaybe<SnapshotFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of snapshots. */
export type SnapshotOrder =
  { id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never; name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never; createdAt: Ordering; };

/** A new snapshot. */
export type SnapshotInput = {
  /** Absent: "Snapshot". */
  name?: InputMaybe<Scalars['String']['input']>;
  file: Scalars['ImageFileLike']['input'];
  image: Scalars['ID']['input'];
};

/** Which snapshot to delete. */
export type DeleteSnaphotInput = {
  id: Scalars['ID']['input'];
};

/** Which snapshot to pin or unpin. */
export type PinSnapshotInput = {
  id: Scalars['ID']['input'];
  pin: Scalars['Boolean']['input'];
};

/** One object that is a picture. */
export type MediaStore = {
  __typename?: 'MediaStore';
  id: Scalars['ID']['output'];
  /** Credentials to read it, as by requestMediaAccess; `host` is ignored. */
  accessGrant: MediaAccessGrant;
  /** Logical bucket name; the physical one is in the grant. */
  bucket: Scalars['String']['output'];
  contentType?: Maybe<Scalars['String']['output']>;
  key: Scalars['String']['output'];
  originalFileName?: Maybe<Scalars['String']['output']>;
  path: Scalars['String']['output'];
  /** What a plain GET answers with the bytes for an hour: a path below the address of the object service, or with `host` the whole address. */
  presignedUrl: Scalars['String']['output'];
};


/** One object that is a picture. */
export type MediaStoreAccessGrantArgs = {
  host?: InputMaybe<Scalars['String']['input']>;
};


/** One object that is a picture. */
export type MediaStorePresignedUrlArgs = {
  host?: InputMaybe<Scalars['String']['input']>;
};

/** What is to be uploaded. */
export type RequestMediaUploadInput = {
  contentType?: InputMaybe<Scalars['String']['input']>;
  fileSize?: InputMaybe<Scalars['Int']['input']>;
  originalFileName: Scalars['String']['input'];
};

/** Temporary credentials to write one object. */
export type MediaUploadGrant = {
  __typename?: 'MediaUploadGrant';
  accessKey: Scalars['String']['output'];
  bucket: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  key: Scalars['String']['output'];
  /** Advice only. */
  maxBytes: Scalars['Int']['output'];
  originalFileName?: Maybe<Scalars['String']['output']>;
  path: Scalars['String']['output'];
  region: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  status: Scalars['String']['output'];
  store: Scalars['String']['output'];
  uploadContentType?: Maybe<Scalars['String']['output']>;
  uploadFileName: Scalars['String']['output'];
  uploadFormField: Scalars['String']['output'];
};

/** Which upload is done. */
export type FinishMediaUploadInput = {
  storeId: Scalars['String']['input'];
  valid?: Scalars['Boolean']['input'];
};

/** Which store to read. */
export type RequestMediaAccessInput = {
  storeId: Scalars['String']['input'];
};

/** Temporary credentials to read one object. */
export type MediaAccessGrant = {
  __typename?: 'MediaAccessGrant';
  accessKey: Scalars['String']['output'];
  bucket: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  key: Scalars['String']['output'];
  path: Scalars['String']['output'];
  region: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  status: Scalars['String']['output'];
  store?: Maybe<Scalars['String']['output']>;
};

/** How long to read. */
export type RequestGeneralMediaAccessInput = {
  /** Seconds. */
  expiresIn?: InputMaybe<Scalars['Int']['input']>;
};

/** Temporary credentials to read all pictures of the organisation. */
export type GeneralMediaAccessGrant = {
  __typename?: 'GeneralMediaAccessGrant';
  accessKey: Scalars['String']['output'];
  bucket: Scalars['String']['output'];
  /** Seconds. */
  expiresIn: Scalars['Int']['output'];
  path: Scalars['String']['output'];
  region: Scalars['String']['output'];
  secretKey: Scalars['String']['output'];
  sessionToken: Scalars['String']['output'];
  status: Scalars['String']['output'];
  store?: Maybe<Scalars['String']['output']>;
};

/** A free label of a part of an image. */
export type LabelView = View & {
  __typename?: 'LabelView';
  id: Scalars['ID']['output'];
  /** "min:max" along c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  /** Views of the same image with exactly the same bounds, itself included. */
  congruentViews: Array<View>;
  image: Image;
  /** Whether all ten bounds are null. */
  isGlobal: Scalars['Boolean']['output'];
  label: Scalars['String']['output'];
  tMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
};


/** A free label of a part of an image. */
export type LabelViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** A new label of a part of an image. */
export type LabelViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  image: Scalars['ID']['input'];
  label: Scalars['String']['input'];
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of an image that masks are of. */
export type ReferenceView = View & {
  __typename?: 'ReferenceView';
  id: Scalars['ID']['output'];
  /** "min:max" along c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  /** Views of the same image with exactly the same bounds, itself included. */
  congruentViews: Array<View>;
  image: Image;
  /** Whether all ten bounds are null. */
  isGlobal: Scalars['Boolean']['output'];
  tMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
};


/** A part of an image that masks are of. */
export type ReferenceViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Conditions on reference views. */
export type ReferenceViewFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  image?: InputMaybe<Scalars['ID']['input']>;
  images?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether all ten bounds are null. */
  isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<ReferenceViewFilter>;
  OR?: InputMaybe<ReferenceViewFilter>;
  NOT?: InputMaybe<ReferenceViewFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new part for masks to be of. */
export type ReferenceViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  image: Scalars['ID']['input'];
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of a new image for masks to be of. */
export type PartialReferenceViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** This image is a mask of a part of another: pixel values are classes. */
export type MaskView = View & {
  __typename?: 'MaskView';
  id: Scalars['ID']['output'];
  /** "min:max" along c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  /** Views of the same image with exactly the same bounds, itself included. */
  congruentViews: Array<View>;
  image: Image;
  /** Whether all ten bounds are null. */
  isGlobal: Scalars['Boolean']['output'];
  /** A table with one row a class. */
  labels?: Maybe<ParquetStore>;
  /** What it is a mask of. */
  referenceView: ReferenceView;
  tMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
};


/** This image is a mask of a part of another: pixel values are classes. */
export type MaskViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Conditions on mask views. */
export type MaskViewFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  image?: InputMaybe<Scalars['ID']['input']>;
  images?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether all ten bounds are null. */
  isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  referenceView?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<MaskViewFilter>;
  OR?: InputMaybe<MaskViewFilter>;
  NOT?: InputMaybe<MaskViewFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Says that an image is a mask of classes. */
export type MaskViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  image: Scalars['ID']['input'];
  labels?: InputMaybe<Scalars['LabelsLike']['input']>;
  /** Must be given: a mask is of something. */
  referenceView?: InputMaybe<Scalars['ID']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** Says that a new image is a mask of classes. */
export type PartialMaskViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  labels?: InputMaybe<Scalars['LabelsLike']['input']>;
  /** Must be given: a mask is of something. */
  referenceView?: InputMaybe<Scalars['ID']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** This image is a mask of a part of another: one pixel value an object, 0 for none. */
export type InstanceMaskView = View & {
  __typename?: 'InstanceMaskView';
  id: Scalars['ID']['output'];
  /** "min:max" along c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  /** Views of the same image with exactly the same bounds, itself included. */
  congruentViews: Array<View>;
  image: Image;
  /** Whether all ten bounds are null. */
  isGlobal: Scalars['Boolean']['output'];
  /** A table with one row an object. */
  labels?: Maybe<ParquetStore>;
  /** Always null: nothing records how it was made. */
  operation?: Maybe<Scalars['String']['output']>;
  /** What it is a mask of. */
  referenceView: ReferenceView;
  tMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
};


/** This image is a mask of a part of another: one pixel value an object, 0 for none. */
export type InstanceMaskViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Conditions on instance mask views. */
export type InstanceMaskViewFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  image?: InputMaybe<Scalars['ID']['input']>;
  images?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether all ten bounds are null. */
  isGlobal?: InputMaybe<Scalars['Boolean']['input']>;
  referenceView?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<InstanceMaskViewFilter>;
  OR?: InputMaybe<InstanceMaskViewFilter>;
  NOT?: InputMaybe<InstanceMaskViewFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Says that an image is a mask of single objects. */
export type InstanceMaskViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  image: Scalars['ID']['input'];
  labels?: InputMaybe<Scalars['LabelsLike']['input']>;
  /** Must be given: a mask is of something. */
  referenceView?: InputMaybe<Scalars['ID']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** Says that a new image is a mask of single objects. */
export type PartialInstanceMaskViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  labels?: InputMaybe<Scalars['LabelsLike']['input']>;
  /** Must be given: a mask is of something. */
  referenceView?: InputMaybe<Scalars['ID']['input']>;
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** One label of an instance mask. */
export type InstanceMaskViewLabel = {
  __typename?: 'InstanceMaskViewLabel';
  /** `{mask}-{row}`. */
  id: Scalars['String']['output'];
  mask: InstanceMaskView;
  /** Its row of the labels table, by column. */
  values: Scalars['Any']['output'];
};

/** What a pixel value of a mask means. */
export type MaskedPixelInfo = {
  __typename?: 'MaskedPixelInfo';
  /** `#rrggbb`, always the same for the same value. */
  color: Scalars['String']['output'];
  /** From the labels table, else the value itself. */
  label: Scalars['String']['output'];
};

/** This image was cut out of a region of another. */
export type RoiView = View & {
  __typename?: 'ROIView';
  id: Scalars['ID']['output'];
  /** "min:max" along c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  /** Views of the same image with exactly the same bounds, itself included. */
  congruentViews: Array<View>;
  image: Image;
  /** Whether all ten bounds are null. */
  isGlobal: Scalars['Boolean']['output'];
  roi: Roi;
  tMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
};


/** This image was cut out of a region of another. */
export type RoiViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** Says out of which region an image was cut. */
export type RoiViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  image: Scalars['ID']['input'];
  roi: Scalars['ID']['input'];
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** Says out of which region a new image was cut. */
export type PartialRoiViewInput = {
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  roi: Scalars['ID']['input'];
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** How often which pixel values are in a part of an image. */
export type HistogramView = View & {
  __typename?: 'HistogramView';
  id: Scalars['ID']['output'];
  /** "min:max" along c, t, z, x, y; an empty side is unbounded. */
  accessor: Array<Scalars['String']['output']>;
  /** Pixel values. */
  bins: Array<Scalars['Float']['output']>;
  cMax?: Maybe<Scalars['Int']['output']>;
  cMin?: Maybe<Scalars['Int']['output']>;
  /** Views of the same image with exactly the same bounds, itself included. */
  congruentViews: Array<View>;
  /** How many pixels there are for each of the bins. */
  histogram: Array<Scalars['Float']['output']>;
  image: Image;
  /** Whether all ten bounds are null. */
  isGlobal: Scalars['Boolean']['output'];
  max: Scalars['Float']['output'];
  min: Scalars['Float']['output'];
  tMax?: Maybe<Scalars['Int']['output']>;
  tMin?: Maybe<Scalars['Int']['output']>;
  xMax?: Maybe<Scalars['Int']['output']>;
  xMin?: Maybe<Scalars['Int']['output']>;
  yMax?: Maybe<Scalars['Int']['output']>;
  yMin?: Maybe<Scalars['Int']['output']>;
  zMax?: Maybe<Scalars['Int']['output']>;
  zMin?: Maybe<Scalars['Int']['output']>;
};


/** How often which pixel values are in a part of an image. */
export type HistogramViewCongruentViewsArgs = {
  filters?: InputMaybe<ViewFilter>;
  types?: InputMaybe<Array<ViewKind>>;
};

/** A new histogram. */
export type HistogramViewInput = {
  bins: Array<Scalars['Float']['input']>;
  cMax?: InputMaybe<Scalars['Int']['input']>;
  cMin?: InputMaybe<Scalars['Int']['input']>;
  /** Not offered yet: an id is refused. */
  collection?: InputMaybe<Scalars['ID']['input']>;
  histogram: Array<Scalars['Float']['input']>;
  image: Scalars['ID']['input'];
  max: Scalars['Float']['input'];
  min: Scalars['Float']['input'];
  tMax?: InputMaybe<Scalars['Int']['input']>;
  tMin?: InputMaybe<Scalars['Int']['input']>;
  xMax?: InputMaybe<Scalars['Int']['input']>;
  xMin?: InputMaybe<Scalars['Int']['input']>;
  yMax?: InputMaybe<Scalars['Int']['input']>;
  yMin?: InputMaybe<Scalars['Int']['input']>;
  zMax?: InputMaybe<Scalars['Int']['input']>;
  zMin?: InputMaybe<Scalars['Int']['input']>;
};

/** Arrays of free, named dimensions: the same data at several levels. */
export type ADataset = {
  __typename?: 'ADataset';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: Maybe<User>;
  dataArrays: Array<DataArray>;
  description?: Maybe<Scalars['String']['output']>;
  /** The dimensions, sized at full resolution. */
  dimDescriptors: Array<DimDescriptor>;
  /** Names of the dimensions, in the order of the axes of every array. */
  dims: Array<Scalars['String']['output']>;
};


/** Arrays of free, named dimensions: the same data at several levels. */
export type ADatasetDataArraysArgs = {
  filters?: InputMaybe<DataArrayFilter>;
  ordering?: Array<DataArrayOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** Conditions on datasets of arrays. All given keys must hold; then `OR` is an alternative to all of them together. */
export type ADatasetFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<StrFilterLookup>;
  assignedBy?: InputMaybe<Scalars['ID']['input']>;
  /** Strictly after. */
  createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Strictly before. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  createdThrough?: InputMaybe<Scalars['ID']['input']>;
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: InputMaybe<Scalars['ID']['input']>;
  createdThroughTask?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<StrFilterLookup>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** `sub` of the creator. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<ScopeKind>;
  /** The text is part of the name. */
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<ADatasetFilter>;
  OR?: InputMaybe<ADatasetFilter>;
  NOT?: InputMaybe<ADatasetFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of datasets of arrays. */
export type ADatasetOrder =
  { id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never; name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never; createdAt: Ordering; };

/** A new dataset of arrays. */
export type CreateADatasetInput = {
  name: Scalars['String']['input'];
  anchors?: InputMaybe<Array<CoordinateAnchorInput>>;
  /** Level 0. */
  data: Scalars['ArrayLike']['input'];
  /** One a dimension of every array, in their order. */
  dimDescriptors: Array<DimensionDescriptorInput>;
  scales: Array<ScaleInput>;
};

/** One more array of a new dataset. */
export type ScaleInput = {
  array: Scalars['ArrayLike']['input'];
  level: Scalars['Int']['input'];
  /** Pixels at full resolution under one of this array, by dimension. */
  scaleFactors?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** Accepted, not kept. */
  scaleMethod?: InputMaybe<Scalars['String']['input']>;
};

/** A dimension of a new dataset. */
export type DimensionDescriptorInput = {
  key: Scalars['String']['input'];
  /** space, channel, time or frequency. */
  kind: Scalars['String']['input'];
};

/** A dimension. */
export type DimDescriptor = {
  __typename?: 'DimDescriptor';
  key: Scalars['String']['output'];
  kind: DimensionKind;
  size: Scalars['Int']['output'];
};

/** What a dimension is. */
export type DimensionKind =
  | 'CHANNEL'
  | 'FREQUENCY'
  | 'SPACE'
  | 'TIME';

/** One array of a dataset. */
export type DataArray = {
  __typename?: 'DataArray';
  id: Scalars['ID']['output'];
  chunkShape: Array<Scalars['Int']['output']>;
  /** 0 is full resolution. */
  level: Scalars['Int']['output'];
  /** Pixels at full resolution under one of this array, by dimension. */
  scaleFactors?: Maybe<Array<Scalars['Float']['output']>>;
  shape: Array<Scalars['Int']['output']>;
  store: ZarrStore;
};

/** Conditions on arrays of datasets. */
export type DataArrayFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  level?: InputMaybe<IntFilterLookup>;
  AND?: InputMaybe<DataArrayFilter>;
  OR?: InputMaybe<DataArrayFilter>;
  NOT?: InputMaybe<DataArrayFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of arrays of datasets. */
export type DataArrayOrder =
  { id: Ordering; level?: never; }
  |  { id?: never; level: Ordering; };

/** What is known of one coordinate of a dataset, such as of a channel. */
export type CoordinateAnchor = {
  __typename?: 'CoordinateAnchor';
  id: Scalars['ID']['output'];
  channelLabel?: Maybe<ChannelLabel>;
  chunkShape: Array<Scalars['Int']['output']>;
  /** The dimensions whose index it fixes. */
  dims: Array<Scalars['String']['output']>;
  shape: Array<Scalars['Int']['output']>;
  store: ZarrStore;
  valueHistogram?: Maybe<ValueHistogram>;
};

/** What is known of a coordinate of a new dataset. */
export type CoordinateAnchorInput = {
  dimAnchors: Array<DimAnchorInput>;
  label?: InputMaybe<LabelInput>;
  omeMetadata?: InputMaybe<OmeMetadataInput>;
  valueHistogram?: InputMaybe<ValueHistogramInput>;
};

/** An index of a dimension. */
export type DimAnchorInput = {
  dim: Scalars['String']['input'];
  value: Scalars['Int']['input'];
};

/** Name of a channel. */
export type LabelInput = {
  label: Scalars['String']['input'];
};

/** Metadata as OME writes them. */
export type OmeMetadataInput = {
  metadataString: Scalars['String']['input'];
};

/** How often which values occur. */
export type ValueHistogramInput = {
  bins: Array<Scalars['Float']['input']>;
  histogram: Array<Scalars['Float']['input']>;
  max?: InputMaybe<Scalars['Float']['input']>;
  min?: InputMaybe<Scalars['Float']['input']>;
  p1?: InputMaybe<Scalars['Float']['input']>;
  p99?: InputMaybe<Scalars['Float']['input']>;
};

/** How often which values occur. */
export type ValueHistogram = {
  __typename?: 'ValueHistogram';
  id: Scalars['ID']['output'];
  bins: Array<Scalars['Float']['output']>;
  histogram: Array<Scalars['Float']['output']>;
  max?: Maybe<Scalars['Float']['output']>;
  min?: Maybe<Scalars['Float']['output']>;
  p1?: Maybe<Scalars['Float']['output']>;
  p99?: Maybe<Scalars['Float']['output']>;
};

/** Name of a channel. */
export type ChannelLabel = {
  __typename?: 'ChannelLabel';
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
};

/** A part of a dataset: a slice of each dimension. No dimension disappears. */
export type Lens = {
  __typename?: 'Lens';
  id: Scalars['ID']['output'];
  /** Anchors of the dataset that lie inside the slices. */
  activeAnchors: Array<CoordinateAnchor>;
  dataset: ADataset;
  dimCount: Scalars['Int']['output'];
  dimDescriptors: Array<DimDescriptor>;
  dims: Array<Scalars['String']['output']>;
  /** Pixels along each dimension. */
  shape: Array<Scalars['Int']['output']>;
  /** Pixels in all. */
  size: Scalars['Int']['output'];
  slices: Array<Slice>;
};

/** Conditions on lenses. */
export type LensFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  dataset?: InputMaybe<Scalars['ID']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  AND?: InputMaybe<LensFilter>;
  OR?: InputMaybe<LensFilter>;
  NOT?: InputMaybe<LensFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of lenses. */
export type LensOrder =
  { id: Ordering; };

/** A new lens. */
export type CreateLensInput = {
  dataset: Scalars['ID']['input'];
  /** Dimensions that are not named are taken whole. */
  slices: Array<SliceInput>;
};

/** A slice as Python has it: null is open, negative counts from the end. */
export type Slice = {
  __typename?: 'Slice';
  dim: Scalars['String']['output'];
  start?: Maybe<Scalars['Int']['output']>;
  step?: Maybe<Scalars['Int']['output']>;
  stop?: Maybe<Scalars['Int']['output']>;
};

/** A slice as Python has it: null is open, negative counts from the end. */
export type SliceInput = {
  dim: Scalars['String']['input'];
  start?: InputMaybe<Scalars['Int']['input']>;
  step?: InputMaybe<Scalars['Int']['input']>;
  stop?: InputMaybe<Scalars['Int']['input']>;
};

/** Layers that are shown together. */
export type Scene = {
  __typename?: 'Scene';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  layers: Array<Layer>;
  spatialUnit: SpatialUnit;
  temporalUnit: TemporalUnit;
};


/** Layers that are shown together. */
export type SceneLayersArgs = {
  filters?: InputMaybe<LayerFilter>;
  ordering?: Array<LayerOrder>;
  pagination?: InputMaybe<OffsetPaginationInput>;
};

/** Conditions on scenes. */
export type SceneFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<StrFilterLookup>;
  blending?: InputMaybe<BlendingChoices>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  parent?: InputMaybe<Scalars['ID']['input']>;
  parentless?: InputMaybe<Scalars['Boolean']['input']>;
  /** The text is part of the name. */
  search?: InputMaybe<Scalars['String']['input']>;
  AND?: InputMaybe<SceneFilter>;
  OR?: InputMaybe<SceneFilter>;
  NOT?: InputMaybe<SceneFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of scenes. */
export type SceneOrder =
  { id: Ordering; name?: never; }
  |  { id?: never; name: Ordering; };

/** A new scene. */
export type CreateSceneInput = {
  name: Scalars['String']['input'];
  blending?: InputMaybe<Blending>;
  spatialUnit?: InputMaybe<SpatialUnit>;
  temporalUnit?: InputMaybe<TemporalUnit>;
};

/** Unit of the places in a scene. */
export type SpatialUnit =
  | 'ANGSTROMS'
  | 'MICROMETERS'
  | 'NANOMETERS'
  | 'PIXELS'
  | 'UNKNOWN';

/** Unit of the times in a scene. */
export type TemporalUnit =
  | 'DAYS'
  | 'HOURS'
  | 'MILLISECONDS'
  | 'MINUTES'
  | 'NANOSECONDS'
  | 'SECONDS'
  | 'UNKNOWN';

/** A lens in a scene: where it lies and how it is coloured. */
export type Layer = {
  __typename?: 'Layer';
  id: Scalars['ID']['output'];
  /** Pixel (x, y, z, 1) of the lens to the unit of the scene; null: as it is. */
  affineMatrix?: Maybe<Scalars['FourByFourMatrix']['output']>;
  /** White, as a part from 0 to 1 of the range of the data type. */
  climMax?: Maybe<Scalars['Float']['output']>;
  /** Black, as a part from 0 to 1 of the range of the data type. */
  climMin?: Maybe<Scalars['Float']['output']>;
  /** Red, green, blue and perhaps alpha, 0 to 255. */
  color?: Maybe<Array<Scalars['Int']['output']>>;
  colormap?: Maybe<ColorMap>;
  intensityDim: Scalars['String']['output'];
  lens: Lens;
  scene: Scene;
  status: PlacementStatus;
  tDim?: Maybe<Scalars['String']['output']>;
  xDim: Scalars['String']['output'];
  yDim: Scalars['String']['output'];
  zDim?: Maybe<Scalars['String']['output']>;
};

/** Conditions on layers. */
export type LayerFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  blending?: InputMaybe<BlendingChoices>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  lens?: InputMaybe<Scalars['ID']['input']>;
  scene?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<PlacementStatus>;
  validity?: InputMaybe<PlacementValidity>;
  AND?: InputMaybe<LayerFilter>;
  OR?: InputMaybe<LayerFilter>;
  NOT?: InputMaybe<LayerFilter>;
  DISTINCT?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One order key of layers. */
export type LayerOrder =
  { id: Ordering; };

/** A new layer; dimensions that are not given are found by name and kind. */
export type CreateLayerInput = {
  affineMatrix?: InputMaybe<Array<Array<Scalars['Float']['input']>>>;
  climMax?: InputMaybe<Scalars['Float']['input']>;
  climMin?: InputMaybe<Scalars['Float']['input']>;
  color?: InputMaybe<Array<Scalars['Int']['input']>>;
  colormap?: InputMaybe<ColorMap>;
  intensityDim?: InputMaybe<Scalars['String']['input']>;
  lens: Scalars['ID']['input'];
  scene: Scalars['ID']['input'];
  tDim?: InputMaybe<Scalars['String']['input']>;
  xDim?: InputMaybe<Scalars['String']['input']>;
  yDim?: InputMaybe<Scalars['String']['input']>;
  zDim?: InputMaybe<Scalars['String']['input']>;
};

/** What of a layer is to change. */
export type UpdateLayerInput = {
  id: Scalars['ID']['input'];
  affineMatrix?: InputMaybe<Array<Array<Scalars['Float']['input']>>>;
  climMax?: InputMaybe<Scalars['Float']['input']>;
  climMin?: InputMaybe<Scalars['Float']['input']>;
  color?: InputMaybe<Array<Scalars['Int']['input']>>;
  colormap?: InputMaybe<ColorMap>;
  intensityDim?: InputMaybe<Scalars['String']['input']>;
  lens?: InputMaybe<Scalars['ID']['input']>;
  scene?: InputMaybe<Scalars['ID']['input']>;
  tDim?: InputMaybe<Scalars['String']['input']>;
  xDim?: InputMaybe<Scalars['String']['input']>;
  yDim?: InputMaybe<Scalars['String']['input']>;
  zDim?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a layer is shown. */
export type PlacementStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DELETED'
  | 'INACTIVE';

/** Where the place of a layer comes from. */
export type PlacementValidity =
  | 'INFERRED'
  | 'MANUAL'
  | 'UNKNOWN'
  | 'VALIDATED';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  DatasetImageFile:
    | ( DatasetModel )
    | ( ImageModel )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  View:
    | ( ChannelViewModel )
    | ( RGBViewModel )
    | ( ScaleViewModel )
    | ( DerivedViewModel )
    | ( AffineViewModel )
    | ( LabelViewModel )
    | ( ReferenceViewModel )
    | ( MaskViewModel )
    | ( InstanceMaskViewModel )
    | ( RoiViewModel )
    | ( HistogramViewModel )
  ;
  Accessor:
    | ( ImageAccessorModel )
    | ( LabelAccessorModel )
  ;
  Render: ( SnapshotModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  FiveDVector: ResolverTypeWrapper<Scalars['FiveDVector']['output']>;
  ThreeDVector: ResolverTypeWrapper<Scalars['ThreeDVector']['output']>;
  FourByFourMatrix: ResolverTypeWrapper<Scalars['FourByFourMatrix']['output']>;
  Micrometers: ResolverTypeWrapper<Scalars['Micrometers']['output']>;
  ImageLike: ResolverTypeWrapper<Scalars['ImageLike']['output']>;
  Any: ResolverTypeWrapper<Scalars['Any']['output']>;
  MetricMap: ResolverTypeWrapper<Scalars['MetricMap']['output']>;
  ParquetLike: ResolverTypeWrapper<Scalars['ParquetLike']['output']>;
  ImageFileLike: ResolverTypeWrapper<Scalars['ImageFileLike']['output']>;
  LabelsLike: ResolverTypeWrapper<Scalars['LabelsLike']['output']>;
  ArrayLike: ResolverTypeWrapper<Scalars['ArrayLike']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OffsetPaginationInput: OffsetPaginationInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Ordering: Ordering;
  StrFilterLookup: StrFilterLookup;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  IntFilterLookup: IntFilterLookup;
  ScopeKind: ScopeKind;
  User: ResolverTypeWrapper<UserModel>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  Membership: ResolverTypeWrapper<MembershipModel>;
  Dataset: ResolverTypeWrapper<DatasetModel>;
  DatasetFilter: DatasetFilter;
  DatasetOrder: DatasetOrder;
  CreateDatasetInput: CreateDatasetInput;
  ChangeDatasetInput: ChangeDatasetInput;
  DeleteDatasetInput: DeleteDatasetInput;
  PinDatasetInput: PinDatasetInput;
  AssociateInput: AssociateInput;
  DesociateInput: DesociateInput;
  DatasetImageFile: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DatasetImageFile']>;
  DatasetChildrenFilter: DatasetChildrenFilter;
  ChildrenOrder: ChildrenOrder;
  ChildrenOrderField: ChildrenOrderField;
  ChildrenOrderDirection: ChildrenOrderDirection;
  ChildrenPaginationInput: ChildrenPaginationInput;
  Image: ResolverTypeWrapper<ImageModel>;
  ImageKind: ImageKind;
  ImageFilter: ImageFilter;
  ImageOrder: ImageOrder;
  FromArrayLikeInput: FromArrayLikeInput;
  UpdateImageInput: UpdateImageInput;
  DeleteImageInput: DeleteImageInput;
  PinImageInput: PinImageInput;
  ImageEvent: ResolverTypeWrapper<ImageEventModel>;
  ChannelInfo: ResolverTypeWrapper<ChannelInfoModel>;
  ChannelInfoFilter: ChannelInfoFilter;
  FrameInfo: ResolverTypeWrapper<FrameInfo>;
  PlaneInfo: ResolverTypeWrapper<PlaneInfo>;
  ImageStats: ResolverTypeWrapper<ImageStatsModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ImageField: ImageField;
  ImageTimestampField: ImageTimestampField;
  Granularity: Granularity;
  TimeBucket: ResolverTypeWrapper<TimeBucket>;
  ZarrStore: ResolverTypeWrapper<ZarrStoreModel>;
  ZarrStoreFilter: ZarrStoreFilter;
  RequestZarrUploadInput: RequestZarrUploadInput;
  ZarrUploadGrant: ResolverTypeWrapper<ZarrUploadGrant>;
  FinishZarrUploadInput: FinishZarrUploadInput;
  RequestZarrAccessInput: RequestZarrAccessInput;
  ZarrAccessGrant: ResolverTypeWrapper<ZarrAccessGrant>;
  RequestGeneralZarrAccessInput: RequestGeneralZarrAccessInput;
  GeneralZarrAccessGrant: ResolverTypeWrapper<GeneralZarrAccessGrant>;
  View: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['View']>;
  ViewKind: ViewKind;
  ViewFilter: ViewFilter;
  Selector: Selector;
  DimSelector: DimSelector;
  DimSelectorKind: DimSelectorKind;
  DeleteViewInput: DeleteViewInput;
  PinViewInput: PinViewInput;
  ChannelView: ResolverTypeWrapper<ChannelViewModel>;
  ChannelViewInput: ChannelViewInput;
  PartialChannelViewInput: PartialChannelViewInput;
  RGBContext: ResolverTypeWrapper<RGBContextModel>;
  RGBContextFilter: RgbContextFilter;
  RGBContextOrder: RgbContextOrder;
  CreateRGBContextInput: CreateRgbContextInput;
  UpdateRGBContextInput: UpdateRgbContextInput;
  DeleteRGBContextInput: DeleteRgbContextInput;
  Blending: Blending;
  BlendingChoices: BlendingChoices;
  RGBView: ResolverTypeWrapper<RGBViewModel>;
  RGBViewFilter: RgbViewFilter;
  RGBViewInput: RgbViewInput;
  PartialRGBViewInput: PartialRgbViewInput;
  UpdateRGBViewInput: UpdateRgbViewInput;
  ColorMap: ColorMap;
  ColorMapChoices: ColorMapChoices;
  ColorFormat: ColorFormat;
  ScaleView: ResolverTypeWrapper<ScaleViewModel>;
  PartialScaleViewInput: PartialScaleViewInput;
  DerivedView: ResolverTypeWrapper<DerivedViewModel>;
  PartialDerivedViewInput: PartialDerivedViewInput;
  Stage: ResolverTypeWrapper<StageModel>;
  StageFilter: StageFilter;
  StageOrder: StageOrder;
  StageInput: StageInput;
  DeleteStageInput: DeleteStageInput;
  PinStageInput: PinStageInput;
  AffineTransformationView: ResolverTypeWrapper<AffineViewModel>;
  AffineTransformationViewFilter: AffineTransformationViewFilter;
  AffineTransformationViewInput: AffineTransformationViewInput;
  PartialAffineTransformationViewInput: PartialAffineTransformationViewInput;
  AffineTransformationViewEvent: ResolverTypeWrapper<AffineViewEventModel>;
  ROI: ResolverTypeWrapper<RoiModel>;
  RoiKind: RoiKind;
  RoiKindChoices: RoiKindChoices;
  ROIFilter: RoiFilter;
  ROIOrder: RoiOrder;
  RoiInput: RoiInput;
  UpdateRoiInput: UpdateRoiInput;
  DeleteRoiInput: DeleteRoiInput;
  PinROIInput: PinRoiInput;
  RoiEvent: ResolverTypeWrapper<RoiEventModel>;
  Table: ResolverTypeWrapper<TableModel>;
  TableFilter: TableFilter;
  TableOrder: TableOrder;
  TableColumn: ResolverTypeWrapper<ColumnOfTableModel>;
  DuckDBDataType: DuckDbDataType;
  TableRow: ResolverTypeWrapper<TableRowModel>;
  TableCell: ResolverTypeWrapper<TableCellModel>;
  TableRowFilter: TableRowFilter;
  TableCellFilter: TableCellFilter;
  RowFilter: RowFilter;
  TablePaginationInput: TablePaginationInput;
  FromParquetLike: FromParquetLike;
  DeleteTableInput: DeleteTableInput;
  Accessor: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Accessor']>;
  AccessorKind: AccessorKind;
  AccessorFilter: AccessorFilter;
  ImageAccessor: ResolverTypeWrapper<ImageAccessorModel>;
  LabelAccessor: ResolverTypeWrapper<LabelAccessorModel>;
  PartialLabelAccessorInput: PartialLabelAccessorInput;
  PartialImageAccessorInput: PartialImageAccessorInput;
  ParquetStore: ResolverTypeWrapper<ParquetStoreModel>;
  RequestParquetUploadInput: RequestParquetUploadInput;
  ParquetUploadGrant: ResolverTypeWrapper<ParquetUploadGrant>;
  FinishParquetUploadInput: FinishParquetUploadInput;
  RequestParquetAccessInput: RequestParquetAccessInput;
  ParquetAccessGrant: ResolverTypeWrapper<ParquetAccessGrant>;
  RequestGeneralParquetAccessInput: RequestGeneralParquetAccessInput;
  GeneralParquetAccessGrant: ResolverTypeWrapper<GeneralParquetAccessGrant>;
  Render: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Render']>;
  RenderKind: RenderKind;
  Snapshot: ResolverTypeWrapper<SnapshotModel>;
  SnapshotFilter: SnapshotFilter;
  SnapshotOrder: SnapshotOrder;
  SnapshotInput: SnapshotInput;
  DeleteSnaphotInput: DeleteSnaphotInput;
  PinSnapshotInput: PinSnapshotInput;
  MediaStore: ResolverTypeWrapper<MediaStoreModel>;
  RequestMediaUploadInput: RequestMediaUploadInput;
  MediaUploadGrant: ResolverTypeWrapper<MediaUploadGrant>;
  FinishMediaUploadInput: FinishMediaUploadInput;
  RequestMediaAccessInput: RequestMediaAccessInput;
  MediaAccessGrant: ResolverTypeWrapper<MediaAccessGrant>;
  RequestGeneralMediaAccessInput: RequestGeneralMediaAccessInput;
  GeneralMediaAccessGrant: ResolverTypeWrapper<GeneralMediaAccessGrant>;
  LabelView: ResolverTypeWrapper<LabelViewModel>;
  LabelViewInput: LabelViewInput;
  ReferenceView: ResolverTypeWrapper<ReferenceViewModel>;
  ReferenceViewFilter: ReferenceViewFilter;
  ReferenceViewInput: ReferenceViewInput;
  PartialReferenceViewInput: PartialReferenceViewInput;
  MaskView: ResolverTypeWrapper<MaskViewModel>;
  MaskViewFilter: MaskViewFilter;
  MaskViewInput: MaskViewInput;
  PartialMaskViewInput: PartialMaskViewInput;
  InstanceMaskView: ResolverTypeWrapper<InstanceMaskViewModel>;
  InstanceMaskViewFilter: InstanceMaskViewFilter;
  InstanceMaskViewInput: InstanceMaskViewInput;
  PartialInstanceMaskViewInput: PartialInstanceMaskViewInput;
  InstanceMaskViewLabel: ResolverTypeWrapper<MaskLabelModel>;
  MaskedPixelInfo: ResolverTypeWrapper<MaskedPixelInfo>;
  ROIView: ResolverTypeWrapper<RoiViewModel>;
  ROIViewInput: RoiViewInput;
  PartialROIViewInput: PartialRoiViewInput;
  HistogramView: ResolverTypeWrapper<HistogramViewModel>;
  HistogramViewInput: HistogramViewInput;
  ADataset: ResolverTypeWrapper<ADatasetModel>;
  ADatasetFilter: ADatasetFilter;
  ADatasetOrder: ADatasetOrder;
  CreateADatasetInput: CreateADatasetInput;
  ScaleInput: ScaleInput;
  DimensionDescriptorInput: DimensionDescriptorInput;
  DimDescriptor: ResolverTypeWrapper<DimDescriptor>;
  DimensionKind: DimensionKind;
  DataArray: ResolverTypeWrapper<DataArrayModel>;
  DataArrayFilter: DataArrayFilter;
  DataArrayOrder: DataArrayOrder;
  CoordinateAnchor: ResolverTypeWrapper<AnchorModel>;
  CoordinateAnchorInput: CoordinateAnchorInput;
  DimAnchorInput: DimAnchorInput;
  LabelInput: LabelInput;
  OmeMetadataInput: OmeMetadataInput;
  ValueHistogramInput: ValueHistogramInput;
  ValueHistogram: ResolverTypeWrapper<ValueHistogram>;
  ChannelLabel: ResolverTypeWrapper<ChannelLabel>;
  Lens: ResolverTypeWrapper<LensModel>;
  LensFilter: LensFilter;
  LensOrder: LensOrder;
  CreateLensInput: CreateLensInput;
  Slice: ResolverTypeWrapper<Slice>;
  SliceInput: SliceInput;
  Scene: ResolverTypeWrapper<SceneModel>;
  SceneFilter: SceneFilter;
  SceneOrder: SceneOrder;
  CreateSceneInput: CreateSceneInput;
  SpatialUnit: SpatialUnit;
  TemporalUnit: TemporalUnit;
  Layer: ResolverTypeWrapper<LayerModel>;
  LayerFilter: LayerFilter;
  LayerOrder: LayerOrder;
  CreateLayerInput: CreateLayerInput;
  UpdateLayerInput: UpdateLayerInput;
  PlacementStatus: PlacementStatus;
  PlacementValidity: PlacementValidity;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  FiveDVector: Scalars['FiveDVector']['output'];
  ThreeDVector: Scalars['ThreeDVector']['output'];
  FourByFourMatrix: Scalars['FourByFourMatrix']['output'];
  Micrometers: Scalars['Micrometers']['output'];
  ImageLike: Scalars['ImageLike']['output'];
  Any: Scalars['Any']['output'];
  MetricMap: Scalars['MetricMap']['output'];
  ParquetLike: Scalars['ParquetLike']['output'];
  ImageFileLike: Scalars['ImageFileLike']['output'];
  LabelsLike: Scalars['LabelsLike']['output'];
  ArrayLike: Scalars['ArrayLike']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  OffsetPaginationInput: OffsetPaginationInput;
  Int: Scalars['Int']['output'];
  StrFilterLookup: StrFilterLookup;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  IntFilterLookup: IntFilterLookup;
  User: UserModel;
  Organization: OrganizationModel;
  Membership: MembershipModel;
  Dataset: DatasetModel;
  DatasetFilter: DatasetFilter;
  DatasetOrder: DatasetOrder;
  CreateDatasetInput: CreateDatasetInput;
  ChangeDatasetInput: ChangeDatasetInput;
  DeleteDatasetInput: DeleteDatasetInput;
  PinDatasetInput: PinDatasetInput;
  AssociateInput: AssociateInput;
  DesociateInput: DesociateInput;
  DatasetImageFile: ResolversUnionTypes<ResolversParentTypes>['DatasetImageFile'];
  DatasetChildrenFilter: DatasetChildrenFilter;
  ChildrenOrder: ChildrenOrder;
  ChildrenPaginationInput: ChildrenPaginationInput;
  Image: ImageModel;
  ImageFilter: ImageFilter;
  ImageOrder: ImageOrder;
  FromArrayLikeInput: FromArrayLikeInput;
  UpdateImageInput: UpdateImageInput;
  DeleteImageInput: DeleteImageInput;
  PinImageInput: PinImageInput;
  ImageEvent: ImageEventModel;
  ChannelInfo: ChannelInfoModel;
  ChannelInfoFilter: ChannelInfoFilter;
  FrameInfo: FrameInfo;
  PlaneInfo: PlaneInfo;
  ImageStats: ImageStatsModel;
  Float: Scalars['Float']['output'];
  TimeBucket: TimeBucket;
  ZarrStore: ZarrStoreModel;
  ZarrStoreFilter: ZarrStoreFilter;
  RequestZarrUploadInput: RequestZarrUploadInput;
  ZarrUploadGrant: ZarrUploadGrant;
  FinishZarrUploadInput: FinishZarrUploadInput;
  RequestZarrAccessInput: RequestZarrAccessInput;
  ZarrAccessGrant: ZarrAccessGrant;
  RequestGeneralZarrAccessInput: RequestGeneralZarrAccessInput;
  GeneralZarrAccessGrant: GeneralZarrAccessGrant;
  View: ResolversInterfaceTypes<ResolversParentTypes>['View'];
  ViewFilter: ViewFilter;
  Selector: Selector;
  DimSelector: DimSelector;
  DeleteViewInput: DeleteViewInput;
  PinViewInput: PinViewInput;
  ChannelView: ChannelViewModel;
  ChannelViewInput: ChannelViewInput;
  PartialChannelViewInput: PartialChannelViewInput;
  RGBContext: RGBContextModel;
  RGBContextFilter: RgbContextFilter;
  RGBContextOrder: RgbContextOrder;
  CreateRGBContextInput: CreateRgbContextInput;
  UpdateRGBContextInput: UpdateRgbContextInput;
  DeleteRGBContextInput: DeleteRgbContextInput;
  RGBView: RGBViewModel;
  RGBViewFilter: RgbViewFilter;
  RGBViewInput: RgbViewInput;
  PartialRGBViewInput: PartialRgbViewInput;
  UpdateRGBViewInput: UpdateRgbViewInput;
  ScaleView: ScaleViewModel;
  PartialScaleViewInput: PartialScaleViewInput;
  DerivedView: DerivedViewModel;
  PartialDerivedViewInput: PartialDerivedViewInput;
  Stage: StageModel;
  StageFilter: StageFilter;
  StageOrder: StageOrder;
  StageInput: StageInput;
  DeleteStageInput: DeleteStageInput;
  PinStageInput: PinStageInput;
  AffineTransformationView: AffineViewModel;
  AffineTransformationViewFilter: AffineTransformationViewFilter;
  AffineTransformationViewInput: AffineTransformationViewInput;
  PartialAffineTransformationViewInput: PartialAffineTransformationViewInput;
  AffineTransformationViewEvent: AffineViewEventModel;
  ROI: RoiModel;
  ROIFilter: RoiFilter;
  ROIOrder: RoiOrder;
  RoiInput: RoiInput;
  UpdateRoiInput: UpdateRoiInput;
  DeleteRoiInput: DeleteRoiInput;
  PinROIInput: PinRoiInput;
  RoiEvent: RoiEventModel;
  Table: TableModel;
  TableFilter: TableFilter;
  TableOrder: TableOrder;
  TableColumn: ColumnOfTableModel;
  TableRow: TableRowModel;
  TableCell: TableCellModel;
  TableRowFilter: TableRowFilter;
  TableCellFilter: TableCellFilter;
  RowFilter: RowFilter;
  TablePaginationInput: TablePaginationInput;
  FromParquetLike: FromParquetLike;
  DeleteTableInput: DeleteTableInput;
  Accessor: ResolversInterfaceTypes<ResolversParentTypes>['Accessor'];
  AccessorFilter: AccessorFilter;
  ImageAccessor: ImageAccessorModel;
  LabelAccessor: LabelAccessorModel;
  PartialLabelAccessorInput: PartialLabelAccessorInput;
  PartialImageAccessorInput: PartialImageAccessorInput;
  ParquetStore: ParquetStoreModel;
  RequestParquetUploadInput: RequestParquetUploadInput;
  ParquetUploadGrant: ParquetUploadGrant;
  FinishParquetUploadInput: FinishParquetUploadInput;
  RequestParquetAccessInput: RequestParquetAccessInput;
  ParquetAccessGrant: ParquetAccessGrant;
  RequestGeneralParquetAccessInput: RequestGeneralParquetAccessInput;
  GeneralParquetAccessGrant: GeneralParquetAccessGrant;
  Render: ResolversInterfaceTypes<ResolversParentTypes>['Render'];
  Snapshot: SnapshotModel;
  SnapshotFilter: SnapshotFilter;
  SnapshotOrder: SnapshotOrder;
  SnapshotInput: SnapshotInput;
  DeleteSnaphotInput: DeleteSnaphotInput;
  PinSnapshotInput: PinSnapshotInput;
  MediaStore: MediaStoreModel;
  RequestMediaUploadInput: RequestMediaUploadInput;
  MediaUploadGrant: MediaUploadGrant;
  FinishMediaUploadInput: FinishMediaUploadInput;
  RequestMediaAccessInput: RequestMediaAccessInput;
  MediaAccessGrant: MediaAccessGrant;
  RequestGeneralMediaAccessInput: RequestGeneralMediaAccessInput;
  GeneralMediaAccessGrant: GeneralMediaAccessGrant;
  LabelView: LabelViewModel;
  LabelViewInput: LabelViewInput;
  ReferenceView: ReferenceViewModel;
  ReferenceViewFilter: ReferenceViewFilter;
  ReferenceViewInput: ReferenceViewInput;
  PartialReferenceViewInput: PartialReferenceViewInput;
  MaskView: MaskViewModel;
  MaskViewFilter: MaskViewFilter;
  MaskViewInput: MaskViewInput;
  PartialMaskViewInput: PartialMaskViewInput;
  InstanceMaskView: InstanceMaskViewModel;
  InstanceMaskViewFilter: InstanceMaskViewFilter;
  InstanceMaskViewInput: InstanceMaskViewInput;
  PartialInstanceMaskViewInput: PartialInstanceMaskViewInput;
  InstanceMaskViewLabel: MaskLabelModel;
  MaskedPixelInfo: MaskedPixelInfo;
  ROIView: RoiViewModel;
  ROIViewInput: RoiViewInput;
  PartialROIViewInput: PartialRoiViewInput;
  HistogramView: HistogramViewModel;
  HistogramViewInput: HistogramViewInput;
  ADataset: ADatasetModel;
  ADatasetFilter: ADatasetFilter;
  ADatasetOrder: ADatasetOrder;
  CreateADatasetInput: CreateADatasetInput;
  ScaleInput: ScaleInput;
  DimensionDescriptorInput: DimensionDescriptorInput;
  DimDescriptor: DimDescriptor;
  DataArray: DataArrayModel;
  DataArrayFilter: DataArrayFilter;
  DataArrayOrder: DataArrayOrder;
  CoordinateAnchor: AnchorModel;
  CoordinateAnchorInput: CoordinateAnchorInput;
  DimAnchorInput: DimAnchorInput;
  LabelInput: LabelInput;
  OmeMetadataInput: OmeMetadataInput;
  ValueHistogramInput: ValueHistogramInput;
  ValueHistogram: ValueHistogram;
  ChannelLabel: ChannelLabel;
  Lens: LensModel;
  LensFilter: LensFilter;
  LensOrder: LensOrder;
  CreateLensInput: CreateLensInput;
  Slice: Slice;
  SliceInput: SliceInput;
  Scene: SceneModel;
  SceneFilter: SceneFilter;
  SceneOrder: SceneOrder;
  CreateSceneInput: CreateSceneInput;
  Layer: LayerModel;
  LayerFilter: LayerFilter;
  LayerOrder: LayerOrder;
  CreateLayerInput: CreateLayerInput;
  UpdateLayerInput: UpdateLayerInput;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface FiveDVectorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FiveDVector'], any> {
  name: 'FiveDVector';
}

export interface ThreeDVectorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ThreeDVector'], any> {
  name: 'ThreeDVector';
}

export interface FourByFourMatrixScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FourByFourMatrix'], any> {
  name: 'FourByFourMatrix';
}

export interface MicrometersScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Micrometers'], any> {
  name: 'Micrometers';
}

export interface ImageLikeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ImageLike'], any> {
  name: 'ImageLike';
}

export interface AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Any'], any> {
  name: 'Any';
}

export interface MetricMapScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MetricMap'], any> {
  name: 'MetricMap';
}

export interface ParquetLikeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ParquetLike'], any> {
  name: 'ParquetLike';
}

export interface ImageFileLikeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ImageFileLike'], any> {
  name: 'ImageFileLike';
}

export interface LabelsLikeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LabelsLike'], any> {
  name: 'LabelsLike';
}

export interface ArrayLikeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ArrayLike'], any> {
  name: 'ArrayLike';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetsArgs, 'ordering'>>;
  mydatasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryMydatasetsArgs, 'ordering'>>;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<QueryDatasetArgs, 'id'>>;
  children?: Resolver<Array<ResolversTypes['DatasetImageFile']>, ParentType, ContextType, RequireFields<QueryChildrenArgs, 'parent'>>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<QueryImagesArgs, 'ordering'>>;
  myimages?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<QueryMyimagesArgs, 'ordering'>>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType, RequireFields<QueryImageArgs, 'id'>>;
  randomImage?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  imagesStats?: Resolver<ResolversTypes['ImageStats'], ParentType, ContextType, Partial<QueryImagesStatsArgs>>;
  channelsFor?: Resolver<Array<ResolversTypes['ChannelInfo']>, ParentType, ContextType, RequireFields<QueryChannelsForArgs, 'image'>>;
  activeViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, RequireFields<QueryActiveViewsArgs, 'image'>>;
  channelViews?: Resolver<Array<ResolversTypes['ChannelView']>, ParentType, ContextType>;
  scaleViews?: Resolver<Array<ResolversTypes['ScaleView']>, ParentType, ContextType>;
  affineTransformationViews?: Resolver<Array<ResolversTypes['AffineTransformationView']>, ParentType, ContextType, Partial<QueryAffineTransformationViewsArgs>>;
  rgbViews?: Resolver<Array<ResolversTypes['RGBView']>, ParentType, ContextType, Partial<QueryRgbViewsArgs>>;
  rgbView?: Resolver<ResolversTypes['RGBView'], ParentType, ContextType, RequireFields<QueryRgbViewArgs, 'id'>>;
  rgbcontexts?: Resolver<Array<ResolversTypes['RGBContext']>, ParentType, ContextType, RequireFields<QueryRgbcontextsArgs, 'ordering'>>;
  rgbcontext?: Resolver<ResolversTypes['RGBContext'], ParentType, ContextType, RequireFields<QueryRgbcontextArgs, 'id'>>;
  stages?: Resolver<Array<ResolversTypes['Stage']>, ParentType, ContextType, RequireFields<QueryStagesArgs, 'ordering'>>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType, RequireFields<QueryStageArgs, 'id'>>;
  rois?: Resolver<Array<ResolversTypes['ROI']>, ParentType, ContextType, RequireFields<QueryRoisArgs, 'ordering'>>;
  roi?: Resolver<ResolversTypes['ROI'], ParentType, ContextType, RequireFields<QueryRoiArgs, 'id'>>;
  members?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  tables?: Resolver<Array<ResolversTypes['Table']>, ParentType, ContextType, RequireFields<QueryTablesArgs, 'ordering'>>;
  mytables?: Resolver<Array<ResolversTypes['Table']>, ParentType, ContextType, RequireFields<QueryMytablesArgs, 'ordering'>>;
  table?: Resolver<ResolversTypes['Table'], ParentType, ContextType, RequireFields<QueryTableArgs, 'id'>>;
  rows?: Resolver<Array<ResolversTypes['MetricMap']>, ParentType, ContextType, RequireFields<QueryRowsArgs, 'table'>>;
  tableRows?: Resolver<Array<ResolversTypes['TableRow']>, ParentType, ContextType, RequireFields<QueryTableRowsArgs, 'table'>>;
  tableRow?: Resolver<ResolversTypes['TableRow'], ParentType, ContextType, RequireFields<QueryTableRowArgs, 'id'>>;
  tableCells?: Resolver<Array<ResolversTypes['TableCell']>, ParentType, ContextType, RequireFields<QueryTableCellsArgs, 'table'>>;
  tableCell?: Resolver<ResolversTypes['TableCell'], ParentType, ContextType, RequireFields<QueryTableCellArgs, 'id'>>;
  imageAccessors?: Resolver<Array<ResolversTypes['ImageAccessor']>, ParentType, ContextType>;
  snapshots?: Resolver<Array<ResolversTypes['Snapshot']>, ParentType, ContextType, RequireFields<QuerySnapshotsArgs, 'ordering'>>;
  mysnapshots?: Resolver<Array<ResolversTypes['Snapshot']>, ParentType, ContextType, RequireFields<QueryMysnapshotsArgs, 'ordering'>>;
  snapshot?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType, RequireFields<QuerySnapshotArgs, 'id'>>;
  labelViews?: Resolver<Array<ResolversTypes['LabelView']>, ParentType, ContextType>;
  labelAccessors?: Resolver<Array<ResolversTypes['LabelAccessor']>, ParentType, ContextType>;
  instanceMaskViewLabel?: Resolver<ResolversTypes['InstanceMaskViewLabel'], ParentType, ContextType, RequireFields<QueryInstanceMaskViewLabelArgs, 'id'>>;
  maskedPixelInfo?: Resolver<ResolversTypes['MaskedPixelInfo'], ParentType, ContextType, RequireFields<QueryMaskedPixelInfoArgs, 'id'>>;
  adatasets?: Resolver<Array<ResolversTypes['ADataset']>, ParentType, ContextType, RequireFields<QueryAdatasetsArgs, 'ordering'>>;
  adataset?: Resolver<ResolversTypes['ADataset'], ParentType, ContextType, RequireFields<QueryAdatasetArgs, 'id'>>;
  dataArrays?: Resolver<Array<ResolversTypes['DataArray']>, ParentType, ContextType, RequireFields<QueryDataArraysArgs, 'ordering'>>;
  dataArray?: Resolver<ResolversTypes['DataArray'], ParentType, ContextType, RequireFields<QueryDataArrayArgs, 'id'>>;
  lenses?: Resolver<Array<ResolversTypes['Lens']>, ParentType, ContextType, RequireFields<QueryLensesArgs, 'ordering'>>;
  lens?: Resolver<ResolversTypes['Lens'], ParentType, ContextType, RequireFields<QueryLensArgs, 'id'>>;
  scenes?: Resolver<Array<ResolversTypes['Scene']>, ParentType, ContextType, RequireFields<QueryScenesArgs, 'ordering'>>;
  scene?: Resolver<ResolversTypes['Scene'], ParentType, ContextType, RequireFields<QuerySceneArgs, 'id'>>;
  layers?: Resolver<Array<ResolversTypes['Layer']>, ParentType, ContextType, RequireFields<QueryLayersArgs, 'ordering'>>;
  layer?: Resolver<ResolversTypes['Layer'], ParentType, ContextType, RequireFields<QueryLayerArgs, 'id'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestZarrUpload?: Resolver<ResolversTypes['ZarrUploadGrant'], ParentType, ContextType, RequireFields<MutationRequestZarrUploadArgs, 'input'>>;
  finishZarrUpload?: Resolver<ResolversTypes['ZarrStore'], ParentType, ContextType, RequireFields<MutationFinishZarrUploadArgs, 'input'>>;
  requestZarrAccess?: Resolver<ResolversTypes['ZarrAccessGrant'], ParentType, ContextType, RequireFields<MutationRequestZarrAccessArgs, 'input'>>;
  requestGeneralZarrAccess?: Resolver<ResolversTypes['GeneralZarrAccessGrant'], ParentType, ContextType, RequireFields<MutationRequestGeneralZarrAccessArgs, 'input'>>;
  fromArrayLike?: Resolver<ResolversTypes['Image'], ParentType, ContextType, RequireFields<MutationFromArrayLikeArgs, 'input'>>;
  updateImage?: Resolver<ResolversTypes['Image'], ParentType, ContextType, RequireFields<MutationUpdateImageArgs, 'input'>>;
  deleteImage?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteImageArgs, 'input'>>;
  pinImage?: Resolver<ResolversTypes['Image'], ParentType, ContextType, RequireFields<MutationPinImageArgs, 'input'>>;
  relateToDataset?: Resolver<ResolversTypes['Image'], ParentType, ContextType, RequireFields<MutationRelateToDatasetArgs, 'id' | 'other'>>;
  createDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationCreateDatasetArgs, 'input'>>;
  ensureDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationEnsureDatasetArgs, 'input'>>;
  updateDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationUpdateDatasetArgs, 'input'>>;
  deleteDataset?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteDatasetArgs, 'input'>>;
  pinDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationPinDatasetArgs, 'input'>>;
  putImagesInDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationPutImagesInDatasetArgs, 'input'>>;
  releaseImagesFromDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationReleaseImagesFromDatasetArgs, 'input'>>;
  putDatasetsInDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationPutDatasetsInDatasetArgs, 'input'>>;
  releaseDatasetsFromDataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType, RequireFields<MutationReleaseDatasetsFromDatasetArgs, 'input'>>;
  createRgbContext?: Resolver<ResolversTypes['RGBContext'], ParentType, ContextType, RequireFields<MutationCreateRgbContextArgs, 'input'>>;
  updateRgbContext?: Resolver<ResolversTypes['RGBContext'], ParentType, ContextType, RequireFields<MutationUpdateRgbContextArgs, 'input'>>;
  deleteRgbContext?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteRgbContextArgs, 'input'>>;
  createRgbView?: Resolver<ResolversTypes['RGBView'], ParentType, ContextType, RequireFields<MutationCreateRgbViewArgs, 'input'>>;
  updateRgbView?: Resolver<ResolversTypes['RGBView'], ParentType, ContextType, RequireFields<MutationUpdateRgbViewArgs, 'input'>>;
  deleteRgbView?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteRgbViewArgs, 'input'>>;
  createChannelView?: Resolver<ResolversTypes['ChannelView'], ParentType, ContextType, RequireFields<MutationCreateChannelViewArgs, 'input'>>;
  deleteChannelView?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteChannelViewArgs, 'input'>>;
  createAffineTransformationView?: Resolver<ResolversTypes['AffineTransformationView'], ParentType, ContextType, RequireFields<MutationCreateAffineTransformationViewArgs, 'input'>>;
  deleteAffineTransformationView?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteAffineTransformationViewArgs, 'input'>>;
  deleteView?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteViewArgs, 'input'>>;
  pinView?: Resolver<ResolversTypes['View'], ParentType, ContextType, RequireFields<MutationPinViewArgs, 'input'>>;
  createStage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType, RequireFields<MutationCreateStageArgs, 'input'>>;
  deleteStage?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteStageArgs, 'input'>>;
  pinStage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType, RequireFields<MutationPinStageArgs, 'input'>>;
  createRoi?: Resolver<ResolversTypes['ROI'], ParentType, ContextType, RequireFields<MutationCreateRoiArgs, 'input'>>;
  updateRoi?: Resolver<ResolversTypes['ROI'], ParentType, ContextType, RequireFields<MutationUpdateRoiArgs, 'input'>>;
  deleteRoi?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteRoiArgs, 'input'>>;
  pinRoi?: Resolver<ResolversTypes['ROI'], ParentType, ContextType, RequireFields<MutationPinRoiArgs, 'input'>>;
  requestParquetUpload?: Resolver<ResolversTypes['ParquetUploadGrant'], ParentType, ContextType, RequireFields<MutationRequestParquetUploadArgs, 'input'>>;
  finishParquetUpload?: Resolver<ResolversTypes['ParquetStore'], ParentType, ContextType, RequireFields<MutationFinishParquetUploadArgs, 'input'>>;
  requestParquetAccess?: Resolver<ResolversTypes['ParquetAccessGrant'], ParentType, ContextType, RequireFields<MutationRequestParquetAccessArgs, 'input'>>;
  requestGeneralParquetAccess?: Resolver<ResolversTypes['GeneralParquetAccessGrant'], ParentType, ContextType, RequireFields<MutationRequestGeneralParquetAccessArgs, 'input'>>;
  fromParquetLike?: Resolver<ResolversTypes['Table'], ParentType, ContextType, RequireFields<MutationFromParquetLikeArgs, 'input'>>;
  deleteTable?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteTableArgs, 'input'>>;
  requestMediaUpload?: Resolver<ResolversTypes['MediaUploadGrant'], ParentType, ContextType, RequireFields<MutationRequestMediaUploadArgs, 'input'>>;
  finishMediaUpload?: Resolver<ResolversTypes['MediaStore'], ParentType, ContextType, RequireFields<MutationFinishMediaUploadArgs, 'input'>>;
  requestMediaAccess?: Resolver<ResolversTypes['MediaAccessGrant'], ParentType, ContextType, RequireFields<MutationRequestMediaAccessArgs, 'input'>>;
  requestGeneralMediaAccess?: Resolver<ResolversTypes['GeneralMediaAccessGrant'], ParentType, ContextType, RequireFields<MutationRequestGeneralMediaAccessArgs, 'input'>>;
  createSnapshot?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType, RequireFields<MutationCreateSnapshotArgs, 'input'>>;
  deleteSnapshot?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteSnapshotArgs, 'input'>>;
  pinSnapshot?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType, RequireFields<MutationPinSnapshotArgs, 'input'>>;
  createLabelView?: Resolver<ResolversTypes['LabelView'], ParentType, ContextType, RequireFields<MutationCreateLabelViewArgs, 'input'>>;
  createReferenceView?: Resolver<ResolversTypes['ReferenceView'], ParentType, ContextType, RequireFields<MutationCreateReferenceViewArgs, 'input'>>;
  createMaskView?: Resolver<ResolversTypes['MaskView'], ParentType, ContextType, RequireFields<MutationCreateMaskViewArgs, 'input'>>;
  createInstanceMaskView?: Resolver<ResolversTypes['InstanceMaskView'], ParentType, ContextType, RequireFields<MutationCreateInstanceMaskViewArgs, 'input'>>;
  createHistogramView?: Resolver<ResolversTypes['HistogramView'], ParentType, ContextType, RequireFields<MutationCreateHistogramViewArgs, 'input'>>;
  deleteHistogramView?: Resolver<ResolversTypes['ID'], ParentType, ContextType, RequireFields<MutationDeleteHistogramViewArgs, 'input'>>;
  createRoiView?: Resolver<ResolversTypes['ROIView'], ParentType, ContextType, RequireFields<MutationCreateRoiViewArgs, 'input'>>;
  createAdataset?: Resolver<ResolversTypes['ADataset'], ParentType, ContextType, RequireFields<MutationCreateAdatasetArgs, 'input'>>;
  createLens?: Resolver<ResolversTypes['Lens'], ParentType, ContextType, RequireFields<MutationCreateLensArgs, 'input'>>;
  createScene?: Resolver<ResolversTypes['Scene'], ParentType, ContextType, RequireFields<MutationCreateSceneArgs, 'input'>>;
  createLayer?: Resolver<ResolversTypes['Layer'], ParentType, ContextType, RequireFields<MutationCreateLayerArgs, 'input'>>;
  updateLayer?: Resolver<ResolversTypes['Layer'], ParentType, ContextType, RequireFields<MutationUpdateLayerArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  images?: SubscriptionResolver<ResolversTypes['ImageEvent'], "images", ParentType, ContextType, Partial<SubscriptionImagesArgs>>;
  affineTransformationViews?: SubscriptionResolver<ResolversTypes['AffineTransformationViewEvent'], "affineTransformationViews", ParentType, ContextType, RequireFields<SubscriptionAffineTransformationViewsArgs, 'stage'>>;
  rois?: SubscriptionResolver<ResolversTypes['RoiEvent'], "rois", ParentType, ContextType, RequireFields<SubscriptionRoisArgs, 'image'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sub?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  preferredUsername?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  activeOrganization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  datasets?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<MembershipDatasetsArgs, 'ordering'>>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<DatasetImagesArgs, 'ordering'>>;
  parent?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdThroughBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<DatasetChildrenArgs, 'ordering'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetImageFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DatasetImageFile'] = ResolversParentTypes['DatasetImageFile']> = {
  __resolveType: TypeResolveFn<'Dataset' | 'Image', ParentType, ContextType>;
};

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['ZarrStore'], ParentType, ContextType>;
  views?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<ImageViewsArgs>>;
  channelViews?: Resolver<Array<ResolversTypes['ChannelView']>, ParentType, ContextType>;
  rgbContexts?: Resolver<Array<ResolversTypes['RGBContext']>, ParentType, ContextType, RequireFields<ImageRgbContextsArgs, 'ordering'>>;
  scaleViews?: Resolver<Array<ResolversTypes['ScaleView']>, ParentType, ContextType>;
  derivedScaleViews?: Resolver<Array<ResolversTypes['ScaleView']>, ParentType, ContextType>;
  derivedViews?: Resolver<Array<ResolversTypes['DerivedView']>, ParentType, ContextType>;
  derivedFromViews?: Resolver<Array<ResolversTypes['DerivedView']>, ParentType, ContextType>;
  affineTransformationViews?: Resolver<Array<ResolversTypes['AffineTransformationView']>, ParentType, ContextType, Partial<ImageAffineTransformationViewsArgs>>;
  rois?: Resolver<Array<ResolversTypes['ROI']>, ParentType, ContextType, Partial<ImageRoisArgs>>;
  channels?: Resolver<Array<ResolversTypes['ChannelInfo']>, ParentType, ContextType>;
  frames?: Resolver<Array<ResolversTypes['FrameInfo']>, ParentType, ContextType>;
  planes?: Resolver<Array<ResolversTypes['PlaneInfo']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdThroughBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  snapshots?: Resolver<Array<ResolversTypes['Snapshot']>, ParentType, ContextType, RequireFields<ImageSnapshotsArgs, 'ordering'>>;
  latestSnapshot?: Resolver<Maybe<ResolversTypes['Snapshot']>, ParentType, ContextType>;
  renders?: Resolver<Array<ResolversTypes['Render']>, ParentType, ContextType, Partial<ImageRendersArgs>>;
  labelViews?: Resolver<Array<ResolversTypes['LabelView']>, ParentType, ContextType>;
  referenceViews?: Resolver<Array<ResolversTypes['ReferenceView']>, ParentType, ContextType, Partial<ImageReferenceViewsArgs>>;
  maskViews?: Resolver<Array<ResolversTypes['MaskView']>, ParentType, ContextType, Partial<ImageMaskViewsArgs>>;
  instanceMaskViews?: Resolver<Array<ResolversTypes['InstanceMaskView']>, ParentType, ContextType, Partial<ImageInstanceMaskViewsArgs>>;
  derivedInstanceMaskViews?: Resolver<Array<ResolversTypes['InstanceMaskView']>, ParentType, ContextType, Partial<ImageDerivedInstanceMaskViewsArgs>>;
  roiViews?: Resolver<Array<ResolversTypes['ROIView']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImageEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageEvent'] = ResolversParentTypes['ImageEvent']> = {
  create?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  update?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  delete?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ChannelInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelInfo'] = ResolversParentTypes['ChannelInfo']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ChannelInfoLabelArgs, 'withColorName'>>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FrameInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrameInfo'] = ResolversParentTypes['FrameInfo']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlaneInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaneInfo'] = ResolversParentTypes['PlaneInfo']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImageStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageStats'] = ResolversParentTypes['ImageStats']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  avg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<ImageStatsAvgArgs, 'field'>>;
  distinctCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<ImageStatsDistinctCountArgs, 'field'>>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<ImageStatsMaxArgs, 'field'>>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<ImageStatsMinArgs, 'field'>>;
  series?: Resolver<Array<ResolversTypes['TimeBucket']>, ParentType, ContextType, RequireFields<ImageStatsSeriesArgs, 'by' | 'field' | 'timestampField'>>;
  sum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<ImageStatsSumArgs, 'field'>>;
};

export type TimeBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeBucket'] = ResolversParentTypes['TimeBucket']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  avg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distinctCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ts?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ZarrStoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZarrStore'] = ResolversParentTypes['ZarrStore']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shape?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  chunks?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  dtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dimensionNames?: Resolver<Maybe<Array<Maybe<ResolversTypes['String']>>>, ParentType, ContextType>;
  fillValue?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  codecs?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  accessGrant?: Resolver<ResolversTypes['ZarrAccessGrant'], ParentType, ContextType, Partial<ZarrStoreAccessGrantArgs>>;
  attributes?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  chunkKeyEncoding?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  storageTransformers?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ZarrUploadGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZarrUploadGrant'] = ResolversParentTypes['ZarrUploadGrant']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  originalFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uploadContentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uploadFileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uploadFormField?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ZarrAccessGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ZarrAccessGrant'] = ResolversParentTypes['ZarrAccessGrant']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GeneralZarrAccessGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeneralZarrAccessGrant'] = ResolversParentTypes['GeneralZarrAccessGrant']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['View'] = ResolversParentTypes['View']> = {
  __resolveType: TypeResolveFn<'ChannelView' | 'RGBView' | 'ScaleView' | 'DerivedView' | 'AffineTransformationView' | 'LabelView' | 'ReferenceView' | 'MaskView' | 'InstanceMaskView' | 'ROIView' | 'HistogramView', ParentType, ContextType>;
};

export type ChannelViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelView'] = ResolversParentTypes['ChannelView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  emissionWavelength?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  excitationWavelength?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  acquisitionMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<ChannelViewCongruentViewsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RgbContextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RGBContext'] = ResolversParentTypes['RGBContext']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  views?: Resolver<Array<ResolversTypes['RGBView']>, ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  blending?: Resolver<ResolversTypes['Blending'], ParentType, ContextType>;
  c?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  t?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  z?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  snapshots?: Resolver<Array<ResolversTypes['Snapshot']>, ParentType, ContextType, RequireFields<RgbContextSnapshotsArgs, 'ordering'>>;
};

export type RgbViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RGBView'] = ResolversParentTypes['RGBView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RgbViewNameArgs, 'long'>>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  contexts?: Resolver<Array<ResolversTypes['RGBContext']>, ParentType, ContextType, RequireFields<RgbViewContextsArgs, 'ordering'>>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  colorMap?: Resolver<ResolversTypes['ColorMap'], ParentType, ContextType>;
  baseColor?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  fullColour?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RgbViewFullColourArgs, 'format'>>;
  gamma?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  contrastLimitMin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  contrastLimitMax?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<RgbViewCongruentViewsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScaleViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScaleView'] = ResolversParentTypes['ScaleView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  parent?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  scaleC?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleT?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleZ?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleY?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scaleX?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<ScaleViewCongruentViewsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DerivedViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DerivedView'] = ResolversParentTypes['DerivedView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  originImage?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<DerivedViewCongruentViewsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stage'] = ResolversParentTypes['Stage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdThroughBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  affineViews?: Resolver<Array<ResolversTypes['AffineTransformationView']>, ParentType, ContextType, Partial<StageAffineViewsArgs>>;
};

export type AffineTransformationViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffineTransformationView'] = ResolversParentTypes['AffineTransformationView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  affineMatrix?: Resolver<ResolversTypes['FourByFourMatrix'], ParentType, ContextType>;
  pixelSize?: Resolver<ResolversTypes['ThreeDVector'], ParentType, ContextType>;
  pixelSizeX?: Resolver<ResolversTypes['Micrometers'], ParentType, ContextType>;
  pixelSizeY?: Resolver<ResolversTypes['Micrometers'], ParentType, ContextType>;
  pixelSizeZ?: Resolver<ResolversTypes['Micrometers'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['ThreeDVector'], ParentType, ContextType>;
  isotropic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<AffineTransformationViewCongruentViewsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AffineTransformationViewEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AffineTransformationViewEvent'] = ResolversParentTypes['AffineTransformationViewEvent']> = {
  create?: Resolver<Maybe<ResolversTypes['AffineTransformationView']>, ParentType, ContextType>;
  update?: Resolver<Maybe<ResolversTypes['AffineTransformationView']>, ParentType, ContextType>;
  delete?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type RoiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ROI'] = ResolversParentTypes['ROI']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RoiKind'], ParentType, ContextType>;
  vectors?: Resolver<Array<ResolversTypes['FiveDVector']>, ParentType, ContextType>;
  pinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdThroughBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type RoiEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoiEvent'] = ResolversParentTypes['RoiEvent']> = {
  create?: Resolver<Maybe<ResolversTypes['ROI']>, ParentType, ContextType>;
  update?: Resolver<Maybe<ResolversTypes['ROI']>, ParentType, ContextType>;
  delete?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Table'] = ResolversParentTypes['Table']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['ParquetStore'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['TableColumn']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['MetricMap']>, ParentType, ContextType>;
  accessors?: Resolver<Array<ResolversTypes['Accessor']>, ParentType, ContextType, Partial<TableAccessorsArgs>>;
  origins?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType, RequireFields<TableOriginsArgs, 'ordering'>>;
  createdThroughBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type TableColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TableColumn'] = ResolversParentTypes['TableColumn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DuckDBDataType'], ParentType, ContextType>;
  nullable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  default?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessors?: Resolver<Array<ResolversTypes['Accessor']>, ParentType, ContextType, Partial<TableColumnAccessorsArgs>>;
};

export type TableRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TableRow'] = ResolversParentTypes['TableRow']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['Table'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['TableColumn']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['Any']>, ParentType, ContextType>;
};

export type TableCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TableCell'] = ResolversParentTypes['TableCell']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columnId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['Table'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['TableColumn'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Any'], ParentType, ContextType>;
};

export type AccessorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Accessor'] = ResolversParentTypes['Accessor']> = {
  __resolveType: TypeResolveFn<'ImageAccessor' | 'LabelAccessor', ParentType, ContextType>;
};

export type ImageAccessorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImageAccessor'] = ResolversParentTypes['ImageAccessor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['Table'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  minIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelAccessorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LabelAccessor'] = ResolversParentTypes['LabelAccessor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  maskView?: Resolver<ResolversTypes['MaskView'], ParentType, ContextType>;
  maxIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  table?: Resolver<ResolversTypes['Table'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParquetStoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParquetStore'] = ResolversParentTypes['ParquetStore']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessGrant?: Resolver<ResolversTypes['ParquetAccessGrant'], ParentType, ContextType, Partial<ParquetStoreAccessGrantArgs>>;
  presignedUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ParquetStorePresignedUrlArgs>>;
};

export type ParquetUploadGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParquetUploadGrant'] = ResolversParentTypes['ParquetUploadGrant']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  originalFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uploadContentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uploadFileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uploadFormField?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParquetAccessGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ParquetAccessGrant'] = ResolversParentTypes['ParquetAccessGrant']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GeneralParquetAccessGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeneralParquetAccessGrant'] = ResolversParentTypes['GeneralParquetAccessGrant']> = {
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RenderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Render'] = ResolversParentTypes['Render']> = {
  __resolveType: TypeResolveFn<'Snapshot', ParentType, ContextType>;
};

export type SnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Snapshot'] = ResolversParentTypes['Snapshot']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdThroughBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  majorColor?: Resolver<Maybe<Array<ResolversTypes['Float']>>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['MediaStore'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaStoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaStore'] = ResolversParentTypes['MediaStore']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessGrant?: Resolver<ResolversTypes['MediaAccessGrant'], ParentType, ContextType, Partial<MediaStoreAccessGrantArgs>>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  presignedUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<MediaStorePresignedUrlArgs>>;
};

export type MediaUploadGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUploadGrant'] = ResolversParentTypes['MediaUploadGrant']> = {
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  originalFileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uploadContentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uploadFileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uploadFormField?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MediaAccessGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaAccessGrant'] = ResolversParentTypes['MediaAccessGrant']> = {
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GeneralMediaAccessGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeneralMediaAccessGrant'] = ResolversParentTypes['GeneralMediaAccessGrant']> = {
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sessionToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LabelViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LabelView'] = ResolversParentTypes['LabelView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<LabelViewCongruentViewsArgs>>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReferenceViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReferenceView'] = ResolversParentTypes['ReferenceView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<ReferenceViewCongruentViewsArgs>>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MaskViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaskView'] = ResolversParentTypes['MaskView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<MaskViewCongruentViewsArgs>>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labels?: Resolver<Maybe<ResolversTypes['ParquetStore']>, ParentType, ContextType>;
  referenceView?: Resolver<ResolversTypes['ReferenceView'], ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstanceMaskViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstanceMaskView'] = ResolversParentTypes['InstanceMaskView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<InstanceMaskViewCongruentViewsArgs>>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labels?: Resolver<Maybe<ResolversTypes['ParquetStore']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referenceView?: Resolver<ResolversTypes['ReferenceView'], ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstanceMaskViewLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstanceMaskViewLabel'] = ResolversParentTypes['InstanceMaskViewLabel']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mask?: Resolver<ResolversTypes['InstanceMaskView'], ParentType, ContextType>;
  values?: Resolver<ResolversTypes['Any'], ParentType, ContextType>;
};

export type MaskedPixelInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MaskedPixelInfo'] = ResolversParentTypes['MaskedPixelInfo']> = {
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoiViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ROIView'] = ResolversParentTypes['ROIView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<RoiViewCongruentViewsArgs>>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roi?: Resolver<ResolversTypes['ROI'], ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HistogramViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HistogramView'] = ResolversParentTypes['HistogramView']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  bins?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  cMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  congruentViews?: Resolver<Array<ResolversTypes['View']>, ParentType, ContextType, Partial<HistogramViewCongruentViewsArgs>>;
  histogram?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  image?: Resolver<ResolversTypes['Image'], ParentType, ContextType>;
  isGlobal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  xMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  yMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  zMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ADatasetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ADataset'] = ResolversParentTypes['ADataset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdThroughBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dataArrays?: Resolver<Array<ResolversTypes['DataArray']>, ParentType, ContextType, RequireFields<ADatasetDataArraysArgs, 'ordering'>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dimDescriptors?: Resolver<Array<ResolversTypes['DimDescriptor']>, ParentType, ContextType>;
  dims?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DimDescriptorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DimDescriptor'] = ResolversParentTypes['DimDescriptor']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DimensionKind'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataArrayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataArray'] = ResolversParentTypes['DataArray']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chunkShape?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scaleFactors?: Resolver<Maybe<Array<ResolversTypes['Float']>>, ParentType, ContextType>;
  shape?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['ZarrStore'], ParentType, ContextType>;
};

export type CoordinateAnchorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoordinateAnchor'] = ResolversParentTypes['CoordinateAnchor']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channelLabel?: Resolver<Maybe<ResolversTypes['ChannelLabel']>, ParentType, ContextType>;
  chunkShape?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  dims?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  shape?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['ZarrStore'], ParentType, ContextType>;
  valueHistogram?: Resolver<Maybe<ResolversTypes['ValueHistogram']>, ParentType, ContextType>;
};

export type ValueHistogramResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValueHistogram'] = ResolversParentTypes['ValueHistogram']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  bins?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  histogram?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p1?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p99?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ChannelLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelLabel'] = ResolversParentTypes['ChannelLabel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LensResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lens'] = ResolversParentTypes['Lens']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  activeAnchors?: Resolver<Array<ResolversTypes['CoordinateAnchor']>, ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['ADataset'], ParentType, ContextType>;
  dimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dimDescriptors?: Resolver<Array<ResolversTypes['DimDescriptor']>, ParentType, ContextType>;
  dims?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  shape?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slices?: Resolver<Array<ResolversTypes['Slice']>, ParentType, ContextType>;
};

export type SliceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Slice'] = ResolversParentTypes['Slice']> = {
  dim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stop?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SceneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scene'] = ResolversParentTypes['Scene']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  layers?: Resolver<Array<ResolversTypes['Layer']>, ParentType, ContextType, RequireFields<SceneLayersArgs, 'ordering'>>;
  spatialUnit?: Resolver<ResolversTypes['SpatialUnit'], ParentType, ContextType>;
  temporalUnit?: Resolver<ResolversTypes['TemporalUnit'], ParentType, ContextType>;
};

export type LayerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Layer'] = ResolversParentTypes['Layer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  affineMatrix?: Resolver<Maybe<ResolversTypes['FourByFourMatrix']>, ParentType, ContextType>;
  climMax?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  climMin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  color?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  colormap?: Resolver<Maybe<ResolversTypes['ColorMap']>, ParentType, ContextType>;
  intensityDim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lens?: Resolver<ResolversTypes['Lens'], ParentType, ContextType>;
  scene?: Resolver<ResolversTypes['Scene'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlacementStatus'], ParentType, ContextType>;
  tDim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  xDim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  yDim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zDim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  FiveDVector?: GraphQLScalarType;
  ThreeDVector?: GraphQLScalarType;
  FourByFourMatrix?: GraphQLScalarType;
  Micrometers?: GraphQLScalarType;
  ImageLike?: GraphQLScalarType;
  Any?: GraphQLScalarType;
  MetricMap?: GraphQLScalarType;
  ParquetLike?: GraphQLScalarType;
  ImageFileLike?: GraphQLScalarType;
  LabelsLike?: GraphQLScalarType;
  ArrayLike?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetImageFile?: DatasetImageFileResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  ImageEvent?: ImageEventResolvers<ContextType>;
  ChannelInfo?: ChannelInfoResolvers<ContextType>;
  FrameInfo?: FrameInfoResolvers<ContextType>;
  PlaneInfo?: PlaneInfoResolvers<ContextType>;
  ImageStats?: ImageStatsResolvers<ContextType>;
  TimeBucket?: TimeBucketResolvers<ContextType>;
  ZarrStore?: ZarrStoreResolvers<ContextType>;
  ZarrUploadGrant?: ZarrUploadGrantResolvers<ContextType>;
  ZarrAccessGrant?: ZarrAccessGrantResolvers<ContextType>;
  GeneralZarrAccessGrant?: GeneralZarrAccessGrantResolvers<ContextType>;
  View?: ViewResolvers<ContextType>;
  ChannelView?: ChannelViewResolvers<ContextType>;
  RGBContext?: RgbContextResolvers<ContextType>;
  RGBView?: RgbViewResolvers<ContextType>;
  ScaleView?: ScaleViewResolvers<ContextType>;
  DerivedView?: DerivedViewResolvers<ContextType>;
  Stage?: StageResolvers<ContextType>;
  AffineTransformationView?: AffineTransformationViewResolvers<ContextType>;
  AffineTransformationViewEvent?: AffineTransformationViewEventResolvers<ContextType>;
  ROI?: RoiResolvers<ContextType>;
  RoiEvent?: RoiEventResolvers<ContextType>;
  Table?: TableResolvers<ContextType>;
  TableColumn?: TableColumnResolvers<ContextType>;
  TableRow?: TableRowResolvers<ContextType>;
  TableCell?: TableCellResolvers<ContextType>;
  Accessor?: AccessorResolvers<ContextType>;
  ImageAccessor?: ImageAccessorResolvers<ContextType>;
  LabelAccessor?: LabelAccessorResolvers<ContextType>;
  ParquetStore?: ParquetStoreResolvers<ContextType>;
  ParquetUploadGrant?: ParquetUploadGrantResolvers<ContextType>;
  ParquetAccessGrant?: ParquetAccessGrantResolvers<ContextType>;
  GeneralParquetAccessGrant?: GeneralParquetAccessGrantResolvers<ContextType>;
  Render?: RenderResolvers<ContextType>;
  Snapshot?: SnapshotResolvers<ContextType>;
  MediaStore?: MediaStoreResolvers<ContextType>;
  MediaUploadGrant?: MediaUploadGrantResolvers<ContextType>;
  MediaAccessGrant?: MediaAccessGrantResolvers<ContextType>;
  GeneralMediaAccessGrant?: GeneralMediaAccessGrantResolvers<ContextType>;
  LabelView?: LabelViewResolvers<ContextType>;
  ReferenceView?: ReferenceViewResolvers<ContextType>;
  MaskView?: MaskViewResolvers<ContextType>;
  InstanceMaskView?: InstanceMaskViewResolvers<ContextType>;
  InstanceMaskViewLabel?: InstanceMaskViewLabelResolvers<ContextType>;
  MaskedPixelInfo?: MaskedPixelInfoResolvers<ContextType>;
  ROIView?: RoiViewResolvers<ContextType>;
  HistogramView?: HistogramViewResolvers<ContextType>;
  ADataset?: ADatasetResolvers<ContextType>;
  DimDescriptor?: DimDescriptorResolvers<ContextType>;
  DataArray?: DataArrayResolvers<ContextType>;
  CoordinateAnchor?: CoordinateAnchorResolvers<ContextType>;
  ValueHistogram?: ValueHistogramResolvers<ContextType>;
  ChannelLabel?: ChannelLabelResolvers<ContextType>;
  Lens?: LensResolvers<ContextType>;
  Slice?: SliceResolvers<ContextType>;
  Scene?: SceneResolvers<ContextType>;
  Layer?: LayerResolvers<ContextType>;
};

