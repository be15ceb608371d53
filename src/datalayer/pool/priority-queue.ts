/** Something in the queue; kept by who put it there, to move or remove it. */
export type QueueItem<T> = { readonly value: T; priority: number; readonly order: number; at: number };

/** A binary heap: highest priority first, equal ones in the order they came. Every operation takes O(log n). */
export class PriorityQueue<T> {
  readonly #heap: QueueItem<T>[] = [];
  #order = 0;

  get size(): number {
    return this.#heap.length;
  }

  push(value: T, priority: number): QueueItem<T> {
    const item: QueueItem<T> = { value, priority, order: this.#order++, at: this.#heap.length };
    this.#heap.push(item);
    this.#up(item);
    return item;
  }

  /** Priority of what `pop` would give. */
  get highest(): number | undefined {
    return this.#heap[0]?.priority;
  }

  pop(): T | undefined {
    const first = this.#heap[0];
    if (first === undefined) return undefined;
    this.remove(first);
    return first.value;
  }

  /** Does nothing when the item is not queued any more. */
  setPriority(item: QueueItem<T>, priority: number): void {
    item.priority = priority;
    if (this.#heap[item.at] !== item) return;
    this.#up(item);
    this.#down(item);
  }

  /** Does nothing when the item is not queued any more. */
  remove(item: QueueItem<T>): void {
    if (this.#heap[item.at] !== item) return;
    const last = this.#heap.pop()!;
    if (last !== item) {
      this.#put(last, item.at);
      this.#up(last);
      this.#down(last);
    }
    item.at = -1;
  }

  #up(item: QueueItem<T>): void {
    while (item.at > 0) {
      const parent = this.#heap[(item.at - 1) >> 1]!;
      if (!before(item, parent)) return;
      this.#swap(item, parent);
    }
  }

  #down(item: QueueItem<T>): void {
    for (;;) {
      const left = this.#heap[2 * item.at + 1];
      const right = this.#heap[2 * item.at + 2];
      const child = right !== undefined && left !== undefined && before(right, left) ? right : left;
      if (child === undefined || !before(child, item)) return;
      this.#swap(item, child);
    }
  }

  #swap(a: QueueItem<T>, b: QueueItem<T>): void {
    const at = a.at;
    this.#put(a, b.at);
    this.#put(b, at);
  }

  #put(item: QueueItem<T>, at: number): void {
    this.#heap[at] = item;
    item.at = at;
  }
}

function before<T>(a: QueueItem<T>, b: QueueItem<T>): boolean {
  return a.priority > b.priority || (a.priority === b.priority && a.order < b.order);
}
