import { isObject, type JsonObject } from "../metadata/parsed-array.ts";

/** How the writer wants a channel shown. */
export type OmeroChannel = Readonly<{
  label: string | undefined;
  /** Red, green, blue, 0 to 255. */
  color: readonly [number, number, number] | undefined;
  /** Contrast limits in raw counts, in order. */
  limits: readonly [low: number, high: number] | undefined;
  active: boolean;
  inverted: boolean;
}>;

/** The `omero` metadata of an image: looks of its channels, and where to begin. What cannot be used is left out. */
export type Omero = Readonly<{
  channels: readonly OmeroChannel[];
  z: number | undefined;
  t: number | undefined;
  /** All channels in grey, whatever their colours. */
  isGrey: boolean;
}>;

export function readOmero(value: unknown): Omero | undefined {
  if (!isObject(value) || !Array.isArray(value.channels)) return undefined;
  const rdefs = isObject(value.rdefs) ? value.rdefs : {};
  return {
    channels: value.channels.map((channel: unknown) => readChannel(isObject(channel) ? channel : {})),
    z: indexOf(rdefs.defaultZ),
    t: indexOf(rdefs.defaultT),
    isGrey: rdefs.model === "greyscale",
  };
}

function readChannel({ label, color, window, active, inverted }: JsonObject): OmeroChannel {
  const [, hex] = /^#?([0-9a-fA-F]{6})$/.exec(typeof color === "string" ? color : "") ?? [];
  const byte = (at: number) => Number.parseInt(hex!.slice(at, at + 2), 16);
  const { start, end } = isObject(window) ? window : {};
  const inOrder = typeof start === "number" && typeof end === "number" && start < end;
  return {
    label: typeof label === "string" && label.trim() !== "" ? label.trim() : undefined,
    color: hex === undefined ? undefined : [byte(0), byte(2), byte(4)],
    limits: inOrder ? [start, end] : undefined,
    active: active !== false,
    inverted: inverted === true,
  };
}

function indexOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
