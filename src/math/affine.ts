/** A 2x3 affine map `[a, b, c, d, e, f]`: `x' = a x + b y + c`, `y' = d x + e y + f`. Name it by its spaces: `imageToScreen`. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Affine = [1, 0, 0, 0, 1, 0];

export function translation(dx: number, dy: number): Affine {
  return [1, 0, dx, 0, 1, dy];
}

export function scaling(sx: number, sy: number = sx): Affine {
  return [sx, 0, 0, 0, sy, 0];
}

/** Sine and cosine of a quarter turn miss 0 by some 1e-16: below this they are 0. */
const RIGHT_ANGLE_TOLERANCE = 1e-14;

/**
 * Anticlockwise in a plane whose y axis points up, clockwise on a screen (y down), by `radians`. Quarter turns are exact, so that
 * pixels stay on pixels.
 */
export function rotation(radians: number): Affine {
  const cos = exactAtRightAngles(Math.cos(radians));
  const sin = exactAtRightAngles(Math.sin(radians));
  return [cos, -sin, 0, sin, cos, 0];
}

function exactAtRightAngles(value: number): number {
  return Math.abs(value) < RIGHT_ANGLE_TOLERANCE ? 0 : value;
}

export function applyAffine(m: Affine, x: number, y: number): readonly [x: number, y: number] {
  return [m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5]];
}

/** The map that applies `first`, then `then`. */
export function chain(first: Affine, then: Affine): Affine {
  return [
    then[0] * first[0] + then[1] * first[3],
    then[0] * first[1] + then[1] * first[4],
    then[0] * first[2] + then[1] * first[5] + then[2],
    then[3] * first[0] + then[4] * first[3],
    then[3] * first[1] + then[4] * first[4],
    then[3] * first[2] + then[4] * first[5] + then[5],
  ];
}

/** @throws RangeError when the map has no inverse (its determinant is 0 or not finite). */
export function invert(m: Affine): Affine {
  const determinant = m[0] * m[4] - m[1] * m[3];
  if (determinant === 0 || !Number.isFinite(determinant))
    throw new RangeError(`Affine has no inverse: [${m.join(", ")}]`);
  const a = m[4] / determinant;
  const b = -m[1] / determinant;
  const d = -m[3] / determinant;
  const e = m[0] / determinant;
  return [a, b, -(a * m[2] + b * m[5]), d, e, -(d * m[2] + e * m[5])];
}
