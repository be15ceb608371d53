import { ellipseContains, rotatedEllipseContains } from "./exact.ts";
import type { EllipseShape, RotatedEllipseShape } from "./geometry.ts";

type AddSpan = (y: number, x0: number, x1: number) => void;

/** Calls `add` with the pixels whose centres lie in or on the ellipse, row by row. */
export function ellipseRows({ centre: [cx, cy], radii: [rx, ry] }: EllipseShape, add: AddSpan): void {
  if (!(rx > 0 && ry > 0)) return;
  const contains = (column: number, row: number) => ellipseContains(cx, cy, rx, ry, column + 0.5, row + 0.5);
  const middle = Math.floor(cx); // the column whose centre is nearest to the ellipse's: in every row the last to go
  const last = Math.ceil(cy + ry);
  for (let y = Math.floor(cy - ry) - 1; y <= last; y++) {
    if (!contains(middle, y)) continue;
    const u = (y + 0.5 - cy) / ry;
    addRow(y, cx, rx * Math.sqrt(Math.max(0, 1 - u * u)), middle, contains, add);
  }
}

/** The same for an ellipse in any direction. */
export function rotatedEllipseRows(shape: RotatedEllipseShape, add: AddSpan): void {
  const { centre, u, v } = shape;
  const [cx, cy] = centre;
  // Of `|M (p - c)| <= 1`, times the determinant: A dx dx - 2 B dx dy + C dy dy <= D D.
  const a = u[1] * u[1] + v[1] * v[1];
  const b = u[0] * u[1] + v[0] * v[1];
  const det = u[0] * v[1] - u[1] * v[0];
  if (!(a > 0) || det === 0) return;
  const height = Math.sqrt(a);
  const contains = (column: number, row: number) => rotatedEllipseContains(centre, u, v, column + 0.5, row + 0.5);
  const last = Math.ceil(cy + height);
  for (let y = Math.floor(cy - height) - 1; y <= last; y++) {
    const dy = y + 0.5 - cy;
    const x = cx + (b / a) * dy;
    // The centre nearest to the middle of the chord is in it if any is; rounding may take the middle to a neighbour.
    const near = Math.floor(x);
    const middle = [near, near - 1, near + 1].find((column) => contains(column, y));
    if (middle === undefined) continue;
    addRow(y, x, (Math.abs(det) / a) * Math.sqrt(Math.max(0, a - dy * dy)), middle, contains, add);
  }
}

/** A guess of the ends of a row, then the exact test decides; never past the middle, which is inside. */
function addRow(
  y: number,
  x: number,
  reach: number,
  middle: number,
  contains: (column: number, row: number) => boolean,
  add: AddSpan,
): void {
  let left = Math.min(middle, Math.ceil(x - reach - 0.5));
  while (contains(left - 1, y)) left--;
  while (!contains(left, y)) left++;
  let right = Math.max(middle, Math.floor(x + reach - 0.5));
  while (contains(right + 1, y)) right++;
  while (!contains(right, y)) right--;
  add(y, left, right + 1);
}
