/** A 4x4 matrix, row-major, that maps the pixel centre `(x, y, z, 1)` to stage micrometres (contract, 9.4). */
export type StageAffine = readonly (readonly number[])[];

/** Micrometres along x, y and z. */
export type Micrometers3 = Readonly<{ x: number; y: number; z: number }>;

/** Whether a matrix is 4x4, finite, affine and has an inverse. Others say nothing about places. */
export function isUsable(matrix: StageAffine): boolean {
  if (matrix.length !== 4 || matrix.some((row) => row.length !== 4 || !row.every(Number.isFinite))) return false;
  const [a, b, c, d] = matrix[3]!;
  return a === 0 && b === 0 && c === 0 && d === 1 && determinant(matrix) !== 0;
}

/**
 * Micrometres between neighbouring pixels along each axis of the image: the lengths of the matrix' columns. For a matrix without
 * rotation or shear that is the diagonal, without the sign of a flip. The contract's own `pixelSize` is the bare diagonal, which
 * is wrong for rotated stages.
 */
export function pixelSizeOf(matrix: StageAffine): Micrometers3 {
  const column = (i: number) => Math.hypot(matrix[0]![i]!, matrix[1]![i]!, matrix[2]![i]!);
  return { x: column(0), y: column(1), z: column(2) };
}

/** Where the centre of pixel 0 lies on the stage. */
export function positionOf(matrix: StageAffine): Micrometers3 {
  return { x: matrix[0]![3]!, y: matrix[1]![3]!, z: matrix[2]![3]! };
}

/** Whether the image's axes are those of the stage, up to flips. */
export function isAxisParallel(matrix: StageAffine): boolean {
  return [0, 1, 2].every((row) => [0, 1, 2].every((column) => row === column || matrix[row]![column] === 0));
}

/**
 * Where the centre of a level's pixel 0 lies, in pixel indices of level 0. `undefined` when both have the same position: the
 * writer has left it out, as many do.
 */
export function firstCentre(level0: StageAffine, level: StageAffine): Readonly<{ y: number; x: number }> | undefined {
  const from = positionOf(level0);
  const to = positionOf(level);
  if (from.x === to.x && from.y === to.y) return undefined;
  const [x, y] = solve(level0, [to.x - from.x, to.y - from.y, to.z - from.z]);
  return { y: tidy(y), x: tidy(x) };
}

/** From pixel indices of one image to those of another, by the stage that both are on; both matrices are usable. */
export function indicesBetween(from: StageAffine, to: StageAffine): StageAffine {
  const column = (i: number): readonly [number, number, number] => [from[0]![i]!, from[1]![i]!, from[2]![i]!];
  const [start, origin] = [column(3), positionOf(to)];
  const columns = [
    column(0),
    column(1),
    column(2),
    [start[0] - origin.x, start[1] - origin.y, start[2] - origin.z] as const,
  ];
  const solved = columns.map((um) => solve(to, um));
  return [0, 1, 2].map((row) => solved.map((values) => values[row]!)).concat([[0, 0, 0, 1]]);
}

/** Division of micrometres leaves 1e-13 of a pixel; 1/4096 is far below what can be seen. */
function tidy(pixels: number): number {
  return Math.round(pixels * 4096) / 4096 + 0;
}

function determinant(m: StageAffine): number {
  return (
    m[0]![0]! * (m[1]![1]! * m[2]![2]! - m[1]![2]! * m[2]![1]!) -
    m[0]![1]! * (m[1]![0]! * m[2]![2]! - m[1]![2]! * m[2]![0]!) +
    m[0]![2]! * (m[1]![0]! * m[2]![1]! - m[1]![1]! * m[2]![0]!)
  );
}

/** Pixels whose difference is a vector on the stage, by Cramer's rule. */
function solve(matrix: StageAffine, um: readonly [number, number, number]): readonly [number, number, number] {
  const whole = determinant(matrix);
  const along = (axis: number) =>
    determinant(matrix.map((row, r) => row.map((value, c) => (c === axis && r < 3 ? um[r]! : value)))) / whole;
  return [along(0), along(1), along(2)];
}
