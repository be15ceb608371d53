import type { JointHistogram } from "../colocalisation.ts";

/** Viridis from where it stands out from black: few to many. */
const STOPS = [
  [64, 67, 135],
  [41, 120, 142],
  [34, 167, 132],
  [121, 209, 81],
  [253, 231, 36],
] as const;

/** RGBA, greatest b on top: counts on a logarithmic scale; transparent where there is none. */
export function jointPixels({ a, b, counts }: JointHistogram): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * counts.length);
  const most = counts.reduce((sofar, count) => Math.max(sofar, count), 1);
  for (let row = 0; row < b.count; row++) {
    for (let column = 0; column < a.count; column++) {
      const count = counts[(b.count - 1 - row) * a.count + column]!;
      if (count === 0) continue;
      const at = most === 1 ? STOPS.length - 1 : (Math.log(count) / Math.log(most)) * (STOPS.length - 1);
      const low = Math.min(STOPS.length - 2, Math.floor(at));
      for (let part = 0; part < 3; part++) {
        const [from, to] = [STOPS[low]![part]!, STOPS[low + 1]![part]!];
        pixels[4 * (row * a.count + column) + part] = from + (to - from) * (at - low);
      }
      pixels[4 * (row * a.count + column) + 3] = 255;
    }
  }
  return pixels;
}
