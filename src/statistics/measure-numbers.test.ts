import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dtype } from "../datalayer/dtype.ts";
import { rectangleBetween, type Shape } from "../roi/geometry.ts";
import type { Statistics } from "./finish.ts";
import { madeUpPixels, measureToEnd, memoryImage, memoryPool, pixelsFrom, shown } from "./testing.ts";

type Expected = Readonly<{
  n: number;
  nNaN: number;
  nInf: number;
  nOutside: number;
  min?: number | string;
  max?: number | string;
  sum?: number | string;
  mean?: number;
  sd?: number;
  median?: number | string;
  histogram?: { counts: number[]; first: number; last: number };
}>;
type Fixture = Readonly<{
  width: number;
  height: number;
  regions: Readonly<Record<string, Shape>>;
  statistics: Readonly<Record<string, Readonly<Record<string, Expected>>>>;
}>;
const numpy: Fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/statistics/numpy.json", import.meta.url), "utf8"),
);
const nist: { sets: { name: string; mean: number; sd: number; values: number[] }[] } = JSON.parse(
  readFileSync(new URL("../../fixtures/statistics/nist.json", import.meta.url), "utf8"),
);
const SIZE = { width: numpy.width, height: numpy.height };
const PLANE = { z: 0, t: 0, channels: [0] } as const;

function number(value: string | number | undefined): number | bigint | undefined {
  if (typeof value !== "string") return value;
  const whole = BigInt(value);
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
}

function relative(a: number | bigint | string, b: number): number {
  return Math.abs(Number(a) - b) / Math.max(Math.abs(b), 1e-300);
}

async function measure(dtype: Dtype, shape: Shape, chunk = { width: 16, height: 20 }): Promise<Statistics> {
  const image = memoryImage(dtype, SIZE, chunk, [madeUpPixels(dtype, SIZE.width * SIZE.height)]);
  const { channels, exact, progress } = await measureToEnd({
    pool: memoryPool(image),
    array: image.array,
    shape,
    ...PLANE,
  });
  expect([exact, progress]).toEqual([true, 1]);
  return channels[0]!.statistics;
}

describe("measureRegion against numpy", () => {
  for (const dtype of Object.keys(numpy.statistics) as Dtype[]) {
    for (const [name, shape] of Object.entries(numpy.regions)) {
      it(`${dtype}, ${name}`, async () => {
        const expected = numpy.statistics[dtype]![name]!;
        const actual = await measure(dtype, shape);
        const { n, nNaN, nInf, nOutside } = actual;
        const { n: en, nNaN: enan, nInf: einf, nOutside: eout } = expected;
        expect({ n, nNaN, nInf, nOutside }).toEqual({ n: en, nNaN: enan, nInf: einf, nOutside: eout });
        expect(actual.areaPx).toBe(n);
        const wide = dtype.endsWith("64") && !dtype.startsWith("float");
        const whole = (value: number | string | undefined) => (wide ? BigInt(value!) : value);
        expect(shown(actual.min)).toBe(whole(expected.min));
        expect(shown(actual.max)).toBe(whole(expected.max));
        if (dtype.startsWith("float")) expect(relative(shown(actual.sum), Number(expected.sum))).toBeLessThan(1e-15);
        else expect(shown(actual.sum)).toBe(number(expected.sum));
        expect(relative(shown(actual.mean), expected.mean!)).toBeLessThan(2e-16);
        if (wide && typeof expected.median === "string") expect(shown(actual.median)).toBe(BigInt(expected.median));
        else expect(Number(shown(actual.median))).toBe(expected.median);
        if (expected.sd === undefined) expect(actual.sd).toEqual({ blank: "needs two pixels" });
        else expect(relative(shown(actual.sd), expected.sd)).toBeLessThan(dtype.startsWith("float") ? 1e-12 : 3e-16);
        if (expected.histogram === undefined) return;
        const { counts, first, last } = expected.histogram;
        expect([...actual.histogram!.counts]).toEqual(counts);
        expect([actual.histogram!.edges[0], actual.histogram!.edges.at(-1)]).toEqual([first, last]);
      });
    }
  }
});

describe("measureRegion on certified data", () => {
  const digits = (value: number | bigint | string, certified: number) =>
    -Math.log10(Math.max(relative(value, certified), 1e-16));
  const asImage = (values: readonly number[], dtype: Dtype = "float64") =>
    memoryImage(dtype, { width: values.length, height: 1 }, { width: 64, height: 1 }, [pixelsFrom(dtype, values)]);
  const all = (width: number) => rectangleBetween([0, 0], [width, 1]);
  const numAcc = (middle: number, low: number, high: number) => [
    middle,
    ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high)),
  ];
  // Digits that doubles can give: the inputs of NumAcc3, NumAcc4 and Michelso are no doubles, they lose the others on reading.
  const sets = [
    ...nist.sets.map((set) => ({
      ...set,
      digits: set.name === "Michelso" ? 13.8 : set.name === "Mavro" ? 13.1 : 14.5,
    })),
    { name: "NumAcc1", mean: 10_000_002, sd: 1, values: [10_000_001, 10_000_003, 10_000_002], digits: 15 },
    { name: "NumAcc2", mean: 1.2, sd: 0.1, values: numAcc(1.2, 1.1, 1.3), digits: 15 },
    { name: "NumAcc3", mean: 1_000_000.2, sd: 0.1, values: numAcc(1_000_000.2, 1_000_000.1, 1_000_000.3), digits: 9.4 },
    {
      name: "NumAcc4",
      mean: 10_000_000.2,
      sd: 0.1,
      values: numAcc(10_000_000.2, 10_000_000.1, 10_000_000.3),
      digits: 8.2,
    },
  ];
  for (const { name, mean, sd, values, digits: enough } of sets) {
    it(`NIST ${name}: mean to 15 digits, sd to ${enough}`, async () => {
      const image = asImage(values);
      const { channels } = await measureToEnd({
        pool: memoryPool(image),
        array: image.array,
        shape: all(values.length),
        ...PLANE,
      });
      const { statistics } = channels[0]!;
      expect(digits(shown(statistics.mean), mean)).toBeGreaterThan(15);
      expect(digits(shown(statistics.sd), sd)).toBeGreaterThan(enough);
    });
  }
});
