import type { Point } from "../roi/geometry.ts";

/** The convex hull, counter-clockwise in a y-up plane, without points on its edges (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const unique = sorted.filter((p, i) => i === 0 || p[0] !== sorted[i - 1]![0] || p[1] !== sorted[i - 1]![1]);
  if (unique.length < 3) return unique;
  const lower = chain(unique);
  const upper = chain(unique.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const p of points) {
    while (kept.length >= 2 && cross(kept[kept.length - 2]!, kept[kept.length - 1]!, p) <= 0) kept.pop();
    kept.push(p);
  }
  return kept;
}

function cross(o: Point, a: Point, b: Point): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** Not negative. */
export function polygonArea(ring: readonly Point[]): number {
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) twice += cross(ring[0]!, ring[i]!, ring[i + 1]!);
  return Math.abs(twice) / 2;
}

/**
 * Largest distance of two corners with its direction, and smallest distance of two parallels around a convex polygon, by rotating
 * calipers: for every edge the corner farthest from it.
 *
 * @returns `angle` in degrees counter-clockwise from the x axis where y points down, 0 <= angle < 180, the smallest of several
 */
export function feretOf(hull: readonly Point[]): Readonly<{ max: number; min: number; angle: number }> {
  if (hull.length === 0) return { max: 0, min: 0, angle: 0 };
  if (hull.length <= 2) {
    const [a, b] = [hull[0]!, hull[hull.length - 1]!];
    return { max: Math.hypot(b[0] - a[0], b[1] - a[1]), min: 0, angle: angleOf(a, b) };
  }
  let max = 0;
  let min = Infinity;
  let angle = 0;
  const consider = (a: Point, b: Point) => {
    const distance = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const direction = angleOf(a, b);
    // Equal but for rounding, as the two diagonals of a square are.
    if (distance > max * (1 + 1e-12)) {
      max = distance;
      angle = direction;
    } else if (distance > max * (1 - 1e-12)) angle = Math.min(angle, direction);
  };
  let far = 1;
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i]!;
    const b = hull[(i + 1) % hull.length]!;
    // Corners next to the farthest are tried too: of parallel edges both ends count.
    while (cross(a, b, hull[(far + 1) % hull.length]!) > cross(a, b, hull[far]!)) far = (far + 1) % hull.length;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    min = Math.min(min, cross(a, b, hull[far]!) / length);
    for (const corner of [hull[far]!, hull[(far + 1) % hull.length]!]) {
      consider(a, corner);
      consider(b, corner);
    }
  }
  return { max, min, angle };
}

function angleOf(a: Point, b: Point): number {
  const degrees = (Math.atan2(a[1] - b[1], b[0] - a[0]) * 180) / Math.PI;
  return degrees < 0 ? (degrees + 180) % 180 : degrees % 180;
}
