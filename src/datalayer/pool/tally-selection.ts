import type { LoadOptions } from "../data-pool.ts";
import { checkSelection, selectedChunks, selectionShape } from "../selection.ts";
import { cellsOf, type Tally, type TallySelection } from "../tally.ts";
import { type ChunkPart, stridesOfKept, walkPart } from "../worker/chunk-walk.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachConcurrent } from "./concurrent.ts";
import type { Progress } from "./read-selection.ts";

/** Counts a selection, chunk by chunk: memory is bounded by the chunk budget and the counts. Counts are exact up to 2^53. */
export async function tallySelection(
  { array, selection, kept, tally }: TallySelection,
  options: LoadOptions,
  access: ChunkAccess,
  onProgress?: Progress,
): Promise<Float64Array> {
  checkSelection(array, selection);
  const shape = selectionShape(selection);
  const strides = stridesOfKept(shape, kept);
  const cells = cellsOf(tally);
  const counts = new Float64Array(shape.reduce((size, count, axis) => (kept[axis] ? size * count : size), cells));
  let done = 0;
  await forEachConcurrent(
    selectedChunks(array, selection),
    access.windowFor(array),
    options.signal,
    async (selected, signal) => {
      const { chunk, part, at } = selected;
      const count = part.count.map((length, axis) => (kept[axis] ? length : 1));
      const own: ChunkPart = {
        first: at.map((first, axis) => (kept[axis] ? first : 0)),
        count,
        step: count.map(() => 1),
      };
      // Place of the chunk's own -> place of the selection.
      const places = new Float64Array(count.reduce((size, length) => size * length, 1));
      walkPart(own, strides, stridesOfKept(count, kept), (start, stride, length, from, fromStride) => {
        for (let i = 0; i < length; i++) places[from + i * fromStride] = start + i * stride;
      });
      const task = { arrayId: array.id, coords: chunk.coords, part, kept, tally: tallyOfPlaces(tally, places) };
      const reply = await access.use(chunk, { ...options, signal }, (remote) => remote.tally(task));
      if (reply.isDense) {
        for (const [i, place] of places.entries()) {
          for (let cell = 0; cell < cells; cell++) counts[place * cells + cell]! += reply.counts[i * cells + cell]!;
        }
      } else {
        for (const cell of reply.counts) counts[places[Math.floor(cell / cells)]! * cells + (cell % cells)]!++;
      }
      onProgress?.(++done);
    },
  );
  return counts;
}

function tallyOfPlaces(tally: Tally, places: Float64Array): Tally {
  if (tally.kind === "edges") return tally;
  const words = 2 * tally.targets;
  const prefixes = new Uint32Array(places.length * words);
  for (const [i, place] of places.entries()) {
    prefixes.set(tally.prefixes.subarray(place * words, (place + 1) * words), i * words);
  }
  return { ...tally, prefixes };
}
