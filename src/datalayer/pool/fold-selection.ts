import type { LoadOptions } from "../data-pool.ts";
import { isFloat } from "../dtype.ts";
import type { Fold, FoldOp, FoldSelection } from "../fold.ts";
import { checkSelection, selectionShape } from "../selection.ts";
import { stridesOfKept } from "../worker/chunk-walk.ts";
import { addMoments, noMoments } from "../worker/fold-moments.ts";
import type { FoldReply } from "../worker/fold-task.ts";
import type { ChunkAccess } from "./chunk-access.ts";
import { forEachPlace, type Progress, visitSelection } from "./visit-selection.ts";

/** Folds a selection over the axes that are not kept, chunk by chunk: memory is bounded by the chunk budget and the result. */
export async function foldSelection(
  { array, selection, kept, op }: FoldSelection,
  options: LoadOptions,
  access: ChunkAccess,
  onProgress?: Progress,
): Promise<Fold> {
  checkSelection(array, selection);
  const shape = selectionShape(selection);
  const strides = stridesOfKept(shape, kept);
  const places = shape.reduce((size, count, axis) => (kept[axis] ? size * count : size), 1);
  const within = stridesOfKept(
    shape,
    kept.map((is) => !is),
  );
  const merge = createMerger(op, places, !isFloat(array.dtype));
  await visitSelection(array, selection, options, access, onProgress, async (selected, load) => {
    const { chunk, part, at } = selected;
    const position = { first: at.reduce((sum, first, axis) => sum + first * within[axis]!, 0), strides: within };
    const task = { arrayId: array.id, coords: chunk.coords, part, kept, op, position };
    const reply = await access.use(chunk, load, (remote) => remote.fold(task));
    forEachPlace(selected, kept, strides, (to, from) => merge.add(reply, to, from));
  });
  return merge.result();
}

type Merger = Readonly<{ add(reply: FoldReply, to: number, from: number): void; result(): Fold }>;

function createMerger(op: FoldOp, places: number, whole: boolean): Merger {
  if (op === "moments") return mergeMoments(places);
  if (op === "argmax" || op === "argmin") return mergeSpots(op, places);
  return op === "sum" ? mergeSums(places, whole) : mergeExtremes(op, places);
}

function mergeMoments(places: number): Merger {
  const moments = noMoments(places);
  return {
    add(reply, to, from) {
      if (reply.kind === "moments") addMoments(moments, to, reply.counts[from]!, reply.means[from]!, reply.m2s[from]!);
    },
    result: () => ({ kind: "moments", ...moments }),
  };
}

/** Sums of whole numbers are exact: they are kept in bigints once doubles could round one of them. */
function mergeSums(places: number, whole: boolean): Merger {
  const numbers = new Float64Array(places);
  const counts = new Float64Array(places);
  let bigints: bigint[] | undefined;
  const widen = (): bigint[] => {
    bigints ??= Array.from(numbers, (value) => BigInt(value));
    return bigints;
  };
  return {
    add(reply, to, from) {
      counts[to]! += reply.counts[from]!;
      if (reply.kind === "wide") widen()[to]! += reply.values[from]!;
      else if (reply.kind === "sums") {
        const sum = reply.low[from]! + 65_536 * reply.high[from]!;
        const total = numbers[to]! + sum;
        if (bigints === undefined && (!whole || Number.isSafeInteger(total))) numbers[to] = total;
        else widen()[to]! += BigInt(reply.low[from]!) + 65_536n * BigInt(reply.high[from]!);
      }
    },
    result: () =>
      bigints === undefined
        ? { kind: "numbers", values: numbers, counts }
        : { kind: "bigints", values: bigints, counts },
  };
}

/** The lowest position of the best, whatever the order in which chunks come. */
function mergeSpots(op: "argmax" | "argmin", places: number): Merger {
  const values = new Array<number | bigint>(places).fill(0);
  const positions = new Float64Array(places);
  const counts = new Float64Array(places);
  return {
    add(reply, to, from) {
      if (reply.kind !== "spots" || reply.counts[from] === 0) return;
      const [value, held] = [reply.values[from]!, values[to]!];
      const isBetter = op === "argmax" ? value > held : value < held;
      const isFirst = value === held && reply.positions[from]! < positions[to]!;
      if (counts[to] === 0 || isBetter || isFirst) {
        values[to] = value;
        positions[to] = reply.positions[from]!;
      }
      counts[to]! += reply.counts[from]!;
    },
    result: () => ({ kind: "positions", positions, counts }),
  };
}

function mergeExtremes(op: "max" | "min", places: number): Merger {
  const counts = new Float64Array(places);
  const numbers = new Float64Array(places);
  const bigints: bigint[] = [];
  const better = (a: number | bigint, b: number | bigint) => (op === "max" ? a > b : a < b);
  return {
    add(reply, to, from) {
      const count = reply.counts[from]!;
      if (count === 0) return;
      if (reply.kind === "extremes" && (counts[to] === 0 || better(reply.values[from]!, numbers[to]!))) {
        numbers[to] = reply.values[from]!;
      }
      if (reply.kind === "wide" && (counts[to] === 0 || better(reply.values[from]!, bigints[to]!))) {
        bigints[to] = reply.values[from]!;
      }
      counts[to]! += count;
    },
    result: () =>
      bigints.length > 0 ? { kind: "bigints", values: bigints, counts } : { kind: "numbers", values: numbers, counts },
  };
}
