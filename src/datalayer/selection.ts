import type { ArraySpec, ChunkRef } from "./array-spec.ts";
import type { ChunkPart } from "./worker/chunk-walk.ts";

/** Elements along one axis: `start, start + step, ...`, `count` of them; step is not 0, negative runs backwards. */
export type AxisRange = Readonly<{ start: number; count: number; step: number }>;

/** One range for each axis of an array, inside the array. */
export type Selection = readonly AxisRange[];

/** A chunk's share of a selection. */
export type SelectedChunk = Readonly<{
  chunk: ChunkRef;
  /** The elements, in chunk coordinates. */
  part: ChunkPart;
  /** Where the first of them lies in the selection, along each axis. */
  at: readonly number[];
}>;

/** Elements of a selection along each axis. */
export function selectionShape(selection: Selection): readonly number[] {
  return selection.map(({ count }) => count);
}

/** @throws RangeError when the selection leaves the array */
export function checkSelection(array: ArraySpec, selection: Selection): void {
  if (selection.length !== array.shape.length) {
    throw new RangeError(`${selection.length} ranges for the ${array.shape.length} axes of ${array.id}`);
  }
  for (const [axis, { start, count, step }] of selection.entries()) {
    const last = start + (count - 1) * step;
    const inside = (at: number) => Number.isInteger(at) && at >= 0 && at < array.shape[axis]!;
    const good = Number.isInteger(count) && count >= 0 && Number.isInteger(step) && step !== 0;
    if (!good || (count > 0 && !(inside(start) && inside(last)))) {
      throw new RangeError(`${count} elements from ${start} by ${step} leave ${array.dims[axis]} of array ${array.id}`);
    }
  }
}

/** How many chunks a selection touches. */
export function countSelectedChunks(array: ArraySpec, selection: Selection): number {
  return selection.reduce((product, range, axis) => product * axisPieces(range, array.chunkShape[axis]!).length, 1);
}

/** The chunks that a selection touches, in C order of their places in the selection. Made one by one. */
export function* selectedChunks(array: ArraySpec, selection: Selection): Generator<SelectedChunk> {
  const pieces = selection.map((range, axis) => axisPieces(range, array.chunkShape[axis]!));
  if (pieces.some((ofAxis) => ofAxis.length === 0)) return;
  const turn = pieces.map(() => 0);
  for (;;) {
    const chosen = turn.map((at, axis) => pieces[axis]![at]!);
    yield {
      chunk: { array, coords: chosen.map(({ coord }) => coord) },
      part: {
        first: chosen.map(({ first }) => first),
        count: chosen.map(({ count }) => count),
        step: selection.map(({ step }) => step),
      },
      at: chosen.map(({ at }) => at),
    };
    let axis = turn.length - 1;
    for (; axis >= 0 && turn[axis] === pieces[axis]!.length - 1; axis--) turn[axis] = 0;
    if (axis < 0) return;
    turn[axis]!++;
  }
}

export type Piece = Readonly<{ coord: number; first: number; count: number; at: number }>;

/** A range along one axis, cut at the borders of chunks. */
export function axisPieces({ start, count, step }: AxisRange, chunk: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < count; ) {
    const element = start + at * step;
    const coord = Math.floor(element / chunk);
    const first = element - coord * chunk;
    // Steps that stay inside the chunk, in the direction of travel.
    const room = step > 0 ? Math.floor((chunk - 1 - first) / step) : Math.floor(first / -step);
    const inside = Math.min(count - at, room + 1);
    pieces.push({ coord, first, count: inside, at });
    at += inside;
  }
  return pieces;
}
