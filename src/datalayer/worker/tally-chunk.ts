import { keyBits } from "../../kernels/reduce-keys.ts";
import { onePixel } from "../../kernels/reduce-pixels.ts";
import type { DecodedChunk } from "../decode.ts";
import type { Dtype } from "../dtype.ts";
import { cellsOf, type Tally } from "../tally.ts";
import { type ChunkPart, stridesOfKept, walkPart } from "./chunk-walk.ts";
import { keyReader } from "./key-reader.ts";

export type TallyTask = Readonly<{
  arrayId: string;
  coords: readonly number[];
  part: ChunkPart;
  kept: readonly boolean[];
  /** Prefixes are those of the chunk's own places. */
  tally: Tally;
}>;

/** Counts of all cells of all places; or, where that is shorter, the cell of each element that counts, one by one. */
export type TallyReply = Readonly<{ isDense: boolean; counts: Uint32Array<ArrayBuffer> }>;

/** Counts the elements of a part of a chunk. */
export function tallyChunk(chunk: DecodedChunk, dtype: Dtype, { part, kept, tally }: TallyTask): TallyReply {
  const data = typeof chunk.data === "object" ? chunk.data : onePixel(dtype, chunk.data);
  const product = (sizes: readonly number[]) => sizes.reduce((size, count) => size * count, 1);
  const cells = product(part.count.filter((_, axis) => kept[axis])) * cellsOf(tally);
  const most = product(part.count) * (tally.kind === "digits" ? tally.targets : 1);
  const isDense = cells <= most;
  const counts = new Uint32Array(isDense ? cells : most);
  let listed = 0;
  const add = (cell: number): void => {
    if (isDense) counts[cell]!++;
    else counts[listed++] = cell;
  };
  const one = tally.kind === "edges" ? byEdges(data, tally, add) : byDigits(dtype, data, tally, add);
  walkPart(part, chunk.strides, stridesOfKept(part.count, kept), (from, stride, count, to, toStride) => {
    for (let i = 0, at = from, place = to; i < count; i++, at += stride, place += toStride) one(at, place);
  });
  return { isDense, counts: isDense ? counts : counts.slice(0, listed) };
}

type Elements = ArrayLike<number | bigint>;
type One = (at: number, place: number) => void;

/** A bigint compares with a double exactly. */
function byEdges(data: Elements, { edges }: Extract<Tally, { kind: "edges" }>, add: (cell: number) => void): One {
  const bins = edges.length - 1;
  const [low, high] = [edges[0]!, edges[bins]!];
  const perUnit = bins / (high - low);
  return (at, place) => {
    const value = data[at]!;
    if (!(value >= low && value <= high)) return;
    // Where even bins would have it; where it is not there, it is looked for.
    let bin = Math.min(bins - 1, Math.floor((Number(value) - low) * perUnit));
    if (!(value >= edges[bin]! && (value < edges[bin + 1]! || bin === bins - 1))) bin = binOf(edges, value);
    add(place * bins + bin);
  };
}

function binOf(edges: Float64Array, value: number | bigint): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (value >= edges[middle]!) low = middle;
    else high = middle - 1;
  }
  return low;
}

function byDigits(
  dtype: Dtype,
  data: Elements,
  { bits, known, targets, prefixes }: Extract<Tally, { kind: "digits" }>,
  add: (cell: number) => void,
): One {
  const key = keyReader(dtype, data);
  const mask = 2 ** bits - 1;
  const isLow = known >= 32;
  // Of the key's 32 bits that hold the digit; shorter keys stand at their upper end.
  const digitShift = (isLow ? 64 : 32) - known - bits;
  const prefixShift = (isLow ? 64 : 32) - known;
  const hasLow = keyBits(dtype) === 64;
  return (at, place) => {
    if (!key.read(at)) return;
    const { high } = key;
    const low = hasLow ? key.low : 0;
    const word = isLow ? low : high;
    const head = prefixShift === 32 ? 0 : word >>> prefixShift;
    const digit = (word >>> digitShift) & mask;
    for (let target = place * targets; target < (place + 1) * targets; target++) {
      const first = prefixes[2 * target]!;
      const matches = isLow ? first === high && prefixes[2 * target + 1] === head : first === head;
      if (matches) add((target << bits) + digit);
    }
  };
}
