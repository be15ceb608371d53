import type { PlaneRef } from "./array-spec.ts";

/**
 * Rows of values across a path. Positions are level-0 pixels with the centre of pixel (i, j) at (i, j): the corner convention of
 * shapes less one half.
 */
export type SampleRows = Readonly<{
  /** Four numbers a row: x and y of its middle, and the step (dx, dy) from one of its values to the next. */
  rows: Float64Array;
  /** Values a row, at least 1, centred on its middle. */
  width: number;
}>;

/** The rows that one chunk of a plane has a part in. */
export type SampleTask = SampleRows &
  Readonly<{
    plane: PlaneRef;
    /** Chunk coordinates along y and x. */
    chunkY: number;
    chunkX: number;
    /** What the rows are called by the caller, ascending; one for each. */
    names: Int32Array;
  }>;

/**
 * What one chunk knows of its rows. Every value is bilinear between the four nearest pixel centres; at the border of the image the
 * nearest pixels count, beyond it there is no value. Values that are not finite are left out.
 */
export type SampleReply = Readonly<{
  /** Sum and number of the values of each row whose pixels all lie in this chunk. */
  sums: Float64Array;
  counts: Uint32Array;
  /** Values between chunks: row (its place in the task), place in the row, part of the value, share of the weight (1 in all). */
  open: Float64Array;
}>;

/** From here on weights count as all of them: what misses is less than the rounding of a double's last digits. */
export const WHOLE_SHARE = 1 - 1e-12;

/** Numbers of one entry of `SampleReply.open`. */
export const OPEN_STRIDE = 4;
