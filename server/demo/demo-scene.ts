import {
  ArraysOfImageDocument,
  type ColorMap,
  CreateADatasetDocument,
  CreateLayerDocument,
  CreateLensDocument,
  CreateSceneDocument,
  ScenesNamedDocument,
} from "../importer/generated/operations.ts";
import { execute, type ImportTarget } from "../importer/graph-client.ts";

/** One channel of an image as a layer of a scene. */
export type DemoLayer = Readonly<{ channel: string; colormap: ColorMap; limits: readonly [low: number, high: number] }>;

export type DemoScene = Readonly<{
  name: string;
  /** Name of the demo image whose arrays it shows. */
  image: string;
  /** Micrometres from pixel to pixel. */
  pixelUm: number;
  layers: readonly DemoLayer[];
}>;

const DIMS = [
  { key: "c", kind: "channel" },
  { key: "t", kind: "time" },
  { key: "z", kind: "space" },
  { key: "y", kind: "space" },
  { key: "x", kind: "space" },
];
/** Limits of layers are parts of the range of the data type. */
const MAX_UINT16 = 65_535;

/** Makes a scene of the arrays of an image, a layer a channel; nothing if there is one of that name. */
export async function ensureScene(target: ImportTarget, demo: DemoScene, imageId: string): Promise<void> {
  const { scenes } = await execute(target, ScenesNamedDocument, { name: demo.name });
  if (scenes.length > 0) return;
  const { image } = await execute(target, ArraysOfImageDocument, { id: imageId });
  const scales = image.derivedScaleViews.map(({ scaleC, scaleT, scaleZ, scaleY, scaleX, image: level }, i) => ({
    array: level.store.id,
    level: i + 1,
    scaleFactors: [scaleC, scaleT, scaleZ, scaleY, scaleX],
  }));
  const anchors = demo.layers.map(({ channel }, value) => ({
    dimAnchors: [{ dim: "c", value }],
    label: { label: channel },
  }));
  const { createAdataset: dataset } = await execute(target, CreateADatasetDocument, {
    input: { name: demo.image, data: image.store.id, scales, dimDescriptors: DIMS, anchors },
  });
  const lenses = [];
  for (const start of demo.layers.keys()) {
    const input = { dataset: dataset.id, slices: [{ dim: "c", start, stop: start + 1 }] };
    lenses.push((await execute(target, CreateLensDocument, { input })).createLens.id);
  }
  // The scene last but its layers: what is cut off before it is made anew, and nobody sees what was left.
  const { createScene: scene } = await execute(target, CreateSceneDocument, {
    input: { name: demo.name, spatialUnit: "MICROMETERS" },
  });
  const size = demo.pixelUm;
  const affineMatrix = [
    [size, 0, 0, 0],
    [0, size, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ];
  for (const [i, { colormap, limits }] of demo.layers.entries()) {
    const [climMin, climMax] = limits.map((value) => value / MAX_UINT16);
    const input = { lens: lenses[i]!, scene: scene.id, affineMatrix, colormap, climMin: climMin!, climMax: climMax! };
    await execute(target, CreateLayerDocument, { input });
  }
}
