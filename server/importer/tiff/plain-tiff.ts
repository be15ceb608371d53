import type { TiffLayout } from "./layout.ts";
import type { TiffPage } from "./page.ts";

const CENTIMETRE_UM = 10_000;

/**
 * The layout of a TIFF that says nothing about microscopy: pages are planes along z, samples are channels.
 *
 * A resolution in pixels per centimetre is a pixel size; one per inch is what printers are told and means nothing here.
 */
export function plainLayout(pages: readonly TiffPage[]): TiffLayout {
  const { samples, resolution } = pages[0]!;
  const size = (perUnit: number | undefined) =>
    perUnit !== undefined && resolution.unit === 3 ? CENTIMETRE_UM / perUnit : undefined;
  return {
    seriesName: undefined,
    sizeC: samples,
    sizeT: 1,
    sizeZ: pages.length,
    pageIndex: (_c, _t, z) => z,
    pixelSizeUm: { x: size(resolution.x), y: size(resolution.y), z: undefined },
    labels: undefined,
    looks: undefined,
    notes: [],
  };
}
