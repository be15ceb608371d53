/** How one channel becomes colour: plain data, enough to draw the same pixels anywhere. */
export type ChannelLook = Readonly<{
  /** Contrast limits `[low, high]` in raw pixel values: low maps to the first colour, high to the last. */
  limits: readonly [low: number, high: number];
  /** `n ^ gamma` is applied to the normalised value; 1 changes nothing. */
  gamma: number;
  /** 256 colours, 4 bytes R,G,B,A each; `colormap[0..3]` is the colour of the low limit. */
  colormap: Uint8Array;
  /** A label table instead of a ramp: colour = `colormap[value mod 256]`, limits and gamma unused (RAINBOW of the contract). */
  categorical: boolean;
  /**
   * Of a label table: pixel values name objects, of which there may be more than 256. Only 0 is background; each other value has
   * a colour, that of `value mod 256` but for the lowest bits (see `ids.ts`).
   */
  ids?: boolean | undefined;
}>;

/** How channels meet: sums of their colours, saturating; or their product. */
export type Blending = "ADDITIVE" | "MULTIPLICATIVE";
