import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asTask, EMPTY, mergePartials, type Partial } from "./partial.ts";
import { eachCount } from "./partial-counts.ts";
import { totalOf } from "./partial-tree.ts";
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
  PLACED,
  PLAIN,
  pixelsOf,
} from "./testing/pixel-cases.ts";
import { placesOf } from "./testing/places-oracle.ts";

const AT = { x: 0, y: 0, index: 0 } as const;

describe("reducePlane", () => {
  for (const dtype of DTYPES) {
    it(`counts exactly the keys of the pixels in the spans, ${dtype}`, () => {
      fc.assert(
        fc.property(caseOf(dtype), ({ source, spans, values }) => {
          const kept = isFloating(dtype) ? finiteOf(values) : values;
          expectCounts(reducePlane(source, spans, PLACED), dtype, kept);
        }),
      );
    });
  }

  for (const dtype of DTYPES.filter((name) => !isFloating(name) && !isNarrow(name))) {
    it(`sums ${dtype} and its powers exactly`, () => {
      fc.assert(
        fc.property(caseOf(dtype), ({ source, spans, values }) => {
          const partial = reducePlane(source, spans, PLAIN);
          if (values.length === 0) {
            expect(partial).toBe(EMPTY);
            return;
          }
          const whole = values.map(BigInt);
          const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
          expect(partial).toMatchObject({
            kind: "integers",
            dtype,
            n: values.length,
            min: sorted[0],
            max: sorted.at(-1),
            sum: whole.reduce((sum, value) => sum + value, 0n),
            sumOfSquares: whole.reduce((sum, value) => sum + value ** 2n, 0n),
            sumOfCubes: whole.reduce((sum, value) => sum + value ** 3n, 0n),
            sumOfFourths: whole.reduce((sum, value) => sum + value ** 4n, 0n),
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
          const sums = totalOf(partial.tree);
          const size = Math.max(1e-70, ...finite.map(Math.abs));
          expect(Math.abs(sums.sum[0] + sums.sum[1] - exact.sum)).toBeLessThanOrEqual(1e-15 * size * finite.length);
          // A single outlier may hold all of m2; compare on the scale of the moments.
          const spread = Math.sqrt(exact.m2);
          expect(Math.abs(sums.m2 - exact.m2)).toBeLessThanOrEqual(
            1e-12 * exact.m2 + 1e-28 * size * size * finite.length,
          );
          expect(Math.abs(sums.m3 - exact.m3)).toBeLessThanOrEqual(1e-12 * spread ** 3 + 1e-26 * size ** 3);
          expect(Math.abs(sums.m4 - exact.m4)).toBeLessThanOrEqual(1e-12 * exact.m4 + 1e-26 * size ** 4);
        }),
        { numRuns: 300 },
      );
    });
  }

  for (const dtype of DTYPES) {
    it(`finds the first extremes and weighs ${dtype} by column and row`, () => {
      const origin = fc.record({ x: fc.nat(100_000), y: fc.nat(100_000) });
      fc.assert(
        fc.property(caseOf(dtype), origin, ({ source, spans }, at) => {
          const partial = reducePlane(source, spans, PLACED, { ...at, index: 0 });
          const expected = placesOf(source, spans, at);
          if (partial.kind === "floats" && expected !== undefined) {
            const { sumX, sumY } = totalOf(partial.tree);
            expect(partial.spots).toEqual({ minAt: expected.minAt, maxAt: expected.maxAt });
            const scale = 1e-13 * 100_000 * source.width * source.height * Math.max(-partial.min, partial.max, 0);
            expect(Math.abs(sumX[0] - Number(expected.sumX))).toBeLessThanOrEqual(scale);
            expect(Math.abs(sumY[0] - Number(expected.sumY))).toBeLessThanOrEqual(scale);
          } else if (partial.kind === "floats") expect(partial.spots).toBeUndefined();
          else expect(partial.kind === "empty" ? undefined : (partial as { places?: object }).places).toEqual(expected);
        }),
      );
    });
  }

  it("weighs and finds beyond one block of the stage", () => {
    const width = 40_001;
    const data = Uint16Array.from({ length: 4 * width }, (_, i) => (i * 7919) % 65_521);
    data[3 * width + 39_999] = 65_535;
    const source = { dtype: "uint16", data, offset: 0, rowStride: width, colStride: 1, width, height: 4 } as const;
    const rows = Int32Array.of(0, 0, width, 1, 0, width, 2, 0, width, 3, 0, width);
    const partial = reducePlane(source, "all", PLACED, { x: 7, y: 100_000, index: 0 });
    expect(partial).toMatchObject({ places: placesOf(source, rows, { x: 7, y: 100_000 }) });
    expect(partial).toMatchObject({ places: { maxAt: { x: 40_006, y: 100_003 } } });
  });

  it("takes all pixels of a window when told all, whatever the strides", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DTYPES).chain(caseOf), ({ source }) => {
        const rows = Array.from({ length: source.height }, (_, y) => [y, 0, source.width]).flat();
        expect(reducePlane(source, "all", PLACED)).toEqual(reducePlane(source, Int32Array.from(rows), PLACED));
      }),
    );
  });

  it("reads a negative stride", () => {
    const data = Uint16Array.of(1, 2, 3, 4, 5, 6);
    const source = { dtype: "uint16", data, offset: 5, rowStride: -3, colStride: -1, width: 2, height: 2 } as const;
    const partial = reducePlane(source, "all", PLACED);
    expect(partial).toMatchObject({ places: { minAt: { x: 1, y: 1 }, maxAt: { x: 0, y: 0 }, sumX: 7n, sumY: 5n } });
    expectCounts(partial, "uint16", [6, 5, 3, 2]);
  });

  it("treats one value for all pixels as so many stored pixels", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DTYPES).chain((dtype) => fc.tuple(fc.constant(dtype), pixelsOf(dtype, 1))),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(PLACED, PLAIN),
        ([dtype, one], height, request) => {
          const value = one[0]!;
          const window = { dtype, offset: 0, rowStride: 5, colStride: 1, width: 5, height };
          const stored = (one as Uint8Array).constructor as Uint8ArrayConstructor;
          const filled = new stored(5 * height).fill(value as number);
          const spans = Int32Array.of(0, 1, 4, height - 1, 4, 5);
          const origin = { x: 3, y: 1000, index: 5 };
          const constant = reducePlane({ ...window, data: value }, spans, request, origin);
          const real = reducePlane({ ...window, data: filled }, spans, request, origin);
          expect(plainTree(constant)).toEqual(plainTree(real));
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
    expect(() => reducePlane(source, Int32Array.of(0, 0, 5), PLACED)).toThrow("outside");
    expect(() => reducePlane(source, Int32Array.of(0, 3, 2), PLACED)).toThrow("outside");
  });
});

describe("createReducer", () => {
  it("gives for many chunks what merging their partials gives", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DTYPES).chain((dtype) => fc.array(caseOf(dtype), { maxLength: 5 })),
        fc.constantFrom(PLACED, PLAIN),
        (cases, request) => {
          const reducer = createReducer(request);
          let merged: Partial = EMPTY;
          for (const [index, { source, spans }] of cases.entries()) {
            const origin = { x: 0, y: 10 * index, index };
            reducer.add(source, spans, origin);
            merged = mergePartials(merged, reducePlane(source, spans, request, origin));
          }
          expect(normal(reducer.take())).toEqual(normal(merged));
          expect(reducer.take()).toBe(EMPTY);
        },
      ),
    );
  });

  it("refuses pixels of a second dtype", () => {
    const reducer = createReducer(PLACED);
    const window = { offset: 0, rowStride: 1, colStride: 1, width: 1, height: 1 };
    reducer.add({ ...window, dtype: "uint8", data: new Uint8Array(1) }, "all", AT);
    expect(() => reducer.add({ ...window, dtype: "uint16", data: 3 }, "all", AT)).toThrow(
      "A reducer of uint8 got uint16",
    );
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
    const reducer = createReducer(PLACED);
    reducer.add({ ...window, data: 7 }, "all", AT);
    reducer.add({ ...window, data: 7 }, "all", AT);
    reducer.add({ ...window, data: Uint16Array.of(7, 9), width: 2, height: 1 }, "all", AT);
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

describe("mergePartials", () => {
  it("gives the same bits in any order and any grouping, floats too", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DTYPES).chain((dtype) => fc.array(caseOf(dtype), { minLength: 2, maxLength: 9 })),
        fc.infiniteStream(fc.nat()),
        (cases, choices) => {
          const partials = cases.map(({ source, spans }, index) =>
            reducePlane(source, spans, PLACED, { x: 50 * index, y: 0, index }),
          );
          const straight = partials.reduce(mergePartials, EMPTY);
          const pick = () => partials.splice(choices.next().value! % partials.length, 1)[0]!;
          while (partials.length > 1) partials.push(mergePartials(pick(), pick()));
          expect(normal(partials[0]!)).toEqual(normal(straight));
        },
      ),
    );
  });

  it("refuses a task twice, and takes a partial for another task", () => {
    const source = { dtype: "float32", data: Float32Array.of(1, 2), offset: 0, rowStride: 2, colStride: 1 } as const;
    const one = reducePlane({ ...source, width: 2, height: 1 }, "all", PLAIN);
    expect(() => mergePartials(one, one)).toThrow("Task 0 was reduced twice");
    expect(mergePartials(one, asTask(one, 1))).toMatchObject({ n: 4, tree: [{ level: 1, index: 0 }] });
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

/** Counts as pairs, and the sums of the tree to 15 digits: so many equal pixels are multiplied here, added up there. */
function plainTree(partial: Partial): object {
  if (partial.kind !== "floats") return normal(partial);
  const round = (value: number) => Number((value + 0).toPrecision(12));
  const { n, sum, sumX, sumY } = totalOf(partial.tree);
  return { ...normal(partial), tree: { n, sum: round(sum[0]), sumX: round(sumX[0]), sumY: round(sumY[0]) } };
}
