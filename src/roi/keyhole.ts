import type { Point, Ring } from "./geometry.ts";

/**
 * Several rings as one, since the contract's POLYGON has one: the first ring back to its first point, then over and back along
 * one line to each other ring: `P .. P, Q .. Q P, S .. S P`. Each line is walked twice, so that by the even-odd rule every pixel
 * is a member or not as before, in any program; `splitRing` gives the rings back.
 */
export function joinRings(rings: readonly Ring[]): Ring {
  const parts = rings.flatMap(startingOnce);
  const [first, ...others] = parts;
  if (first === undefined) return [];
  if (others.length === 0) return first;
  const home = first[0]!;
  return [...first, home, ...others.flatMap((ring) => [...ring, ring[0]!, home])];
}

/** The rings that `joinRings` has joined; any other ring is given back as it is, without a repeated closing point. */
export function splitRing(points: Ring): readonly Ring[] {
  const home = points[0];
  if (home === undefined || points.length < 4 || !samePoint(home, points.at(-1)!)) return [points];
  const rings: Ring[] = [];
  let at = 0;
  while (at < points.length) {
    const end = indexOfPoint(points, points[at]!, at + 1);
    const isFirst = rings.length === 0;
    if (end === -1 || end - at < 3 || (!isFirst && (end + 1 >= points.length || !samePoint(points[end + 1]!, home)))) {
      return [points.slice(0, -1)];
    }
    rings.push(points.slice(at, end));
    at = isFirst ? end + 1 : end + 2;
  }
  return rings;
}

/** Rings with the same edges, each of which meets its first point once: turned so, or cut in two where it meets itself. */
function startingOnce(ring: Ring): readonly Ring[] {
  const counts = new Map<string, number>();
  for (const point of ring) counts.set(`${point}`, (counts.get(`${point}`) ?? 0) + 1);
  const start = ring.findIndex((point) => counts.get(`${point}`) === 1);
  if (start === 0) return [ring];
  if (start > 0) return [[...ring.slice(start), ...ring.slice(0, start)]];
  const again = ring.findIndex((point, i) => i > 0 && samePoint(point, ring[0]!));
  if (again === -1) return [];
  // A part of two points is a line there and back: it encloses nothing.
  return [ring.slice(0, again), ring.slice(again)].filter(({ length }) => length >= 3).flatMap(startingOnce);
}

function indexOfPoint(points: Ring, wanted: Point, from: number): number {
  for (let i = from; i < points.length; i++) if (samePoint(points[i]!, wanted)) return i;
  return -1;
}

function samePoint(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
