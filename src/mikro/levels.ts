import type { ArraySpec } from "../datalayer/array-spec.ts";
import { isDataError } from "../datalayer/errors.ts";
import { IMAGE_DIMS } from "../datalayer/metadata.ts";
import type { FiveD, Level, Multiscale } from "../datalayer/multiscale.ts";
import { arraySpecOfStore, isIncomplete } from "../datalayer/store-metadata.ts";
import type {
  AffineViewFieldsFragment,
  ScaleLevelFragment,
  StoreMetadataFragment,
} from "../graph/generated/operations.ts";
import { IncompleteStore, isMikroError, UnusableArray } from "./errors.ts";
import { isUsable, levelOffset, type StageAffine } from "./stage-affine.ts";

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
export function multiscaleOf(node: PixelNode): Readonly<{ multiscale: Multiscale; problems: readonly string[] }> {
  const array = imageArrayOf(node.store);
  const size = sizeOf(array);
  const affine = usableAffine(node.affineTransformationViews);
  const levels: Level[] = [{ array, scale: { c: 1, t: 1, z: 1, y: 1, x: 1 }, offset: { y: 0, x: 0 } }];
  const problems: string[] = [];
  for (const view of [...node.derivedScaleViews].sort((a, b) => area(a) - area(b))) {
    const level = levelOf(view, affine, size);
    if (typeof level === "string") problems.push(level);
    // A second image at the same factors (or a copy of level 0) shows nothing new.
    else if (!levels.some((known) => sameScale(known.scale, level.scale))) levels.push(level);
  }
  return { multiscale: { levels, size }, problems };
}

/** The first affine view that says where the pixels are. */
export function usableAffine(views: AffineViews | undefined): StageAffine | undefined {
  return views?.find((view) => isUsable(view.affineMatrix))?.affineMatrix;
}

function levelOf(view: PixelNode["derivedScaleViews"][number], affine: StageAffine | undefined, size: FiveD) {
  const scale: FiveD = { c: view.scaleC, t: view.scaleT, z: view.scaleZ, y: view.scaleY, x: view.scaleX };
  if (Object.values(scale).some((factor) => !(factor > 0 && Number.isFinite(factor)))) {
    return `Level of image ${view.image.id} left out: its factors are not positive`;
  }
  try {
    const array = imageArrayOf(view.image.store);
    const reason = mismatch(sizeOf(array), size, scale);
    if (reason !== undefined) return `Level of image ${view.image.id} left out: ${reason}`;
    const own = usableAffine(view.image.affineTransformationViews);
    return { array, scale, offset: affine && own ? levelOffset(affine, own, scale) : { y: 0, x: 0 } };
  } catch (error) {
    if (!isMikroError(error) && !isDataError(error)) throw error;
    return `Level of image ${view.image.id} left out: ${error.message}`;
  }
}

/**
 * A level must be as large as its factors say, to a pixel (writers round up or down). Otherwise pixels would be drawn at places
 * where they are not.
 */
function mismatch(level: FiveD, size: FiveD, scale: FiveD): string | undefined {
  for (const axis of ["c", "t", "z", "y", "x"] as const) {
    const expected = size[axis] / scale[axis];
    if (Math.abs(level[axis] - expected) > 1) {
      return `${level[axis]} pixels along ${axis} do not fit ${size[axis]} at a factor of ${scale[axis]}`;
    }
  }
  return undefined;
}

function sizeOf(array: ArraySpec): FiveD {
  const along = (dim: string) => {
    const at = array.dims.indexOf(dim);
    return at < 0 ? 1 : array.shape[at]!;
  };
  return { c: along("c"), t: along("t"), z: along("z"), y: along("y"), x: along("x") };
}

function area(view: ScaleLevelFragment): number {
  return view.scaleX * view.scaleY * view.scaleZ * view.scaleT * view.scaleC;
}

function sameScale(a: FiveD, b: FiveD): boolean {
  return a.c === b.c && a.t === b.t && a.z === b.z && a.y === b.y && a.x === b.x;
}
