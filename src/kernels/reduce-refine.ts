import type { LinearBins, ReduceRequest, RefinedPartial } from "./partial.ts";
import { isFloating, isSigned, keyBits } from "./reduce-keys.ts";
import type { PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { createRangeSum } from "./reduce-range.ts";
import { beginStage, type Stage, stagePixels } from "./reduce-stage.ts";
import { createCountTable } from "./reduce-tables.ts";
import { bytesOfPixel } from "./tile-pixels.ts";
import type { Kernels } from "./wasm.ts";

type RefineRequest = Extract<ReduceRequest, { kind: "refine" }>;

/** Collects what a later pass asks for, all of it in one go over the pixels. */
export function createRefiner(kernels: Kernels, dtype: PixelDtype, request: RefineRequest) {
  const { functions, memory } = kernels;
  const { prefixBits, prefixes, bins, range } = request;
  for (const prefix of prefixes) checkPrefix(dtype, prefixBits, prefix);
  const tables = prefixes.map((prefix) => ({ wide: BigInt(prefix), prefix, table: createCountTable(kernels) }));
  const kind = isFloating(dtype) ? 2 : isSigned(dtype) ? 1 : 0;
  const isLong = keyBits(dtype) === 64;
  let binned = bins && new Float64Array(bins.count);
  const inRange = range && createRangeSum(dtype, range);
  return {
    add(source: PixelSource, spans: PixelSpans, pixels: number): void {
      // A table that was given away while the others were asked for would be another's.
      const cells = tables.map(({ table }) => table.cells(pixels));
      const stage = beginStage(kernels, dtype, true);
      const counted = bins && stageBins(kernels, bins);
      stagePixels(kernels, source, spans, stage, (block) => {
        tables.forEach(({ prefix, wide }, i) => {
          if (isLong) functions.countSlice64(cells[i]!, stage.pixels, block.pixels, kind, wide, prefixBits);
          else functions.countSlice32(cells[i]!, stage.pixels, block.pixels, kind, prefix);
        });
        if (binned === undefined && inRange === undefined) return;
        const finite = toDoubles(kernels, stage, dtype, block.pixels);
        if (counted !== undefined) functions.countBins(stage.values, finite, counted.edges, bins!.count, counted.cells);
        inRange?.add(kernels, stage, finite);
      });
      if (counted === undefined || binned === undefined) return;
      const table = new Uint32Array(memory.buffer, counted.cells, bins!.count);
      for (let i = 0; i < table.length; i++) binned[i]! += table[i]!;
    },
    take(): RefinedPartial {
      const slices = tables.map(({ table }) => table.take());
      const taken: RefinedPartial = { kind: "refined", dtype, slices, bins: binned, inRange: inRange?.take() };
      binned = bins && new Float64Array(bins.count);
      return taken;
    },
  };
}

/** Room for edges and counts of the bins, behind the stage. */
function stageBins({ arena, memory }: Kernels, bins: LinearBins) {
  const edges = arena.allocate(8 * (bins.count + 1));
  const cells = arena.allocate(4 * bins.count);
  const values = new Float64Array(memory.buffer, edges, bins.count + 1);
  for (let i = 0; i <= bins.count; i++) values[i] = binEdge(bins, i);
  new Uint32Array(memory.buffer, cells, bins.count).fill(0);
  return { edges, cells };
}

/** @throws RangeError when the key has no bits after the prefix, or no finite float has it */
function checkPrefix(dtype: PixelDtype, prefixBits: 16 | 32 | 48, prefix: number): void {
  if (prefixBits >= keyBits(dtype)) throw new RangeError(`Keys of ${dtype} have no bits after the first ${prefixBits}`);
  const first16 = Math.floor(prefix / 2 ** (prefixBits - 16));
  const infinity = dtype === "float64" ? 0x7ff0 : 0x7f80;
  // Keys of infinities and NaN lie beyond those of finite floats, at both ends.
  if (isFloating(dtype) && (first16 >= 0x8000 + infinity || first16 < 0x8000 - infinity)) {
    throw new RangeError(`No finite ${dtype} has a key that begins with ${first16}`);
  }
}

/** The finite pixels at `stage.values`: how many. 64-bit integers beyond 2^53 are rounded to the nearest double. */
function toDoubles({ functions }: Kernels, stage: Stage, dtype: PixelDtype, pixels: number): number {
  const { values, out } = stage;
  if (dtype === "float64") return functions.keepFiniteF64(stage.pixels, pixels, values, out);
  if (isFloating(dtype)) return functions.keepFiniteF32(stage.pixels, pixels, values, out);
  functions.widenIntegers(stage.pixels, pixels, bytesOfPixel(dtype), isSigned(dtype) ? 1 : 0, values);
  return pixels;
}

/** Lower edge of bin `i`; `i = count` gives the upper end. As numpy's `linspace`, so that bins agree with `numpy.histogram`. */
export function binEdge(bins: LinearBins, i: number): number {
  return i === bins.count ? bins.high : bins.low + i * ((bins.high - bins.low) / bins.count);
}
