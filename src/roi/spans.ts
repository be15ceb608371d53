import { ellipseRows, rotatedEllipseRows } from "./ellipse-rows.ts";
import { RoiError } from "./errors.ts";
import { roundHalfUp } from "./exact.ts";
import { boundingBox, checkShape, type RectangleShape, type Shape } from "./geometry.ts";
import { polygonRows } from "./polygon-rows.ts";
import { SpanList } from "./span-list.ts";

/** The pixels that are members of a region. */
export type RegionSpans = Readonly<{
  /** Triples `y, x0, x1` (`x0 <= x < x1`) in level-0 pixels inside the image: rows ascending, disjoint, not touching in a row. */
  spans: Int32Array;
  /** Member pixels inside the image: the pixels of `spans`. */
  n: number;
  /** Pixels that would be members if the image went on beyond its edges. */
  nOutside: number;
}>;

export type ImageSize = Readonly<{ width: number; height: number }>;

/** Coordinates beyond this are refused: 128 times the side of the largest slide scans, and rows are walked one by one. */
export const MAX_COORDINATE = 2 ** 24;

/**
 * Membership, decided in level-0 pixels whatever the view: a pixel belongs to the region when its centre does.
 * Rectangles and polygons by the even-odd rule, `left < centre <= right`, `top < centre <= bottom`, so that shapes with a common
 * edge share no pixel and leave none out. Ellipses when the centre lies in or on them. A point owns the pixel it lies in;
 * lines and paths have no members. Exact for all coordinates: no decision depends on rounding.
 *
 * @throws RoiError `BadVectors`, `TooFarOut`
 */
export function spansOf(shape: Shape, image: ImageSize): RegionSpans {
  checkShape(shape);
  const box = boundingBox(shape);
  if (Math.max(-box.x0, box.x1, -box.y0, box.y1) > MAX_COORDINATE) {
    throw new RoiError(
      "TooFarOut",
      `The ${shape.kind} reaches more than ${MAX_COORDINATE} pixels away from the image's corner`,
    );
  }
  const inside = new SpanList();
  let total = 0;
  const add = (y: number, x0: number, x1: number) => {
    total += Math.max(0, x1 - x0);
    if (y >= 0 && y < image.height) inside.push(y, Math.max(0, x0), Math.min(image.width, x1));
  };
  switch (shape.kind) {
    case "point":
      add(Math.floor(shape.at[1]), Math.floor(shape.at[0]), Math.floor(shape.at[0]) + 1);
      break;
    case "rectangle":
      rectangleRows(shape, add);
      break;
    case "ellipse":
      ellipseRows(shape, add);
      break;
    case "rotatedEllipse":
      rotatedEllipseRows(shape, add);
      break;
    case "rotatedRectangle":
      polygonRows([shape.corners], add);
      break;
    case "polygon":
      polygonRows(shape.rings, add);
      break;
  }
  return { spans: inside.toArray(), n: inside.n, nOutside: total - inside.n };
}

type AddSpan = (y: number, x0: number, x1: number) => void;

function rectangleRows({ x0, y0, x1, y1 }: RectangleShape, add: AddSpan): void {
  const bottom = roundHalfUp(y1);
  const left = roundHalfUp(x0);
  const right = roundHalfUp(x1);
  for (let y = roundHalfUp(y0); y < bottom; y++) add(y, left, right);
}
