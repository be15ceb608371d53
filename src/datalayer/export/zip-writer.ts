import { END, END_64, END_64_LOCATOR, ENTRY, LOCAL, OPEN_16, OPEN_32 } from "../files/zip-format.ts";
import type { Sink } from "./blob-sink.ts";
import { crc32 } from "./crc32.ts";

/** 2.0: folders; 4.5: zip64. */
const [VERSION, VERSION_64] = [20, 45];
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day of zip: equal contents give equal files. */
const DATE = 0x21;

/**
 * Writes a zip archive file by file, stored as they are: what is in it is packed already, and readers find parts of it without the
 * rest. Of any size (zip64). Keeps 80 bytes a file in memory for the list at its end.
 */
export class ZipWriter {
  readonly #sink: Sink;
  readonly #list: Uint8Array<ArrayBuffer>[] = [];
  #at: number;

  /** @param at bytes that stand before the archive */
  constructor(sink: Sink, at = 0) {
    this.#sink = sink;
    this.#at = at;
  }

  /** @param bytes of less than 4 GB */
  add(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    const name = new TextEncoder().encode(path);
    const crc = crc32(bytes);
    const header = fields([4, LOCAL], [2, VERSION], ...common(crc, bytes.length, name.length), [2, 0]);
    const isFar = this.#at >= OPEN_32;
    this.#list.push(
      joined(
        fields(
          [4, ENTRY],
          [2, isFar ? VERSION_64 : VERSION],
          [2, isFar ? VERSION_64 : VERSION],
          ...common(crc, bytes.length, name.length),
          [2, isFar ? 12 : 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, isFar ? OPEN_32 : this.#at],
        ),
        name,
        isFar ? fields([2, 1], [2, 8], [8, this.#at]) : new Uint8Array(),
      ),
    );
    this.#write(header);
    this.#write(name);
    this.#write(bytes);
  }

  /** Writes the list of files; add nothing after. */
  finish(): void {
    const listAt = this.#at;
    for (const entry of this.#list) this.#write(entry);
    const listBytes = this.#at - listAt;
    const count = this.#list.length;
    const isLarge = count >= OPEN_16 || listAt >= OPEN_32 || listBytes >= OPEN_32;
    if (isLarge) {
      const endAt = this.#at;
      this.#write(
        fields(
          [4, END_64],
          [8, 44],
          [2, VERSION_64],
          [2, VERSION_64],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, listBytes],
          [8, listAt],
        ),
      );
      this.#write(fields([4, END_64_LOCATOR], [4, 0], [8, endAt], [4, 1]));
    }
    const [short, bytes, at] = isLarge ? [OPEN_16, OPEN_32, OPEN_32] : [count, listBytes, listAt];
    this.#write(fields([4, END], [2, 0], [2, 0], [2, short], [2, short], [4, bytes], [4, at], [2, 0]));
  }

  #write(bytes: Uint8Array<ArrayBuffer>): void {
    this.#sink(bytes);
    this.#at += bytes.length;
  }
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** What local header and list say alike: flags, method, time, date, CRC, sizes, length of the name. */
function common(crc: number, bytes: number, nameBytes: number): readonly Field[] {
  return [
    [2, FLAGS],
    [2, 0],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, bytes],
    [4, bytes],
    [2, nameBytes],
  ];
}

function fields(...list: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(list.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of list) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
