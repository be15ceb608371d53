import { doubleColumns, type LabelValues, putRanks } from "./label-columns.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

const HALF = 65_536;

/** 32-bit whole numbers, in halves of 16 bits, whose products add up exactly in doubles (`MOST_LABEL_PIXELS`). */
export function createWordValues(dtype: PixelDtype, count: number, pixels: number, percents: number): LabelValues {
  const values = dtype === "int32" ? new Int32Array(pixels) : new Uint32Array(pixels);
  const columns = doubleColumns(count, percents);
  const { n, min, max, sum, lower, upper } = columns;
  const sumX = new Array<bigint>(count).fill(0n);
  const sumY = new Array<bigint>(count).fill(0n);
  const squares = new Array<bigint>(count).fill(0n);
  return {
    addRun(data: typeof values, from, step, label, to, y, x0, x1) {
      let s = 0;
      let lowX = 0;
      let highX = 0;
      let i = from;
      let o = to;
      for (let x = x0; x < x1; x++, i += step) {
        const v = data[i]!;
        values[o++] = v;
        const low = v & 0xffff;
        s += v;
        lowX += low * x;
        highX += ((v - low) / HALF) * x;
      }
      sum[label]! += s;
      sumX[label]! += joined(lowX, highX);
      // 2^32 values of a run times a row below 2^12: beyond doubles.
      sumY[label]! += BigInt(s) * BigInt(y);
      return o;
    },
    order(label, start, end, quantiles, isLoose) {
      const size = end - start;
      n[label] = size;
      let ll = 0;
      let lh = 0;
      let hh = 0;
      for (let i = start; i < end; i++) {
        const v = values[i]!;
        const low = v & 0xffff;
        const high = (v - low) / HALF;
        ll += low * low;
        lh += low * high;
        hh += high * high;
      }
      squares[label] = BigInt(ll) + (BigInt(lh) << 17n) + (BigInt(hh) << 32n);
      const sorted = values.subarray(start, end).sort();
      min[label] = sorted[0]!;
      max[label] = sorted[size - 1]!;
      if (isLoose) return { values: sorted.slice() };
      putRanks(sorted, quantiles, lower, upper, label * percents);
      return undefined;
    },
    take: () => ({ ...columns, sumX, sumY, squares }),
  };
}

function joined(low: number, high: number): bigint {
  return BigInt(low) + BigInt(high) * 65_536n;
}
