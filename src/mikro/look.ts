import type { PartialRgbViewInput } from "../graph/generated/operations.ts";
import type { ChannelSetting } from "../viewer/channels.ts";

/**
 * Channels as an RGB context keeps them: one view a channel, those that are off as inactive ones. By the contract's formula
 * limits in reverse show the colormap in reverse: so an inverted channel is kept. Opacity is the alpha of the base colour.
 *
 * @param channels with the limits in force written out; a side that is open stays open
 */
export function rgbViewsOf(channels: readonly ChannelSetting[]): PartialRgbViewInput[] {
  return channels.map((setting) => {
    const { index, visible, colormap, baseColor, gamma, opacity } = setting;
    const [min, max] = isInverted(setting) ? [setting.high, setting.low] : [setting.low, setting.high];
    return {
      cMin: index,
      cMax: index + 1,
      active: visible,
      colorMap: colormap,
      baseColor: [...baseColor, alphaOf(opacity)],
      gamma,
      contrastLimitMin: min ?? null,
      contrastLimitMax: max ?? null,
    };
  });
}

/** Whether saving the channels would change nothing that a person has chosen. Limits that were measured count for nothing. */
export function isSameLook(saved: readonly ChannelSetting[], shown: readonly ChannelSetting[]): boolean {
  const byIndex = new Map(saved.map((setting) => [setting.index, setting]));
  return shown.every((setting) => {
    const before = byIndex.get(setting.index);
    return before !== undefined && lookKey(before) === lookKey(setting) && sameLimits(before, setting);
  });
}

function lookKey({ visible, gamma, colormap, baseColor, invert, opacity }: ChannelSetting): string {
  const own = colormap === "INTENSITY" ? baseColor.join(" ") : "";
  return [visible, gamma, colormap, own, invert, alphaOf(opacity)].join("/");
}

function sameLimits(saved: ChannelSetting, shown: ChannelSetting): boolean {
  if (shown.measured) return true;
  return saved.low === shown.low && saved.high === shown.high;
}

/** Without both limits there is nothing to reverse. */
function isInverted({ invert, low, high }: ChannelSetting): boolean {
  return invert && low !== undefined && high !== undefined;
}

/** A channel that is on shows at least a trace: alpha 0 counts as not given. */
function alphaOf(opacity: number): number {
  return Math.max(1, Math.round(255 * opacity));
}
