import { encode } from "fast-png";
import type { ImageSource } from "../importer/source.ts";

/** Longest side of the picture. */
const LONGEST_PX = 512;

/**
 * The first plane of an image as a PNG: its active channels in their colours, added; one pixel is the mean of a square of pixels.
 *
 * @throws RangeError when a channel has no colour and limits of its own
 */
export async function drawPicture({ levels, looks }: ImageSource): Promise<Uint8Array> {
  const { pixels } = levels[0]!;
  const [, , , height, width] = pixels.shape;
  const step = Math.ceil(Math.max(height, width) / LONGEST_PX);
  const [rows, columns] = [Math.ceil(height / step), Math.ceil(width / step)];
  const sums = new Float32Array(rows * columns * 3);
  for (const [c, look] of (looks ?? []).entries()) {
    if (!look.active) continue;
    if (typeof look.color === "string" || look.limits === undefined)
      throw new RangeError("A channel has no own colour");
    const [low, high] = look.limits;
    const plane = await pixels.readPlane({ c, t: 0, z: 0 }, { y0: 0, y1: height, x0: 0, x1: width });
    for (let i = 0; plane !== undefined && i < rows * columns; i++) {
      const [y0, x0] = [Math.floor(i / columns) * step, (i % columns) * step];
      const [y1, x1] = [Math.min(height, y0 + step), Math.min(width, x0 + step)];
      let sum = 0;
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += Number(plane[y * width + x]);
      const mean = sum / ((y1 - y0) * (x1 - x0));
      const part = Math.min(1, Math.max(0, (mean - low) / (high - low)));
      for (const [k, bright] of look.color.entries()) sums[3 * i + k]! += part * bright;
    }
  }
  return encode({ width: columns, height: rows, channels: 3, data: Uint8ClampedArray.from(sums) });
}
