import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { systemErrorCode } from "./errors.ts";
import { etagOf } from "./plain-file.ts";
import { S3Error } from "./s3-error.ts";
import type { PartOrder } from "./s3-xml.ts";
import type { ObjectStat, ObjectStorage } from "./storage.ts";

const UPLOAD_ID = /^[0-9a-f]{32}$/;
/** S3's limit. */
const MAX_PART_NUMBER = 10_000;
/** Uploads that nobody completed or aborted are removed at a start this long after they began. */
const MAX_AGE_MS = 7 * 24 * 3600_000;

/** Uploads in parts that are under way; parts are kept in a directory per upload until the object is made of them. */
export class MultipartUploads {
  readonly #directory: string;
  readonly #storage: ObjectStorage;

  private constructor(directory: string, storage: ObjectStorage) {
    this.#directory = directory;
    this.#storage = storage;
  }

  static async open(directory: string, storage: ObjectStorage, nowMs = Date.now()): Promise<MultipartUploads> {
    await mkdir(directory, { recursive: true });
    for (const name of await readdir(directory)) {
      const path = join(directory, name);
      if (nowMs - (await stat(path)).mtimeMs > MAX_AGE_MS) await rm(path, { recursive: true });
    }
    return new MultipartUploads(directory, storage);
  }

  /** Begins an upload and returns its id. */
  async create(bucket: string, key: string): Promise<string> {
    const uploadId = randomBytes(16).toString("hex");
    await mkdir(join(this.#directory, uploadId));
    await writeFile(join(this.#directory, uploadId, "target"), targetText(bucket, key));
    return uploadId;
  }

  /** Keeps one part, replacing an earlier one of the number, and returns its etag. */
  async putPart(
    bucket: string,
    key: string,
    uploadId: string,
    number: number,
    body: AsyncIterable<Uint8Array>,
  ): Promise<string> {
    const directory = await this.#find(bucket, key, uploadId);
    if (!Number.isInteger(number) || number < 1 || number > MAX_PART_NUMBER) {
      throw new S3Error("InvalidArgument", `partNumber must be 1 to ${MAX_PART_NUMBER}`);
    }
    const temporary = join(directory, `unfinished-${randomBytes(8).toString("hex")}`);
    try {
      await writeFile(temporary, body, { flag: "wx" });
      await rename(temporary, partPath(directory, number));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return (await statPart(directory, number)).etag;
  }

  /** Makes the object of its parts, in their order, and forgets the upload. The object appears whole or not at all. */
  async complete(
    bucket: string,
    key: string,
    uploadId: string,
    parts: PartOrder,
    maxBytes: number,
  ): Promise<ObjectStat> {
    const directory = await this.#find(bucket, key, uploadId);
    let sizeBytes = 0;
    for (const [i, part] of parts.entries()) {
      if (i > 0 && part.number <= parts[i - 1]!.number) {
        throw new S3Error("InvalidPartOrder", "The parts must be in the order of their numbers");
      }
      const found = await statPart(directory, part.number);
      if (found.etag !== part.etag) throw invalidPart(part.number);
      sizeBytes += found.sizeBytes;
    }
    if (sizeBytes > maxBytes) throw new S3Error("EntityTooLarge", `An object may have at most ${maxBytes} bytes`);
    const stored = await this.#storage.put(bucket, key, joinParts(directory, parts));
    if (stored === "exists") throw new Error("An unconditional put was not carried out");
    await rm(directory, { recursive: true });
    return stored;
  }

  async abort(bucket: string, key: string, uploadId: string): Promise<void> {
    await rm(await this.#find(bucket, key, uploadId), { recursive: true, force: true });
  }

  /** The directory of an upload, which must be one of this very object. */
  async #find(bucket: string, key: string, uploadId: string): Promise<string> {
    const directory = join(this.#directory, uploadId);
    const target = UPLOAD_ID.test(uploadId) ? await readIfThere(join(directory, "target")) : undefined;
    if (target === targetText(bucket, key)) return directory;
    throw new S3Error("NoSuchUpload", "There is no such upload of this object");
  }
}

async function* joinParts(directory: string, parts: PartOrder): AsyncGenerator<Uint8Array> {
  for (const { number } of parts) yield* createReadStream(partPath(directory, number), { highWaterMark: 1 << 20 });
}

async function statPart(directory: string, number: number): Promise<{ sizeBytes: number; etag: string }> {
  try {
    const stats = await stat(partPath(directory, number));
    return { sizeBytes: stats.size, etag: etagOf(stats) };
  } catch (error) {
    throw systemErrorCode(error) === "ENOENT" ? invalidPart(number) : error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function partPath(directory: string, number: number): string {
  return join(directory, `part-${number}`);
}

function targetText(bucket: string, key: string): string {
  return `${bucket}/${key}`;
}

function invalidPart(number: number): S3Error {
  return new S3Error("InvalidPart", `Part ${number} was not uploaded or has another ETag`);
}
