import type { Blending, ChannelLook } from "../kernels/look.ts";
import { type ColormapName, colormapOf, isCategorical, type Rgb } from "./colormaps.ts";

/** Contrast limits in raw pixel values. */
export type Limits = readonly [low: number, high: number];

/** How a person wants one channel shown. Plain data; what is left open is filled in by the viewer from the image. */
export type ChannelSetting = Readonly<{
  /** Index along the image's c axis. */
  index: number;
  visible: boolean;
  /** A limit left `undefined` comes from a coarse level, the same for all tiles; 0 is a value like any other. */
  low: number | undefined;
  high: number | undefined;
  gamma: number;
  colormap: ColormapName;
  /** End of the ramp of the colormap INTENSITY. */
  baseColor: Rgb;
}>;

/** How the visible channels meet. */
export type ChannelBlending = Blending;

/** Plain grey over automatic limits. */
export function defaultChannel(index: number): ChannelSetting {
  return {
    index,
    visible: true,
    low: undefined,
    high: undefined,
    gamma: 1,
    colormap: "GREY",
    baseColor: [255, 255, 255],
  };
}

/** Whether both limits are given, so that no histogram is needed to draw the channel. */
export function hasLimits(setting: ChannelSetting): boolean {
  return (setting.low !== undefined && setting.high !== undefined) || isCategorical(setting.colormap);
}

/**
 * What the kernels need to draw a channel.
 *
 * @param auto limits for the sides that the setting leaves open
 */
export function lookOf(setting: ChannelSetting, auto: Limits | undefined): ChannelLook {
  return {
    limits: resolveLimits(setting, auto),
    gamma: setting.gamma,
    colormap: colormapOf(setting.colormap, setting.baseColor),
    categorical: isCategorical(setting.colormap),
  };
}

/**
 * The limits in force. Where only one side is given and the automatic other side does not lie beyond it, the window is
 * moved: it keeps the automatic width, so that the given side stands and the limits stay in order.
 *
 * @throws RangeError when a side is open and there are no automatic limits; a table of labels needs none
 */
export function resolveLimits(setting: ChannelSetting, auto: Limits | undefined): Limits {
  const { low, high } = setting;
  if (low !== undefined && high !== undefined) return [low, high];
  if (auto === undefined) {
    if (isCategorical(setting.colormap)) return [0, 255];
    throw new RangeError(`Channel ${setting.index} has no contrast limits and none were measured`);
  }
  const [autoLow, autoHigh] = auto;
  if (low !== undefined) return [low, autoHigh > low ? autoHigh : low + (autoHigh - autoLow)];
  if (high !== undefined) return [autoLow < high ? autoLow : high - (autoHigh - autoLow), high];
  return auto;
}

/** Two lists that draw the same picture have the same signature. Invisible channels do not count. */
export function signatureOf(settings: readonly ChannelSetting[], blending: ChannelBlending): string {
  const shown = settings.filter((setting) => setting.visible);
  const parts = shown.map((s) => [s.index, s.low, s.high, s.gamma, s.colormap, ...s.baseColor].join(" "));
  return `${blending}|${parts.join("|")}`;
}
