import type { Point } from "./geometry.ts";
import { distanceToEdge } from "./hit.ts";

/** The points of a line without those within `tolerance` of it (Douglas and Peucker); ends stay. Without recursion. */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [first, last] = part;
    let farthest = tolerance;
    let at = -1;
    for (let i = first + 1; i < last; i++) {
      const distance = distanceToEdge(points[first]!, points[last]!, points[i]![0], points[i]![1]);
      if (distance <= farthest) continue;
      farthest = distance;
      at = i;
    }
    if (at === -1) continue;
    keep[at] = 1;
    open.push([first, at], [at, last]);
  }
  return points.filter((_, i) => keep[i] === 1);
}
