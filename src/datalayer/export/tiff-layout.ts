/** Types of TIFF fields, and their bytes. */
const TYPE_BYTES = { byte: 1, ascii: 1, short: 2, long: 4, rational: 8, long8: 8 } as const;
const TYPE_CODES = { byte: 1, ascii: 2, short: 3, long: 4, rational: 5, long8: 16 } as const;

/** A tag of a page: numbers, pairs of numbers as numerator and denominator, or bytes as they are. */
export type TiffTag = Readonly<{
  tag: number;
  type: keyof typeof TYPE_BYTES;
  values: readonly number[] | Uint8Array;
}>;

/** Pages of one size and type, whose pixels lie one after the other. */
export type TiffPages = Readonly<{
  width: number;
  height: number;
  pages: number;
  sampleBytes: number;
  /** 1 unsigned, 2 signed, 3 float */
  sampleFormat: 1 | 2 | 3;
  /** Tags of every page. */
  tags: readonly TiffTag[];
  /** Tags of the first page alone: what is said of the whole file. */
  firstTags: readonly TiffTag[];
}>;

export type TiffLayout = Readonly<{
  /** All that stands before the pixels. */
  head: Uint8Array<ArrayBuffer>;
  totalBytes: number;
  isBig: boolean;
}>;

/** Offsets of TIFF have 32 bits. */
export const MOST_TIFF_BYTES = 2 ** 32 - 1;

/**
 * Header and directories of an uncompressed little-endian TIFF with one strip a page, all directories before all pixels; as
 * BigTIFF where it is larger than 32 bits can say. The pixels follow without gaps, which is what ImageJ wants.
 *
 * @param isBig to have a BigTIFF in any case
 */
export function tiffLayout(pages: TiffPages, isBig = false): TiffLayout {
  const planeBytes = pages.width * pages.height * pages.sampleBytes;
  const format = isBig ? BIG : CLASSIC;
  const sizes = Array.from({ length: pages.pages }, (_, page) =>
    directoryBytes(tagsOf(pages, page, 0, format), format),
  );
  const pixelsAt = even(sizes.reduce((sum, each) => sum + each, format.headerBytes));
  const totalBytes = pixelsAt + pages.pages * planeBytes;
  if (!isBig && totalBytes > MOST_TIFF_BYTES) return tiffLayout(pages, true);
  const head = new Uint8Array(pixelsAt);
  const view = new DataView(head.buffer);
  view.setUint16(0, 0x4949, true);
  view.setUint16(2, isBig ? 43 : 42, true);
  if (isBig) view.setUint16(4, 8, true);
  format.setOffset(view, format.headerBytes - format.offsetBytes, format.headerBytes);
  let at = format.headerBytes;
  for (let page = 0; page < pages.pages; page++) {
    const next = at + sizes[page]!;
    const tags = tagsOf(pages, page, pixelsAt + page * planeBytes, format);
    writeDirectory(view, at, tags, page === pages.pages - 1 ? 0 : next, format);
    at = next;
  }
  return { head, totalBytes, isBig };
}

/** An ASCII tag; TIFF ends it with a zero. OME puts UTF-8 there. */
export function textTag(tag: number, text: string): TiffTag {
  return { tag, type: "ascii", values: new TextEncoder().encode(`${text}\0`) };
}

/** Pixels to a unit of length as a rational of nine digits. */
export function perUnit(unitsAlongPixel: number): readonly [numerator: number, denominator: number] {
  let numerator = 1e9;
  while (numerator > 1 && numerator * unitsAlongPixel > MOST_TIFF_BYTES) numerator /= 10;
  return [numerator, Math.max(1, Math.round(numerator * unitsAlongPixel))];
}

type Format = Readonly<{
  headerBytes: number;
  offsetBytes: 4 | 8;
  countBytes: 2 | 8;
  entryBytes: 12 | 20;
  setOffset: (view: DataView, at: number, value: number) => void;
}>;

const CLASSIC: Format = {
  headerBytes: 8,
  offsetBytes: 4,
  countBytes: 2,
  entryBytes: 12,
  setOffset: (view, at, value) => view.setUint32(at, value, true),
};
const BIG: Format = {
  headerBytes: 16,
  offsetBytes: 8,
  countBytes: 8,
  entryBytes: 20,
  setOffset: (view, at, value) => view.setBigUint64(at, BigInt(value), true),
};

function tagsOf(pages: TiffPages, page: number, pixelsAt: number, format: Format): readonly TiffTag[] {
  const { width, height, sampleBytes, sampleFormat } = pages;
  const offset = format.offsetBytes === 8 ? "long8" : "long";
  const tags: TiffTag[] = [
    { tag: 256, type: "long", values: [width] },
    { tag: 257, type: "long", values: [height] },
    { tag: 258, type: "short", values: [8 * sampleBytes] },
    { tag: 259, type: "short", values: [1] },
    { tag: 262, type: "short", values: [1] },
    { tag: 273, type: offset, values: [pixelsAt] },
    { tag: 277, type: "short", values: [1] },
    { tag: 278, type: "long", values: [height] },
    { tag: 279, type: offset, values: [width * height * sampleBytes] },
    { tag: 339, type: "short", values: [sampleFormat] },
    ...pages.tags,
    ...(page === 0 ? pages.firstTags : []),
  ];
  return tags.sort((a, b) => a.tag - b.tag);
}

function valueBytes({ type, values }: TiffTag): number {
  if (values instanceof Uint8Array) return values.length;
  return type === "rational" ? 4 * values.length : TYPE_BYTES[type] * values.length;
}

function directoryBytes(tags: readonly TiffTag[], format: Format): number {
  const apart = tags.map(valueBytes).filter((bytes) => bytes > format.offsetBytes);
  const own = format.countBytes + format.entryBytes * tags.length + format.offsetBytes;
  return apart.reduce((sum, bytes) => sum + even(bytes), even(own));
}

function writeDirectory(view: DataView, at: number, tags: readonly TiffTag[], next: number, format: Format): void {
  if (format.countBytes === 8) view.setBigUint64(at, BigInt(tags.length), true);
  else view.setUint16(at, tags.length, true);
  let entry = at + format.countBytes;
  let apart = at + even(format.countBytes + format.entryBytes * tags.length + format.offsetBytes);
  for (const each of tags) {
    const bytes = valueBytes(each);
    view.setUint16(entry, each.tag, true);
    view.setUint16(entry + 2, TYPE_CODES[each.type], true);
    format.setOffset(view, entry + 4, bytes / TYPE_BYTES[each.type]);
    const valueAt = entry + 4 + format.offsetBytes;
    if (bytes <= format.offsetBytes) writeValues(view, valueAt, each);
    else {
      format.setOffset(view, valueAt, apart);
      writeValues(view, apart, each);
      apart += even(bytes);
    }
    entry += format.entryBytes;
  }
  format.setOffset(view, entry, next);
}

function writeValues(view: DataView, at: number, { type, values }: TiffTag): void {
  if (values instanceof Uint8Array) {
    new Uint8Array(view.buffer).set(values, at);
    return;
  }
  values.forEach((value, i) => {
    if (type === "short") view.setUint16(at + 2 * i, value, true);
    else if (type === "long8") view.setBigUint64(at + 8 * i, BigInt(value), true);
    else if (type === "long" || type === "rational") view.setUint32(at + 4 * i, value, true);
    else view.setUint8(at + i, value);
  });
}

function even(bytes: number): number {
  return bytes + (bytes % 2);
}
