import { bytesPerElement, type Dtype } from "../dtype.ts";
import type { Sink } from "./blob-sink.ts";
import { bytesOf, type Crop, cropBytes, type ExportOptions, lengthOf, type PixelReader, planesOf } from "./crop.ts";
import type { ExportImage } from "./export-image.ts";
import { imageJTags, resolutionTags } from "./imagej-tags.ts";
import { omeXml } from "./ome-xml.ts";
import { readBands } from "./plane-bands.ts";
import { MOST_TIFF_BYTES, type TiffLayout, type TiffPages, textTag, tiffLayout } from "./tiff-layout.ts";

/** What the pages mean: `imagej`: a hyperstack of ImageJ; `ome`: OME-TIFF. */
export type TiffFlavour = "imagej" | "ome";

/** OME's name of a type and TIFF's sample format. Halves are decoded to floats. */
const TYPES: Partial<Record<Dtype, readonly [ome: string, sampleFormat: 1 | 2 | 3]>> = {
  bool: ["uint8", 1],
  uint8: ["uint8", 1],
  int8: ["int8", 2],
  uint16: ["uint16", 1],
  int16: ["int16", 2],
  uint32: ["uint32", 1],
  int32: ["int32", 2],
  float16: ["float", 3],
  float32: ["float", 3],
  float64: ["double", 3],
};
/** ImageJ 1 knows 8 and 16 bits without sign and floats; what else it opens it converts. */
const IMAGEJ_TYPES: readonly Dtype[] = ["bool", "uint8", "uint16", "float16", "float32"];

/** ImageJ counts pages of a stack in 32 bits and TIFF's directories are not split: an image of more is no stack to work with. */
const MOST_PAGES = 100_000;

/** Why a crop cannot be written as it is; `undefined`: it can. */
export function tiffRefusal(crop: Crop, flavour: TiffFlavour): string | undefined {
  const { dtype } = crop.array;
  if (TYPES[dtype] === undefined) return `TIFF has no ${dtype}: choose OME-Zarr`;
  if (planesOf(crop) > MOST_PAGES) return `More than ${MOST_PAGES} planes: choose fewer, or OME-Zarr`;
  if (Math.max(lengthOf(crop.x), lengthOf(crop.y)) > MOST_TIFF_BYTES) return "TIFF ends at 2^32 - 1 pixels a side";
  if (flavour === "ome") return undefined;
  if (!IMAGEJ_TYPES.includes(dtype)) return `ImageJ has no ${dtype}: choose OME-TIFF`;
  // Directories are far smaller than this margin.
  return cropBytes(crop) > MOST_TIFF_BYTES - (64 << 20)
    ? "ImageJ reads no TIFF of more than 4 GB: choose less, or OME-TIFF, which becomes a BigTIFF"
    : undefined;
}

/**
 * The raw values of a crop as a TIFF of one page a plane, uncompressed, bit for bit as they are stored; band by band. Larger than
 * 4 GB it is a BigTIFF.
 *
 * @throws RangeError with the words of `tiffRefusal`; DataError; `AbortError`
 */
export async function writeTiff(
  reader: PixelReader,
  crop: Crop,
  image: ExportImage,
  flavour: TiffFlavour,
  sink: Sink,
  { signal, onProgress }: ExportOptions = {},
): Promise<void> {
  const refusal = tiffRefusal(crop, flavour);
  if (refusal !== undefined) throw new RangeError(refusal);
  const { head, totalBytes } = tiffHead(crop, image, flavour);
  sink(head);
  let written = 0;
  const { array, y, x } = crop;
  for (const plane of flavour === "ome" ? zFastest(crop) : cFastest(crop)) {
    for await (const pixels of readBands(reader, array, { ...plane, y, x }, signal)) {
      sink(bytesOf(pixels));
      written += pixels.byteLength;
      onProgress?.(written / (totalBytes - head.length));
    }
  }
}

/** Header and directories, and how large all of it becomes. */
export function tiffHead(crop: Crop, image: ExportImage, flavour: TiffFlavour, isBig?: boolean): TiffLayout {
  const { dtype } = crop.array;
  const [omeType, sampleFormat] = TYPES[dtype]!;
  const pages: TiffPages = {
    width: lengthOf(crop.x),
    height: lengthOf(crop.y),
    pages: planesOf(crop),
    sampleBytes: dtype === "float16" ? 4 : bytesPerElement(dtype),
    sampleFormat,
    tags: flavour === "ome" ? [] : resolutionTags(image.pixelSizeUm),
    firstTags: flavour === "ome" ? [textTag(270, omeXml(image, crop, omeType))] : imageJTags(image, crop),
  };
  return tiffLayout(pages, isBig);
}

type Plane = Readonly<{ c: number; t: number; z: number }>;

function* zFastest({ t, channels, z }: Crop): Generator<Plane> {
  for (let ti = t[0]; ti < t[1]; ti++) {
    for (const c of channels) for (let zi = z[0]; zi < z[1]; zi++) yield { c, t: ti, z: zi };
  }
}

function* cFastest({ t, channels, z }: Crop): Generator<Plane> {
  for (let ti = t[0]; ti < t[1]; ti++) {
    for (let zi = z[0]; zi < z[1]; zi++) for (const c of channels) yield { c, t: ti, z: zi };
  }
}
