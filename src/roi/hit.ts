import { isAreal, outlineOf, type Point, pointsOf, type Shape } from "./geometry.ts";
import { ringContains } from "./measures.ts";

/** Whether a place lies inside the shape: false for points, lines and paths. In plain doubles: for the pointer, not for pixels. */
export function shapeContains(shape: Shape, x: number, y: number): boolean {
  switch (shape.kind) {
    case "rectangle":
      return x > shape.x0 && x <= shape.x1 && y > shape.y0 && y <= shape.y1;
    case "ellipse": {
      const [rx, ry] = shape.radii;
      return rx > 0 && ry > 0 && ((x - shape.centre[0]) / rx) ** 2 + ((y - shape.centre[1]) / ry) ** 2 <= 1;
    }
    case "rotatedEllipse": {
      const { centre, u, v } = shape;
      const [dx, dy] = [x - centre[0], y - centre[1]];
      const det = u[0] * v[1] - u[1] * v[0];
      return det !== 0 && (dx * v[1] - dy * v[0]) ** 2 + (dy * u[0] - dx * u[1]) ** 2 <= det * det;
    }
    case "rotatedRectangle":
      return ringContains(shape.corners, x, y);
    case "polygon":
      return shape.rings.filter((ring) => ringContains(ring, x, y)).length % 2 === 1;
    default:
      return false;
  }
}

/** Level-0 pixels from a place to the nearest point of the outline (an ellipse's by 128 chords) or of the line. */
export function distanceToOutline(shape: Shape, x: number, y: number): number {
  let nearest = Infinity;
  for (const points of outlineOf(shape)) {
    if (points.length === 1) nearest = Math.min(nearest, Math.hypot(points[0]![0] - x, points[0]![1] - y));
    for (let i = isAreal(shape) ? 0 : 1; i < points.length; i++) {
      const a = points[i === 0 ? points.length - 1 : i - 1]!;
      nearest = Math.min(nearest, distanceToEdge(a, points[i]!, x, y));
    }
  }
  return nearest;
}

/** Whether a pointer at (x, y) means this shape: inside it, or within `tolerance` level-0 pixels of its outline. */
export function hitsShape(shape: Shape, x: number, y: number, tolerance: number): boolean {
  return shapeContains(shape, x, y) || distanceToOutline(shape, x, y) <= tolerance;
}

/** Distance from (x, y) to the nearest point of the edge a - b. */
export function distanceToEdge(a: Point, b: Point, x: number, y: number): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  return Math.hypot(a[0] + along * dx - x, a[1] + along * dy - y);
}

/** The vertex, corner or centre that is nearest to a place, if one is within `reach`. */
export function nearestPoint(shapes: readonly Shape[], [x, y]: Point, reach: number): Point | undefined {
  let nearest = reach;
  let best: Point | undefined;
  for (const shape of shapes) {
    for (const point of pointsOf(shape)) {
      const distance = Math.hypot(point[0] - x, point[1] - y);
      if (distance > nearest) continue;
      nearest = distance;
      best = point;
    }
  }
  return best;
}
