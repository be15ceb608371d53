import { EMPTY, mergePartials, type Partial, type ReduceRequest } from "./partial.ts";
import { constantPartial } from "./reduce-constant.ts";
import { createFloats } from "./reduce-floats.ts";
import { createIntegers } from "./reduce-integers.ts";
import { isFloating, isNarrow } from "./reduce-keys.ts";
import { createNarrow } from "./reduce-narrow.ts";
import {
  checkSource,
  countSpanPixels,
  onePixel,
  type PixelDtype,
  type PixelSource,
  type PixelSpans,
} from "./reduce-pixels.ts";
import type { Origin } from "./reduce-places.ts";
import { createRefiner } from "./reduce-refine.ts";
import { type Kernels, loadKernels } from "./wasm.ts";

/** Collects the pixels of many chunks of one dtype into one partial; its tables are made once. */
export interface Reducer {
  /**
   * @param origin column and row in the plane of the source's first pixel; which task of the job this is, each added once
   * @throws TypeError when the source is of another dtype than the first one; RangeError when a span is outside the source.
   * Nothing is to be taken from the reducer after that.
   */
  add(source: PixelSource, spans: PixelSpans, origin: Origin): void;
  /** The partial of all pixels added since the last `take`, `EMPTY` if there were none. Shares no memory with the reducer. */
  take(): Partial;
}

/** The partial of some pixels of one chunk. For many chunks use one `createReducer`: it is made for that. */
export function reducePlane(
  source: PixelSource,
  spans: PixelSpans,
  request: ReduceRequest,
  origin: Origin = { x: 0, y: 0, index: 0 },
): Partial {
  const reducer = createReducer(request);
  reducer.add(source, spans, origin);
  return reducer.take();
}

/** A reducer may be dropped without `take`: it holds nothing that would be lost. */
export function createReducer(request: ReduceRequest, kernels: Kernels = loadKernels()): Reducer {
  let dtype: PixelDtype | undefined;
  let accumulator: Accumulator | undefined;
  let pixels = 0;
  let constants: Partial = EMPTY;
  return {
    add(source, spans, origin) {
      checkSource(source);
      if (dtype !== undefined && dtype !== source.dtype)
        throw new TypeError(`A reducer of ${dtype} got ${source.dtype}`);
      dtype = source.dtype;
      const count = countSpanPixels(source, spans);
      if (count === 0) return;
      if (typeof source.data === "object") {
        accumulator ??= createAccumulator(kernels, source.dtype, request);
        accumulator.add(source, spans, count, origin);
        pixels += count;
      } else {
        const single = reduceValue(kernels, source.dtype, source.data, request);
        constants = mergePartials(constants, constantPartial(single, source, spans, count, origin));
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
  const one: PixelSource = { dtype, data, offset: 0, rowStride: 1, colStride: 1, width: 1, height: 1 };
  single.add(one, "all", 1, { x: 0, y: 0, index: 0 });
  return single.take();
}

interface Accumulator {
  add(source: PixelSource, spans: PixelSpans, pixels: number, origin: Origin): void;
  take(): Partial;
}

function createAccumulator(kernels: Kernels, dtype: PixelDtype, request: ReduceRequest): Accumulator {
  if (request.kind === "refine") return createRefiner(kernels, dtype, request);
  const wantsPlaces = request.places === true;
  if (isNarrow(dtype)) return createNarrow(kernels, dtype, wantsPlaces);
  return isFloating(dtype) ? createFloats(kernels, dtype, wantsPlaces) : createIntegers(kernels, dtype, wantsPlaces);
}
