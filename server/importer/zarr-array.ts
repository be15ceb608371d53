import { bytesPerElement, type Dtype } from "./dtype.ts";
import type { FiveD } from "./source.ts";

/** What one stored array is, as far as its metadata says. */
export type ArrayLayout = Readonly<{ dtype: Dtype; shape: FiveD; chunkShape: FiveD }>;

/** The `zarr.json` that a mikro client writes: zarr v3, little endian, zstd, absent chunks are 0. */
export function zarrDocument({ dtype, shape, chunkShape }: ArrayLayout): Record<string, unknown> {
  const bytes = { name: "bytes", ...(bytesPerElement(dtype) > 1 ? { configuration: { endian: "little" } } : {}) };
  return {
    zarr_format: 3,
    node_type: "array",
    shape,
    data_type: dtype,
    chunk_grid: { name: "regular", configuration: { chunk_shape: chunkShape } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    fill_value: dtype === "bool" ? false : 0,
    codecs: [bytes, { name: "zstd", configuration: { level: 0, checksum: false } }],
    attributes: {},
    storage_transformers: [],
    dimension_names: ["c", "t", "z", "y", "x"],
  };
}

/** Key of a chunk below the array's. */
export function chunkKey(coords: FiveD): string {
  return `c/${coords.join("/")}`;
}
