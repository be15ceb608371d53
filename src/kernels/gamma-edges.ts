import { rampIndex } from "./colour.ts";

/** Bins of n that the kernels start from; `assembly/compose-ramp.ts` knows the number. */
const BINS = 1024;

/**
 * `edges[k]`: the smallest double n whose colour index is at least k, for k = 1..255, `edges[256]` is beyond all; `bins[b]`: the index at n = b / 1024.
 * With both a kernel finds the same index as `rampIndex` without taking powers.
 */
export type GammaEdges = Readonly<{ edges: Float64Array; bins: Uint8Array }>;

export function gammaEdges(gamma: number): GammaEdges {
  const edges = new Float64Array(257);
  for (let k = 1; k < 256; k++) edges[k] = smallestWithIndex(k, gamma);
  edges[256] = Number.POSITIVE_INFINITY;
  // One bin more than n = 1 needs, because a search looks at the bin after its own.
  const bins = new Uint8Array(BINS + 2).fill(255);
  for (let b = 0, k = 0; b <= BINS; b++) {
    while (k < 255 && edges[k + 1]! <= b / BINS) k++;
    bins[b] = k;
  }
  return { edges, bins };
}

const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

/** Between two positive doubles the bit patterns count through all doubles in order. */
function smallestWithIndex(k: number, gamma: number): number {
  const fromBits = (pattern: bigint) => {
    bits[0] = pattern;
    return number[0]!;
  };
  number[0] = 1;
  let most = bits[0]!;
  let least = -1n; // below all: index 0 is less than k
  number[0] = ((k - 0.5) / 255) ** (1 / gamma);
  // The root is right to a few units in the last place: gallop from there, then halve.
  for (let at = bits[0]!, step = 1n; ; step *= 4n) {
    const reaches = rampIndex(fromBits(at), gamma) >= k;
    if (reaches) most = at;
    else least = at;
    const next = reaches ? at - step : at + step;
    if (next <= least || next >= most) break;
    at = next;
  }
  while (most - least > 1n) {
    const middle = (most + least) >> 1n;
    if (rampIndex(fromBits(middle), gamma) >= k) most = middle;
    else least = middle;
  }
  return fromBits(most);
}
