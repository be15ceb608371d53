import { bytesPerElement } from "../dtype.ts";
import { Refused } from "../errors.ts";
import { colourLooks } from "../looks.ts";
import type { FiveD, ImageSource, LevelSource, OpenedFile, Placement } from "../source.ts";
import { halvedPlacement } from "../views.ts";
import { imageJLayout, imageJPlanes, isImageJ } from "./imagej.ts";
import type { TiffLayout } from "./layout.ts";
import { isOmeXml, omeLayouts } from "./ome-tiff.ts";
import type { TiffPage } from "./page.ts";
import { plainLayout } from "./plain-tiff.ts";
import { openTiffFile, type TiffFile } from "./tiff-file.ts";
import { tiffPixels } from "./tiff-pixels.ts";

/**
 * Opens the images of a TIFF: those that its OME-XML describes, an ImageJ stack, or its pages as planes.
 *
 * @throws Refused by the name of what cannot be read right
 */
export async function openTiff(path: string): Promise<OpenedFile> {
  const file = await openTiffFile(path);
  try {
    const { layouts, pages } = layoutsOf(path, file);
    const images: ImageSource[] = [];
    for (const layout of layouts) images.push(await imageOf(file, pages, layout));
    return { images, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function layoutsOf(path: string, file: TiffFile): { layouts: TiffLayout[]; pages: readonly TiffPage[] } {
  const { description } = file.pages[0]!;
  if (isOmeXml(description)) {
    refusePalette(file.pages);
    return { layouts: omeLayouts(path, file.pages), pages: file.pages };
  }
  // Smaller copies beside the pages, as other programs leave them: our own lower levels are made instead.
  const pages = file.pages.filter((page) => !page.reduced);
  if (pages.length === 0) throw new Refused("a TIFF of lower resolutions only");
  if (isImageJ(description)) {
    const planes = contiguousPlanes(file, pages);
    return { layouts: [imageJLayout(planes)], pages: planes };
  }
  refusePalette(pages);
  return { layouts: [plainLayout(pages)], pages };
}

/** In ImageJ's files a table of colours is a way of looking at measured values; elsewhere the values are nothing without it. */
function refusePalette(pages: readonly TiffPage[]): void {
  if (pages.some((page) => page.palette))
    throw new Refused("a TIFF of palette colours: save it as RGB or as grey values");
}

/** ImageJ writes stacks beyond 4 GB as one page, with the other planes behind it in the file. */
function contiguousPlanes(file: TiffFile, pages: readonly TiffPage[]): readonly TiffPage[] {
  const page = pages[0]!;
  const planes = imageJPlanes(page.description);
  if (pages.length !== 1 || planes === 1) return pages;
  const elementBytes = page.stored === "float16" ? 2 : bytesPerElement(page.stored);
  const planeBytes = page.width * page.height * page.samples * elementBytes;
  if (page.compression !== 1 || page.tiled || !page.interleaved) {
    throw new Refused(`an ImageJ stack of ${planes} planes with one page`);
  }
  const start = page.offsets[0]!;
  if (start + planes * planeBytes > file.sizeBytes)
    throw new Refused("the file is cut short: planes lie beyond its end");
  return Array.from({ length: planes }, (_, plane) => ({
    ...page,
    blockHeight: page.height,
    offsets: [start + plane * planeBytes],
    byteCounts: [planeBytes],
  }));
}

async function imageOf(file: TiffFile, pages: readonly TiffPage[], layout: TiffLayout): Promise<ImageSource> {
  const at = (c: number, t: number, z: number) => pages[layout.pageIndex(c, t, z)]!;
  const finest = tiffPixels(file.handle, layout, at);
  const placement = placementOf(layout);
  const levels: LevelSource[] = [{ pixels: finest, factors: [1, 1, 1, 1, 1], placement }];
  for (let level = 1; level <= at(0, 0, 0).subPages.length; level++) {
    const below = await pagesBelow(file, layout, at, level - 1);
    const pixels = tiffPixels(file.handle, layout, (c, t, z) => below.get(at(c, t, z))!);
    if (pixels.dtype !== finest.dtype)
      throw new Refused(`level ${level} is ${pixels.dtype}, level 0 is ${finest.dtype}`);
    const [, , , y, x] = pixels.shape;
    const factors: FiveD = [1, 1, 1, factorOf(finest.shape[3], y), factorOf(finest.shape[4], x)];
    levels.push({ pixels, factors, placement: placement && halvedPlacement(placement, factors[3], factors[4]) });
  }
  const page = at(0, 0, 0);
  return {
    seriesName: layout.seriesName,
    levels,
    reduction: "mean",
    labels: layout.labels,
    looks: layout.looks ?? colourLooks(page.rgb, page.stored, layout.sizeC),
    notes: [...layout.notes, ...sizeNotes(layout, placement)],
  };
}

/** Pages at one step below all pages of a level. */
async function pagesBelow(
  file: TiffFile,
  layout: TiffLayout,
  at: (c: number, t: number, z: number) => TiffPage,
  step: number,
): Promise<Map<TiffPage, TiffPage>> {
  const below = new Map<TiffPage, TiffPage>();
  for (let c = 0; c < layout.sizeC; c++) {
    for (let t = 0; t < layout.sizeT; t++) {
      for (let z = 0; z < layout.sizeZ; z++) {
        const page = at(c, t, z);
        if (below.has(page)) continue;
        const offset = page.subPages[step];
        if (offset === undefined) throw new Refused("TIFF pages with different numbers of lower resolutions");
        below.set(page, await file.pageAt(offset));
      }
    }
  }
  return below;
}

/** Writers round sizes up or down; a whole factor that explains the size either way is what was meant. */
function factorOf(full: number, size: number): number {
  const factor = Math.round(full / size);
  return factor >= 1 && Math.floor(full / factor) <= size && size <= Math.ceil(full / factor) ? factor : full / size;
}

function placementOf({ pixelSizeUm: { x, y, z } }: TiffLayout): Placement | undefined {
  if (x === undefined || y === undefined) return undefined;
  return { sizeUm: { x, y, z: z ?? 1 }, originUm: { x: 0, y: 0, z: 0 } };
}

function sizeNotes({ sizeZ, pixelSizeUm }: TiffLayout, placement: Placement | undefined): string[] {
  if (placement === undefined) return ["its pixel size is not stated in a unit of length"];
  return sizeZ > 1 && pixelSizeUm.z === undefined
    ? ["its distance of planes is unknown and written as 1 micrometre"]
    : [];
}
