import type { OmeImage } from "../../datalayer/ome/image-metadata.ts";
import type { OmeroChannel } from "../../datalayer/ome/omero.ts";
import type { OpenedImage } from "../../datalayer/ome/open-image.ts";
import { micrometersAlong } from "../../datalayer/ome/placement.ts";
import { type ChannelSetting, defaultChannel } from "../../viewer/channels.ts";
import { type ChannelModel, channelsOf } from "../channels.ts";
import type { ImageModel } from "../image.ts";
import { isAxisParallel, pixelSizeOf, positionOf, type StageAffine } from "../stage-affine.ts";

/**
 * An image of an OME-Zarr as the viewer, the statistics and scripts use it: the same as that of a graph node.
 *
 * @param id identity of its bytes
 * @param name for images that have none of their own
 */
export function omeImageModel(opened: OpenedImage, id: string, name: string): ImageModel {
  const { metadata, multiscale } = opened;
  const { size } = multiscale;
  const { omero } = metadata;
  const affine = pixelToWorld(metadata);
  return {
    id,
    name: metadata.name ?? name,
    multiscale,
    channels: channelModels(metadata, size.c),
    initial: {
      z: within(omero?.z ?? Math.floor(size.z / 2), size.z),
      t: within(omero?.t ?? 0, size.t),
      c: 0,
      blending: "ADDITIVE",
      contextId: undefined,
    },
    pixelSizeUm: affine && pixelSizeOf(affine),
    positionUm: affine && positionOf(affine),
    pixelToStage: affine,
    axisParallel: affine === undefined || isAxisParallel(affine),
    problems: [...opened.problems, ...notesOn(opened, affine)],
  };
}

/** What the metadata does not tell, or tells and is not shown. */
function notesOn({ metadata, multiscale }: OpenedImage, affine: StageAffine | undefined): readonly string[] {
  const { size } = multiscale;
  const looks = metadata.omero?.channels ?? [];
  const notes: string[] = [];
  if (affine === undefined) notes.push("The pixel size is not known: the axes have no unit of length");
  else if (size.z > 1 && alongZ(metadata) === undefined)
    notes.push("The distance of planes is not known and taken for 1 \u00b5m");
  if (looks.length > 0 && looks.length !== size.c)
    notes.push(`The looks of channels are left out: they are of ${looks.length} channels, the image has ${size.c}`);
  if (looks.some(({ inverted }) => inverted)) notes.push("Inverted channels are shown as they are");
  return notes;
}

/** Looks as the writer wants them; without them as `channelsOf` begins, labels in the colours of labels. */
function channelModels({ omero, isLabels }: OmeImage, count: number): readonly ChannelModel[] {
  if (isLabels) return channelsOf(count, undefined, []).map(inLabelColours);
  if (omero === undefined || omero.channels.length !== count) return channelsOf(count, undefined, []);
  const active = omero.channels.findIndex((channel) => channel.active);
  return omero.channels.map((channel, index) => {
    const setting = settingOf(channel, index);
    // OMERO's grey shows one channel at a time.
    const shown: ChannelSetting = omero.isGrey
      ? { ...setting, colormap: "GREY", visible: index === Math.max(0, active) }
      : setting;
    return { name: channel.label ?? `Channel ${index}`, setting: shown, viewId: undefined };
  });
}

function inLabelColours(channel: ChannelModel): ChannelModel {
  const { setting } = channel;
  return { ...channel, setting: { ...setting, visible: setting.index === 0, colormap: "RAINBOW" } };
}

function settingOf({ color, limits, active }: OmeroChannel, index: number): ChannelSetting {
  const isWhite = color === undefined || color.every((part) => part === 255);
  return {
    ...defaultChannel(index),
    visible: active,
    low: limits?.[0],
    high: limits?.[1],
    ...(!isWhite && { colormap: "INTENSITY", baseColor: color }),
  };
}

function alongZ({ axes, levels }: OmeImage) {
  return micrometersAlong(axes, "z", levels[0]!.transformation);
}

/** Pixel centres to micrometres, where x and y have a unit of length. */
function pixelToWorld(metadata: OmeImage): StageAffine | undefined {
  const { axes, levels } = metadata;
  const [x, y] = (["x", "y"] as const).map((name) => micrometersAlong(axes, name, levels[0]!.transformation));
  if (x === undefined || y === undefined) return undefined;
  const z = alongZ(metadata) ?? { sizeUm: 1, originUm: 0 };
  return [
    [x.sizeUm, 0, 0, x.originUm],
    [0, y.sizeUm, 0, y.originUm],
    [0, 0, z.sizeUm, z.originUm],
    [0, 0, 0, 1],
  ];
}

function within(index: number, length: number): number {
  return Math.min(Math.max(0, index), length - 1);
}
