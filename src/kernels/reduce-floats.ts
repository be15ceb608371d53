import { type FloatPartial, mergeFloats } from "./partial-floats.ts";
import { addPairs, multiplyExactly } from "./partial-pairs.ts";
import type { PixelDtype, PixelSource, PixelSpans } from "./reduce-pixels.ts";
import { beginStage, type Stage, stagePixels } from "./reduce-stage.ts";
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
    sum: 0,
    sumLow: 0,
    m2: 0,
    m3: 0,
    m4: 0,
    keys: undefined,
  };
}

/**
 * The partial of the pixels, without keys; the leading 16 bits of the keys of finite pixels are counted apart.
 *
 * @param cells address of a table with room for all pixels, `undefined` to count none
 */
export function floatsOf(
  kernels: Kernels,
  source: PixelSource,
  spans: PixelSpans,
  cells: number | undefined,
): FloatPartial {
  const { functions, memory } = kernels;
  const { dtype } = source;
  const stage = beginStage(kernels, dtype);
  const { pixels, values, out } = stage;
  const [keepFinite, countKeys] =
    dtype === "float64"
      ? ([functions.keepFiniteF64, functions.countKeys64] as const)
      : ([functions.keepFiniteF32, functions.countKeys32] as const);
  let partial = noFloats(dtype);
  let nNaN = 0;
  let nInf = 0;
  stagePixels(kernels, source, spans, pixels, (count) => {
    if (cells !== undefined) countKeys(cells, pixels, count, 2);
    const finite = keepFinite(pixels, count, values, out);
    const [nan, infinite] = new Int32Array(memory.buffer, out, 2);
    nNaN += nan!;
    nInf += infinite!;
    if (finite > 0) partial = mergeFloats(partial, centred(kernels, stage, dtype, finite));
  });
  return { ...partial, nNaN, nInf };
}

/** Each block is centred on its own mean, in two passes. `n` is at least 1. */
function centred({ functions, memory }: Kernels, { values, out }: Stage, dtype: PixelDtype, n: number): FloatPartial {
  const results = new Float64Array(memory.buffer, out, 4);
  functions.boundDoubles(values, n, out);
  const min = results[0]!;
  const max = results[1]!;
  const total = results[2]!;
  // A pivot of 24 bits makes the distances of 24-bit values exact; doubles need the mean itself.
  const mean = Number.isFinite(total) ? total / n : min / 2 + max / 2;
  const pivot = dtype === "float64" ? mean : Math.fround(mean);
  functions.powerDoubles(values, n, pivot, out);
  const [d1, d2, d3, d4] = results as unknown as readonly [number, number, number, number];
  // From sums about the pivot to sums about the mean, which lies d1 / n beside it.
  const e = d1 / n;
  const m2 = d2 - d1 * e;
  const m3 = d3 - 3 * e * d2 + 2 * e * e * d1;
  const m4 = d4 - 4 * e * d3 + 6 * e * e * d2 - 3 * e * e * e * d1;
  const [sum, sumLow] = addPairs(multiplyExactly(pivot, n), [d1, 0]);
  // + 0 makes a negative zero plain.
  return { ...noFloats(dtype), n, min: min + 0, max: max + 0, sum, sumLow, m2, m3, m4 };
}
