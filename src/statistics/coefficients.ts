import type { JointSums } from "../kernels/joint.ts";
import type { Value } from "./value.ts";

type Coefficients = Readonly<{ n: number; skipped: number; pearson: Value; m1: Value; m2: Value }>;

/**
 * Pearson's and Manders' coefficients of merged sums; a blank with its reason where there is none.
 * Manders, Verbeek, Aten 1993, with thresholds; the denominator is all of the channel, as in scikit-image.
 */
export function coefficientsOf(joint: JointSums | undefined): Coefficients {
  const { n, skipped } = joint ?? { n: 0, skipped: 0 };
  if (joint === undefined || n === 0) {
    const blank = { blank: skipped > 0 ? "no pixel is finite in both channels" : "no pixel centre inside" };
    return { n, skipped, pearson: blank, m1: blank, m2: blank };
  }
  const { sums } = joint;
  const [sumA, sumB] = sums.kind === "whole" ? [Number(sums.a), Number(sums.b)] : [sums.sumA, sums.sumB];
  return {
    n,
    skipped,
    pearson: pearsonOf(joint),
    m1: mandersOf(Number(sums.coA), sumA, joint.minA),
    m2: mandersOf(Number(sums.coB), sumB, joint.minB),
  };
}

function pearsonOf({ n, sums }: JointSums): Value {
  if (n < 2) return { blank: "one pixel has no correlation" };
  let [aa, bb, ab] = [0, 0, 0];
  if (sums.kind === "real") ({ aa, bb, ab } = sums);
  else {
    const count = BigInt(n);
    aa = Number(count * sums.aa - sums.a * sums.a);
    bb = Number(count * sums.bb - sums.b * sums.b);
    ab = Number(count * sums.ab - sums.a * sums.b);
  }
  if (aa === 0 || bb === 0) return { blank: "a channel has the same value in all pixels" };
  const product = aa * bb;
  const r = ab / (product > 0 && product < Infinity ? Math.sqrt(product) : Math.sqrt(aa) * Math.sqrt(bb));
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : { blank: "the values are too large" };
}

function mandersOf(part: number, all: number, min: number | bigint): Value {
  if (min < 0) return { blank: "defined for values of 0 and more only" };
  if (all === 0) return { blank: "the channel is 0 everywhere" };
  return Number.isFinite(part / all) ? part / all : { blank: "the values are too large" };
}
