import { type HTMLAttributes, type PointerEvent, useRef, useState } from "react";
import type { Limits } from "../channels.ts";
import { draggedLimits, type Grip, gripAt } from "./contrast-drag.ts";
import type { ContrastRange } from "./contrast-range.ts";

/** CSS pixels to either side of a limit where a pointer takes hold of it. */
const REACH_CSS_PX = 8;

type Drag = Readonly<{ grip: Grip; range: ContrastRange; start: Limits; fromPart: number }>;

/** Handlers for a histogram whose limits can be dragged; the range stays as it was when the drag began. */
export function useLimitDrag(
  range: ContrastRange,
  limits: Limits,
  onChange: (limits: Limits) => void,
): HTMLAttributes<HTMLElement> {
  const drag = useRef<Drag | undefined>(undefined);
  const [cursor, setCursor] = useState("ew-resize");
  return {
    style: { cursor, touchAction: "pan-y" },
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { part, reach } = placeOf(event);
      const grip = gripAt(range, limits, part, reach);
      drag.current = { grip, range, start: limits, fromPart: part };
      if (grip === "window") setCursor("grabbing");
      else onChange(draggedLimits(range, grip, limits, part, part));
    },
    onPointerMove: (event) => {
      const { part, reach } = placeOf(event);
      const held = drag.current;
      if (held !== undefined) onChange(draggedLimits(held.range, held.grip, held.start, held.fromPart, part));
      else setCursor(gripAt(range, limits, part, reach) === "window" ? "grab" : "ew-resize");
    },
    onPointerUp: () => {
      drag.current = undefined;
    },
    onPointerCancel: () => {
      if (drag.current !== undefined) onChange(drag.current.start);
      drag.current = undefined;
    },
  };
}

function placeOf(event: PointerEvent<HTMLElement>): Readonly<{ part: number; reach: number }> {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return { part: (event.clientX - left) / width, reach: REACH_CSS_PX / width };
}
