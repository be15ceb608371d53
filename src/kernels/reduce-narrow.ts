import { ExactSum } from "./exact-sum.ts";
import type { NarrowPartial } from "./partial.ts";
import type { Counts } from "./partial-counts.ts";
import { keyBits, lowestNarrow } from "./reduce-keys.ts";
import type { PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { createSpotKeeper, type Origin } from "./reduce-places.ts";
import { beginStage, stagePixels } from "./reduce-stage.ts";
import { createCountTable } from "./reduce-tables.ts";
import type { Kernels } from "./wasm.ts";

/** Collects pixels of up to 16 bits. */
export function createNarrow(kernels: Kernels, dtype: PixelDtype, wantsPlaces: boolean) {
  const { functions, memory } = kernels;
  const table = createCountTable(kernels);
  const measure = functions[MEASURE[dtype as keyof typeof MEASURE]];
  const spots = createSpotKeeper();
  const sumX = new ExactSum();
  const sumY = new ExactSum();
  let least = Infinity;
  let most = -Infinity;
  return {
    add(source: PixelSource, spans: PixelSpans, pixels: number, origin: Origin): void {
      const cells = table.cells(pixels);
      const stage = beginStage(kernels, dtype);
      const out = new Float64Array(memory.buffer, stage.out, 5);
      stagePixels(kernels, source, spans, stage, (block) => {
        measure(cells, stage.pixels, stage.runs, block.runs, stage.out);
        const sum = out[0]!;
        const min = out[3]!;
        const max = out[4]!;
        if (min < least) least = min;
        if (max > most) most = max;
        if (!wantsPlaces) return;
        sumX.add(out[1]!);
        sumX.addProduct(sum, origin.x + block.x);
        sumY.add(out[2]!);
        sumY.addProduct(sum, origin.y + block.y);
        spots.see(kernels, stage, dtype, block, origin, min, max);
      });
    },
    take(): NarrowPartial {
      const where = spots.take();
      const places = where && { ...where, sumX: sumX.take(), sumY: sumY.take() };
      // Of signed types the bits of negative values lie behind those of the others.
      const crosses = least < 0 && most >= 0;
      const bits = (value: number) => value & (keyBits(dtype) === 8 ? 0xff : 0xffff);
      const counts = crosses ? table.take() : table.take(bits(least), bits(most));
      least = Infinity;
      most = -Infinity;
      return { kind: "narrow", dtype, counts: countsByKey(dtype, counts), places };
    },
  };
}

const MEASURE = {
  bool: "measureU8",
  int8: "measureI8",
  uint8: "measureU8",
  int16: "measureI16",
  uint16: "measureU16",
} as const;

/** Counts by key (value - lowest value of the type) from counts by bits: of signed types the halves change places. */
export function countsByKey(dtype: PixelDtype, byBits: Counts): Counts {
  const half = -lowestNarrow(dtype);
  if (half === 0 || byBits.counts.length === 0) return byBits;
  const window = byBits.counts.length;
  const keys = byBits.keys ?? Uint16Array.from({ length: window }, (_, i) => byBits.first + i);
  // Bits below the half are values from 0 on: they come after the others.
  const split = keys.findIndex((bits) => bits >= half);
  if (split <= 0) {
    const shift = split === 0 ? -half : half;
    return byBits.keys === undefined
      ? { ...byBits, first: byBits.first + shift }
      : { ...byBits, first: byBits.first + shift, keys: keys.map((bits) => bits + shift) };
  }
  const ordered = new Uint16Array(window);
  const counts = byBits.counts.slice();
  ordered.set(
    keys.subarray(split).map((bits) => bits - half),
    0,
  );
  ordered.set(
    keys.subarray(0, split).map((bits) => bits + half),
    window - split,
  );
  counts.set(byBits.counts.subarray(split), 0);
  counts.set(byBits.counts.subarray(0, split), window - split);
  return { first: ordered[0]!, keys: ordered, counts };
}
