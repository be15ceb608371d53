import type { Blending, ChannelLook } from "./look.ts";

/**
 * Refuses a look that gives no colours.
 *
 * @throws RangeError
 */
export function checkLook(look: ChannelLook): void {
  const [low, high] = look.limits;
  if (look.colormap.length !== 1024) throw new RangeError(`A colormap has 1024 bytes, not ${look.colormap.length}`);
  if (look.categorical) return;
  if (!Number.isFinite(high - low)) throw new RangeError(`Contrast limits must be finite, not ${low}..${high}`);
  if (!(look.gamma > 0 && look.gamma < Number.POSITIVE_INFINITY))
    throw new RangeError(`Gamma must be positive, not ${look.gamma}`);
}

/** Index into the colormap of a normalised value `0 <= n <= 1`. */
export function rampIndex(n: number, gamma: number): number {
  return Math.floor((gamma === 1 ? n : n ** gamma) * 255 + 0.5);
}

/** Index into the colormap of a finite pixel value, as the contract defines it; low may be above high. */
export function colourIndex(value: number, look: ChannelLook): number {
  if (look.categorical) return ((Math.floor(value) % 256) + 256) % 256;
  const [low, high] = look.limits;
  if (low === high) return value >= high ? 255 : 0;
  return rampIndex(Math.min(1, Math.max(0, (value - low) / (high - low))), look.gamma);
}

/**
 * The colormap as kernels meet it, one 32-bit word a colour (R in the lowest byte). Opacity is worked in: sums get the colour
 * times alpha, products the colour that fades to white. The highest byte is 255, or 0 where alpha is 0: nothing is shown there.
 */
export function preparedColours(colormap: Uint8Array, blending: Blending): Uint32Array<ArrayBuffer> {
  const colours = new Uint32Array(colormap.length / 4);
  for (let i = 0; i < colours.length; i++) {
    const alpha = colormap[4 * i + 3]!;
    const white = blending === "MULTIPLICATIVE" ? 255 - alpha : 0;
    const component = (at: number) => Math.floor((colormap[4 * i + at]! * alpha) / 255 + 0.5) + white;
    const opaque = alpha === 0 ? 0 : 0xff000000;
    colours[i] = opaque | (component(2) << 16) | (component(1) << 8) | component(0);
  }
  return colours;
}
