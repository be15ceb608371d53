import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AsyncReadable } from "zarrita";
import { Refused } from "../errors.ts";
import { type JsonObject, parseObject } from "./json.ts";

/** A zarr document, or `undefined` when there is none of that name. */
export async function readDocument(directory: string, name: string): Promise<JsonObject | undefined> {
  const bytes = await readIfThere(join(directory, name));
  return bytes && parseObject(new TextDecoder().decode(bytes), name);
}

/**
 * The objects of one zarr array in a directory, for zarrita; `document` stands in for the metadata on disk.
 *
 * Rooted at the array itself, so that names with `#`, `?` or `%`, which zarrita's paths cannot hold, never reach it.
 */
export function arrayDirectory(directory: string, documentName: string, document: JsonObject): AsyncReadable {
  const metadata = new TextEncoder().encode(JSON.stringify(document));
  return {
    async get(key) {
      return key === `/${documentName}` ? metadata : readIfThere(join(directory, key));
    },
    async getRange(key, range) {
      const path = join(directory, key);
      const size = await sizeOf(path);
      if (size === undefined) return undefined;
      const offset = "suffixLength" in range ? size - range.suffixLength : range.offset;
      const length = "suffixLength" in range ? range.suffixLength : range.length;
      if (offset < 0 || offset + length > size) {
        throw new Refused(`the shard ${key.slice(1)} is cut short: ${size} bytes`);
      }
      return readRange(path, offset, length);
    },
  };
}

/** Bytes of a file, or `undefined` when there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    return orMissing(error);
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    return orMissing(error);
  }
}

async function readRange(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    if (bytesRead < length) throw new Refused(`${path} is cut short`);
    return bytes;
  } finally {
    await file.close();
  }
}

function orMissing(error: unknown): undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  throw error;
}
