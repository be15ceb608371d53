import { describe, expect, it } from "vitest";
import { registry } from "zarrita";
import { chunkShape, tileSize } from "./chunking.ts";
import { type Dtype, pixelsFromBytes } from "./dtype.ts";
import { LevelWriter } from "./level-writer.ts";
import type { Tile } from "./pyramid.ts";
import type { FiveD } from "./source.ts";
import { zarrDocument } from "./zarr-array.ts";

async function unpacked(dtype: Dtype, bytes: Uint8Array) {
  const zstd = await registry.get("zstd")!();
  const codec = zstd.fromConfig({}, { dataType: "uint8", shape: [], codecs: [], fillValue: 0 });
  return pixelsFromBytes(dtype, (await codec.decode(bytes as never)) as unknown as Uint8Array);
}

function makeWriter(dtype: Dtype, shape: FiveD, chunk: FiveD) {
  const objects = new Map<string, Uint8Array>();
  const writer = new LevelWriter({ dtype, shape, chunkShape: chunk }, (key, bytes) => {
    objects.set(key, bytes);
    return Promise.resolve();
  });
  return { writer, objects };
}

function makeTile(overrides: Partial<Tile>): Tile {
  const tile = { plane: { c: 0, t: 0, z: 0 }, place: { row: 0, column: 0 }, height: 2, width: 2, pixels: undefined };
  return { ...tile, ...overrides };
}

describe("LevelWriter", () => {
  it("pads tiles at the edge to whole chunks", async () => {
    const { writer, objects } = makeWriter("uint16", [1, 1, 1, 3, 3], [1, 1, 1, 2, 2]);
    const place = { row: 1, column: 1 };
    await writer.write(makeTile({ place, height: 1, width: 1, pixels: new Uint16Array([258]) }));
    expect([...objects.keys()]).toEqual(["c/0/0/0/1/1"]);
    expect([...(await unpacked("uint16", objects.get("c/0/0/0/1/1")!))]).toEqual([258, 0, 0, 0]);
  });

  it("holds planes until their chunk is whole, also in a last chunk of fewer", async () => {
    const { writer, objects } = makeWriter("uint8", [1, 1, 3, 2, 2], [1, 1, 2, 2, 2]);
    const write = (z: number) =>
      writer.write(makeTile({ plane: { c: 0, t: 0, z }, pixels: new Uint8Array([z + 1, 0, 0, 0]) }));
    await write(1);
    expect(objects.size).toBe(0);
    await write(0);
    await write(2);
    expect([...(await unpacked("uint8", objects.get("c/0/0/0/0/0")!))]).toEqual([1, 0, 0, 0, 2, 0, 0, 0]);
    expect([...(await unpacked("uint8", objects.get("c/0/0/1/0/0")!))]).toEqual([3, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("writes nothing where everything is 0, but a negative zero", async () => {
    const { writer, objects } = makeWriter("float32", [1, 1, 1, 2, 4], [1, 1, 1, 2, 2]);
    await writer.write(makeTile({ pixels: new Float32Array(4) }));
    await writer.write(makeTile({ pixels: undefined }));
    expect(objects.size).toBe(0);
    await writer.write(makeTile({ place: { row: 0, column: 1 }, pixels: new Float32Array([0, 0, -0, 0]) }));
    expect([...objects.keys()]).toEqual(["c/0/0/0/0/1"]);
  });
});

describe("chunkShape", () => {
  it("keeps the file's blocks where they are of a good size", () => {
    expect(tileSize([1, 1, 1, 256, 1024])).toEqual({ height: 256, width: 1024 });
    expect(tileSize([1, 1, 8, 100, 2048])).toEqual({ height: 512, width: 512 });
    expect(tileSize([1, 1, 1, 255, 128])).toEqual({ height: 512, width: 128 });
  });

  it("groups planes only where a plane of a chunk is below 64 KiB, up to 256 KiB", () => {
    const tile = { height: 512, width: 512 };
    expect(chunkShape([2, 3, 25, 4096, 4096], tile, 2)).toEqual([1, 1, 1, 512, 512]);
    expect(chunkShape([1, 1, 25, 128, 256], tile, 2)).toEqual([1, 1, 1, 128, 256]);
    expect(chunkShape([1, 1, 256, 128, 128], tile, 2)).toEqual([1, 1, 8, 128, 128]);
    expect(chunkShape([1, 1, 3, 100, 100], tile, 1)).toEqual([1, 1, 3, 100, 100]);
  });
});

describe("zarrDocument", () => {
  it("is what a mikro client writes", () => {
    const document = zarrDocument({ dtype: "uint16", shape: [1, 1, 1, 9, 9], chunkShape: [1, 1, 1, 4, 4] });
    expect(document).toEqual({
      zarr_format: 3,
      node_type: "array",
      shape: [1, 1, 1, 9, 9],
      data_type: "uint16",
      chunk_grid: { name: "regular", configuration: { chunk_shape: [1, 1, 1, 4, 4] } },
      chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
      fill_value: 0,
      codecs: [
        { name: "bytes", configuration: { endian: "little" } },
        { name: "zstd", configuration: { level: 0, checksum: false } },
      ],
      attributes: {},
      storage_transformers: [],
      dimension_names: ["c", "t", "z", "y", "x"],
    });
  });

  it("names no byte order for single bytes, and false for bool", () => {
    const { codecs, fill_value } = zarrDocument({ dtype: "bool", shape: [1, 1, 1, 1, 1], chunkShape: [1, 1, 1, 1, 1] });
    expect((codecs as unknown[])[0]).toEqual({ name: "bytes" });
    expect(fill_value).toBe(false);
  });
});
