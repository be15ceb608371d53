import type { SampleRows } from "../datalayer/sample.ts";
import { outlineOf, type Point, type RectangleShape, type Shape } from "../roi/geometry.ts";
import { StatisticsError } from "./errors.ts";

/** The places of a profile: one row of values across the line for every place along it. */
export type Track = SampleRows &
  Readonly<{
    /** Distance along the line from its beginning, in level-0 pixels; one a place, ascending. */
    px: Float64Array;
    /** The same in micrometres; `undefined` when the image does not say. */
    um: Float64Array | undefined;
  }>;

export type TrackOptions = Readonly<{
  /** Values across the line that are averaged, 1 px apart: 1 or more. A rectangle takes its own height instead. */
  width?: number | undefined;
  /** Along which side of a rectangle the profile runs. */
  along?: "x" | "y" | undefined;
  pixelSizeUm?: Readonly<{ x: number; y: number }> | undefined;
}>;

/** Beyond this a profile would hold more places than any image has pixels along its diagonal. */
const MOST_PLACES = 2 ** 21;
const MOST_VALUES = 2 ** 30;

/**
 * Places along a shape, as ImageJ takes them: on a line of length L (pixels) there are `round(L) + 1`, `L / round(L)` apart, the
 * first and the last on its ends. A path is one line of its whole length; a rectangle gives the means of its columns (or rows); an
 * ellipse or polygon its outline. Shapes count from pixel corners, so half a pixel is taken off.
 *
 * @throws StatisticsError `BadRegion` for a point, and for what is too large
 */
export function trackOf(shape: Shape, options: TrackOptions = {}): Track {
  const { width = 1, along = "x", pixelSizeUm } = options;
  if (shape.kind === "rectangle") return rectangleTrack(shape, along, pixelSizeUm);
  if (!(Number.isInteger(width) && width >= 1)) {
    throw new StatisticsError("BadRegion", `A profile is a whole number of pixels wide, at least 1, not ${width}`);
  }
  return lineTrack(lineOf(shape), width, pixelSizeUm);
}

function lineOf(shape: Exclude<Shape, RectangleShape>): readonly Point[] {
  if (shape.kind === "point") throw new StatisticsError("BadRegion", "A point has no profile: it needs a length");
  if (shape.kind === "line") return [shape.from, shape.to];
  if (shape.kind === "path") return shape.points;
  const ring = outlineOf(shape, 360)[0]!;
  return [...ring, ring[0]!];
}

function lineTrack(points: readonly Point[], width: number, pixelSizeUm: TrackOptions["pixelSizeUm"]): Track {
  const segments = points.slice(1).map((to, i) => {
    const [x, y] = points[i]!;
    const [dx, dy] = [to[0] - x, to[1] - y];
    const um = pixelSizeUm && Math.hypot(dx * pixelSizeUm.x, dy * pixelSizeUm.y);
    return { x, y, dx, dy, length: Math.hypot(dx, dy), um: um ?? 0 };
  });
  const length = segments.reduce((sum, segment) => sum + segment.length, 0);
  const intervals = Math.round(length);
  checkSize(intervals + 1, width);
  const rows = new Float64Array(4 * (intervals + 1));
  const px = new Float64Array(intervals + 1);
  const um = pixelSizeUm && new Float64Array(intervals + 1);
  let at = 0;
  let start = 0;
  let startUm = 0;
  for (let i = 0; i <= intervals; i++) {
    const distance = intervals === 0 ? 0 : (i / intervals) * length;
    while (at < segments.length - 1 && distance > start + segments[at]!.length) {
      start += segments[at]!.length;
      startUm += segments[at]!.um;
      at++;
    }
    const segment = segments[at]!;
    // On a single line the fraction is exactly i / intervals, so that its end is met to the last bit.
    const fraction =
      segments.length === 1
        ? intervals === 0
          ? 0
          : i / intervals
        : segment.length === 0
          ? 0
          : Math.min(1, (distance - start) / segment.length);
    rows[4 * i] = segment.x + segment.dx * fraction - 0.5;
    rows[4 * i + 1] = segment.y + segment.dy * fraction - 0.5;
    rows[4 * i + 2] = segment.length === 0 ? 0 : -segment.dy / segment.length;
    rows[4 * i + 3] = segment.length === 0 ? 1 : segment.dx / segment.length;
    px[i] = distance;
    if (um) um[i] = startUm + segment.um * fraction;
  }
  return { rows, width, px, um };
}

/** Columns (or rows) whose pixel centres lie in `(x0, x1] x (y0, y1]`, as everywhere: each value is a pixel's own. */
function rectangleTrack(rectangle: RectangleShape, along: "x" | "y", pixelSizeUm: TrackOptions["pixelSizeUm"]): Track {
  const across = along === "x" ? "y" : "x";
  const [first, end] = centresIn(rectangle, along);
  const [top, bottom] = centresIn(rectangle, across);
  const count = Math.max(0, end - first);
  const width = bottom - top;
  if (count === 0 || width < 1) throw new StatisticsError("BadRegion", "The rectangle holds no pixel centre");
  checkSize(count, width);
  const middle = (top + bottom - 1) / 2;
  const rows = new Float64Array(4 * count);
  const px = new Float64Array(count);
  const um = pixelSizeUm && new Float64Array(count);
  for (let i = 0; i < count; i++) {
    rows.set(along === "x" ? [first + i, middle, 0, 1] : [middle, first + i, 1, 0], 4 * i);
    px[i] = i;
    if (um) um[i] = i * pixelSizeUm[along];
  }
  return { rows, width, px, um };
}

/** Half-open range of the pixels whose centres a side holds. */
function centresIn(rectangle: RectangleShape, axis: "x" | "y"): readonly [number, number] {
  const [low, high] = axis === "x" ? [rectangle.x0, rectangle.x1] : [rectangle.y0, rectangle.y1];
  return [Math.floor(low + 0.5), Math.floor(high + 0.5)];
}

function checkSize(places: number, width: number): void {
  if (places <= MOST_PLACES && places * width <= MOST_VALUES) return;
  throw new StatisticsError("BadRegion", `A profile of ${places} places, ${width} px wide, is too large`);
}
