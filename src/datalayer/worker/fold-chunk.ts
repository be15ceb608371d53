import { onePixel } from "../../kernels/reduce-pixels.ts";
import type { DecodedChunk } from "../decode.ts";
import type { Dtype } from "../dtype.ts";
import { type Run, stridesOfKept, walkPart } from "./chunk-walk.ts";
import { foldMoments } from "./fold-moments.ts";
import { foldSpots } from "./fold-spots.ts";
import type { FoldReply, FoldTask, Numbers } from "./fold-task.ts";
import { foldWideExtremes, foldWideMoments, foldWideSums } from "./fold-wide.ts";

export function foldChunk(chunk: DecodedChunk, dtype: Dtype, { part, kept, op, position }: FoldTask): FoldReply {
  const places = part.count.reduce((product, count, axis) => (kept[axis] ? product * count : product), 1);
  // A chunk that is not stored is one element that every step of 0 finds again.
  const data = typeof chunk.data === "object" ? chunk.data : onePixel(dtype, chunk.data);
  if (op === "argmax" || op === "argmin") {
    const { first, strides } = position ?? { first: 0, strides: [] };
    const walkSpots = (run: Run) => walkPart(part, chunk.strides, stridesOfKept(part.count, kept), run, strides);
    return foldSpots(data, places, op, first, walkSpots);
  }
  const walk = (run: Run) => walkPart(part, chunk.strides, stridesOfKept(part.count, kept), run);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) {
    if (op === "sum") return foldWideSums(data, places, walk);
    return op === "moments" ? foldWideMoments(data, places, walk) : foldWideExtremes(data, places, op, walk);
  }
  if (op === "sum")
    return dtype === "int32" || dtype === "uint32" ? foldLongSums(data, places, walk) : foldSums(data, places, walk);
  return op === "moments" ? foldMoments(data, places, walk) : foldExtremes(data, places, op, walk);
}

function foldExtremes(data: Numbers, places: number, op: "max" | "min", walk: (run: Run) => void): FoldReply {
  // The least value is the greatest of the negatives.
  const sign = op === "max" ? 1 : -1;
  const values = new Float64Array(places).fill(Number.NEGATIVE_INFINITY);
  const counts = new Float64Array(places);
  walk((from, stride, count, to, toStride) => {
    if (toStride === 0) {
      let best = values[to]!;
      let n = 0;
      for (let i = 0, at = from; i < count; i++, at += stride) {
        const value = sign * data[at]!;
        if (value > best) best = value;
        if (!Number.isNaN(value)) n++;
      }
      values[to] = best;
      counts[to]! += n;
    } else {
      for (let i = 0, at = from, place = to; i < count; i++, at += stride, place += toStride) {
        const value = sign * data[at]!;
        if (value > values[place]!) values[place] = value;
        if (!Number.isNaN(value)) counts[place]!++;
      }
    }
  });
  if (sign === -1) for (let place = 0; place < places; place++) values[place] = -values[place]!;
  return { kind: "extremes", values, counts };
}

function foldSums(data: Numbers, places: number, walk: (run: Run) => void): FoldReply {
  const low = new Float64Array(places);
  const counts = new Float64Array(places);
  walk((from, stride, count, to, toStride) => {
    if (toStride === 0) {
      let sum = 0;
      let n = 0;
      for (let i = 0, at = from; i < count; i++, at += stride) {
        const value = data[at]!;
        if (!Number.isNaN(value)) {
          sum += value;
          n++;
        }
      }
      low[to]! += sum;
      counts[to]! += n;
    } else {
      for (let i = 0, at = from, place = to; i < count; i++, at += stride, place += toStride) {
        const value = data[at]!;
        if (!Number.isNaN(value)) {
          low[place]! += value;
          counts[place]!++;
        }
      }
    }
  });
  return { kind: "sums", low, high: new Float64Array(places), counts };
}

/** 32-bit integers: halves apart, so that 2^36 of them add exactly. */
function foldLongSums(data: Numbers, places: number, walk: (run: Run) => void): FoldReply {
  const low = new Float64Array(places);
  const high = new Float64Array(places);
  const counts = new Float64Array(places);
  walk((from, stride, count, to, toStride) => {
    for (let i = 0, at = from, place = to; i < count; i++, at += stride, place += toStride) {
      const value = data[at]!;
      const lower = value & 0xffff;
      low[place]! += lower;
      high[place]! += (value - lower) / 65_536;
      counts[place]!++;
    }
  });
  return { kind: "sums", low, high, counts };
}
