import type { Coordinate } from "ol/coordinate.js";
import type OlMap from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import type { Rect } from "../../math/rect.ts";
import type { Point } from "../geometry.ts";
import type { GroupHandle } from "../group.ts";
import type { Pick } from "../pick.ts";

/** The map's plane has x of level 0 and y negated: there y points up. */
export function fromMap(coordinate: Coordinate): Point {
  // + 0: no negative zero.
  return [coordinate[0]! + 0, -coordinate[1]! + 0];
}

/** Over the image; empty for the page's own. */
export function setCursor(map: OlMap, cursor: string): void {
  const viewport = map.getViewport();
  if (viewport !== undefined) viewport.style.cursor = cursor;
}

/** What a drag would do. */
export function cursorOf(pick: Pick): string {
  if (pick.kind === "edge") return "copy";
  if (pick.kind === "body") return "move";
  const { handle } = pick;
  if (handle.kind === "vertex" || handle.kind === "rotate") return "grab";
  if (handle.kind === "scale") return "nwse-resize";
  if (handle.x === 0) return "ns-resize";
  if (handle.y === 0) return "ew-resize";
  return handle.x === handle.y ? "nwse-resize" : "nesw-resize";
}

/** Corners of the box around several regions point to the corner that stays. */
export function groupCursor({ kind, at, about }: GroupHandle): string {
  if (kind === "rotate") return "grab";
  return (at[0] - about[0]) * (at[1] - about[1]) > 0 ? "nwse-resize" : "nesw-resize";
}

export function isPrimary({ originalEvent }: MapBrowserEvent): boolean {
  const { button, isPrimary: first } = originalEvent as PointerEvent;
  return button === 0 && first !== false;
}

/** The visible part of the plane, in level-0 pixels; of a rotated view the rectangle around it. */
export function visible(map: OlMap): Rect {
  const [left, bottom, right, top] = map.getView().calculateExtent(map.getSize()) as [number, number, number, number];
  return { x0: left, y0: -top, x1: right, y1: -bottom };
}
