import type { PixelData } from "../../kernels/reduce-pixels.ts";
import { type Dtype, isFloat, type PixelArray } from "../dtype.ts";
import { DataError } from "../errors.ts";
import { newPixels } from "../pixel-arrays.ts";
import type { ProjectionOp } from "./derivation.ts";

/** `length` elements of a plane: element i is `data[from + i * stride]`, and belongs to place `to + i`. */
export type PlaneRun = Readonly<{ data: PixelData; from: number; stride: number; length: number; to: number }>;

/**
 * Planes put together place by place. NaN does not count; where nothing but NaN was, the result is NaN. Integers are exact;
 * floats are added in the order of the planes, in double precision.
 */
export interface Accumulator {
  /** @param weight how many planes it counts for, a whole number */
  add(run: PlaneRun, weight: number): void;
  /** @throws DataError `BadChunk` when a sum of 64-bit integers does not fit */
  finish(): PixelArray;
}

/**
 * @param dtype of the planes
 * @param output as `projectedDtype` says
 * @param places pixels of the result
 */
export function createAccumulator(
  op: ProjectionOp,
  dtype: Dtype,
  output: Dtype,
  places: number,
  key: string,
): Accumulator {
  if (op === "max" || op === "min") return extremes(op, dtype, places);
  if (dtype === "int64" || dtype === "uint64") return wideSums(op, output, places, key);
  return sums(op, isFloat(dtype), output, places);
}

function extremes(op: "max" | "min", dtype: Dtype, places: number): Accumulator {
  const best = newPixels(dtype, places) as Float64Array<ArrayBuffer>;
  // Before the first plane: NaN gives way to everything, of integers the first plane is taken as it is.
  const isNumber = isFloat(dtype);
  if (isNumber) best.fill(Number.NaN);
  const isSet = new Uint8Array(isNumber ? 0 : places);
  const isMax = op === "max";
  return {
    add({ data, from, stride, length, to }) {
      const values = data as Float64Array;
      for (let i = 0, at = from; i < length; i++, at += stride) {
        const value = values[at]!;
        const present = best[to + i]!;
        const isFirst = isNumber ? Number.isNaN(present) : isSet[to + i] === 0;
        if (isFirst || (isMax ? value > present : value < present)) best[to + i] = value;
      }
      if (!isNumber) isSet.fill(1, to, to + length);
    },
    finish: () => best,
  };
}

/** Sums stay below 2^53: 2^21 planes of 32-bit integers do. */
function sums(op: "sum" | "mean", canBeNaN: boolean, output: Dtype, places: number): Accumulator {
  const total = new Float64Array(places);
  const counts = new Float64Array(places);
  return {
    add({ data, from, stride, length, to }, weight) {
      const values = data as Float64Array;
      for (let i = 0, at = from; i < length; i++, at += stride) {
        const value = values[at]!;
        if (canBeNaN && Number.isNaN(value)) continue;
        total[to + i]! += weight * value;
        counts[to + i]! += weight;
      }
    },
    finish() {
      if (op === "mean") return total.map((sum, i) => (counts[i] === 0 ? Number.NaN : sum / counts[i]!));
      if (canBeNaN) return total.map((sum, i) => (counts[i] === 0 ? Number.NaN : sum));
      if (output !== "int64" && output !== "uint64") return cast(output, total);
      const wide = newPixels(output, places) as BigInt64Array<ArrayBuffer>;
      for (let i = 0; i < places; i++) wide[i] = BigInt(total[i]!);
      return wide;
    },
  };
}

/** 64-bit integers, in halves that add exactly: `high * 2^32 + low`. */
function wideSums(op: "sum" | "mean", output: Dtype, places: number, key: string): Accumulator {
  const high = new Float64Array(places);
  const low = new Float64Array(places);
  let count = 0;
  return {
    add({ data, from, stride, length, to }, weight) {
      const values = data as BigInt64Array;
      // Every plane has a first row.
      if (to === 0) count += weight;
      for (let i = 0, at = from; i < length; i++, at += stride) {
        const value = values[at]!;
        high[to + i]! += weight * Number(value >> 32n);
        low[to + i]! += weight * Number(value & 0xffff_ffffn);
      }
    },
    finish() {
      const sumAt = (i: number): bigint => (BigInt(high[i]!) << 32n) + BigInt(low[i]!);
      if (op === "mean") {
        const planes = BigInt(count);
        return Float64Array.from(high, (_, i) => quotient(sumAt(i), planes));
      }
      const wide = newPixels(output, places) as BigInt64Array<ArrayBuffer>;
      for (let i = 0; i < places; i++) {
        const sum = sumAt(i);
        wide[i] = sum;
        if (wide[i] !== sum) throw new DataError("BadChunk", { key, reason: `its sum ${sum} does not fit ${output}` });
      }
      return wide;
    },
  };
}

/** The double nearest to a quotient of whole numbers, but for the rounding of its last addition. */
function quotient(sum: bigint, divisor: bigint): number {
  return Number(sum / divisor) + Number(sum % divisor) / Number(divisor);
}

function cast(dtype: Dtype, values: Float64Array): PixelArray {
  const pixels = newPixels(dtype, values.length) as Float64Array<ArrayBuffer>;
  pixels.set(values);
  return pixels;
}
