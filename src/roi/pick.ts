import { height, intersect, type Rect, width } from "../math/rect.ts";
import { type Handle, handlesOf, ringsOf } from "./edit.ts";
import { boundingBox, isAreal, type Shape } from "./geometry.ts";
import { distanceToEdge, distanceToOutline, shapeContains } from "./hit.ts";

/** A region as it can be pointed at. */
export type Pickable = Readonly<{ id: string; shape: Shape }>;

/** What a pointer means: a handle of the selected region, an edge of it where a vertex can be put, or a region as a whole. */
export type Pick =
  | Readonly<{ kind: "handle"; id: string; handle: Handle }>
  | Readonly<{ kind: "edge"; id: string; ring: number; index: number }>
  | Readonly<{ kind: "body"; id: string }>;

/**
 * What lies at a place: of the selected region first its handles, then its edges (polygons), then its outline and inside; of the
 * others the one whose outline is near, else the smallest around the place. `undefined` where there is none.
 *
 * @param tolerance level-0 pixels that count as near
 * @param handleGap level-0 pixels from the selected region to the handles outside it; 0: it has none
 */
export function pickAt(
  regions: readonly Pickable[],
  selectedId: string | undefined,
  x: number,
  y: number,
  tolerance: number,
  handleGap = 0,
): Pick | undefined {
  const selected = regions.find(({ id }) => id === selectedId);
  if (selected !== undefined) {
    const { id, shape } = selected;
    const handle = nearestHandle(shape, x, y, tolerance, handleGap);
    if (handle !== undefined) return { kind: "handle", id, handle };
    const edge = nearestEdge(shape, x, y, tolerance);
    if (edge !== undefined) return { kind: "edge", id, ...edge };
    if (shapeContains(shape, x, y) || distanceToOutline(shape, x, y) <= tolerance) return { kind: "body", id };
  }
  let best: { id: string; size: number } | undefined;
  for (const { id, shape } of regions) {
    const { x0, y0, x1, y1 } = boundingBox(shape);
    if (x < x0 - tolerance || x > x1 + tolerance || y < y0 - tolerance || y > y1 + tolerance) continue;
    // Near an outline beats inside; then the smaller one, which could not be reached otherwise.
    const isNear = distanceToOutline(shape, x, y) <= tolerance;
    if (!isNear && !shapeContains(shape, x, y)) continue;
    const size = isNear ? 0 : (x1 - x0) * (y1 - y0);
    if (best === undefined || size <= best.size) best = { id, size };
  }
  return best && { kind: "body", id: best.id };
}

/**
 * Whether dragging the inside of a selected region moves it. Not when the region fills the view: then nothing else is left to
 * grasp the image by. Its outline and handles still move it.
 *
 * @param view what is visible, in level-0 pixels
 */
export function canMoveByInside(shape: Shape, view: Rect): boolean {
  if (!isAreal(shape)) return true;
  const visible = intersect(boundingBox(shape), view);
  return width(visible) * height(visible) < 0.8 * width(view) * height(view);
}

function nearestHandle(shape: Shape, x: number, y: number, tolerance: number, gap: number): Handle | undefined {
  let best: Handle | undefined;
  let nearest = tolerance;
  for (const handle of handlesOf(shape, gap)) {
    const distance = Math.hypot(handle.at[0] - x, handle.at[1] - y);
    if (distance > nearest) continue;
    nearest = distance;
    best = handle;
  }
  return best;
}

/** The edge before vertex `index` of a polygon, path or line: where a new vertex would be inserted. */
function nearestEdge(
  shape: Shape,
  x: number,
  y: number,
  tolerance: number,
): { ring: number; index: number } | undefined {
  let best: { ring: number; index: number } | undefined;
  let nearest = tolerance;
  ringsOf(shape).forEach((points, ring) => {
    const edges = shape.kind === "polygon" ? points.length : points.length - 1;
    for (let i = 0; i < edges; i++) {
      const distance = distanceToEdge(points[i]!, points[(i + 1) % points.length]!, x, y);
      if (distance > nearest) continue;
      nearest = distance;
      best = { ring, index: i + 1 };
    }
  });
  return best;
}
