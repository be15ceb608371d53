import type { ArraySpec } from "../datalayer/array-spec.ts";
import { isDataError } from "../datalayer/errors.ts";
import { IMAGE_DIMS } from "../datalayer/metadata.ts";
import { type LevelSource, type Multiscale, multiscaleOf } from "../datalayer/multiscale.ts";
import { arraySpecOfStore, isIncomplete } from "../datalayer/store-metadata.ts";
import type {
  AffineViewFieldsFragment,
  ScaleLevelFragment,
  StoreMetadataFragment,
} from "../graph/generated/operations.ts";
import { IncompleteStore, isMikroError, UnusableArray } from "./errors.ts";
import { firstCentre, isUsable, type StageAffine } from "./stage-affine.ts";

type AffineViews = readonly Pick<AffineViewFieldsFragment, "affineMatrix">[];

/** What is needed of an image to read its pixels; the fragments `ImageCard` and `ImageFields` have it. */
export type PixelNode = Readonly<{
  store: StoreMetadataFragment;
  derivedScaleViews: readonly (ScaleLevelFragment & { image: { affineTransformationViews?: AffineViews } })[];
  affineTransformationViews?: AffineViews;
}>;

/**
 * The array behind a store of the graph.
 *
 * @throws IncompleteStore, UnusableArray, DataError
 */
export function imageArrayOf(store: StoreMetadataFragment): ArraySpec {
  const spec = arraySpecOfStore({ ...store, dimensionNames: imageNames(store) });
  if (isIncomplete(spec)) throw new IncompleteStore(store.id, spec.missing);
  if (!spec.dims.includes("y") || !spec.dims.includes("x")) {
    throw new UnusableArray(`Store ${store.id} has the axes ${spec.dims.join(", ")}: an image needs y and x`);
  }
  return spec;
}

/** Five axes are c, t, z, y, x (contract, 8.7), unless their names are these in another order. */
function imageNames({ dimensionNames, shape }: StoreMetadataFragment): readonly (string | null)[] | null {
  if (shape.length !== IMAGE_DIMS.length) return dimensionNames;
  const named = dimensionNames !== null && IMAGE_DIMS.every((dim) => dimensionNames.includes(dim));
  return named ? dimensionNames : IMAGE_DIMS;
}

/**
 * All resolutions of an image, finest first: the image itself, then its scaled versions by their factors. A scaled version that
 * cannot be read is left out, the others stand; why is in `problems`.
 *
 * @throws IncompleteStore, UnusableArray, DataError when level 0 cannot be read
 */
export function levelsOf(node: PixelNode): Readonly<{ multiscale: Multiscale; problems: readonly string[] }> {
  const affine = usableAffine(node.affineTransformationViews);
  const problems: string[] = [];
  const sources = new Map<string, LevelSource>();
  for (const view of node.derivedScaleViews) {
    const scale = { c: view.scaleC, t: view.scaleT, z: view.scaleZ, y: view.scaleY, x: view.scaleX };
    const key = Object.values(scale).join("/");
    // A second image at the same factors shows nothing new.
    if (sources.has(key)) continue;
    try {
      const own = usableAffine(view.image.affineTransformationViews);
      const axes = affine && own && axesOf(affine, own, scale);
      sources.set(key, { array: imageArrayOf(view.image.store), scale, axes });
    } catch (error) {
      if (!isMikroError(error) && !isDataError(error)) throw error;
      problems.push(`Level of image ${view.image.id} left out: ${error.message}`);
    }
  }
  const { multiscale, refused } = multiscaleOf(imageArrayOf(node.store), [...sources.values()], INDICES);
  problems.push(...refused.map(({ array, reason }) => `Level ${array} left out: ${reason}`));
  return { multiscale, problems };
}

/** Level 0 in its own indices, on which those of the others are told. */
const INDICES = { x: { scale: 1, translation: 0 }, y: { scale: 1, translation: 0 } };

/** Where the pixels of a level are in indices of level 0, whatever way the stage is turned. */
function axesOf(affine: StageAffine, own: StageAffine, scale: { x: number; y: number }): LevelSource["axes"] {
  const centre = firstCentre(affine, own);
  return (
    centre && {
      x: { scale: scale.x, translation: centre.x },
      y: { scale: scale.y, translation: centre.y },
    }
  );
}

/** The first affine view that says where the pixels are. */
export function usableAffine(views: AffineViews | undefined): StageAffine | undefined {
  return views?.find((view) => isUsable(view.affineMatrix))?.affineMatrix;
}
