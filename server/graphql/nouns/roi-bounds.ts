import type { RoiModel } from "../models.ts";

/** Bounds of a region in pixels: minimum rounded down, maximum rounded up; null along axes that no vector has. */
export type RoiBounds = Pick<RoiModel, `${"min" | "max"}${"C" | "T" | "Z" | "Y" | "X"}`>;

const AXES = ["C", "T", "Z", "Y", "X"] as const;
type Axis = (typeof AXES)[number];

/** Component of a vector of 2 to 5 numbers along an axis; the numbers belong to the last axes. */
function along(vector: readonly number[], axis: Axis): number | undefined {
  return vector[AXES.indexOf(axis) - AXES.length + vector.length];
}

/**
 * The smallest box around a region. An ELLIPSIS of two vectors is centre and radii; every other kind, and an ELLIPSIS
 * of more (an outline), are their points.
 */
export function roiBounds(kind: string, vectors: readonly (readonly number[])[]): RoiBounds {
  const [centre, radii] = vectors;
  const isCentreAndRadii = kind === "ELLIPSIS" && vectors.length === 2 && centre !== undefined && radii !== undefined;
  const bounds: Partial<RoiBounds> = {};
  for (const axis of AXES) {
    const values = (
      isCentreAndRadii ? extent(centre, radii, axis) : vectors.map((vector) => along(vector, axis))
    ).filter((value) => value !== undefined);
    // + 0 makes the 0 of -0.
    bounds[`min${axis}`] = values.length === 0 ? null : Math.floor(least(values)) + 0;
    bounds[`max${axis}`] = values.length === 0 ? null : Math.ceil(greatest(values)) + 0;
  }
  return bounds as RoiBounds;
}

function extent(centre: readonly number[], radii: readonly number[], axis: Axis): (number | undefined)[] {
  const middle = along(centre, axis);
  if (middle === undefined || (axis !== "X" && axis !== "Y")) return [middle];
  const radius = Math.abs(along(radii, axis) ?? 0);
  return [middle - radius, middle + radius];
}

// Not `Math.min(...values)`: an outline may have more points than a call may have arguments.
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
