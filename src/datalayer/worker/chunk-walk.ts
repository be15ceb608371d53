/** Some elements of a chunk along each axis: `first, first + step, ...`, `count` of them, all inside the chunk. */
export type ChunkPart = Readonly<{
  first: readonly number[];
  count: readonly number[];
  /** Not 0; negative runs backwards. */
  step: readonly number[];
}>;

/**
 * A run of elements: `count` of them from `from` on, `stride` apart; the first belongs to place `to` of the result, and so on. `also`
 * runs by the second strides, when there are any.
 */
export type Run = (
  from: number,
  stride: number,
  count: number,
  to: number,
  toStride: number,
  also: number,
  alsoStride: number,
) => void;

/**
 * Walks all elements of a part, longest contiguous runs innermost.
 *
 * @param strides of the chunk, in elements
 * @param toStrides of the result along each axis; 0 for axes that the result lacks
 * @param alsoStrides of something else that is counted along
 */
export function walkPart(
  part: ChunkPart,
  strides: readonly number[],
  toStrides: readonly number[],
  run: Run,
  alsoStrides?: readonly number[],
): void {
  const axes = part.count.map((_, axis) => axis).filter((axis) => part.count[axis] !== 1);
  // Innermost: the axis whose elements lie closest together.
  axes.sort((a, b) => Math.abs(strides[b]! * part.step[b]!) - Math.abs(strides[a]! * part.step[a]!));
  const inner = axes.pop();
  let start = 0;
  for (const [axis, first] of part.first.entries()) start += first * strides[axis]!;
  const alsoStride = inner === undefined ? 0 : (alsoStrides?.[inner] ?? 0);
  const walk = (depth: number, from: number, to: number, also: number): void => {
    if (depth === axes.length) {
      if (inner === undefined) run(from, 1, 1, to, 0, also, 0);
      else run(from, strides[inner]! * part.step[inner]!, part.count[inner]!, to, toStrides[inner]!, also, alsoStride);
      return;
    }
    const axis = axes[depth]!;
    const [fromStep, toStep] = [strides[axis]! * part.step[axis]!, toStrides[axis]!];
    const alsoStep = alsoStrides?.[axis] ?? 0;
    for (let i = 0; i < part.count[axis]!; i++) {
      walk(depth + 1, from + i * fromStep, to + i * toStep, also + i * alsoStep);
    }
  };
  if (!part.count.includes(0)) walk(0, start, 0, 0);
}

/** Strides of an array of a shape in C order; 0 along axes that are not kept, as if they were 1 long. */
export function stridesOfKept(shape: readonly number[], kept: readonly boolean[]): readonly number[] {
  const strides = shape.map(() => 0);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (!kept[axis]) continue;
    strides[axis] = step;
    step *= shape[axis]!;
  }
  return strides;
}
