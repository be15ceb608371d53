import type { Shape } from "../geometry.ts";
import type { Extent, RoiKind } from "../vectors.ts";

/** A region as the overlay and the list show it. */
export type RoiItem = Readonly<{
  /** Stays the same while the region is edited and saved. */
  id: string;
  name: string;
  kind: RoiKind;
  shape: Shape;
  extent: Extent;
  /** `#rrggbb`. */
  colour?: string | undefined;
  /** Shown, but not to be moved or reshaped. */
  isLocked?: boolean | undefined;
}>;

/** What the pointer does on the image. */
export type RoiTool = "select" | "rectangle" | "ellipse" | "polygon";
