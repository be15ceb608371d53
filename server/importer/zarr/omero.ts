import type { ChannelLabel, ChannelLook } from "../source.ts";
import { isObject, type JsonObject } from "./json.ts";

export type Rendering = Readonly<{
  labels: readonly ChannelLabel[] | undefined;
  looks: readonly ChannelLook[] | undefined;
  notes: readonly string[];
}>;

const NOTHING: Rendering = { labels: undefined, looks: undefined, notes: [] };

/** The `omero` metadata of an OME-Zarr image: names, colours and contrast limits of its channels. */
export function renderingOf(omero: unknown, channelCount: number): Rendering {
  const channels = isObject(omero) ? omero.channels : undefined;
  if (!Array.isArray(channels)) return NOTHING;
  if (channels.length !== channelCount) {
    const note = `its omero metadata is left out: it has ${channels.length} channels, the image ${channelCount}`;
    return { ...NOTHING, notes: [note] };
  }
  const objects = channels.map((channel) => (isObject(channel) ? channel : {}));
  const looks = objects.map(lookOf);
  const notes = objects.some((channel) => channel.inverted === true)
    ? ["an inverted channel is shown as it is: the server knows no inversion"]
    : [];
  return {
    labels: objects.map(labelOf),
    looks: looks.every((look) => look !== undefined) ? looks : undefined,
    notes,
  };
}

function labelOf(channel: JsonObject): ChannelLabel {
  const name = typeof channel.label === "string" && channel.label !== "" ? channel.label : undefined;
  const wave = (value: unknown) =>
    typeof value === "number" && Number.isFinite(value) && value > 0 ? value : undefined;
  return {
    name,
    emissionNm: wave(channel.emissionWave),
    excitationNm: wave(channel.excitationWave),
  };
}

function lookOf(channel: JsonObject): ChannelLook | undefined {
  const [, hex] = /^#?([0-9a-fA-F]{6})$/.exec(typeof channel.color === "string" ? channel.color : "") ?? [];
  if (hex === undefined) return undefined;
  const byte = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const window = isObject(channel.window) ? channel.window : {};
  const { start, end } = window;
  const limits =
    typeof start === "number" && typeof end === "number" && start < end ? ([start, end] as const) : undefined;
  return { color: [byte(0), byte(2), byte(4)], limits, active: channel.active !== false };
}
