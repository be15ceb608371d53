import type { Point, Shape } from "../roi/geometry.ts";

/** A shape in one line of text, every digit of its coordinates, for the head of an exported file. Level-0 pixels, corners. */
export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case "point":
      return `point ${pair(shape.at)}`;
    case "line":
      return `line ${pair(shape.from)} to ${pair(shape.to)}`;
    case "path":
      return `path ${shape.points.map(pair).join(" ")}`;
    case "rectangle":
      return `rectangle ${pair([shape.x0, shape.y0])} to ${pair([shape.x1, shape.y1])}`;
    case "ellipse":
      return `ellipse around ${pair(shape.centre)}, radii ${pair(shape.radii)}`;
    case "rotatedRectangle":
      return `rotated rectangle ${shape.corners.map(pair).join(" ")}`;
    case "rotatedEllipse":
      return `ellipse around ${pair(shape.centre)}, half axes ${pair(shape.u)} ${pair(shape.v)}`;
    case "polygon":
      return `polygon ${shape.rings.map((ring) => ring.map(pair).join(" ")).join("; ")}`;
  }
}

function pair([x, y]: Point): string {
  return `(${x} ${y})`;
}
