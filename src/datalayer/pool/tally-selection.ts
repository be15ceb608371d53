import type { LoadOptions } from "../data-pool.ts";
import { checkSelection, selectionShape } from "../selection.ts";
import { cellsOf, type Tally, type TallySelection } from "../tally.ts";
import { stridesOfKept } from "../worker/chunk-walk.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachPlace, type Progress, visitSelection } from "./visit-selection.ts";

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
  await visitSelection(array, selection, options, access, onProgress, async (selected, load) => {
    const { chunk, part } = selected;
    // Place of the chunk's own -> place of the selection.
    const places = new Float64Array(part.count.reduce((size, length, axis) => (kept[axis] ? size * length : size), 1));
    forEachPlace(selected, kept, strides, (ofResult, ofChunk) => {
      places[ofChunk] = ofResult;
    });
    const task = { arrayId: array.id, coords: chunk.coords, part, kept, tally: tallyOfPlaces(tally, places) };
    const reply = await access.use(chunk, load, (remote) => remote.tally(task));
    if (reply.isDense) {
      for (const [i, place] of places.entries()) {
        for (let cell = 0; cell < cells; cell++) counts[place * cells + cell]! += reply.counts[i * cells + cell]!;
      }
    } else {
      for (const cell of reply.counts) counts[places[Math.floor(cell / cells)]! * cells + (cell % cells)]!++;
    }
  });
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
