/** What a number counts or is measured in. "value" is the image's own unit of intensity. */
export type ColumnUnit =
  | "pixels"
  | "px"
  | "px2"
  | "um"
  | "um2"
  | "value"
  | "value px2"
  | "value um2"
  | "percent"
  | "degrees"
  | "";

export type ColumnGroup = "counts" | "area" | "intensity" | "place" | "shape" | "threshold" | "background";

/**
 * How the same number, taken from a coarser level of means over blocks, stands to the exact one. "same": it is decided by the shape
 * and its pixels at level 0, and exact at once; "held": a coarser level tells nothing of it.
 */
export type PreviewRule = "same" | "about" | "at least" | "at most" | "held";

/** One column: the interface shows it, exported files begin with it, the engine is tested against it. */
export type ColumnDefinition = Readonly<{
  /** In files: unit and variant are part of the name. */
  heading: string;
  /** On the screen. */
  label: string;
  unit: ColumnUnit;
  group: ColumnGroup;
  /** What it is, in a sentence. */
  text: string;
  /** v: values of the n finite member pixels; mu, m_k: their mean and central moments with divisor n. */
  formula: string;
  /** Whose definition it is, or with whom it agrees. */
  source: string;
  preview: PreviewRule;
}>;
