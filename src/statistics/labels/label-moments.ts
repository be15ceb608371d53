import { isFloating } from "../../kernels/reduce-keys.ts";
import type { Moments } from "../moments.ts";
import { add, multiply, plain, ratio, type Whole } from "./exact-numbers.ts";
import type { FoundLabel, LabelPart } from "./label-parts.ts";

/** The moments of a label in one channel from its parts, which are in the order of their rectangles: floats too come out the same. */
export function momentsOfLabel({ parts }: FoundLabel, channel: number): Moments {
  const { dtype } = parts[0]!.reply.channels[channel]!;
  const counted = { ...NONE };
  for (const part of parts) {
    const { n, nNaN, nInf, min, max } = part.reply.channels[channel]!;
    const { at } = part;
    counted.nNaN += nNaN[at]!;
    counted.nInf += nInf[at]!;
    if (n[at] === 0) continue;
    counted.n += n[at]!;
    if (counted.min === undefined || min[at]! < counted.min) counted.min = min[at]!;
    if (counted.max === undefined || max[at]! > counted.max) counted.max = max[at]!;
  }
  if (counted.n === 0) return counted;
  return { ...counted, ...(isFloating(dtype) ? floatSums(parts, channel) : wholeSums(parts, channel, counted.n)) };
}

type Sums = Pick<Moments, "sum" | "mean" | "variance" | "varianceN" | "mass">;

const NONE = {
  n: 0,
  nNaN: 0,
  nInf: 0,
  nNodata: 0,
  min: undefined as Whole | undefined,
  max: undefined as Whole | undefined,
  sum: 0 as Whole,
  mean: undefined as number | undefined,
  variance: undefined as number | undefined,
  varianceN: undefined as number | undefined,
  skewness: undefined,
  kurtosis: undefined,
  minAt: undefined,
  maxAt: undefined,
  mass: undefined as Moments["mass"],
  counts: undefined,
};

function wholeSums(parts: readonly LabelPart[], channel: number, n: number): Sums {
  let sum: Whole = 0;
  let squares: Whole = 0;
  let sumX: Whole = 0;
  let sumY: Whole = 0;
  for (const { reply, at, rect } of parts) {
    const part = reply.channels[channel]!;
    const own = part.sum[at]!;
    sum = add(sum, own);
    squares = add(squares, part.squares[at]!);
    sumX = add(sumX, add(part.sumX[at]!, multiply(own, rect.x0)));
    sumY = add(sumY, add(part.sumY[at]!, multiply(own, rect.y0)));
  }
  // Sum of squared distances from the mean, times n.
  const spread = add(multiply(n, squares), multiply(-1, multiply(sum, sum)));
  // Centres of pixels lie at half pixels.
  const along = (weighed: Whole) => ratio(add(multiply(2, weighed), sum), multiply(2, sum));
  return {
    sum: plain(sum),
    mean: ratio(sum, n),
    variance: n < 2 ? undefined : ratio(spread, multiply(n, n - 1)),
    varianceN: ratio(spread, multiply(n, n)),
    mass: Number(sum) === 0 ? undefined : { x: along(sumX), y: along(sumY) },
  };
}

/** Chan, Golub, LeVeque 1979. */
function floatSums(parts: readonly LabelPart[], channel: number): Sums {
  let n = 0;
  let mean = 0;
  let m2 = 0;
  let [sum, sumX, sumY] = [0, 0, 0];
  for (const { reply, at, rect } of parts) {
    const part = reply.channels[channel]!;
    const more = part.n[at]!;
    if (more === 0) continue;
    const own = Number(part.sum[at]!);
    const delta = own / more - mean;
    const all = n + more;
    mean += (delta * more) / all;
    m2 += Number(part.squares[at]!) + (delta * delta * n * more) / all;
    n = all;
    sum += own;
    sumX += Number(part.sumX[at]!) + own * rect.x0;
    sumY += Number(part.sumY[at]!) + own * rect.y0;
  }
  return {
    sum,
    mean: sum / n,
    variance: n < 2 ? undefined : m2 / (n - 1),
    varianceN: m2 / n,
    mass: sum === 0 ? undefined : { x: sumX / sum + 0.5, y: sumY / sum + 0.5 },
  };
}
