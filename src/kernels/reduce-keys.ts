import type { PixelData, PixelDtype } from "./reduce-pixels.ts";

/**
 * Sort keys: unsigned integers of as many bits as the stored element that sort as the values do.
 * Unsigned integers are their own key; signed ones get their top bit flipped; floats too, and negative floats all bits.
 */

/** Bits of the sort key; float16 arrives as float32 and sorts as that. */
export function keyBits(dtype: PixelDtype): 8 | 16 | 32 | 64 {
  switch (dtype) {
    case "bool":
    case "int8":
    case "uint8":
      return 8;
    case "int16":
    case "uint16":
      return 16;
    case "int32":
    case "uint32":
    case "float16":
    case "float32":
      return 32;
    default:
      return 64;
  }
}

/** Types whose whole key is counted: up to 16 bits. */
export function isNarrow(dtype: PixelDtype): boolean {
  return keyBits(dtype) <= 16;
}

export function isFloating(dtype: PixelDtype): boolean {
  return dtype === "float16" || dtype === "float32" || dtype === "float64";
}

export function isSigned(dtype: PixelDtype): boolean {
  return dtype.startsWith("int");
}

/** Lowest value of a type of up to 16 bits: value = key + lowest. */
export function lowestNarrow(dtype: PixelDtype): number {
  return dtype === "int8" ? -128 : dtype === "int16" ? -32_768 : 0;
}

/** The bytes of an array as 32-bit words, low word first for 64-bit elements. */
export function wordsOf(data: PixelData): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
}

/** High 32 bits (all of them for 32-bit types) of the key of the element whose highest word is `high`. */
export function highKey(dtype: PixelDtype, high: number): number {
  switch (dtype) {
    case "int32":
    case "int64":
      return (high ^ 0x8000_0000) >>> 0;
    case "uint32":
    case "uint64":
      return high >>> 0;
    default:
      return (high & 0x8000_0000) !== 0 ? ~high >>> 0 : (high | 0x8000_0000) >>> 0;
  }
}

/** Low 32 bits of the key of a 64-bit element. */
export function lowKey(dtype: PixelDtype, high: number, low: number): number {
  return dtype === "float64" && (high & 0x8000_0000) !== 0 ? ~low >>> 0 : low >>> 0;
}

/** The value whose whole key is given, as its bits above and below 2^32 (`high` only for 32-bit types). */
export function valueOfKey(dtype: PixelDtype, high: number, low: number): number | bigint {
  const words = new Uint32Array(2);
  const negativeFloat = isFloating(dtype) && (high & 0x8000_0000) === 0;
  if (keyBits(dtype) === 32) {
    words[0] = isFloating(dtype)
      ? negativeFloat
        ? ~high
        : high ^ 0x8000_0000
      : dtype === "int32"
        ? high ^ 0x8000_0000
        : high;
  } else {
    words[0] = negativeFloat ? ~low : low;
    words[1] = dtype === "uint64" ? high : negativeFloat ? ~high : high ^ 0x8000_0000;
  }
  switch (dtype) {
    case "int32":
      return new Int32Array(words.buffer)[0]!;
    case "uint32":
      return words[0]!;
    case "int64":
      return new BigInt64Array(words.buffer)[0]!;
    case "uint64":
      return new BigUint64Array(words.buffer)[0]!;
    case "float64":
      return new Float64Array(words.buffer)[0]!;
    default:
      return new Float32Array(words.buffer)[0]!;
  }
}

/** The leading 16 bits of the key of a finite value of a type wider than that. */
export function leadingKey(dtype: PixelDtype, value: number | bigint): number {
  if (keyBits(dtype) === 32) {
    const word = new DataView(new ArrayBuffer(4));
    if (isFloating(dtype)) word.setFloat32(0, Number(value));
    else word.setUint32(0, Number(value) >>> 0);
    return highKey(dtype, word.getUint32(0)) >>> 16;
  }
  const word = new DataView(new ArrayBuffer(8));
  if (dtype === "float64") word.setFloat64(0, Number(value));
  else word.setBigUint64(0, BigInt.asUintN(64, BigInt(value)));
  return highKey(dtype, word.getUint32(0)) >>> 16;
}
