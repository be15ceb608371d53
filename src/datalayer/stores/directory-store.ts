import { DataError, reasonOf } from "../errors.ts";
import type { ByteRange, ObjectStore, Traffic } from "./object-store.ts";

/** Objects below a directory of this machine; in Node only. */
export function createDirectoryStore(directory: string, traffic: Traffic): ObjectStore {
  return {
    async read(key, { range, signal } = {}) {
      // Not imported: bundlers of pages would stumble over it.
      const fs = globalThis.process?.getBuiltinModule?.("node:fs/promises");
      if (fs === undefined) throw new DataError("NetworkFailure", { key, reason: "pages cannot read directories" });
      if (key.split("/").some((part) => part === "..")) throw new RangeError(`${key} is no object key`);
      signal?.throwIfAborted();
      traffic.requests++;
      try {
        const path = `${directory.replace(/\/+$/, "")}/${key}`;
        const bytes = range === undefined ? await fs.readFile(path, { signal }) : await readPart(fs, path, range);
        traffic.bytesFetched += bytes.length;
        // In a buffer of its own: small files of Node share one.
        return new Uint8Array(bytes);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
        if (signal?.aborted) throw error;
        throw new DataError("NetworkFailure", { key, reason: reasonOf(error) }, { cause: error });
      }
    },
  };
}

async function readPart(fs: typeof import("node:fs/promises"), path: string, range: ByteRange): Promise<Uint8Array> {
  await using file = await fs.open(path);
  const { size } = await file.stat();
  const offset = "suffixLength" in range ? Math.max(0, size - range.suffixLength) : range.offset;
  const wanted = "suffixLength" in range ? range.suffixLength : range.length;
  const bytes = new Uint8Array(Math.max(0, Math.min(wanted, size - offset)));
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, offset + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}
