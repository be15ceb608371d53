import type { ChannelSetting } from "./channels.ts";
import { defaultChannel } from "./channels.ts";
import type { PlaneIndex } from "./levels.ts";
import type { ViewerImage } from "./viewer-types.ts";

/** How a layer is shown: as its channels say, as areas of one colour for each pixel value, or as the outlines of these. */
export type LayerStyle = "image" | "labels" | "outlines";

export function isLayerStyle(text: unknown): text is LayerStyle {
  return text === "image" || text === "labels" || text === "outlines";
}

/** An image that lies on another one. */
export type Layer = Readonly<{
  /** Names it in its stack. */
  key: string;
  /** For people. */
  name: string;
  /** With a placement. Its channels are those of the style "image"; its plane is of no account. */
  image: ViewerImage;
  /** Its plane over a plane of the image below; `undefined`: there is none, and nothing is drawn there. */
  planeOver: (plane: PlaneIndex) => PlaneIndex | undefined;
  style: LayerStyle;
  /** How its channels are shown in the style "image"; by default as its image says. */
  channels?: readonly ChannelSetting[] | undefined;
  /** 0..1 */
  opacity: number;
  isVisible: boolean;
  /** Its light is added to what lies below, instead of covering it. */
  isAdded?: boolean | undefined;
}>;

/** The first channel, each value in a colour of its own. */
const LABELS: readonly ChannelSetting[] = [{ ...defaultChannel(0), colormap: "RAINBOW", ids: true }];

export function channelsOfLayer({ style, image, channels }: Layer): readonly ChannelSetting[] {
  return style === "image" ? (channels ?? image.channels) : LABELS;
}
