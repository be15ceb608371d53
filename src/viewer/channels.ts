import type { Blending, ChannelLook } from "../kernels/look.ts";
import { type ColormapName, colormapOf, isCategorical, type Rgb, withOpacity } from "./colormaps.ts";

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
  /** Contrast limits change places: the high one gets the first colour. Labels have no ends to change. */
  invert: boolean;
  /** Share of its colour that the channel brings, 0..1; kept in steps of 1/255. */
  opacity: number;
  /** The limits were measured: nobody has chosen them. Says nothing about colours. */
  measured: boolean;
  /** Of RAINBOW: pixel values name objects, each has a colour (see `ChannelLook.ids`). */
  ids?: boolean | undefined;
}>;

/** How the visible channels meet. */
export type ChannelBlending = Blending;

/** What is the same for all channels of a picture. */
export type Display = Readonly<{
  blending: ChannelBlending;
  /** Limits stay as they are from plane to plane, or are measured on each plane that is shown. */
  contrast: "fixed" | "plane";
  /** A magnified pixel is a square of one colour, or fades into its neighbours. */
  interpolation: "nearest" | "smooth";
}>;

export const DEFAULT_DISPLAY: Display = { blending: "ADDITIVE", contrast: "fixed", interpolation: "nearest" };

export function isBlending(text: unknown): text is ChannelBlending {
  return text === "ADDITIVE" || text === "MULTIPLICATIVE";
}

export function isContrastMode(text: unknown): text is Display["contrast"] {
  return text === "fixed" || text === "plane";
}

export function isInterpolation(text: unknown): text is Display["interpolation"] {
  return text === "nearest" || text === "smooth";
}

export function sameDisplay(a: Display, b: Display): boolean {
  return a.blending === b.blending && a.contrast === b.contrast && a.interpolation === b.interpolation;
}

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
    invert: false,
    opacity: 1,
    measured: false,
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
  const [low, high] = resolveLimits(setting, auto);
  return {
    limits: setting.invert ? [high, low] : [low, high],
    gamma: setting.gamma,
    colormap: withOpacity(colormapOf(setting.colormap, setting.baseColor), setting.opacity),
    categorical: isCategorical(setting.colormap),
    ...(setting.ids === true && isCategorical(setting.colormap) && { ids: true }),
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

/** The channel with limits that nobody chose written out. */
export function withMeasured(setting: ChannelSetting, [low, high]: Limits): ChannelSetting {
  return { ...setting, low, high, measured: true };
}

/** The same channels with limits that are measured on each plane: none of their own. */
export function withoutLimits(settings: readonly ChannelSetting[]): readonly ChannelSetting[] {
  return settings.map((setting) => ({ ...setting, low: undefined, high: undefined }));
}

/** Settings of equal keys draw the same. */
export function settingKey(s: ChannelSetting): string {
  return [s.index, s.low, s.high, s.gamma, s.colormap, ...s.baseColor, s.invert, s.opacity, s.ids].join(" ");
}

/** Two lists that draw the same picture have the same signature. Invisible channels do not count. */
export function signatureOf(settings: readonly ChannelSetting[], blending: ChannelBlending): string {
  const shown = settings.filter((setting) => setting.visible);
  return `${blending}|${shown.map(settingKey).join("|")}`;
}
