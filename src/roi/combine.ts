import { difference, type Geom, intersection, union, xor } from "polyclip-ts";
import { RoiError } from "./errors.ts";
import { type ArealShape, isAreal, outlineOf, type Point, type Ring, type Shape } from "./geometry.ts";

export type Combination = "union" | "intersect" | "subtract";

/** Chords of an ellipse that is combined: within 0.08 % of its radius. */
const CHORDS = 256;

/**
 * Areal shapes as one polygon with its holes and parts; `subtract` takes all others from the first. Ellipses go in as 256 chords.
 * Made anew by sweeping (polyclip-ts), so its cost grows with all vertices and crossings.
 *
 * @throws RoiError `NotEditable` when a shape has no inside, or nothing is left
 */
export function combine(how: Combination, shapes: readonly Shape[]): Shape {
  const areal = shapes.filter(isAreal);
  const other = shapes.find((shape) => !isAreal(shape));
  if (other !== undefined) throw new RoiError("NotEditable", `A ${other.kind} has no inside to combine`);
  const [first, ...others] = areal.map(geomOf);
  if (first === undefined || others.length === 0)
    throw new RoiError("NotEditable", "Two regions at least are combined");
  const result = { union, intersect: intersection, subtract: difference }[how](first, ...others);
  const rings = result.flat().map((ring) => ring.slice(0, -1).map(([x, y]): Point => [x, y]));
  if (rings.length === 0) throw new RoiError("NotEditable", "Nothing is left of them");
  return { kind: "polygon", rings };
}

/** By the even-odd rule: what several rings enclose an odd number of times. */
function geomOf(shape: ArealShape): Geom {
  const [first, ...others] = outlineOf(shape, CHORDS).map((ring) => [closed(ring)]);
  return others.length === 0 ? first! : xor(first!, ...others);
}

function closed(ring: Ring): [number, number][] {
  return [...ring, ring[0]!].map(([x, y]) => [x, y]);
}
