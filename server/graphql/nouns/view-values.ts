import { badInput, notFound } from "../errors.ts";
import type { InputMaybe } from "../generated/resolvers.ts";
import type { RGBViewModel, ViewRow } from "../models.ts";

/** Pixel indices, minimum inclusive, maximum exclusive; null is unbounded. */
export type Bounds = Pick<ViewRow, `${"c" | "t" | "z" | "y" | "x"}${"Min" | "Max"}`>;

type BoundsInput = { [K in keyof Bounds]?: InputMaybe<number> } & { collection?: InputMaybe<string> };

const BOUNDS = ["cMin", "cMax", "tMin", "tMax", "zMin", "zMax", "yMin", "yMax", "xMin", "xMax"] as const;

/** The ten bounds of a new view. */
export function boundsOf(input: BoundsInput): Bounds {
  // There is nothing yet that makes collections, so none can be the organisation's.
  if (input.collection != null) throw notFound("ViewCollection");
  const bounds = Object.fromEntries(BOUNDS.map((key) => [key, input[key] ?? null])) as Bounds;
  for (const axis of ["c", "t", "z", "y", "x"] as const) {
    const min = bounds[`${axis}Min`];
    const max = bounds[`${axis}Max`];
    if (min !== null && max !== null && min > max) {
      throw badInput(`${axis}Min must not be greater than ${axis}Max; got ${min} and ${max}`);
    }
  }
  return bounds;
}

export function sameBounds(a: Bounds, b: Bounds): boolean {
  return BOUNDS.every((key) => a[key] === b[key]);
}

/** "min:max" in the order c, t, z, x, y, which clients read literally. */
export function accessor(view: Bounds): string[] {
  return (["c", "t", "z", "x", "y"] as const).map((axis) => `${view[`${axis}Min`] ?? ""}:${view[`${axis}Max`] ?? ""}`);
}

/** "viridis (0:1)"; long: "viridis (0:1) gamma 0.5 limits 10:4000". */
export function rgbViewName(view: RGBViewModel, long: boolean): string {
  const text = (value: number | null) => value ?? "None";
  const short = `${view.colorMap.toLowerCase()} (${text(view.cMin)}:${text(view.cMax)})`;
  if (!long) return short;
  return `${short} gamma ${view.gamma ?? 1} limits ${text(view.contrastLimitMin)}:${text(view.contrastLimitMax)}`;
}

/** Number of `matrix[row][column]`. */
export function entry(matrix: readonly (readonly number[])[], row: number, column: number): number {
  const value = matrix[row]?.[column];
  if (value === undefined) throw new RangeError(`The matrix has no entry ${row}, ${column}`);
  return value;
}
