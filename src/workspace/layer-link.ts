import { idValue } from "../ui/search-values.ts";
import { isLayerStyle, type LayerStyle } from "../viewer/layer.ts";
import { type ChannelOverride, parseChannels, writeChannels } from "../viewer/react/channel-link.ts";

/** An image on top of the page's, as a link names it; from the bottom to the top. */
export type LayerLink = Readonly<{
  id: string;
  opacity: number;
  isVisible: boolean;
  style: LayerStyle;
  /** What of its channels differs from how the image says they are shown. */
  channels?: readonly ChannelOverride[] | undefined;
}>;

/** As one search parameter: `5_outlines_o0.6,14_off:0_l120_h4000:1_off`; `undefined` without layers. */
export function writeLayers(layers: readonly LayerLink[]): string | undefined {
  if (layers.length === 0) return undefined;
  return layers.map(writeLayer).join(",");
}

/** What cannot be understood counts as not given; an image lies there once. */
export function parseLayers(text: string | undefined): readonly LayerLink[] {
  const found = new Map<string, LayerLink>();
  for (const entry of (text ?? "").split(",")) {
    const layer = parseLayer(entry);
    if (layer !== undefined && !found.has(layer.id)) found.set(layer.id, layer);
  }
  return [...found.values()];
}

function writeLayer({ id, opacity, isVisible, style, channels }: LayerLink): string {
  const parts = [id, style === "image" ? "" : style, opacity === 1 ? "" : `o${opacity}`, isVisible ? "" : "off"];
  const own = channels === undefined ? "" : `:${writeChannels(channels).replaceAll(",", ":")}`;
  return parts.filter((part) => part !== "").join("_") + own;
}

function parseLayer(entry: string): LayerLink | undefined {
  const [layer = "", ...own] = entry.split(":");
  const [first, ...parts] = layer.split("_");
  const id = idValue(first);
  if (id === undefined) return undefined;
  const opacity = parts
    .filter((part) => /^o[\d.]/.test(part))
    .map((part) => Number(part.slice(1)))
    .find((value) => value >= 0 && value <= 1);
  const channels = own.length === 0 ? undefined : parseChannels(own.join());
  return {
    id,
    opacity: opacity ?? 1,
    isVisible: !parts.includes("off"),
    style: parts.find(isLayerStyle) ?? "image",
    ...(channels && { channels }),
  };
}
