import {
  type ChannelSetting,
  type Display,
  defaultChannel,
  isBlending,
  isContrastMode,
  isInterpolation,
} from "../channels.ts";
import { type ChannelOverride, parseChannels, parseIndex, parseNumber, writeChannels } from "./channel-link.ts";
import { compactPlace, type Place } from "./place.ts";

/** All that a person looks at in one image. What is `undefined` is as the image says, or fitted to the window. */
export type ViewState = Readonly<{
  z: number | undefined;
  t: number | undefined;
  /** Where the window looks; `undefined`: the whole image. */
  place: Place | undefined;
  /** Channels that are on, or off with settings worth keeping; one not listed is off. `undefined`: as the image says. */
  channels: readonly ChannelOverride[] | undefined;
  /** What differs from how the image is usually shown; `undefined`: nothing. */
  display: Partial<Display> | undefined;
}>;

/** Search parameters as a router gives them: numbers may have been parsed already. */
export type ViewSearch = Readonly<Partial<Record<SearchKey, string | number>>>;

type SearchKey = "z" | "t" | "x" | "y" | "res" | "rot" | "flip" | "c" | "blend" | "contrast" | "pixels";
type UnknownSearch = Readonly<Partial<Record<SearchKey, unknown>>>;

export const DEFAULT_VIEW: ViewState = {
  z: undefined,
  t: undefined,
  place: undefined,
  channels: undefined,
  display: undefined,
};

/**
 * The search parameters of a view: `z`, `t`, `x`, `y`, `res`, `rot`, `flip`, `blend`, `contrast`, `pixels` and `c`, a list of
 * channels such as `0_l120_h4000,2_g0.5_mVIRIDIS`. The place is rounded to what nobody can see (`compactView`).
 */
export function toSearch(view: ViewState): ViewSearch {
  const { z, t, place, channels, display } = compactView(view);
  return {
    ...(z !== undefined && { z }),
    ...(t !== undefined && { t }),
    ...(place !== undefined && { x: place.x, y: place.y, res: place.resolution }),
    ...(place !== undefined && place.rotationDeg !== 0 && { rot: place.rotationDeg }),
    ...(place?.isMirrored === true && { flip: 1 }),
    ...(channels !== undefined && { c: writeChannels(channels) }),
    ...(display?.blending !== undefined && { blend: display.blending }),
    ...(display?.contrast !== undefined && { contrast: display.contrast }),
    ...(display?.interpolation !== undefined && { pixels: display.interpolation }),
  };
}

/** The view of search parameters. What cannot be understood counts as not given; nothing throws. */
export function fromSearch(search: UnknownSearch): ViewState {
  return {
    z: parseIndex(search.z),
    t: parseIndex(search.t),
    place: parsePlace(search),
    channels: parseChannels(search.c),
    display: parseDisplay(search),
  };
}

/** The parts of a display that are not as usual; `undefined` when all are. */
export function displayChanges(usual: Display, shown: Display): Partial<Display> | undefined {
  const changes = {
    ...(shown.blending !== usual.blending && { blending: shown.blending }),
    ...(shown.contrast !== usual.contrast && { contrast: shown.contrast }),
    ...(shown.interpolation !== usual.interpolation && { interpolation: shown.interpolation }),
  };
  return Object.keys(changes).length === 0 ? undefined : changes;
}

function parseDisplay({ blend, contrast, pixels }: UnknownSearch): Partial<Display> | undefined {
  const found: Partial<Display> = {
    ...(isBlending(blend) && { blending: blend }),
    ...(isContrastMode(contrast) && { contrast }),
    ...(isInterpolation(pixels) && { interpolation: pixels }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

/** The same view in few digits, see `compactPlace`. */
export function compactView(view: ViewState): ViewState {
  return view.place === undefined ? view : { ...view, place: compactPlace(view.place) };
}

/**
 * The settings to show: the image's own, changed by what the view says.
 *
 * @param own one setting a channel, in the order of the image
 */
export function applyOverrides(
  own: readonly ChannelSetting[],
  overrides: readonly ChannelOverride[] | undefined,
): readonly ChannelSetting[] {
  if (overrides === undefined) return own;
  const byIndex = new Map(overrides.map((override) => [override.index, override]));
  return own.map((setting) => {
    const override = byIndex.get(setting.index);
    if (override === undefined) return { ...setting, visible: false };
    const { low, high } = { ...setting, ...override };
    const inOrder = low === undefined || high === undefined || low < high;
    return { ...setting, ...override, ...(!inOrder && { low: setting.low, high: setting.high }) };
  });
}

/** The inverse of `applyOverrides`: only what differs; `undefined` when nothing does. */
export function overridesOf(
  own: readonly ChannelSetting[],
  shown: readonly ChannelSetting[],
): readonly ChannelOverride[] | undefined {
  const ownByIndex = new Map(own.map((setting) => [setting.index, setting]));
  let same = true;
  const overrides: ChannelOverride[] = [];
  for (const setting of shown) {
    const base = ownByIndex.get(setting.index) ?? { ...defaultChannel(setting.index), visible: false };
    const changed = changesOf(base, setting);
    const isChanged = Object.keys(changed).length > 0;
    if (isChanged || setting.visible !== base.visible) same = false;
    if (isChanged || setting.visible) overrides.push({ index: setting.index, visible: setting.visible, ...changed });
  }
  return same ? undefined : overrides;
}

function changesOf(base: ChannelSetting, setting: ChannelSetting): Omit<ChannelOverride, "index" | "visible"> {
  return {
    ...(setting.low !== undefined && setting.low !== base.low && { low: setting.low }),
    ...(setting.high !== undefined && setting.high !== base.high && { high: setting.high }),
    ...(setting.gamma !== base.gamma && { gamma: setting.gamma }),
    ...(setting.colormap !== base.colormap && { colormap: setting.colormap }),
    ...(setting.baseColor.join() !== base.baseColor.join() && { baseColor: setting.baseColor }),
    ...(setting.invert !== base.invert && { invert: setting.invert }),
    ...(setting.opacity !== base.opacity && { opacity: setting.opacity }),
    ...(setting.measured !== base.measured && { measured: setting.measured }),
  };
}

function parsePlace(search: UnknownSearch): ViewState["place"] {
  const x = parseNumber(search.x);
  const y = parseNumber(search.y);
  const resolution = parseNumber(search.res);
  if (x === undefined || y === undefined || resolution === undefined) return undefined;
  // Beyond these a window of any size shows less than an atom of a pixel, or more pixels than any file has.
  if (!(resolution > 1e-6 && resolution < 1e9)) return undefined;
  const isMirrored = parseNumber(search.flip) === 1;
  return { x, y, resolution, rotationDeg: parseNumber(search.rot) ?? 0, ...(isMirrored && { isMirrored }) };
}
