import { NO_COUNTS } from "./partial-counts.ts";
import { type FloatPartial, mergeFloats } from "./partial-floats.ts";
import { addPairs, multiplyExactly, scalePair } from "./partial-pairs.ts";
import { leaf, type MomentSums, mergeSums, NO_SUMS } from "./partial-tree.ts";
import { leadingKey } from "./reduce-keys.ts";
import type { PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { createSpotKeeper, type Origin } from "./reduce-places.ts";
import { beginStage, type Stage, stagePixels } from "./reduce-stage.ts";
import { createCountTable } from "./reduce-tables.ts";
import type { Kernels } from "./wasm.ts";

export function noFloats(dtype: PixelDtype): FloatPartial {
  return {
    kind: "floats",
    dtype,
    n: 0,
    nNaN: 0,
    nInf: 0,
    min: Infinity,
    max: -Infinity,
    keys: NO_COUNTS,
    spots: undefined,
    tree: [],
  };
}

/** Collects floats. */
export function createFloats(kernels: Kernels, dtype: PixelDtype, wantsPlaces: boolean) {
  const { functions, memory } = kernels;
  const table = createCountTable(kernels);
  const spots = createSpotKeeper();
  const isDouble = dtype === "float64";
  const keepFinite = isDouble ? functions.keepFiniteF64 : functions.keepFiniteF32;
  const countKeys = isDouble ? functions.countKeys64 : functions.countKeys32;
  const weigh = isDouble ? functions.weighF64 : functions.weighF32;
  let all = noFloats(dtype);
  return {
    add(source: PixelSource, spans: PixelSpans, pixels: number, origin: Origin): void {
      const cells = table.cells(pixels);
      const stage = beginStage(kernels, dtype);
      let { n, nNaN, nInf, min, max } = noFloats(dtype);
      let sums = NO_SUMS;
      stagePixels(kernels, source, spans, stage, (block) => {
        countKeys(cells, stage.pixels, block.pixels, 2);
        const finite = keepFinite(stage.pixels, block.pixels, stage.values, stage.out);
        const [nan, infinite] = new Int32Array(memory.buffer, stage.out, 2);
        n += finite;
        nNaN += nan!;
        nInf += infinite!;
        if (finite === 0) return;
        const centred = centredSums(kernels, stage, finite, !isDouble);
        min = Math.min(min, centred.min);
        max = Math.max(max, centred.max);
        let block2 = centred.sums;
        if (wantsPlaces) {
          spots.see(kernels, stage, dtype, block, origin, centred.min, centred.max);
          weigh(stage.pixels, stage.runs, block.runs, stage.out);
          const [x, y] = new Float64Array(memory.buffer, stage.out, 2);
          const { sum } = block2;
          const sumX = addPairs(scalePair(sum, origin.x + block.x), [x!, 0]);
          const sumY = addPairs(scalePair(sum, origin.y + block.y), [y!, 0]);
          block2 = { ...block2, sumX, sumY };
        }
        sums = mergeSums(sums, block2);
      });
      all = mergeFloats(all, { ...noFloats(dtype), n, nNaN, nInf, min, max, tree: leaf(origin.index, sums) });
    },
    take(): FloatPartial {
      // A zero may be negative, whose key comes before.
      const first = all.min === 0 ? leadingKey(dtype, -0) : leadingKey(dtype, all.min);
      const keys = all.n === 0 ? table.take() : table.take(first, leadingKey(dtype, all.max));
      const taken = { ...all, keys, spots: spots.take() };
      all = noFloats(dtype);
      return taken;
    },
  };
}

/**
 * The sums of `n` (at least 1) doubles at `stage.values`, centred on their own mean in two passes.
 *
 * @param isSingle they were floats of 24 bits
 */
export function centredSums(
  { functions, memory }: Kernels,
  { values, out }: Stage,
  n: number,
  isSingle: boolean,
): Readonly<{ min: number; max: number; sums: MomentSums }> {
  const results = new Float64Array(memory.buffer, out, 4);
  functions.boundDoubles(values, n, out);
  const min = results[0]!;
  const max = results[1]!;
  const total = results[2]!;
  // A pivot of 24 bits makes the distances of 24-bit values exact; doubles need the mean itself.
  const mean = Number.isFinite(total) ? total / n : min / 2 + max / 2;
  const pivot = isSingle ? Math.fround(mean) : mean;
  functions.powerDoubles(values, n, pivot, out);
  const [d1, d2, d3, d4] = results as unknown as readonly [number, number, number, number];
  // From sums about the pivot to sums about the mean, which lies d1 / n beside it.
  const e = d1 / n;
  const m2 = d2 - d1 * e;
  const m3 = d3 - 3 * e * d2 + 2 * e * e * d1;
  const m4 = d4 - 4 * e * d3 + 6 * e * e * d2 - 3 * e * e * e * d1;
  const sum = addPairs(multiplyExactly(pivot, n), [d1, 0]);
  // + 0 makes a negative zero plain.
  return { min: min + 0, max: max + 0, sums: { ...NO_SUMS, n, sum, m2, m3, m4 } };
}
