import { type Counts, mergeCounts } from "./partial-counts.ts";
import { mergeSpots, type Spots } from "./partial-places.ts";
import { type MomentTree, mergeTrees } from "./partial-tree.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** NaN and infinities are only counted. */
export type FloatPartial = Readonly<{
  kind: "floats";
  dtype: PixelDtype;
  /** Finite pixels. */
  n: number;
  nNaN: number;
  nInf: number;
  /** Infinity while n is 0; max: -Infinity. */
  min: number;
  max: number;
  /** Leading 16 bits of the sort keys of finite pixels. */
  keys: Counts;
  /** `undefined` while n is 0, or unless asked for. */
  spots: Spots | undefined;
  tree: MomentTree;
}>;

export function mergeFloats(a: FloatPartial, b: FloatPartial): FloatPartial {
  return {
    kind: "floats",
    dtype: a.dtype,
    n: a.n + b.n,
    nNaN: a.nNaN + b.nNaN,
    nInf: a.nInf + b.nInf,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    keys: mergeCounts(a.keys, b.keys),
    spots: a.n === 0 ? b.spots : b.n === 0 ? a.spots : mergeSpots(a.spots, b.spots, a, b),
    tree: mergeTrees(a.tree, b.tree),
  };
}
