import type { ChannelSetting } from "../channels.ts";
import { isColormapName, type Rgb } from "../colormaps.ts";

/** What of one channel differs from how the image says it should be shown. */
export type ChannelOverride = Readonly<{ index: number; visible: boolean }> &
  Readonly<Partial<Omit<ChannelSetting, "index" | "visible">>>;

const NO_CHANNEL = "none";

/** As one search parameter: `0_l120_h4000,2_g0.5_mVIRIDIS`. */
export function writeChannels(channels: readonly ChannelOverride[]): string {
  return channels.length === 0 ? NO_CHANNEL : channels.map(writeChannel).join(",");
}

function writeChannel(channel: ChannelOverride): string {
  return [
    String(channel.index),
    channel.low === undefined ? "" : `l${channel.low}`,
    channel.high === undefined ? "" : `h${channel.high}`,
    channel.gamma === undefined ? "" : `g${channel.gamma}`,
    channel.colormap === undefined ? "" : `m${channel.colormap}`,
    channel.baseColor === undefined ? "" : `b${channel.baseColor.map((v) => v.toString(16).padStart(2, "0")).join("")}`,
    channel.invert === undefined ? "" : `i${Number(channel.invert)}`,
    channel.opacity === undefined ? "" : `o${channel.opacity}`,
    channel.measured ? "auto" : "",
    channel.visible ? "" : "off",
  ]
    .filter((part) => part !== "")
    .join("_");
}

/** What cannot be understood counts as not given; `undefined` without any channel. */
export function parseChannels(value: unknown): readonly ChannelOverride[] | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value);
  if (text === NO_CHANNEL) return [];
  const channels = new Map<number, ChannelOverride>();
  for (const entry of text.split(",")) {
    const channel = parseChannel(entry);
    if (channel !== undefined && !channels.has(channel.index)) channels.set(channel.index, channel);
  }
  return channels.size === 0 ? undefined : [...channels.values()];
}

function parseChannel(entry: string): ChannelOverride | undefined {
  const [first, ...parts] = entry.split("_");
  const index = parseIndex(first);
  if (index === undefined) return undefined;
  const found: { -readonly [K in keyof ChannelOverride]: ChannelOverride[K] } = { index, visible: true };
  for (const part of parts) {
    const rest = part.slice(1);
    const value = parseNumber(rest);
    if (part === "off") found.visible = false;
    else if (part === "auto") found.measured = true;
    else if (part === "i0" || part === "i1") found.invert = part === "i1";
    else if (part.startsWith("o") && value !== undefined && value >= 0 && value <= 1) found.opacity = value;
    else if (part.startsWith("l") && value !== undefined) found.low = value;
    else if (part.startsWith("h") && value !== undefined) found.high = value;
    else if (part.startsWith("g") && value !== undefined && value > 0) found.gamma = value;
    else if (part.startsWith("m") && isColormapName(rest)) found.colormap = rest;
    else if (/^b[0-9a-f]{6}$/i.test(part)) found.baseColor = parseHex(rest);
  }
  return found;
}

function parseHex(hex: string): Rgb {
  const at = (start: number): number => Number.parseInt(hex.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

export function parseNumber(value: unknown): number | undefined {
  if (typeof value !== "number" && (typeof value !== "string" || value.trim() === "")) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function parseIndex(value: unknown): number | undefined {
  const number = parseNumber(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
