import type { quantileRanks } from "../../math/quantile.ts";
import type { DataPool } from "../data-pool.ts";
import { abortError } from "../errors.ts";
import { selectionShape } from "../selection.ts";
import { stridesOfKept } from "../worker/chunk-walk.ts";
import type { Between, OrderSource } from "./order-source.ts";

/** Then others get their turn: half a frame. */
const TURN_MS = 8;

/** Brings the elements of every place together, sorts them and reads the ranks. Gives way to others in between. */
export async function findBySorting(
  pool: DataPool,
  { array, selection, kept, places, elements, load, progress }: OrderSource,
  ranksOf: (n: number) => readonly ReturnType<typeof quantileRanks>[],
): Promise<readonly Between[]> {
  const shape = selectionShape(selection);
  const placeStrides = stridesOfKept(shape, kept);
  const within = stridesOfKept(
    shape,
    kept.map((is) => !is),
  );
  // Place by place, whatever the order of the axes.
  const order = shape.map((_, axis) => (kept[axis] ? placeStrides[axis]! * elements : within[axis]!));
  const values = await pool.readSelection(array, selection, load, progress, order);
  const found: Between[] = [];
  let turn = performance.now();
  for (let place = 0; place < places; place++) {
    // NaN sorts behind all numbers.
    const sorted = values.subarray(place * elements, (place + 1) * elements).sort() as ArrayLike<number | bigint>;
    const n = numbersIn(sorted);
    for (const { lower, upper, fraction } of ranksOf(n)) {
      found.push(n === 0 ? undefined : { lower: plain(sorted[lower]!), upper: plain(sorted[upper]!), fraction });
    }
    if (performance.now() - turn > TURN_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      if (load.signal?.aborted) throw abortError(load.signal);
      turn = performance.now();
    }
  }
  return found;
}

function numbersIn(sorted: ArrayLike<number | bigint>): number {
  let n = sorted.length;
  while (n > 0 && Number.isNaN(sorted[n - 1])) n--;
  return n;
}

/** No negative zero. */
function plain(value: number | bigint): number | bigint {
  return value === 0 ? 0 : value;
}
