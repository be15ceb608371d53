import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Composer, createComposer } from "./compose.ts";
import { composeByHand } from "./compose-oracle.ts";
import type { Blending, ChannelLook } from "./look.ts";
import { PIXEL_ARRAYS } from "./pixels.ts";
import type { PixelData, PixelDtype, PixelSource } from "./reduce-pixels.ts";
import type { TilePart } from "./tile-pixels.ts";
import { instantiateKernels } from "./wasm.ts";

const kernels = instantiateKernels();
const composer = createComposer(kernels);

/** Red falls, green rises, blue is 3 times the index; opaque. */
const TELLING = Uint8Array.from({ length: 1024 }, (_, at) => [255 - (at >> 2), at >> 2, 3 * (at >> 2), 255][at & 3]!);
/** As a table of labels begins: its first colour is no colour. */
const TELLING_LABELS = TELLING.map((value, at) => (at < 4 ? 0 : value));
const GREY = Uint8Array.from({ length: 1024 }, (_, at) => (at % 4 === 3 ? 255 : at >> 2));
const look = (overrides: Partial<ChannelLook> = {}): ChannelLook => ({
  limits: [0, 255],
  gamma: 1,
  colormap: TELLING,
  categorical: false,
  ...overrides,
});

function arrayOf(dtype: PixelDtype, values: readonly (number | bigint)[]): PixelData {
  const data = new PIXEL_ARRAYS[dtype](values.length);
  values.forEach((value, i) => {
    data[i] = value;
  });
  return data;
}

function source(dtype: PixelDtype, data: PixelData | number | bigint, width: number, height: number): PixelSource {
  return { dtype, data, offset: 0, rowStride: width, colStride: 1, width, height };
}

const whole = (pixels: PixelSource): TilePart => ({ x: 0, y: 0, pixels });

type Channel = { dtype: PixelDtype; values: readonly (number | bigint)[]; look: ChannelLook };

function both(channels: readonly Channel[], blending: Blending, by: Composer = composer) {
  const count = channels[0]!.values.length;
  const arrays = channels.map(({ dtype, values }) => arrayOf(dtype, values));
  const drawn = by.compose(
    count,
    1,
    channels.map((channel, i) => ({
      parts: [whole(source(channel.dtype, arrays[i]!, count, 1))],
      look: channel.look,
    })),
    blending,
  );
  // What the arrays hold, not what they were made of: types round and wrap.
  const byHand = channels.map((channel, i) => ({ values: [...arrays[i]!], look: channel.look }));
  return { drawn: [...drawn], expected: [...composeByHand(count, byHand, blending)] };
}

const VALUES: Record<PixelDtype, fc.Arbitrary<number | bigint>> = {
  bool: fc.constantFrom(0, 1),
  int8: fc.integer({ min: -128, max: 127 }),
  uint8: fc.integer({ min: 0, max: 255 }),
  int16: fc.integer({ min: -32768, max: 32767 }),
  uint16: fc.integer({ min: 0, max: 65535 }),
  int32: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  uint32: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  float16: fc.oneof(fc.double({ min: -65504, max: 65504 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY)),
  float32: fc.float(),
  float64: fc.double(),
};
const DTYPES = Object.keys(VALUES) as PixelDtype[];

const colormap = fc.uint8Array({ minLength: 1024, maxLength: 1024 });

function channelOf(dtype: PixelDtype, gamma: fc.Arbitrary<number>, count: number): fc.Arbitrary<Channel> {
  const value = VALUES[dtype];
  // Limits at values that occur, so that most pixels are between them.
  const limit = fc.oneof(value.map(Number), fc.double({ min: -1e4, max: 1e4, noNaN: true })).filter(Number.isFinite);
  return fc.record({
    dtype: fc.constant(dtype),
    values: fc.array(value, { minLength: count, maxLength: count }),
    look: fc.record({
      limits: fc.tuple(limit, limit).filter(([low, high]) => Number.isFinite(high - low)),
      gamma,
      colormap: fc.oneof(colormap, fc.constant(TELLING)),
      categorical: fc.boolean(),
      ids: fc.boolean(),
    }),
  });
}

describe("compose", () => {
  const gamma = fc.oneof(fc.constant(1), fc.double({ min: 0.05, max: 20, noNaN: true }));

  it.each(DTYPES)("draws %s as the formula says, to the last bit", (dtype) => {
    const blending = fc.constantFrom<Blending>("ADDITIVE", "MULTIPLICATIVE");
    fc.assert(
      fc.property(channelOf(dtype, gamma, 37), blending, (channel, mode) => {
        const { drawn, expected } = both([channel], mode);
        expect(drawn).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("meets channels of different types", () => {
    const channels = fc
      .integer({ min: 1, max: 32 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, i) => channelOf(DTYPES[(i * 5) % DTYPES.length]!, gamma, 9))),
      );
    fc.assert(
      fc.property(channels, fc.constantFrom<Blending>("ADDITIVE", "MULTIPLICATIVE"), (given, mode) => {
        const { drawn, expected } = both(given, mode);
        expect(drawn).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["uint16", "int16", "uint8", "int8"] as const)("gives every value of %s its colour", (dtype) => {
    const bits = dtype.endsWith("16") ? 16 : 8;
    const least = dtype.startsWith("u") ? 0 : -(2 ** (bits - 1));
    const values = Array.from({ length: 2 ** bits }, (_, i) => least + i);
    for (const limits of [
      [least, least + 2 ** bits - 1],
      [1000, 1010],
      [7, -20],
      [3, 3],
      [-1e6, 1e6],
    ] as const) {
      for (const gamma of [1, 0.45, 2.2]) {
        const { drawn, expected } = both([{ dtype, values, look: look({ limits, gamma }) }], "ADDITIVE");
        expect(Buffer.from(drawn).equals(Buffer.from(expected))).toBe(true);
      }
    }
  });

  it("keeps 64-bit integers apart that doubles cannot", () => {
    const start = 2n ** 62n;
    const values = Array.from({ length: 257 }, (_, i) => start + BigInt(i * 4));
    const wide = look({ limits: [2 ** 62, 2 ** 62 + 1024], colormap: GREY });
    const { drawn, expected } = both([{ dtype: "int64", values, look: wide }], "ADDITIVE");
    expect(drawn).toEqual(expected);
    expect(new Set(drawn.filter((_, i) => i % 4 === 0)).size).toBe(256);
    const step = look({ limits: [2 ** 62, 2 ** 62], colormap: GREY });
    const around = [start - 1n, start, start + 1n];
    expect(
      both([{ dtype: "int64", values: around, look: step }], "ADDITIVE").drawn.filter((_, i) => i % 4 === 0),
    ).toEqual([0, 255, 255]);
  });

  it("leaves pixels that are not finite transparent, alone and in company", () => {
    const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 128];
    const float: Channel = { dtype: "float32", values, look: look({ colormap: GREY }) };
    expect(both([float], "ADDITIVE").drawn).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 128, 128, 255]);
    const label: Channel = { ...float, look: look({ colormap: GREY, categorical: true }) };
    expect(both([label], "MULTIPLICATIVE").drawn).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 128, 128, 255]);
    const full: Channel = { dtype: "uint8", values: [10, 20, 30, 40], look: look({ colormap: GREY }) };
    expect(both([float, full], "ADDITIVE").drawn.filter((_, i) => i % 4 === 0)).toEqual([10, 20, 30, 168]);
    expect(both([float, full], "MULTIPLICATIVE").drawn.filter((_, i) => i % 4 === 0)).toEqual([10, 20, 30, 20]);
  });

  it("shows nothing without channels", () => {
    expect([...composer.compose(2, 1, [], "ADDITIVE")]).toEqual(new Array(8).fill(0));
    expect([...composer.compose(2, 1, [], "MULTIPLICATIVE")]).toEqual(new Array(8).fill(0));
  });

  it("gives every id but 0 a colour, different ones up to 65,535, whatever the type", () => {
    const ids = look({ categorical: true, ids: true, colormap: TELLING_LABELS });
    const draw = (dtype: PixelDtype, values: readonly (number | bigint)[]) => {
      const { drawn, expected } = both([{ dtype, values, look: ids }], "ADDITIVE");
      expect(drawn).toEqual(expected);
      return drawn;
    };
    const all = Array.from({ length: 65_536 }, (_, i) => i);
    const drawn = draw("uint16", all);
    expect(drawn.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(drawn.filter((_, i) => i % 4 === 3).filter((alpha) => alpha === 0)).toHaveLength(1);
    for (const dtype of ["int32", "uint32", "float32", "float64"] as const) expect(draw(dtype, all)).toEqual(drawn);
    const large = 2n ** 33n;
    const wide = draw("uint64", [0n, large, large + 1n, large + 256n, 2n ** 64n - 1n]);
    expect(wide.slice(0, 4)).toEqual([0, 0, 0, 0]);
    const colours = [1, 2, 3, 4].map((i) => wide.slice(4 * i, 4 * i + 4).join());
    expect(new Set(colours).size).toBe(4);
    expect(colours.every((colour) => colour.endsWith(",255"))).toBe(true);
    const signed = draw("int8", [-1, 0, 1]);
    expect(signed[3]).toBe(255);
    expect(draw("float32", [Number.NaN, 0.5, 1])).toEqual([...Array(8).fill(0), ...drawn.slice(4, 8)]);
  });

  it("does not mix up looks that differ in one byte of the colormap", () => {
    const other = TELLING.slice();
    other[4 * 9] = 1;
    const at9 = (map: Uint8Array) =>
      both([{ dtype: "uint16", values: [9], look: look({ colormap: map }) }], "ADDITIVE");
    expect(at9(TELLING).drawn[0]).toBe(246);
    expect(at9(other).drawn[0]).toBe(1);
    expect(at9(TELLING).drawn[0]).toBe(246);
  });

  it.each([
    [{ limits: [Number.NaN, 1] as const }, "Contrast limits"],
    [{ limits: [0, Number.POSITIVE_INFINITY] as const }, "Contrast limits"],
    [{ limits: [-1e308, 1e308] as const }, "Contrast limits"],
    [{ gamma: 0 }, "Gamma"],
    [{ gamma: Number.NaN }, "Gamma"],
    [{ colormap: new Uint8Array(768) }, "A colormap has 1024 bytes"],
  ])("refuses the look %j", (overrides, message) => {
    expect(() => both([{ dtype: "uint16", values: [1], look: look(overrides) }], "ADDITIVE")).toThrow(message);
  });
});

describe("compose, parts", () => {
  const grey = look({ colormap: GREY });
  const reds = (bytes: Uint8ClampedArray) => [...bytes].filter((_, i) => i % 4 === 0);

  it("puts strided pieces of chunks and missing chunks in their places", () => {
    // A 4 x 3 chunk in column order: value = 10 x + y; its part x 1..3, y 1..3 goes to the right of a missing chunk.
    const columns = Uint16Array.from({ length: 12 }, (_, i) => 10 * Math.floor(i / 3) + (i % 3));
    const piece: PixelSource = {
      dtype: "uint16",
      data: columns,
      offset: 4,
      rowStride: 1,
      colStride: 3,
      width: 2,
      height: 2,
    };
    const missing = source("uint16", 200, 1, 2);
    const below = source("uint16", Uint16Array.of(1, 2, 3), 3, 1);
    const parts = [
      { x: 1, y: 0, pixels: piece },
      { x: 0, y: 0, pixels: missing },
      { x: 0, y: 2, pixels: below },
    ];
    expect(reds(composer.compose(3, 3, [{ parts, look: grey }], "ADDITIVE"))).toEqual([
      200, 11, 21, 200, 12, 22, 1, 2, 3,
    ]);
  });

  it("cuts rows out of a wider chunk", () => {
    const data = Uint8Array.from({ length: 100 }, (_, i) => i);
    const pixels: PixelSource = { dtype: "uint8", data, offset: 23, rowStride: 10, colStride: 1, width: 3, height: 2 };
    expect(reds(composer.compose(3, 2, [{ parts: [whole(pixels)], look: grey }], "ADDITIVE"))).toEqual([
      23, 24, 25, 33, 34, 35,
    ]);
  });

  it.each(DTYPES)("colours a missing chunk of %s as stored pixels of that value", (dtype) => {
    for (const raw of dtype.startsWith("float") ? [0.5, Number.NaN] : [1]) {
      const value = dtype.endsWith("64") && !dtype.startsWith("float") ? BigInt(raw) : raw;
      for (const blending of ["ADDITIVE", "MULTIPLICATIVE"] as const) {
        for (const shown of [look({ limits: [0, 2], gamma: 0.7 }), look({ categorical: true })]) {
          const stored = arrayOf(dtype, new Array(6).fill(value));
          const channel = (data: PixelData | number | bigint) => [
            { parts: [whole(source(dtype, data, 3, 2))], look: shown },
          ];
          const constant = [...composer.compose(3, 2, channel(value), blending)];
          expect(constant).toEqual([...composer.compose(3, 2, channel(stored), blending)]);
        }
      }
    }
  });

  it("refuses parts that do not cover the tile, reach outside, or lie about their type", () => {
    const draw = (...parts: TilePart[]) => composer.compose(3, 1, [{ parts, look: grey }], "ADDITIVE");
    const two = source("uint8", Uint8Array.of(1, 2), 2, 1);
    expect(() => draw()).toThrow("0 pixels came");
    expect(() => draw(whole(two))).toThrow("2 pixels came");
    expect(() => draw({ x: 2, y: 0, pixels: two })).toThrow("outside a tile");
    expect(() => draw(whole(two), { x: 2, y: 0, pixels: source("uint16", 0, 1, 1) })).toThrow("has pixels of uint16");
    expect(() => draw(whole({ ...two, dtype: "uint16" }))).toThrow(TypeError);
  });

  it("grows no further once every size has been seen", () => {
    const fresh = instantiateKernels();
    const own = createComposer(fresh);
    const draw = (i: number) => {
      const pixels = source("uint16", new Uint16Array(64 * 64), 64, 64);
      const shown = look({ limits: [0, 1 + (i % 100)], gamma: 1 + (i % 3) });
      own.compose(64, 64, [{ parts: [whole(pixels)], look: shown }], "ADDITIVE");
    };
    for (let i = 0; i < 300; i++) draw(i);
    const bytes = fresh.arena.memoryBytes;
    for (let i = 0; i < 3000; i++) draw(i);
    expect(fresh.arena.memoryBytes).toBe(bytes);
    expect(bytes).toBeLessThan(20e6);
  });
});
