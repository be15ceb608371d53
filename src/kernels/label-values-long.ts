import { doubleColumns, type LabelValues, putRanks } from "./label-columns.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** 64-bit whole numbers, as bigints: exact, and slower than the others by far. */
export function createLongValues(dtype: PixelDtype, count: number, pixels: number, percents: number): LabelValues {
  const values = dtype === "int64" ? new BigInt64Array(pixels) : new BigUint64Array(pixels);
  const { n, nNaN, nInf } = doubleColumns(count, 0);
  const column = (length = count) => new Array<bigint>(length).fill(0n);
  const [min, max, sum, squares, sumX, sumY] = [column(), column(), column(), column(), column(), column()];
  const [lower, upper] = [column(count * percents), column(count * percents)];
  return {
    addRun(data: typeof values, from, step, label, to, y, x0, x1) {
      let s = 0n;
      let sx = 0n;
      let i = from;
      let o = to;
      for (let x = x0; x < x1; x++, i += step) {
        const v = data[i]!;
        values[o++] = v;
        s += v;
        sx += v * BigInt(x);
      }
      sum[label]! += s;
      sumX[label]! += sx;
      sumY[label]! += s * BigInt(y);
      return o;
    },
    order(label, start, end, quantiles, isLoose) {
      const size = end - start;
      n[label] = size;
      const sorted = values.subarray(start, end).sort();
      for (const v of sorted) squares[label]! += v * v;
      min[label] = sorted[0]!;
      max[label] = sorted[size - 1]!;
      if (isLoose) return { values: sorted.slice() };
      putRanks(sorted, quantiles, lower, upper, label * percents);
      return undefined;
    },
    take: () => ({ n, nNaN, nInf, min, max, sum, squares, sumX, sumY, lower, upper }),
  };
}
