import { inflateSync } from "fflate";
import { DataError, reasonOf } from "../errors.ts";
import type { FileBytes } from "../files/file-tree.ts";
import type { ByteRange, ObjectStore, ReadOptions, Traffic } from "./object-store.ts";

/** `problem`: the file is there, and why it cannot be read. */
export type FileAnswer = FileBytes | Readonly<{ problem: string }> | undefined;

/** Asks whoever holds the files for one of them. */
export type AskFile = (treeId: string, path: string) => Promise<FileAnswer>;

/** Objects below a path of a tree of files that a person gave. */
export function createFilesStore(treeId: string, prefix: string, ask: AskFile, traffic: Traffic): ObjectStore {
  /** The last file that had to be inflated: parts of a deflated shard are mostly wanted one after the other. */
  let last: { path: string; bytes: Promise<Uint8Array<ArrayBuffer>> } | undefined;

  async function inflated(path: string, { blob, inflatesTo }: FileBytes): Promise<Uint8Array<ArrayBuffer>> {
    if (last?.path !== path) last = { path, bytes: inflate(path, blob, inflatesTo!) };
    return await last.bytes;
  }
  return {
    async read(key, { range, signal }: ReadOptions = {}) {
      const path = prefix === "" ? key : `${prefix}/${key}`;
      signal?.throwIfAborted();
      traffic.requests++;
      try {
        const file = await ask(treeId, path);
        if (file === undefined) return undefined;
        if ("problem" in file) throw new DataError("BadChunk", { key: path, reason: file.problem });
        signal?.throwIfAborted();
        const bytes =
          file.inflatesTo === undefined
            ? new Uint8Array(await sliceOf(file.blob, range).arrayBuffer())
            : partOf(await inflated(path, file), range);
        traffic.bytesFetched += bytes.length;
        return bytes;
      } catch (error) {
        if (error instanceof DataError || signal?.aborted) throw error;
        throw new DataError("NetworkFailure", { key: path, reason: `the file ${reasonOf(error)}` }, { cause: error });
      }
    },
  };
}

function sliceOf(blob: Blob, range: ByteRange | undefined): Blob {
  if (range === undefined) return blob;
  if ("suffixLength" in range) return blob.slice(Math.max(0, blob.size - range.suffixLength));
  return blob.slice(range.offset, range.offset + range.length);
}

function partOf(bytes: Uint8Array<ArrayBuffer>, range: ByteRange | undefined): Uint8Array<ArrayBuffer> {
  if (range === undefined) return bytes.slice();
  if ("suffixLength" in range) return bytes.slice(Math.max(0, bytes.length - range.suffixLength));
  return bytes.slice(range.offset, range.offset + range.length);
}

async function inflate(path: string, blob: Blob, inflatesTo: number): Promise<Uint8Array<ArrayBuffer>> {
  const stored = new Uint8Array(await blob.arrayBuffer());
  const out = new Uint8Array(inflatesTo);
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(stored, { out });
  } catch (error) {
    throw new DataError("BadChunk", { key: path, reason: `inflating failed: ${reasonOf(error)}` }, { cause: error });
  }
  if (bytes.length !== inflatesTo) {
    throw new DataError("BadChunk", { key: path, reason: `it inflates to ${bytes.length} bytes, not ${inflatesTo}` });
  }
  return out;
}
