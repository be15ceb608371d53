import type { ArraySpec } from "../array-spec.ts";
import { axisPieces, type Selection } from "../selection.ts";
import { pick } from "../slice.ts";

/** Some places of a result: a part of the selection along the axes that are kept, all of it along the others. */
export type Block = Readonly<{ at: readonly number[]; selection: Selection }>;

/**
 * Cuts the places of a result into blocks of at most `maxPlaces`, at the borders of chunks as far as that goes, so that most chunks
 * belong to one block.
 */
export function blocksOf(
  array: ArraySpec,
  selection: Selection,
  kept: readonly boolean[],
  maxPlaces: number,
): readonly Block[] {
  const pieces = selection.map((range, axis) =>
    kept[axis] ? axisPieces(range, array.chunkShape[axis]!).map(({ count }) => count) : [range.count],
  );
  const extents = extentsOf(pieces, kept, maxPlaces);
  const cuts = pieces.map((lengths, axis) =>
    kept[axis] ? cutsOf(lengths, extents[axis]!) : [{ at: 0, count: lengths[0]! }],
  );
  let blocks: Block[] = [{ at: [], selection: [] }];
  for (const [axis, ofAxis] of cuts.entries()) {
    blocks = blocks.flatMap((block) =>
      ofAxis.map(({ at, count }) => ({
        at: [...block.at, at],
        selection: [...block.selection, pick(selection[axis]!, { start: at, count, step: 1 })],
      })),
    );
  }
  return blocks;
}

/** Elements of a block along each kept axis: a chunk's, fewer when that is too much, more chunks when there is room. */
function extentsOf(
  pieces: readonly (readonly number[])[],
  kept: readonly boolean[],
  maxPlaces: number,
): readonly number[] {
  const extents = pieces.map((lengths, axis) => (kept[axis] ? Math.max(1, ...lengths) : 1));
  const product = () => extents.reduce((size, extent) => size * extent, 1);
  for (let axis = 0; axis < extents.length && product() > maxPlaces; axis++) {
    const others = product() / extents[axis]!;
    extents[axis] = Math.max(1, Math.floor(maxPlaces / others));
  }
  for (let axis = extents.length - 1; axis >= 0; axis--) {
    if (!kept[axis]) continue;
    extents[axis] = extents[axis]! * Math.max(1, Math.min(pieces[axis]!.length, Math.floor(maxPlaces / product())));
  }
  return extents;
}

function cutsOf(lengths: readonly number[], extent: number): readonly Readonly<{ at: number; count: number }>[] {
  const cuts: { at: number; count: number }[] = [];
  let at = 0;
  for (const length of lengths) {
    const last = cuts.at(-1);
    if (last !== undefined && last.count + length <= extent) last.count += length;
    else {
      for (let first = 0; first < length; first += extent) {
        cuts.push({ at: at + first, count: Math.min(extent, length - first) });
      }
    }
    at += length;
  }
  return cuts;
}
