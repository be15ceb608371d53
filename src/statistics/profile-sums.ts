import { OPEN_STRIDE, type SampleReply, type SampleTask, WHOLE_SHARE } from "../datalayer/sample.ts";

/** Values of a profile as they come, chunk by chunk, in any order. */
export class ProfileSums {
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;
  readonly #width: number;
  /** Values between chunks that have not all their parts yet, by row and place in the row. */
  readonly #open = new Map<number, { value: number; share: number }>();

  constructor(rows: number, width: number) {
    this.#sums = new Float64Array(rows);
    this.#counts = new Uint32Array(rows);
    this.#width = width;
  }

  add({ names }: Pick<SampleTask, "names">, { sums, counts, open }: SampleReply): void {
    for (let i = 0; i < names.length; i++) {
      this.#sums[names[i]!]! += sums[i]!;
      this.#counts[names[i]!]! += counts[i]!;
    }
    for (let i = 0; i < open.length; i += OPEN_STRIDE) {
      const row = names[open[i]!]!;
      this.#addPart(row, row * this.#width + open[i + 1]!, open[i + 2]!, open[i + 3]!);
    }
  }

  /** Mean of the values of each row; NaN where there is none. */
  means(): Float64Array {
    // 0 / 0 is the NaN.
    return this.#sums.map((sum, row) => sum / this.#counts[row]!);
  }

  /** Values behind each mean. */
  counts(): Uint32Array {
    return this.#counts.slice();
  }

  #addPart(row: number, key: number, value: number, share: number): void {
    const known = this.#open.get(key);
    const sum = { value: value + (known?.value ?? 0), share: share + (known?.share ?? 0) };
    if (sum.share < WHOLE_SHARE) {
      this.#open.set(key, sum);
      return;
    }
    this.#open.delete(key);
    if (!Number.isFinite(sum.value)) return;
    this.#sums[row]! += sum.value;
    this.#counts[row]!++;
  }
}
