import { closeSync, constants, createReadStream, fstatSync, openSync, read, type Stats } from "node:fs";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { systemErrorCode } from "./errors.ts";
import type { ByteRange, OpenObject } from "./storage.ts";

const readInto = promisify(read);
const STREAM_BUFFER_BYTES = 256 * 1024;
/** No such file: also where a file, a directory or a link is in the way. */
const ABSENT: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ELOOP", "EISDIR"]);

export function isAbsence(error: unknown): boolean {
  return ABSENT.has(systemErrorCode(error) ?? "");
}

/** Every put is a new file, so even equal sizes within one tick of the clock differ by the file's number. */
export function etagOf({ size, mtimeMs, ino }: Stats): string {
  return [size, Math.round(mtimeMs * 1000), ino].map((part) => part.toString(16)).join("-");
}

/**
 * Opens a regular file, or answers undefined where there is none; a link is none.
 *
 * Opening and closing block for microseconds, the reading does not block. Through the thread pool each of the four
 * calls costs 40 us here: 64 KB objects then come at 2,500 instead of 4,500 a second.
 */
export function openPlainFile(path: string): OpenObject | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
  const stats = fstatSync(file);
  if (stats.isFile()) return toOpenObject(file, stats);
  closeSync(file);
  return undefined;
}

function toOpenObject(file: number, stats: Stats): OpenObject {
  const whole: ByteRange = { start: 0, end: stats.size };
  return {
    sizeBytes: stats.size,
    etag: etagOf(stats),
    lastModified: stats.mtime,
    bytes: async (range = whole) => {
      try {
        return await readExactly(file, range);
      } finally {
        closeSync(file);
      }
    },
    stream: (range = whole): Readable =>
      createReadStream("", { fd: file, start: range.start, end: range.end - 1, highWaterMark: STREAM_BUFFER_BYTES }),
    close: () => closeSync(file),
  };
}

async function readExactly(file: number, { start, end }: ByteRange): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(end - start);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await readInto(file, bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) throw new Error(`A stored file ended after ${start + filled} of ${end} bytes`);
    filled += bytesRead;
  }
  return bytes;
}
