// Written by scripts/codegen.ts from graphql/*.graphql; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedQueryDocumentNode as DocumentNode } from 'graphql';
/** A new dataset; its name is unique within its parent. */
export type CreateDatasetInput = {
  name: string;
  parent?: string | null | undefined;
};

/** A new image. */
export type FromArrayLikeInput = {
  name: string;
  array: string;
  /** Absent: the caller's default dataset. */
  dataset?: string | null | undefined;
  channelViews?: Array<PartialChannelViewInput> | null | undefined;
  /** Absent: red, green and blue for three channels, else VIRIDIS for each, the first one active; for a derived image those of its origin. */
  rgbViews?: Array<PartialRgbViewInput> | null | undefined;
  scaleViews?: Array<PartialScaleViewInput> | null | undefined;
  derivedViews?: Array<PartialDerivedViewInput> | null | undefined;
  /** A view without stage gets a stage of its own. */
  transformationViews?: Array<PartialAffineTransformationViewInput> | null | undefined;
  tags?: Array<string> | null | undefined;
  roiViews?: Array<PartialRoiViewInput> | null | undefined;
  referenceViews?: Array<PartialReferenceViewInput> | null | undefined;
  maskViews?: Array<PartialMaskViewInput> | null | undefined;
  instanceMaskViews?: Array<PartialInstanceMaskViewInput> | null | undefined;
};

/** A channel view of an image that is being made. */
export type PartialChannelViewInput = {
  name?: string | null | undefined;
  emissionWavelength?: number | null | undefined;
  excitationWavelength?: number | null | undefined;
  acquisitionMode?: string | null | undefined;
  collection?: string | null | undefined;
  cMin?: number | null | undefined;
  cMax?: number | null | undefined;
  tMin?: number | null | undefined;
  tMax?: number | null | undefined;
  zMin?: number | null | undefined;
  zMax?: number | null | undefined;
  yMin?: number | null | undefined;
  yMax?: number | null | undefined;
  xMin?: number | null | undefined;
  xMax?: number | null | undefined;
};

/** ADDITIVE adds the colours of the views, MULTIPLICATIVE multiplies them. */
export type Blending =
  | 'ADDITIVE'
  | 'MULTIPLICATIVE';

/** Settings of an RGB view. Views of one image with the same settings are one view. */
export type PartialRgbViewInput = {
  /** Only in fromArrayLike: the context it joins. Absent: one new context named "Default". */
  context?: string | null | undefined;
  active?: boolean | null | undefined;
  /** Absent: GREY. */
  colorMap?: ColorMap | null | undefined;
  baseColor?: Array<number> | null | undefined;
  gamma?: number | null | undefined;
  contrastLimitMin?: number | null | undefined;
  contrastLimitMax?: number | null | undefined;
  /** Accepted, without effect. */
  rescale?: boolean | null | undefined;
  /** Accepted, without effect. */
  scale?: number | null | undefined;
  collection?: string | null | undefined;
  cMin?: number | null | undefined;
  cMax?: number | null | undefined;
  tMin?: number | null | undefined;
  tMax?: number | null | undefined;
  zMin?: number | null | undefined;
  zMax?: number | null | undefined;
  yMin?: number | null | undefined;
  yMax?: number | null | undefined;
  xMin?: number | null | undefined;
  xMax?: number | null | undefined;
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

/** Makes the new image a level of `parent`, which is required; factors are 1 unless given. */
export type PartialScaleViewInput = {
  parent?: string | null | undefined;
  scaleC?: number | null | undefined;
  scaleT?: number | null | undefined;
  scaleZ?: number | null | undefined;
  scaleY?: number | null | undefined;
  scaleX?: number | null | undefined;
  collection?: string | null | undefined;
  cMin?: number | null | undefined;
  cMax?: number | null | undefined;
  tMin?: number | null | undefined;
  tMax?: number | null | undefined;
  zMin?: number | null | undefined;
  zMax?: number | null | undefined;
  yMin?: number | null | undefined;
  yMax?: number | null | undefined;
  xMin?: number | null | undefined;
  xMax?: number | null | undefined;
};

/** From which image the new one was computed. */
export type PartialDerivedViewInput = {
  originImage: string;
  collection?: string | null | undefined;
  cMin?: number | null | undefined;
  cMax?: number | null | undefined;
  tMin?: number | null | undefined;
  tMax?: number | null | undefined;
  zMin?: number | null | undefined;
  zMax?: number | null | undefined;
  yMin?: number | null | undefined;
  yMax?: number | null | undefined;
  xMin?: number | null | undefined;
  xMax?: number | null | undefined;
};

/** An affine view of an image that is being made. */
export type PartialAffineTransformationViewInput = {
  stage?: string | null | undefined;
  affineMatrix: number[][];
  collection?: string | null | undefined;
  cMin?: number | null | undefined;
  cMax?: number | null | undefined;
  tMin?: number | null | undefined;
  tMax?: number | null | undefined;
  zMin?: number | null | undefined;
  zMax?: number | null | undefined;
  yMin?: number | null | undefined;
  yMax?: number | null | undefined;
  xMin?: number | null | undefined;
  xMax?: number | null | undefined;
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

/** A new ROI. */
export type RoiInput = {
  image: string;
  kind: RoiKind;
  vectors: Array<number[]>;
};

/** A new table. */
export type FromParquetLike = {
  dataframe: string;
  name: string;
  /** Images that it was made from. */
  origins?: Array<string> | null | undefined;
  dataset?: string | null | undefined;
  imageAccessors?: Array<PartialImageAccessorInput> | null | undefined;
  labelAccessors?: Array<PartialLabelAccessorInput> | null | undefined;
};

/** Columns of a new table that are about the labels of a mask. */
export type PartialLabelAccessorInput = {
  keys: Array<string>;
  maxIndex?: number | null | undefined;
  minIndex?: number | null | undefined;
  /** Id of a MaskView. */
  pixelView: string;
};

/** Columns of a new table that are about an image. */
export type PartialImageAccessorInput = {
  image: string;
  keys: Array<string>;
  minIndex?: number | null | undefined;
  maxIndex?: number | null | undefined;
};

/** A part of a new image for masks to be of. */
export type PartialReferenceViewInput = {
  cMax?: number | null | undefined;
  cMin?: number | null | undefined;
  /** Not offered yet: an id is refused. */
  collection?: string | null | undefined;
  tMax?: number | null | undefined;
  tMin?: number | null | undefined;
  xMax?: number | null | undefined;
  xMin?: number | null | undefined;
  yMax?: number | null | undefined;
  yMin?: number | null | undefined;
  zMax?: number | null | undefined;
  zMin?: number | null | undefined;
};

/** Says that a new image is a mask of classes. */
export type PartialMaskViewInput = {
  cMax?: number | null | undefined;
  cMin?: number | null | undefined;
  /** Not offered yet: an id is refused. */
  collection?: string | null | undefined;
  labels?: string | null | undefined;
  /** Must be given: a mask is of something. */
  referenceView?: string | null | undefined;
  tMax?: number | null | undefined;
  tMin?: number | null | undefined;
  xMax?: number | null | undefined;
  xMin?: number | null | undefined;
  yMax?: number | null | undefined;
  yMin?: number | null | undefined;
  zMax?: number | null | undefined;
  zMin?: number | null | undefined;
};

/** Says that a new image is a mask of single objects. */
export type PartialInstanceMaskViewInput = {
  cMax?: number | null | undefined;
  cMin?: number | null | undefined;
  /** Not offered yet: an id is refused. */
  collection?: string | null | undefined;
  labels?: string | null | undefined;
  /** Must be given: a mask is of something. */
  referenceView?: string | null | undefined;
  tMax?: number | null | undefined;
  tMin?: number | null | undefined;
  xMax?: number | null | undefined;
  xMin?: number | null | undefined;
  yMax?: number | null | undefined;
  yMin?: number | null | undefined;
  zMax?: number | null | undefined;
  zMin?: number | null | undefined;
};

/** Says out of which region a new image was cut. */
export type PartialRoiViewInput = {
  cMax?: number | null | undefined;
  cMin?: number | null | undefined;
  /** Not offered yet: an id is refused. */
  collection?: string | null | undefined;
  roi: string;
  tMax?: number | null | undefined;
  tMin?: number | null | undefined;
  xMax?: number | null | undefined;
  xMin?: number | null | undefined;
  yMax?: number | null | undefined;
  yMin?: number | null | undefined;
  zMax?: number | null | undefined;
  zMin?: number | null | undefined;
};

/** A new dataset of arrays. */
export type CreateADatasetInput = {
  name: string;
  anchors?: Array<CoordinateAnchorInput> | null | undefined;
  /** Level 0. */
  data: string;
  /** One a dimension of every array, in their order. */
  dimDescriptors: Array<DimensionDescriptorInput>;
  scales: Array<ScaleInput>;
};

/** One more array of a new dataset. */
export type ScaleInput = {
  array: string;
  level: number;
  /** Pixels at full resolution under one of this array, by dimension. */
  scaleFactors?: Array<number> | null | undefined;
  /** Accepted, not kept. */
  scaleMethod?: string | null | undefined;
};

/** A dimension of a new dataset. */
export type DimensionDescriptorInput = {
  key: string;
  /** space, channel, time or frequency. */
  kind: string;
};

/** What is known of a coordinate of a new dataset. */
export type CoordinateAnchorInput = {
  dimAnchors: Array<DimAnchorInput>;
  label?: LabelInput | null | undefined;
  omeMetadata?: OmeMetadataInput | null | undefined;
  valueHistogram?: ValueHistogramInput | null | undefined;
};

/** An index of a dimension. */
export type DimAnchorInput = {
  dim: string;
  value: number;
};

/** Name of a channel. */
export type LabelInput = {
  label: string;
};

/** Metadata as OME writes them. */
export type OmeMetadataInput = {
  metadataString: string;
};

/** How often which values occur. */
export type ValueHistogramInput = {
  bins: Array<number>;
  histogram: Array<number>;
  max?: number | null | undefined;
  min?: number | null | undefined;
  p1?: number | null | undefined;
  p99?: number | null | undefined;
};

/** A new lens. */
export type CreateLensInput = {
  dataset: string;
  /** Dimensions that are not named are taken whole. */
  slices: Array<SliceInput>;
};

/** A slice as Python has it: null is open, negative counts from the end. */
export type SliceInput = {
  dim: string;
  start?: number | null | undefined;
  step?: number | null | undefined;
  stop?: number | null | undefined;
};

/** A new scene. */
export type CreateSceneInput = {
  name: string;
  blending?: Blending | null | undefined;
  spatialUnit?: SpatialUnit | null | undefined;
  temporalUnit?: TemporalUnit | null | undefined;
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

/** A new layer; dimensions that are not given are found by name and kind. */
export type CreateLayerInput = {
  affineMatrix?: Array<Array<number>> | null | undefined;
  climMax?: number | null | undefined;
  climMin?: number | null | undefined;
  color?: Array<number> | null | undefined;
  colormap?: ColorMap | null | undefined;
  intensityDim?: string | null | undefined;
  lens: string;
  scene: string;
  tDim?: string | null | undefined;
  xDim?: string | null | undefined;
  yDim?: string | null | undefined;
  zDim?: string | null | undefined;
};

export type PingQueryVariables = Exact<{ [key: string]: never; }>;


export type PingQuery = { __typename: 'Query' };

export type RequestZarrUploadMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestZarrUploadMutation = { requestZarrUpload: { store: string, bucket: string, key: string, accessKey: string, secretKey: string, sessionToken: string, expiresIn: number } };

export type FinishZarrUploadMutationVariables = Exact<{
  store: string;
  valid: boolean;
}>;


export type FinishZarrUploadMutation = { finishZarrUpload: { id: string } };

export type EnsureDatasetMutationVariables = Exact<{
  input: CreateDatasetInput;
}>;


export type EnsureDatasetMutation = { ensureDataset: { id: string } };

export type CreateImageMutationVariables = Exact<{
  input: FromArrayLikeInput;
}>;


export type CreateImageMutation = { fromArrayLike: { id: string, affineTransformationViews: Array<{ stage: { id: string } }> } };

export type DeleteImageMutationVariables = Exact<{
  id: string;
}>;


export type DeleteImageMutation = { deleteImage: string };

export type ImagesNamedQueryVariables = Exact<{
  name: string;
}>;


export type ImagesNamedQuery = { myimages: Array<{ id: string, store: { id: string } }> };

export type ImagesOfDatasetQueryVariables = Exact<{
  dataset: string;
}>;


export type ImagesOfDatasetQuery = { myimages: Array<{ id: string, name: string, tags: Array<string>, derivedScaleViews: Array<{ image: { id: string } }> }> };

export type CreateRoiMutationVariables = Exact<{
  input: RoiInput;
}>;


export type CreateRoiMutation = { createRoi: { id: string } };

export type TagImageMutationVariables = Exact<{
  id: string;
  tags: Array<string>;
}>;


export type TagImageMutation = { updateImage: { id: string } };

export type RequestParquetUploadMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestParquetUploadMutation = { requestParquetUpload: { store: string, bucket: string, key: string, accessKey: string, secretKey: string, sessionToken: string, expiresIn: number } };

export type RequestMediaUploadMutationVariables = Exact<{
  name: string;
  contentType: string;
}>;


export type RequestMediaUploadMutation = { requestMediaUpload: { store: string, bucket: string, key: string, accessKey: string, secretKey: string, sessionToken: string, expiresIn: number } };

export type CreateSnapshotMutationVariables = Exact<{
  image: string;
  file: string;
  name: string;
}>;


export type CreateSnapshotMutation = { createSnapshot: { id: string } };

export type CreateReferenceViewMutationVariables = Exact<{
  image: string;
}>;


export type CreateReferenceViewMutation = { createReferenceView: { id: string } };

export type CreateInstanceMaskViewMutationVariables = Exact<{
  image: string;
  part: string;
  labels: string;
}>;


export type CreateInstanceMaskViewMutation = { createInstanceMaskView: { id: string } };

export type TablesNamedQueryVariables = Exact<{
  name: string;
}>;


export type TablesNamedQuery = { mytables: Array<{ id: string }> };

export type CreateTableMutationVariables = Exact<{
  input: FromParquetLike;
}>;


export type CreateTableMutation = { fromParquetLike: { id: string } };

export type ScenesNamedQueryVariables = Exact<{
  name: string;
}>;


export type ScenesNamedQuery = { scenes: Array<{ id: string }> };

export type ArraysOfImageQueryVariables = Exact<{
  id: string;
}>;


export type ArraysOfImageQuery = { image: { store: { id: string }, derivedScaleViews: Array<{ scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { store: { id: string } } }> } };

export type CreateADatasetMutationVariables = Exact<{
  input: CreateADatasetInput;
}>;


export type CreateADatasetMutation = { createAdataset: { id: string } };

export type CreateLensMutationVariables = Exact<{
  input: CreateLensInput;
}>;


export type CreateLensMutation = { createLens: { id: string } };

export type CreateSceneMutationVariables = Exact<{
  input: CreateSceneInput;
}>;


export type CreateSceneMutation = { createScene: { id: string } };

export type CreateLayerMutationVariables = Exact<{
  input: CreateLayerInput;
}>;


export type CreateLayerMutation = { createLayer: { id: string } };


const n = (value: string) => ({ kind: "Name", value });
const f = (value: string) => ({ kind: "Field", name: n(value) });
export const PingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Ping"),"selectionSet":{"kind":"SelectionSet","selections":[f("__typename")]}}]} as unknown as DocumentNode<PingQuery, PingQueryVariables>;
export const RequestZarrUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestZarrUpload"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestZarrUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("store"),f("bucket"),f("key"),f("accessKey"),f("secretKey"),f("sessionToken"),f("expiresIn")]}}]}}]} as unknown as DocumentNode<RequestZarrUploadMutation, RequestZarrUploadMutationVariables>;
export const FinishZarrUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("FinishZarrUpload"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("store")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("valid")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Boolean")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("finishZarrUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("storeId"),"value":{"kind":"Variable","name":n("store")}},{"kind":"ObjectField","name":n("valid"),"value":{"kind":"Variable","name":n("valid")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<FinishZarrUploadMutation, FinishZarrUploadMutationVariables>;
export const EnsureDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("EnsureDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateDatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("ensureDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<EnsureDatasetMutation, EnsureDatasetMutationVariables>;
export const CreateImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("FromArrayLikeInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("fromArrayLike"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("affineTransformationViews"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("stage"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]}}]} as unknown as DocumentNode<CreateImageMutation, CreateImageMutationVariables>;
export const DeleteImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteImage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("id"),"value":{"kind":"Variable","name":n("id")}}]}}]}]}}]} as unknown as DocumentNode<DeleteImageMutation, DeleteImageMutationVariables>;
export const ImagesNamedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ImagesNamed"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("name")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("myimages"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("name"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("exact"),"value":{"kind":"Variable","name":n("name")}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]} as unknown as DocumentNode<ImagesNamedQuery, ImagesNamedQueryVariables>;
export const ImagesOfDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ImagesOfDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("dataset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("myimages"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("datasets"),"value":{"kind":"ListValue","values":[{"kind":"Variable","name":n("dataset")}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("tags"),{"kind":"Field","name":n("derivedScaleViews"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]}}]} as unknown as DocumentNode<ImagesOfDatasetQuery, ImagesOfDatasetQueryVariables>;
export const CreateRoiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateRoi"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RoiInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createRoi"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateRoiMutation, CreateRoiMutationVariables>;
export const TagImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("TagImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("tags")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("updateImage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("id"),"value":{"kind":"Variable","name":n("id")}},{"kind":"ObjectField","name":n("tags"),"value":{"kind":"Variable","name":n("tags")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<TagImageMutation, TagImageMutationVariables>;
export const RequestParquetUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestParquetUpload"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestParquetUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("store"),f("bucket"),f("key"),f("accessKey"),f("secretKey"),f("sessionToken"),f("expiresIn")]}}]}}]} as unknown as DocumentNode<RequestParquetUploadMutation, RequestParquetUploadMutationVariables>;
export const RequestMediaUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestMediaUpload"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("name")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("contentType")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestMediaUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("originalFileName"),"value":{"kind":"Variable","name":n("name")}},{"kind":"ObjectField","name":n("contentType"),"value":{"kind":"Variable","name":n("contentType")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("store"),f("bucket"),f("key"),f("accessKey"),f("secretKey"),f("sessionToken"),f("expiresIn")]}}]}}]} as unknown as DocumentNode<RequestMediaUploadMutation, RequestMediaUploadMutationVariables>;
export const CreateSnapshotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateSnapshot"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("file")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ImageFileLike")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("name")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createSnapshot"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("image"),"value":{"kind":"Variable","name":n("image")}},{"kind":"ObjectField","name":n("file"),"value":{"kind":"Variable","name":n("file")}},{"kind":"ObjectField","name":n("name"),"value":{"kind":"Variable","name":n("name")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateSnapshotMutation, CreateSnapshotMutationVariables>;
export const CreateReferenceViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateReferenceView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createReferenceView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("image"),"value":{"kind":"Variable","name":n("image")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateReferenceViewMutation, CreateReferenceViewMutationVariables>;
export const CreateInstanceMaskViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateInstanceMaskView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("part")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("labels")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("LabelsLike")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createInstanceMaskView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("image"),"value":{"kind":"Variable","name":n("image")}},{"kind":"ObjectField","name":n("referenceView"),"value":{"kind":"Variable","name":n("part")}},{"kind":"ObjectField","name":n("labels"),"value":{"kind":"Variable","name":n("labels")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateInstanceMaskViewMutation, CreateInstanceMaskViewMutationVariables>;
export const TablesNamedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("TablesNamed"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("name")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("mytables"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("name"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("exact"),"value":{"kind":"Variable","name":n("name")}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<TablesNamedQuery, TablesNamedQueryVariables>;
export const CreateTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateTable"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("FromParquetLike")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("fromParquetLike"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateTableMutation, CreateTableMutationVariables>;
export const ScenesNamedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ScenesNamed"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("name")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("String")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("scenes"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("name"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("exact"),"value":{"kind":"Variable","name":n("name")}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<ScenesNamedQuery, ScenesNamedQueryVariables>;
export const ArraysOfImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ArraysOfImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("image"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}},{"kind":"Field","name":n("derivedScaleViews"),"selectionSet":{"kind":"SelectionSet","selections":[f("scaleC"),f("scaleT"),f("scaleZ"),f("scaleY"),f("scaleX"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArraysOfImageQuery, ArraysOfImageQueryVariables>;
export const CreateADatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateADataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateADatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createAdataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateADatasetMutation, CreateADatasetMutationVariables>;
export const CreateLensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateLens"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateLensInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createLens"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateLensMutation, CreateLensMutationVariables>;
export const CreateSceneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateScene"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateSceneInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createScene"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateSceneMutation, CreateSceneMutationVariables>;
export const CreateLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateLayer"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateLayerInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createLayer"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]} as unknown as DocumentNode<CreateLayerMutation, CreateLayerMutationVariables>;