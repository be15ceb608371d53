import type { Dtype } from "../datalayer/dtype.ts";
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
 * Three channels of bytes in red, green and blue are a colour picture: limits that are left open are those of bytes then, so that
 * its colours come out as they were taken. Limits of all others come from the pixels.
 *
 * @param count channels of the image
 * @param dtype of its pixels
 */
export function channelsOf(
  count: number,
  context: RgbContextFieldsFragment | undefined,
  names: ChannelViews,
  dtype?: Dtype,
): readonly ChannelModel[] {
  const views = context?.views ?? [];
  const models = Array.from({ length: count }, (_, index) => {
    const own = views.filter((view) => (view.cMin ?? 0) === index);
    const view = own.find((each) => each.active) ?? own[0];
    const setting = view ? settingOf(index, view) : withoutView(index, count, context);
    return { name: channelName(index, names), setting, viewId: view?.id };
  });
  if (dtype !== "uint8" || !isColourPicture(models)) return models;
  return models.map((model) => ({ ...model, setting: { ...model.setting, low: 0, high: 255 } }));
}

function isColourPicture(models: readonly ChannelModel[]): boolean {
  return (
    models.length === 3 &&
    models.every(({ setting }, i) => {
      return setting.colormap === PRIMARIES[i] && setting.low === undefined && setting.high === undefined;
    })
  );
}

function settingOf(index: number, view: RgbViewFieldsFragment): ChannelSetting {
  // 0 is a limit like any other; only null is open (contract, D26).
  const [min, max] = [finite(view.contrastLimitMin), finite(view.contrastLimitMax)];
  // By the contract's formula limits in reverse show the colormap in reverse.
  const invert = min !== undefined && max !== undefined && min > max;
  return {
    index,
    visible: view.active,
    low: invert ? max : min,
    high: invert ? min : max,
    gamma: view.gamma !== null && view.gamma > 0 && Number.isFinite(view.gamma) ? view.gamma : 1,
    colormap: view.colorMap satisfies ColormapName,
    baseColor: rgbOf(view.baseColor),
    invert,
    opacity: opacityOf(view.baseColor),
    measured: false,
  };
}

/** The alpha of the base colour; 0 counts as not given: who wants to hide a channel makes its view inactive. */
function opacityOf(color: readonly number[] | null): number {
  const alpha = color?.[3];
  return alpha !== undefined && alpha > 0 && alpha < 255 ? alpha / 255 : 1;
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
