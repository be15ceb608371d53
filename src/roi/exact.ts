/**
 * Decisions that rounding must not make: which side of an edge or an ellipse a pixel's centre lies on.
 * Doubles decide where they surely can, whole-number arithmetic where it is close.
 */

/**
 * Whether the edge (x1, y1) - (x2, y2), `y1 < y2`, is at the height `y` at or right of `x`: sign of a cross product.
 * Exact for all finite doubles.
 */
export function edgeIsAtOrRightOf(x1: number, y1: number, x2: number, y2: number, x: number, y: number): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const px = x - x1;
  const py = y - y1;
  const along = dx * py;
  const across = px * dy;
  if (
    differsExactly(x2, x1, dx) &&
    differsExactly(y2, y1, dy) &&
    differsExactly(x, x1, px) &&
    differsExactly(y, y1, py)
  ) {
    if (along !== across) return along > across; // rounding keeps order, so rounded products that differ decide
    const size = Math.abs(along);
    // Tails of products are exact here; near underflow they are not.
    if (size === 0 ? noneTiny(dx, py, px, dy) : size > 1e-200 && size < 1e290) {
      return productTail(dx, py, along) >= productTail(px, dy, across);
    }
  } else if (Math.abs(along - across) > 8 * Number.EPSILON * (Math.abs(along) + Math.abs(across))) {
    return along > across;
  }
  const [X1, Y1, X2, Y2, X, Y] = wholeNumbers([x1, y1, x2, y2, x, y]) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  return (X2 - X1) * (Y - Y1) >= (X - X1) * (Y2 - Y1);
}

/** Whether (x, y) lies in or on the ellipse. Exact for coordinates and radii of any use: 1e-60 to 1e60. */
export function ellipseContains(cx: number, cy: number, rx: number, ry: number, x: number, y: number): boolean {
  const a = (x - cx) * ry;
  const b = (y - cy) * rx;
  const c = rx * ry;
  const inside = a * a + b * b;
  const limit = c * c;
  if (Math.abs(inside - limit) > 16 * Number.EPSILON * (inside + limit)) return inside < limit;
  const [CX, CY, RX, RY, X, Y] = wholeNumbers([cx, cy, rx, ry, x, y]) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  return ((X - CX) * RY) ** 2n + ((Y - CY) * RX) ** 2n <= (RX * RY) ** 2n;
}

type Vector = readonly [x: number, y: number];

/** The same for the ellipse of the points `centre + a u + b v`, `a a + b b <= 1`; none when u and v are parallel. */
export function rotatedEllipseContains(centre: Vector, u: Vector, v: Vector, x: number, y: number): boolean {
  const dx = x - centre[0];
  const dy = y - centre[1];
  const [p, q] = [dx * v[1], dy * v[0]];
  const [r, s] = [dy * u[0], dx * u[1]];
  const [f, g] = [u[0] * v[1], u[1] * v[0]];
  const inside = (p - q) ** 2 + (r - s) ** 2;
  const limit = (f - g) ** 2;
  // A subtraction of doubles is right to half a unit, so all errors are relative to these products; squares double them.
  const size = (Math.abs(p) + Math.abs(q)) ** 2 + (Math.abs(r) + Math.abs(s)) ** 2 + (Math.abs(f) + Math.abs(g)) ** 2;
  if (Math.abs(inside - limit) > 32 * Number.EPSILON * size) return inside < limit;
  const whole = wholeNumbers([centre[0], centre[1], u[0], u[1], v[0], v[1], x, y]);
  const [CX, CY, UX, UY, VX, VY, X, Y] = whole as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  const det = UX * VY - UY * VX;
  if (det === 0n) return false;
  const a = (X - CX) * VY - (Y - CY) * VX;
  const b = (Y - CY) * UX - (X - CX) * UY;
  return a * a + b * b <= det * det;
}

/** `floor(x + 0.5)` without the rounding of the sum: 0.49999999999999994 gives 0. */
export function roundHalfUp(x: number): number {
  const floor = Math.floor(x);
  return x - floor >= 0.5 ? floor + 1 : floor;
}

/** Whether `difference`, which is a - b rounded, is a - b. */
function differsExactly(a: number, b: number, difference: number): boolean {
  const part = a - difference;
  const error = a - (difference + part) + (part - b);
  return error === 0;
}

/** What rounding took from `product`, which is a * b rounded (Dekker). */
function productTail(a: number, b: number, product: number): number {
  const SPLIT = 134_217_729; // 2^27 + 1
  const scaledA = SPLIT * a;
  const a1 = scaledA - (scaledA - a);
  const a0 = a - a1;
  const scaledB = SPLIT * b;
  const b1 = scaledB - (scaledB - b);
  const b0 = b - b1;
  return a0 * b0 - (product - a1 * b1 - a0 * b1 - a1 * b0);
}

/** No factor so small that a product could be 0 by underflow. */
function noneTiny(...factors: readonly number[]): boolean {
  return factors.every((factor) => factor === 0 || Math.abs(factor) > 1e-100);
}

/** The numbers times one power of two that makes all of them whole. */
function wholeNumbers(values: readonly number[]): bigint[] {
  const parts = values.map(splitDouble);
  const lowest = parts.reduce((low, { exponent }) => Math.min(low, exponent), 0);
  return parts.map(({ mantissa, exponent }) => mantissa << BigInt(exponent - lowest));
}

/** value = mantissa * 2^exponent, exactly. */
function splitDouble(value: number): { mantissa: bigint; exponent: number } {
  const bits = new BigUint64Array(new Float64Array([value]).buffer)[0]!;
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n === 1n ? -magnitude : magnitude, exponent: Math.max(biased, 1) - 1075 };
}
