import type { ArraySpec } from "../array-spec.ts";
import { bytesPerElement, type Dtype } from "../dtype.ts";
import { arraySpecOf } from "../metadata.ts";
import { makeDocument } from "./specs.ts";

type StoredBytes = Readonly<{
  path: string;
  dims: readonly ["z", "y", "x"];
  shape: readonly [number, number, number];
  chunks: readonly [number, number, number];
  dtype: Dtype;
  /** C order, little endian. */
  bytes: Uint8Array;
}>;

/** Writes a stack, given as the bytes of its elements, as an uncompressed zarr v3 array. */
export function storeBytes(url: string, objects: Map<string, Uint8Array>, stored: StoredBytes): ArraySpec {
  const { path, dims, shape, chunks, dtype, bytes } = stored;
  const size = bytesPerElement(dtype);
  const document = makeDocument({ shape, chunks, dtype, fillValue: dtype === "bool" ? false : 0 });
  for (let cz = 0; cz * chunks[0] < shape[0]; cz++) {
    for (let cy = 0; cy * chunks[1] < shape[1]; cy++) {
      for (let cx = 0; cx * chunks[2] < shape[2]; cx++) {
        const chunk = new Uint8Array(chunks[0] * chunks[1] * chunks[2] * size);
        for (let z = 0; z < chunks[0]; z++) {
          for (let y = 0; y < chunks[1]; y++) {
            const [atZ, atY, atX] = [cz * chunks[0] + z, cy * chunks[1] + y, cx * chunks[2]];
            if (atZ >= shape[0] || atY >= shape[1]) continue;
            const from = ((atZ * shape[1] + atY) * shape[2] + atX) * size;
            const length = Math.min(chunks[2], shape[2] - atX) * size;
            chunk.set(bytes.subarray(from, from + length), (z * chunks[1] + y) * chunks[2] * size);
          }
        }
        objects.set(`${path}/c/${cz}/${cy}/${cx}`, chunk);
      }
    }
  }
  return arraySpecOf({ id: path, source: { kind: "http", url: `${url}/${path}` }, document, dims });
}
