import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { get, open } from "zarrita";

type Fixture = { name: string; dtype: string; objects: Record<string, string>; pixels: string };
const { arrays } = JSON.parse(
  readFileSync(new URL("../../fixtures/datalayer/arrays.json", import.meta.url), "utf8"),
) as { arrays: Fixture[] };

type Pair = readonly [number, number];
type Chunk = { data: Float64Array; shape: Pair; stride: Pair };

/** Zarrita reads the index at the end only, whatever the metadata says. */
const sharded = arrays.filter(({ name }) => name.includes("sharded") && !name.includes("start"));

describe("the shards of our own encoder", () => {
  it.each(sharded.map((fixture) => [fixture.name, fixture] as const))(
    "are read the same by zarrita: %s",
    async (_, fixture) => {
      const bytesAt = (key: string) => {
        const base64 = fixture.objects[key.slice(1)];
        return base64 === undefined ? undefined : new Uint8Array(Buffer.from(base64, "base64"));
      };
      const store = {
        get: async (key: string) => bytesAt(key),
        async getRange(key: string, range: { offset: number; length: number } | { suffixLength: number }) {
          const bytes = bytesAt(key);
          if ("suffixLength" in range) return bytes?.slice(-range.suffixLength);
          return bytes?.slice(range.offset, range.offset + range.length);
        },
      };
      const array = await open.v3(store, { kind: "array" });
      // Of what was transposed zarrita gives the elements as they lie, with strides.
      const { data, shape, stride } = (await get(array, null)) as unknown as Chunk;
      const ordered = data.slice();
      for (let y = 0; y < shape[0]; y++)
        for (let x = 0; x < shape[1]; x++) ordered[y * shape[1] + x] = data[y * stride[0] + x * stride[1]]!;
      const straight = Buffer.from(ordered.buffer, ordered.byteOffset, ordered.byteLength);
      expect(straight.toString("base64")).toBe(fixture.pixels);
    },
  );
});
