import { basename } from "node:path";
import type { Dtype } from "./dtype.ts";
import { messageOf } from "./errors.ts";
import { EnsureDatasetDocument, PingDocument } from "./generated/operations.ts";
import { execute, type ImportTarget } from "./graph-client.ts";
import { importImages } from "./import-images.ts";
import { openFile } from "./open-file.ts";
import type { FiveD } from "./source.ts";
import { bytesOfShape, plannedBytes } from "./upload-image.ts";

export type ImportedImage = Readonly<{
  path: string;
  /** Of the full-resolution image. */
  id: string;
  name: string;
  shape: FiveD;
  dtype: Dtype;
  levels: number;
  /** Uncompressed, at full resolution. */
  bytes: number;
  seconds: number;
  notes: readonly string[];
}>;

export type RefusedFile = Readonly<{ path: string; reason: string; cause: unknown }>;

export type ImportReport = Readonly<{ imported: readonly ImportedImage[]; refused: readonly RefusedFile[] }>;

/** What happens, as it happens. */
export type ImportEvent =
  | Readonly<{ kind: "started"; path: string; totalBytes: number }>
  /** Uncompressed bytes of the file's pixels and their lower levels that have passed so far. */
  | Readonly<{ kind: "uploaded"; path: string; doneBytes: number; totalBytes: number }>
  | Readonly<{ kind: "imported"; image: ImportedImage }>
  | Readonly<{ kind: "refused"; file: RefusedFile }>;

export type ImportOptions = Readonly<{
  /** Name of the dataset, made if the caller has none of that name. Absent: the caller's default dataset. */
  dataset?: string;
  /** Name of the image; for a single path only. Absent: the file's name without its extension. */
  name?: string;
  onProgress?: (event: ImportEvent) => void;
  signal?: AbortSignal;
  /** How many tiles are on their way at a time. */
  concurrency?: number;
}>;

/** 6 keep reading, compressing and sending busy together; more only hold more memory. */
const DEFAULT_CONCURRENCY = 6;

/**
 * Imports files one after the other as a mikro client would: arrays over S3, then images through GraphQL. A file that cannot be
 * read right, or fails on the way, leaves nothing behind and is in the report with its reason; the others go on.
 *
 * @param paths TIFF and PNG files, directories of OME-Zarr
 * @throws GraphFailed when the server cannot be used at all; `AbortError` when `signal` fires, after the file under way has been
 *   taken back (files imported before it stay)
 */
export async function importFiles(
  target: ImportTarget,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const dataset = await resolveDataset(target, options.dataset);
  const imported: ImportedImage[] = [];
  const refused: RefusedFile[] = [];
  for (const path of paths) {
    options.signal?.throwIfAborted();
    try {
      const images = await importFile(target, path, dataset, options);
      imported.push(...images);
      for (const image of images) options.onProgress?.({ kind: "imported", image });
    } catch (cause) {
      options.signal?.throwIfAborted();
      const file = { path, reason: messageOf(cause), cause };
      refused.push(file);
      options.onProgress?.({ kind: "refused", file });
    }
  }
  return { imported, refused };
}

/** Also the first question to the server: a wrong address or token ends the import before any file is read. */
async function resolveDataset(target: ImportTarget, name: string | undefined): Promise<string | undefined> {
  if (name === undefined) {
    await execute(target, PingDocument, {});
    return undefined;
  }
  return (await execute(target, EnsureDatasetDocument, { input: { name } })).ensureDataset.id;
}

async function importFile(
  target: ImportTarget,
  path: string,
  dataset: string | undefined,
  options: ImportOptions,
): Promise<ImportedImage[]> {
  const startMs = performance.now();
  const file = await openFile(path);
  try {
    const base = options.name ?? nameOf(path);
    const items = file.images.map((image) => ({
      image,
      destination: {
        name: image.seriesName === undefined ? base : `${base} [${image.seriesName}]`,
        dataset,
        tags: [],
      },
    }));
    const totalBytes = file.images.reduce((sum, image) => sum + plannedBytes(image), 0);
    let doneBytes = 0;
    options.onProgress?.({ kind: "started", path, totalBytes });
    const made = await importImages(target, items, {
      concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
      signal: options.signal,
      onBytes: (bytes) => {
        doneBytes += bytes;
        options.onProgress?.({ kind: "uploaded", path, doneBytes, totalBytes });
      },
    });
    const seconds = (performance.now() - startMs) / 1000;
    return items.map(({ image, destination }, index) => {
      const { shape, dtype } = image.levels[0]!.pixels;
      const { id, levels } = made[index]!;
      const bytes = bytesOfShape(shape, dtype);
      return { path, id, name: destination.name, shape, dtype, levels, bytes, seconds, notes: image.notes };
    });
  } finally {
    await file.close();
  }
}

/** The file's name without the extensions of image formats. */
function nameOf(path: string): string {
  return basename(path).replace(/(\.ome)?\.(zarr|tiff?|tf[28]|btf|png)$/i, "");
}
