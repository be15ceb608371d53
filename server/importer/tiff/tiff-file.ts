import { type FileHandle, open } from "node:fs/promises";
import { fromFile, type GeoTIFF } from "geotiff";
import { messageOf, Refused } from "../errors.ts";
import { pageOf, type TiffPage } from "./page.ts";

/** An open TIFF: the structure read through geotiff, the blocks by ourselves, see `block.ts`. */
export type TiffFile = Readonly<{
  handle: FileHandle;
  sizeBytes: number;
  /** The pages of the main chain. */
  pages: readonly TiffPage[];
  /** A page by its place in the file, for lower resolutions. */
  pageAt(offset: number): Promise<TiffPage>;
  close(): Promise<void>;
}>;

/** Chains that never end are damage, not data. */
const MAX_PAGES = 1_000_000;

export async function openTiffFile(path: string): Promise<TiffFile> {
  const handle = await open(path);
  let tiff: GeoTIFF | undefined;
  const close = async () => {
    await handle.close();
    await tiff?.close();
  };
  try {
    tiff = await fromFile(path);
    // Without this, geotiff reads long lists of offsets later, and in little endian order whatever the file's.
    tiff.parser.eager = true;
    const { size } = await handle.stat();
    const source = { tiff, sizeBytes: size };
    const pages = await mainChain(source);
    return { handle, sizeBytes: size, pages, pageAt: async (offset) => (await readPage(source, offset)).page, close };
  } catch (error) {
    await close();
    if (error instanceof Refused) throw error;
    throw new Refused(`the TIFF structure is damaged: ${messageOf(error)}`, { cause: error });
  }
}

type Source = Readonly<{ tiff: GeoTIFF; sizeBytes: number }>;

async function mainChain(source: Source): Promise<TiffPage[]> {
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let offset = source.tiff.firstIFDOffset; offset !== 0; ) {
    if (seen.has(offset) || seen.size >= MAX_PAGES) throw new Refused("a chain of TIFF pages that never ends");
    seen.add(offset);
    const { page, next } = await readPage(source, offset);
    pages.push(page);
    offset = next;
  }
  if (pages.length === 0) throw new Refused("a TIFF without pages");
  return pages;
}

async function readPage({ tiff, sizeBytes }: Source, offset: number): Promise<{ page: TiffPage; next: number }> {
  if (offset >= sizeBytes) throw new Refused("the file is cut short: a TIFF page lies beyond its end");
  const directory = await tiff.parser.parseFileDirectoryAt(offset);
  return { page: pageOf(directory, tiff.littleEndian), next: directory.nextIFDByteOffset };
}
