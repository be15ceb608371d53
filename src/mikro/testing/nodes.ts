import type {
  ImageFieldsFragment,
  RgbContextFieldsFragment,
  RgbViewFieldsFragment,
  ScaleLevelFragment,
  StoreMetadataFragment,
} from "../../graph/generated/operations.ts";

const BOUNDS = {
  cMin: null,
  cMax: null,
  tMin: null,
  tMax: null,
  zMin: null,
  zMax: null,
  yMin: null,
  yMax: null,
  xMin: null,
  xMax: null,
  isGlobal: true,
};

/** A store as a mikro client writes it. */
export function makeStore(overrides: Partial<StoreMetadataFragment> = {}): StoreMetadataFragment {
  const shape = overrides.shape ?? [2, 1, 3, 100, 80];
  return {
    id: "11",
    bucket: "zarr",
    key: "0123456789abcdef0123456789abcdef",
    version: "3",
    shape,
    chunks: shape,
    dtype: "uint16",
    dimensionNames: ["c", "t", "z", "y", "x"],
    fillValue: 0,
    codecs: [
      { name: "bytes", configuration: { endian: "little" } },
      { name: "zstd", configuration: { level: 0, checksum: false } },
    ],
    chunkKeyEncoding: { name: "default", configuration: { separator: "/" } },
    storageTransformers: [],
    ...overrides,
  };
}

type Matrix = ImageFieldsFragment["affineTransformationViews"][number]["affineMatrix"];

export function makeAffineView(affineMatrix: Matrix): ImageFieldsFragment["affineTransformationViews"][number] {
  return { id: "a", ...BOUNDS, affineMatrix, stage: { id: "s", name: "Stage" } };
}

/** Micrometres per pixel on the diagonal, position in the last column. */
export function diagonal(x: number, y: number, z: number, at: readonly [number, number, number] = [0, 0, 0]): Matrix {
  return [
    [x, 0, 0, at[0]],
    [0, y, 0, at[1]],
    [0, 0, z, at[2]],
    [0, 0, 0, 1],
  ];
}

type Level = ImageFieldsFragment["derivedScaleViews"][number];

export function makeLevel(
  factor: number,
  overrides: Partial<Omit<ScaleLevelFragment, "image">> & {
    store?: Partial<StoreMetadataFragment>;
    affine?: Matrix;
  } = {},
): Level {
  const { store, affine, ...scale } = overrides;
  return {
    id: `scale-${factor}`,
    scaleC: 1,
    scaleT: 1,
    scaleZ: 1,
    scaleY: factor,
    scaleX: factor,
    ...scale,
    image: {
      id: `level-${factor}`,
      store: makeStore({
        id: `2${factor}`,
        shape: [2, 1, 3, Math.ceil(100 / factor), Math.ceil(80 / factor)],
        ...store,
      }),
      affineTransformationViews: affine ? [makeAffineView(affine)] : [],
    },
  };
}

export function makeRgbView(overrides: Partial<RgbViewFieldsFragment> = {}): RgbViewFieldsFragment {
  const base = { id: "v", active: true, colorMap: "VIRIDIS" as const, baseColor: null, gamma: null };
  return { ...BOUNDS, ...base, contrastLimitMin: null, contrastLimitMax: null, cMin: 0, cMax: 1, ...overrides };
}

export function makeContext(overrides: Partial<RgbContextFieldsFragment> = {}): RgbContextFieldsFragment {
  const base = { id: "ctx", name: "Default", blending: "ADDITIVE" as const, c: 0, t: 0, z: 0, pinned: false };
  return { ...base, views: [makeRgbView()], ...overrides };
}

export function makeChannelView(name: string | null, cMin: number | null, cMax: number | null) {
  const optics = { emissionWavelength: null, excitationWavelength: null, acquisitionMode: null };
  return { id: `channel-${name}`, ...BOUNDS, cMin, cMax, name, ...optics };
}

export function makeImageNode(overrides: Partial<ImageFieldsFragment> = {}): ImageFieldsFragment {
  return {
    id: "1",
    name: "cells",
    createdAt: "2026-01-01T00:00:00.000Z",
    tags: [],
    pinned: false,
    creator: null,
    dataset: null,
    latestSnapshot: null,
    derivedScaleViews: [],
    channels: [],
    channelViews: [],
    affineTransformationViews: [],
    scaleViews: [],
    derivedViews: [],
    derivedFromViews: [],
    instanceMaskViews: [],
    maskViews: [],
    derivedInstanceMaskViews: [],
    rgbContexts: [],
    ...overrides,
    store: { attributes: {}, ...makeStore(), ...overrides.store },
  };
}
