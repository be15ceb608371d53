import { BlobSink } from "../../../datalayer/export/blob-sink.ts";
import {
  type Crop,
  cropBytes,
  type ExportOptions,
  lengthOf,
  type PixelReader,
  type Range,
} from "../../../datalayer/export/crop.ts";
import type { ExportChannel, ExportImage } from "../../../datalayer/export/export-image.ts";
import { writeOmeZarr } from "../../../datalayer/export/write-ome-zarr.ts";
import { pngRefusal, writePng } from "../../../datalayer/export/write-png.ts";
import { tiffRefusal, writeTiff } from "../../../datalayer/export/write-tiff.ts";
import { intersect, isEmpty, type Rect } from "../../../math/rect.ts";
import { formatBytes } from "../../../ui/format.ts";
import type { ChannelSetting } from "../../channels.ts";
import { accentOf, isCategorical } from "../../colormaps.ts";
import { cropRect } from "../../crop.ts";
import { lengthAlong } from "../../levels.ts";
import type { ViewerImage } from "../../viewer-types.ts";

export const FORMATS = {
  "ome-tiff": { label: "OME-TIFF", ending: "ome.tif", type: "image/tiff" },
  imagej: { label: "TIFF for ImageJ", ending: "tif", type: "image/tiff" },
  png: { label: "PNG, one channel", ending: "png", type: "image/png" },
  "zarr-0.5": { label: "OME-Zarr 0.5, zipped", ending: "ome.zarr.zip", type: "application/zip" },
  "zarr-0.4": { label: "OME-Zarr 0.4, zipped", ending: "ome.zarr.zip", type: "application/zip" },
} as const;
export type Format = keyof typeof FORMATS;

/** What of an image is saved, and how. */
export type PixelChoice = Readonly<{
  format: Format;
  /** What the window shows, or whole planes. */
  area: "view" | "plane";
  z: Range;
  t: Range;
  channels: "visible" | "all";
  /** The channel of a PNG. */
  channel: number;
}>;

/** Planes along an axis, as they are shown: a projection has one along z. */
export function planesAlong({ multiscale }: ViewerImage, axis: "z" | "t"): number {
  return lengthAlong(multiscale.levels[0]!.array, axis);
}

/**
 * The box of pixels of a choice.
 *
 * @param visible rectangle of the window in level-0 pixels
 */
export function cropOfChoice(
  image: ViewerImage,
  settings: readonly ChannelSetting[],
  choice: PixelChoice,
  visible: Rect,
): Crop | undefined {
  const { multiscale } = image;
  const { array } = multiscale.levels[0]!;
  const whole = { x0: 0, y0: 0, x1: multiscale.size.x, y1: multiscale.size.y };
  const area = choice.area === "plane" ? whole : cropRect(multiscale, visible);
  const rect = image.crop === undefined ? area : intersect(area, image.crop);
  if (isEmpty(rect)) return undefined;
  const isPng = choice.format === "png";
  const all = settings.filter((setting) => choice.channels === "all" || setting.visible).map(({ index }) => index);
  const channels = isPng ? [choice.channel] : all;
  if (channels.length === 0) return undefined;
  const range = ([first, end]: Range): Range => (isPng ? [first, first + 1] : [first, end]);
  return { array, x: [rect.x0, rect.x1], y: [rect.y0, rect.y1], z: range(choice.z), t: range(choice.t), channels };
}

/** Why a crop cannot be had in a format; `undefined`: it can. */
export function refusalOf(crop: Crop, format: Format): string | undefined {
  if (format === "png") return pngRefusal(crop.array.dtype);
  return format === "imagej" || format === "ome-tiff" ? tiffRefusal(crop, flavourOf(format)) : undefined;
}

/** How large the file becomes, as far as that is known before. */
export function sizeText(crop: Crop, format: Format): string {
  const bytes = cropBytes(crop);
  if (format === "png") return `at most ${formatBytes(bytes)}`;
  if (format === "imagej" || format === "ome-tiff") return formatBytes(bytes);
  // A half and a half of that, along two axes.
  return `at most ${formatBytes((4 * bytes) / 3)} with its smaller levels`;
}

/** What is told of the image in the file. */
export function exportImageOf(
  image: ViewerImage,
  name: string,
  crop: Crop,
  shown: Readonly<{
    settings: readonly ChannelSetting[];
    names: ReadonlyMap<number, string>;
    limitsOf: (channel: number) => readonly [number, number] | undefined;
  }>,
  place: Pick<ExportImage, "pixelSizeUm" | "pixelToStage">,
): ExportImage {
  const settings = crop.channels.map((index) => shown.settings.find((each) => each.index === index)!);
  const channels = settings.map((setting): ExportChannel => {
    const { index, low, high } = setting;
    const own = low === undefined || high === undefined ? undefined : ([low, high] as const);
    return {
      name: shown.names.get(index) ?? `Channel ${index}`,
      color: accentOf(setting.colormap, setting.baseColor),
      limits: isCategorical(setting.colormap) ? undefined : (shown.limitsOf(index) ?? own),
      isVisible: setting.visible,
    };
  });
  const ranges = (["x", "y", "z", "t"] as const).map((axis) => `${axis} ${crop[axis][0]} to ${crop[axis][1] - 1}`);
  const note = image.note === undefined ? "" : `; ${image.note}`;
  const description = `${name}: ${ranges.join(", ")}${note}`;
  const isLabels = settings.every(({ colormap }) => isCategorical(colormap));
  return { ...place, name, description, channels, isLabels };
}

/**
 * The file of a crop, written piece by piece.
 *
 * @throws RangeError with the words of `refusalOf`; DataError; `AbortError`
 */
export async function writePixels(
  format: Format,
  reader: PixelReader,
  crop: Crop,
  image: ExportImage,
  options: ExportOptions,
): Promise<Blob> {
  const sink = new BlobSink();
  if (format === "png") {
    const title = `${image.description}; ${image.channels[0]!.name}`;
    await writePng(reader, crop, { title, pixelSizeUm: image.pixelSizeUm }, sink.write, options);
  } else if (format === "zarr-0.4" || format === "zarr-0.5") {
    await writeOmeZarr(reader, crop, image, format === "zarr-0.4" ? "0.4" : "0.5", sink.write, options);
  } else await writeTiff(reader, crop, image, flavourOf(format), sink.write, options);
  return sink.finish(FORMATS[format].type);
}

/** `DAPI of cells, z 3.png`-like: a file of one plane says which. */
export function fileNameOf(name: string, crop: Crop, image: ExportImage, format: Format): string {
  const places = (["z", "t"] as const).filter((axis) => lengthOf(crop[axis]) < lengthAlong(crop.array, axis));
  const ranges = places.map((axis) => {
    const [first, end] = crop[axis];
    return `${axis}${first}${end - first > 1 ? `-${end - 1}` : ""}`;
  });
  const channel = format === "png" ? [image.channels[0]!.name] : [];
  return `${[name, ...channel, ...ranges].join(" ")}.${FORMATS[format].ending}`;
}

function flavourOf(format: "imagej" | "ome-tiff"): "imagej" | "ome" {
  return format === "imagej" ? "imagej" : "ome";
}
