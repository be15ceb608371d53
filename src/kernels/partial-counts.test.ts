import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCounts,
  type Counts,
  eachCount,
  KEY_COUNT,
  mergeCounts,
  NO_COUNTS,
  packCounts,
  repeatCounts,
  totalCount,
} from "./partial-counts.ts";

/** Some keys with counts, near each other or far apart, so that both forms occur. */
const pairs = fc
  .tuple(fc.integer({ min: 0, max: KEY_COUNT - 1 }), fc.constantFrom(3, 40, KEY_COUNT))
  .chain(([first, span]) =>
    fc.array(
      fc.tuple(
        fc.integer({ min: first, max: Math.min(KEY_COUNT - 1, first + span) }),
        fc.integer({ min: 1, max: 2 ** 33 }),
      ),
      { maxLength: 30 },
    ),
  )
  .map((list) => new Map(list));

function packed(map: ReadonlyMap<number, number>): Counts {
  const table = new Float64Array(KEY_COUNT);
  for (const [key, count] of map) table[key] = count;
  return packCounts(table);
}

function listed(counts: Counts): Map<number, number> {
  const map = new Map<number, number>();
  eachCount(counts, (key, count) => map.set(key, count));
  return map;
}

const ascending = (map: ReadonlyMap<number, number>) => [...map].sort(([a], [b]) => a - b);

describe("counts", () => {
  it("hold what was packed, keys ascending", () => {
    fc.assert(
      fc.property(pairs, (map) => {
        expect([...listed(packed(map))]).toEqual(ascending(map));
        expect(totalCount(packed(map))).toBe([...map.values()].reduce((sum, count) => sum + count, 0));
      }),
      { numRuns: 50 },
    );
  });

  it("merge and add key by key, in both forms", () => {
    fc.assert(
      fc.property(pairs, pairs, fc.integer({ min: 1, max: 5 }), (a, b, times) => {
        const both = new Map(a);
        for (const [key, count] of b) both.set(key, (both.get(key) ?? 0) + count * times);
        expect([...listed(mergeCounts(packed(a), repeatCounts(packed(b), times)))]).toEqual(ascending(both));
        const table = new Float64Array(KEY_COUNT);
        addCounts(table, packed(a));
        addCounts(table, packed(b), times);
        expect([...listed(packCounts(table))]).toEqual(ascending(both));
      }),
      { numRuns: 50 },
    );
  });

  it("of a few pixels far apart take bytes by pixels, not by range", () => {
    const { keys, counts } = packed(
      new Map([
        [0, 1],
        [30_000, 2],
        [65_535, 1],
      ]),
    );
    expect(keys!.byteLength + counts.byteLength).toBe(18);
  });

  it("of nothing are nothing", () => {
    expect(packCounts(new Uint32Array(256))).toBe(NO_COUNTS);
    expect(mergeCounts(NO_COUNTS, NO_COUNTS)).toBe(NO_COUNTS);
  });
});
