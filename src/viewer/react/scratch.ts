import type { Scratch } from "../smooth.ts";

/** A canvas that nobody sees. */
export function createScratch(): Scratch {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gave no 2-D canvas context");
  return { canvas, context };
}
