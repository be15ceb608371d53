/** Part of an object: `length` bytes from `offset`. */
export type Part = Readonly<{ offset: number; length: number }>;

/** One request for several parts. */
export type MergedParts<P extends Part> = Readonly<{ offset: number; length: number; parts: readonly P[] }>;

/** Bytes of one request: large enough that round trips do not count, small enough that the first chunk is not long in coming. */
const MOST_BYTES = 4 << 20;
/** Bytes between parts that nobody wants, as a share of those that are wanted. */
const MOST_WASTE = 0.05;

/**
 * Joins parts of one object that lie close to each other. Every part is in exactly one request, whole; a request fetches little that
 * was not asked for. Order does not matter.
 */
export function mergeRanges<P extends Part>(parts: readonly P[]): readonly MergedParts<P>[] {
  const merged: { offset: number; end: number; wanted: number; parts: P[] }[] = [];
  for (const part of parts.toSorted((a, b) => a.offset - b.offset)) {
    const end = part.offset + part.length;
    const last = merged.at(-1);
    if (last !== undefined) {
      const newEnd = Math.max(last.end, end);
      const wanted = last.wanted + Math.max(0, newEnd - Math.max(last.end, part.offset));
      const length = newEnd - last.offset;
      if (length <= MOST_BYTES && length - wanted <= MOST_WASTE * wanted) {
        last.end = newEnd;
        last.wanted = wanted;
        last.parts.push(part);
        continue;
      }
    }
    merged.push({ offset: part.offset, end, wanted: part.length, parts: [part] });
  }
  return merged.map(({ offset, end, parts: own }) => ({ offset, length: end - offset, parts: own }));
}
