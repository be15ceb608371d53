import type { ArraySpec } from "../array-spec.ts";
import type { LoadOptions } from "../data-pool.ts";
import type { Selection } from "../selection.ts";

/** The two elements between which a quantile of a place lies, and how far; `undefined` for a place without numbers. */
export type Between = Readonly<{ lower: number | bigint; upper: number | bigint; fraction: number }> | undefined;

/** The elements of some places. */
export type OrderSource = Readonly<{
  array: ArraySpec;
  selection: Selection;
  kept: readonly boolean[];
  places: number;
  /** Of one place, NaN too. */
  elements: number;
  load: LoadOptions;
  /** Called after each chunk of each pass. */
  progress: () => void;
}>;
