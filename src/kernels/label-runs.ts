import type { LabelPixels, LabelReply } from "./labels.ts";

/** Where labels are: runs of one label along a row. */
export type LabelRuns = Omit<LabelReply, "channels"> &
  Readonly<{
    /** Four words a run: place of the label in the list, row, first column, column after the last. Rows ascending. */
    runs: Int32Array;
  }>;

/** Every run of a label but 0. @param only other labels count as 0 */
export function labelRuns({ data, width, height }: LabelPixels, only?: readonly (number | bigint)[]): LabelRuns {
  const wanted = only && new Set(only.map(plainId));
  const isLong = data instanceof BigInt64Array || data instanceof BigUint64Array;
  // Neighbours are compared by their words: reading bigints would take ten times as long.
  const words = isLong ? new Uint32Array(data.buffer, data.byteOffset, 2 * data.length) : (data as Int32Array);
  const step = isLong ? 2 : 1;
  const places = new Map<number | bigint, number>();
  const ids: (number | bigint)[] = [];
  let runs = new Int32Array(4096);
  let length = 0;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; ) {
      const at = (row + x) * step;
      const low = words[at]!;
      const high = isLong ? words[at + 1]! : 0;
      const x0 = x++;
      if (isLong) while (x < width && words[(row + x) * 2] === low && words[(row + x) * 2 + 1] === high) x++;
      else while (x < width && words[row + x] === low) x++;
      if (low === 0 && high === 0) continue;
      const id = isLong ? plainId(data[row + x0]!) : low;
      let place = places.get(id);
      if (place === undefined) {
        place = wanted !== undefined && !wanted.has(id) ? -1 : ids.length;
        places.set(id, place);
        if (place >= 0) ids.push(id);
      }
      if (place < 0) continue;
      if (length === runs.length) {
        const larger = new Int32Array(2 * length);
        larger.set(runs);
        runs = larger;
      }
      runs[length] = place;
      runs[length + 1] = y;
      runs[length + 2] = x0;
      runs[length + 3] = x;
      length += 4;
    }
  }
  return { ids, ...measuresOf(runs.subarray(0, length), ids.length) };
}

/** A number where it is one exactly. */
export function plainId(id: number | bigint): number | bigint {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : id;
}

function measuresOf(runs: Int32Array, count: number): Omit<LabelRuns, "ids"> {
  const pixels = new Float64Array(count);
  const columns = new Float64Array(count);
  const rows = new Float64Array(count);
  const boxes = new Int32Array(4 * count);
  for (let i = 0; i < runs.length; i += 4) {
    const label = runs[i]!;
    const y = runs[i + 1]!;
    const x0 = runs[i + 2]!;
    const x1 = runs[i + 3]!;
    const box = 4 * label;
    if (pixels[label] === 0) {
      boxes[box] = x0;
      boxes[box + 1] = y;
      boxes[box + 2] = x1;
    } else {
      if (x0 < boxes[box]!) boxes[box] = x0;
      if (x1 > boxes[box + 2]!) boxes[box + 2] = x1;
    }
    boxes[box + 3] = y + 1;
    pixels[label]! += x1 - x0;
    columns[label]! += ((x0 + x1 - 1) * (x1 - x0)) / 2;
    rows[label]! += y * (x1 - x0);
  }
  return { runs, pixels, columns, rows, boxes };
}
