import type { RoiVectors } from "../../roi/vectors.ts";

/** Whether two regions are the same to the last bit. */
export function sameVectors(a: RoiVectors, b: RoiVectors): boolean {
  if (a.vectors === b.vectors) return a.kind === b.kind;
  return (
    a.kind === b.kind &&
    a.vectors.length === b.vectors.length &&
    a.vectors.every((vector, i) => {
      const other = b.vectors[i]!;
      return vector.length === other.length && vector.every((value, axis) => value === other[axis]);
    })
  );
}
