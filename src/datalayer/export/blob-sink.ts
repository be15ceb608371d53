/** Takes the bytes of a file, in order. */
export type Sink = (bytes: Uint8Array<ArrayBuffer>) => void;

const FLUSH_BYTES = 8 << 20;

/**
 * Gathers a file in the browser's store of blobs, which large ones leave for the disk: the page's own memory holds 8 MiB of it,
 * whatever its size.
 */
export class BlobSink {
  readonly #done: Blob[] = [];
  #pending: Uint8Array<ArrayBuffer>[] = [];
  #pendingBytes = 0;

  readonly write: Sink = (bytes) => {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= FLUSH_BYTES) this.#flush();
  };

  /** All that was written; write nothing after. */
  finish(type: string): Blob {
    this.#flush();
    return new Blob(this.#done, { type });
  }

  #flush(): void {
    // A blob copies what it is made of.
    this.#done.push(new Blob(this.#pending));
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}
