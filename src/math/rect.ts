/** An axis-parallel rectangle, half-open: `x0 <= x < x1`, `y0 <= y < y1`. The unit is the caller's and is said where a Rect is declared. */
export type Rect = Readonly<{ x0: number; y0: number; x1: number; y1: number }>;

export const EMPTY_RECT: Rect = { x0: 0, y0: 0, x1: 0, y1: 0 };

export function rect(x0: number, y0: number, x1: number, y1: number): Rect {
  return { x0, y0, x1, y1 };
}

export function isEmpty(r: Rect): boolean {
  return !(r.x1 > r.x0 && r.y1 > r.y0);
}

export function width(r: Rect): number {
  return Math.max(0, r.x1 - r.x0);
}

export function height(r: Rect): number {
  return Math.max(0, r.y1 - r.y0);
}

/** The overlap; an empty rectangle (not necessarily `EMPTY_RECT`) when there is none. */
export function intersect(a: Rect, b: Rect): Rect {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}

/** The smallest rectangle around both; an empty operand adds nothing. */
export function union(a: Rect, b: Rect): Rect {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

export function containsPoint(r: Rect, x: number, y: number): boolean {
  return x >= r.x0 && x < r.x1 && y >= r.y0 && y < r.y1;
}

/** The smallest rectangle with integer edges around `r`. */
export function outward(r: Rect): Rect {
  return { x0: Math.floor(r.x0), y0: Math.floor(r.y0), x1: Math.ceil(r.x1), y1: Math.ceil(r.y1) };
}
