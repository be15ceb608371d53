import type { ArraySpec } from "../array-spec.ts";

export const PROJECTIONS = ["max", "mean", "min", "sum"] as const;
export type ProjectionOp = (typeof PROJECTIONS)[number];

/**
 * How the chunks of an array that is stored nowhere come of those of another one; plain data, so that a worker can be told.
 *
 * `projection`: elements along z of the base become one. Plane `first + k` counts `weights[k]` times (whole numbers, at least 1):
 * on a level that is reduced along z, a plane stands for several.
 *
 * `section`: z and the axis of the plane that is not named change names.
 */
export type Derivation =
  | Readonly<{ kind: "projection"; base: ArraySpec; op: ProjectionOp; first: number; weights: readonly number[] }>
  | Readonly<{ kind: "section"; base: ArraySpec; along: "x" | "y" }>;
