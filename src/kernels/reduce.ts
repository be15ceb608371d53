import { EMPTY, mergePartials, type Partial, type ReduceRequest, repeatPartial } from "./partial.ts";
import { mergeFloats } from "./partial-floats.ts";
import { floatsOf, noFloats } from "./reduce-floats.ts";
import { addIntegers, noIntegerSums } from "./reduce-integers.ts";
import { isFloating, isNarrow } from "./reduce-keys.ts";
import { countNarrow, countsByKey } from "./reduce-narrow.ts";
import {
  checkSource,
  countSpanPixels,
  onePixel,
  type PixelDtype,
  type PixelSource,
  type PixelSpans,
} from "./reduce-pixels.ts";
import { addBins, countSlice } from "./reduce-refine.ts";
import { createCountTable } from "./reduce-tables.ts";
import { type Kernels, loadKernels } from "./wasm.ts";

/** Collects the pixels of many chunks of one dtype into one partial; its tables are made once. */
export interface Reducer {
  /**
   * @throws TypeError when the source is of another dtype than the first one; RangeError when a span is outside the source.
   * Nothing is to be taken from the reducer after that.
   */
  add(source: PixelSource, spans: PixelSpans): void;
  /** The partial of all pixels added since the last `take`, `EMPTY` if there were none. Shares no memory with the reducer. */
  take(): Partial;
}

/** The partial of some pixels of one chunk. For many chunks use one `createReducer`: it is made for that. */
export function reducePlane(source: PixelSource, spans: PixelSpans, request: ReduceRequest): Partial {
  const reducer = createReducer(request);
  reducer.add(source, spans);
  return reducer.take();
}

/** A reducer may be dropped without `take`: it holds nothing that would be lost. */
export function createReducer(request: ReduceRequest, kernels: Kernels = loadKernels()): Reducer {
  let dtype: PixelDtype | undefined;
  let accumulator: Accumulator | undefined;
  let pixels = 0;
  let constants: Partial = EMPTY;
  return {
    add(source, spans) {
      checkSource(source);
      if (dtype !== undefined && dtype !== source.dtype)
        throw new TypeError(`A reducer of ${dtype} got ${source.dtype}`);
      dtype = source.dtype;
      const count = countSpanPixels(source, spans);
      if (count === 0) return;
      if (typeof source.data === "object") {
        accumulator ??= createAccumulator(kernels, source.dtype, request);
        accumulator.add(source, spans, count);
        pixels += count;
      } else {
        constants = mergePartials(
          constants,
          repeatPartial(reduceValue(kernels, source.dtype, source.data, request), count),
        );
      }
    },
    take() {
      const partial = accumulator !== undefined && pixels > 0 ? accumulator.take() : EMPTY;
      const both = mergePartials(partial, constants);
      pixels = 0;
      constants = EMPTY;
      return both;
    },
  };
}

function reduceValue(kernels: Kernels, dtype: PixelDtype, value: number | bigint, request: ReduceRequest): Partial {
  const data = onePixel(dtype, value);
  const single = createAccumulator(kernels, dtype, request);
  single.add({ dtype, data, offset: 0, rowStride: 1, colStride: 1, width: 1, height: 1 }, "all", 1);
  return single.take();
}

interface Accumulator {
  add(source: PixelSource, spans: PixelSpans, pixels: number): void;
  take(): Partial;
}

function createAccumulator(kernels: Kernels, dtype: PixelDtype, request: ReduceRequest): Accumulator {
  if (request.kind === "refine") return createRefiner(kernels, dtype, request);
  if (request.order && isNarrow(dtype)) return createNarrow(kernels, dtype);
  return isFloating(dtype)
    ? createFloats(kernels, dtype, request.order)
    : createIntegers(kernels, dtype, request.order);
}

function createNarrow(kernels: Kernels, dtype: PixelDtype): Accumulator {
  const table = createCountTable(kernels);
  return {
    add: (source, spans, pixels) => countNarrow(kernels, source, spans, table.cells(pixels)),
    take: () => ({ kind: "narrow", dtype, counts: countsByKey(dtype, table.take()) }),
  };
}

function createIntegers(kernels: Kernels, dtype: PixelDtype, order: boolean): Accumulator {
  const table = order ? createCountTable(kernels) : undefined;
  let sums = noIntegerSums();
  return {
    add: (source, spans, pixels) => addIntegers(kernels, sums, source, spans, table?.cells(pixels)),
    take() {
      const { n, min, max, sum, sumOfSquares } = sums;
      sums = noIntegerSums();
      if (min === undefined || max === undefined) return EMPTY;
      return { kind: "integers", dtype, n, min, max, sum, sumOfSquares, keys: table?.take() };
    },
  };
}

function createFloats(kernels: Kernels, dtype: PixelDtype, order: boolean): Accumulator {
  const table = order ? createCountTable(kernels) : undefined;
  let partial = noFloats(dtype);
  return {
    add(source, spans, pixels) {
      partial = mergeFloats(partial, floatsOf(kernels, source, spans, table?.cells(pixels)));
    },
    take() {
      const taken = { ...partial, keys: table?.take() };
      partial = noFloats(dtype);
      return taken;
    },
  };
}

function createRefiner(
  kernels: Kernels,
  dtype: PixelDtype,
  request: Extract<ReduceRequest, { kind: "refine" }>,
): Accumulator {
  const { prefixBits, prefixes, bins } = request;
  const tables = prefixes.map(() => createCountTable(kernels));
  let binned = bins && new Float64Array(bins.count);
  return {
    add(source, spans, pixels) {
      prefixes.forEach((prefix, i) => {
        countSlice(kernels, source, spans, prefixBits, prefix, tables[i]!.cells(pixels));
      });
      if (bins && binned) addBins(kernels, source, spans, bins, binned);
    },
    take() {
      const taken: Partial = { kind: "refined", dtype, slices: tables.map((table) => table.take()), bins: binned };
      binned = bins && new Float64Array(bins.count);
      return taken;
    },
  };
}
