import type { Limits } from "../channels.ts";
import type { ContrastRange } from "./contrast-range.ts";

/** What a pointer on the histogram moves: one limit, or both together. */
export type Grip = "low" | "high" | "window";

/**
 * The limit near the pointer; between both limits, both of them; beyond them, the nearer.
 *
 * @param part of the width, 0..1
 * @param reach part of the width within which a limit is near
 */
export function gripAt(range: ContrastRange, [low, high]: Limits, part: number, reach: number): Grip {
  const [toLow, toHigh] = [part - partOf(range, low), part - partOf(range, high)];
  const nearest: Grip = Math.abs(toLow) <= Math.abs(toHigh) ? "low" : "high";
  if (Math.min(Math.abs(toLow), Math.abs(toHigh)) <= reach) return nearest;
  return toLow > 0 && toHigh < 0 ? "window" : nearest;
}

/**
 * The limits after a drag; in order and at least a step apart, inside the range.
 *
 * @param start limits at the beginning of the drag
 * @param fromPart part of the width where it began, 0..1
 */
export function draggedLimits(
  range: ContrastRange,
  grip: Grip,
  start: Limits,
  fromPart: number,
  toPart: number,
): Limits {
  const extent = range.max - range.min;
  const step = extent / range.units;
  const [low, high] = start;
  const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
  if (grip === "window") {
    const shift = clamp((toPart - fromPart) * extent, range.min - low, range.max - high);
    const moved = tidy(range, low + shift);
    return [moved, tidy(range, moved + (high - low))];
  }
  const value = tidy(range, range.min + clamp(toPart, 0, 1) * extent);
  return grip === "low" ? [Math.min(value, high - step), high] : [low, Math.max(value, low + step)];
}

/** Where in the width a value lies, 0..1 within the range. */
function partOf(range: ContrastRange, value: number): number {
  return (value - range.min) / (range.max - range.min);
}

function tidy(range: ContrastRange, value: number): number {
  return range.isWhole ? Math.round(value) : Number(value.toPrecision(7));
}
