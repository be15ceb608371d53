import { describe, expect, it } from "vitest";
import type { JsonObject } from "./json.ts";
import { arrayFromV2 } from "./metadata-v2.ts";
import { arrayFromV3 } from "./metadata-v3.ts";

const LITTLE = { name: "bytes", configuration: { endian: "little" } };

function makeV3(overrides: JsonObject = {}): JsonObject {
  return {
    zarr_format: 3,
    node_type: "array",
    shape: [10, 12],
    data_type: "uint16",
    chunk_grid: { name: "regular", configuration: { chunk_shape: [4, 6] } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    fill_value: 0,
    codecs: [LITTLE],
    attributes: {},
    ...overrides,
  };
}

function makeSharding(overrides: JsonObject = {}): JsonObject {
  const index = [LITTLE, { name: "crc32c" }];
  return {
    name: "sharding_indexed",
    configuration: { chunk_shape: [2, 3], codecs: [LITTLE], index_codecs: index, ...overrides },
  };
}

function makeV2(overrides: JsonObject = {}): JsonObject {
  return {
    zarr_format: 2,
    shape: [10, 12],
    chunks: [4, 6],
    dtype: "<u2",
    compressor: null,
    filters: null,
    fill_value: 0,
    order: "C",
    ...overrides,
  };
}

describe("arrayFromV3", () => {
  it.each<[string, JsonObject]>([
    ['index_location "start"', { codecs: [makeSharding({ index_location: "start" })] }],
    [
      "transpose outside of sharding",
      { codecs: [{ name: "transpose", configuration: { order: [1, 0] } }, makeSharding()] },
    ],
    ["crc32c outside of sharding", { codecs: [makeSharding(), { name: "crc32c" }] }],
    ["shards inside of shards", { codecs: [makeSharding({ codecs: [makeSharding()] })] }],
    ["shards that are not whole chunks", { codecs: [makeSharding({ chunk_shape: [3, 3] })] }],
    ["shard index with the codecs bytes zstd", { codecs: [makeSharding({ index_codecs: [LITTLE, "zstd"] })] }],
    ['the zarr extension "tiles"', { tiles: { must_understand: true } }],
    ['the zarr extension "tiles"', { tiles: 3 }],
    ["storage transformers", { storage_transformers: [{ name: "x" }] }],
    ['the chunk grid "rectilinear"', { chunk_grid: { name: "rectilinear" } }],
    ["another number of axes", { chunk_grid: { name: "regular", configuration: { chunk_shape: [4] } } }],
    ["data type complex64", { data_type: "complex64" }],
    ["data type string", { data_type: "string" }],
    ["data type numpy.datetime64", { data_type: { name: "numpy.datetime64", configuration: {} } }],
    ["data type bfloat16", { data_type: "bfloat16" }],
    ["the zarr codec numcodecs.pcodec", { codecs: [LITTLE, { name: "numcodecs.pcodec" }] }],
    ["the zarr codec cast_value", { codecs: [{ name: "cast_value" }, LITTLE] }],
    ["the zarr codec vlen-utf8", { codecs: ["vlen-utf8"] }],
    ["bytes without byte order", { codecs: ["bytes"] }],
    ["without codecs", { codecs: [] }],
    ["transpose with the order", { codecs: [{ name: "transpose", configuration: { order: [0, 0] } }, LITTLE] }],
    ['the chunk key encoding "fanout"', { chunk_key_encoding: { name: "fanout" } }],
    ["beyond what JSON numbers hold", { data_type: "uint64", fill_value: 2 ** 60 }],
    ["fill value null", { fill_value: null }],
  ])("refuses: %s", (reason, overrides) => {
    expect(() => arrayFromV3(makeV3(overrides))).toThrow(reason);
  });

  it("reads shards as their inner chunks", () => {
    const array = arrayFromV3(makeV3({ codecs: [makeSharding()] }));
    expect([array.chunkShape, array.objectShape]).toEqual([
      [2, 3],
      [4, 6],
    ]);
  });

  it("spells fill values as bits where zarrita reads bits as numbers", () => {
    const nan = arrayFromV3(makeV3({ data_type: "float32", fill_value: "0x7fc00001" }));
    expect([nan.document.fill_value, nan.fillIsZero]).toEqual(["NaN", false]);
    const half = arrayFromV3(makeV3({ data_type: "float16", fill_value: 1 }));
    expect([half.document.fill_value, half.document.data_type, half.dtype]).toEqual([0x3c00, "uint16", "float32"]);
    expect(arrayFromV3(makeV3({ data_type: "float64", fill_value: "0x3ff8000000000000" })).document.fill_value).toBe(
      1.5,
    );
  });
});

describe("arrayFromV2", () => {
  it.each<[string, JsonObject]>([
    ["structured elements", { dtype: [["a", "<i4"]] }],
    ["<c8: complex numbers", { dtype: "<c8" }],
    ["<M8[ns]: dates", { dtype: "<M8[ns]" }],
    ["|S5: text", { dtype: "|S5" }],
    ["|O: objects", { dtype: "|O" }],
    ['the zarr compressor "lzma"', { compressor: { id: "lzma" } }],
    ['the zarr filter "fixedscaleoffset"', { filters: [{ id: "fixedscaleoffset" }] }],
    ["the zarr filter delta on float32", { dtype: "<f4", filters: [{ id: "delta", dtype: "<f4" }] }],
    ["the zarr filter delta on uint16", { filters: [{ id: "delta", dtype: "<u2", astype: "<u1" }] }],
    ["shuffle of another size", { filters: [{ id: "shuffle", elementsize: 4 }] }],
    ['dimension separator "_"', { dimension_separator: "_" }],
    ["zarr order K", { order: "K" }],
    ["shape and chunks", { chunks: [4, 0] }],
    ["shape and chunks", { chunks: true }],
  ])("refuses: %s", (reason, overrides) => {
    expect(() => arrayFromV2(makeV2(overrides))).toThrow(reason);
  });
});
