import type { Multiscale } from "../datalayer/multiscale.ts";
import type {
  ChannelViewFieldsFragment,
  ImageFieldsFragment,
  RgbContextFieldsFragment,
} from "../graph/generated/operations.ts";
import { type ChannelModel, channelsOf, type InitialView } from "./channels.ts";
import { levelsOf, type PixelNode, usableAffine } from "./levels.ts";
import { isAxisParallel, type Micrometers3, pixelSizeOf, positionOf, type StageAffine } from "./stage-affine.ts";

/** What `imageModelOf` reads; `ImageCard` and `ImageFields` fit. Fields that a list does not select may be absent. */
export type ImageNode = PixelNode &
  Readonly<{
    id: string;
    name: string;
    rgbContexts: readonly RgbContextFieldsFragment[];
    channelViews?: readonly ChannelViewFieldsFragment[];
  }>;

/** An image of the graph as the viewer, the statistics and scripts use it. */
export type ImageModel = Readonly<{
  id: string;
  name: string;
  /** Resolutions, finest first. */
  multiscale: Multiscale;
  /** One a channel, in order. */
  channels: readonly ChannelModel[];
  initial: InitialView;
  /** Micrometres between neighbouring pixels; `undefined` when no affine view says so. */
  pixelSizeUm: Micrometers3 | undefined;
  /** Stage micrometres of the centre of pixel 0. */
  positionUm: Micrometers3 | undefined;
  /** Pixel centres to stage micrometres. */
  pixelToStage: StageAffine | undefined;
  /** False when the stage's axes are not the image's, so that sizes along the axes are not sizes on the stage's axes. */
  axisParallel: boolean;
  /** Levels that were left out, and why: for a person to read. */
  problems: readonly string[];
}>;

/**
 * Everything of a graph node that is needed to look at its pixels.
 *
 * @param contextId which RGB context to show; by default the first
 * @throws IncompleteStore, UnusableArray, DataError when the full resolution cannot be read correctly
 */
export function imageModelOf(node: ImageNode | ImageFieldsFragment, contextId?: string): ImageModel {
  const { multiscale, problems } = levelsOf(node);
  const { size } = multiscale;
  const context = node.rgbContexts.find((each) => each.id === contextId) ?? node.rgbContexts[0];
  const affine = usableAffine(node.affineTransformationViews);
  return {
    id: node.id,
    name: node.name,
    multiscale,
    channels: channelsOf(size.c, context, node.channelViews ?? [], multiscale.levels[0]?.array.dtype),
    initial: {
      z: within(context?.z, size.z),
      t: within(context?.t, size.t),
      c: within(context?.c, size.c),
      blending: context?.blending ?? "ADDITIVE",
      contextId: context?.id,
    },
    pixelSizeUm: affine && pixelSizeOf(affine),
    positionUm: affine && positionOf(affine),
    pixelToStage: affine,
    axisParallel: affine === undefined || isAxisParallel(affine),
    problems,
  };
}

/** The model, or why it cannot be had: what cannot be read correctly is refused with its reason, and what stands around it stays. */
export function readImageModel(...of: Parameters<typeof imageModelOf>): ImageModel | Error {
  try {
    return imageModelOf(...of);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function within(index: number | undefined, length: number): number {
  return Math.min(Math.max(0, Math.trunc(index ?? 0)), length - 1);
}
