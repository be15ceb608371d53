import { EMPTY, mergePartials, type Partial, type ReduceRequest, repeatPartial } from "./partial.ts";
import { type Counts, KEY_COUNT, mergeCounts, NO_COUNTS, packCounts } from "./partial-counts.ts";
import { mergeFloats } from "./partial-floats.ts";
import { floatsOf, noFloats } from "./reduce-floats.ts";
import { addIntegers, noIntegerSums } from "./reduce-integers.ts";
import { isFloating, isNarrow } from "./reduce-keys.ts";
import { createNarrowCounter } from "./reduce-narrow.ts";
import {
  checkSource,
  countSpanPixels,
  onePixel,
  type PixelDtype,
  type PixelSource,
  type PixelSpans,
} from "./reduce-pixels.ts";
import { addBins, addSlices } from "./reduce-refine.ts";

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

export function createReducer(request: ReduceRequest): Reducer {
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
        accumulator ??= createAccumulator(source.dtype, request);
        accumulator.add(source, spans, count);
        pixels += count;
      } else {
        constants = mergePartials(constants, repeatPartial(reduceValue(source.dtype, source.data, request), count));
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

function reduceValue(dtype: PixelDtype, value: number | bigint, request: ReduceRequest): Partial {
  const data = onePixel(dtype, value);
  const single = createAccumulator(dtype, request);
  single.add({ dtype, data, offset: 0, rowStride: 1, colStride: 1, width: 1, height: 1 }, "all", 1);
  return single.take();
}

interface Accumulator {
  add(source: PixelSource, spans: PixelSpans, pixels: number): void;
  take(): Partial;
}

function createAccumulator(dtype: PixelDtype, request: ReduceRequest): Accumulator {
  if (request.kind === "refine") return createRefiner(dtype, request);
  if (request.order && isNarrow(dtype)) return createNarrow(dtype);
  return isFloating(dtype) ? createFloats(dtype, request.order) : createIntegers(dtype, request.order);
}

function createNarrow(dtype: PixelDtype): Accumulator {
  const counter = createNarrowCounter(dtype);
  return {
    add: (source, spans) => void counter.add(source, spans),
    take: () => ({ kind: "narrow", dtype, counts: counter.take() }),
  };
}

function createIntegers(dtype: PixelDtype, order: boolean): Accumulator {
  const table = order ? createTable() : undefined;
  let sums = noIntegerSums();
  return {
    add(source, spans, pixels) {
      addIntegers(sums, source, spans, table?.cells(pixels));
    },
    take() {
      const { n, min, max, sum, sumOfSquares } = sums;
      sums = noIntegerSums();
      if (min === undefined || max === undefined) return EMPTY;
      return { kind: "integers", dtype, n, min, max, sum, sumOfSquares, keys: table?.take() };
    },
  };
}

function createFloats(dtype: PixelDtype, order: boolean): Accumulator {
  const table = order ? createTable() : undefined;
  let partial = noFloats(dtype);
  return {
    add(source, spans, pixels) {
      partial = mergeFloats(partial, floatsOf(source, spans, table?.cells(pixels)));
    },
    take() {
      const taken = { ...partial, keys: table?.take() };
      partial = noFloats(dtype);
      return taken;
    },
  };
}

function createRefiner(dtype: PixelDtype, request: Extract<ReduceRequest, { kind: "refine" }>): Accumulator {
  const { prefixBits, prefixes, bins } = request;
  const tables = prefixes.map(() => createTable());
  let binned = bins && new Float64Array(bins.count);
  return {
    add(source, spans, pixels) {
      const cells = tables.map((table) => table.cells(pixels));
      if (cells.length > 0) addSlices(source, spans, prefixBits, prefixes, cells);
      if (bins && binned) addBins(source, spans, bins, binned);
    },
    take() {
      const taken: Partial = { kind: "refined", dtype, slices: tables.map((table) => table.take()), bins: binned };
      binned = bins && new Float64Array(bins.count);
      return taken;
    },
  };
}

/** A table of 65,536 counts with 32-bit cells that moves itself to wider ones before a cell could overflow. */
function createTable() {
  const table = new Uint32Array(KEY_COUNT);
  let moved: Counts = NO_COUNTS;
  let pending = 0;
  return {
    /** The cells to count `pixels` more into. */
    cells(pixels: number): Uint32Array {
      if (pending + pixels > 0xffff_ffff) {
        moved = mergeCounts(moved, packCounts(table));
        table.fill(0);
        pending = 0;
      }
      pending += pixels;
      return table;
    },
    take(): Counts {
      const counts = mergeCounts(moved, packCounts(table));
      table.fill(0);
      moved = NO_COUNTS;
      pending = 0;
      return counts;
    },
  };
}
