import { describe, expect, it } from "vitest";
import { parsedArrayOf } from "./metadata.ts";
import { arraySpecOfStore, isIncomplete, type StoreFields } from "./store-metadata.ts";

const store = (overrides: Partial<StoreFields> = {}): StoreFields => ({
  id: "17",
  shape: [3, 1, 10, 4096, 4096],
  chunks: [1, 1, 3, 2048, 2048],
  dtype: "float64",
  version: "3",
  dimensionNames: ["c", "t", "z", "y", "x"],
  fillValue: 0,
  codecs: [
    { name: "bytes", configuration: { endian: "little" } },
    { name: "zstd", configuration: { level: 0 } },
  ],
  chunkKeyEncoding: { name: "default", configuration: { separator: "/" } },
  attributes: {},
  storageTransformers: [],
  ...overrides,
});

describe("arraySpecOfStore", () => {
  it("makes an array of what the graph tells", () => {
    const spec = arraySpecOfStore(store());
    if (isIncomplete(spec)) throw new Error("incomplete");
    expect(spec).toMatchObject({
      id: "store:17",
      source: { kind: "s3", storeId: "17" },
      zarrFormat: 3,
      dims: ["c", "t", "z", "y", "x"],
      chunkShape: [1, 1, 3, 2048, 2048],
      dtype: "float64",
    });
    expect(parsedArrayOf(spec).codecs.map((codec) => codec.name)).toEqual(["bytes", "zstd"]);
  });

  it("says which fields are missing instead of guessing them", () => {
    const array = arraySpecOfStore(store({ codecs: null, dtype: null, fillValue: null, dimensionNames: [null] }));
    expect(array).toMatchObject({
      complete: false,
      missing: ["dtype", "codecs", "fillValue"],
      dims: ["c", "t", "z", "y", "x"],
    });
    expect(arraySpecOfStore(store({ version: "2" }))).toMatchObject({ missing: ["version"] });
  });

  it("guards as a document does", () => {
    expect(() => arraySpecOfStore(store({ storageTransformers: [{ name: "x" }] }))).toThrow("a storage transformer");
    expect(() => arraySpecOfStore(store({ codecs: [{ name: "bytes" }] }))).toThrow("no endian");
    expect(() => arraySpecOfStore(store({ chunks: [1] }))).toThrow("chunk_shape has 1 axes");
  });
});
