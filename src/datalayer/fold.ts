import type { ArraySpec } from "./array-spec.ts";
import type { Selection } from "./selection.ts";

/** `argmax`, `argmin`: where the first of the greatest or least is. */
export type FoldOp = "max" | "min" | "sum" | "moments" | "argmax" | "argmin";

/** What the elements at each place come to: the answers of all chunks, merged. Places are in C order over the kept axes. */
export type Fold =
  | Readonly<{ kind: "numbers"; values: Float64Array; counts: Float64Array }>
  | Readonly<{ kind: "bigints"; values: bigint[]; counts: Float64Array }>
  /** Positions in C order over the axes that are not kept. */
  | Readonly<{ kind: "positions"; positions: Float64Array; counts: Float64Array }>
  | Readonly<{ kind: "moments"; means: Float64Array; m2s: Float64Array; counts: Float64Array }>;

export type FoldSelection = Readonly<{ array: ArraySpec; selection: Selection; kept: readonly boolean[]; op: FoldOp }>;
