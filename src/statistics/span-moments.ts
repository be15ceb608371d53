import type { Rect } from "../math/rect.ts";

/** Where pixels lie: their means and (co)variances with divisor n, of pixel centres, which lie at half pixels. */
export type SpanMoments = Readonly<{
  box: Rect;
  meanX: number;
  meanY: number;
  varX: number;
  varY: number;
  covXY: number;
}>;

/**
 * Every sum is one of whole numbers, taken from the middle of the box so that it stays small: below 2^53, exact, for regions of a
 * thousand megapixels.
 *
 * @param spans triples `y, x0, x1`, at least one
 */
export function momentsOfSpans(spans: Int32Array): SpanMoments {
  const box = boxOfSpans(spans);
  const midX = Math.floor((box.x0 + box.x1) / 2);
  const midY = Math.floor((box.y0 + box.y1) / 2);
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let i = 0; i + 2 < spans.length; i += 3) {
    const y = spans[i]! - midY;
    const first = spans[i + 1]! - midX;
    const last = spans[i + 2]! - 1 - midX;
    const length = last - first + 1;
    const x = (length * (first + last)) / 2;
    n += length;
    sumX += x;
    sumY += y * length;
    sumXX += squaresUpTo(last) - squaresUpTo(first - 1);
    sumYY += y * y * length;
    sumXY += x * y;
  }
  const [dx, dy] = [sumX / n, sumY / n];
  return {
    box,
    meanX: midX + 0.5 + dx,
    meanY: midY + 0.5 + dy,
    varX: Math.max(0, sumXX / n - dx * dx),
    varY: Math.max(0, sumYY / n - dy * dy),
    covXY: sumXY / n - dx * dy,
  };
}

export function boxOfSpans(spans: Int32Array): Rect {
  let x0 = Infinity;
  let x1 = -Infinity;
  for (let i = 0; i + 2 < spans.length; i += 3) {
    x0 = Math.min(x0, spans[i + 1]!);
    x1 = Math.max(x1, spans[i + 2]!);
  }
  return { x0, y0: spans[0]!, x1, y1: spans[spans.length - 3]! + 1 };
}

/** 1 + 4 + ... + k^2 as a polynomial, which differences make right for negative k too. */
function squaresUpTo(k: number): number {
  return (k * (k + 1) * (2 * k + 1)) / 6;
}
