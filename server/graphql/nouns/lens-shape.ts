import type { SliceRow } from "../../db/schema/scene.ts";
import { badInput } from "../errors.ts";
import type { InputMaybe } from "../generated/resolvers.ts";

/** Indices `start`, `start + step`, ... of a dimension; `length` of them. */
export type Indices = Readonly<{ start: number; step: number; length: number }>;

/** The indices that a slice takes of a dimension, as Python's `slice.indices` has them. */
export function indicesOf({ start, stop, step }: Omit<SliceRow, "dim">, size: number): Indices {
  const by = step ?? 1;
  const lower = by < 0 ? -1 : 0;
  const upper = by < 0 ? size - 1 : size;
  const clip = (index: number) => Math.min(upper, Math.max(lower, index < 0 ? index + size : index));
  const from = start === null ? (by < 0 ? upper : lower) : clip(start);
  const to = stop === null ? (by < 0 ? lower : upper) : clip(stop);
  const length = Math.max(0, Math.ceil((to - from) / by));
  return { start: from, step: by, length };
}

type SliceInput = Readonly<{
  dim: string;
  start?: InputMaybe<number> | undefined;
  stop?: InputMaybe<number> | undefined;
  step?: InputMaybe<number> | undefined;
}>;

/** The slices as they are kept. Throws BAD_USER_INPUT for what cannot be a slice of these dimensions. */
export function checkedSlices(slices: readonly SliceInput[], dims: readonly string[]): SliceRow[] {
  const seen = new Set<string>();
  return slices.map(({ dim, start, stop, step }) => {
    if (!dims.includes(dim)) throw badInput(`slices: the dataset has no dimension ${JSON.stringify(dim)}`);
    if (seen.has(dim)) throw badInput(`slices: ${dim} is there twice`);
    seen.add(dim);
    if (step === 0) throw badInput(`slices: the step of ${dim} must not be 0`);
    return { dim, start: start ?? null, stop: stop ?? null, step: step ?? null };
  });
}

/** What the slices take of each dimension; dimensions without a slice are taken whole. */
export function lensIndices(slices: readonly SliceRow[], dims: readonly string[], shape: readonly number[]): Indices[] {
  return dims.map((dim, axis) => {
    const slice = slices.find((each) => each.dim === dim) ?? { start: null, stop: null, step: null };
    return indicesOf(slice, shape[axis] ?? 0);
  });
}

/** Whether an index of a dimension is among those taken. */
export function takes({ start, step, length }: Indices, index: number): boolean {
  const steps = (index - start) / step;
  return Number.isInteger(steps) && steps >= 0 && steps < length;
}
