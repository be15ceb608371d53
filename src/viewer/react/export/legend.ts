import { type ChannelSetting, type Limits, lookOf } from "../../channels.ts";
import { isCategorical } from "../../colormaps.ts";
import type { Layer } from "../../layer.ts";
import type { PlaneIndex } from "../../levels.ts";
import { formatValue } from "../readout-text.ts";

/** One line of a legend: what is shown, in which colours, and how. */
export type LegendRow = Readonly<{
  name: string;
  /** 256 RGBA entries, from the low contrast limit to the high one; `undefined`: there is no ramp. */
  colors: Uint8Array | undefined;
  detail: string;
}>;

/** What a legend reads of a viewer. */
export type Shown = Readonly<{
  channels: readonly ChannelSetting[];
  limitsOf: (channel: number) => Limits | undefined;
}>;

/** The visible channels, the lowest index first, by their names, colours and the contrast limits in force. */
export function channelRows(shown: Shown, names: ReadonlyMap<number, string>): readonly LegendRow[] {
  return shown.channels
    .filter(({ visible }) => visible)
    .map((setting) => rowOf(setting, shown.limitsOf(setting.index), names.get(setting.index) ?? `c${setting.index}`));
}

/**
 * The layers that are seen over a plane, the top one first; an image with the row of each of its channels.
 *
 * @param viewerOf what draws a layer
 */
export function layerRows(
  layers: readonly Layer[],
  plane: PlaneIndex,
  viewerOf: (key: string) => Shown | undefined,
): readonly LegendRow[] {
  return layers
    .filter(({ isVisible, opacity, planeOver }) => isVisible && opacity > 0 && planeOver(plane) !== undefined)
    .toReversed()
    .flatMap((layer): readonly LegendRow[] => {
      const own = layer.style === "image" ? viewerOf(layer.key) : undefined;
      const opacity = layer.opacity === 1 ? "" : `${Math.round(100 * layer.opacity)} % opaque`;
      const style = layer.style === "image" ? "" : layer.style;
      if (own === undefined) return [{ name: layer.name, colors: undefined, detail: joined(style, opacity) }];
      const rows = channelRows(own, new Map());
      return rows.map((row) => ({
        ...row,
        name: rows.length === 1 ? layer.name : `${layer.name} ${row.name}`,
        detail: joined(row.detail, opacity),
      }));
    });
}

function rowOf(setting: ChannelSetting, limits: Limits | undefined, name: string): LegendRow {
  if (isCategorical(setting.colormap)) return { name, colors: undefined, detail: "labels" };
  const { colormap } = lookOf(setting, limits ?? [0, 1]);
  const range = limits === undefined ? "" : limits.map((limit) => formatValue(limit, 0)).join(" \u2013 ");
  return {
    name,
    colors: setting.invert ? reversed(colormap) : colormap,
    detail: joined(range, setting.gamma === 1 ? "" : `gamma ${Number(setting.gamma.toPrecision(3))}`),
  };
}

function reversed(colors: Uint8Array): Uint8Array {
  const words = new Uint32Array(colors.slice().buffer);
  return new Uint8Array(words.reverse().buffer);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
