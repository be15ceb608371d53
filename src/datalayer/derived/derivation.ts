/** How planes become one. */
export const PROJECTIONS = ["max", "mean", "min", "sum"] as const;
export type ProjectionOp = (typeof PROJECTIONS)[number];
