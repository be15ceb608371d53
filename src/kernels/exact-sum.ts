/** Adds whole numbers exactly: doubles while they hold the sum, then bigints. */
export class ExactSum {
  #part = 0;
  #whole = 0n;

  /** Adds `a * b` for whole numbers below 2^53. */
  addProduct(a: number, b: number): void {
    const sum = this.#part + a * b;
    if (Number.isSafeInteger(sum)) this.#part = sum;
    else this.#whole += BigInt(a) * BigInt(b);
  }

  add(value: number): void {
    this.addProduct(value, 1);
  }

  /** The sum since the last call. */
  take(): bigint {
    const total = this.#whole + BigInt(this.#part);
    this.#part = 0;
    this.#whole = 0n;
    return total;
  }
}
