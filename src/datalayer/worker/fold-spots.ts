import type { Run } from "./chunk-walk.ts";
import type { FoldReply } from "./fold-task.ts";

/** The greatest or least element of each place and the lowest position that has it. NaN does not count. */
export function foldSpots(
  data: ArrayLike<number | bigint>,
  places: number,
  op: "argmax" | "argmin",
  first: number,
  walk: (run: Run) => void,
): FoldReply {
  const values = typeof data[0] === "bigint" ? new Array<bigint>(places).fill(0n) : new Float64Array(places);
  const best = values as (number | bigint)[];
  const positions = new Float64Array(places);
  const counts = new Float64Array(places);
  walk((from, stride, count, to, toStride, also, alsoStride) => {
    for (let i = 0, at = from, place = to; i < count; i++, at += stride, place += toStride) {
      const value = data[at]!;
      if (Number.isNaN(value)) continue;
      const position = first + also + i * alsoStride;
      const held = best[place]!;
      const isBetter = op === "argmax" ? value > held : value < held;
      if (counts[place] === 0 || isBetter || (value === held && position < positions[place]!)) {
        best[place] = value;
        positions[place] = position;
      }
      counts[place]!++;
    }
  });
  return { kind: "spots", values, positions, counts };
}
