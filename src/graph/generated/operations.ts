// Written by scripts/codegen.ts from graphql/*.graphql; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@apollo/client';
/** One page of a list. Without this argument there is no limit. */
export type OffsetPaginationInput = {
  /** Absent or null: 100. Negative: no limit. */
  limit?: number | null | undefined;
  /** How many to skip, not negative. */
  offset?: number;
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
  contains?: string | null | undefined;
  endsWith?: string | null | undefined;
  exact?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  iContains?: string | null | undefined;
  iEndsWith?: string | null | undefined;
  iExact?: string | null | undefined;
  inList?: Array<string> | null | undefined;
  iRegex?: string | null | undefined;
  isNull?: boolean | null | undefined;
  iStartsWith?: string | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  /** Two values, both inclusive. */
  range?: Array<string> | null | undefined;
  /** A regular expression of the database. */
  regex?: string | null | undefined;
  startsWith?: string | null | undefined;
};

/** Comparisons of a whole number; all given ones must hold. */
export type IntFilterLookup = {
  /** The decimal digits contain these. */
  contains?: number | null | undefined;
  endsWith?: number | null | undefined;
  exact?: number | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  iContains?: number | null | undefined;
  iEndsWith?: number | null | undefined;
  iExact?: number | null | undefined;
  inList?: Array<number> | null | undefined;
  iRegex?: string | null | undefined;
  isNull?: boolean | null | undefined;
  iStartsWith?: number | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  /** Two values, both inclusive. */
  range?: Array<number> | null | undefined;
  regex?: string | null | undefined;
  startsWith?: number | null | undefined;
};

/** Whose objects: of the organisation (ORG) or of the caller (ME). PUBLIC and SHARED match nothing. */
export type ScopeKind =
  | 'ME'
  | 'ORG'
  | 'PUBLIC'
  | 'SHARED';

/** Conditions on datasets. All given keys must hold; then `OR` is an alternative to all of them together. */
export type DatasetFilter = {
  id?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  name?: StrFilterLookup | null | undefined;
  parent?: string | null | undefined;
  description?: StrFilterLookup | null | undefined;
  /** Has any of these tags. */
  tags?: Array<string> | null | undefined;
  isDefault?: boolean | null | undefined;
  pinned?: boolean | null | undefined;
  createdThroughBy?: string | null | undefined;
  /** All words occur in the name, or the text as a whole is part of it. */
  search?: string | null | undefined;
  scope?: ScopeKind | null | undefined;
  /** `sub` of the creator. */
  owner?: string | null | undefined;
  /** Strictly after. */
  createdAfter?: string | null | undefined;
  /** Strictly before. */
  createdBefore?: string | null | undefined;
  createdThrough?: string | null | undefined;
  createdThroughTask?: string | null | undefined;
  assignedBy?: string | null | undefined;
  /** true: at the root; false: inside another one. */
  parentless?: boolean | null | undefined;
  AND?: DatasetFilter | null | undefined;
  OR?: DatasetFilter | null | undefined;
  NOT?: DatasetFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** One order key of datasets. */
export type DatasetOrder =
  {   id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never;   name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never;   createdAt: Ordering; };

/** A new dataset; its name is unique within its parent. */
export type CreateDatasetInput = {
  name: string;
  parent?: string | null | undefined;
};

/** A new name for a dataset, and where it lies. */
export type ChangeDatasetInput = {
  id: string;
  name: string;
  /** Absent: stays where it is. null: moves to the root. */
  parent?: string | null | undefined;
};

/** Which dataset to delete. */
export type DeleteDatasetInput = {
  id: string;
};

/** Which dataset to pin or unpin. */
export type PinDatasetInput = {
  id: string;
  pin: boolean;
};

/** Objects (`selfs`) to put into a dataset (`other`). */
export type AssociateInput = {
  selfs: Array<string>;
  other: string;
};

/** Objects (`selfs`) to take out of a dataset (`other`). */
export type DesociateInput = {
  selfs: Array<string>;
  other: string;
};

/** Conditions on the contents of a dataset. */
export type DatasetChildrenFilter = {
  /** In name and description, as in lists. */
  search?: string | null | undefined;
  /** Accepted, without effect. */
  showChildren?: boolean | null | undefined;
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
  limit?: number | null | undefined;
  offset?: number | null | undefined;
};

/** What the pixel values mean. */
export type ImageKind =
  | 'MASK'
  | 'RGB'
  | 'UNKNOWN'
  | 'VOXEL';

/** Conditions on images. All given keys must hold; then `OR` is an alternative to all of them together. */
export type ImageFilter = {
  id?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  name?: StrFilterLookup | null | undefined;
  dataset?: DatasetFilter | null | undefined;
  /** Lies directly in any of these datasets. */
  datasets?: Array<string> | null | undefined;
  kind?: ImageKind | null | undefined;
  description?: StrFilterLookup | null | undefined;
  store?: ZarrStoreFilter | null | undefined;
  transformationViews?: AffineTransformationViewFilter | null | undefined;
  /** Has any of these tags. */
  tags?: Array<string> | null | undefined;
  pinned?: boolean | null | undefined;
  createdThroughBy?: string | null | undefined;
  /** All words occur in the name, or the text as a whole is part of it. */
  search?: string | null | undefined;
  scope?: ScopeKind | null | undefined;
  /** `sub` of the creator. */
  owner?: string | null | undefined;
  /** Strictly after. */
  createdAfter?: string | null | undefined;
  /** Strictly before. */
  createdBefore?: string | null | undefined;
  createdThrough?: string | null | undefined;
  createdThroughTask?: string | null | undefined;
  assignedBy?: string | null | undefined;
  /** Came from that file. */
  file?: string | null | undefined;
  /** Whether it has at least one ROI. */
  hasRois?: boolean | null | undefined;
  /** true: only images that have no derived view, which the levels of a pyramid have. */
  notDerived?: boolean | null | undefined;
  AND?: ImageFilter | null | undefined;
  OR?: ImageFilter | null | undefined;
  NOT?: ImageFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** One order key of images. */
export type ImageOrder =
  {   id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never;   name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never;   createdAt: Ordering; };

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

/** A new name and further tags. */
export type UpdateImageInput = {
  id: string;
  name?: string | null | undefined;
  /** Added to those it has. */
  tags?: Array<string> | null | undefined;
};

/** Which image to delete. */
export type DeleteImageInput = {
  id: string;
};

/** Which image to pin or unpin. */
export type PinImageInput = {
  id: string;
  pin: boolean;
};

/** Conditions on the array of an image. */
export type ZarrStoreFilter = {
  /** Holds if the size along any axis fulfils it. */
  shape?: IntFilterLookup | null | undefined;
  AND?: ZarrStoreFilter | null | undefined;
  OR?: ZarrStoreFilter | null | undefined;
  NOT?: ZarrStoreFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** Accepted for compatibility; all of it is optional and nothing depends on it. */
export type RequestZarrUploadInput = {
  shape?: Array<number> | null | undefined;
  chunks?: Array<number> | null | undefined;
  host?: string | null | undefined;
  port?: number | null | undefined;
  version?: string | null | undefined;
};

/** Which upload is done. */
export type FinishZarrUploadInput = {
  storeId: string;
  /** false: the upload failed; the store stays empty. */
  valid?: boolean;
};

/** Which store to read. */
export type RequestZarrAccessInput = {
  storeId: string;
};

/** How long to read. */
export type RequestGeneralZarrAccessInput = {
  /** Seconds; capped by the server. Absent: 3600. */
  expiresIn?: number | null | undefined;
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
  ids?: Array<string> | null | undefined;
  isGlobal?: boolean | null | undefined;
  AND?: ViewFilter | null | undefined;
  OR?: ViewFilter | null | undefined;
  NOT?: ViewFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** A part of an image, one condition an axis. */
export type Selector = {
  c?: DimSelector | null | undefined;
  t?: DimSelector | null | undefined;
  z?: DimSelector | null | undefined;
  y?: DimSelector | null | undefined;
  x?: DimSelector | null | undefined;
};

/** A condition on the bounds of a view along one axis; a null bound always fulfils it. */
export type DimSelector = {
  index?: number | null | undefined;
  indices?: Array<number> | null | undefined;
  start?: number | null | undefined;
  end?: number | null | undefined;
  /** Without effect. */
  step?: number | null | undefined;
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
  id: string;
};

/** Which view to pin or unpin. */
export type PinViewInput = {
  id: string;
  pin: boolean;
};

/** A new channel view. */
export type ChannelViewInput = {
  name?: string | null | undefined;
  image: string;
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

/** A new context. */
export type CreateRgbContextInput = {
  /** Absent: "Default". */
  name?: string | null | undefined;
  image: string;
  /** Found among the RGB views of the image, or made. */
  views?: Array<PartialRgbViewInput> | null | undefined;
  c?: number | null | undefined;
  t?: number | null | undefined;
  z?: number | null | undefined;
  /** Id of a media store; not supported yet. */
  thumbnail?: string | null | undefined;
};

/** Changes to a context; what is absent stays. */
export type UpdateRgbContextInput = {
  id: string;
  name?: string | null | undefined;
  /** When given, the context shows exactly these. */
  views?: Array<PartialRgbViewInput> | null | undefined;
  c?: number | null | undefined;
  t?: number | null | undefined;
  z?: number | null | undefined;
  /** Id of a media store; not supported yet. */
  thumbnail?: string | null | undefined;
};

/** Which context to delete. */
export type DeleteRgbContextInput = {
  id: string;
};

/** ADDITIVE adds the colours of the views, MULTIPLICATIVE multiplies them. */
export type Blending =
  | 'ADDITIVE'
  | 'MULTIPLICATIVE';

/** Blending, in filters. */
export type BlendingChoices =
  | 'ADDITIVE'
  | 'MULTIPLICATIVE';

/** A new RGB view in a context. */
export type RgbViewInput = {
  image: string;
  context: string;
  active?: boolean | null | undefined;
  colorMap?: ColorMap | null | undefined;
  baseColor?: Array<number> | null | undefined;
  gamma?: number | null | undefined;
  contrastLimitMin?: number | null | undefined;
  contrastLimitMax?: number | null | undefined;
  rescale?: boolean | null | undefined;
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

/** Changes to an RGB view; what is absent stays. Gamma, limits, colour and bounds are unset by null. */
export type UpdateRgbViewInput = {
  id: string;
  /** A further context that shows it. */
  context?: string | null | undefined;
  active?: boolean | null | undefined;
  colorMap?: ColorMap | null | undefined;
  baseColor?: Array<number> | null | undefined;
  gamma?: number | null | undefined;
  contrastLimitMin?: number | null | undefined;
  contrastLimitMax?: number | null | undefined;
  rescale?: boolean | null | undefined;
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

/** Conditions on stages. */
export type StageFilter = {
  id?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  name?: StrFilterLookup | null | undefined;
  kind?: string | null | undefined;
  pinned?: boolean | null | undefined;
  createdThroughBy?: string | null | undefined;
  search?: string | null | undefined;
  owner?: string | null | undefined;
  createdAfter?: string | null | undefined;
  createdBefore?: string | null | undefined;
  createdThrough?: string | null | undefined;
  createdThroughTask?: string | null | undefined;
  assignedBy?: string | null | undefined;
  /** Id of its instrument. */
  instrument?: string | null | undefined;
  AND?: StageFilter | null | undefined;
  OR?: StageFilter | null | undefined;
  NOT?: StageFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** One order key of stages. */
export type StageOrder =
  {   id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never;   name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never;   createdAt: Ordering; };

/** A new stage. */
export type StageInput = {
  name: string;
  /** Id of its instrument; not supported yet. */
  instrument?: string | null | undefined;
};

/** Which stage to delete; its affine views go with it. */
export type DeleteStageInput = {
  id: string;
};

/** Which stage to pin or unpin. */
export type PinStageInput = {
  id: string;
  pin: boolean;
};

/** Conditions on affine views. */
export type AffineTransformationViewFilter = {
  id?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  image?: string | null | undefined;
  images?: Array<string> | null | undefined;
  stage?: StageFilter | null | undefined;
  isGlobal?: boolean | null | undefined;
  /** Part of the image's name. */
  search?: string | null | undefined;
  AND?: AffineTransformationViewFilter | null | undefined;
  OR?: AffineTransformationViewFilter | null | undefined;
  NOT?: AffineTransformationViewFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** A new affine view. */
export type AffineTransformationViewInput = {
  image: string;
  /** Absent: a new stage named "Unknown for {image}". */
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
  id?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  label?: StrFilterLookup | null | undefined;
  image?: string | null | undefined;
  images?: Array<string> | null | undefined;
  kind?: RoiKindChoices | null | undefined;
  pinned?: boolean | null | undefined;
  minT?: IntFilterLookup | null | undefined;
  maxT?: IntFilterLookup | null | undefined;
  minZ?: IntFilterLookup | null | undefined;
  maxZ?: IntFilterLookup | null | undefined;
  minY?: IntFilterLookup | null | undefined;
  maxY?: IntFilterLookup | null | undefined;
  minX?: IntFilterLookup | null | undefined;
  maxX?: IntFilterLookup | null | undefined;
  createdThroughBy?: string | null | undefined;
  /** Part of the image's name. */
  search?: string | null | undefined;
  /** `sub` of the creator. */
  owner?: string | null | undefined;
  /** Strictly after. */
  createdAfter?: string | null | undefined;
  /** Strictly before. */
  createdBefore?: string | null | undefined;
  createdThrough?: string | null | undefined;
  createdThroughTask?: string | null | undefined;
  assignedBy?: string | null | undefined;
  group?: string | null | undefined;
  AND?: RoiFilter | null | undefined;
  OR?: RoiFilter | null | undefined;
  NOT?: RoiFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** One order key of ROIs. */
export type RoiOrder =
  {   id: Ordering; createdAt?: never; }
  |  { id?: never;   createdAt: Ordering; };

/** A new ROI. */
export type RoiInput = {
  image: string;
  kind: RoiKind;
  vectors: Array<number[]>;
};

/** Changes to a ROI; what is absent or empty stays. */
export type UpdateRoiInput = {
  kind?: RoiKind | null | undefined;
  vectors?: Array<number[]> | null | undefined;
  roi: string;
};

/** Which ROI to delete. */
export type DeleteRoiInput = {
  id: string;
};

/** Which ROI to pin or unpin. */
export type PinRoiInput = {
  id: string;
  pin: boolean;
};

/** Conditions on tables. All given keys must hold; then `OR` is an alternative to all of them together. */
export type TableFilter = {
  id?: string | null | undefined;
  ids?: Array<string> | null | undefined;
  name?: StrFilterLookup | null | undefined;
  dataset?: string | null | undefined;
  /** Lies directly in any of these datasets. */
  datasets?: Array<string> | null | undefined;
  /** true: only tables that were made from no image. */
  notDerived?: boolean | null | undefined;
  /** All words occur in the name, or the text as a whole is part of it. */
  search?: string | null | undefined;
  /** `sub` of the creator. */
  owner?: string | null | undefined;
  /** Strictly after. */
  createdAfter?: string | null | undefined;
  /** Strictly before. */
  createdBefore?: string | null | undefined;
  createdThrough?: string | null | undefined;
  createdThroughBy?: string | null | undefined;
  createdThroughTask?: string | null | undefined;
  assignedBy?: string | null | undefined;
  AND?: TableFilter | null | undefined;
  OR?: TableFilter | null | undefined;
  NOT?: TableFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** One order key of tables. */
export type TableOrder =
  {   id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never;   name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never;   createdAt: Ordering; };

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

/** Which table to delete. */
export type DeleteTableInput = {
  id: string;
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

/** Accepted for compatibility; nothing depends on host and port. */
export type RequestParquetUploadInput = {
  contentType?: string | null | undefined;
  host?: string | null | undefined;
  port?: number | null | undefined;
};

/** Which upload is done. */
export type FinishParquetUploadInput = {
  storeId: string;
  /** false: the upload failed. */
  valid?: boolean;
};

/** Which store to read. */
export type RequestParquetAccessInput = {
  storeId: string;
};

/** A new snapshot. */
export type SnapshotInput = {
  /** Absent: "Snapshot". */
  name?: string | null | undefined;
  file: string;
  image: string;
};

/** Which snapshot to delete. */
export type DeleteSnaphotInput = {
  id: string;
};

/** What is to be uploaded. */
export type RequestMediaUploadInput = {
  contentType?: string | null | undefined;
  fileSize?: number | null | undefined;
  originalFileName: string;
};

/** A new part for masks to be of. */
export type ReferenceViewInput = {
  cMax?: number | null | undefined;
  cMin?: number | null | undefined;
  /** Not offered yet: an id is refused. */
  collection?: string | null | undefined;
  image: string;
  tMax?: number | null | undefined;
  tMin?: number | null | undefined;
  xMax?: number | null | undefined;
  xMin?: number | null | undefined;
  yMax?: number | null | undefined;
  yMin?: number | null | undefined;
  zMax?: number | null | undefined;
  zMin?: number | null | undefined;
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

/** Says that an image is a mask of classes. */
export type MaskViewInput = {
  cMax?: number | null | undefined;
  cMin?: number | null | undefined;
  /** Not offered yet: an id is refused. */
  collection?: string | null | undefined;
  image: string;
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

/** Says that an image is a mask of single objects. */
export type InstanceMaskViewInput = {
  cMax?: number | null | undefined;
  cMin?: number | null | undefined;
  /** Not offered yet: an id is refused. */
  collection?: string | null | undefined;
  image: string;
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

/** Conditions on datasets of arrays. All given keys must hold; then `OR` is an alternative to all of them together. */
export type ADatasetFilter = {
  id?: string | null | undefined;
  name?: StrFilterLookup | null | undefined;
  assignedBy?: string | null | undefined;
  /** Strictly after. */
  createdAfter?: string | null | undefined;
  /** Strictly before. */
  createdBefore?: string | null | undefined;
  createdThrough?: string | null | undefined;
  /** Who assigned the task that made it, if one did. */
  createdThroughBy?: string | null | undefined;
  createdThroughTask?: string | null | undefined;
  description?: StrFilterLookup | null | undefined;
  ids?: Array<string> | null | undefined;
  /** `sub` of the creator. */
  owner?: string | null | undefined;
  scope?: ScopeKind | null | undefined;
  /** The text is part of the name. */
  search?: string | null | undefined;
  AND?: ADatasetFilter | null | undefined;
  OR?: ADatasetFilter | null | undefined;
  NOT?: ADatasetFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** One order key of datasets of arrays. */
export type ADatasetOrder =
  {   id: Ordering; name?: never; createdAt?: never; }
  |  { id?: never;   name: Ordering; createdAt?: never; }
  |  { id?: never; name?: never;   createdAt: Ordering; };

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

/** What a dimension is. */
export type DimensionKind =
  | 'CHANNEL'
  | 'FREQUENCY'
  | 'SPACE'
  | 'TIME';

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

/** Conditions on scenes. */
export type SceneFilter = {
  id?: string | null | undefined;
  name?: StrFilterLookup | null | undefined;
  blending?: BlendingChoices | null | undefined;
  ids?: Array<string> | null | undefined;
  parent?: string | null | undefined;
  parentless?: boolean | null | undefined;
  /** The text is part of the name. */
  search?: string | null | undefined;
  AND?: SceneFilter | null | undefined;
  OR?: SceneFilter | null | undefined;
  NOT?: SceneFilter | null | undefined;
  DISTINCT?: boolean | null | undefined;
};

/** One order key of scenes. */
export type SceneOrder =
  {   id: Ordering; name?: never; }
  |  { id?: never;   name: Ordering; };

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

/** What of a layer is to change. */
export type UpdateLayerInput = {
  id: string;
  affineMatrix?: Array<Array<number>> | null | undefined;
  climMax?: number | null | undefined;
  climMin?: number | null | undefined;
  color?: Array<number> | null | undefined;
  colormap?: ColorMap | null | undefined;
  intensityDim?: string | null | undefined;
  lens?: string | null | undefined;
  scene?: string | null | undefined;
  tDim?: string | null | undefined;
  xDim?: string | null | undefined;
  yDim?: string | null | undefined;
  zDim?: string | null | undefined;
};

/** Whether a layer is shown. */
export type PlacementStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DELETED'
  | 'INACTIVE';

export type DatasetCardFragment = { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null };

export type DatasetAncestorsFragment = { parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string } | null } | null } | null } | null } | null } | null } | null } | null };

export type DatasetNodeFragment = { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, children: Array<{ id: string }>, parent: { id: string, name: string } | null };

export type DatasetFieldsFragment = { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, creator: { id: string, sub: string, preferredUsername: string } | null, children: Array<{ id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null }>, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string } | null } | null } | null } | null } | null } | null } | null } | null };

export type DatasetsQueryVariables = Exact<{
  filter?: DatasetFilter | null | undefined;
  ordering?: Array<DatasetOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type DatasetsQuery = { datasets: Array<{ id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null }> };

export type DatasetNodesQueryVariables = Exact<{
  filter?: DatasetFilter | null | undefined;
  ordering?: Array<DatasetOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type DatasetNodesQuery = { datasets: Array<{ id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, children: Array<{ id: string }>, parent: { id: string, name: string } | null }> };

export type DatasetTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type DatasetTreeQuery = { datasets: Array<{ id: string, name: string, parent: { id: string } | null }> };

export type GetDatasetQueryVariables = Exact<{
  id: string;
}>;


export type GetDatasetQuery = { dataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, creator: { id: string, sub: string, preferredUsername: string } | null, children: Array<{ id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null }>, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string, parent: { id: string, name: string } | null } | null } | null } | null } | null } | null } | null } | null } };

export type ChildrenQueryVariables = Exact<{
  parent: string;
  filter?: DatasetChildrenFilter | null | undefined;
  order?: ChildrenOrder | null | undefined;
  pagination?: ChildrenPaginationInput | null | undefined;
}>;


export type ChildrenQuery = { children: Array<
    | { __typename: 'Dataset', id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null }
    | { __typename: 'Image', id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, dataset: { id: string, name: string } | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, latestSnapshot: { id: string, store: { id: string } } | null, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> }
  > };

export type CreateDatasetMutationVariables = Exact<{
  input: CreateDatasetInput;
}>;


export type CreateDatasetMutation = { createDataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null } };

export type EnsureDatasetMutationVariables = Exact<{
  input: CreateDatasetInput;
}>;


export type EnsureDatasetMutation = { ensureDataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null } };

export type UpdateDatasetMutationVariables = Exact<{
  input: ChangeDatasetInput;
}>;


export type UpdateDatasetMutation = { updateDataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null } };

export type DeleteDatasetMutationVariables = Exact<{
  input: DeleteDatasetInput;
}>;


export type DeleteDatasetMutation = { deleteDataset: string };

export type PinDatasetMutationVariables = Exact<{
  input: PinDatasetInput;
}>;


export type PinDatasetMutation = { pinDataset: { id: string, pinned: boolean } };

export type PutImagesInDatasetMutationVariables = Exact<{
  input: AssociateInput;
}>;


export type PutImagesInDatasetMutation = { putImagesInDataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null } };

export type ReleaseImagesFromDatasetMutationVariables = Exact<{
  input: DesociateInput;
}>;


export type ReleaseImagesFromDatasetMutation = { releaseImagesFromDataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null } };

export type PutDatasetsInDatasetMutationVariables = Exact<{
  input: AssociateInput;
}>;


export type PutDatasetsInDatasetMutation = { putDatasetsInDataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null } };

export type ReleaseDatasetsFromDatasetMutationVariables = Exact<{
  input: DesociateInput;
}>;


export type ReleaseDatasetsFromDatasetMutation = { releaseDatasetsFromDataset: { id: string, name: string, description: string | null, createdAt: string, isDefault: boolean, pinned: boolean, tags: Array<string>, parent: { id: string, name: string } | null } };

export type ImageCardFragment = { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, dataset: { id: string, name: string } | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, latestSnapshot: { id: string, store: { id: string } } | null, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> };

export type ImageFieldsFragment = { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, creator: { id: string, sub: string, preferredUsername: string } | null, store: { attributes: unknown, id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, channels: Array<{ index: number, label: string }>, channelViews: Array<{ id: string, name: string | null, emissionWavelength: number | null, excitationWavelength: number | null, acquisitionMode: string | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }>, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, scaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, parent: { id: string, name: string } }>, derivedViews: Array<{ id: string, originImage: { id: string, name: string } }>, instanceMaskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, maskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, derivedInstanceMaskViews: Array<{ id: string, image: { id: string, name: string } }>, derivedFromViews: Array<{ id: string, image: { id: string, name: string } }>, dataset: { id: string, name: string } | null, latestSnapshot: { id: string, store: { id: string } } | null, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> };

export type ImagesQueryVariables = Exact<{
  filter?: ImageFilter | null | undefined;
  ordering?: Array<ImageOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type ImagesQuery = { images: Array<{ id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, dataset: { id: string, name: string } | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, latestSnapshot: { id: string, store: { id: string } } | null, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> }> };

export type ImageNamesQueryVariables = Exact<{
  filter?: ImageFilter | null | undefined;
  ordering?: Array<ImageOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type ImageNamesQuery = { images: Array<{ id: string, name: string }> };

export type CountImagesQueryVariables = Exact<{
  filter?: ImageFilter | null | undefined;
}>;


export type CountImagesQuery = { imagesStats: { count: number } };

export type GetImageQueryVariables = Exact<{
  id: string;
}>;


export type GetImageQuery = { image: { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, creator: { id: string, sub: string, preferredUsername: string } | null, store: { attributes: unknown, id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, channels: Array<{ index: number, label: string }>, channelViews: Array<{ id: string, name: string | null, emissionWavelength: number | null, excitationWavelength: number | null, acquisitionMode: string | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }>, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, scaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, parent: { id: string, name: string } }>, derivedViews: Array<{ id: string, originImage: { id: string, name: string } }>, instanceMaskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, maskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, derivedInstanceMaskViews: Array<{ id: string, image: { id: string, name: string } }>, derivedFromViews: Array<{ id: string, image: { id: string, name: string } }>, dataset: { id: string, name: string } | null, latestSnapshot: { id: string, store: { id: string } } | null, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> } };

export type GetRandomImageQueryVariables = Exact<{ [key: string]: never; }>;


export type GetRandomImageQuery = { randomImage: { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, creator: { id: string, sub: string, preferredUsername: string } | null, store: { attributes: unknown, id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, channels: Array<{ index: number, label: string }>, channelViews: Array<{ id: string, name: string | null, emissionWavelength: number | null, excitationWavelength: number | null, acquisitionMode: string | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }>, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, scaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, parent: { id: string, name: string } }>, derivedViews: Array<{ id: string, originImage: { id: string, name: string } }>, instanceMaskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, maskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, derivedInstanceMaskViews: Array<{ id: string, image: { id: string, name: string } }>, derivedFromViews: Array<{ id: string, image: { id: string, name: string } }>, dataset: { id: string, name: string } | null, latestSnapshot: { id: string, store: { id: string } } | null, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> } };

export type FromArrayLikeMutationVariables = Exact<{
  input: FromArrayLikeInput;
}>;


export type FromArrayLikeMutation = { fromArrayLike: { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, creator: { id: string, sub: string, preferredUsername: string } | null, store: { attributes: unknown, id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, channels: Array<{ index: number, label: string }>, channelViews: Array<{ id: string, name: string | null, emissionWavelength: number | null, excitationWavelength: number | null, acquisitionMode: string | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }>, affineTransformationViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } }>, scaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, parent: { id: string, name: string } }>, derivedViews: Array<{ id: string, originImage: { id: string, name: string } }>, instanceMaskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, maskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }>, derivedInstanceMaskViews: Array<{ id: string, image: { id: string, name: string } }>, derivedFromViews: Array<{ id: string, image: { id: string, name: string } }>, dataset: { id: string, name: string } | null, latestSnapshot: { id: string, store: { id: string } } | null, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> } };

export type UpdateImageMutationVariables = Exact<{
  input: UpdateImageInput;
}>;


export type UpdateImageMutation = { updateImage: { id: string, name: string, tags: Array<string> } };

export type DeleteImageMutationVariables = Exact<{
  input: DeleteImageInput;
}>;


export type DeleteImageMutation = { deleteImage: string };

export type PinImageMutationVariables = Exact<{
  input: PinImageInput;
}>;


export type PinImageMutation = { pinImage: { id: string, pinned: boolean } };

export type WatchImagesSubscriptionVariables = Exact<{
  dataset?: string | null | undefined;
}>;


export type WatchImagesSubscription = { images: { delete: string | null, create: { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, scaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, parent: { id: string } }>, dataset: { id: string, name: string } | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, latestSnapshot: { id: string, store: { id: string } } | null, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> } | null, update: { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, dataset: { id: string, name: string } | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, latestSnapshot: { id: string, store: { id: string } } | null, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> } | null } };

export type InstanceMaskOfFragment = { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } };

export type MaskOfFragment = { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } };

export type MasksOfImageQueryVariables = Exact<{
  id: string;
}>;


export type MasksOfImageQuery = { image: { id: string, derivedInstanceMaskViews: Array<{ id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string, createdAt: string, tags: Array<string>, pinned: boolean, dataset: { id: string, name: string } | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, latestSnapshot: { id: string, store: { id: string } } | null, derivedScaleViews: Array<{ id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } }>, rgbContexts: Array<{ id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> }> }, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } }> } };

export type CreateReferenceViewMutationVariables = Exact<{
  input: ReferenceViewInput;
}>;


export type CreateReferenceViewMutation = { createReferenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean } };

export type CreateMaskViewMutationVariables = Exact<{
  input: MaskViewInput;
}>;


export type CreateMaskViewMutation = { createMaskView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } } };

export type CreateInstanceMaskViewMutationVariables = Exact<{
  input: InstanceMaskViewInput;
}>;


export type CreateInstanceMaskViewMutation = { createInstanceMaskView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, labels: { id: string, bucket: string, key: string, path: string } | null, referenceView: { id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string } } } };

export type MembersQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersQuery = { members: Array<{ id: string, roles: Array<string>, user: { id: string, sub: string, preferredUsername: string }, organization: { id: string, slug: string } }> };

export type SearchImagesQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchImagesQuery = { options: Array<{ value: string, label: string }> };

export type SearchDatasetsQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchDatasetsQuery = { options: Array<{ value: string, label: string }> };

export type SearchRoisQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchRoisQuery = { options: Array<{ value: string, label: string }> };

export type SearchStagesQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchStagesQuery = { options: Array<{ value: string, label: string }> };

export type SearchRgbViewsQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchRgbViewsQuery = { options: Array<{ value: string, label: string }> };

export type ArtemiyImagesQueryVariables = Exact<{ [key: string]: never; }>;


export type ArtemiyImagesQuery = { images: Array<{ id: string, name: string, channels: Array<{ label: string }> }> };

export type ViewImageQueryVariables = Exact<{
  id: string;
  filtersggg?: ViewFilter | null | undefined;
}>;


export type ViewImageQuery = { image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown }, views: Array<
      | { __typename: 'ChannelView', id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'RGBView', id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'ScaleView', id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'DerivedView', id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'AffineTransformationView', id: string, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'LabelView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'ReferenceView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'MaskView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'InstanceMaskView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'ROIView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
      | { __typename: 'HistogramView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    > } };

export type RgbViewFieldsFragment = { id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

export type RgbContextFieldsFragment = { id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> };

export type GetRgbContextQueryVariables = Exact<{
  id: string;
}>;


export type GetRgbContextQuery = { rgbcontext: { id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, image: { id: string, name: string }, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> } };

export type CreateRgbContextMutationVariables = Exact<{
  input: CreateRgbContextInput;
}>;


export type CreateRgbContextMutation = { createRgbContext: { id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> } };

export type UpdateRgbContextMutationVariables = Exact<{
  input: UpdateRgbContextInput;
}>;


export type UpdateRgbContextMutation = { updateRgbContext: { id: string, name: string, blending: Blending, c: number, t: number, z: number, pinned: boolean, views: Array<{ id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }> } };

export type DeleteRgbContextMutationVariables = Exact<{
  input: DeleteRgbContextInput;
}>;


export type DeleteRgbContextMutation = { deleteRgbContext: string };

export type GetRgbViewQueryVariables = Exact<{
  id: string;
}>;


export type GetRgbViewQuery = { rgbView: { id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, contexts: Array<{ id: string, name: string }> } };

export type CreateRgbViewMutationVariables = Exact<{
  input: RgbViewInput;
}>;


export type CreateRgbViewMutation = { createRgbView: { id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean } };

export type UpdateRgbViewMutationVariables = Exact<{
  input: UpdateRgbViewInput;
}>;


export type UpdateRgbViewMutation = { updateRgbView: { id: string, active: boolean, colorMap: ColorMap, baseColor: Array<number> | null, gamma: number | null, contrastLimitMin: number | null, contrastLimitMax: number | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean } };

export type DeleteRgbViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteRgbViewMutation = { deleteRgbView: string };

export type RoiFieldsFragment = { id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, creator: { id: string, sub: string, preferredUsername: string } | null };

export type GetRoisQueryVariables = Exact<{
  image: string;
}>;


export type GetRoisQuery = { rois: Array<{ id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, creator: { id: string, sub: string, preferredUsername: string } | null }> };

export type RoisQueryVariables = Exact<{
  filter?: RoiFilter | null | undefined;
  ordering?: Array<RoiOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type RoisQuery = { rois: Array<{ id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, image: { id: string, name: string }, creator: { id: string, sub: string, preferredUsername: string } | null }> };

export type GetRoiQueryVariables = Exact<{
  id: string;
}>;


export type GetRoiQuery = { roi: { id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, image: { id: string, name: string }, creator: { id: string, sub: string, preferredUsername: string } | null } };

export type CreateRoiMutationVariables = Exact<{
  input: RoiInput;
}>;


export type CreateRoiMutation = { createRoi: { id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, creator: { id: string, sub: string, preferredUsername: string } | null } };

export type UpdateRoiMutationVariables = Exact<{
  input: UpdateRoiInput;
}>;


export type UpdateRoiMutation = { updateRoi: { id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, creator: { id: string, sub: string, preferredUsername: string } | null } };

export type DeleteRoiMutationVariables = Exact<{
  input: DeleteRoiInput;
}>;


export type DeleteRoiMutation = { deleteRoi: string };

export type PinRoiMutationVariables = Exact<{
  input: PinRoiInput;
}>;


export type PinRoiMutation = { pinRoi: { id: string, pinned: boolean } };

export type WatchRoisSubscriptionVariables = Exact<{
  image: string;
}>;


export type WatchRoisSubscription = { rois: { delete: string | null, create: { id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, creator: { id: string, sub: string, preferredUsername: string } | null } | null, update: { id: string, kind: RoiKind, vectors: Array<number[]>, pinned: boolean, createdAt: string, creator: { id: string, sub: string, preferredUsername: string } | null } | null } };

export type DataArrayFieldsFragment = { id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } };

export type ADatasetFieldsFragment = { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> };

export type LensFieldsFragment = { id: string, dims: Array<string>, shape: Array<number>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, slices: Array<{ dim: string, start: number | null, stop: number | null, step: number | null }>, activeAnchors: Array<{ id: string, channelLabel: { label: string } | null }>, dataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } };

export type LayerFieldsFragment = { id: string, affineMatrix: number[][] | null, colormap: ColorMap | null, color: Array<number> | null, climMin: number | null, climMax: number | null, xDim: string, yDim: string, zDim: string | null, tDim: string | null, intensityDim: string, status: PlacementStatus, lens: { id: string, dims: Array<string>, shape: Array<number>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, slices: Array<{ dim: string, start: number | null, stop: number | null, step: number | null }>, activeAnchors: Array<{ id: string, channelLabel: { label: string } | null }>, dataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } } };

export type SceneFieldsFragment = { id: string, name: string, spatialUnit: SpatialUnit, temporalUnit: TemporalUnit };

export type ADatasetsQueryVariables = Exact<{
  filter?: ADatasetFilter | null | undefined;
  ordering?: Array<ADatasetOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type ADatasetsQuery = { adatasets: Array<{ id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> }> };

export type GetADatasetQueryVariables = Exact<{
  id: string;
}>;


export type GetADatasetQuery = { adataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } };

export type GetLensQueryVariables = Exact<{
  id: string;
}>;


export type GetLensQuery = { lens: { id: string, dims: Array<string>, shape: Array<number>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, slices: Array<{ dim: string, start: number | null, stop: number | null, step: number | null }>, activeAnchors: Array<{ id: string, channelLabel: { label: string } | null }>, dataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } } };

export type ScenesQueryVariables = Exact<{
  filter?: SceneFilter | null | undefined;
  ordering?: Array<SceneOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type ScenesQuery = { scenes: Array<{ id: string, name: string, spatialUnit: SpatialUnit, temporalUnit: TemporalUnit }> };

export type GetSceneQueryVariables = Exact<{
  id: string;
}>;


export type GetSceneQuery = { scene: { id: string, name: string, spatialUnit: SpatialUnit, temporalUnit: TemporalUnit, layers: Array<{ id: string, affineMatrix: number[][] | null, colormap: ColorMap | null, color: Array<number> | null, climMin: number | null, climMax: number | null, xDim: string, yDim: string, zDim: string | null, tDim: string | null, intensityDim: string, status: PlacementStatus, lens: { id: string, dims: Array<string>, shape: Array<number>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, slices: Array<{ dim: string, start: number | null, stop: number | null, step: number | null }>, activeAnchors: Array<{ id: string, channelLabel: { label: string } | null }>, dataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } } }> } };

export type SearchScenesQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchScenesQuery = { options: Array<{ value: string, label: string }> };

export type CreateADatasetMutationVariables = Exact<{
  input: CreateADatasetInput;
}>;


export type CreateADatasetMutation = { createAdataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } };

export type CreateLensMutationVariables = Exact<{
  input: CreateLensInput;
}>;


export type CreateLensMutation = { createLens: { id: string, dims: Array<string>, shape: Array<number>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, slices: Array<{ dim: string, start: number | null, stop: number | null, step: number | null }>, activeAnchors: Array<{ id: string, channelLabel: { label: string } | null }>, dataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } } };

export type CreateSceneMutationVariables = Exact<{
  input: CreateSceneInput;
}>;


export type CreateSceneMutation = { createScene: { id: string, name: string, spatialUnit: SpatialUnit, temporalUnit: TemporalUnit } };

export type CreateLayerMutationVariables = Exact<{
  input: CreateLayerInput;
}>;


export type CreateLayerMutation = { createLayer: { id: string, affineMatrix: number[][] | null, colormap: ColorMap | null, color: Array<number> | null, climMin: number | null, climMax: number | null, xDim: string, yDim: string, zDim: string | null, tDim: string | null, intensityDim: string, status: PlacementStatus, lens: { id: string, dims: Array<string>, shape: Array<number>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, slices: Array<{ dim: string, start: number | null, stop: number | null, step: number | null }>, activeAnchors: Array<{ id: string, channelLabel: { label: string } | null }>, dataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } } } };

export type UpdateLayerMutationVariables = Exact<{
  input: UpdateLayerInput;
}>;


export type UpdateLayerMutation = { updateLayer: { id: string, affineMatrix: number[][] | null, colormap: ColorMap | null, color: Array<number> | null, climMin: number | null, climMax: number | null, xDim: string, yDim: string, zDim: string | null, tDim: string | null, intensityDim: string, status: PlacementStatus, lens: { id: string, dims: Array<string>, shape: Array<number>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, slices: Array<{ dim: string, start: number | null, stop: number | null, step: number | null }>, activeAnchors: Array<{ id: string, channelLabel: { label: string } | null }>, dataset: { id: string, name: string, dims: Array<string>, dimDescriptors: Array<{ key: string, kind: DimensionKind, size: number }>, dataArrays: Array<{ id: string, level: number, shape: Array<number>, chunkShape: Array<number>, scaleFactors: Array<number> | null, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } }> } } } };

export type SearchDataQueryVariables = Exact<{
  images?: ImageFilter | null | undefined;
  datasets?: DatasetFilter | null | undefined;
}>;


export type SearchDataQuery = { images: Array<{ id: string, name: string, dataset: { id: string, name: string } | null }>, datasets: Array<{ id: string, name: string, parent: { id: string, name: string } | null }> };

export type MediaStoreFieldsFragment = { id: string, bucket: string, key: string, path: string };

export type SnapshotFieldsFragment = { id: string, name: string, createdAt: string, store: { id: string, bucket: string, key: string, path: string } };

export type GetSnapshotQueryVariables = Exact<{
  id: string;
}>;


export type GetSnapshotQuery = { snapshot: { id: string, name: string, createdAt: string, store: { id: string, bucket: string, key: string, path: string } } };

export type SnapshotsOfImageQueryVariables = Exact<{
  image: string;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type SnapshotsOfImageQuery = { snapshots: Array<{ id: string, name: string, createdAt: string, store: { id: string, bucket: string, key: string, path: string } }> };

export type SearchSnapshotsQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchSnapshotsQuery = { options: Array<{ value: string, label: string }> };

export type RequestMediaUploadMutationVariables = Exact<{
  input: RequestMediaUploadInput;
}>;


export type RequestMediaUploadMutation = { requestMediaUpload: { store: string, accessKey: string, secretKey: string, sessionToken: string, bucket: string, key: string, path: string, expiresIn: number, maxBytes: number } };

export type CreateSnapshotMutationVariables = Exact<{
  input: SnapshotInput;
}>;


export type CreateSnapshotMutation = { createSnapshot: { id: string, name: string, createdAt: string, store: { id: string, bucket: string, key: string, path: string } } };

export type DeleteSnapshotMutationVariables = Exact<{
  input: DeleteSnaphotInput;
}>;


export type DeleteSnapshotMutation = { deleteSnapshot: string };

export type StageCardFragment = { id: string, name: string, description: string | null, pinned: boolean };

export type StagesQueryVariables = Exact<{
  filter?: StageFilter | null | undefined;
  ordering?: Array<StageOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type StagesQuery = { stages: Array<{ id: string, name: string, description: string | null, pinned: boolean }> };

export type GetStageQueryVariables = Exact<{
  id: string;
}>;


export type GetStageQuery = { stage: { id: string, name: string, description: string | null, pinned: boolean, affineViews: Array<{ id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, image: { id: string, name: string }, stage: { id: string, name: string } }> } };

export type CreateStageMutationVariables = Exact<{
  input: StageInput;
}>;


export type CreateStageMutation = { createStage: { id: string, name: string, description: string | null, pinned: boolean } };

export type DeleteStageMutationVariables = Exact<{
  input: DeleteStageInput;
}>;


export type DeleteStageMutation = { deleteStage: string };

export type PinStageMutationVariables = Exact<{
  input: PinStageInput;
}>;


export type PinStageMutation = { pinStage: { id: string, pinned: boolean } };

export type WatchTransformationViewsSubscriptionVariables = Exact<{
  stage: string;
}>;


export type WatchTransformationViewsSubscription = { affineTransformationViews: { delete: string | null, create: { id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } } | null, update: { id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } } | null } };

export type StoreMetadataFragment = { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown };

export type RequestZarrAccessMutationVariables = Exact<{
  input: RequestZarrAccessInput;
}>;


export type RequestZarrAccessMutation = { requestZarrAccess: { accessKey: string, secretKey: string, sessionToken: string, region: string, bucket: string, key: string, expiresIn: number } };

export type RequestGeneralZarrAccessMutationVariables = Exact<{
  input: RequestGeneralZarrAccessInput;
}>;


export type RequestGeneralZarrAccessMutation = { requestGeneralZarrAccess: { accessKey: string, secretKey: string, sessionToken: string, region: string, bucket: string, expiresIn: number } };

export type RequestZarrUploadMutationVariables = Exact<{
  input: RequestZarrUploadInput;
}>;


export type RequestZarrUploadMutation = { requestZarrUpload: { store: string, accessKey: string, secretKey: string, sessionToken: string, bucket: string, key: string, expiresIn: number, maxBytes: number } };

export type FinishZarrUploadMutationVariables = Exact<{
  input: FinishZarrUploadInput;
}>;


export type FinishZarrUploadMutation = { finishZarrUpload: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } };

export type ParquetStoreFieldsFragment = { id: string, bucket: string, key: string, path: string };

export type TableCardFragment = { id: string, name: string, columns: Array<{ name: string, type: DuckDbDataType }>, store: { id: string, bucket: string, key: string, path: string }, origins: Array<{ id: string, name: string }> };

export type TablesQueryVariables = Exact<{
  filter?: TableFilter | null | undefined;
  ordering?: Array<TableOrder>;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type TablesQuery = { tables: Array<{ id: string, name: string, columns: Array<{ name: string, type: DuckDbDataType }>, store: { id: string, bucket: string, key: string, path: string }, origins: Array<{ id: string, name: string }> }> };

export type GetTableQueryVariables = Exact<{
  id: string;
}>;


export type GetTableQuery = { table: { id: string, name: string, columns: Array<{ name: string, type: DuckDbDataType }>, store: { id: string, bucket: string, key: string, path: string }, origins: Array<{ id: string, name: string }> } };

export type TablesOfImageQueryVariables = Exact<{
  image: string;
  pagination?: OffsetPaginationInput | null | undefined;
}>;


export type TablesOfImageQuery = { tables: Array<{ id: string, name: string, origins: Array<{ id: string }> }> };

export type GetTableRowQueryVariables = Exact<{
  id: string;
}>;


export type GetTableRowQuery = { tableRow: { id: string, values: Array<unknown>, columns: Array<{ name: string }>, table: { id: string } } };

export type GetTableCellQueryVariables = Exact<{
  id: string;
}>;


export type GetTableCellQuery = { tableCell: { id: string, value: unknown, column: { name: string }, table: { id: string } } };

export type SearchTablesQueryVariables = Exact<{
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchTablesQuery = { options: Array<{ value: string, label: string }> };

export type SearchTableRowsQueryVariables = Exact<{
  table: string;
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchTableRowsQuery = { options: Array<{ value: string, label: string }> };

export type SearchTableCellsQueryVariables = Exact<{
  table: string;
  search?: string | null | undefined;
  values?: Array<string> | null | undefined;
  limit?: number | null | undefined;
  offset?: number;
}>;


export type SearchTableCellsQuery = { options: Array<{ value: string, label: string }> };

export type RequestParquetUploadMutationVariables = Exact<{
  input: RequestParquetUploadInput;
}>;


export type RequestParquetUploadMutation = { requestParquetUpload: { store: string, accessKey: string, secretKey: string, sessionToken: string, bucket: string, key: string, path: string, expiresIn: number, maxBytes: number } };

export type FinishParquetUploadMutationVariables = Exact<{
  input: FinishParquetUploadInput;
}>;


export type FinishParquetUploadMutation = { finishParquetUpload: { id: string, bucket: string, key: string, path: string } };

export type RequestParquetAccessMutationVariables = Exact<{
  input: RequestParquetAccessInput;
}>;


export type RequestParquetAccessMutation = { requestParquetAccess: { accessKey: string, secretKey: string, sessionToken: string, bucket: string, key: string, path: string, expiresIn: number } };

export type FromParquetLikeMutationVariables = Exact<{
  input: FromParquetLike;
}>;


export type FromParquetLikeMutation = { fromParquetLike: { id: string, name: string, columns: Array<{ name: string, type: DuckDbDataType }>, store: { id: string, bucket: string, key: string, path: string }, origins: Array<{ id: string, name: string }> } };

export type DeleteTableMutationVariables = Exact<{
  input: DeleteTableInput;
}>;


export type DeleteTableMutation = { deleteTable: string };

type ViewBoundsChannelViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsRgbViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsScaleViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsDerivedViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsAffineTransformationViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsLabelViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsReferenceViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsMaskViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsInstanceMaskViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsRoiViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

type ViewBoundsHistogramViewFragment = { cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

export type ViewBoundsFragment =
  | ViewBoundsChannelViewFragment
  | ViewBoundsRgbViewFragment
  | ViewBoundsScaleViewFragment
  | ViewBoundsDerivedViewFragment
  | ViewBoundsAffineTransformationViewFragment
  | ViewBoundsLabelViewFragment
  | ViewBoundsReferenceViewFragment
  | ViewBoundsMaskViewFragment
  | ViewBoundsInstanceMaskViewFragment
  | ViewBoundsRoiViewFragment
  | ViewBoundsHistogramViewFragment
;

export type ChannelViewFieldsFragment = { id: string, name: string | null, emissionWavelength: number | null, excitationWavelength: number | null, acquisitionMode: string | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean };

export type AffineViewFieldsFragment = { id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } };

export type ScaleLevelFragment = { id: string, scaleC: number, scaleT: number, scaleZ: number, scaleY: number, scaleX: number, image: { id: string, store: { id: string, bucket: string, key: string, version: string | null, shape: Array<number>, chunks: Array<number>, dtype: string | null, dimensionNames: Array<string | null> | null, fillValue: unknown, codecs: unknown, chunkKeyEncoding: unknown, storageTransformers: unknown } } };

export type ActiveViewsQueryVariables = Exact<{
  image: string;
  selector?: Selector | null | undefined;
  include?: Array<ViewKind> | null | undefined;
  exclude?: Array<ViewKind> | null | undefined;
}>;


export type ActiveViewsQuery = { activeViews: Array<
    | { __typename: 'ChannelView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, id: string, name: string | null, emissionWavelength: number | null, excitationWavelength: number | null, acquisitionMode: string | null }
    | { __typename: 'RGBView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'ScaleView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'DerivedView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'AffineTransformationView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, id: string, affineMatrix: number[][], stage: { id: string, name: string } }
    | { __typename: 'LabelView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'ReferenceView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'MaskView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'InstanceMaskView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'ROIView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'HistogramView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
  > };

export type CreateChannelViewMutationVariables = Exact<{
  input: ChannelViewInput;
}>;


export type CreateChannelViewMutation = { createChannelView: { id: string, name: string | null, emissionWavelength: number | null, excitationWavelength: number | null, acquisitionMode: string | null, cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean } };

export type CreateAffineTransformationViewMutationVariables = Exact<{
  input: AffineTransformationViewInput;
}>;


export type CreateAffineTransformationViewMutation = { createAffineTransformationView: { id: string, affineMatrix: number[][], cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean, stage: { id: string, name: string } } };

export type DeleteViewMutationVariables = Exact<{
  input: DeleteViewInput;
}>;


export type DeleteViewMutation = { deleteView: string };

export type PinViewMutationVariables = Exact<{
  input: PinViewInput;
}>;


export type PinViewMutation = { pinView:
    | { __typename: 'ChannelView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'RGBView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'ScaleView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'DerivedView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'AffineTransformationView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'LabelView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'ReferenceView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'MaskView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'InstanceMaskView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'ROIView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
    | { __typename: 'HistogramView', cMin: number | null, cMax: number | null, tMin: number | null, tMax: number | null, zMin: number | null, zMax: number | null, yMin: number | null, yMax: number | null, xMin: number | null, xMax: number | null, isGlobal: boolean }
   };

const n = (value: string) => ({ kind: "Name", value });
const f = (value: string) => ({ kind: "Field", name: n(value) });
const s = (value: string) => ({ kind: "FragmentSpread", name: n(value) });
const fragmentDatasetCard = {"kind":"FragmentDefinition","name":n("DatasetCard"),"typeCondition":{"kind":"NamedType","name":n("Dataset")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("description"),f("createdAt"),f("isDefault"),f("pinned"),f("tags"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}};
const fragmentDatasetNode = {"kind":"FragmentDefinition","name":n("DatasetNode"),"typeCondition":{"kind":"NamedType","name":n("Dataset")},"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard"),{"kind":"Field","name":n("children"),"arguments":[{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"IntValue","value":"1"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}};
const fragmentDatasetAncestors = {"kind":"FragmentDefinition","name":n("DatasetAncestors"),"typeCondition":{"kind":"NamedType","name":n("Dataset")},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}}]}}]}}]}}]}}]}}]}};
const fragmentDatasetFields = {"kind":"FragmentDefinition","name":n("DatasetFields"),"typeCondition":{"kind":"NamedType","name":n("Dataset")},"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard"),s("DatasetAncestors"),{"kind":"Field","name":n("creator"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("sub"),f("preferredUsername")]}},{"kind":"Field","name":n("children"),"arguments":[{"kind":"Argument","name":n("ordering"),"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("name"),"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}};
const fragmentStoreMetadata = {"kind":"FragmentDefinition","name":n("StoreMetadata"),"typeCondition":{"kind":"NamedType","name":n("ZarrStore")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("bucket"),f("key"),f("version"),f("shape"),f("chunks"),f("dtype"),f("dimensionNames"),f("fillValue"),f("codecs"),f("chunkKeyEncoding"),f("storageTransformers")]}};
const fragmentScaleLevel = {"kind":"FragmentDefinition","name":n("ScaleLevel"),"typeCondition":{"kind":"NamedType","name":n("ScaleView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("scaleC"),f("scaleT"),f("scaleZ"),f("scaleY"),f("scaleX"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[s("StoreMetadata")]}}]}}]}};
const fragmentViewBounds = {"kind":"FragmentDefinition","name":n("ViewBounds"),"typeCondition":{"kind":"NamedType","name":n("View")},"selectionSet":{"kind":"SelectionSet","selections":[f("cMin"),f("cMax"),f("tMin"),f("tMax"),f("zMin"),f("zMax"),f("yMin"),f("yMax"),f("xMin"),f("xMax"),f("isGlobal")]}};
const fragmentRGBViewFields = {"kind":"FragmentDefinition","name":n("RGBViewFields"),"typeCondition":{"kind":"NamedType","name":n("RGBView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds"),f("active"),f("colorMap"),f("baseColor"),f("gamma"),f("contrastLimitMin"),f("contrastLimitMax")]}};
const fragmentRGBContextFields = {"kind":"FragmentDefinition","name":n("RGBContextFields"),"typeCondition":{"kind":"NamedType","name":n("RGBContext")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("blending"),f("c"),f("t"),f("z"),f("pinned"),{"kind":"Field","name":n("views"),"selectionSet":{"kind":"SelectionSet","selections":[s("RGBViewFields")]}}]}};
const fragmentImageCard = {"kind":"FragmentDefinition","name":n("ImageCard"),"typeCondition":{"kind":"NamedType","name":n("Image")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("createdAt"),f("tags"),f("pinned"),{"kind":"Field","name":n("dataset"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}},{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[s("StoreMetadata")]}},{"kind":"Field","name":n("latestSnapshot"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}},{"kind":"Field","name":n("derivedScaleViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("ScaleLevel")]}},{"kind":"Field","name":n("rgbContexts"),"selectionSet":{"kind":"SelectionSet","selections":[s("RGBContextFields")]}}]}};
const fragmentAffineViewFields = {"kind":"FragmentDefinition","name":n("AffineViewFields"),"typeCondition":{"kind":"NamedType","name":n("AffineTransformationView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds"),f("affineMatrix"),{"kind":"Field","name":n("stage"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}};
const fragmentChannelViewFields = {"kind":"FragmentDefinition","name":n("ChannelViewFields"),"typeCondition":{"kind":"NamedType","name":n("ChannelView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds"),f("name"),f("emissionWavelength"),f("excitationWavelength"),f("acquisitionMode")]}};
const fragmentParquetStoreFields = {"kind":"FragmentDefinition","name":n("ParquetStoreFields"),"typeCondition":{"kind":"NamedType","name":n("ParquetStore")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("bucket"),f("key"),f("path")]}};
const fragmentInstanceMaskOf = {"kind":"FragmentDefinition","name":n("InstanceMaskOf"),"typeCondition":{"kind":"NamedType","name":n("InstanceMaskView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds"),{"kind":"Field","name":n("labels"),"selectionSet":{"kind":"SelectionSet","selections":[s("ParquetStoreFields")]}},{"kind":"Field","name":n("referenceView"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}};
const fragmentMaskOf = {"kind":"FragmentDefinition","name":n("MaskOf"),"typeCondition":{"kind":"NamedType","name":n("MaskView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds"),{"kind":"Field","name":n("labels"),"selectionSet":{"kind":"SelectionSet","selections":[s("ParquetStoreFields")]}},{"kind":"Field","name":n("referenceView"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}};
const fragmentImageFields = {"kind":"FragmentDefinition","name":n("ImageFields"),"typeCondition":{"kind":"NamedType","name":n("Image")},"selectionSet":{"kind":"SelectionSet","selections":[s("ImageCard"),{"kind":"Field","name":n("creator"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("sub"),f("preferredUsername")]}},{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[f("attributes")]}},{"kind":"Field","name":n("derivedScaleViews"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("affineTransformationViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("AffineViewFields")]}}]}}]}},{"kind":"Field","name":n("channels"),"selectionSet":{"kind":"SelectionSet","selections":[f("index"),f("label")]}},{"kind":"Field","name":n("channelViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("ChannelViewFields")]}},{"kind":"Field","name":n("affineTransformationViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("AffineViewFields")]}},{"kind":"Field","name":n("scaleViews"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("scaleC"),f("scaleT"),f("scaleZ"),f("scaleY"),f("scaleX"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}},{"kind":"Field","name":n("derivedViews"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("originImage"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}},{"kind":"Field","name":n("instanceMaskViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("InstanceMaskOf")]}},{"kind":"Field","name":n("maskViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("MaskOf")]}},{"kind":"Field","name":n("derivedInstanceMaskViews"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}},{"kind":"Field","name":n("derivedFromViews"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}};
const fragmentRoiFields = {"kind":"FragmentDefinition","name":n("RoiFields"),"typeCondition":{"kind":"NamedType","name":n("ROI")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("kind"),f("vectors"),f("pinned"),f("createdAt"),{"kind":"Field","name":n("creator"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("sub"),f("preferredUsername")]}}]}};
const fragmentDataArrayFields = {"kind":"FragmentDefinition","name":n("DataArrayFields"),"typeCondition":{"kind":"NamedType","name":n("DataArray")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("level"),f("shape"),f("chunkShape"),f("scaleFactors"),{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[s("StoreMetadata")]}}]}};
const fragmentADatasetFields = {"kind":"FragmentDefinition","name":n("ADatasetFields"),"typeCondition":{"kind":"NamedType","name":n("ADataset")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("dims"),{"kind":"Field","name":n("dimDescriptors"),"selectionSet":{"kind":"SelectionSet","selections":[f("key"),f("kind"),f("size")]}},{"kind":"Field","name":n("dataArrays"),"arguments":[{"kind":"Argument","name":n("ordering"),"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("level"),"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DataArrayFields")]}}]}};
const fragmentLensFields = {"kind":"FragmentDefinition","name":n("LensFields"),"typeCondition":{"kind":"NamedType","name":n("Lens")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("dims"),f("shape"),{"kind":"Field","name":n("dimDescriptors"),"selectionSet":{"kind":"SelectionSet","selections":[f("key"),f("kind"),f("size")]}},{"kind":"Field","name":n("slices"),"selectionSet":{"kind":"SelectionSet","selections":[f("dim"),f("start"),f("stop"),f("step")]}},{"kind":"Field","name":n("activeAnchors"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("channelLabel"),"selectionSet":{"kind":"SelectionSet","selections":[f("label")]}}]}},{"kind":"Field","name":n("dataset"),"selectionSet":{"kind":"SelectionSet","selections":[s("ADatasetFields")]}}]}};
const fragmentLayerFields = {"kind":"FragmentDefinition","name":n("LayerFields"),"typeCondition":{"kind":"NamedType","name":n("Layer")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("affineMatrix"),f("colormap"),f("color"),f("climMin"),f("climMax"),f("xDim"),f("yDim"),f("zDim"),f("tDim"),f("intensityDim"),f("status"),{"kind":"Field","name":n("lens"),"selectionSet":{"kind":"SelectionSet","selections":[s("LensFields")]}}]}};
const fragmentSceneFields = {"kind":"FragmentDefinition","name":n("SceneFields"),"typeCondition":{"kind":"NamedType","name":n("Scene")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("spatialUnit"),f("temporalUnit")]}};
const fragmentMediaStoreFields = {"kind":"FragmentDefinition","name":n("MediaStoreFields"),"typeCondition":{"kind":"NamedType","name":n("MediaStore")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("bucket"),f("key"),f("path")]}};
const fragmentSnapshotFields = {"kind":"FragmentDefinition","name":n("SnapshotFields"),"typeCondition":{"kind":"NamedType","name":n("Snapshot")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("createdAt"),{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[s("MediaStoreFields")]}}]}};
const fragmentStageCard = {"kind":"FragmentDefinition","name":n("StageCard"),"typeCondition":{"kind":"NamedType","name":n("Stage")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("description"),f("pinned")]}};
const fragmentTableCard = {"kind":"FragmentDefinition","name":n("TableCard"),"typeCondition":{"kind":"NamedType","name":n("Table")},"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("columns"),"selectionSet":{"kind":"SelectionSet","selections":[f("name"),f("type")]}},{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[s("ParquetStoreFields")]}},{"kind":"Field","name":n("origins"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}};
export const DatasetCardFragmentDoc = {"kind":"Document","definitions":[fragmentDatasetCard]} as unknown as DocumentNode<DatasetCardFragment, unknown>;
export const DatasetNodeFragmentDoc = {"kind":"Document","definitions":[fragmentDatasetNode,fragmentDatasetCard]} as unknown as DocumentNode<DatasetNodeFragment, unknown>;
export const DatasetAncestorsFragmentDoc = {"kind":"Document","definitions":[fragmentDatasetAncestors]} as unknown as DocumentNode<DatasetAncestorsFragment, unknown>;
export const DatasetFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentDatasetFields,fragmentDatasetCard,fragmentDatasetAncestors]} as unknown as DocumentNode<DatasetFieldsFragment, unknown>;
export const StoreMetadataFragmentDoc = {"kind":"Document","definitions":[fragmentStoreMetadata]} as unknown as DocumentNode<StoreMetadataFragment, unknown>;
export const ScaleLevelFragmentDoc = {"kind":"Document","definitions":[fragmentScaleLevel,fragmentStoreMetadata]} as unknown as DocumentNode<ScaleLevelFragment, unknown>;
export const ViewBoundsFragmentDoc = {"kind":"Document","definitions":[fragmentViewBounds]} as unknown as DocumentNode<ViewBoundsFragment, unknown>;
export const RgbViewFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentRGBViewFields,fragmentViewBounds]} as unknown as DocumentNode<RgbViewFieldsFragment, unknown>;
export const RgbContextFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentRGBContextFields,fragmentViewBounds,fragmentRGBViewFields]} as unknown as DocumentNode<RgbContextFieldsFragment, unknown>;
export const ImageCardFragmentDoc = {"kind":"Document","definitions":[fragmentImageCard,fragmentStoreMetadata,fragmentViewBounds,fragmentRGBViewFields,fragmentScaleLevel,fragmentRGBContextFields]} as unknown as DocumentNode<ImageCardFragment, unknown>;
export const AffineViewFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentAffineViewFields,fragmentViewBounds]} as unknown as DocumentNode<AffineViewFieldsFragment, unknown>;
export const ChannelViewFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentChannelViewFields,fragmentViewBounds]} as unknown as DocumentNode<ChannelViewFieldsFragment, unknown>;
export const ParquetStoreFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentParquetStoreFields]} as unknown as DocumentNode<ParquetStoreFieldsFragment, unknown>;
export const InstanceMaskOfFragmentDoc = {"kind":"Document","definitions":[fragmentInstanceMaskOf,fragmentViewBounds,fragmentParquetStoreFields]} as unknown as DocumentNode<InstanceMaskOfFragment, unknown>;
export const MaskOfFragmentDoc = {"kind":"Document","definitions":[fragmentMaskOf,fragmentViewBounds,fragmentParquetStoreFields]} as unknown as DocumentNode<MaskOfFragment, unknown>;
export const ImageFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentImageFields,fragmentStoreMetadata,fragmentScaleLevel,fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields,fragmentParquetStoreFields,fragmentImageCard,fragmentAffineViewFields,fragmentChannelViewFields,fragmentInstanceMaskOf,fragmentMaskOf]} as unknown as DocumentNode<ImageFieldsFragment, unknown>;
export const RoiFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentRoiFields]} as unknown as DocumentNode<RoiFieldsFragment, unknown>;
export const DataArrayFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentDataArrayFields,fragmentStoreMetadata]} as unknown as DocumentNode<DataArrayFieldsFragment, unknown>;
export const ADatasetFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentADatasetFields,fragmentStoreMetadata,fragmentDataArrayFields]} as unknown as DocumentNode<ADatasetFieldsFragment, unknown>;
export const LensFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentLensFields,fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields]} as unknown as DocumentNode<LensFieldsFragment, unknown>;
export const LayerFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentLayerFields,fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields,fragmentLensFields]} as unknown as DocumentNode<LayerFieldsFragment, unknown>;
export const SceneFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentSceneFields]} as unknown as DocumentNode<SceneFieldsFragment, unknown>;
export const MediaStoreFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentMediaStoreFields]} as unknown as DocumentNode<MediaStoreFieldsFragment, unknown>;
export const SnapshotFieldsFragmentDoc = {"kind":"Document","definitions":[fragmentSnapshotFields,fragmentMediaStoreFields]} as unknown as DocumentNode<SnapshotFieldsFragment, unknown>;
export const StageCardFragmentDoc = {"kind":"Document","definitions":[fragmentStageCard]} as unknown as DocumentNode<StageCardFragment, unknown>;
export const TableCardFragmentDoc = {"kind":"Document","definitions":[fragmentTableCard,fragmentParquetStoreFields]} as unknown as DocumentNode<TableCardFragment, unknown>;
export const DatasetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Datasets"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("DatasetFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DatasetOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("datasets"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<DatasetsQuery, DatasetsQueryVariables>;
export const DatasetNodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("DatasetNodes"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("DatasetFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DatasetOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("datasets"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetNode")]}}]}},fragmentDatasetCard,fragmentDatasetNode]} as unknown as DocumentNode<DatasetNodesQuery, DatasetNodesQueryVariables>;
export const DatasetTreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("DatasetTree"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("datasets"),"arguments":[{"kind":"Argument","name":n("ordering"),"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("name"),"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]} as unknown as DocumentNode<DatasetTreeQuery, DatasetTreeQueryVariables>;
export const GetDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("dataset"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetFields")]}}]}},fragmentDatasetCard,fragmentDatasetAncestors,fragmentDatasetFields]} as unknown as DocumentNode<GetDatasetQuery, GetDatasetQueryVariables>;
export const ChildrenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Children"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("parent")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("DatasetChildrenFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("order")},"type":{"kind":"NamedType","name":n("ChildrenOrder")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("ChildrenPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("children"),"arguments":[{"kind":"Argument","name":n("parent"),"value":{"kind":"Variable","name":n("parent")}},{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("order"),"value":{"kind":"Variable","name":n("order")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("__typename"),s("DatasetCard"),s("ImageCard")]}}]}},fragmentStoreMetadata,fragmentScaleLevel,fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields,fragmentDatasetCard,fragmentImageCard]} as unknown as DocumentNode<ChildrenQuery, ChildrenQueryVariables>;
export const CreateDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateDatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<CreateDatasetMutation, CreateDatasetMutationVariables>;
export const EnsureDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("EnsureDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateDatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("ensureDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<EnsureDatasetMutation, EnsureDatasetMutationVariables>;
export const UpdateDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("UpdateDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ChangeDatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("updateDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<UpdateDatasetMutation, UpdateDatasetMutationVariables>;
export const DeleteDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteDatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteDatasetMutation, DeleteDatasetMutationVariables>;
export const PinDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("PinDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("PinDatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("pinDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("pinned")]}}]}}]} as unknown as DocumentNode<PinDatasetMutation, PinDatasetMutationVariables>;
export const PutImagesInDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("PutImagesInDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("AssociateInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("putImagesInDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<PutImagesInDatasetMutation, PutImagesInDatasetMutationVariables>;
export const ReleaseImagesFromDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("ReleaseImagesFromDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DesociateInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("releaseImagesFromDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<ReleaseImagesFromDatasetMutation, ReleaseImagesFromDatasetMutationVariables>;
export const PutDatasetsInDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("PutDatasetsInDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("AssociateInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("putDatasetsInDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<PutDatasetsInDatasetMutation, PutDatasetsInDatasetMutationVariables>;
export const ReleaseDatasetsFromDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("ReleaseDatasetsFromDataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DesociateInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("releaseDatasetsFromDataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("DatasetCard")]}}]}},fragmentDatasetCard]} as unknown as DocumentNode<ReleaseDatasetsFromDatasetMutation, ReleaseDatasetsFromDatasetMutationVariables>;
export const ImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Images"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("ImageFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ImageOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("images"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ImageCard")]}}]}},fragmentStoreMetadata,fragmentScaleLevel,fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields,fragmentImageCard]} as unknown as DocumentNode<ImagesQuery, ImagesQueryVariables>;
export const ImageNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ImageNames"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("ImageFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ImageOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("images"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]} as unknown as DocumentNode<ImageNamesQuery, ImageNamesQueryVariables>;
export const CountImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("CountImages"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("ImageFilter")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("imagesStats"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("count")]}}]}}]} as unknown as DocumentNode<CountImagesQuery, CountImagesQueryVariables>;
export const GetImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("image"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ImageFields")]}}]}},fragmentStoreMetadata,fragmentScaleLevel,fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields,fragmentImageCard,fragmentAffineViewFields,fragmentChannelViewFields,fragmentParquetStoreFields,fragmentInstanceMaskOf,fragmentMaskOf,fragmentImageFields]} as unknown as DocumentNode<GetImageQuery, GetImageQueryVariables>;
export const GetRandomImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetRandomImage"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("randomImage"),"selectionSet":{"kind":"SelectionSet","selections":[s("ImageFields")]}}]}},fragmentStoreMetadata,fragmentScaleLevel,fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields,fragmentImageCard,fragmentAffineViewFields,fragmentChannelViewFields,fragmentParquetStoreFields,fragmentInstanceMaskOf,fragmentMaskOf,fragmentImageFields]} as unknown as DocumentNode<GetRandomImageQuery, GetRandomImageQueryVariables>;
export const FromArrayLikeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("from_array_like"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("FromArrayLikeInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("fromArrayLike"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ImageFields")]}}]}},fragmentStoreMetadata,fragmentScaleLevel,fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields,fragmentImageCard,fragmentAffineViewFields,fragmentChannelViewFields,fragmentParquetStoreFields,fragmentInstanceMaskOf,fragmentMaskOf,fragmentImageFields]} as unknown as DocumentNode<FromArrayLikeMutation, FromArrayLikeMutationVariables>;
export const UpdateImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("UpdateImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("UpdateImageInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("updateImage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),f("tags")]}}]}}]} as unknown as DocumentNode<UpdateImageMutation, UpdateImageMutationVariables>;
export const DeleteImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteImageInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteImage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteImageMutation, DeleteImageMutationVariables>;
export const PinImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("PinImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("PinImageInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("pinImage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("pinned")]}}]}}]} as unknown as DocumentNode<PinImageMutation, PinImageMutationVariables>;
export const WatchImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":n("WatchImages"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("dataset")},"type":{"kind":"NamedType","name":n("ID")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("images"),"arguments":[{"kind":"Argument","name":n("dataset"),"value":{"kind":"Variable","name":n("dataset")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("create"),"selectionSet":{"kind":"SelectionSet","selections":[s("ImageCard"),{"kind":"Field","name":n("scaleViews"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("scaleC"),f("scaleT"),f("scaleZ"),f("scaleY"),f("scaleX"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}},{"kind":"Field","name":n("update"),"selectionSet":{"kind":"SelectionSet","selections":[s("ImageCard")]}},f("delete")]}}]}},fragmentStoreMetadata,fragmentScaleLevel,fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields,fragmentImageCard]} as unknown as DocumentNode<WatchImagesSubscription, WatchImagesSubscriptionVariables>;
export const MasksOfImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("MasksOfImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("image"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("derivedInstanceMaskViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("InstanceMaskOf"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[s("ImageCard")]}}]}}]}}]}},fragmentViewBounds,fragmentParquetStoreFields,fragmentStoreMetadata,fragmentScaleLevel,fragmentRGBViewFields,fragmentRGBContextFields,fragmentInstanceMaskOf,fragmentImageCard]} as unknown as DocumentNode<MasksOfImageQuery, MasksOfImageQueryVariables>;
export const CreateReferenceViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateReferenceView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ReferenceViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createReferenceView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),s("ViewBounds")]}}]}},fragmentViewBounds]} as unknown as DocumentNode<CreateReferenceViewMutation, CreateReferenceViewMutationVariables>;
export const CreateMaskViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateMaskView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("MaskViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createMaskView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("MaskOf")]}}]}},fragmentViewBounds,fragmentParquetStoreFields,fragmentMaskOf]} as unknown as DocumentNode<CreateMaskViewMutation, CreateMaskViewMutationVariables>;
export const CreateInstanceMaskViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateInstanceMaskView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("InstanceMaskViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createInstanceMaskView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("InstanceMaskOf")]}}]}},fragmentViewBounds,fragmentParquetStoreFields,fragmentInstanceMaskOf]} as unknown as DocumentNode<CreateInstanceMaskViewMutation, CreateInstanceMaskViewMutationVariables>;
export const MembersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Members"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("members"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("roles"),{"kind":"Field","name":n("user"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("sub"),f("preferredUsername")]}},{"kind":"Field","name":n("organization"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("slug")]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const SearchImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchImages"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("images"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("name"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("contains"),"value":{"kind":"Variable","name":n("search")}}]}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchImagesQuery, SearchImagesQueryVariables>;
export const SearchDatasetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchDatasets"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("datasets"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchDatasetsQuery, SearchDatasetsQueryVariables>;
export const SearchRoisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchRois"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("rois"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchRoisQuery, SearchRoisQueryVariables>;
export const SearchStagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchStages"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("stages"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchStagesQuery, SearchStagesQueryVariables>;
export const SearchRgbViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchRGBViews"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("rgbViews"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchRgbViewsQuery, SearchRgbViewsQueryVariables>;
export const ArtemiyImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ArtemiyImages"),"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("images"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("channels"),"selectionSet":{"kind":"SelectionSet","selections":[f("label")]}}]}}]}}]} as unknown as DocumentNode<ArtemiyImagesQuery, ArtemiyImagesQueryVariables>;
export const ViewImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ViewImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filtersggg")},"type":{"kind":"NamedType","name":n("ViewFilter")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("image"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),{"kind":"Field","name":n("store"),"selectionSet":{"kind":"SelectionSet","selections":[s("StoreMetadata")]}},{"kind":"Field","name":n("views"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filtersggg")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("__typename"),s("ViewBounds"),{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":n("ChannelView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":n("AffineTransformationView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":n("RGBView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":n("ScaleView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":n("DerivedView")},"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]}},fragmentStoreMetadata,fragmentViewBounds]} as unknown as DocumentNode<ViewImageQuery, ViewImageQueryVariables>;
export const GetRgbContextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetRGBContext"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("rgbcontext"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RGBContextFields"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}},fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields]} as unknown as DocumentNode<GetRgbContextQuery, GetRgbContextQueryVariables>;
export const CreateRgbContextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateRGBContext"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateRGBContextInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createRgbContext"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RGBContextFields")]}}]}},fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields]} as unknown as DocumentNode<CreateRgbContextMutation, CreateRgbContextMutationVariables>;
export const UpdateRgbContextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("UpdateRGBContext"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("UpdateRGBContextInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("updateRgbContext"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RGBContextFields")]}}]}},fragmentViewBounds,fragmentRGBViewFields,fragmentRGBContextFields]} as unknown as DocumentNode<UpdateRgbContextMutation, UpdateRgbContextMutationVariables>;
export const DeleteRgbContextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteRGBContext"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteRGBContextInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteRgbContext"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteRgbContextMutation, DeleteRgbContextMutationVariables>;
export const GetRgbViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetRGBView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("rgbView"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RGBViewFields"),{"kind":"Field","name":n("contexts"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}},fragmentViewBounds,fragmentRGBViewFields]} as unknown as DocumentNode<GetRgbViewQuery, GetRgbViewQueryVariables>;
export const CreateRgbViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateRgbView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RGBViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createRgbView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RGBViewFields")]}}]}},fragmentViewBounds,fragmentRGBViewFields]} as unknown as DocumentNode<CreateRgbViewMutation, CreateRgbViewMutationVariables>;
export const UpdateRgbViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("UpdateRgbView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("UpdateRGBViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("updateRgbView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RGBViewFields")]}}]}},fragmentViewBounds,fragmentRGBViewFields]} as unknown as DocumentNode<UpdateRgbViewMutation, UpdateRgbViewMutationVariables>;
export const DeleteRgbViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteRgbView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteRgbView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteRgbViewMutation, DeleteRgbViewMutationVariables>;
export const GetRoisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetRois"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("rois"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("image"),"value":{"kind":"Variable","name":n("image")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RoiFields")]}}]}},fragmentRoiFields]} as unknown as DocumentNode<GetRoisQuery, GetRoisQueryVariables>;
export const RoisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Rois"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("ROIFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ROIOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("rois"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RoiFields"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}},fragmentRoiFields]} as unknown as DocumentNode<RoisQuery, RoisQueryVariables>;
export const GetRoiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetRoi"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("roi"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RoiFields"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}},fragmentRoiFields]} as unknown as DocumentNode<GetRoiQuery, GetRoiQueryVariables>;
export const CreateRoiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateRoi"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RoiInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createRoi"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RoiFields")]}}]}},fragmentRoiFields]} as unknown as DocumentNode<CreateRoiMutation, CreateRoiMutationVariables>;
export const UpdateRoiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("UpdateRoi"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("UpdateRoiInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("updateRoi"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("RoiFields")]}}]}},fragmentRoiFields]} as unknown as DocumentNode<UpdateRoiMutation, UpdateRoiMutationVariables>;
export const DeleteRoiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteRoi"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteRoiInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteRoi"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteRoiMutation, DeleteRoiMutationVariables>;
export const PinRoiDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("PinRoi"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("PinROIInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("pinRoi"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("pinned")]}}]}}]} as unknown as DocumentNode<PinRoiMutation, PinRoiMutationVariables>;
export const WatchRoisDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":n("WatchRois"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("rois"),"arguments":[{"kind":"Argument","name":n("image"),"value":{"kind":"Variable","name":n("image")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("create"),"selectionSet":{"kind":"SelectionSet","selections":[s("RoiFields")]}},{"kind":"Field","name":n("update"),"selectionSet":{"kind":"SelectionSet","selections":[s("RoiFields")]}},f("delete")]}}]}},fragmentRoiFields]} as unknown as DocumentNode<WatchRoisSubscription, WatchRoisSubscriptionVariables>;
export const ADatasetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ADatasets"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("ADatasetFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ADatasetOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("adatasets"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ADatasetFields")]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields]} as unknown as DocumentNode<ADatasetsQuery, ADatasetsQueryVariables>;
export const GetADatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetADataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("adataset"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ADatasetFields")]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields]} as unknown as DocumentNode<GetADatasetQuery, GetADatasetQueryVariables>;
export const GetLensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetLens"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("lens"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("LensFields")]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields,fragmentLensFields]} as unknown as DocumentNode<GetLensQuery, GetLensQueryVariables>;
export const ScenesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Scenes"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("SceneFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("SceneOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("scenes"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("SceneFields")]}}]}},fragmentSceneFields]} as unknown as DocumentNode<ScenesQuery, ScenesQueryVariables>;
export const GetSceneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetScene"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("scene"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("SceneFields"),{"kind":"Field","name":n("layers"),"selectionSet":{"kind":"SelectionSet","selections":[s("LayerFields")]}}]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields,fragmentLensFields,fragmentSceneFields,fragmentLayerFields]} as unknown as DocumentNode<GetSceneQuery, GetSceneQueryVariables>;
export const SearchScenesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchScenes"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("scenes"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchScenesQuery, SearchScenesQueryVariables>;
export const CreateADatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateADataset"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateADatasetInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createAdataset"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ADatasetFields")]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields]} as unknown as DocumentNode<CreateADatasetMutation, CreateADatasetMutationVariables>;
export const CreateLensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateLens"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateLensInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createLens"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("LensFields")]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields,fragmentLensFields]} as unknown as DocumentNode<CreateLensMutation, CreateLensMutationVariables>;
export const CreateSceneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateScene"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateSceneInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createScene"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("SceneFields")]}}]}},fragmentSceneFields]} as unknown as DocumentNode<CreateSceneMutation, CreateSceneMutationVariables>;
export const CreateLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateLayer"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("CreateLayerInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createLayer"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("LayerFields")]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields,fragmentLensFields,fragmentLayerFields]} as unknown as DocumentNode<CreateLayerMutation, CreateLayerMutationVariables>;
export const UpdateLayerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("UpdateLayer"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("UpdateLayerInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("updateLayer"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("LayerFields")]}}]}},fragmentStoreMetadata,fragmentDataArrayFields,fragmentADatasetFields,fragmentLensFields,fragmentLayerFields]} as unknown as DocumentNode<UpdateLayerMutation, UpdateLayerMutationVariables>;
export const SearchDataDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchData"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("images")},"type":{"kind":"NamedType","name":n("ImageFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("datasets")},"type":{"kind":"NamedType","name":n("DatasetFilter")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("images"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("images")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"IntValue","value":"8"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("dataset"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}},{"kind":"Field","name":n("datasets"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("datasets")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"IntValue","value":"5"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("parent"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}}]} as unknown as DocumentNode<SearchDataQuery, SearchDataQueryVariables>;
export const GetSnapshotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetSnapshot"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("snapshot"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("SnapshotFields")]}}]}},fragmentMediaStoreFields,fragmentSnapshotFields]} as unknown as DocumentNode<GetSnapshotQuery, GetSnapshotQueryVariables>;
export const SnapshotsOfImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SnapshotsOfImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("snapshots"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("image"),"value":{"kind":"Variable","name":n("image")}}]}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("createdAt"),"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("SnapshotFields")]}}]}},fragmentMediaStoreFields,fragmentSnapshotFields]} as unknown as DocumentNode<SnapshotsOfImageQuery, SnapshotsOfImageQueryVariables>;
export const SearchSnapshotsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchSnapshots"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("snapshots"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("name"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("contains"),"value":{"kind":"Variable","name":n("search")}}]}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchSnapshotsQuery, SearchSnapshotsQueryVariables>;
export const RequestMediaUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestMediaUpload"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RequestMediaUploadInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestMediaUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("store"),f("accessKey"),f("secretKey"),f("sessionToken"),f("bucket"),f("key"),f("path"),f("expiresIn"),f("maxBytes")]}}]}}]} as unknown as DocumentNode<RequestMediaUploadMutation, RequestMediaUploadMutationVariables>;
export const CreateSnapshotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateSnapshot"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("SnapshotInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createSnapshot"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("SnapshotFields")]}}]}},fragmentMediaStoreFields,fragmentSnapshotFields]} as unknown as DocumentNode<CreateSnapshotMutation, CreateSnapshotMutationVariables>;
export const DeleteSnapshotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteSnapshot"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteSnaphotInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteSnapshot"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteSnapshotMutation, DeleteSnapshotMutationVariables>;
export const StagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Stages"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("StageFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("StageOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("stages"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("StageCard")]}}]}},fragmentStageCard]} as unknown as DocumentNode<StagesQuery, StagesQueryVariables>;
export const GetStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetStage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("stage"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("StageCard"),{"kind":"Field","name":n("affineViews"),"selectionSet":{"kind":"SelectionSet","selections":[s("AffineViewFields"),{"kind":"Field","name":n("image"),"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name")]}}]}}]}}]}},fragmentViewBounds,fragmentStageCard,fragmentAffineViewFields]} as unknown as DocumentNode<GetStageQuery, GetStageQueryVariables>;
export const CreateStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateStage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("StageInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createStage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("StageCard")]}}]}},fragmentStageCard]} as unknown as DocumentNode<CreateStageMutation, CreateStageMutationVariables>;
export const DeleteStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteStage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteStageInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteStage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteStageMutation, DeleteStageMutationVariables>;
export const PinStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("PinStage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("PinStageInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("pinStage"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("pinned")]}}]}}]} as unknown as DocumentNode<PinStageMutation, PinStageMutationVariables>;
export const WatchTransformationViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":n("WatchTransformationViews"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("stage")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("affineTransformationViews"),"arguments":[{"kind":"Argument","name":n("stage"),"value":{"kind":"Variable","name":n("stage")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("create"),"selectionSet":{"kind":"SelectionSet","selections":[s("AffineViewFields")]}},{"kind":"Field","name":n("update"),"selectionSet":{"kind":"SelectionSet","selections":[s("AffineViewFields")]}},f("delete")]}}]}},fragmentViewBounds,fragmentAffineViewFields]} as unknown as DocumentNode<WatchTransformationViewsSubscription, WatchTransformationViewsSubscriptionVariables>;
export const RequestZarrAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestZarrAccess"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RequestZarrAccessInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestZarrAccess"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("accessKey"),f("secretKey"),f("sessionToken"),f("region"),f("bucket"),f("key"),f("expiresIn")]}}]}}]} as unknown as DocumentNode<RequestZarrAccessMutation, RequestZarrAccessMutationVariables>;
export const RequestGeneralZarrAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestGeneralZarrAccess"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RequestGeneralZarrAccessInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestGeneralZarrAccess"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("accessKey"),f("secretKey"),f("sessionToken"),f("region"),f("bucket"),f("expiresIn")]}}]}}]} as unknown as DocumentNode<RequestGeneralZarrAccessMutation, RequestGeneralZarrAccessMutationVariables>;
export const RequestZarrUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestZarrUpload"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RequestZarrUploadInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestZarrUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("store"),f("accessKey"),f("secretKey"),f("sessionToken"),f("bucket"),f("key"),f("expiresIn"),f("maxBytes")]}}]}}]} as unknown as DocumentNode<RequestZarrUploadMutation, RequestZarrUploadMutationVariables>;
export const FinishZarrUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("FinishZarrUpload"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("FinishZarrUploadInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("finishZarrUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("StoreMetadata")]}}]}},fragmentStoreMetadata]} as unknown as DocumentNode<FinishZarrUploadMutation, FinishZarrUploadMutationVariables>;
export const TablesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("Tables"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("filter")},"type":{"kind":"NamedType","name":n("TableFilter")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("ordering")},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("TableOrder")}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("tables"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"Variable","name":n("filter")}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"Variable","name":n("ordering")}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("TableCard")]}}]}},fragmentParquetStoreFields,fragmentTableCard]} as unknown as DocumentNode<TablesQuery, TablesQueryVariables>;
export const GetTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetTable"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("table"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("TableCard")]}}]}},fragmentParquetStoreFields,fragmentTableCard]} as unknown as DocumentNode<GetTableQuery, GetTableQueryVariables>;
export const TablesOfImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("TablesOfImage"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("pagination")},"type":{"kind":"NamedType","name":n("OffsetPaginationInput")}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("tables"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("notDerived"),"value":{"kind":"BooleanValue","value":false}}]}},{"kind":"Argument","name":n("ordering"),"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("createdAt"),"value":{"kind":"EnumValue","value":"DESC"}}]}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"Variable","name":n("pagination")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("name"),{"kind":"Field","name":n("origins"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("id"),"value":{"kind":"Variable","name":n("image")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]} as unknown as DocumentNode<TablesOfImageQuery, TablesOfImageQueryVariables>;
export const GetTableRowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetTableRow"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("tableRow"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("values"),{"kind":"Field","name":n("columns"),"selectionSet":{"kind":"SelectionSet","selections":[f("name")]}},{"kind":"Field","name":n("table"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]} as unknown as DocumentNode<GetTableRowQuery, GetTableRowQueryVariables>;
export const GetTableCellDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("GetTableCell"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("id")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("tableCell"),"arguments":[{"kind":"Argument","name":n("id"),"value":{"kind":"Variable","name":n("id")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("id"),f("value"),{"kind":"Field","name":n("column"),"selectionSet":{"kind":"SelectionSet","selections":[f("name")]}},{"kind":"Field","name":n("table"),"selectionSet":{"kind":"SelectionSet","selections":[f("id")]}}]}}]}}]} as unknown as DocumentNode<GetTableCellQuery, GetTableCellQueryVariables>;
export const SearchTablesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchTables"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("tables"),"arguments":[{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchTablesQuery, SearchTablesQueryVariables>;
export const SearchTableRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchTableRows"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("table")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("tableRows"),"arguments":[{"kind":"Argument","name":n("table"),"value":{"kind":"Variable","name":n("table")}},{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchTableRowsQuery, SearchTableRowsQueryVariables>;
export const SearchTableCellsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("SearchTableCells"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("table")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("search")},"type":{"kind":"NamedType","name":n("String")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("values")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("limit")},"type":{"kind":"NamedType","name":n("Int")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("offset")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("Int")}},"defaultValue":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("options"),"name":n("tableCells"),"arguments":[{"kind":"Argument","name":n("table"),"value":{"kind":"Variable","name":n("table")}},{"kind":"Argument","name":n("filters"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("search"),"value":{"kind":"Variable","name":n("search")}},{"kind":"ObjectField","name":n("ids"),"value":{"kind":"Variable","name":n("values")}}]}},{"kind":"Argument","name":n("pagination"),"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":n("limit"),"value":{"kind":"Variable","name":n("limit")}},{"kind":"ObjectField","name":n("offset"),"value":{"kind":"Variable","name":n("offset")}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":n("value"),"name":n("id")},{"kind":"Field","alias":n("label"),"name":n("name")}]}}]}}]} as unknown as DocumentNode<SearchTableCellsQuery, SearchTableCellsQueryVariables>;
export const RequestParquetUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestParquetUpload"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RequestParquetUploadInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestParquetUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("store"),f("accessKey"),f("secretKey"),f("sessionToken"),f("bucket"),f("key"),f("path"),f("expiresIn"),f("maxBytes")]}}]}}]} as unknown as DocumentNode<RequestParquetUploadMutation, RequestParquetUploadMutationVariables>;
export const FinishParquetUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("FinishParquetUpload"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("FinishParquetUploadInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("finishParquetUpload"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ParquetStoreFields")]}}]}},fragmentParquetStoreFields]} as unknown as DocumentNode<FinishParquetUploadMutation, FinishParquetUploadMutationVariables>;
export const RequestParquetAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("RequestParquetAccess"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("RequestParquetAccessInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("requestParquetAccess"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("accessKey"),f("secretKey"),f("sessionToken"),f("bucket"),f("key"),f("path"),f("expiresIn")]}}]}}]} as unknown as DocumentNode<RequestParquetAccessMutation, RequestParquetAccessMutationVariables>;
export const FromParquetLikeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("from_parquet_like"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("FromParquetLike")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("fromParquetLike"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("TableCard")]}}]}},fragmentParquetStoreFields,fragmentTableCard]} as unknown as DocumentNode<FromParquetLikeMutation, FromParquetLikeMutationVariables>;
export const DeleteTableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteTable"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteTableInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteTable"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteTableMutation, DeleteTableMutationVariables>;
export const ActiveViewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":n("ActiveViews"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("image")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ID")}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("selector")},"type":{"kind":"NamedType","name":n("Selector")}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("include")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ViewKind")}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("exclude")},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ViewKind")}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("activeViews"),"arguments":[{"kind":"Argument","name":n("image"),"value":{"kind":"Variable","name":n("image")}},{"kind":"Argument","name":n("selector"),"value":{"kind":"Variable","name":n("selector")}},{"kind":"Argument","name":n("include"),"value":{"kind":"Variable","name":n("include")}},{"kind":"Argument","name":n("exclude"),"value":{"kind":"Variable","name":n("exclude")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("__typename"),s("ViewBounds"),s("ChannelViewFields"),s("AffineViewFields")]}}]}},fragmentViewBounds,fragmentChannelViewFields,fragmentAffineViewFields]} as unknown as DocumentNode<ActiveViewsQuery, ActiveViewsQueryVariables>;
export const CreateChannelViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateChannelView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("ChannelViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createChannelView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("ChannelViewFields")]}}]}},fragmentViewBounds,fragmentChannelViewFields]} as unknown as DocumentNode<CreateChannelViewMutation, CreateChannelViewMutationVariables>;
export const CreateAffineTransformationViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("CreateAffineTransformationView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("AffineTransformationViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("createAffineTransformationView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[s("AffineViewFields")]}}]}},fragmentViewBounds,fragmentAffineViewFields]} as unknown as DocumentNode<CreateAffineTransformationViewMutation, CreateAffineTransformationViewMutationVariables>;
export const DeleteViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("DeleteView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("DeleteViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("deleteView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}]}]}}]} as unknown as DocumentNode<DeleteViewMutation, DeleteViewMutationVariables>;
export const PinViewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":n("PinView"),"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":n("input")},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":n("PinViewInput")}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":n("pinView"),"arguments":[{"kind":"Argument","name":n("input"),"value":{"kind":"Variable","name":n("input")}}],"selectionSet":{"kind":"SelectionSet","selections":[f("__typename"),s("ViewBounds")]}}]}},fragmentViewBounds]} as unknown as DocumentNode<PinViewMutation, PinViewMutationVariables>;