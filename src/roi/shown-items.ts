import type { Rect } from "../math/rect.ts";
import { boundingBox, type Shape } from "./geometry.ts";
import { SpatialIndex } from "./spatial-index.ts";

/** Changes that are looked through one by one before they get into a new index: making that costs 20 ms for 10,000. */
const MOST_APART = 200;

type Shown = Readonly<{ id: string; shape: Shape }>;

const boxes = new WeakMap<Shape, Rect>();

/** `boundingBox`, remembered with the shape. */
export function boxOf(shape: Shape): Rect {
  let box = boxes.get(shape);
  if (box === undefined) {
    box = boundingBox(shape);
    boxes.set(shape, box);
  }
  return box;
}

/** Items found by id and by place. A few that change cost a few looks, not a new index. */
export class ShownItems<Item extends Shown> {
  readonly all: readonly Item[];
  readonly #byId: ReadonlyMap<string, Item>;
  /** What the index was made of: some of these may be gone or have changed. */
  readonly #indexed: readonly Item[];
  readonly #index: SpatialIndex;
  /** Items that are not in the index. */
  readonly #apart: readonly Item[];
  /** Places in `all`: what is found comes in that order. */
  readonly #order: ReadonlyMap<Item, number>;

  /** @param before what was shown until now */
  constructor(all: readonly Item[], before?: ShownItems<Item>) {
    this.all = all;
    this.#byId = new Map(all.map((item) => [item.id, item]));
    this.#order = new Map(all.map((item, at) => [item, at]));
    const indexed = before === undefined ? undefined : new Set(before.#indexed);
    const apart = indexed === undefined ? all : all.filter((item) => !indexed.has(item));
    const gone = before === undefined ? 0 : before.#indexed.length + apart.length - all.length;
    if (before !== undefined && apart.length + gone <= MOST_APART) {
      this.#indexed = before.#indexed;
      this.#index = before.#index;
      this.#apart = apart;
    } else {
      this.#indexed = all;
      this.#index = new SpatialIndex(all.map(({ shape }) => boxOf(shape)));
      this.#apart = [];
    }
  }

  get(id: string): Item | undefined {
    return this.#byId.get(id);
  }

  /** Those whose box touches a rectangle, in their order. */
  within(rect: Rect): readonly Item[] {
    const found = this.#index.search(rect).map((at) => this.#indexed[at]!);
    const still = this.#indexed === this.all ? found : found.filter((item) => this.#order.has(item));
    const apart = this.#apart.filter(({ shape }) => touches(boxOf(shape), rect));
    if (apart.length === 0 && this.#indexed === this.all) return still;
    return [...still, ...apart].sort((a, b) => this.#order.get(a)! - this.#order.get(b)!);
  }
}

/** Whether two boxes have a point in common, edges included. */
export function touches(a: Rect, b: Rect): boolean {
  return a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0;
}
