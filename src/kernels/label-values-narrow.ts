import { doubleColumns, type LabelValues, putRanks } from "./label-columns.ts";
import type { Loose } from "./labels.ts";
import { KEY_COUNT, packCounts, shiftCounts } from "./partial-counts.ts";
import { lowestNarrow } from "./reduce-keys.ts";
import type { PixelDtype } from "./reduce-pixels.ts";

/** A label of more pixels is sent as counts, which never take more than 256 KB. */
const MOST_SENT_VALUES = 16_384;
/** A label of few pixels over a wide range of values is sorted: to walk its table would cost more. */
const SORT_BELOW = 1 / 16;

const ARRAY_OF = { bool: Uint8Array, int8: Int8Array, uint8: Uint8Array, int16: Int16Array, uint16: Uint16Array };

/** Up to 16 bits: every sum of a rectangle is exact in a double (`MOST_LABEL_PIXELS`). */
export function createNarrowValues(dtype: PixelDtype, count: number, pixels: number, percents: number): LabelValues {
  const values = new ARRAY_OF[dtype as keyof typeof ARRAY_OF](pixels);
  const columns = doubleColumns(count, percents);
  const { n, min, max, sum, squares, sumX, sumY, lower, upper } = columns;
  const lowest = lowestNarrow(dtype);
  const table = new Uint32Array(KEY_COUNT);
  let ascending: readonly number[] | undefined;
  return {
    addRun(data: typeof values, from, step, label, to, y, x0, x1) {
      let s = 0;
      let sx = 0;
      let i = from;
      let o = to;
      for (let x = x0; x < x1; x++, i += step) {
        const v = data[i]!;
        values[o++] = v;
        s += v;
        sx += v * x;
      }
      sum[label]! += s;
      sumX[label]! += sx;
      sumY[label]! += s * y;
      return o;
    },
    order(label, start, end, quantiles, isLoose): Loose | undefined {
      const size = end - start;
      n[label] = size;
      let low = values[start]!;
      let high = low;
      for (let i = start + 1; i < end; i++) {
        const v = values[i]!;
        if (v < low) low = v;
        else if (v > high) high = v;
      }
      min[label] = low;
      max[label] = high;
      const isSparse = size < (high - low) * SORT_BELOW;
      if (isSparse || (isLoose && size <= MOST_SENT_VALUES)) {
        let total = 0;
        for (let i = start; i < end; i++) total += values[i]! * values[i]!;
        squares[label] = total;
        if (isLoose && size <= MOST_SENT_VALUES) return { values: values.slice(start, end) };
      }
      if (isSparse && !isLoose) {
        const sorted = values.subarray(start, end).sort();
        putRanks(sorted, quantiles, lower, upper, label * percents);
        return undefined;
      }
      for (let i = start; i < end; i++) table[values[i]! - lowest]!++;
      ascending ??= quantiles.map((_, at) => at).sort((a, b) => quantiles[a]! - quantiles[b]!);
      const first = low - lowest;
      const last = high - lowest + 1;
      const counts = isLoose ? shiftCounts(packCounts(table.subarray(first, last)), first) : undefined;
      let below = 0;
      let total = 0;
      let atLower = 0;
      let atUpper = 0;
      const slot = label * percents;
      for (let key = first; key < last; key++) {
        const times = table[key]!;
        if (times === 0) continue;
        table[key] = 0;
        const value = key + lowest;
        below += times;
        total += times * value * value;
        while (atLower < percents && Math.floor((size - 1) * quantiles[ascending[atLower]!]!) < below)
          lower[slot + ascending[atLower++]!] = value;
        while (atUpper < percents && Math.ceil((size - 1) * quantiles[ascending[atUpper]!]!) < below)
          upper[slot + ascending[atUpper++]!] = value;
      }
      squares[label] = total;
      return counts && { counts };
    },
    take: () => columns,
  };
}
