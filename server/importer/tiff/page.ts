import type { GeoTIFF } from "geotiff";
import { type Dtype, isDtype } from "../dtype.ts";
import { Refused } from "../errors.ts";

type Directory = Awaited<ReturnType<GeoTIFF["requestIFD"]>>;

/** One page (IFD) of a TIFF file whose pixels can be read right. */
export type TiffPage = Readonly<{
  width: number;
  height: number;
  /** Of the pixels as stored: halves still count 16 bits. */
  stored: Dtype | "float16";
  samples: number;
  /** Samples of a pixel side by side; else one plane of blocks a sample. */
  interleaved: boolean;
  blockWidth: number;
  blockHeight: number;
  tiled: boolean;
  /** Bytes of every block, row by row; sample by sample before that, where samples are apart. */
  offsets: ArrayLike<number>;
  byteCounts: ArrayLike<number>;
  compression: number;
  predictor: number;
  littleEndian: boolean;
  /** Red, green, blue come first among the samples. */
  rgb: boolean;
  /** Values are indices into a table of colours. */
  palette: boolean;
  /** A smaller copy of another page. */
  reduced: boolean;
  description: string;
  /** Offsets of pages below this one: its lower resolutions. */
  subPages: readonly number[];
  /** Pixels per unit, and the unit: 1 none, 2 inch, 3 centimetre. */
  resolution: Readonly<{ x: number | undefined; y: number | undefined; unit: number }>;
  /** A block that is not stored is filled with this text's number instead of 0. */
  noData: string | undefined;
}>;

const COMPRESSIONS: Readonly<Record<number, string>> = {
  1: "none",
  5: "LZW",
  8: "deflate",
  32773: "PackBits",
  32946: "deflate",
  50000: "zstd",
};
const REFUSED_COMPRESSIONS: Readonly<Record<number, string>> = {
  2: "CCITT",
  3: "CCITT fax 3",
  4: "CCITT fax 4",
  6: "old JPEG",
  7: "JPEG",
  33003: "JPEG 2000",
  33005: "JPEG 2000",
  34712: "JPEG 2000",
  34887: "LERC",
  34925: "LZMA",
  50001: "WebP",
  50002: "JPEG XL",
};
const COLOURS: Readonly<Record<number, string>> = {
  0: "white is zero",
  4: "a transparency mask",
  5: "CMYK",
  6: "YCbCr",
  8: "CIE L*a*b*",
  32803: "a colour filter array",
};

/**
 * What a directory says about its page.
 *
 * @throws Refused by the name of what cannot be read right
 */
export function pageOf(directory: Directory, littleEndian: boolean): TiffPage {
  const number = (tag: number, absent: number) => numberOf(directory.getValue(tag as never), absent);
  const list = (tag: number) => listOf(directory.getValue(tag as never));
  const samples = number(277, 1);
  const interleaved = samples === 1 || number(284, 1) === 1;
  const compression = number(259, 1);
  const photometric = number(262, 1);
  refuse(compression, photometric, number);
  const width = number(256, 0);
  const height = number(257, 0);
  if (width === 0 || height === 0) throw new Refused("a TIFF page without pixels");
  const tiled = directory.hasTag(322);
  const offsets = list(tiled ? 324 : 273);
  const byteCounts = list(tiled ? 325 : 279);
  const blockWidth = tiled ? number(322, 0) : width;
  const blockHeight = tiled ? number(323, 0) : Math.min(number(278, height), height);
  if (blockWidth === 0 || blockHeight === 0) throw new Refused("a TIFF page with empty blocks");
  const blocks = Math.ceil(width / blockWidth) * Math.ceil(height / blockHeight) * (interleaved ? 1 : samples);
  if (offsets.length < blocks || byteCounts.length < blocks) {
    throw new Refused(`a TIFF page of ${blocks} blocks with ${offsets.length} offsets and ${byteCounts.length} sizes`);
  }
  return {
    width,
    height,
    stored: typeOf(list(258), list(339), samples),
    samples,
    interleaved,
    blockWidth,
    blockHeight,
    tiled,
    offsets,
    byteCounts,
    compression,
    predictor: number(317, 1),
    littleEndian,
    rgb: photometric === 2 && samples >= 3,
    palette: photometric === 3,
    reduced: (number(254, 0) & 1) === 1,
    description: textOf(directory.getValue(270 as never)) ?? "",
    subPages: Array.from(list(330)),
    resolution: { x: ratioOf(list(282)), y: ratioOf(list(283)), unit: number(296, 2) },
    noData: textOf(directory.getValue(42113 as never)),
  };
}

function refuse(compression: number, photometric: number, number: (tag: number, absent: number) => number): void {
  if (COMPRESSIONS[compression] === undefined) {
    throw new Refused(`TIFF compression ${REFUSED_COMPRESSIONS[compression] ?? compression}`);
  }
  if (![1, 2, 3].includes(photometric)) throw new Refused(`TIFF colours: ${COLOURS[photometric] ?? photometric}`);
  const predictor = number(317, 1);
  if (![1, 2, 3].includes(predictor)) throw new Refused(`TIFF predictor ${predictor}`);
  const orientation = number(274, 1);
  if (orientation !== 1) throw new Refused(`TIFF orientation ${orientation}: a turned or mirrored image`);
  if (number(266, 1) !== 1) throw new Refused("TIFF fill order 2: bits from the low end");
  const planar = number(284, 1);
  if (planar !== 1 && planar !== 2) throw new Refused(`TIFF planar configuration ${planar}`);
}

function typeOf(bits: ArrayLike<number>, formats: ArrayLike<number>, samples: number): Dtype | "float16" {
  const depth = bits[0] ?? 1;
  const format = formats[0] ?? 1;
  for (let i = 1; i < samples; i++) {
    if ((bits[i] ?? depth) !== depth || (formats[i] ?? format) !== format) {
      throw new Refused("TIFF samples of different types");
    }
  }
  const kind = { 1: "uint", 2: "int", 3: "float", 4: "uint" }[format];
  const name = `${kind}${depth}`;
  if (isDtype(name) || name === "float16") return name;
  if (format === 5 || format === 6) throw new Refused("TIFF of complex numbers");
  throw new Refused(`TIFF of ${depth} bits a sample${kind === undefined ? ` in format ${format}` : ` (${kind})`}`);
}

function numberOf(value: unknown, absent: number): number {
  const first = typeof value === "object" && value !== null ? (value as ArrayLike<unknown>)[0] : value;
  return typeof first === "number" ? first : absent;
}

function listOf(value: unknown): ArrayLike<number> {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? (value as ArrayLike<number>) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value.replace(/\0.*$/s, "") : undefined;
}

function ratioOf(value: ArrayLike<number>): number | undefined {
  const ratio = (value[0] ?? 0) / (value[1] ?? 0);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}
