import { describe, expect, it } from "vitest";
import type { ADatasetFieldsFragment, LayerFieldsFragment } from "../graph/generated/operations.ts";
import { layerOfDataset, layersOver, pixelSizeInScene, sceneLayerOf } from "./scene.ts";
import { makeStore } from "./testing/nodes.ts";

const KINDS = { c: "CHANNEL", t: "TIME", z: "SPACE", row: "SPACE", col: "SPACE", p: "FREQUENCY" } as const;

function makeDataset(
  dims: readonly string[],
  shape: readonly number[],
  scales: readonly number[][] = [],
): ADatasetFieldsFragment {
  const arrayOf = (level: number, own: readonly number[], scaleFactors: number[] | null) => ({
    id: `array-${level}`,
    level,
    shape: [...own],
    chunkShape: [...own],
    scaleFactors,
    store: makeStore({ id: `store-${level}`, shape: [...own], chunks: [...own], dimensionNames: null }),
  });
  const lower = scales.map((factors, i) =>
    arrayOf(
      i + 1,
      shape.map((size, at) => Math.ceil(size / factors[at]!)),
      factors,
    ),
  );
  const dimDescriptors = dims.map((key, i) => ({ key, kind: KINDS[key as "c"], size: shape[i]! }));
  return { id: "1", name: "lattice", dims: [...dims], dimDescriptors, dataArrays: [arrayOf(0, shape, null), ...lower] };
}

type Overrides = Partial<LayerFieldsFragment> & { slices?: LayerFieldsFragment["lens"]["slices"] };

function makeLayer(
  dataset: ADatasetFieldsFragment,
  { slices = [], ...overrides }: Overrides = {},
): LayerFieldsFragment {
  const { dims, dimDescriptors } = dataset;
  const shape = dimDescriptors.map(({ size }) => size);
  const lens = { id: "l", dims, shape, dimDescriptors, activeAnchors: [], slices, dataset };
  const names = { xDim: "col", yDim: "row", zDim: null, tDim: null, intensityDim: "c" };
  const looks = { colormap: null, color: null, climMin: null, climMax: null, affineMatrix: null };
  return { id: "7", status: "ACTIVE", ...names, ...looks, lens, ...overrides };
}

const slice = (dim: string, start: number | null, stop: number | null, step: number | null = null) => ({
  dim,
  start,
  stop,
  step,
});
const matrix = (scale: number, x = 0, y = 0) => [
  [scale, 0, 0, x],
  [0, scale, 0, y],
  [0, 0, scale, 0],
  [0, 0, 0, 1],
];

describe("sceneLayerOf", () => {
  const dataset = makeDataset(["c", "row", "col"], [3, 40, 60], [[1, 2, 2]]);

  it("takes the layer's dimensions for x, y and the channel, on every level", () => {
    const { image, name } = sceneLayerOf(makeLayer(dataset, { slices: [slice("c", 2, 3)] }));
    expect(image.multiscale.size).toEqual({ c: 3, t: 1, z: 1, y: 40, x: 60 });
    expect(image.multiscale.levels.map(({ array, scale }) => [array.dims, scale.x])).toEqual([
      [["c", "y", "x"], 1],
      [["c", "y", "x"], 2],
    ]);
    expect(image.channels).toMatchObject([{ index: 2, colormap: "VIRIDIS", low: undefined }]);
    expect(name).toBe("lattice");
  });

  it("may take columns for rows: the axes are what the layer says", () => {
    const { image } = sceneLayerOf(makeLayer(dataset, { xDim: "row", yDim: "col", slices: [slice("c", 0, 1)] }));
    expect(image.multiscale.size).toMatchObject({ y: 60, x: 40 });
  });

  it("reads contrast limits as parts of what the type holds, and the colour", () => {
    const look = { climMin: 0.25, climMax: 1, colormap: "INTENSITY" as const, color: [1, 2, 3, 255] };
    const { image } = sceneLayerOf(makeLayer(dataset, { ...look, slices: [slice("c", 0, 1)] }));
    expect(image.channels[0]).toMatchObject({ low: 0.25 * 65_535, high: 65_535, baseColor: [1, 2, 3] });
  });

  it("shows what the lens cuts out, where its own pixels lie", () => {
    const cut = [slice("c", -1, null), slice("row", 10, -10), slice("col", 5, 900)];
    const { image, toScene } = sceneLayerOf(makeLayer(dataset, { slices: cut, affineMatrix: matrix(2) }));
    expect(image.crop).toEqual({ x0: 5, y0: 10, x1: 60, y1: 30 });
    expect(image.channels[0]!.index).toBe(2);
    // Pixel (0, 0) of the lens is pixel (5, 10) of the array.
    expect([toScene[0]![0]! * 5 + toScene[0]![3]!, toScene[1]![1]! * 10 + toScene[1]![3]!]).toEqual([0, 0]);
  });

  it("knows the size of its pixels where the unit of the scene is a length", () => {
    const layer = sceneLayerOf(makeLayer(dataset, { affineMatrix: matrix(130) }));
    expect(pixelSizeInScene(layer, "NANOMETERS")?.x).toBeCloseTo(0.13, 12);
    expect(pixelSizeInScene(layer, "MICROMETERS")).toEqual({ x: 130, y: 130, z: 130 });
    expect(pixelSizeInScene(layer, "ANGSTROMS")?.y).toBeCloseTo(0.013, 12);
    for (const unit of ["PIXELS", "UNKNOWN", undefined] as const) {
      expect(pixelSizeInScene(layer, unit)).toBeUndefined();
    }
  });

  it("refuses by name what it cannot show", () => {
    const refused =
      (overrides: Overrides, of = dataset) =>
      () =>
        sceneLayerOf(makeLayer(of, overrides));
    expect(refused({ slices: [slice("col", 0, null, 2)] })).toThrow(/one pixel in 2 along col/);
    expect(refused({ slices: [slice("col", 9, 0, -1)] })).toThrow(/backwards/);
    expect(refused({ affineMatrix: matrix(0) })).toThrow(/no inverse/);
    const stack = makeDataset(["c", "z", "row", "col"], [1, 9, 8, 8]);
    expect(refused({ zDim: "z", slices: [slice("z", 1, 4)] }, stack)).toThrow(/a part of z/);
    const spectral = makeDataset(["p", "c", "row", "col"], [5, 1, 8, 8]);
    expect(refused({}, spectral)).toThrow(/other p/);
  });
});

describe("layersOver", () => {
  const dataset = makeDataset(["c", "row", "col"], [2, 40, 60]);
  const at = (id: string, affineMatrix: number[][]) =>
    sceneLayerOf(makeLayer(dataset, { id, affineMatrix, slices: [slice("c", 0, 1)] }));

  it("lays layers on the lowest one through the space of the scene, adding their light", () => {
    const { layers, tilted } = layersOver(
      at("a", matrix(0.5)),
      [at("b", matrix(1, 10, 0)), at("c", matrix(0.5))],
      new Set(["c"]),
    );
    expect(tilted).toEqual([]);
    expect(layers).toMatchObject([
      // Twice as large; its first centre is 10 units, 20 pixels, to the right.
      { key: "b", isAdded: true, isVisible: true, image: { placement: [2, 0, 19.5, 0, 2, -0.5] } },
      { key: "c", isVisible: false, image: { placement: [1, 0, 0, 0, 1, 0] } },
    ]);
  });

  it("tells which planes are not parallel", () => {
    const tilt = [
      [1, 0, 0.5, 0],
      [0, 1, 0, 0],
      [0.5, 0, 1, 0],
      [0, 0, 0, 1],
    ];
    expect(layersOver(at("a", matrix(1)), [at("b", tilt)], new Set()).tilted.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("layerOfDataset", () => {
  it("finds the axes by name and kind", () => {
    expect(layerOfDataset(makeDataset(["c", "t", "z", "row", "col"], [2, 3, 4, 8, 9]))).toMatchObject({
      ...{ xDim: "col", yDim: "row", zDim: "z", tDim: "t", intensityDim: "c" },
    });
    const { image } = sceneLayerOf(layerOfDataset(makeDataset(["t", "row", "col"], [3, 8, 9])));
    expect(image.multiscale.size).toEqual({ c: 1, t: 3, z: 1, y: 8, x: 9 });
    expect(() => layerOfDataset(makeDataset(["c", "t"], [3, 8]))).toThrow(/nothing to look at/);
  });
});
