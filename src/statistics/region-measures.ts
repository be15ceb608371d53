import { isAreal, outlineOf, type Point, type Shape } from "../roi/geometry.ts";
import { geometricArea, type PixelSize, perimeter, UNIT_PIXEL } from "../roi/measures.ts";
import type { RegionSpans } from "../roi/spans.ts";
import { convexHull, feretOf, polygonArea } from "./hull.ts";
import { momentsOfSpans } from "./span-moments.ts";
import type { Blank, Value } from "./value.ts";

/** What follows from the region alone, by column. */
export type RegionMeasures = Readonly<
  Record<
    | "outlineAreaPx"
    | "outlineAreaUm2"
    | "perimeterPx"
    | "perimeterUm"
    | "circularity"
    | "feretPx"
    | "feretUm"
    | "minFeretPx"
    | "minFeretUm"
    | "feretAngle"
    | "aspectRatio"
    | "roundness"
    | "solidity"
    | "centroidX"
    | "centroidY"
    | "boxX"
    | "boxY"
    | "boxWidth"
    | "boxHeight",
    Value
  > & { nInside: number; nOutside: number }
>;

export const NO_PIXEL_SIZE: Blank = { blank: "the image has no pixel size" };
/** Chords that stand for an ellipse where its hull is needed: distances are right to 1e-6. */
const CHORDS = 4096;

/**
 * The measures of a shape. Lengths along x and y by their own pixel size; without one, ratios are those of pixels.
 *
 * @param region `spansOf` the shape
 */
export function regionMeasures(shape: Shape, region: RegionSpans, pixelSizeUm: PixelSize | undefined): RegionMeasures {
  return {
    nInside: region.n,
    nOutside: region.nOutside,
    ...outlineMeasures(shape, pixelSizeUm),
    ...pixelMeasures(region, pixelSizeUm),
  };
}

function outlineMeasures(shape: Shape, pixelSizeUm: PixelSize | undefined) {
  const inUm = <T>(of: (pixel: PixelSize) => T): T | Blank =>
    pixelSizeUm === undefined ? NO_PIXEL_SIZE : of(pixelSizeUm);
  const unit = pixelSizeUm ?? UNIT_PIXEL;
  const area = geometricArea(shape, unit);
  const length = perimeter(shape, unit);
  const flat: Blank = { blank: isAreal(shape) ? "the outline has no area" : `a ${shape.kind} has no area` };
  const feretPx = feretIn(shape, UNIT_PIXEL);
  const feretUm = inUm((pixel) => feretIn(shape, pixel));
  const feret = "blank" in feretUm ? feretPx : feretUm;
  const hullArea = isAreal(shape) && shape.kind !== "ellipse" ? polygonArea(convexHull(pointsIn(shape, unit))) : area;
  return {
    outlineAreaPx: isAreal(shape) ? geometricArea(shape) : flat,
    outlineAreaUm2: isAreal(shape) ? inUm((pixel) => geometricArea(shape, pixel)) : flat,
    perimeterPx: perimeter(shape),
    perimeterUm: inUm((pixel) => perimeter(shape, pixel)),
    circularity: area > 0 && length > 0 ? Math.min(1, (4 * Math.PI * area) / (length * length)) : flat,
    feretPx: feretPx.max,
    feretUm: "blank" in feretUm ? feretUm : feretUm.max,
    minFeretPx: feretPx.min,
    minFeretUm: "blank" in feretUm ? feretUm : feretUm.min,
    feretAngle: feret.max > 0 ? feret.angle : flat,
    solidity: area > 0 && hullArea > 0 ? Math.min(1, area / hullArea) : flat,
  };
}

function pointsIn(shape: Shape, pixel: PixelSize): Point[] {
  return outlineOf(shape, CHORDS).flatMap((ring) => ring.map(([x, y]): Point => [x * pixel.x, y * pixel.y]));
}

function feretIn(shape: Shape, pixel: PixelSize): Readonly<{ max: number; min: number; angle: number }> {
  if (shape.kind !== "ellipse") return feretOf(convexHull(pointsIn(shape, pixel)));
  const [width, height] = [2 * shape.radii[0] * pixel.x, 2 * shape.radii[1] * pixel.y];
  return { max: Math.max(width, height), min: Math.min(width, height), angle: height > width ? 90 : 0 };
}

function pixelMeasures({ spans, n, nOutside }: RegionSpans, pixelSizeUm: PixelSize | undefined) {
  if (n === 0) {
    const none: Blank = { blank: nOutside > 0 ? "outside the image" : "no pixel centre inside" };
    const names = [
      "centroidX",
      "centroidY",
      "boxX",
      "boxY",
      "boxWidth",
      "boxHeight",
      "aspectRatio",
      "roundness",
    ] as const;
    return Object.fromEntries(names.map((name) => [name, none])) as Record<(typeof names)[number], Blank>;
  }
  const { box, meanX, meanY, varX, varY, covXY } = momentsOfSpans(spans);
  const { x, y } = pixelSizeUm ?? UNIT_PIXEL;
  // A pixel is a square, not a point: 1/12 is its own variance.
  const xx = (varX + 1 / 12) * x * x;
  const yy = (varY + 1 / 12) * y * y;
  const xy = covXY * x * y;
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const ratio = Math.sqrt((middle + spread) / (middle - spread));
  return {
    centroidX: meanX,
    centroidY: meanY,
    boxX: box.x0,
    boxY: box.y0,
    boxWidth: box.x1 - box.x0,
    boxHeight: box.y1 - box.y0,
    aspectRatio: ratio,
    roundness: 1 / ratio,
  };
}
