import type { BlockValue } from "../datalayer/derived/derivation.ts";
import { withReducedLevels } from "../datalayer/derived/reduced-levels.ts";
import type { ChannelSetting } from "./channels.ts";
import { isCategorical } from "./colormaps.ts";
import type { ViewerImage } from "./viewer-types.ts";

/** Of the memory for decoded chunks, what one view may take: the rest is for what was seen before. */
const VIEW_SHARE = 1 / 2;

/** The image with levels to look at it from farther away than its stored ones are made for. */
export function withReduced(image: ViewerImage): ViewerImage {
  return { ...image, multiscale: withReducedLevels(image.multiscale, blockValueOf(image.channels)) };
}

/** Labels are names: the mean of two is a third. */
export function blockValueOf(channels: readonly ChannelSetting[]): BlockValue {
  return channels.some(({ visible, colormap }) => visible && isCategorical(colormap)) ? "middle" : "mean";
}

/** Decoded bytes that a view may keep of each visible channel. */
export function channelBudgetBytes(budgetBytes: number, channels: readonly ChannelSetting[]): number {
  return (VIEW_SHARE * budgetBytes) / Math.max(1, channels.filter(({ visible }) => visible).length);
}
