import { Random } from "./random.ts";

/** Edge of a texture: they repeat seamlessly, so that `& (TEXTURE_EDGE - 1)` finds any place. */
export const TEXTURE_EDGE = 512;
const MASK = TEXTURE_EDGE - 1;

/** Values in [0, 1], rows first, `TEXTURE_EDGE` each way. */
export type Texture = Float32Array;

/**
 * Smooth noise of several sizes.
 *
 * @param cells patches along an edge at the coarsest size, a power of 2; each finer size has twice as many and half the weight
 */
export function cloudTexture(seed: number, cells: number, sizes: number): Texture {
  const texture = new Float32Array(TEXTURE_EDGE * TEXTURE_EDGE);
  const random = new Random(seed);
  let weight = 1;
  for (let size = 0, count = cells; size < sizes; size++, count *= 2, weight /= 2)
    addPatches(texture, random, count, weight);
  return stretched(texture);
}

/** Bright lines where smooth noise crosses its middle: fibres, vessels, membranes. */
export function fibreTexture(seed: number, cells: number, sharpness: number): Texture {
  const clouds = cloudTexture(seed, cells, 3);
  return clouds.map((value) => (1 - Math.abs(2 * value - 1)) ** sharpness);
}

/** The texture's value at any whole place. */
export function textureAt(texture: Texture, x: number, y: number): number {
  return texture[((y & MASK) << 9) | (x & MASK)]!;
}

function addPatches(texture: Texture, random: Random, count: number, weight: number): void {
  const corners = Float32Array.from({ length: count * count }, () => random.next());
  const step = TEXTURE_EDGE / count;
  for (let y = 0; y < TEXTURE_EDGE; y++) {
    const row = Math.floor(y / step);
    const below = ((row + 1) % count) * count;
    const fy = smooth(y / step - row);
    for (let x = 0; x < TEXTURE_EDGE; x++) {
      const column = Math.floor(x / step);
      const right = (column + 1) % count;
      const fx = smooth(x / step - column);
      const upper = mix(corners[row * count + column]!, corners[row * count + right]!, fx);
      const lower = mix(corners[below + column]!, corners[below + right]!, fx);
      texture[y * TEXTURE_EDGE + x]! += weight * mix(upper, lower, fy);
    }
  }
}

function stretched(texture: Texture): Texture {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of texture) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return texture.map((value) => (value - low) / (high - low));
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
