import { type Dtype, dtypeRange } from "../dtype.ts";
import { GZIP_LEVEL } from "../write/pack.ts";
import { arrayDocument } from "../write/write-array.ts";
import type { NewArray } from "../write/write-chunks.ts";
import { type Crop, lengthOf } from "./crop.ts";
import type { ExportChannel, ExportImage } from "./export-image.ts";

/** 0.5 lies on zarr v3, 0.4 on zarr v2. */
export type OmeZarrVersion = "0.4" | "0.5";

/** Edge of the chunks: of the tiles that a level is made in. */
export const TILE_PX = 512;

/** Names of types in zarr v2. */
const V2_TYPES: Readonly<Record<Dtype, string>> = {
  bool: "|b1",
  int8: "|i1",
  uint8: "|u1",
  int16: "<i2",
  uint16: "<u2",
  int32: "<i4",
  uint32: "<u4",
  int64: "<i8",
  uint64: "<u8",
  float16: "<f2",
  float32: "<f4",
  float64: "<f8",
};

const DIMS = ["t", "c", "z", "y", "x"] as const;

/** The levels of a crop, finest first, each half as wide and high as the one before, down to one tile. */
export function zarrLevels(crop: Crop): readonly NewArray[] {
  const outer = [lengthOf(crop.t), crop.channels.length, lengthOf(crop.z)];
  // Halves are decoded to floats, which hold them exactly.
  const dtype = crop.array.dtype === "float16" ? "float32" : crop.array.dtype;
  const levels: NewArray[] = [];
  let [height, width] = [lengthOf(crop.y), lengthOf(crop.x)];
  for (;;) {
    const chunkShape = [1, 1, 1, Math.min(TILE_PX, height), Math.min(TILE_PX, width)];
    levels.push({ shape: [...outer, height, width], chunkShape, dtype, dims: DIMS });
    if (Math.max(height, width) <= TILE_PX) return levels;
    [height, width] = [Math.ceil(height / 2), Math.ceil(width / 2)];
  }
}

/**
 * The metadata of an OME-Zarr of a crop, by path.
 *
 * Pixel 0 of the crop lies where the stage says, where that is known along the axes; else where it lies in the image. A pixel of
 * level k is the mean of 2^k along x and y: its centre lies (2^k - 1) / 2 pixels further.
 */
export function zarrDocuments(
  crop: Crop,
  image: ExportImage,
  version: OmeZarrVersion,
  method: "mean" | "nearest",
): ReadonlyMap<string, object> {
  const levels = zarrLevels(crop);
  const { scale, translation } = placeOf(crop, image);
  const hasUnit = image.pixelSizeUm !== undefined;
  const space = (name: string, isKnown: boolean) => ({ name, type: "space", ...(isKnown && { unit: "micrometer" }) });
  const multiscale = {
    ...(version === "0.4" && { version }),
    name: image.name,
    type: method,
    axes: [
      { name: "t", type: "time" },
      { name: "c", type: "channel" },
      space("z", image.pixelSizeUm?.z !== undefined),
      space("y", hasUnit),
      space("x", hasUnit),
    ],
    datasets: levels.map((_, level) => ({
      path: String(level),
      coordinateTransformations: [
        { type: "scale", scale: scale.map((each, axis) => (axis < 3 ? each : each * 2 ** level)) },
        {
          type: "translation",
          translation: translation.map((each, axis) =>
            axis < 3 ? each : each + (scale[axis]! * (2 ** level - 1)) / 2,
          ),
        },
      ],
    })),
    metadata: { description: image.description },
  };
  const ome = { multiscales: [multiscale], omero: omeroOf(image, levels[0]!.dtype) };
  const documents = new Map<string, object>();
  if (version === "0.5") {
    documents.set("zarr.json", { zarr_format: 3, node_type: "group", attributes: { ome: { version, ...ome } } });
    for (const [k, level] of levels.entries())
      documents.set(`${k}/zarr.json`, arrayDocument(level, level.chunkShape, "gzip"));
  } else {
    documents.set(".zgroup", { zarr_format: 2 });
    documents.set(".zattrs", ome);
    for (const [k, level] of levels.entries()) documents.set(`${k}/.zarray`, arrayDocumentV2(level));
  }
  return documents;
}

/** Of a chunk: coordinates along t, c, z, y, x. */
export function chunkPath(version: OmeZarrVersion, level: number, coords: readonly number[]): string {
  return [level, ...(version === "0.5" ? ["c"] : []), ...coords].join("/");
}

/** Scale and translation of level 0 along t, c, z, y, x. */
function placeOf(crop: Crop, { pixelSizeUm, pixelToStage }: ExportImage) {
  const scale = [1, 1, pixelSizeUm?.z ?? 1, pixelSizeUm?.y ?? 1, pixelSizeUm?.x ?? 1];
  const first = [crop.t[0], 0, crop.z[0], crop.y[0], crop.x[0]];
  const isStraight =
    pixelToStage !== undefined &&
    [0, 1, 2].every((row) => [0, 1, 2].every((column) => row === column || pixelToStage[row]![column] === 0)) &&
    [2, 3, 4].every((axis) => Math.abs(pixelToStage[4 - axis]![4 - axis]! / scale[axis]! - 1) < 1e-9);
  const origin = isStraight ? [0, 0, ...[2, 1, 0].map((row) => pixelToStage[row]![3]!)] : [0, 0, 0, 0, 0];
  return { scale, translation: first.map((index, axis) => origin[axis]! + index * scale[axis]!) };
}

function omeroOf({ channels }: ExportImage, dtype: Dtype): object {
  return {
    channels: channels.map((channel) => ({
      label: channel.name,
      color: channel.color.map((part) => part.toString(16).padStart(2, "0").toUpperCase()).join(""),
      active: channel.isVisible,
      coefficient: 1,
      family: "linear",
      inverted: false,
      ...windowOf(channel, dtype),
    })),
    rdefs: { defaultT: 0, defaultZ: 0, model: "color" },
  };
}

function windowOf({ limits }: ExportChannel, dtype: Dtype): object {
  // The ends of 64 bits are no doubles.
  const range = (dtype.endsWith("64") ? undefined : dtypeRange(dtype)) ?? limits;
  if (range === undefined) return {};
  const [start, end] = limits ?? range;
  return { window: { min: Math.min(range[0], start), max: Math.max(range[1], end), start, end } };
}

function arrayDocumentV2({ shape, chunkShape, dtype }: NewArray): object {
  return {
    zarr_format: 2,
    shape,
    chunks: chunkShape,
    dtype: V2_TYPES[dtype],
    compressor: { id: "gzip", level: GZIP_LEVEL },
    fill_value: dtype === "bool" ? false : 0,
    order: "C",
    filters: null,
    dimension_separator: "/",
  };
}
