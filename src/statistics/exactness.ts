import { type ColumnName, definitionOf } from "./columns.ts";

/** Of which pixels statistics are. */
export type Source =
  /** Every member pixel at level 0. */
  | Readonly<{ kind: "exact" }>
  /** The pixels of a coarser level, `factor` level-0 pixels along x under one of its pixels. */
  | Readonly<{ kind: "level"; level: number; factor: number }>
  /** Some of the member pixels at level 0: a share of the work is done. */
  | Readonly<{ kind: "part"; share: number }>;

export const EXACT: Source = { kind: "exact" };

/** How one number stands to the exact one. */
export type Exactness =
  | Readonly<{ kind: "exact" }>
  | Readonly<{ kind: "about" | "at least" | "at most"; of: string }>
  /** There is no number to show before the exact one. */
  | Readonly<{ kind: "held"; of: string }>;

/** The exactness of one cell; `of` says in words where an inexact number is from: `level 3`, `41 % of the pixels`. */
export function exactnessOf(column: ColumnName, source: Source): Exactness {
  const { preview } = definitionOf(column);
  if (source.kind === "exact" || preview === "same") return { kind: "exact" };
  if (source.kind === "level") return { kind: preview, of: `level ${source.level}` };
  const of = `${Math.floor(100 * source.share)} % of the pixels`;
  // Of some pixels the extremes are bounds, all else is about right.
  if (column === "min") return { kind: "at most", of };
  if (column === "max" || column === "n" || column.startsWith("n")) return { kind: "at least", of };
  return { kind: "about", of };
}

/** `exact`, `level 3`, `>= level 3`: for a column of a file and for a badge. */
export function exactnessText(exactness: Exactness): string {
  switch (exactness.kind) {
    case "exact":
      return "exact";
    case "at least":
      return `>= ${exactness.of}`;
    case "at most":
      return `<= ${exactness.of}`;
    default:
      return exactness.of;
  }
}
