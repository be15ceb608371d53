import type { ImageCardFragment, ImageFieldsFragment } from "../graph/generated/operations.ts";
import type { ApiContext } from "./api/context.ts";
import { NotQueried } from "./errors.ts";
import { type ImageModel, imageModelOf } from "./image.ts";
import { isUsable, type Micrometers3, pixelSizeOf } from "./stage-affine.ts";

/** What an image of the API has besides the fields of its node. */
export type ImageMembers = Readonly<{
  /** Levels, channels, pixel size. @throws IncompleteStore, UnusableArray, DataError */
  model: ImageModel;
  /**
   * Micrometres between neighbouring pixels, by the first affine view (of that stage).
   *
   * @throws NotQueried when there is none
   */
  getPixelSize: (stage?: string | Readonly<{ id: string }>) => Micrometers3;
}>;

/** Nodes of lists lack the affine views. */
type Card = ImageCardFragment & Partial<Pick<ImageFieldsFragment, "affineTransformationViews">>;

export type MikroImage<Node extends Card = ImageFieldsFragment> = Node & ImageMembers;

/** An image of the graph with its pixels. */
export function wrapImage<Node extends Card>(node: Node, _context: ApiContext): MikroImage<Node> {
  let model: ImageModel | undefined;
  return {
    ...node,
    get model() {
      model ??= imageModelOf(node);
      return model;
    },
    getPixelSize(stage) {
      const views = node.affineTransformationViews;
      if (!views) throw new NotQueried(`Image ${node.id} was asked for without its affine views: use getImage`);
      const id = typeof stage === "object" ? stage.id : stage;
      const view = views.find((each) => isUsable(each.affineMatrix) && (id === undefined || each.stage.id === id));
      if (!view)
        throw new NotQueried(`Image ${node.id} has no affine view${id === undefined ? "" : ` of stage ${id}`}`);
      return pixelSizeOf(view.affineMatrix);
    },
  };
}
