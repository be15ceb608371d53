import type { Rect } from "../math/rect.ts";

/** Boxes in one node of the tree: few levels, short scans. */
const NODE = 16;

/**
 * Finds boxes by place: a packed R-tree, sorted once by tiles (Leutenegger, 1997). Making it takes O(n log n), a search O(log n)
 * and what it finds. What changes is put into a new one: 10,000 boxes take a few milliseconds.
 */
export class SpatialIndex {
  /** Item numbers in the order of the leaves. */
  readonly #order: Uint32Array;
  /** Quadruples x0, y0, x1, y1 by level, the leaves first. */
  readonly #levels: Float64Array[] = [];

  constructor(boxes: readonly Rect[]) {
    const order = Uint32Array.from(boxes.keys());
    const centre = (i: number, axis: "x" | "y") => boxes[i]![`${axis}0`] + boxes[i]![`${axis}1`];
    order.sort((a, b) => centre(a, "x") - centre(b, "x"));
    const slice = NODE * Math.ceil(Math.sqrt(boxes.length / NODE));
    for (let at = 0; at < order.length; at += slice) {
      order.subarray(at, at + slice).sort((a, b) => centre(a, "y") - centre(b, "y"));
    }
    this.#order = order;
    const leaves = new Float64Array(4 * boxes.length);
    order.forEach((item, i) => {
      const { x0, y0, x1, y1 } = boxes[item]!;
      leaves.set([x0, y0, x1, y1], 4 * i);
    });
    let level: Float64Array = leaves;
    this.#levels.push(level);
    while (level.length > 4) {
      level = parents(level);
      this.#levels.push(level);
    }
  }

  /** Numbers of the boxes that touch a rectangle, in their order. */
  search({ x0, y0, x1, y1 }: Rect): number[] {
    const found: number[] = [];
    const visit = (depth: number, from: number, to: number): void => {
      const boxes = this.#levels[depth]!;
      for (let i = from; i < to; i++) {
        if (boxes[4 * i]! > x1 || boxes[4 * i + 1]! > y1 || boxes[4 * i + 2]! < x0 || boxes[4 * i + 3]! < y0) continue;
        if (depth === 0) found.push(this.#order[i]!);
        else visit(depth - 1, i * NODE, Math.min((i + 1) * NODE, this.#levels[depth - 1]!.length / 4));
      }
    };
    const top = this.#levels.length - 1;
    visit(top, 0, this.#levels[top]!.length / 4);
    return found.sort((a, b) => a - b);
  }
}

function parents(boxes: Float64Array): Float64Array {
  const count = Math.ceil(boxes.length / 4 / NODE);
  const result = new Float64Array(4 * count);
  for (let i = 0; i < count; i++) {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 4 * i * NODE; at < Math.min(4 * (i + 1) * NODE, boxes.length); at += 4) {
      x0 = Math.min(x0, boxes[at]!);
      y0 = Math.min(y0, boxes[at + 1]!);
      x1 = Math.max(x1, boxes[at + 2]!);
      y1 = Math.max(y1, boxes[at + 3]!);
    }
    result.set([x0, y0, x1, y1], 4 * i);
  }
  return result;
}
