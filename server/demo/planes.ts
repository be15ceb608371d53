import type { Dtype, PixelArray } from "../importer/dtype.ts";
import { copyPixels, zeroPixels } from "../importer/dtype.ts";
import type { FiveD, PixelSource, PlaneIndex } from "../importer/source.ts";

/** Pixels of planes in memory, or made one by one when first asked for. */
export function planesInMemory(dtype: Dtype, shape: FiveD, planeAt: (plane: PlaneIndex) => PixelArray): PixelSource {
  const width = shape[4];
  return {
    dtype,
    shape,
    block: [1, 1, 1, 512, 512],
    readPlane(plane, { y0, y1, x0, x1 }) {
      const whole = planeAt(plane);
      const box = zeroPixels(dtype, (y1 - y0) * (x1 - x0));
      for (let y = y0; y < y1; y++) copyPixels(whole, y * width + x0, box, (y - y0) * (x1 - x0), x1 - x0);
      return Promise.resolve(box);
    },
  };
}
