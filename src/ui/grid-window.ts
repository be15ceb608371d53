/** How a list or grid of `count` equal cells maps to rows, and rows to pages. Pure: no element, no scroll position, no request. */

/** Whole numbers `start <= n < stop`. */
export type Range = Readonly<{ start: number; stop: number }>;

export const EMPTY_RANGE: Range = { start: 0, stop: 0 };

/**
 * Columns of a grid that fills `widthPx` with cells at least `minCellPx` wide and `gapPx` between them; at least `minColumns`,
 * since one huge cell a row is worse than narrow cells on a phone.
 */
export function columnsFor(widthPx: number, minCellPx: number, gapPx: number, minColumns = 1): number {
  return Math.max(minColumns, Math.floor((widthPx + gapPx) / (minCellPx + gapPx)));
}

/** Rows that hold `count` cells. */
export function rowsFor(count: number, columns: number): number {
  return Math.ceil(count / columns);
}

/** The cells of one row, the last one possibly short. */
export function cellsOfRow(row: number, columns: number, count: number): Range {
  const start = Math.min(row * columns, count);
  return { start, stop: Math.min(start + columns, count) };
}

/** The pages of `pageSize` cells that hold the given cells. */
export function pagesOf(cells: Range, pageSize: number): Range {
  if (cells.stop <= cells.start) return EMPTY_RANGE;
  return { start: Math.floor(cells.start / pageSize), stop: Math.floor((cells.stop - 1) / pageSize) + 1 };
}

export function indicesOf(range: Range): readonly number[] {
  return Array.from({ length: Math.max(0, range.stop - range.start) }, (_, place) => range.start + place);
}

export function sameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.stop === b.stop;
}
