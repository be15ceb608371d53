/** Strides of an array in C order. */
export function cOrder(shape: readonly number[]): readonly number[] {
  const strides = shape.map(() => 1);
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * shape[axis + 1]!;
  return strides;
}

/** Calls back for every row along the last axis of a box: where it begins in two arrays of given strides, and its length. */
export function forEachRow(
  shape: readonly number[],
  fromStrides: readonly number[],
  toStrides: readonly number[],
  row: (from: number, to: number, length: number) => void,
): void {
  const last = shape.length - 1;
  const rows = shape.slice(0, last).reduce((product, count) => product * count, 1);
  for (let index = 0; index < rows; index++) {
    let rest = index;
    let from = 0;
    let to = 0;
    for (let axis = last - 1; axis >= 0; axis--) {
      const at = rest % shape[axis]!;
      from += at * fromStrides[axis]!;
      to += at * toStrides[axis]!;
      rest = Math.floor(rest / shape[axis]!);
    }
    row(from, to, shape[last]!);
  }
}
