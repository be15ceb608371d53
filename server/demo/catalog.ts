import { nucleusLabels, plateFields, threeColourCulture, twoColourCulture, woundHealing } from "./cultures.ts";
import type { DemoImage } from "./demo-image.ts";
import type { DemoScene } from "./demo-scene.ts";
import { colonSection } from "./histology.ts";
import { brainActivity, brainVessels, embryoStack } from "./volumes.ts";

/** The demo data, in the order in which it is made: what was computed from another image comes after it. */
export const CATALOG: readonly DemoImage[] = [
  threeColourCulture,
  nucleusLabels,
  colonSection,
  embryoStack,
  brainActivity,
  brainVessels,
  ...plateFields,
  woundHealing,
  twoColourCulture,
];

/** The three stains of a culture as layers, in micrometres. */
export const SCENE: DemoScene = {
  name: "COS-7, layer by layer",
  image: threeColourCulture.name,
  pixelUm: 0.13,
  layers: [
    { channel: "DAPI", colormap: "BLUE", limits: [120, 3800] },
    { channel: "Tubulin-568", colormap: "ORANGE", limits: [120, 3000] },
    { channel: "TOMM20-647", colormap: "MAGENTA", limits: [120, 3200] },
  ],
};
