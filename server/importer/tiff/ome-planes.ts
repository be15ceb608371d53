import { Refused } from "../errors.ts";
import { number, type XmlElement } from "./ome-xml.ts";

/** Planes of an OME image: how many along each axis, and in which order they follow each other. */
export type PlaneGrid = Readonly<{ order: string; C: number; Z: number; T: number }>;

type Axis = "C" | "Z" | "T";

/**
 * Which page holds which plane, by the TiffData elements.
 *
 * @returns page of plane (c, t, z) at `(c * T + t) * Z + z`
 * @throws Refused when a plane has none, or one that the file has not
 */
export function pagesOfPlanes(blocks: readonly XmlElement[], grid: PlaneGrid, pageCount: number): Int32Array {
  const axes = axesOf(grid.order);
  const total = grid.C * grid.Z * grid.T;
  const pages = new Int32Array(total).fill(-1);
  for (const block of blocks.length > 0 ? blocks : [{}]) {
    const ifd = number(block, "IFD");
    const first = { C: number(block, "FirstC") ?? 0, Z: number(block, "FirstZ") ?? 0, T: number(block, "FirstT") ?? 0 };
    const start = rank(first, axes, grid);
    // Without a page and a count the block stands for all planes that are left; with a page alone, for that one.
    const planes = number(block, "PlaneCount") ?? (ifd === undefined ? total - start : 1);
    for (let i = 0; i < planes; i++) {
      if (start + i >= total) throw new Refused("OME-XML that places planes outside of the image");
      pages[slotOf(start + i, axes, grid)] = (ifd ?? 0) + i;
    }
  }
  for (const [slot, page] of pages.entries()) {
    if (page >= 0 && page < pageCount) continue;
    const z = slot % grid.Z;
    const t = Math.floor(slot / grid.Z) % grid.T;
    const c = Math.floor(slot / (grid.Z * grid.T));
    throw new Refused(`OME-TIFF without the plane c=${c} t=${t} z=${z}`);
  }
  return pages;
}

/** The three plane axes, fastest first. */
function axesOf(order: string): readonly Axis[] {
  if (!/^XY(CTZ|CZT|TCZ|TZC|ZCT|ZTC)$/.test(order)) throw new Refused(`OME-XML with the dimension order ${order}`);
  return [...order.slice(2)] as Axis[];
}

function rank(index: Readonly<Record<Axis, number>>, [a, b, c]: readonly Axis[], grid: PlaneGrid): number {
  return index[a!] + grid[a!] * (index[b!] + grid[b!] * index[c!]);
}

function slotOf(position: number, [a, b, c]: readonly Axis[], grid: PlaneGrid): number {
  const index: Record<Axis, number> = { C: 0, Z: 0, T: 0 };
  index[a!] = position % grid[a!];
  index[b!] = Math.floor(position / grid[a!]) % grid[b!];
  index[c!] = Math.floor(position / (grid[a!] * grid[b!]));
  return (index.C * grid.T + index.T) * grid.Z + index.Z;
}
