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