import { edgeIsAtOrRightOf, roundHalfUp } from "./exact.ts";
import type { Ring } from "./geometry.ts";

/** Rows are done in bands, so that the crossings held at once stay few: 4 bytes each. */
const MAX_CROSSINGS = 1 << 22;

/**
 * Calls `add` with the spans inside an odd number of the rings, row by row. An edge crosses row y when its ends lie on different
 * sides of the centre line `y + 0.5` (an end on the line counts as below it); each crossing is the number of the first pixel
 * whose centre lies right of it, so pairs of sorted crossings are half-open spans.
 * O(vertices + rows + crossings) with a sort of each row's crossings.
 */
export function polygonRows(rings: readonly Ring[], add: (y: number, x0: number, x1: number) => void): void {
  const edges = edgesOf(rings);
  if (edges.count === 0) return;
  const { firstRow, crossingsOfRow } = countCrossings(edges);
  for (let begin = 0; begin < crossingsOfRow.length; ) {
    let end = begin;
    let crossings = 0;
    while (end < crossingsOfRow.length && (end === begin || crossings + crossingsOfRow[end]! <= MAX_CROSSINGS)) {
      crossings += crossingsOfRow[end++]!;
    }
    if (crossings > 0) addBand(edges, firstRow + begin, crossingsOfRow.subarray(begin, end), crossings, add);
    begin = end;
  }
}

type Edges = Readonly<{
  count: number;
  /** Quadruples x1, y1, x2, y2 with y1 < y2: whichever way a shared edge is walked, its crossings are the same. */
  ends: Float64Array;
  /** Rows crossed: `rows[2i] <= y < rows[2i + 1]`; never empty. */
  rows: Int32Array;
}>;

function edgesOf(rings: readonly Ring[]): Edges {
  const most = rings.reduce((sum, ring) => sum + ring.length, 0);
  const ends = new Float64Array(4 * most);
  const rows = new Int32Array(2 * most);
  let count = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const a = ring[i]!;
      const b = ring[i + 1 === ring.length ? 0 : i + 1]!;
      const [upper, lower] = a[1] <= b[1] ? [a, b] : [b, a];
      const top = roundHalfUp(upper[1]);
      const bottom = roundHalfUp(lower[1]);
      if (top >= bottom) continue;
      ends[4 * count] = upper[0];
      ends[4 * count + 1] = upper[1];
      ends[4 * count + 2] = lower[0];
      ends[4 * count + 3] = lower[1];
      rows[2 * count] = top;
      rows[2 * count + 1] = bottom;
      count++;
    }
  }
  return { count, ends, rows };
}

function countCrossings({ count, rows }: Edges): { firstRow: number; crossingsOfRow: Int32Array } {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < count; i++) {
    first = Math.min(first, rows[2 * i]!);
    last = Math.max(last, rows[2 * i + 1]!);
  }
  const changes = new Int32Array(last - first + 1);
  for (let i = 0; i < count; i++) {
    changes[rows[2 * i]! - first]!++;
    changes[rows[2 * i + 1]! - first]!--;
  }
  for (let y = 1; y < changes.length; y++) changes[y]! += changes[y - 1]!;
  return { firstRow: first, crossingsOfRow: changes.subarray(0, last - first) };
}

function addBand(
  { count, ends, rows }: Edges,
  firstRow: number,
  crossingsOfRow: Int32Array,
  crossings: number,
  add: (y: number, x0: number, x1: number) => void,
): void {
  const rowCount = crossingsOfRow.length;
  const xs = new Int32Array(crossings);
  const next = new Int32Array(rowCount);
  for (let row = 1; row < rowCount; row++) next[row] = next[row - 1]! + crossingsOfRow[row - 1]!;
  for (let i = 0; i < count; i++) {
    const end = Math.min(rows[2 * i + 1]!, firstRow + rowCount);
    for (let y = Math.max(rows[2 * i]!, firstRow); y < end; y++) {
      xs[next[y - firstRow]!++] = crossingOf(ends, 4 * i, y + 0.5);
    }
  }
  let start = 0;
  for (let row = 0; row < rowCount; row++) {
    const end = next[row]!;
    sortRange(xs, start, end);
    for (let i = start; i + 1 < end; i += 2) add(firstRow + row, xs[i]!, xs[i + 1]!);
    start = end;
  }
}

/** The number k of the pixel with `k - 0.5 <= x < k + 0.5` where the edge crosses the height `y` at x. */
function crossingOf(ends: Float64Array, at: number, y: number): number {
  const x1 = ends[at]!;
  const y1 = ends[at + 1]!;
  const x2 = ends[at + 2]!;
  const y2 = ends[at + 3]!;
  const x = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
  const nearest = Math.round(x + 0.5);
  // The quotient, the product and the sum each round by half a unit in the last place.
  const uncertain = 8 * Number.EPSILON * (Math.abs(x1) + Math.abs(x2) + 1);
  if (Math.abs(x + 0.5 - nearest) > uncertain) return Math.floor(x + 0.5);
  return edgeIsAtOrRightOf(x1, y1, x2, y2, nearest - 0.5, y) ? nearest : nearest - 1;
}

function sortRange(values: Int32Array, start: number, end: number): void {
  if (end - start > 24) {
    values.subarray(start, end).sort();
    return;
  }
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let j = i - 1;
    while (j >= start && values[j]! > value) {
      values[j + 1] = values[j]!;
      j--;
    }
    values[j + 1] = value;
  }
}
