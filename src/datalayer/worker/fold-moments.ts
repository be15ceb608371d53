import type { Run } from "./chunk-walk.ts";
import type { FoldReply, Numbers } from "./fold-task.ts";

/** Counts, means and sums of squared distances of many places. */
export type MomentPlaces = Readonly<{ means: Float64Array; m2s: Float64Array; counts: Float64Array }>;

export function noMoments(places: number): MomentPlaces {
  return { means: new Float64Array(places), m2s: new Float64Array(places), counts: new Float64Array(places) };
}

/** Adds `count` elements of a mean and a sum of squared distances to a place (Chan's rule). Nothing when `count` is 0. */
export function addMoments(places: MomentPlaces, at: number, count: number, mean: number, m2: number): void {
  if (count === 0) return;
  const { means, m2s, counts } = places;
  const before = counts[at]!;
  const total = before + count;
  const delta = mean - means[at]!;
  // The first elements set the mean: an infinite one would make 0 x Infinity of the general rule.
  if (before === 0) means[at] = mean;
  else means[at]! += (delta * count) / total;
  m2s[at]! += before === 0 ? m2 : m2 + (delta * delta * before * count) / total;
  counts[at] = total;
}

export function foldMoments(data: Numbers, places: number, walk: (run: Run) => void): FoldReply {
  const moments = noMoments(places);
  walk((from, stride, count, to, toStride) => {
    if (toStride === 0) addRun(moments, data, { from, stride, count, to });
    else {
      for (let i = 0, at = from, place = to; i < count; i++, at += stride, place += toStride) {
        const value = data[at]!;
        if (!Number.isNaN(value)) addMoments(moments, place, 1, value, 0);
      }
    }
  });
  return { kind: "moments", ...moments };
}

type RunAt = Readonly<{ from: number; stride: number; count: number; to: number }>;

/** Sums about the first number of the run: near the data, so that the squares stay small. */
function addRun(moments: MomentPlaces, data: Numbers, { from, stride, count, to }: RunAt): void {
  let at = from;
  const end = from + count * stride;
  let left = count;
  for (; left > 0 && Number.isNaN(data[at]!); left--) at += stride;
  if (left === 0 || (stride !== 0 && at === end)) return;
  const shift = data[at]!;
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (; left > 0; left--, at += stride) {
    const distance = data[at]! - shift;
    // NaN only: infinite numbers leave NaN behind, which is what they come to.
    if (!Number.isNaN(data[at]!)) {
      sum += distance;
      squares += distance * distance;
      n++;
    }
  }
  addMoments(moments, to, n, shift + sum / n, Math.max(0, squares - (sum * sum) / n));
}
