import type { Shape } from "../geometry.ts";
import type { Extent } from "../vectors.ts";

/** A region on its way between programs, files or images. */
export type PortableRegion = Readonly<{
  shape: Shape;
  /** Planes on which it holds; `undefined`: the file does not say, or says all. */
  extent?: Extent | undefined;
  /** Whether the extent along c is meant. */
  isSpectral?: boolean | undefined;
  name?: string | undefined;
  /** `#rrggbb`. */
  colour?: string | undefined;
  group?: string | undefined;
  isLocked?: boolean | undefined;
}>;

/** What was read of a file, and what of it was not and why. */
export type ReadRegions = Readonly<{ regions: readonly PortableRegion[]; skipped: readonly string[] }>;
