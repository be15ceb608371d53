import fc from "fast-check";
import { expect } from "vitest";
import type { Partial } from "../partial.ts";
import { eachCount } from "../partial-counts.ts";
import { highKey, isFloating, isNarrow, keyBits, lowestNarrow, lowKey, wordsOf } from "../reduce-keys.ts";
import type { PixelData, PixelDtype, PixelSource } from "../reduce-pixels.ts";

export const DTYPES: readonly PixelDtype[] = [
  "bool",
  "int8",
  "uint8",
  "int16",
  "uint16",
  "int32",
  "uint32",
  "int64",
  "uint64",
  "float16",
  "float32",
  "float64",
];
export const PLAIN = { kind: "summary" } as const;
export const PLACED = { kind: "summary", places: true } as const;

/** Arrays of a dtype with values from its whole range, ends and special values included. */
export function pixelsOf(dtype: PixelDtype, length: number): fc.Arbitrary<PixelData> {
  const array = { minLength: length, maxLength: length };
  switch (dtype) {
    case "bool":
      return fc.array(fc.integer({ min: 0, max: 1 }), array).map((values) => Uint8Array.from(values));
    case "int8":
      return fc.int8Array(array);
    case "uint8":
      return fc.uint8Array(array);
    case "int16":
      return fc.int16Array(array);
    case "uint16":
      return fc.uint16Array(array);
    case "int32":
      return fc.int32Array(array);
    case "uint32":
      return fc.uint32Array(array);
    case "int64":
      return fc.bigInt64Array(array);
    case "uint64":
      return fc.bigUint64Array(array);
    case "float64":
      return fc.float64Array({ ...array, min: -1e60, max: 1e60, noNaN: false });
    default:
      return fc
        .array(
          fc.oneof(fc.float({ min: -(2 ** 60), max: 2 ** 60 }), fc.constantFrom(NaN, Infinity, -Infinity, 0, -0)),
          array,
        )
        .map((values) => Float32Array.from(values));
  }
}

type Case = Readonly<{ source: PixelSource; spans: Int32Array; values: (number | bigint)[] }>;

/** A window of an array, any strides, and some spans in it; the values are picked one by one. */
export function caseOf(dtype: PixelDtype): fc.Arbitrary<Case> {
  return fc
    .record({
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 7 }),
      colStride: fc.integer({ min: 1, max: 3 }),
      gap: fc.integer({ min: 0, max: 5 }),
      offset: fc.integer({ min: 0, max: 4 }),
      cuts: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
        minLength: 7,
        maxLength: 7,
      }),
    })
    .chain(({ width, height, colStride, gap, offset, cuts }) => {
      const rowStride = width * colStride + gap;
      return pixelsOf(dtype, offset + height * rowStride).map((data) => {
        const spans: number[] = [];
        const values: (number | bigint)[] = [];
        for (let y = 0; y < height; y++) {
          const [a, b] = cuts[y]!;
          const x0 = Math.min(a, b, width);
          const x1 = Math.min(Math.max(a, b), width);
          spans.push(y, x0, x1);
          for (let x = x0; x < x1; x++) values.push(data[offset + y * rowStride + x * colStride]!);
        }
        const source = { dtype, data, offset, rowStride, colStride, width, height };
        return { source, spans: Int32Array.from(spans), values };
      });
    });
}

export function finiteOf(values: readonly (number | bigint)[]): number[] {
  return values.filter((value) => typeof value === "number" && Number.isFinite(value)) as number[];
}

export function keyOf(dtype: PixelDtype, value: number | bigint): [high: number, low: number] {
  const data =
    typeof value === "bigint"
      ? BigInt64Array.of(BigInt.asIntN(64, value))
      : keyBits(dtype) === 64
        ? Float64Array.of(value)
        : isFloating(dtype)
          ? Float32Array.of(value)
          : Int32Array.of(value);
  const words = wordsOf(data);
  return words.length === 2
    ? [highKey(dtype, words[1]!), lowKey(dtype, words[1]!, words[0]!)]
    : [highKey(dtype, words[0]!), 0];
}

export function expectCounts(partial: Partial, dtype: PixelDtype, values: readonly (number | bigint)[]): void {
  const expected = new Map<number, number>();
  for (const value of values) {
    const key = isNarrow(dtype) ? Number(value) - lowestNarrow(dtype) : keyOf(dtype, value)[0] >>> 16;
    expected.set(key, (expected.get(key) ?? 0) + 1);
  }
  const counted = new Map<number, number>();
  const counts =
    partial.kind === "narrow"
      ? partial.counts
      : partial.kind === "integers" || partial.kind === "floats"
        ? partial.keys
        : undefined;
  if (counts !== undefined) eachCount(counts, (key, count) => counted.set(key, count));
  expect(counted).toEqual(expected);
}

/** Counts as pairs: two forms of the same counts become equal. */
export function normal(partial: Partial): object {
  const counts =
    partial.kind === "narrow"
      ? partial.counts
      : partial.kind === "integers" || partial.kind === "floats"
        ? partial.keys
        : undefined;
  const pairs: [number, number][] = [];
  if (counts !== undefined) eachCount(counts, (key, count) => pairs.push([key, count]));
  return { ...partial, counts: 0, keys: 0, pairs };
}
