import type { Dtype } from "../dtype.ts";
import { Refused } from "../errors.ts";
import { halfToNumber, numberToHalf } from "../half.ts";

/**
 * A fill value of the metadata, spelled for zarrita: halves by their bits, bool as 0 and 1, other floats as numbers or the names
 * that it knows.
 */
export function fillValue(value: unknown, dtype: Dtype | "float16"): { json: unknown; isZero: boolean } {
  const number = numberOf(value, dtype);
  // Exact: only safe integers come this far.
  if (typeof number === "bigint") return { json: Number(number), isZero: number === 0n };
  const isZero = Object.is(number, 0);
  if (dtype === "float16") {
    const bits = numberToHalf(number);
    if (bits === undefined) throw new Refused(`the fill value ${String(value)}, which is not a float16`);
    return { json: bits, isZero };
  }
  return { json: Number.isFinite(number) ? number : String(number), isZero };
}

function numberOf(value: unknown, dtype: Dtype | "float16"): number | bigint {
  if (dtype === "bool" && typeof value === "boolean") return value ? 1 : 0;
  if (dtype.startsWith("float")) return floatOf(value, dtype);
  if (typeof value === "number" && Number.isInteger(value)) {
    // JSON numbers beyond 2^53 have lost digits by the time we see them.
    if (!Number.isSafeInteger(value))
      throw new Refused(`the fill value ${value}, beyond what JSON numbers hold exactly`);
    return dtype === "int64" || dtype === "uint64" ? BigInt(value) : value;
  }
  throw new Refused(`the fill value ${JSON.stringify(value)} of ${dtype}`);
}

function floatOf(value: unknown, dtype: string): number {
  if (typeof value === "number") return value;
  if (value === "NaN") return Number.NaN;
  if (value === "Infinity") return Number.POSITIVE_INFINITY;
  if (value === "-Infinity") return Number.NEGATIVE_INFINITY;
  const bytes = { float16: 2, float32: 4, float64: 8 }[dtype] ?? 0;
  if (typeof value === "string" && new RegExp(`^0x[0-9a-fA-F]{${2 * bytes}}$`).test(value))
    return floatOfBits(value, bytes);
  throw new Refused(`the fill value ${JSON.stringify(value)} of ${dtype}`);
}

/** NaN keeps no payload: what is written is the one NaN of its type. */
function floatOfBits(hex: string, bytes: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(hex) << BigInt(64 - 8 * bytes));
  if (bytes === 8) return view.getFloat64(0);
  if (bytes === 4) return view.getFloat32(0);
  return halfToNumber(view.getUint16(0));
}
