import type { ImageFieldsFragment } from "../../graph/generated/operations.ts";
import type { ImageModel } from "../../mikro/image.ts";
import type { Ground } from "../../viewer/react/linked/common-space.ts";

/** What of an image says where its pixels are. The stage counts where the image lies on it neither turned nor flipped. */
export function groundOf(
  node: Pick<ImageFieldsFragment, "affineTransformationViews">,
  { multiscale, pixelSizeUm, pixelToStage, positionUm, axisParallel }: ImageModel,
): Ground {
  const { size } = multiscale;
  const view = node.affineTransformationViews.find(({ affineMatrix }) => affineMatrix === pixelToStage);
  const isUpright = axisParallel && [0, 1].every((axis) => (pixelToStage?.[axis]?.[axis] ?? 0) > 0);
  if (view === undefined || pixelSizeUm === undefined || positionUm === undefined || !isUpright)
    return { size, pixelSizeUm };
  // The stage knows where the centre of pixel 0 is.
  const cornerUm = { x: positionUm.x - pixelSizeUm.x / 2, y: positionUm.y - pixelSizeUm.y / 2 };
  return { size, pixelSizeUm, stage: { id: view.stage.id, cornerUm } };
}
