import { EMPTY, type Partial } from "./partial.ts";
import { repeatCounts } from "./partial-counts.ts";
import { scalePair } from "./partial-pairs.ts";
import type { Places, Spot } from "./partial-places.ts";
import { leaf, NO_SUMS } from "./partial-tree.ts";
import type { PixelSource, PixelSpans } from "./reduce-pixels.ts";
import type { Origin } from "./reduce-places.ts";

/**
 * The partial of pixels of one value, a chunk that is not stored.
 *
 * @param single the partial of one such pixel, wherever
 * @param pixels how many there are, at least one
 */
export function constantPartial(
  single: Partial,
  source: PixelSource,
  spans: PixelSpans,
  pixels: number,
  origin: Origin,
): Partial {
  const { data: value } = source;
  if (typeof value === "object") throw new TypeError("The pixels are not all of one value");
  const extent = () => extentOf(source, spans, origin);
  switch (single.kind) {
    case "empty":
      return EMPTY;
    case "narrow": {
      const places = single.places && placesOf(extent(), BigInt(value));
      return { ...single, counts: repeatCounts(single.counts, pixels), places };
    }
    case "integers": {
      const times = BigInt(pixels);
      return {
        ...single,
        n: pixels,
        sum: single.sum * times,
        sumOfSquares: single.sumOfSquares * times,
        sumOfCubes: single.sumOfCubes * times,
        sumOfFourths: single.sumOfFourths * times,
        keys: repeatCounts(single.keys, pixels),
        places: single.places && placesOf(extent(), single.sum),
      };
    }
    case "floats": {
      const finite = single.n * pixels;
      const number = single.n === 0 ? 0 : single.min;
      const { first, columns, rows } = extent();
      const weighed = {
        sumX: scalePair([number, 0], Number(columns)),
        sumY: scalePair([number, 0], Number(rows)),
      };
      return {
        ...single,
        n: finite,
        nNaN: single.nNaN * pixels,
        nInf: single.nInf * pixels,
        keys: repeatCounts(single.keys, pixels),
        spots: single.spots && { minAt: first, maxAt: first },
        tree: leaf(origin.index, {
          ...NO_SUMS,
          n: finite,
          sum: scalePair([number, 0], finite),
          ...(single.spots && weighed),
        }),
      };
    }
    case "refined": {
      const { inRange } = single;
      const sum = typeof inRange?.sum === "bigint" ? inRange.sum * BigInt(pixels) : Number(inRange?.sum) * pixels;
      return {
        ...single,
        slices: single.slices.map((slice) => repeatCounts(slice, pixels)),
        bins: single.bins?.map((count) => count * pixels),
        inRange: inRange && { n: inRange.n * pixels, sum },
      };
    }
  }
}

type Extent = Readonly<{ first: Spot; columns: bigint; rows: bigint }>;

function placesOf({ first, columns, rows }: Extent, value: bigint): Places {
  return { minAt: first, maxAt: first, sumX: value * columns, sumY: value * rows };
}

/** The first pixel, and the sums of all columns and of all rows of the plane. */
function extentOf({ width, height }: PixelSource, spans: PixelSpans, origin: Origin): Extent {
  const triples = spans === "all" ? Int32Array.of(0, 0, width) : spans;
  // The whole source is its first row many times.
  const times = spans === "all" ? height : 1;
  let first: Spot | undefined;
  let columns = 0n;
  let rows = 0n;
  for (let i = 0; i + 2 < triples.length; i += 3) {
    const [y, x0, x1] = [triples[i]! + origin.y, triples[i + 1]! + origin.x, triples[i + 2]! + origin.x];
    const length = (x1 - x0) * times;
    if (length > 0) first ??= { x: x0, y };
    columns += BigInt(((x0 + x1 - 1) * (x1 - x0)) / 2) * BigInt(times);
    rows += BigInt(length) * BigInt(y) + (BigInt(times * (times - 1)) / 2n) * BigInt(x1 - x0);
  }
  if (first === undefined) throw new RangeError("There is no pixel");
  return { first, columns, rows };
}
