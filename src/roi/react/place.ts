import type { Coordinate } from "ol/coordinate.js";
import type Geometry from "ol/geom/Geometry.js";
import LineString from "ol/geom/LineString.js";
import MultiPoint from "ol/geom/MultiPoint.js";
import PointGeometry from "ol/geom/Point.js";
import Polygon from "ol/geom/Polygon.js";
import { roundedPoint } from "../drag.ts";
import { handlesOf } from "../edit.ts";
import { isAreal, outlineOf, type Point, pointsOf, polygonOf, type Shape } from "../geometry.ts";

/** The map's plane has x of level 0 and y negated: there y points up. */
export function toMap([x, y]: Point): Coordinate {
  return [x, -y];
}

export function fromMap(coordinate: Coordinate): Point {
  // + 0: no negative zero.
  return [coordinate[0]! + 0, -coordinate[1]! + 0];
}

/** What is drawn for a shape. An ellipse is drawn by chords; the shape itself stays an ellipse. */
export function geometryOf(shape: Shape): Geometry {
  if (shape.kind === "point") return new PointGeometry(toMap(shape.at));
  if (!isAreal(shape)) return new LineString(pointsOf(shape).map(toMap));
  return new Polygon(outlineOf(shape).map((ring) => [...ring, ring[0]!].map(toMap)));
}

export function handleGeometryOf(shape: Shape): Geometry {
  return new MultiPoint(handlesOf(shape).map(({ at }) => toMap(at)));
}

/** The polygon that was drawn; `undefined` when it has no three different corners. */
export function drawnPolygon(geometry: Geometry | undefined): Shape | undefined {
  if (!(geometry instanceof Polygon)) return undefined;
  const closed = geometry.getCoordinates()[0] ?? [];
  const points = closed.slice(0, -1).map((place) => roundedPoint(fromMap(place)));
  // A double click ends with the same point twice.
  const ring = points.filter(([x, y], i) => {
    const next = points[(i + 1) % points.length]!;
    return x !== next[0] || y !== next[1];
  });
  return ring.length < 3 ? undefined : polygonOf(ring);
}
