/** Place of a tile in the grid of a level. */
export type TilePlace = Readonly<{ row: number; column: number }>;

/** Row by row: for files stored in whole rows, each of which would else be decoded again and again. */
export function* rowOrder(rows: number, columns: number): Generator<TilePlace> {
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) yield { row, column };
}

/**
 * Quadrant by quadrant (Morton order): tiles that make one of a coarser level follow each other, so that at any time only one
 * unfinished tile a level is held, however large the image.
 */
export function* quadrantOrder(rows: number, columns: number): Generator<TilePlace> {
  let edge = 1;
  while (edge < rows || edge < columns) edge *= 2;
  yield* quadrant(0, 0, edge, rows, columns);
}

function* quadrant(row: number, column: number, edge: number, rows: number, columns: number): Generator<TilePlace> {
  if (row >= rows || column >= columns) return;
  if (edge === 1) {
    yield { row, column };
    return;
  }
  const half = edge / 2;
  for (const [y, x] of [
    [0, 0],
    [0, half],
    [half, 0],
    [half, half],
  ] as const) {
    yield* quadrant(row + y, column + x, half, rows, columns);
  }
}
