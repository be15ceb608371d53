import { LazyArray } from "../datalayer/lazy-array.ts";
import type { Level } from "../datalayer/multiscale.ts";
import { slice } from "../datalayer/slice.ts";
import type { ImageCardFragment, ImageFieldsFragment, RoiFieldsFragment } from "../graph/generated/operations.ts";
import type { ApiContext } from "./api/context.ts";
import { NotQueried } from "./errors.ts";
import { type ImageModel, imageModelOf } from "./image.ts";
import { type ImageLabels, imageLabels } from "./image-labels.ts";
import { type ImageRegion, imageRegion } from "./image-region.ts";
import { slicesOf } from "./roi.ts";
import { isUsable, type Micrometers3, pixelSizeOf } from "./stage-affine.ts";

/** What an image of the API has besides the fields of its node. */
export type ImageMembers = Readonly<{
  /**
   * The pixels at full resolution, named c, t, z, y, x; nothing is read before `compute`. `region` measures a region of them:
   * `image.data.region(roi).statistics()`, `.profile()`, `.trace("t")`, `.kymograph("z")`,
   * `.colocalisation(0, 1)`. `labels` measures every label of a mask: `image.data.labels(mask).statistics()`.
   */
  data: LazyArray &
    Readonly<{
      region: (roi: RoiVectorsNode) => ImageRegion;
      labels: (mask: Pick<ImageMembers, "model">) => ImageLabels;
    }>;
  /** The same for every resolution, finest first. */
  multiScaleData: readonly LazyArray[];
  /** The box of a region, see `slicesOf`. @throws RoiError `BadVectors` */
  crop: (roi: RoiVectorsNode) => LazyArray;
  /** Levels, channels, pixel size. @throws IncompleteStore, UnusableArray, DataError */
  model: ImageModel;
  /**
   * Micrometres between neighbouring pixels, by the first affine view (of that stage).
   *
   * @throws NotQueried when there is none
   */
  getPixelSize: (stage?: string | Readonly<{ id: string }>) => Micrometers3;
}>;

type RoiVectorsNode = Readonly<Pick<RoiFieldsFragment, "kind" | "vectors">>;

/** Nodes of lists lack the affine views. */
type Card = ImageCardFragment & Partial<Pick<ImageFieldsFragment, "affineTransformationViews">>;

export type MikroImage<Node extends Card = ImageFieldsFragment> = Node & ImageMembers;

/** An image of the graph with its pixels. */
export function wrapImage<Node extends Card>(node: Node, context: ApiContext): MikroImage<Node> {
  let known: ImageModel | undefined;
  const modelOf = (): ImageModel => {
    known ??= imageModelOf(node);
    return known;
  };
  const levelData = (level: Level) => LazyArray.of(level.array, context.pool());
  return {
    ...node,
    get model() {
      return modelOf();
    },
    get data() {
      const region = (roi: RoiVectorsNode) => imageRegion(roi, modelOf(), context.pool());
      const labels = (mask: Pick<ImageMembers, "model">) => imageLabels(mask, modelOf(), context.pool());
      return Object.assign(levelData(modelOf().multiscale.levels[0]!), { region, labels });
    },
    get multiScaleData() {
      return modelOf().multiscale.levels.map(levelData);
    },
    crop(roi) {
      const { levels, size } = modelOf().multiscale;
      const data = levelData(levels[0]!);
      const box = Object.entries(slicesOf(roi, size)).filter(([dim]) => data.dims.includes(dim));
      return data.isel(Object.fromEntries(box.map(([dim, [start, stop]]) => [dim, slice(start, stop)])));
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
