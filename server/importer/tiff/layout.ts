import type { ChannelLabel, ChannelLook } from "../source.ts";

/** How the pages of a TIFF make one image. */
export type TiffLayout = Readonly<{
  seriesName: string | undefined;
  sizeC: number;
  sizeT: number;
  sizeZ: number;
  /** Page of the samples that channel `c` belongs to, counted in the main chain. */
  pageIndex(c: number, t: number, z: number): number;
  /** Micrometres from pixel to pixel; `undefined` where the file does not say. */
  pixelSizeUm: Readonly<{ x: number | undefined; y: number | undefined; z: number | undefined }>;
  labels: readonly ChannelLabel[] | undefined;
  looks: readonly ChannelLook[] | undefined;
  notes: readonly string[];
}>;
