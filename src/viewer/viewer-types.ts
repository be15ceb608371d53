import type { DataPool } from "../datalayer/data-pool.ts";
import type { Multiscale } from "../datalayer/multiscale.ts";
import type { Affine } from "../math/affine.ts";
import type { Rect } from "../math/rect.ts";
import type { Camera } from "./camera.ts";
import type { ChannelSetting, Display } from "./channels.ts";
import type { PlaneIndex } from "./levels.ts";

/** The image to look at, and how to begin. */
export type ViewerImage = Readonly<{
  /** Names the image in marks. */
  id: string;
  multiscale: Multiscale;
  plane: PlaneIndex;
  channels: readonly ChannelSetting[];
  /** What is not given is as in `DEFAULT_DISPLAY`. */
  display?: Partial<Display> | undefined;
  /** What a person should know of its planes, such as that they are projections. */
  note?: string | undefined;
  /** Where it lies on the image of the camera: its level-0 pixels -> level-0 pixels there. Nothing is painted under it then. */
  placement?: Affine | undefined;
  /** What is seen of it, in its level-0 pixels; all, by default. */
  crop?: Rect | undefined;
}>;

/** The part of the data layer that a viewer needs. */
export type ViewerPool = Pick<
  DataPool,
  "load" | "setPriority" | "isResident" | "compose" | "reduce" | "peek" | "read" | "budgetBytes" | "metrics"
>;

/**
 * `change`: a new frame would look different: call `setView` and `draw`. `status`, `limits`: the getters of that name have
 * news. `image`, `plane`, `channels`, `display`: somebody has set them.
 */
export type ViewerEvent = "change" | "status" | "limits" | "image" | "plane" | "channels" | "display";

export type ViewOptions = Readonly<{
  /** A gesture or an animation is under way: nothing counts as settled before it ends. */
  isMoving?: boolean;
  /** Where an animation will end: what is seen there is loaded, not what is passed on the way. */
  destination?: Camera | undefined;
}>;
