import type { ArraySpec } from "./array-spec.ts";

/** Indices or sizes along the five axes of an image. */
export type FiveD = Readonly<{ c: number; t: number; z: number; y: number; x: number }>;

/** One resolution of an image. */
export type Level = Readonly<{
  array: ArraySpec;
  /** Level-0 pixels under one pixel of this level, per axis (1 for level 0; need not be a power of 2, nor the same in x and y). */
  scale: FiveD;
  /** Where the corner of this level's pixel 0 lies, in level-0 pixels along x and y; 0 for means over whole blocks. */
  offset: Readonly<{ y: number; x: number }>;
}>;

/** The resolutions of one image, finest first. */
export type Multiscale = Readonly<{
  levels: readonly Level[];
  /** Pixels along each axis at level 0. */
  size: FiveD;
}>;
