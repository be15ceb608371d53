import { type Dtype, isFloat } from "../dtype.ts";
import { halfToFloat } from "../half.ts";
import { invalid, unsupported } from "./parsed-array.ts";

const INTEGER_RANGES: Partial<Record<Dtype, readonly [bigint, bigint]>> = {
  int8: [-128n, 127n],
  uint8: [0n, 255n],
  int16: [-32768n, 32767n],
  uint16: [0n, 65535n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};
const HEX_DIGITS: Partial<Record<Dtype, number>> = { float16: 4, float32: 8, float64: 16 };

/**
 * The value of chunks that are not stored, as `PixelArray` holds it.
 *
 * @param value as JSON gave it; `null` or absent (zarr v2) leaves it open and means 0 here
 * @throws DataError `InvalidArray` when the value is not one of the type; `UnsupportedArray` when JSON has rounded it
 */
export function readFillValue(array: string, dtype: Dtype, value: unknown): number | bigint {
  if (value === null || value === undefined) return dtype === "int64" || dtype === "uint64" ? 0n : 0;
  if (dtype === "bool") {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (value === 0 || value === 1) return value;
    invalid(array, `fill_value ${JSON.stringify(value)} is not a bool`);
  }
  return isFloat(dtype) ? readFloat(array, dtype, value) : readInteger(array, dtype, value);
}

function readInteger(array: string, dtype: Dtype, value: unknown): number | bigint {
  // Some writers put false where they mean 0, and 1.0 where they mean 1: JSON keeps the latter apart from nothing.
  const number = typeof value === "boolean" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isInteger(number)) {
    invalid(array, `fill_value ${JSON.stringify(value)} is not an integer`);
  }
  // Above 2^53 JSON.parse has already rounded what the document says.
  if (!Number.isSafeInteger(number)) unsupported(array, `a fill_value beyond 2^53 (about ${number})`);
  const [least, most] = INTEGER_RANGES[dtype]!;
  const exact = BigInt(number);
  if (exact < least || exact > most) invalid(array, `fill_value ${number} does not fit ${dtype}`);
  return dtype === "int64" || dtype === "uint64" ? exact : number;
}

function readFloat(array: string, dtype: Dtype, value: unknown): number {
  if (typeof value === "number") return rounded(dtype, value);
  if (typeof value === "boolean") return Number(value);
  if (value === "NaN") return Number.NaN;
  if (value === "Infinity") return Number.POSITIVE_INFINITY;
  if (value === "-Infinity") return Number.NEGATIVE_INFINITY;
  const digits = HEX_DIGITS[dtype]!;
  if (typeof value === "string" && new RegExp(`^0x[0-9a-fA-F]{${digits}}$`).test(value)) return fromBits(dtype, value);
  return invalid(array, `fill_value ${JSON.stringify(value)} is not a ${dtype}`);
}

/** `"0x7fc00000"`: the bits of the number, as zarr v3 allows. */
function fromBits(dtype: Dtype, hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  if (dtype === "float64") {
    view.setBigUint64(0, BigInt(hex));
    return view.getFloat64(0);
  }
  if (dtype === "float16") return halfToFloat(Number.parseInt(hex, 16));
  view.setUint32(0, Number.parseInt(hex, 16));
  return view.getFloat32(0);
}

/** The nearest number of the type. Halves are held as floats and rounded to halves where they are made: 11 bits, ties to even. */
function rounded(dtype: Dtype, value: number): number {
  if (dtype === "float64") return value;
  if (dtype === "float32") return Math.fround(value);
  return roundToHalf(value);
}

function roundToHalf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const exponent = Math.max(-14, Math.floor(Math.log2(Math.abs(value))));
  const unit = 2 ** (exponent - 10);
  const scaled = value / unit;
  const floor = Math.floor(scaled);
  const rest = scaled - floor;
  const whole = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  const result = whole * unit;
  return Math.abs(result) > 65504 ? Math.sign(result) * Number.POSITIVE_INFINITY : result;
}
