import { saveFile } from "../../ui/save-file.ts";

/** Saves RGBA pixels as a PNG, one pixel for each. */
export async function savePng(
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
  height: number,
  name: string,
): Promise<void> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gave no 2-D canvas context");
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("This browser could not make a PNG");
  saveFile(blob, "image/png", name);
}
