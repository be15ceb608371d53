import type {
  ChannelViewFieldsFragment,
  RgbContextFieldsFragment,
  RgbViewFieldsFragment,
} from "../graph/generated/operations.ts";
import type { ChannelBlending, ChannelSetting } from "../viewer/channels.ts";
import { defaultChannel } from "../viewer/channels.ts";
import type { ColormapName, Rgb } from "../viewer/colormaps.ts";

/** One channel of an image: its name and how it is shown at first. */
export type ChannelModel = Readonly<{
  name: string;
  setting: ChannelSetting;
  /** The RGBView that the setting came from, if any. */
  viewId: string | undefined;
}>;

/** The plane to show first, and how channels meet. */
export type InitialView = Readonly<{
  z: number;
  t: number;
  c: number;
  blending: ChannelBlending;
  contextId: string | undefined;
}>;

type ChannelViews = readonly Pick<ChannelViewFieldsFragment, "name" | "cMin" | "cMax">[];

/** "Channel i", or the name that the first named ChannelView over i gives. Bounds are `[cMin, cMax)`, null is open. */
export function channelName(index: number, views: ChannelViews): string {
  const view = views.find((each) => each.name?.trim() && covers(each, index));
  return view?.name?.trim() ?? `Channel ${index}`;
}

function covers(view: Readonly<{ cMin: number | null; cMax: number | null }>, index: number): boolean {
  return index >= (view.cMin ?? 0) && index < (view.cMax ?? Number.POSITIVE_INFINITY);
}

/**
 * The channels of an image as a context shows them: an RGBView draws the channel of its `cMin` (contract, 9.5), an active one goes
 * before an inactive one. Channels without a view are off. Without any context: three channels are red, green and blue, otherwise
 * the first channel is grey, as the server would begin.
 *
 * @param count channels of the image
 */
export function channelsOf(
  count: number,
  context: RgbContextFieldsFragment | undefined,
  names: ChannelViews,
): readonly ChannelModel[] {
  const views = context?.views ?? [];
  return Array.from({ length: count }, (_, index) => {
    const own = views.filter((view) => (view.cMin ?? 0) === index);
    const view = own.find((each) => each.active) ?? own[0];
    const setting = view ? settingOf(index, view) : withoutView(index, count, context);
    return { name: channelName(index, names), setting, viewId: view?.id };
  });
}

function settingOf(index: number, view: RgbViewFieldsFragment): ChannelSetting {
  return {
    index,
    visible: view.active,
    // 0 is a limit like any other; only null is open (contract, D26).
    low: finite(view.contrastLimitMin),
    high: finite(view.contrastLimitMax),
    gamma: view.gamma !== null && view.gamma > 0 && Number.isFinite(view.gamma) ? view.gamma : 1,
    colormap: view.colorMap satisfies ColormapName,
    baseColor: rgbOf(view.baseColor),
  };
}

const PRIMARIES = ["RED", "GREEN", "BLUE"] as const;

function withoutView(index: number, count: number, context: RgbContextFieldsFragment | undefined): ChannelSetting {
  const setting = defaultChannel(index);
  if (context && context.views.length > 0) return { ...setting, visible: false };
  if (count === 3) return { ...setting, colormap: PRIMARIES[index]! };
  return { ...setting, visible: index === 0 };
}

function finite(value: number | null): number | undefined {
  return value !== null && Number.isFinite(value) ? value : undefined;
}

function rgbOf(color: readonly number[] | null): Rgb {
  if (!color || color.length < 3) return [255, 255, 255];
  const byte = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
  return [byte(color[0]!), byte(color[1]!), byte(color[2]!)];
}
