/**
 * How often each 16-bit key occurred. Two forms of the same thing:
 * `keys` given: ascending keys that occurred, `counts[i]` belongs to `keys[i]`;
 * `keys` undefined: a window, `counts[i]` belongs to key `first + i`.
 * `Uint32Array` is what one reducer may send (never above 2^32 - 1 there); what is merged is `Float64Array`, exact to 2^53.
 */
export type Counts = Readonly<{
  first: number;
  keys: Uint16Array | undefined;
  counts: Uint32Array | Float64Array;
}>;

/** Keys are 0 to 65,535. */
export const KEY_COUNT = 65_536;

export const NO_COUNTS: Counts = { first: 0, keys: new Uint16Array(0), counts: new Uint32Array(0) };

/**
 * The smaller form of a table with one entry a key. Copies: the table can be used again.
 *
 * @param table at most 65,536 entries; `table[k]` is the count of key `k`
 */
export function packCounts(table: Uint32Array | Float64Array): Counts {
  let first = 0;
  let last = table.length - 1;
  while (first <= last && table[first] === 0) first++;
  while (last > first && table[last] === 0) last--;
  if (first > last) return NO_COUNTS;
  let distinct = 0;
  let largest = 0;
  for (let key = first; key <= last; key++) {
    const count = table[key]!;
    if (count !== 0) distinct++;
    if (count > largest) largest = count;
  }
  const Counter = largest > 0xffff_ffff ? Float64Array : Uint32Array;
  const window = last - first + 1;
  if (window * Counter.BYTES_PER_ELEMENT <= distinct * (Counter.BYTES_PER_ELEMENT + 2)) {
    return { first, keys: undefined, counts: Counter.from(table.subarray(first, last + 1)) };
  }
  const keys = new Uint16Array(distinct);
  const counts = new Counter(distinct);
  for (let key = first, i = 0; key <= last; key++) {
    const count = table[key]!;
    if (count === 0) continue;
    keys[i] = key;
    counts[i++] = count;
  }
  return { first, keys, counts };
}

/** Adds `times` of every count to a table with one entry a key. */
export function addCounts(table: Float64Array, from: Counts, times = 1): void {
  const { first, keys, counts } = from;
  if (keys === undefined) {
    for (let i = 0; i < counts.length; i++) table[first + i]! += counts[i]! * times;
  } else {
    for (let i = 0; i < counts.length; i++) table[keys[i]!]! += counts[i]! * times;
  }
}

/** Both together; exact, associative and commutative while every count stays below 2^53. */
export function mergeCounts(a: Counts, b: Counts): Counts {
  if (a.counts.length === 0) return b;
  if (b.counts.length === 0) return a;
  const first = Math.min(lowestKey(a), lowestKey(b));
  const window = Math.max(highestKey(a), highestKey(b)) + 1 - first;
  // A table costs by its window, a merge of lists by their lengths, some 8 times as much an entry.
  if (8 * (a.counts.length + b.counts.length) < window) return mergeLists(a, b);
  const table = new Float64Array(window);
  addShifted(table, a, first);
  addShifted(table, b, first);
  return shiftCounts(packCounts(table), first);
}

/** The same counts of keys that are larger by `by`. */
export function shiftCounts(counts: Counts, by: number): Counts {
  if (by === 0 || counts.counts.length === 0) return counts;
  return { ...counts, first: counts.first + by, keys: counts.keys?.map((key) => key + by) };
}

/** The counts of `a` without those of `b`, which were part of them. */
export function subtractCounts(a: Counts, b: Counts): Counts {
  if (a.counts.length === 0 || b.counts.length === 0) return a;
  const first = lowestKey(a);
  const table = new Float64Array(highestKey(a) + 1 - first);
  addShifted(table, a, first);
  addShifted(table, repeatCounts(b, -1), first);
  return shiftCounts(packCounts(table), first);
}

/** Every count times a whole number: the counts of so many equal sets of pixels. */
export function repeatCounts(counts: Counts, times: number): Counts {
  return times === 1 ? counts : { ...counts, counts: Float64Array.from(counts.counts, (count) => count * times) };
}

/** Sum of all counts. */
export function totalCount(counts: Counts): number {
  let total = 0;
  for (const count of counts.counts) total += count;
  return total;
}

/** Keys that occurred with their counts, ascending; for the few places where a callback per key is cheap enough. */
export function eachCount(counts: Counts, visit: (key: number, count: number) => void): void {
  for (let i = 0; i < counts.counts.length; i++) {
    const count = counts.counts[i]!;
    if (count !== 0) visit(counts.keys === undefined ? counts.first + i : counts.keys[i]!, count);
  }
}

function mergeLists(a: Counts, b: Counts): Counts {
  const keys = new Uint16Array(a.counts.length + b.counts.length);
  const counts = new Float64Array(keys.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.counts.length || j < b.counts.length; ) {
    const keyA = i < a.counts.length ? (a.keys?.[i] ?? a.first + i) : Infinity;
    const keyB = j < b.counts.length ? (b.keys?.[j] ?? b.first + j) : Infinity;
    const count = (keyA <= keyB ? a.counts[i++]! : 0) + (keyB <= keyA ? b.counts[j++]! : 0);
    if (count === 0) continue;
    keys[length] = Math.min(keyA, keyB);
    counts[length++] = count;
  }
  return { first: keys[0]!, keys: keys.slice(0, length), counts: counts.slice(0, length) };
}

function addShifted(table: Float64Array, from: Counts, origin: number): void {
  const { first, keys, counts } = from;
  if (keys === undefined) {
    for (let i = 0; i < counts.length; i++) table[first - origin + i]! += counts[i]!;
  } else {
    for (let i = 0; i < counts.length; i++) table[keys[i]! - origin]! += counts[i]!;
  }
}

/** Of counts that are not empty. */
export function lowestKey(counts: Counts): number {
  return counts.keys === undefined ? counts.first : counts.keys[0]!;
}

/** Of counts that are not empty. */
export function highestKey(counts: Counts): number {
  return counts.keys === undefined ? counts.first + counts.counts.length - 1 : counts.keys[counts.keys.length - 1]!;
}
