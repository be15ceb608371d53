/** How planes become one. */
export const PROJECTIONS = ["max", "mean", "min", "sum"] as const;
export type ProjectionOp = (typeof PROJECTIONS)[number];

/** How a block of pixels becomes one. Where values are names of objects, the mean of two would be a third. */
export type BlockValue = "mean" | "middle";
