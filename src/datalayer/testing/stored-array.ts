import type { ArraySpec } from "../array-spec.ts";
import type { Dtype } from "../dtype.ts";
import { arraySpecOf } from "../metadata.ts";
import { newPixels } from "../pixel-arrays.ts";
import { makeDocument } from "./specs.ts";

type StoredArray = Readonly<{
  /** Path of the array in the server's objects. */
  path: string;
  shape: readonly number[];
  chunks: readonly number[];
  dtype?: Exclude<Dtype, "float16">;
  dims?: readonly string[];
  fillValue?: number;
  /** First axis fastest, by a transpose codec. */
  order?: "C" | "F";
  /** Element at a place; by default its number in C order. Chunks of nothing but the fill value are not stored. */
  value?: (at: readonly number[]) => number | bigint;
}>;

/** Number of an element in C order: tells its place. */
export function placeCode(shape: readonly number[], at: readonly number[]): number {
  return at.reduce((code, index, axis) => code * shape[axis]! + index, 0);
}

/** Writes an uncompressed zarr v3 array into `objects` and tells of it. */
export function storeArray(url: string, objects: Map<string, Uint8Array>, array: StoredArray): ArraySpec {
  const { path, shape, chunks, dtype = "uint16", fillValue = 0, dims, order = "C" } = array;
  const bytes = { name: "bytes", configuration: { endian: "little" } };
  const transpose = { name: "transpose", configuration: { order: shape.map((_, axis) => shape.length - 1 - axis) } };
  const codecs = order === "F" ? [transpose, bytes] : [bytes];
  const value = array.value ?? ((at: readonly number[]) => placeCode(shape, at));
  const document = makeDocument({
    shape,
    chunks,
    dtype,
    codecs,
    fillValue: dtype === "bool" ? fillValue === 1 : fillValue,
  });
  objects.set(`${path}/zarr.json`, new TextEncoder().encode(JSON.stringify(document)));
  const grid = shape.map((size, axis) => Math.ceil(size / chunks[axis]!));
  const wide = dtype === "int64" || dtype === "uint64";
  for (const coords of places(grid)) {
    const data = newPixels(
      dtype,
      chunks.reduce((product, size) => product * size, 1),
    ) as Float64Array;
    let stored = false;
    for (const inside of places(chunks)) {
      const at = coords.map((coord, axis) => coord * chunks[axis]! + inside[axis]!);
      const within = at.every((index, axis) => index < shape[axis]!);
      // Beyond the edge anything may stand: a number that nobody must ever see.
      const given = within ? value(at) : 99;
      const element = wide ? BigInt(given) : given;
      if (within && !Object.is(Number(element), fillValue)) stored = true;
      data[order === "F" ? placeCode(chunks.toReversed(), inside.toReversed()) : placeCode(chunks, inside)] =
        element as number;
    }
    if (stored) objects.set(`${path}/${["c", ...coords].join("/")}`, new Uint8Array(data.buffer));
  }
  return arraySpecOf({ id: path, source: { kind: "http", url: `${url}/${path}` }, document, dims });
}

function* places(shape: readonly number[]): Generator<number[]> {
  const total = shape.reduce((product, size) => product * size, 1);
  for (let code = 0; code < total; code++) {
    let rest = code;
    const at = shape.map(() => 0);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      at[axis] = rest % shape[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    yield at;
  }
}
