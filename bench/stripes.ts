import type { Point, Shape } from "../src/roi/geometry.ts";

/**
 * All pixels of a square but the last row of every chunk: no chunk is whole, so that nothing is remembered of an earlier measurement
 * and every pixel is counted anew.
 */
export function stripes(size: number, chunk: number): Shape {
  const rings = Array.from({ length: size / chunk }, (_, i): readonly Point[] => {
    const [top, bottom] = [chunk * i, chunk * (i + 1) - 1];
    return [
      [0, top],
      [size, top],
      [size, bottom],
      [0, bottom],
    ];
  });
  return { kind: "polygon", rings };
}
