import type { ImageFieldsFragment } from "../../../graph/generated/operations.ts";
import { type ImageModel, imageModelOf } from "../../../mikro/image.ts";
import { type Placement, placementOf } from "../../../mikro/placement.ts";
import type { LayerStyle } from "../../../viewer/layer.ts";
import type { ViewerImage } from "../../../viewer/viewer-types.ts";

/** What of a layer stays while a person changes how it is shown. */
export type PlacedImage = Readonly<{
  image: ViewerImage;
  placement: Placement;
  /** Names of channels by index. */
  names: ReadonlyMap<number, string>;
}>;

/** @throws MikroError, DataError when its pixels cannot be read correctly */
export function placedImageOf(
  below: Readonly<{ node: ImageFieldsFragment; model: ImageModel }>,
  node: ImageFieldsFragment,
): PlacedImage {
  const model = imageModelOf(node);
  const placement = placementOf(below, { node, model });
  const image: ViewerImage = {
    id: `layer ${node.id}`,
    multiscale: model.multiscale,
    plane: { z: model.initial.z, t: model.initial.t },
    channels: model.channels.map(({ setting }) => setting),
    display: { blending: model.initial.blending },
    placement: placement.affine,
  };
  return { image, placement, names: new Map(model.channels.map(({ name }, index) => [index, name])) };
}

/** How an image is likely meant: masks name objects by their values. */
export function usualStyle(node: ImageFieldsFragment): LayerStyle {
  const isMask = node.instanceMaskViews.length > 0 || node.maskViews.length > 0;
  const isLabels = node.rgbContexts[0]?.views.some(({ active, colorMap }) => active && colorMap === "RAINBOW") ?? false;
  return isMask || isLabels ? "labels" : "image";
}

/** Store of the table of a mask's labels. */
export function labelsStoreOf(node: ImageFieldsFragment): string | undefined {
  return [...node.instanceMaskViews, ...node.maskViews].find(({ labels }) => labels !== null)?.labels?.id;
}
