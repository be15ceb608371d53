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
  /** In the list, but not on the image. */
  isHidden?: boolean | undefined;
  /** Regions of one name here are listed together. */
  group?: string | undefined;
}>;

export type DrawTool = "point" | "line" | "path" | "rectangle" | "ellipse" | "polygon" | "freehand";

/** What the pointer does on the image; `marquee` selects all in a rectangle. */
export type RoiTool = "select" | "marquee" | DrawTool;

/** A region in a shape that it does not have yet. */
export type ShapeChange = Readonly<{ id: string; shape: Shape }>;
