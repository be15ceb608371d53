import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergePartials, type Partial } from "../kernels/partial.ts";
import { reducePlane } from "../kernels/reduce.ts";
import type { PixelDtype } from "../kernels/reduce-pixels.ts";
import { interpolate, quantileRanks } from "../math/quantile.ts";
import { momentsOf } from "./moments.ts";
import { advanceSearch, foundValues, nextRequest, passesOf, startSearch } from "./order.ts";
import { pixelsFrom } from "./testing.ts";

/** Values of the given ranks, by the passes, over the pixels in two pieces. */
function select(
  dtype: PixelDtype,
  values: readonly (number | bigint)[],
  ranks: readonly number[],
): readonly (number | bigint)[] {
  const half = Math.floor(values.length / 2);
  const pieces = [values.slice(0, half), values.slice(half)];
  const reduce = (request: Parameters<typeof reducePlane>[2]): Partial =>
    pieces
      .map((piece) => ({
        dtype,
        data: pixelsFrom(dtype, piece),
        offset: 0,
        rowStride: piece.length,
        colStride: 1,
        width: piece.length,
        height: 1,
      }))
      .map((source, index) => reducePlane(source, "all", request, { x: 0, y: 0, index }))
      .reduce(mergePartials);
  let search = startSearch(dtype, momentsOf(reduce({ kind: "summary" })).counts!, ranks);
  let passes = 1;
  for (let request = nextRequest(search); request !== undefined; request = nextRequest(search)) {
    const answer = reduce(request);
    if (answer.kind !== "refined") throw new Error(answer.kind);
    search = advanceSearch(search, answer);
    passes++;
  }
  expect(passes).toBe(passesOf(dtype));
  return foundValues(search);
}

const VALUES: Readonly<Record<string, fc.Arbitrary<number | bigint>>> = {
  bool: fc.integer({ min: 0, max: 1 }),
  uint8: fc.integer({ min: 0, max: 255 }),
  int16: fc.integer({ min: -32_768, max: 32_767 }),
  uint32: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  int32: fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -9, max: 9 })),
  int64: fc.oneof(fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }), fc.bigInt({ min: -9n, max: 9n })),
  uint64: fc.oneof(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), fc.bigInt({ min: 0n, max: 9n })),
  float32: fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  float64: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
};

describe("rank search", () => {
  for (const [dtype, value] of Object.entries(VALUES)) {
    it(`finds what sorting finds, ${dtype}`, () => {
      fc.assert(
        fc.property(
          fc.array(value, { minLength: 2, maxLength: 40 }),
          fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
          (values, picks) => {
            const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
            const ranks = picks.map((pick) => pick % values.length);
            expect(select(dtype as PixelDtype, values, ranks)).toEqual(ranks.map((rank) => sorted[rank]));
          },
        ),
      );
    });
  }

  it("does not look for a pixel that is not there", () => {
    expect(() => select("uint8", [1, 2, 3], [3])).toThrow("No pixel of rank 3 among 3");
  });
});

describe("quantiles of type 7", () => {
  it("are those of R and numpy for {1, 2, 4, 8, 16, 32}", () => {
    const values = [1, 2, 4, 8, 16, 32];
    const at = (q: number) => {
      const { lower, upper, fraction } = quantileRanks(values.length, q);
      return interpolate(values[lower]!, values[upper]!, fraction);
    };
    expect([0, 0.25, 0.5, 0.75, 1].map(at)).toEqual([1, 2.5, 6, 14, 32]);
  });

  it("keep whole numbers exact where the middle is whole", () => {
    const high = (1n << 63n) - 1n;
    expect(interpolate(high - 2n, high, 0.5)).toBe(high - 1n);
    expect(interpolate(3n, 4n, 0.5)).toBe(3.5);
    expect(interpolate(-(1n << 63n), 1n << 62n, 0.5)).toBe(-(1n << 61n));
    expect(interpolate(1.5e308, 1.7e308, 0.5)).toBeCloseTo(1.6e308, -300);
  });
});
