import { describe, expect, it } from "vitest";
import { isDataError } from "./errors.ts";
import { objectKeyOf } from "./metadata/parsed-array.ts";
import { arraySpecOf, parsedArrayOf } from "./metadata.ts";
import { makeDocument, makeSpec } from "./testing/specs.ts";

const LITTLE = { name: "bytes", configuration: { endian: "little" } };
const shards = (configuration: object = {}) => ({
  name: "sharding_indexed",
  configuration: {
    chunk_shape: [1, 1, 1, 64, 64],
    codecs: [LITTLE, { name: "zstd", configuration: { level: 0, checksum: false } }],
    index_codecs: [LITTLE, { name: "crc32c" }],
    index_location: "end",
    ...configuration,
  },
});
const v2 = (overrides: object = {}) => ({
  zarr_format: 2,
  shape: [30, 40],
  chunks: [10, 20],
  dtype: "<u2",
  order: "C",
  fill_value: 0,
  filters: null,
  compressor: null,
  ...overrides,
});
const read = (document: unknown, attributes?: unknown) =>
  arraySpecOf({ id: "a", source: { kind: "http", url: "http://localhost:1" }, document, attributes });

function refusal(document: unknown): string {
  try {
    read(document);
  } catch (error) {
    if (isDataError(error, "UnsupportedArray")) return error.fields.feature;
    if (isDataError(error, "InvalidArray")) return `invalid: ${error.fields.reason}`;
    throw error;
  }
  return "accepted";
}

describe("arraySpecOf, zarr v3", () => {
  it("reads what a mikro client writes", () => {
    const spec = makeSpec({
      codecs: [LITTLE, { name: "zstd", configuration: { level: 0, checksum: false } }],
      document: { dimension_names: ["c", "t", "z", "y", "x"] },
    });
    expect(spec).toMatchObject({ dims: ["c", "t", "z", "y", "x"], dtype: "uint16", chunkShape: [1, 1, 1, 256, 256] });
    const parsed = parsedArrayOf(spec);
    expect(parsed.codecs.map((codec) => codec.name)).toEqual(["bytes", "zstd"]);
    expect(objectKeyOf(parsed, [1, 0, 2, 3, 4])).toBe("c/1/0/2/3/4");
  });

  it("takes the inner chunk as the chunk of a sharded array", () => {
    const spec = makeSpec({ codecs: [shards()] });
    expect(spec.chunkShape).toEqual([1, 1, 1, 64, 64]);
    const parsed = parsedArrayOf(spec);
    expect(parsed.sharding).toEqual({
      chunksPerShard: [1, 1, 1, 4, 4],
      indexLocation: "end",
      indexEndian: "little",
      indexChecksum: true,
    });
    expect(objectKeyOf(parsed, [1, 0, 2, 5, 3])).toBe("c/1/0/2/1/0");
    expect(parsedArrayOf(makeSpec({ codecs: [shards({ index_location: "start" })] })).sharding?.indexLocation).toBe(
      "start",
    );
  });

  it("takes bare names for codecs and key encodings", () => {
    const spec = makeSpec({ dtype: "uint8", codecs: ["bytes"], document: { chunk_key_encoding: "v2" } });
    expect(objectKeyOf(parsedArrayOf(spec), [1, 0, 2, 3, 4])).toBe("1.0.2.3.4");
  });

  it("keeps attributes out of what workers are told", () => {
    expect(makeSpec({ document: { attributes: { huge: "x" } } }).metadata).not.toHaveProperty("attributes");
  });

  it.each([
    [{ codecs: [{ name: "transpose", configuration: { order: [4, 3, 2, 1, 0] } }, shards()] }, "a codec around shards"],
    [{ codecs: [shards(), { name: "crc32c" }] }, "a codec around shards"],
    [{ codecs: [shards({ codecs: [shards()] })] }, "sharding inside of shards"],
    [{ codecs: [shards({ index_codecs: [LITTLE, { name: "zstd" }] })] }, "a shard index through bytes, zstd"],
    [
      { codecs: [shards({ chunk_shape: [1, 1, 1, 60, 64] })] },
      "invalid: chunks of 1,1,1,60,64 do not fill shards of 1,1,1,256,256",
    ],
    [{ codecs: [LITTLE, { name: "jpegxl" }] }, 'the codec "jpegxl"'],
    [{ codecs: [{ name: "cast_value" }, LITTLE] }, 'the codec "cast_value"'],
    [{ codecs: ["bytes"] }, "invalid: the bytes codec gives no endian for uint16"],
    [{ codecs: [] }, "invalid: no codec makes bytes of the array"],
    [{ codecs: [{ name: "vlen-utf8" }] }, 'the codec "vlen-utf8"'],
    [{ codecs: [{ name: "zstd" }, LITTLE] }, "invalid: the codec zstd stands before bytes"],
    [{ document: { storage_transformers: [{ name: "x" }] } }, "a storage transformer"],
    [{ document: { new_thing: { must_understand: true } } }, 'the metadata key "new_thing"'],
    [{ document: { new_thing: 3 } }, 'the metadata key "new_thing"'],
    [{ document: { new_thing: { must_understand: false } } }, "accepted"],
    [{ document: { chunk_grid: { name: "rectilinear", configuration: {} } } }, "the rectilinear chunk grid"],
    [{ document: { chunk_key_encoding: { name: "fanout" } } }, "the fanout chunk key encoding"],
    [{ document: { node_type: "group" } }, "invalid: it is a group"],
    [{ dtype: "complex64" }, "the data type complex64"],
    [{ dtype: "string" }, "the data type string"],
    [{ dtype: "r16" }, "the data type r16"],
    [
      { document: { data_type: { name: "numpy.datetime64", configuration: { unit: "s" } } } },
      "the data type numpy.datetime64",
    ],
    [{ document: { data_type: { name: "structured", configuration: { fields: [] } } } }, "the data type structured"],
    [{ chunks: [1, 1, 1, 256] }, "invalid: chunk_shape has 4 axes, the shape 5"],
    [{ chunks: [1, 1, 0, 256, 256] }, "invalid: chunk_shape holds 0"],
    [{ shape: [1, 1, -3, 256, 256] }, "invalid: the shape holds -3"],
    [{ dtype: "uint64", fillValue: 2 ** 53 }, "a fill_value beyond 2^53 (about 9007199254740992)"],
    [{ dtype: "uint8", fillValue: 256 }, "invalid: fill_value 256 does not fit uint8"],
    [{ dtype: "int16", fillValue: 0.5 }, "invalid: fill_value 0.5 is not an integer"],
    [{ dtype: "float32", fillValue: "0x7fc0" }, 'invalid: fill_value "0x7fc0" is not a float32'],
    [{ dtype: "bool", fillValue: 2 }, "invalid: fill_value 2 is not a bool"],
  ] as const)("judges %j: %s", (overrides, verdict) => {
    expect(refusal(makeDocument(overrides))).toBe(verdict);
  });

  it.each([
    ["float32", "0x7fc00001", Number.NaN],
    ["float32", "0x3f800000", 1],
    ["float64", "0xbff0000000000000", -1],
    ["float16", "0x3c01", 1 + 1 / 1024],
    ["float64", "NaN", Number.NaN],
    ["float32", "-Infinity", Number.NEGATIVE_INFINITY],
    ["float32", 0.1, Math.fround(0.1)],
    ["float16", 0.1, 0.0999755859375],
    ["float16", 1e-7, 1.1920928955078125e-7],
    ["float16", 1e6, Number.POSITIVE_INFINITY],
    ["uint64", 2 ** 53 - 1, 9007199254740991n],
    ["int64", -5, -5n],
    ["bool", true, 1],
    ["uint8", 7, 7],
  ] as const)("reads the fill value of %s, %j, as %s", (dtype, fillValue, expected) => {
    expect(parsedArrayOf(makeSpec({ dtype, fillValue })).fillValue).toBe(expected);
  });
});

describe("arraySpecOf, zarr v2", () => {
  it("reads order, separator, byte order and filters", () => {
    const document = v2({
      dtype: ">i4",
      order: "F",
      dimension_separator: "/",
      filters: [
        { id: "delta", dtype: ">i4", astype: ">i4" },
        { id: "shuffle", elementsize: 4 },
      ],
      compressor: { id: "blosc", cname: "zstd", clevel: 5, shuffle: 1, blocksize: 0 },
      fill_value: null,
    });
    const spec = read(document, { _ARRAY_DIMENSIONS: ["y", "x"] });
    expect(spec).toMatchObject({ dims: ["y", "x"], dtype: "int32", zarrFormat: 2, chunkShape: [10, 20] });
    const parsed = parsedArrayOf(spec);
    expect(parsed.fillValue).toBe(0);
    expect(parsed.codecs.map(({ name }) => name)).toEqual([
      "transpose",
      "numcodecs.delta",
      "bytes",
      "numcodecs.shuffle",
      "blosc",
    ]);
    expect(parsed.codecs[0]?.configuration).toEqual({ order: [1, 0] });
    expect(parsed.codecs[2]?.configuration).toEqual({ endian: "big" });
    expect(objectKeyOf(parsed, [2, 1])).toBe("2/1");
    expect(objectKeyOf(parsedArrayOf(read(v2())), [2, 1])).toBe("2.1");
    expect(objectKeyOf(parsedArrayOf(read(v2({ shape: [], chunks: [] }))), [])).toBe("0");
  });

  it.each([
    [{ dtype: [["a", "<u2"]] }, "a structured data type"],
    [{ dtype: "<c8" }, "the complex type <c8"],
    [{ dtype: "<M8[ns]" }, "the datetime type <M8[ns]"],
    [{ dtype: "|O" }, "the object type |O"],
    [{ dtype: "<U4" }, "the string type <U4"],
    [{ dtype: "|u2" }, "invalid: dtype |u2 gives no byte order"],
    [{ dtype: "uint16" }, 'invalid: dtype is "uint16"'],
    [{ order: "A" }, 'invalid: order is "A"'],
    [{ compressor: { id: "lzma" } }, 'the codec "numcodecs.lzma"'],
    [{ filters: [{ id: "fixedscaleoffset" }] }, 'the codec "numcodecs.fixedscaleoffset"'],
    [{ filters: [{ id: "delta", dtype: "<u2", astype: "<u1" }] }, 'the delta filter with astype "<u1"'],
    [
      {
        filters: [
          { id: "shuffle", elementsize: 2 },
          { id: "delta", dtype: "<u2" },
        ],
      },
      "the delta filter on bytes",
    ],
    [{ filters: [{ id: "shuffle", elementsize: 4 }] }, "the shuffle filter over 4 bytes of uint16"],
    [{ dtype: "<i8", fill_value: null }, "accepted"],
  ])("judges %j: %s", (overrides, verdict) => {
    expect(refusal(v2(overrides))).toBe(verdict);
  });
});

describe("arraySpecOf", () => {
  it("names the axes of images, numbers others, and checks given names", () => {
    expect(makeSpec().dims).toEqual(["c", "t", "z", "y", "x"]);
    expect(read(v2()).dims).toEqual(["dim_0", "dim_1"]);
    expect(makeSpec({ document: { dimension_names: ["y", null, "z", "t", "x"] } }).dims).toEqual([
      "c",
      "t",
      "z",
      "y",
      "x",
    ]);
    expect(() => makeSpec({ dims: ["y", "x"] })).toThrow("5 axes but 2 names");
    expect(() => makeSpec({ dims: ["y", "x", "y", "a", "b"] })).toThrow("two axes have one name");
  });

  it.each([[null], [[]], ["text"], [{ zarr_format: 4 }], [{}]])("refuses %j", (document) => {
    expect(refusal(document)).toMatch(/^invalid/);
  });
});
