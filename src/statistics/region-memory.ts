import type { ArraySpec } from "../datalayer/array-spec.ts";
import { type EmptyPartial, mergePartials, type NarrowPartial, type Partial } from "../kernels/partial.ts";
import { highestKey, lowestKey, subtractCounts } from "../kernels/partial-counts.ts";
import { spansHold } from "./span-difference.ts";

/** The plane and the channels of a measurement. */
export type MeasuredPlane = Readonly<{ array: ArraySpec; z: number; t: number; channels: readonly number[] }>;

/** Of a type of up to 16 bits. */
export type CountedPartial = NarrowPartial | EmptyPartial;

type Remembered = Readonly<{ plane: MeasuredPlane; spans: Int32Array; partials: readonly NarrowPartial[] }>;

/**
 * What a region's pixels came to when it was last measured exactly, of types up to 16 bits: the next shape of it, a little further
 * on in a drag, costs the pixels between the two. Counts are whole numbers: nothing drifts, however often it is done.
 */
export class RegionMemory {
  #last: Remembered | undefined;

  /** @param partials of all channels, of every pixel of the spans */
  keep(plane: MeasuredPlane, spans: Int32Array, partials: readonly Partial[]): void {
    const narrow = partials.filter((partial) => partial.kind === "narrow");
    this.#last = narrow.length === partials.length ? { plane, spans, partials: narrow } : undefined;
  }

  /** What is known of the same channels of the same plane. */
  recall({ array, z, t, channels }: MeasuredPlane): Remembered | undefined {
    const plane = this.#last?.plane;
    const isSame =
      plane !== undefined &&
      plane.array === array &&
      plane.z === z &&
      plane.t === t &&
      plane.channels.join() === channels.join();
    return isSame ? this.#last : undefined;
  }
}

/**
 * The partial of a region from that of an earlier shape of it.
 *
 * @param removed spans of the pixels that `out` is of
 * @returns `undefined` when the pixel of an extreme was removed: another one must be looked for
 */
export function changePartial(
  before: NarrowPartial,
  added: Partial,
  out: Partial,
  removed: Int32Array,
): CountedPartial | undefined {
  if (out.kind === "empty") return counted(mergePartials(before, added));
  if (out.kind !== "narrow" || before.places === undefined || out.places === undefined) return undefined;
  const counts = subtractCounts(before.counts, out.counts);
  if (counts.counts.length === 0) return counted(added);
  const { minAt, maxAt, sumX, sumY } = before.places;
  const isLost = ({ x, y }: Readonly<{ x: number; y: number }>) => spansHold(removed, x, y);
  const hasMoved = lowestKey(counts) !== lowestKey(before.counts) || highestKey(counts) !== highestKey(before.counts);
  if (hasMoved || isLost(minAt) || isLost(maxAt)) return undefined;
  const places = { minAt, maxAt, sumX: sumX - out.places.sumX, sumY: sumY - out.places.sumY };
  return counted(mergePartials({ ...before, counts, places }, added));
}

function counted(partial: Partial): CountedPartial | undefined {
  return partial.kind === "narrow" || partial.kind === "empty" ? partial : undefined;
}
