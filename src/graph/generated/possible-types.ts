// Written by scripts/codegen.ts from graphql/*.graphql; do not edit.
/** Concrete types of every interface and union, for the cache. */
export const possibleTypes: Record<string, string[]> = {
  "Accessor": [
    "ImageAccessor",
    "LabelAccessor"
  ],
  "DatasetImageFile": [
    "Dataset",
    "Image"
  ],
  "Render": [
    "Snapshot"
  ],
  "View": [
    "ChannelView",
    "RGBView",
    "ScaleView",
    "DerivedView",
    "AffineTransformationView",
    "LabelView",
    "ReferenceView",
    "MaskView",
    "InstanceMaskView",
    "ROIView",
    "HistogramView"
  ]
};
