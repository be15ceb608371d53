import { DataError } from "../errors.ts";
import { END, END_64, END_64_LOCATOR, ENTRY, OPEN_16, OPEN_32 } from "./zip-format.ts";

/** One file of an archive: where its local header is, and how its bytes are stored. */
export type ZipEntry = Readonly<{
  headerOffset: number;
  storedBytes: number;
  bytes: number;
  method: number;
  isEncrypted: boolean;
}>;

/** The end record without its comment, and the longest comment. */
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
/** Entries parsed before others get their turn: about 5 ms. */
const ENTRIES_A_TURN = 10_000;

/** Where the list of files is. */
export type ZipEnd = Readonly<{ listOffset: number; listBytes: number; entries: number }>;

/**
 * Finds the list of files, of archives of any size (zip64).
 *
 * @throws DataError `NotOmeZarr` when the file is no zip archive, or one in several parts
 */
export async function findZipEnd(blob: Blob, name: string): Promise<ZipEnd> {
  const notZip = (found: string) => new DataError("NotOmeZarr", { place: name, found });
  const tailStart = Math.max(0, blob.size - END_BYTES - LONGEST_COMMENT);
  const tail = new DataView(await blob.slice(tailStart).arrayBuffer());
  let at = tail.byteLength - END_BYTES;
  while (
    at >= 0 &&
    !(tail.getUint32(at, true) === END && at + END_BYTES + tail.getUint16(at + 20, true) <= tail.byteLength)
  )
    at--;
  if (at < 0) throw notZip("it is no zip archive, or its end is missing");
  const end = {
    entries: tail.getUint16(at + 10, true),
    listBytes: tail.getUint32(at + 12, true),
    listOffset: tail.getUint32(at + 16, true),
  };
  const isLarge = end.entries === OPEN_16 || end.listBytes === OPEN_32 || end.listOffset === OPEN_32;
  if (!isLarge) {
    if (tail.getUint16(at + 4, true) !== 0) throw notZip("it is one part of a zip archive in several");
    return end;
  }
  if (at < 20 || tail.getUint32(at - 20, true) !== END_64_LOCATOR) return end;
  const offset = Number(tail.getBigUint64(at - 20 + 8, true));
  const large = new DataView(await blob.slice(offset, offset + 56).arrayBuffer());
  if (large.byteLength < 56 || large.getUint32(0, true) !== END_64) throw notZip("its list of files is damaged");
  return {
    entries: Number(large.getBigUint64(32, true)),
    listBytes: Number(large.getBigUint64(40, true)),
    listOffset: Number(large.getBigUint64(48, true)),
  };
}

/**
 * The files of an archive by path. Lets others have their turn while it parses.
 *
 * @throws DataError `NotOmeZarr` when the list is damaged
 */
export async function readZipDirectory(blob: Blob, name: string): Promise<ReadonlyMap<string, ZipEntry>> {
  const { listOffset, listBytes, entries } = await findZipEnd(blob, name);
  const list = new DataView(await blob.slice(listOffset, listOffset + listBytes).arrayBuffer());
  const decoder = new TextDecoder();
  const files = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < entries; i++) {
    if (i % ENTRIES_A_TURN === ENTRIES_A_TURN - 1) await new Promise((resolve) => setTimeout(resolve));
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== ENTRY)
      throw new DataError("NotOmeZarr", { place: name, found: "its list of files is damaged" });
    const nameBytes = list.getUint16(at + 28, true);
    const extraBytes = list.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + list.getUint16(at + 32, true);
    const path = decoder.decode(new Uint8Array(list.buffer, at + 46, nameBytes)).replaceAll("\\", "/");
    if (!path.endsWith("/")) files.set(path, readEntry(list, at, at + 46 + nameBytes, extraBytes));
    at = next;
  }
  return files;
}

function readEntry(list: DataView, at: number, extraAt: number, extraBytes: number): ZipEntry {
  let [bytes, storedBytes, headerOffset] = [24, 20, 42].map((field) => list.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  // Numbers that do not fit stand in the extra field 1, in this order, and only those.
  for (let extra = extraAt; extra + 4 <= extraAt + extraBytes; extra += 4 + list.getUint16(extra + 2, true)) {
    if (list.getUint16(extra, true) !== 1) continue;
    let from = extra + 4;
    const wide = () => {
      from += 8;
      return Number(list.getBigUint64(from - 8, true));
    };
    if (bytes === OPEN_32) bytes = wide();
    if (storedBytes === OPEN_32) storedBytes = wide();
    if (headerOffset === OPEN_32) headerOffset = wide();
  }
  const isEncrypted = (list.getUint16(at + 8, true) & 1) !== 0;
  return { headerOffset, storedBytes, bytes, method: list.getUint16(at + 10, true), isEncrypted };
}
