/** What two channels come to together: sums that merge, and counts in bins of both. Pure. */

/** Bins of equal width; the last one includes its upper edge. */
export type JointBins = Readonly<{ start: number; width: number; count: number }>;

export type JointRequest =
  /** A pixel is above a threshold when it is greater, not equal. */
  | Readonly<{ kind: "sums"; thresholdA: number; thresholdB: number }>
  /** Bins that all finite pairs lie in. */
  | Readonly<{ kind: "counts"; a: JointBins; b: JointBins }>;

/** Sums of whole numbers, exact. `coA`: of a where b is above its threshold; `coB` the other way. */
export type WholeSums = Readonly<{
  kind: "whole";
  a: bigint;
  b: bigint;
  aa: bigint;
  bb: bigint;
  ab: bigint;
  coA: bigint;
  coB: bigint;
}>;

/** Means, as a pivot and what is added to it lest an offset takes their digits, and centred sums: squares of both, and the product. */
export type RealSums = Readonly<{
  kind: "real";
  pivotA: number;
  pivotB: number;
  addA: number;
  addB: number;
  aa: number;
  bb: number;
  ab: number;
  sumA: number;
  sumB: number;
  coA: number;
  coB: number;
}>;

export type JointSums = Readonly<{
  /** Pixels where both are finite; `skipped` are the others. */
  n: number;
  skipped: number;
  /** Extremes over the `n` pixels; of nothing when `n` is 0. */
  minA: number | bigint;
  maxA: number | bigint;
  minB: number | bigint;
  maxB: number | bigint;
  sums: WholeSums | RealSums;
}>;

/** `counts[bin of b * bins of a + bin of a]`. */
export type JointCounts = Readonly<{ counts: Float64Array<ArrayBuffer> }>;
export type JointReply = JointSums | JointCounts;

/** @throws TypeError for sums of two number types */
export function mergeJoint(left: JointSums, right: JointSums): JointSums {
  const skipped = left.skipped + right.skipped;
  if (left.n === 0) return { ...right, skipped };
  if (right.n === 0) return { ...left, skipped };
  return {
    n: left.n + right.n,
    skipped,
    minA: left.minA < right.minA ? left.minA : right.minA,
    maxA: left.maxA > right.maxA ? left.maxA : right.maxA,
    minB: left.minB < right.minB ? left.minB : right.minB,
    maxB: left.maxB > right.maxB ? left.maxB : right.maxB,
    sums: mergeSums(left, right),
  };
}

function mergeSums({ n: m, sums: p }: JointSums, { n, sums: q }: JointSums): WholeSums | RealSums {
  if (p.kind === "whole" && q.kind === "whole") {
    return {
      kind: "whole",
      a: p.a + q.a,
      b: p.b + q.b,
      aa: p.aa + q.aa,
      bb: p.bb + q.bb,
      ab: p.ab + q.ab,
      coA: p.coA + q.coA,
      coB: p.coB + q.coB,
    };
  }
  if (p.kind !== "real" || q.kind !== "real") throw new TypeError("Sums of two number types do not merge");
  // Chan, Golub, LeVeque 1979 for squares; Pébay 2008 for the product.
  const share = n / (m + n);
  const dA = q.pivotA - p.pivotA + (q.addA - p.addA);
  const dB = q.pivotB - p.pivotB + (q.addB - p.addB);
  return {
    kind: "real",
    pivotA: p.pivotA,
    pivotB: p.pivotB,
    addA: p.addA + dA * share,
    addB: p.addB + dB * share,
    aa: p.aa + q.aa + dA * dA * m * share,
    bb: p.bb + q.bb + dB * dB * m * share,
    ab: p.ab + q.ab + dA * dB * m * share,
    sumA: p.sumA + q.sumA,
    sumB: p.sumB + q.sumB,
    coA: p.coA + q.coA,
    coB: p.coB + q.coB,
  };
}
