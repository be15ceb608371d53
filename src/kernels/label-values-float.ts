import { doubleColumns, type LabelValues, putRanks } from "./label-columns.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** Floats: what is not finite is counted apart; the spread is taken in two passes over a label's values. */
export function createFloatValues(dtype: PixelDtype, count: number, pixels: number, percents: number): LabelValues {
  const values = dtype === "float64" ? new Float64Array(pixels) : new Float32Array(pixels);
  const columns = doubleColumns(count, percents);
  const { n, nNaN, nInf, min, max, sum, squares, sumX, sumY, lower, upper } = columns;
  return {
    addRun(data: typeof values, from, step, label, to, y, x0, x1) {
      let s = 0;
      let sx = 0;
      let i = from;
      let o = to;
      for (let x = x0; x < x1; x++, i += step) {
        const v = data[i]!;
        if (v - v !== 0) {
          if (Number.isNaN(v)) nNaN[label]!++;
          else nInf[label]!++;
          continue;
        }
        values[o++] = v;
        s += v;
        sx += v * x;
      }
      sum[label]! += s;
      sumX[label]! += sx;
      sumY[label]! += s * y;
      return o;
    },
    order(label, start, end, quantiles, isLoose) {
      const size = end - start;
      n[label] = size;
      if (size === 0) return undefined;
      const mean = sum[label]! / size;
      let drift = 0;
      let total = 0;
      for (let i = start; i < end; i++) {
        const d = values[i]! - mean;
        drift += d;
        total += d * d;
      }
      // What rounding of the mean left (Chan, Golub, LeVeque 1983, corrected two-pass).
      squares[label] = Math.max(0, total - (drift * drift) / size);
      const sorted = values.subarray(start, end).sort();
      min[label] = sorted[0]!;
      max[label] = sorted[size - 1]!;
      if (isLoose) return { values: sorted.slice() };
      putRanks(sorted, quantiles, lower, upper, label * percents);
      return undefined;
    },
    take: () => columns,
  };
}
