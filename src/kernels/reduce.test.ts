import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY, mergePartials, type Partial, repeatPartial } from "./partial.ts";
import { eachCount, totalCount } from "./partial-counts.ts";
import { createReducer, reducePlane } from "./reduce.ts";
import { isFloating, isNarrow, valueOfKey } from "./reduce-keys.ts";
import { exactMoments } from "./reduce-oracle.ts";
import {
  caseOf,
  DTYPES,
  expectCounts,
  finiteOf,
  keyOf,
  normal,
  ORDERED,
  PLAIN,
  pixelsOf,
} from "./testing/pixel-cases.ts";

describe("reducePlane", () => {
  for (const dtype of DTYPES) {
    it(`counts exactly the keys of the pixels in the spans, ${dtype}`, () => {
      fc.assert(
        fc.property(caseOf(dtype), ({ source, spans, values }) => {
          const kept = isFloating(dtype) ? finiteOf(values) : values;
          expectCounts(reducePlane(source, spans, ORDERED), dtype, kept);
        }),
      );
    });
  }

  for (const dtype of DTYPES.filter((name) => !isFloating(name))) {
    it(`sums ${dtype} and its squares exactly`, () => {
      fc.assert(
        fc.property(caseOf(dtype), ({ source, spans, values }) => {
          const partial = reducePlane(source, spans, PLAIN);
          if (values.length === 0) {
            expect(partial).toBe(EMPTY);
            return;
          }
          const whole = values.map(BigInt);
          const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
          expect(partial).toEqual({
            kind: "integers",
            dtype,
            n: values.length,
            min: sorted[0],
            max: sorted.at(-1),
            sum: whole.reduce((sum, value) => sum + value, 0n),
            sumOfSquares: whole.reduce((sum, value) => sum + value * value, 0n),
            keys: undefined,
          });
        }),
      );
    });
  }

  for (const dtype of ["float16", "float32", "float64"] as const) {
    it(`counts NaN and infinities of ${dtype} apart and takes moments of the rest`, () => {
      fc.assert(
        fc.property(caseOf(dtype), ({ source, spans, values }) => {
          const partial = reducePlane(source, spans, PLAIN);
          if (values.length === 0) {
            expect(partial).toBe(EMPTY);
            return;
          }
          if (partial.kind !== "floats") throw new Error(partial.kind);
          const finite = finiteOf(values);
          expect(partial.n).toBe(finite.length);
          expect(partial.nNaN).toBe(values.filter(Number.isNaN).length);
          expect(partial.nInf).toBe(values.length - finite.length - partial.nNaN);
          if (finite.length === 0) return;
          // + 0: zero has one sign.
          expect(partial.min).toBe(Math.min(...finite) + 0);
          expect(partial.max).toBe(Math.max(...finite) + 0);
          const exact = exactMoments(finite);
          const size = Math.max(1e-70, ...finite.map(Math.abs));
          expect(Math.abs(partial.sum + partial.sumLow - exact.sum)).toBeLessThanOrEqual(1e-15 * size * finite.length);
          // A single outlier may hold all of m2; compare on the scale of the moments.
          const spread = Math.sqrt(exact.m2);
          expect(Math.abs(partial.m2 - exact.m2)).toBeLessThanOrEqual(
            1e-12 * exact.m2 + 1e-28 * size * size * finite.length,
          );
          expect(Math.abs(partial.m3 - exact.m3)).toBeLessThanOrEqual(1e-12 * spread ** 3 + 1e-26 * size ** 3);
          expect(Math.abs(partial.m4 - exact.m4)).toBeLessThanOrEqual(1e-12 * exact.m4 + 1e-26 * size ** 4);
        }),
        { numRuns: 300 },
      );
    });
  }

  it("takes all pixels of a window when told all, whatever the strides", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DTYPES).chain(caseOf), ({ source }) => {
        const rows = Array.from({ length: source.height }, (_, y) => [y, 0, source.width]).flat();
        expect(reducePlane(source, "all", ORDERED)).toEqual(reducePlane(source, Int32Array.from(rows), ORDERED));
      }),
    );
  });

  it("reads a negative stride", () => {
    const data = Uint16Array.of(1, 2, 3, 4, 5, 6);
    const source = { dtype: "uint16", data, offset: 5, rowStride: -3, colStride: -1, width: 2, height: 2 } as const;
    const partial = reducePlane(source, "all", PLAIN);
    expect(partial).toMatchObject({ n: 4, sum: 6n + 5n + 3n + 2n });
  });

  it("treats one value for all pixels as so many stored pixels", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DTYPES).chain((dtype) => fc.tuple(fc.constant(dtype), pixelsOf(dtype, 1))),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(ORDERED, PLAIN),
        ([dtype, one], height, request) => {
          const value = one[0]!;
          const window = { dtype, offset: 0, rowStride: 5, colStride: 1, width: 5, height };
          const stored = (one as Uint8Array).constructor as Uint8ArrayConstructor;
          const filled = new stored(5 * height).fill(value as number);
          const spans = Int32Array.of(0, 1, 4, height - 1, 4, 5);
          const constant = reducePlane({ ...window, data: value }, spans, request);
          const real = reducePlane({ ...window, data: filled }, spans, request);
          expect(constant.kind).toBe(real.kind);
          if (constant.kind !== "floats" || real.kind !== "floats") {
            if (constant.kind === "narrow" && real.kind === "narrow") {
              expect(constant.counts).toMatchObject({ first: real.counts.first });
              expect(totalCount(constant.counts)).toBe(totalCount(real.counts));
            } else expect({ ...constant, keys: 0 }).toEqual({ ...real, keys: 0 });
            return;
          }
          expect({ ...constant, sum: 0, sumLow: 0, keys: 0 }).toEqual({ ...real, sum: 0, sumLow: 0, keys: 0 });
          expect(constant.sum + constant.sumLow).toBe(real.sum + real.sumLow);
        },
      ),
    );
  });

  it("refuses an array of another type, pixels outside the array and spans outside the window", () => {
    const source = {
      dtype: "uint8",
      data: new Uint8Array(12),
      offset: 0,
      rowStride: 4,
      colStride: 1,
      width: 4,
      height: 3,
    } as const;
    expect(() => reducePlane({ ...source, dtype: "int8" }, "all", PLAIN)).toThrow("Pixels of int8 came as Uint8Array");
    expect(() => reducePlane({ ...source, height: 4 }, "all", PLAIN)).toThrow("reach outside an array of 12");
    expect(() => reducePlane(source, Int32Array.of(3, 0, 1), PLAIN)).toThrow(
      "Span y 3, x 0..1 is outside 4 x 3 pixels",
    );
    expect(() => reducePlane(source, Int32Array.of(0, 0, 5), ORDERED)).toThrow("outside");
    expect(() => reducePlane(source, Int32Array.of(0, 3, 2), ORDERED)).toThrow("outside");
  });
});

describe("createReducer", () => {
  it("gives for many chunks what merging their partials gives", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...DTYPES.filter((name) => !isFloating(name)))
          .chain((dtype) => fc.array(caseOf(dtype), { maxLength: 5 })),
        fc.constantFrom(ORDERED, PLAIN),
        (cases, request) => {
          const reducer = createReducer(request);
          let merged: Partial = EMPTY;
          for (const { source, spans } of cases) {
            reducer.add(source, spans);
            merged = mergePartials(merged, reducePlane(source, spans, request));
          }
          expect(normal(reducer.take())).toEqual(normal(merged));
          expect(reducer.take()).toBe(EMPTY);
        },
      ),
    );
  });

  it("refuses pixels of a second dtype", () => {
    const reducer = createReducer(ORDERED);
    const window = { offset: 0, rowStride: 1, colStride: 1, width: 1, height: 1 };
    reducer.add({ ...window, dtype: "uint8", data: new Uint8Array(1) }, "all");
    expect(() => reducer.add({ ...window, dtype: "uint16", data: 3 }, "all")).toThrow("A reducer of uint8 got uint16");
  });

  it("keeps counts exact beyond 2^32 pixels of one value", () => {
    const window = {
      dtype: "uint16",
      offset: 0,
      rowStride: 65_536,
      colStride: 1,
      width: 65_536,
      height: 65_536,
    } as const;
    const reducer = createReducer(ORDERED);
    reducer.add({ ...window, data: 7 }, "all");
    reducer.add({ ...window, data: 7 }, "all");
    reducer.add({ ...window, data: Uint16Array.of(7, 9), width: 2, height: 1 }, "all");
    const partial = reducer.take();
    if (partial.kind !== "narrow") throw new Error(partial.kind);
    const counted: [number, number][] = [];
    eachCount(partial.counts, (key, count) => counted.push([key, count]));
    expect(counted).toEqual([
      [7, 2 ** 33 + 1],
      [9, 1],
    ]);
  });
});

describe("repeatPartial", () => {
  it("is what merging the partial with itself gives", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DTYPES).chain(caseOf),
        fc.integer({ min: 0, max: 4 }),
        ({ source, spans }, times) => {
          const partial = reducePlane(source, spans, ORDERED);
          let merged: Partial = EMPTY;
          for (let i = 0; i < times; i++) merged = mergePartials(merged, partial);
          const repeated = repeatPartial(partial, times);
          expect({ ...normal(repeated), m3: 0, m4: 0, sumLow: 0 }).toEqual({
            ...normal(merged),
            m3: 0,
            m4: 0,
            sumLow: 0,
          });
        },
      ),
    );
  });
});

describe("sort keys", () => {
  for (const dtype of DTYPES.filter((name) => !isNarrow(name))) {
    it(`sort as the values of ${dtype} do and lead back to them`, () => {
      fc.assert(
        fc.property(pixelsOf(dtype, 2), (pair) => {
          const [a, b] = [pair[0]!, pair[1]!];
          if (isFloating(dtype) && finiteOf([a, b]).length < 2) return;
          const [aHigh, aLow] = keyOf(dtype, a);
          const [bHigh, bLow] = keyOf(dtype, b);
          if (a < b) expect(aHigh < bHigh || (aHigh === bHigh && aLow < bLow)).toBe(true);
          expect(valueOfKey(dtype, aHigh, aLow)).toBe(a);
        }),
      );
    });
  }
});
