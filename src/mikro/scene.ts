import type { ArraySpec } from "../datalayer/array-spec.ts";
import { dtypeRange } from "../datalayer/dtype.ts";
import { type FiveD, type LevelSource, type Multiscale, multiscaleOf } from "../datalayer/multiscale.ts";
import { arraySpecOfStore, isIncomplete } from "../datalayer/store-metadata.ts";
import type {
  ADatasetFieldsFragment,
  LayerFieldsFragment,
  LensFieldsFragment,
  SpatialUnit,
} from "../graph/generated/operations.ts";
import { type ChannelSetting, defaultChannel } from "../viewer/channels.ts";
import type { Layer } from "../viewer/layer.ts";
import type { PlaneIndex } from "../viewer/levels.ts";
import type { ViewerImage } from "../viewer/viewer-types.ts";
import { IncompleteStore, UnusableArray } from "./errors.ts";
import { byIndex, flatMap } from "./placement.ts";
import { isUsable, type Micrometers3, pixelSizeOf, type StageAffine } from "./stage-affine.ts";

type Slice = Readonly<{ start: number; stop: number; step: number }>;

/** A layer of a scene, ready to be looked at by itself: one channel of an array through a lens. */
export type SceneLayer = Readonly<{
  id: string;
  name: string;
  image: ViewerImage;
  /** Level-0 pixels of the array (centres) -> space of the scene. */
  toScene: StageAffine;
}>;

/** Micrometres of a unit; `undefined` for those that are no lengths. */
const UNIT_UM: Readonly<Partial<Record<SpatialUnit, number>>> = { MICROMETERS: 1, NANOMETERS: 1e-3, ANGSTROMS: 1e-4 };

/** Micrometres along a level-0 pixel of a layer; `undefined` where the unit of the scene is no length. */
export function pixelSizeInScene({ toScene }: SceneLayer, unit: SpatialUnit | undefined): Micrometers3 | undefined {
  const um = unit === undefined ? undefined : UNIT_UM[unit];
  if (um === undefined) return undefined;
  const { x, y, z } = pixelSizeOf(toScene);
  return { x: x * um, y: y * um, z: z * um };
}

const AXES = ["x", "y", "z", "t", "c"] as const;

/**
 * A layer as the viewer reads it (contract, 8.9): the arrays of its dataset with the layer's dimensions taken for x, y, z, t and c.
 *
 * @throws IncompleteStore, UnusableArray (what of the lens cannot be shown), DataError
 */
export function sceneLayerOf(layer: LayerFieldsFragment): SceneLayer {
  const { lens } = layer;
  const names = { x: layer.xDim, y: layer.yDim, z: layer.zDim, t: layer.tDim, c: layer.intensityDim };
  const multiscale = multiscaleOfDataset(lens.dataset, names);
  const slices = slicesOfLens(lens);
  const cut = (axis: keyof typeof names): Slice => slices.get(names[axis] ?? "") ?? { start: 0, stop: 1, step: 1 };
  for (const axis of ["x", "y"] as const) {
    if (cut(axis).step !== 1)
      throw new UnusableArray(`The lens takes one pixel in ${cut(axis).step} along ${names[axis]}`);
  }
  for (const axis of ["z", "t"] as const) {
    const { start, stop, step } = cut(axis);
    const isWhole = start === 0 && stop === multiscale.size[axis] && step === 1;
    if (!isWhole) throw new UnusableArray(`The lens shows a part of ${names[axis]} only, which is not shown yet`);
  }
  const [x, y, c] = [cut("x"), cut("y"), cut("c").start];
  const matrix = layer.affineMatrix ?? UNIT;
  if (!isUsable(matrix)) throw new UnusableArray("The layer's matrix has no inverse");
  return {
    id: layer.id,
    name: channelLabel(lens, c, layer.intensityDim) ?? lens.dataset.name,
    image: {
      id: `scene layer ${layer.id}`,
      multiscale,
      plane: { z: 0, t: 0 },
      channels: [settingOf(layer, multiscale.levels[0]!.array, c)],
      crop: { x0: x.start, y0: y.start, x1: x.stop, y1: y.stop },
    },
    // The matrix speaks of the lens's pixels, which begin where its slices do.
    toScene: shifted(matrix, x.start, y.start),
  };
}

/** A dataset of arrays as a layer shows it that nobody made: dimensions by name and kind, the first channel (contract, D19). */
export function layerOfDataset(dataset: ADatasetFieldsFragment): LayerFieldsFragment {
  const ofKind = (kind: string) => dataset.dimDescriptors.filter((dim) => dim.kind === kind).map(({ key }) => key);
  const space = ofKind("SPACE");
  const named = (name: string, fromEnd: number) => (space.includes(name) ? name : space.at(-1 - fromEnd));
  const [xDim, yDim] = [named("x", 0), named("y", 1)];
  if (xDim === undefined || yDim === undefined || xDim === yDim) {
    throw new UnusableArray(
      `Of ${dataset.dims.join(", ")} no two are directions in space: there is nothing to look at`,
    );
  }
  const zDim = space.includes("z") ? "z" : (space.find((dim) => dim !== xDim && dim !== yDim) ?? null);
  const intensityDim = ofKind("CHANNEL")[0] ?? "";
  const slices = intensityDim === "" ? [] : [{ dim: intensityDim, start: 0, stop: 1, step: 1 }];
  const shape = dataset.dimDescriptors.map(({ size }) => size);
  const lens = {
    id: "",
    dims: dataset.dims,
    shape,
    dimDescriptors: dataset.dimDescriptors,
    slices,
    activeAnchors: [],
    dataset,
  };
  return {
    id: `dataset ${dataset.id}`,
    affineMatrix: null,
    colormap: "GREY",
    color: null,
    climMin: null,
    climMax: null,
    xDim,
    yDim,
    zDim,
    tDim: ofKind("TIME")[0] ?? null,
    intensityDim,
    status: "ACTIVE",
    lens,
  };
}

/**
 * Layers over the first of them, whose pixels are the space of the picture. Light adds up (a scene's blending is ADDITIVE unless
 * said otherwise, and no client can read what was said).
 *
 * @returns the layers above the first, and those whose planes are not parallel to it
 */
export function layersOver(
  base: SceneLayer,
  others: readonly SceneLayer[],
  hidden: ReadonlySet<string>,
): Readonly<{ layers: readonly Layer[]; tilted: readonly SceneLayer[] }> {
  const tilted: SceneLayer[] = [];
  const layers = others.flatMap((other): Layer[] => {
    const flat = flatMap(other.toScene, base.toScene);
    if (flat === undefined) {
      tilted.push(other);
      return [];
    }
    const { size } = other.image.multiscale;
    const isStack = size.z > 1 && base.image.multiscale.size.z > 1;
    const planeOver = (plane: PlaneIndex) => byIndex(size)(isStack ? { ...plane, z: flat.depthOver(plane.z) } : plane);
    const { id, name, image } = other;
    const placed = { ...image, placement: flat.affine };
    const isVisible = !hidden.has(id);
    return [{ key: id, name, image: placed, planeOver, style: "image", opacity: 1, isVisible, isAdded: true }];
  });
  return { layers, tilted };
}

const UNIT: StageAffine = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (row === column ? 1 : 0)));

/** The matrix for indices that begin earlier. */
function shifted(matrix: StageAffine, x: number, y: number): StageAffine {
  if (x === 0 && y === 0) return matrix;
  return matrix.map((row, i) => (i === 3 ? row : [row[0]!, row[1]!, row[2]!, row[3]! - row[0]! * x - row[1]! * y]));
}

function multiscaleOfDataset(
  dataset: ADatasetFieldsFragment,
  names: Readonly<Record<(typeof AXES)[number], string | null>>,
): Multiscale {
  const specOf = (store: ADatasetFieldsFragment["dataArrays"][number]["store"]): ArraySpec => {
    const dims = dataset.dims.map((dim) => AXES.find((axis) => names[axis] === dim) ?? `other ${dim}`);
    const spec = arraySpecOfStore({ ...store, dimensionNames: dims });
    if (isIncomplete(spec)) throw new IncompleteStore(store.id, spec.missing);
    return spec;
  };
  const [first, ...rest] = dataset.dataArrays;
  if (first === undefined) throw new UnusableArray(`The dataset ${dataset.name} has no arrays`);
  const lower = rest.map(({ store, shape, scaleFactors }): LevelSource => {
    const factor = (axis: keyof FiveD): number => {
      const at = dataset.dims.indexOf(names[axis] ?? "");
      return at < 0 ? 1 : (scaleFactors?.[at] ?? Math.round(first.shape[at]! / shape[at]!));
    };
    const scale = { c: factor("c"), t: factor("t"), z: factor("z"), y: factor("y"), x: factor("x") };
    return { array: specOf(store), scale };
  });
  return multiscaleOf(specOf(first.store), lower).multiscale;
}

/** What a lens shows of each dimension, in pixels of the dataset: as Python slices (contract, 8.9), steps forward only. */
function slicesOfLens({ dataset, slices }: LensFieldsFragment): ReadonlyMap<string, Slice> {
  return new Map(
    dataset.dimDescriptors.map(({ key, size }) => {
      const given = slices.find(({ dim }) => dim === key);
      const step = given?.step ?? 1;
      if (step < 1) throw new UnusableArray(`The lens goes through ${key} backwards`);
      const at = (index: number | null | undefined, open: number): number =>
        index === null || index === undefined ? open : Math.min(size, Math.max(0, index < 0 ? index + size : index));
      return [key, { start: at(given?.start, 0), stop: at(given?.stop, size), step }] as const;
    }),
  );
}

/** Contrast limits are parts of what the type can hold; of floats, the numbers themselves. */
function settingOf(layer: LayerFieldsFragment, { dtype }: ArraySpec, c: number): ChannelSetting {
  const [least, most] = dtypeRange(dtype) ?? [0, 1];
  const limit = (part: number | null): number | undefined =>
    part === null ? undefined : least + part * (most - least);
  const [low, high] = [limit(layer.climMin), limit(layer.climMax)];
  const [red = 255, green = 255, blue = 255] = layer.color ?? [];
  const isInOrder = low === undefined || high === undefined || low < high;
  return {
    ...defaultChannel(c),
    colormap: layer.colormap ?? "VIRIDIS",
    baseColor: [red, green, blue],
    ...(isInOrder && { low, high }),
  };
}

function channelLabel(lens: LensFieldsFragment, c: number, dim: string): string | undefined {
  const labels = lens.activeAnchors
    .map(({ channelLabel: found }) => found?.label)
    .filter((label) => label !== undefined);
  return labels[0] === undefined ? undefined : `${lens.dataset.name}: ${labels[0]} (${dim} ${c})`;
}
