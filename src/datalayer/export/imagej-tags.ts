import { type Crop, lengthOf, planesOf } from "./crop.ts";
import type { ExportImage } from "./export-image.ts";
import { perUnit, type TiffTag, textTag } from "./tiff-layout.ts";

/** Beyond that ImageJ shows a stack in grey. */
const MOST_COMPOSITE = 7;

/**
 * What ImageJ reads of the first page: sizes, pixel size, and per channel its lookup table and display range. Planes lie with c
 * fastest, then z, then t. The layout of the tags 50838 and 50839 is ImageJ's own (`ij.io.TiffEncoder`, as tifffile has it).
 */
export function imageJTags(image: ExportImage, crop: Crop): readonly TiffTag[] {
  const { channels, pixelSizeUm } = image;
  const lines = [
    "ImageJ=1.54f",
    `images=${planesOf(crop)}`,
    `channels=${channels.length}`,
    `slices=${lengthOf(crop.z)}`,
    `frames=${lengthOf(crop.t)}`,
    "hyperstack=true",
    `mode=${channels.length > 1 && channels.length <= MOST_COMPOSITE ? "composite" : "grayscale"}`,
    ...(pixelSizeUm === undefined ? [] : ["unit=micron"]),
    ...(pixelSizeUm?.z === undefined ? [] : [`spacing=${pixelSizeUm.z}`]),
    "loop=false",
    ...(channels[0]?.limits ?? []).map((limit, i) => `${i === 0 ? "min" : "max"}=${limit}`),
  ];
  return [textTag(270, `${lines.join("\n")}\n`), ...looks(image)];
}

/** Pixels to a micrometre, on every page; the unit stands in ImageJ's description. */
export function resolutionTags(pixelSizeUm: ExportImage["pixelSizeUm"]): readonly TiffTag[] {
  if (pixelSizeUm === undefined) return [];
  return [
    { tag: 282, type: "rational", values: perUnit(pixelSizeUm.x) },
    { tag: 283, type: "rational", values: perUnit(pixelSizeUm.y) },
    { tag: 296, type: "short", values: [1] },
  ];
}

/** Names, ranges and lookup tables in the order of ImageJ's blocks; words are reversed in little-endian files. */
function looks({ description, channels }: ExportImage): readonly TiffTag[] {
  const info = utf16(`${description}\nChannels: ${channels.map(({ name }) => name).join(", ")}`);
  const limits = channels.map(({ limits }) => limits);
  const ranges = limits.every((each) => each !== undefined) ? Float64Array.from(limits.flat()) : undefined;
  const blocks: readonly (readonly [name: string, values: readonly Uint8Array[]])[] = [
    ["info", [info]],
    ...(ranges === undefined ? [] : [["rang", [new Uint8Array(ranges.buffer)]] as const]),
    ["luts", channels.map(({ color }) => lookupTable(color))],
  ];
  const header = new Uint8Array(4 + 8 * blocks.length);
  const view = new DataView(header.buffer);
  header.set(ascii("JIJI"));
  blocks.forEach(([name, values], i) => {
    header.set(ascii(name).reverse(), 4 + 8 * i);
    view.setUint32(8 + 8 * i, values.length, true);
  });
  const parts = [header, ...blocks.flatMap(([, values]) => values)];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return [
    { tag: 50838, type: "long", values: parts.map(({ length }) => length) },
    { tag: 50839, type: "byte", values: all },
  ];
}

/** 256 reds, greens, blues from black to a colour. */
function lookupTable(color: readonly [number, number, number]): Uint8Array {
  return Uint8Array.from({ length: 768 }, (_, i) => Math.round((color[i >> 8]! * (i & 0xff)) / 255));
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text.split(""), (unit) => unit.charCodeAt(0)).buffer);
}
