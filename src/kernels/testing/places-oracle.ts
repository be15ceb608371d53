import type { PixelSource } from "../reduce-pixels.ts";

/** Where the extremes are and what the weighed sums come to, pixel by pixel, of finite values. For tests. */
export function placesOf(
  source: PixelSource,
  spans: Int32Array,
  origin: Readonly<{ x: number; y: number }>,
): Readonly<{ minAt: object; maxAt: object; sumX: number | bigint; sumY: number | bigint }> | undefined {
  let min: { value: number | bigint; at: object } | undefined;
  let max: typeof min;
  let [sumX, sumY]: (number | bigint)[] = [0, 0];
  for (let i = 0; i < spans.length; i += 3) {
    for (let column = spans[i + 1]!; column < spans[i + 2]!; column++) {
      const data = source.data as ArrayLike<number>;
      const value = data[source.offset + spans[i]! * source.rowStride + column * source.colStride]! as number | bigint;
      if (typeof value === "number" && !Number.isFinite(value)) continue;
      const at = { x: column + origin.x, y: spans[i]! + origin.y };
      if (min === undefined || value < min.value) min = { value, at };
      if (max === undefined || value > max.value) max = { value, at };
      if (source.dtype.startsWith("float")) {
        sumX = Number(sumX) + Number(value) * at.x;
        sumY = Number(sumY) + Number(value) * at.y;
      } else {
        sumX = BigInt(sumX!) + BigInt(value) * BigInt(at.x);
        sumY = BigInt(sumY!) + BigInt(value) * BigInt(at.y);
      }
    }
  }
  return min && max && { minAt: min.at, maxAt: max.at, sumX: sumX!, sumY: sumY! };
}
