import { SpanList } from "../roi/span-list.ts";

/** Pixels of one region that are not in the other. */
export type SpanDifference = Readonly<{ added: Int32Array; removed: Int32Array; pixels: number }>;

/**
 * What must be added to, and removed from, the pixels of `before` to get those of `after`.
 *
 * @param before triples `y, x0, x1`, rows ascending, ascending and disjoint within a row (`spansOf`)
 */
export function spanDifference(before: Int32Array, after: Int32Array): SpanDifference {
  const added = new SpanList();
  const removed = new SpanList();
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const row = Math.min(i < before.length ? before[i]! : Infinity, j < after.length ? after[j]! : Infinity);
    const [i0, j0] = [i, j];
    while (i < before.length && before[i] === row) i += 3;
    while (j < after.length && after[j] === row) j += 3;
    subtractRow(row, after, j0, j, before, i0, i, added);
    subtractRow(row, before, i0, i, after, j0, j, removed);
  }
  return { added: added.toArray(), removed: removed.toArray(), pixels: added.n + removed.n };
}

/** The parts of the spans `a[a0..a1)` of a row that no span `b[b0..b1)` covers. */
function subtractRow(
  y: number,
  a: Int32Array,
  a0: number,
  a1: number,
  b: Int32Array,
  b0: number,
  b1: number,
  to: SpanList,
): void {
  let k = b0;
  for (let i = a0; i < a1; i += 3) {
    let x = a[i + 1]!;
    const end = a[i + 2]!;
    while (k < b1 && b[k + 2]! <= x) k += 3;
    for (let m = k; m < b1 && b[m + 1]! < end; m += 3) {
      to.push(y, x, Math.min(b[m + 1]!, end));
      x = Math.max(x, b[m + 2]!);
    }
    to.push(y, x, end);
  }
}

/** Whether a pixel is in spans sorted by row. */
export function spansHold(spans: Int32Array, x: number, y: number): boolean {
  let low = 0;
  let high = spans.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[3 * middle]! < y || (spans[3 * middle] === y && spans[3 * middle + 2]! <= x)) low = middle + 1;
    else high = middle;
  }
  return 3 * low < spans.length && spans[3 * low] === y && spans[3 * low + 1]! <= x;
}
