import type { FoldOp } from "../fold.ts";
import type { ChunkPart } from "./chunk-walk.ts";

/** Folds a part of a chunk over some axes. */
export type FoldTask = Readonly<{
  arrayId: string;
  coords: readonly number[];
  part: ChunkPart;
  /** Axes that the result has; it is folded over the others. */
  kept: readonly boolean[];
  op: FoldOp;
  /** For `argmax` and `argmin`: the position of the part's first element, and the steps along each axis. */
  position?: Readonly<{ first: number; strides: readonly number[] }> | undefined;
}>;

/**
 * What the elements at each place of the result come to, in C order over the kept axes. NaN counts nowhere; `counts` is how many
 * elements do count.
 *
 * `sums`: the sum is `low + 65536 * high`, both exact for integers up to 32 bits and 2^36 elements. `wide`: of 64-bit integers.
 * `spots`: the greatest or least value and the position of the first such. `moments`: mean and sum of squared distances from it.
 */
export type FoldReply =
  | Readonly<{ kind: "extremes"; values: Float64Array; counts: Float64Array }>
  | Readonly<{ kind: "sums"; low: Float64Array; high: Float64Array; counts: Float64Array }>
  | Readonly<{ kind: "wide"; values: bigint[]; counts: Float64Array }>
  | Readonly<{ kind: "spots"; values: Float64Array | bigint[]; positions: Float64Array; counts: Float64Array }>
  | Readonly<{ kind: "moments"; means: Float64Array; m2s: Float64Array; counts: Float64Array }>;

/** Elements that fold as numbers. */
export type Numbers = ArrayLike<number>;
