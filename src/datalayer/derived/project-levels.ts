import type { ArraySpec } from "../array-spec.ts";
import type { Dtype } from "../dtype.ts";
import { isFloat } from "../dtype.ts";
import type { Level, Multiscale } from "../multiscale.ts";
import type { ProjectionOp } from "./derivation.ts";

/** Planes `z0 <= z < z1` of level 0 as one. */
export type Projection = Readonly<{ op: ProjectionOp; z0: number; z1: number }>;

const BITS: Partial<Record<Dtype, number>> = {
  bool: 1,
  int8: 8,
  uint8: 8,
  int16: 16,
  uint16: 16,
  int32: 32,
  uint32: 32,
};

/**
 * The type of the projection's pixels. Greatest and least keep the type; a mean is a float64; a sum of integers has the
 * narrowest integer type, at least 16 bits, that holds the greatest sum there can be, of floats it is a float64.
 *
 * @param planes how many are added
 */
export function projectedDtype(dtype: Dtype, op: ProjectionOp, planes: number): Dtype {
  if (op === "max" || op === "min") return dtype;
  if (op === "mean" || isFloat(dtype)) return "float64";
  const bits = BITS[dtype];
  if (bits === undefined) return dtype;
  const needed = bits + Math.ceil(Math.log2(Math.max(1, planes)));
  const isSigned = dtype.startsWith("int");
  if (needed <= 16) return isSigned ? "int16" : "uint16";
  if (needed <= 32) return isSigned ? "int32" : "uint32";
  return isSigned ? "int64" : "uint64";
}

/**
 * The image whose every plane is the projection: the same levels, sizes and axes, so that whatever shows an image shows it. On
 * a level that is reduced along z, its planes count for as many planes of level 0 as they stand for. Levels whose z scale is
 * no whole number are left out: their planes stand for parts of planes.
 *
 * Exact at level 0; on other levels it is the projection of that level's pixels.
 *
 * @throws RangeError for a range that is empty or leaves the image
 */
export function projectLevels(multiscale: Multiscale, projection: Projection): Multiscale {
  const { z0, z1 } = projection;
  const { size } = multiscale;
  if (!(Number.isInteger(z0) && Number.isInteger(z1) && z0 >= 0 && z0 < z1 && z1 <= size.z)) {
    throw new RangeError(`z from ${z0} to before ${z1} is no range of ${size.z} planes`);
  }
  const levels = multiscale.levels.flatMap((level): readonly Level[] => {
    const array = Number.isInteger(level.scale.z) ? projectedArray(level, projection) : undefined;
    // One plane stands for all: any z of the image finds it.
    return array === undefined ? [] : [{ ...level, array, scale: { ...level.scale, z: size.z } }];
  });
  return { ...multiscale, levels };
}

/** `undefined` where the level has no plane of the range. */
function projectedArray({ array, scale }: Level, { op, z0, z1 }: Projection): ArraySpec | undefined {
  const at = array.dims.indexOf("z");
  if (at < 0) return undefined;
  const first = Math.floor(z0 / scale.z);
  const end = Math.min(Math.ceil(z1 / scale.z), array.shape[at]!);
  if (end <= first) return undefined;
  const weights = Array.from({ length: end - first }, (_, k) => {
    const start = (first + k) * scale.z;
    return Math.min(z1, start + scale.z) - Math.max(z0, start);
  });
  const one = (lengths: readonly number[]): readonly number[] => lengths.with(at, 1);
  return {
    ...array,
    id: `${array.id}#${op} ${z0} ${z1}`,
    shape: one(array.shape),
    chunkShape: one(array.chunkShape),
    dtype: projectedDtype(array.dtype, op, z1 - z0),
    derivation: { kind: "projection", base: array, op, first, weights },
  };
}
