import type { Run } from "./chunk-walk.ts";
import { addMoments, noMoments } from "./fold-moments.ts";
import type { FoldReply } from "./fold-task.ts";

// 64-bit integers: exact, hence in bigints, 20 to 50 ns an element.

type Wide = BigInt64Array | BigUint64Array;

function eachWide(data: Wide, walk: (run: Run) => void, one: (value: bigint, place: number) => void): void {
  walk((from, stride, count, to, toStride) => {
    for (let i = 0, at = from, place = to; i < count; i++, at += stride, place += toStride) one(data[at]!, place);
  });
}

export function foldWideSums(data: Wide, places: number, walk: (run: Run) => void): FoldReply {
  const values = new Array<bigint>(places).fill(0n);
  const counts = new Float64Array(places);
  eachWide(data, walk, (value, place) => {
    values[place]! += value;
    counts[place]!++;
  });
  return { kind: "wide", values, counts };
}

export function foldWideExtremes(data: Wide, places: number, op: "max" | "min", walk: (run: Run) => void): FoldReply {
  const values = new Array<bigint>(places).fill(0n);
  const counts = new Float64Array(places);
  eachWide(data, walk, (value, place) => {
    const better = op === "max" ? value > values[place]! : value < values[place]!;
    if (better || counts[place] === 0) values[place] = value;
    counts[place]!++;
  });
  return { kind: "wide", values, counts };
}

/** Distances from the first value of a place are taken before rounding, so that large numbers keep their small differences. */
export function foldWideMoments(data: Wide, places: number, walk: (run: Run) => void): FoldReply {
  const shifts = new Array<bigint | undefined>(places).fill(undefined);
  const moments = noMoments(places);
  eachWide(data, walk, (value, place) => {
    const shift = shifts[place] ?? value;
    shifts[place] = shift;
    addMoments(moments, place, 1, Number(value - shift), 0);
  });
  for (let place = 0; place < places; place++) moments.means[place]! += Number(shifts[place] ?? 0n);
  return { kind: "moments", ...moments };
}
