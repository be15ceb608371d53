import { nucleusLabels, plateFields, threeColourCulture, twoColourCulture, woundHealing } from "./cultures.ts";
import type { DemoImage } from "./demo-image.ts";
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
