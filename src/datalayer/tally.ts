import type { ArraySpec } from "./array-spec.ts";
import type { Selection } from "./selection.ts";

/**
 * Into which cells of its place an element counts; NaN counts nowhere.
 *
 * `edges`: cell i counts `edges[i] <= value < edges[i + 1]`, the last one its upper edge too; what is outside counts nowhere.
 *
 * `digits`: `targets` tables of `2 ** bits` cells a place. A table counts the elements whose sort key begins with its prefix, by the
 * next `bits` bits.
 */
export type Tally =
  | Readonly<{ kind: "edges"; edges: Float64Array }>
  | Readonly<{
      kind: "digits";
      /** 1, 2, 4, 8 or 16; never more than the key has. */
      bits: number;
      /** Bits that the prefixes have, a multiple of `bits`. */
      known: number;
      targets: number;
      /** Two words for each place and target: the first 32 bits of the prefix, or as many as are known, and those after them. */
      prefixes: Uint32Array;
    }>;

/** Cells of one place. */
export function cellsOf(tally: Tally): number {
  return tally.kind === "edges" ? tally.edges.length - 1 : tally.targets * 2 ** tally.bits;
}

export type TallySelection = Readonly<{
  array: ArraySpec;
  selection: Selection;
  /** Axes that the result has: places are in C order over them. */
  kept: readonly boolean[];
  tally: Tally;
}>;
