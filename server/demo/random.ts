/** A stream of numbers that is the same for the same seed, on every machine: mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** In [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Of mean 0 and standard deviation 1. */
  normal(): number {
    // Sum of four uniforms, scaled: no logarithm, and within 3.5 deviations.
    return (this.next() + this.next() + this.next() + this.next() - 2) * Math.sqrt(3);
  }
}

const NOISE_LENGTH = 65_536;
let noise: Float32Array | undefined;

/** 65,536 normal numbers, for noise that costs a look-up: index them with `& 0xffff`. */
export function normalTable(): Float32Array {
  if (noise === undefined) {
    const random = new Random(0x5eed);
    noise = Float32Array.from({ length: NOISE_LENGTH }, () => random.normal());
  }
  return noise;
}
