import { EMPTY, type IntegerPartial, type Partial } from "./partial.ts";
import { isSigned, keyBits, leadingKey } from "./reduce-keys.ts";
import type { PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { createSpotKeeper, type Origin, weighIntegers } from "./reduce-places.ts";
import { beginStage, stagePixels } from "./reduce-stage.ts";
import { createCountTable } from "./reduce-tables.ts";
import type { Kernels } from "./wasm.ts";

type Sums = Pick<IntegerPartial, "n" | "sum" | "sumOfSquares" | "sumOfCubes" | "sumOfFourths"> & {
  min: number | bigint | undefined;
  max: number | bigint | undefined;
  sumX: bigint;
  sumY: bigint;
};

const NO_INTEGERS: Sums = {
  n: 0,
  min: undefined,
  max: undefined,
  sum: 0n,
  sumOfSquares: 0n,
  sumX: 0n,
  sumY: 0n,
  sumOfCubes: 0n,
  sumOfFourths: 0n,
};

/** Collects whole numbers of 32 or 64 bits. */
export function createIntegers(kernels: Kernels, dtype: PixelDtype, wantsPlaces: boolean) {
  const { functions, memory } = kernels;
  const table = createCountTable(kernels);
  const isLong = keyBits(dtype) === 64;
  const kind = isSigned(dtype) ? 1 : 0;
  const addUp = functions[SUM_OF[dtype as keyof typeof SUM_OF]];
  const powers = functions[POWERS_OF[dtype as keyof typeof POWERS_OF]];
  const countKeys = isLong ? functions.countKeys64 : functions.countKeys32;
  const spots = createSpotKeeper();
  let all = NO_INTEGERS;
  return {
    add(source: PixelSource, spans: PixelSpans, pixels: number, origin: Origin): void {
      const cells = table.cells(pixels);
      const stage = beginStage(kernels, dtype);
      stagePixels(kernels, source, spans, stage, (block) => {
        addUp(stage.pixels, block.pixels, stage.out);
        const { min, max, sum, sumOfSquares } = readSums(memory.buffer, stage.out, dtype);
        powers(stage.pixels, block.pixels, stage.out);
        const { sumOfCubes, sumOfFourths } = readPowers(memory.buffer, stage.out);
        countKeys(cells, stage.pixels, block.pixels, kind);
        const isLess = all.min === undefined || min < all.min;
        const isMore = all.max === undefined || max > all.max;
        let { sumX, sumY } = all;
        if (wantsPlaces) {
          const weighed = weighIntegers(kernels, stage, dtype, block, origin, sum);
          sumX += weighed.sumX;
          sumY += weighed.sumY;
          spots.see(kernels, stage, dtype, block, origin, min, max);
        }
        all = {
          n: all.n + block.pixels,
          min: isLess ? min : all.min,
          max: isMore ? max : all.max,
          sum: all.sum + sum,
          sumOfSquares: all.sumOfSquares + sumOfSquares,
          sumX,
          sumY,
          sumOfCubes: all.sumOfCubes + sumOfCubes,
          sumOfFourths: all.sumOfFourths + sumOfFourths,
        };
      });
    },
    take(): Partial {
      const { min, max, sumX, sumY, ...sums } = all;
      all = NO_INTEGERS;
      const where = spots.take();
      if (min === undefined || max === undefined) return EMPTY;
      const keys = table.take(leadingKey(dtype, min), leadingKey(dtype, max));
      const places = where && { ...where, sumX, sumY };
      return { kind: "integers", dtype, ...sums, min, max, keys, places };
    },
  };
}

/** What the sums of a block left behind, see assembly/reduce-sums.ts. */
function readSums(buffer: ArrayBufferLike, out: number, dtype: PixelDtype) {
  const parts = new BigUint64Array(buffer, out, 10);
  const signed = new BigInt64Array(buffer, out, 10);
  if (keyBits(dtype) === 32) {
    const sumOfSquares = parts[3]! + (parts[4]! << 32n);
    return { min: Number(signed[0]!), max: Number(signed[1]!), sum: signed[2]!, sumOfSquares };
  }
  const ends = dtype === "uint64" ? parts : signed;
  // (a + b 2^32)^2 = aa + ab 2^33 + bb 2^64, each in two halves.
  const sumOfSquares =
    parts[4]! +
    (parts[5]! << 32n) +
    ((parts[6]! + (parts[7]! << 32n)) << 33n) +
    ((parts[8]! + (parts[9]! << 32n)) << 64n);
  return { min: ends[0]!, max: ends[1]!, sum: parts[2]! + (signed[3]! << 32n), sumOfSquares };
}

const SUM_OF = { int32: "sumI32", uint32: "sumU32", int64: "sumI64", uint64: "sumU64" } as const;

/** See assembly/reduce-powers.ts. */
function readPowers(buffer: ArrayBufferLike, out: number) {
  const halves = new BigInt64Array(buffer, out, 24);
  const joined = (first: number, end: number) => {
    let sum = 0n;
    for (let slot = end - 1; slot >= first; slot--)
      sum = (sum << 32n) + halves[2 * slot]! + (halves[2 * slot + 1]! << 32n);
    return sum;
  };
  return { sumOfCubes: joined(0, 5), sumOfFourths: joined(5, 12) };
}

const POWERS_OF = { int32: "powersI32", uint32: "powersU32", int64: "powersI64", uint64: "powersU64" } as const;
