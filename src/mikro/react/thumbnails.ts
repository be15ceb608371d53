import { LRUCache } from "lru-cache";
import type { DataPool } from "../../datalayer/data-pool.ts";
import type { MediaFiles } from "../../datalayer/media.ts";
import { storeRef } from "../../graph/grants.ts";
import { LimitedQueue } from "../../ui/limited-queue.ts";
import { signatureOf } from "../../viewer/channels.ts";
import type { ImageModel } from "../image.ts";
import { decodePicture } from "./draw-snapshot.ts";
import { drawThumbnail } from "./draw-thumbnail.ts";

/** Pictures kept drawn: about 100 cards of 400 x 300 pixels. */
const KEPT_BYTES = 48 * 1024 * 1024;
/** Thumbnails drawn at once: enough to keep both workers and the network busy, few enough that those in view come first. */
const AT_ONCE = 4;

/** The thumbnails of one session: drawn a few at a time, the latest wanted first, and kept. */
export class Thumbnails {
  readonly #pool: DataPool;
  readonly #media: MediaFiles;
  readonly #queue = new LimitedQueue(AT_ONCE);
  readonly #kept = new LRUCache<string, ImageBitmap>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ width, height }) => Math.max(1, width * height * 4),
  });

  constructor({ pool, media }: Readonly<{ pool: DataPool; media: MediaFiles }>) {
    this.#pool = pool;
    this.#media = media;
  }

  /** The picture if it has been drawn. Cached pictures are never closed: a card may be drawing one now. */
  ready(key: string): ImageBitmap | undefined {
    return this.#kept.get(key);
  }

  /** The image drawn from its pixels. @throws what `drawThumbnail` throws */
  draw(key: string, model: ImageModel, signal: AbortSignal): Promise<ImageBitmap> {
    return this.#make(key, (until) => drawThumbnail(this.#pool, model, until), signal);
  }

  /** A picture that somebody made of the image. @throws DataError, DOMException; `AbortError` */
  fetch(key: string, mediaStoreId: string, signal: AbortSignal): Promise<ImageBitmap> {
    const read = async (until: AbortSignal) =>
      decodePicture(await this.#media.read(storeRef("media", mediaStoreId), until));
    return this.#make(key, read, signal);
  }

  async #make(key: string, make: (until: AbortSignal) => Promise<ImageBitmap>, signal: AbortSignal) {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const bitmap = await this.#queue.add(make, signal);
    this.#kept.set(key, bitmap);
    return bitmap;
  }
}

/** Everything that a thumbnail depends on: bytes, plane and colours. */
export function thumbnailKey({ multiscale, channels, initial }: ImageModel): string {
  const settings = channels.map(({ setting }) => setting);
  const levels = multiscale.levels.map(({ array }) => array.id);
  return [...levels, initial.z, initial.t, signatureOf(settings, initial.blending)].join("|");
}
