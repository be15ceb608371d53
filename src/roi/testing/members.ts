import fc from "fast-check";
import type { Point, Ring } from "../geometry.ts";

export const SIZE = 14;
export const IMAGE = { width: SIZE, height: SIZE };

/** Every vertex of these is a multiple of 2^-62 below 2^6: times 2^62 it is a whole number, and a double all the same. */
export const exactly = (value: number) => BigInt(value * 2 ** 62);

/** Member pixels by the definition, in whole numbers: an odd number of edges crossed at or right of the centre. */
export function memberPixels(rings: readonly Ring[], x0: number, x1: number, y0: number, y1: number): Set<string> {
  const members = new Set<string>();
  const whole = rings.map((ring) => ring.map(([x, y]) => [exactly(x), exactly(y)] as const));
  for (let j = y0; j < y1; j++) {
    for (let i = x0; i < x1; i++) {
      const cx = exactly(i + 0.5);
      const cy = exactly(j + 0.5);
      let odd = false;
      for (const ring of whole) {
        for (let k = 0; k < ring.length; k++) {
          const a = ring[k]!;
          const b = ring[(k + 1) % ring.length]!;
          if (a[1] >= cy === b[1] >= cy) continue;
          // x of the crossing is a.x + (cy - a.y)(b.x - a.x) / (b.y - a.y); compare with cx, times the denominator.
          const rise = b[1] - a[1];
          const side = (cy - a[1]) * (b[0] - a[0]) - (cx - a[0]) * rise;
          if (rise > 0n ? side >= 0n : side <= 0n) odd = !odd;
        }
      }
      if (odd) members.add(`${i},${j}`);
    }
  }
  return members;
}

export function pixelsOf(spans: Int32Array): Set<string> {
  const pixels = new Set<string>();
  for (let k = 0; k < spans.length; k += 3) {
    for (let x = spans[k + 1]!; x < spans[k + 2]!; x++) pixels.add(`${x},${spans[k]}`);
  }
  return pixels;
}

export const onGrid = (step: number) =>
  fc.integer({ min: -2 / step, max: (SIZE + 2) / step }).map((value) => value * step);
export const real = fc
  .double({ min: -2, max: SIZE + 2, noNaN: true })
  .map((value) => (Math.abs(value) < 2 ** -9 ? 0.125 : value));
/** Ends of an edge that passes a pixel's centre within rounding. */
const nearMiss = fc
  .record({
    x: fc.integer({ min: 2, max: 10 }),
    y: fc.integer({ min: 2, max: 10 }),
    dx: fc.double({ min: -2, max: 2, noNaN: true }),
    dy: fc.double({ min: -2, max: 2, noNaN: true }),
    back: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(({ x, y, dx, dy, back }): Point[] => [
    [x + 0.5 + dx, y + 0.5 + dy],
    [x + 0.5 - dx * back, y + 0.5 - dy * back],
  ]);
export const ringOn = (coordinate: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 });
export const KINDS: readonly [string, fc.Arbitrary<Ring>, number][] = [
  ["whole", ringOn(onGrid(1)), 1500],
  ["half-pixel", ringOn(onGrid(0.5)), 1500],
  ["eighth-pixel", ringOn(onGrid(0.125)), 1500],
  ["real", ringOn(real), 1500],
  ["almost centred", fc.array(nearMiss, { minLength: 2, maxLength: 4 }).map((edges) => edges.flat()), 1500],
];

export function rectangleRing(x0: number, y0: number, x1: number, y1: number): Ring {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}
