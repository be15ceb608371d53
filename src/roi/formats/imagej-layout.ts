/** Places in an ImageJ `.roi` file, big-endian (`ij.io.RoiDecoder`, 1.53t). */
export const AT = {
  version: 4,
  type: 6,
  top: 8,
  left: 10,
  bottom: 12,
  right: 14,
  count: 16,
  /** Floats: ends of a line, or x, y, width, height of a box off the pixel edges; an int for more than 65,535 vertices. */
  floats: 18,
  shapeSize: 36,
  strokeColour: 40,
  subtype: 48,
  options: 50,
  /** Aspect of an ellipse, width of a rotated rectangle. */
  parameter: 52,
  arcSize: 54,
  position: 56,
  header2: 60,
  coordinates: 64,
} as const;

/** Places in the second header. */
export const AT2 = { c: 4, z: 8, t: 12, nameOffset: 16, nameLength: 20, group: 30, size: 64 } as const;

export const TYPE = {
  polygon: 0,
  rectangle: 1,
  oval: 2,
  line: 3,
  freeline: 4,
  polyline: 5,
  none: 6,
  freehand: 7,
  traced: 8,
  angle: 9,
  point: 10,
} as const;

export const SUBTYPE = { text: 1, arrow: 2, ellipse: 3, image: 4, rotatedRectangle: 5 } as const;
export const OPTION = { spline: 1, subPixel: 128 } as const;
export const SEGMENT = { move: 0, line: 1, quadratic: 2, cubic: 3, close: 4 } as const;

/** Written as: reads back in every ImageJ since 2014. */
export const VERSION = 227;
/**
 * ImageJ puts whole coordinates of lines and points on the centres of pixels, those of areas on their corners. Here everything is
 * measured from corners.
 */
export const CENTRE = 0.5;
