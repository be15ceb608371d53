import { describe, expect, it } from "vitest";
import { type Point, polygonOf } from "./geometry.ts";
import { spansOf } from "./spans.ts";
import { IMAGE, pixelsOf, SIZE } from "./testing/members.ts";

/** Polygons of each kind. */
const COUNT = 8000;

/** A fraction of whole numbers; the denominator is above 0. */
type Fraction = Readonly<{ over: bigint; under: bigint }>;

/** Every double, exactly: halved digits until nothing is left behind the point. */
function fractionOf(value: number): Fraction {
  let under = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    under *= 2n;
  }
  return { over: BigInt(scaled), under };
}

const add = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
const negated = ({ over, under }: Fraction): Fraction => ({ over: -over, under });
const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const inverse = ({ over, under }: Fraction): Fraction =>
  over > 0n ? { over: under, under: over } : { over: -under, under: -over };
const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;

/**
 * Members by the rule as it is written, `(left, right] x (top, bottom]`, even-odd: row by row, the exact places where edges cross
 * the line of centres, sorted; a centre is inside when it is right of one place of a pair and not right of the other.
 */
function membersByFractions(ring: readonly Point[]): Set<string> {
  const members = new Set<string>();
  const corners = ring.map(([x, y]) => [fractionOf(x), fractionOf(y)] as const);
  for (let y = 0; y < SIZE; y++) {
    const line = fractionOf(y + 0.5);
    const places: Fraction[] = [];
    for (const [i, [x1, y1]] of corners.entries()) {
      const [x2, y2] = corners[(i + 1) % corners.length]!;
      // An end on the line belongs to what is above it: (top, bottom].
      if (isLess(y1, line) === isLess(y2, line)) continue;
      const share = times(add(line, negated(y1)), inverse(add(y2, negated(y1))));
      places.push(add(x1, times(share, add(x2, negated(x1)))));
    }
    places.sort((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
    for (let x = 0; x < SIZE; x++) {
      const centre = fractionOf(x + 0.5);
      for (let pair = 0; pair < places.length; pair += 2) {
        if (isLess(places[pair]!, centre) && !isLess(places[pair + 1]!, centre)) members.add(`${x},${y}`);
      }
    }
  }
  return members;
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("members of random polygons, against fractions", () => {
  for (const [name, step] of [
    ["whole", 1],
    ["half-pixel", 0.5],
    ["real", 0],
  ] as const) {
    it(`are the same for ${COUNT} polygons of ${name} vertices`, () => {
      const seed = Number(process.env.MEMBERS_SEED ?? 20_261_123);
      const random = randomFrom(seed);
      const extent = 8;
      const coordinate = () => {
        const value = random() * extent + random() * 2 - 1;
        return step === 0 ? value : Math.round(value / step) * step;
      };
      for (let polygon = 0; polygon < COUNT; polygon++) {
        const [dx, dy] = [Math.floor(random() * (SIZE - extent)), Math.floor(random() * (SIZE - extent))];
        const ring = Array.from(
          { length: 3 + Math.floor(random() * 5) },
          (): Point => [coordinate() + dx, coordinate() + dy],
        );
        const found = pixelsOf(spansOf(polygonOf(ring), IMAGE).spans);
        const wanted = membersByFractions(ring);
        const isSame = found.size === wanted.size && [...found].every((pixel) => wanted.has(pixel));
        if (!isSame)
          expect([...found].sort(), `seed ${seed}, polygon ${polygon}: ${JSON.stringify(ring)}`).toEqual(
            [...wanted].sort(),
          );
      }
    });
  }
});
