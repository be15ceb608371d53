import type { JointBins, JointReply, JointRequest, JointSums } from "./joint.ts";
import { checkSource, countSpanPixels, onePixel, type PixelSource, type PixelSpans } from "./reduce-pixels.ts";

/** Pixels whose products of 16 bits by 16 bits add up exactly in a double: half of 2^20 here, half in the run that comes on top. */
const RUN_PIXELS = 2 ** 19;

/**
 * Two planes over the same pixels. Whole numbers of all widths are summed exactly; floats about the first finite pair.
 *
 * @param spans in pixels of the sources, which are of one size and one number type
 * @throws RangeError when the sources differ in size, or a span is outside; TypeError when they differ in number type
 */
export function reduceJoint(a: PixelSource, b: PixelSource, spans: PixelSpans, request: JointRequest): JointReply {
  if (a.dtype !== b.dtype) throw new TypeError(`Pixels of ${a.dtype} and ${b.dtype} were asked for together`);
  if (a.width !== b.width || a.height !== b.height) throw new RangeError("Two planes of different size");
  checkSource(a);
  checkSource(b);
  const total = countSpanPixels(a, spans);
  if (request.kind === "counts") return { counts: countPairs(a, b, spans, request.a, request.b) };
  if (a.dtype.startsWith("float")) return sumReals(a, b, spans, request);
  return /64$|32$/.test(a.dtype) ? sumWide(a, b, spans, request, total) : sumNarrow(a, b, spans, request, total);
}

type Sums = Extract<JointRequest, { kind: "sums" }>;

/** 8 and 16 bits: doubles that never round, emptied into BigInts in time. */
function sumNarrow(a: PixelSource, b: PixelSource, spans: PixelSpans, request: Sums, n: number): JointSums {
  const { thresholdA, thresholdB } = request;
  const p = numbersOf(a);
  const q = numbersOf(b);
  const total = { a: 0n, b: 0n, aa: 0n, bb: 0n, ab: 0n, coA: 0n, coB: 0n };
  let [minA, maxA, minB, maxB] = [Infinity, -Infinity, Infinity, -Infinity];
  let [sa, sb, aa, bb, ab, coA, coB, pending] = [0, 0, 0, 0, 0, 0, 0, 0];
  const empty = () => {
    total.a += BigInt(sa);
    total.b += BigInt(sb);
    total.aa += BigInt(aa);
    total.bb += BigInt(bb);
    total.ab += BigInt(ab);
    total.coA += BigInt(coA);
    total.coB += BigInt(coB);
    sa = sb = aa = bb = ab = coA = coB = pending = 0;
  };
  eachRun(a, spans, (y, x0, x1) => {
    let i = p.at(y, x0);
    let j = q.at(y, x0);
    for (let x = x0; x < x1; x++, i += p.step, j += q.step) {
      const u = p.data[i]!;
      const v = q.data[j]!;
      sa += u;
      sb += v;
      aa += u * u;
      bb += v * v;
      ab += u * v;
      if (v > thresholdB) coA += u;
      if (u > thresholdA) coB += v;
      if (u < minA) minA = u;
      if (u > maxA) maxA = u;
      if (v < minB) minB = v;
      if (v > maxB) maxB = v;
    }
    pending += x1 - x0;
    if (pending > RUN_PIXELS) empty();
  });
  empty();
  return { n, skipped: 0, minA, maxA, minB, maxB, sums: { kind: "whole", ...total } };
}

/** 32 and 64 bits: slower by far, exact all the same. */
function sumWide(a: PixelSource, b: PixelSource, spans: PixelSpans, request: Sums, n: number): JointSums {
  const p = numbersOf(a);
  const q = numbersOf(b);
  let [sa, sb, aa, bb, ab, coA, coB] = [0n, 0n, 0n, 0n, 0n, 0n, 0n];
  let extremes: [bigint, bigint, bigint, bigint] | undefined;
  eachRun(a, spans, (y, x0, x1) => {
    for (let x = x0; x < x1; x++) {
      const u = BigInt(p.data[p.at(y, x)]!);
      const v = BigInt(q.data[q.at(y, x)]!);
      sa += u;
      sb += v;
      aa += u * u;
      bb += v * v;
      ab += u * v;
      if (v > request.thresholdB) coA += u;
      if (u > request.thresholdA) coB += v;
      extremes ??= [u, u, v, v];
      if (u < extremes[0]) extremes[0] = u;
      if (u > extremes[1]) extremes[1] = u;
      if (v < extremes[2]) extremes[2] = v;
      if (v > extremes[3]) extremes[3] = v;
    }
  });
  const [minA, maxA, minB, maxB] = extremes ?? [0n, 0n, 0n, 0n];
  return { n, skipped: 0, minA, maxA, minB, maxB, sums: { kind: "whole", a: sa, b: sb, aa, bb, ab, coA, coB } };
}

function sumReals(a: PixelSource, b: PixelSource, spans: PixelSpans, request: Sums): JointSums {
  const p = numbersOf(a);
  const q = numbersOf(b);
  let [minA, maxA, minB, maxB] = [Infinity, -Infinity, Infinity, -Infinity];
  let [n, skipped, pivotA, pivotB, da, db, aa, bb, ab, sumA, sumB, coA, coB] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  eachRun(a, spans, (y, x0, x1) => {
    for (let x = x0; x < x1; x++) {
      const u = p.data[p.at(y, x)]!;
      const v = q.data[q.at(y, x)]!;
      if (!(Number.isFinite(u) && Number.isFinite(v))) {
        skipped++;
        continue;
      }
      if (n++ === 0) [pivotA, pivotB] = [u, v];
      const s = u - pivotA;
      const t = v - pivotB;
      da += s;
      db += t;
      aa += s * s;
      bb += t * t;
      ab += s * t;
      sumA += u;
      sumB += v;
      if (v > request.thresholdB) coA += u;
      if (u > request.thresholdA) coB += v;
      if (u < minA) minA = u;
      if (u > maxA) maxA = u;
      if (v < minB) minB = v;
      if (v > maxB) maxB = v;
    }
  });
  const part = n === 0 ? 0 : 1 / n;
  const sums = {
    kind: "real",
    pivotA,
    pivotB,
    addA: da * part,
    addB: db * part,
    aa: Math.max(0, aa - da * da * part),
    bb: Math.max(0, bb - db * db * part),
    ab: ab - da * db * part,
    sumA,
    sumB,
    coA,
    coB,
  } as const;
  return { n, skipped, minA, maxA, minB, maxB, sums };
}

function countPairs(a: PixelSource, b: PixelSource, spans: PixelSpans, binsA: JointBins, binsB: JointBins) {
  const p = numbersOf(a);
  const q = numbersOf(b);
  const counts = new Float64Array(binsA.count * binsB.count);
  eachRun(a, spans, (y, x0, x1) => {
    for (let x = x0; x < x1; x++) {
      // 64-bit integers are rounded to doubles: only their bins depend on it.
      const u = Number(p.data[p.at(y, x)]!);
      const v = Number(q.data[q.at(y, x)]!);
      if (Number.isFinite(u) && Number.isFinite(v)) counts[binOf(v, binsB) * binsA.count + binOf(u, binsA)]!++;
    }
  });
  return counts;
}

function binOf(value: number, { start, width, count }: JointBins): number {
  return Math.max(0, Math.min(count - 1, Math.floor((value - start) / width)));
}

/** One class of array for the loops; where it holds 64-bit integers the loops convert. */
function numbersOf(source: PixelSource) {
  const isOne = typeof source.data !== "object";
  const data = (isOne ? onePixel(source.dtype, source.data as number | bigint) : source.data) as Float64Array;
  const { offset, rowStride, colStride } = isOne ? { offset: 0, rowStride: 0, colStride: 0 } : source;
  return { data, step: colStride, at: (y: number, x: number) => offset + y * rowStride + x * colStride };
}

function eachRun(
  { width, height }: PixelSource,
  spans: PixelSpans,
  run: (y: number, x0: number, x1: number) => void,
): void {
  const cut = (y: number, x0: number, x1: number) => {
    for (let x = x0; x < x1; x += RUN_PIXELS) run(y, x, Math.min(x1, x + RUN_PIXELS));
  };
  if (spans === "all") for (let y = 0; y < height; y++) cut(y, 0, width);
  else for (let i = 0; i + 2 < spans.length; i += 3) cut(spans[i]!, spans[i + 1]!, spans[i + 2]!);
}
