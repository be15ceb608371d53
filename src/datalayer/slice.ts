import type { AxisRange } from "./selection.ts";

/** Part of an axis, with the meaning of Python's `start:stop:step`: open ends, negative indices from the end, clipped. */
export type Slice = Readonly<{ start: number | undefined; stop: number | undefined; step: number }>;

/** `slice(stop)`, `slice(start, stop)`, `slice(start, stop, step)`; `undefined` leaves an end open. */
export function slice(stop: number | undefined): Slice;
export function slice(start: number | undefined, stop: number | undefined, step?: number): Slice;
export function slice(...args: readonly (number | undefined)[]): Slice {
  const [start, stop, step = 1] = args.length === 1 ? [undefined, args[0]] : args;
  for (const value of [start, stop, step]) {
    if (value !== undefined && !Number.isInteger(value))
      throw new RangeError(`A slice has whole numbers, not ${value}`);
  }
  if (step === 0) throw new RangeError("The step of a slice cannot be 0");
  return { start, stop, step };
}

/** The elements of a slice of an axis of `length` elements. */
export function sliceRange({ start, stop, step }: Slice, length: number): AxisRange {
  const clip = (at: number, least: number, most: number) => Math.min(most, Math.max(least, at < 0 ? at + length : at));
  const [least, most] = step > 0 ? [0, length] : [-1, length - 1];
  const first = start === undefined ? (step > 0 ? 0 : length - 1) : clip(start, least, most);
  const end = stop === undefined ? (step > 0 ? length : -1) : clip(stop, least, most);
  return { start: first, count: Math.max(0, Math.ceil((end - first) / step)), step };
}

/**
 * One element of an axis; negative from the end.
 *
 * @throws RangeError outside the axis
 */
export function indexOf(at: number, length: number, dim: string): number {
  if (!Number.isInteger(at) || at < -length || at >= length) {
    throw new RangeError(`Index ${at} is outside ${dim}, which has ${length}`);
  }
  return at < 0 ? at + length : at;
}

/** The elements that `inner` picks out of those that `outer` picks. */
export function pick(outer: AxisRange, inner: AxisRange): AxisRange {
  return { start: outer.start + inner.start * outer.step, count: inner.count, step: outer.step * inner.step };
}
