/** A pixel by its column and row in the plane. */
export type Spot = Readonly<{ x: number; y: number }>;

/** The first pixel, row by row from the top, with the smallest and with the largest value. */
export type Spots = Readonly<{ minAt: Spot; maxAt: Spot }>;

/** Of whole numbers: also the sums of column * value and of row * value, exactly. */
export type Places = Spots & Readonly<{ sumX: bigint; sumY: bigint }>;

/** Values that the spots belong to. */
export type Extremes = Readonly<{ min: number | bigint; max: number | bigint }>;

/** Both or neither must be given. */
export function mergePlaces(
  a: Places | undefined,
  b: Places | undefined,
  ofA: Extremes,
  ofB: Extremes,
): Places | undefined {
  const spots = mergeSpots(a, b, ofA, ofB);
  return a && b && spots && { ...spots, sumX: a.sumX + b.sumX, sumY: a.sumY + b.sumY };
}

/** Of equal values the first pixel counts, so that any order of merging gives the same. */
export function mergeSpots(
  a: Spots | undefined,
  b: Spots | undefined,
  ofA: Extremes,
  ofB: Extremes,
): Spots | undefined {
  if ((a === undefined) !== (b === undefined))
    throw new TypeError("Cannot merge a partial with places and one without");
  if (a === undefined || b === undefined) return undefined;
  return {
    minAt: ofA.min < ofB.min || (ofA.min === ofB.min && isBefore(a.minAt, b.minAt)) ? a.minAt : b.minAt,
    maxAt: ofA.max > ofB.max || (ofA.max === ofB.max && isBefore(a.maxAt, b.maxAt)) ? a.maxAt : b.maxAt,
  };
}

/** Row by row from the top, each from the left. */
export function isBefore(a: Spot, b: Spot): boolean {
  return a.y < b.y || (a.y === b.y && a.x < b.x);
}
