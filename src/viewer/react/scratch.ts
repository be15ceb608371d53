import type { FrameState } from "ol/Map.js";
import type { LayerScratch } from "../layer-stack.ts";
import type { Scratch } from "../smooth.ts";

/** A canvas that nobody sees. */
export function createScratch(): Scratch {
  return create();
}

/** One whose pixels are read back often: kept where the processor reaches them. */
export function createReadableScratch(): LayerScratch["layer"] {
  return create({ willReadFrequently: true });
}

/** Makes a canvas as large as a frame, pixel for pixel. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  { size, pixelRatio }: Pick<FrameState, "size" | "pixelRatio">,
): void {
  const [cssWidth, cssHeight] = size as [number, number];
  const [width, height] = [Math.round(cssWidth * pixelRatio), Math.round(cssHeight * pixelRatio)];
  // Setting the size clears a canvas, even to the same value.
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  const css = { width: `${width / pixelRatio}px`, height: `${height / pixelRatio}px` };
  Object.assign(canvas.style, { position: "absolute", left: "0", top: "0", ...css });
}

function create(settings?: CanvasRenderingContext2DSettings): LayerScratch["layer"] {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", settings);
  if (context === null) throw new Error("This browser gave no 2-D canvas context");
  return { canvas, context };
}
