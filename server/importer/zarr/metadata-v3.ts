import { type Dtype, isDtype } from "../dtype.ts";
import { Refused } from "../errors.ts";
import type { ArrayMetadata } from "./array-metadata.ts";
import { codecChain } from "./codecs-v3.ts";
import { fillValue } from "./fill-value.ts";
import { isObject, type JsonObject, wholeNumbers } from "./json.ts";

const KNOWN_KEYS = [
  "zarr_format",
  "node_type",
  "shape",
  "data_type",
  "chunk_grid",
  "chunk_key_encoding",
  "fill_value",
  "codecs",
  "attributes",
  "storage_transformers",
  "dimension_names",
];

/**
 * A `zarr.json` document (zarr v3) of an array that can be read right.
 *
 * @throws Refused by the name of the feature
 */
export function arrayFromV3(document: JsonObject): ArrayMetadata {
  if (document.zarr_format !== 3 || document.node_type !== "array") throw new Refused("no zarr v3 array");
  refuseExtensions(document);
  const shape = wholeNumbers(document.shape, 0);
  if (shape === undefined) throw new Refused("a zarr array whose shape is not a list of whole numbers");
  const objectShape = gridShape(document.chunk_grid);
  if (objectShape.length !== shape.length)
    throw new Refused("a chunk shape with another number of axes than the array");
  const name = typeOf(document.data_type);
  const half = name === "float16";
  const stored = half ? "uint16" : name === "bool" ? "uint8" : name;
  const dtype = half ? "float32" : name;
  const { codecs, innerShape } = codecChain(document.codecs, objectShape, stored);
  const fill = fillValue(document.fill_value, name);
  const { encoding, objectKey } = keysOf(document.chunk_key_encoding);
  return {
    zarrFormat: 3,
    document: {
      zarr_format: 3,
      node_type: "array",
      shape,
      data_type: stored,
      chunk_grid: { name: "regular", configuration: { chunk_shape: objectShape } },
      chunk_key_encoding: encoding,
      fill_value: fill.json,
      codecs,
      attributes: {},
    },
    shape,
    chunkShape: innerShape ?? objectShape,
    objectShape,
    dtype,
    half,
    fillIsZero: fill.isZero,
    objectKey,
  };
}

/** Keys that we do not know may change what the bytes mean, unless they say that they do not. */
function refuseExtensions(document: JsonObject): void {
  for (const [key, value] of Object.entries(document)) {
    if (KNOWN_KEYS.includes(key)) continue;
    if (isObject(value) && value.must_understand === false) continue;
    throw new Refused(`the zarr extension "${key}"`);
  }
  const transformers = document.storage_transformers ?? [];
  if (!Array.isArray(transformers) || transformers.length > 0) throw new Refused("zarr storage transformers");
}

function gridShape(grid: unknown): number[] {
  const name = isObject(grid) ? grid.name : undefined;
  if (name !== "regular") throw new Refused(`the chunk grid ${JSON.stringify(name)}`);
  const configuration = isObject(grid) ? grid.configuration : undefined;
  const chunkShape = isObject(configuration) ? wholeNumbers(configuration.chunk_shape, 1) : undefined;
  if (chunkShape === undefined) throw new Refused("a chunk grid without chunk shape");
  return chunkShape;
}

function typeOf(dataType: unknown): Dtype | "float16" {
  const name = isObject(dataType) ? dataType.name : dataType;
  if (typeof name === "string" && (isDtype(name) || name === "float16")) return name;
  throw new Refused(`zarr data type ${typeof name === "string" ? name : JSON.stringify(dataType)}`);
}

function keysOf(encoding: unknown): Pick<ArrayMetadata, "objectKey"> & { encoding: JsonObject } {
  const name = isObject(encoding) ? encoding.name : encoding;
  const configuration = isObject(encoding) && isObject(encoding.configuration) ? encoding.configuration : {};
  const separator = configuration.separator ?? (name === "v2" ? "." : "/");
  if (separator !== "." && separator !== "/") throw new Refused(`dimension separator ${JSON.stringify(separator)}`);
  if (name === "default") {
    return {
      encoding: { name, configuration: { separator } },
      objectKey: (coords) => ["c", ...coords].join(separator),
    };
  }
  if (name === "v2") {
    return { encoding: { name, configuration: { separator } }, objectKey: (coords) => coords.join(separator) };
  }
  throw new Refused(`the chunk key encoding ${JSON.stringify(name)}`);
}
