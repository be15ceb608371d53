import { DataError } from "../errors.ts";
import type { FileTree } from "./file-tree.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const METHODS: Readonly<Record<number, string>> = { 9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "zstd", 95: "xz" };

/**
 * The files of a zip archive (`.zip`, `.ozx`). Its list is read now, everything else when it is wanted: stored files as slices of
 * the archive, so that parts of them (shards) are read without the rest; deflated ones whole.
 *
 * @throws DataError `NotOmeZarr` when it is no archive
 */
export async function zipFiles(blob: Blob, name: string): Promise<FileTree> {
  const entries = await readZipDirectory(blob, name);
  const top = topFolder(entries.keys());
  return {
    name: top === "" ? name.replace(/\.(zip|ozx)$/i, "") : top,
    async file(path) {
      const entry = entries.get(top === "" ? path : `${top}/${path}`);
      return entry && (await fileBytes(blob, entry, path));
    },
    async folders() {
      const start = top === "" ? 0 : top.length + 1;
      const names = new Set<string>();
      for (const path of entries.keys()) {
        const slash = path.indexOf("/", start);
        if (slash > 0) names.add(path.slice(start, slash));
      }
      return [...names];
    },
  };
}

/** Archives of a folder hold its name in every path. */
function topFolder(paths: Iterable<string>): string {
  let top: string | undefined;
  for (const path of paths) {
    const slash = path.indexOf("/");
    // What macOS adds belongs to no image.
    if (path.startsWith("__MACOSX/")) continue;
    if (slash < 0 || (top !== undefined && path.slice(0, slash) !== top)) return "";
    top = path.slice(0, slash);
  }
  return top ?? "";
}

async function fileBytes(blob: Blob, entry: ZipEntry, path: string) {
  const bad = (reason: string) => new DataError("BadChunk", { key: path, reason });
  if (entry.isEncrypted) throw bad("it is encrypted in its zip archive");
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    const method = METHODS[entry.method] ?? `method ${entry.method}`;
    throw bad(`its zip archive holds it compressed by ${method}: only stored and deflated files can be read`);
  }
  // Names and extras of the header here may be of another length than in the list.
  const header = new DataView(await blob.slice(entry.headerOffset, entry.headerOffset + 30).arrayBuffer());
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_HEADER) throw bad("its zip archive is damaged");
  const start = entry.headerOffset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  return {
    blob: blob.slice(start, start + entry.storedBytes),
    inflatesTo: entry.method === DEFLATED ? entry.bytes : undefined,
  };
}
