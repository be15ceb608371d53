import type { ArraySpec } from "../array-spec.ts";
import { arraySpecOf } from "../metadata.ts";

type Overrides = Readonly<{
  id?: string;
  url?: string;
  shape?: readonly number[];
  chunks?: readonly number[];
  dtype?: string;
  dims?: readonly string[];
  fillValue?: unknown;
  codecs?: readonly unknown[];
  document?: Readonly<Record<string, unknown>>;
}>;

/** A zarr v3 document of five axes, little endian, uncompressed, unless told otherwise. */
export function makeDocument(overrides: Overrides = {}): Record<string, unknown> {
  return {
    zarr_format: 3,
    node_type: "array",
    shape: overrides.shape ?? [2, 1, 3, 1000, 1200],
    data_type: overrides.dtype ?? "uint16",
    chunk_grid: { name: "regular", configuration: { chunk_shape: overrides.chunks ?? [1, 1, 1, 256, 256] } },
    chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
    fill_value: overrides.fillValue ?? 0,
    codecs: overrides.codecs ?? [{ name: "bytes", configuration: { endian: "little" } }],
    attributes: {},
    storage_transformers: [],
    ...overrides.document,
  };
}

/** The array of `makeDocument` under a URL without a server unless told otherwise. */
export function makeSpec(overrides: Overrides = {}): ArraySpec {
  return arraySpecOf({
    id: overrides.id ?? "test",
    source: { kind: "http", url: overrides.url ?? "http://localhost:1/none" },
    document: makeDocument(overrides),
    dims: overrides.dims,
  });
}
