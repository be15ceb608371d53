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
}>;

/** How channels meet: sums of their colours, saturating; or their product. */
export type Blending = "ADDITIVE" | "MULTIPLICATIVE";
