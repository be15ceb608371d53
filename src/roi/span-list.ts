/** A growing list of spans: triples `y, x0, x1`, `x0 <= x < x1`, rows ascending, disjoint and not touching within a row. */
export class SpanList {
  #triples = new Int32Array(3 * 1024);
  #length = 0;
  /** Pixels in all spans. */
  n = 0;

  /** Appends a span; nothing when it is empty. Joins it to the last one when they touch. */
  push(y: number, x0: number, x1: number): void {
    if (x1 <= x0) return;
    this.n += x1 - x0;
    const at = this.#length;
    if (at > 0 && this.#triples[at - 3] === y && this.#triples[at - 1] === x0) {
      this.#triples[at - 1] = x1;
      return;
    }
    if (at === this.#triples.length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.#triples);
      this.#triples = larger;
    }
    this.#triples[at] = y;
    this.#triples[at + 1] = x0;
    this.#triples[at + 2] = x1;
    this.#length = at + 3;
  }

  toArray(): Int32Array {
    return this.#triples.slice(0, this.#length);
  }
}
