import { createHash, timingSafeEqual } from "node:crypto";
import { S3Error } from "./s3-error.ts";
import { type SignatureClaim, scopeOf, sign, signingKey } from "./sigv4.ts";

/** What the signatures of the chunks are checked against; without it chunks are unsigned. */
export type ChunkSigner = Readonly<{ claim: SignatureClaim; secretKey: string }>;

const EMPTY_SHA256 = createHash("sha256").digest("hex");
/** Longest line of chunk size and extension, or of a trailer. */
const MAX_LINE_BYTES = 4096;
const MAX_TRAILERS = 16;

/**
 * The content of a body in Amazon's chunked coding: `{size in hex}[;chunk-signature=...]`, the bytes, ..., a chunk of
 * size 0, trailers. What is yielded before an error must be thrown away.
 *
 * @param trailers receives the trailing headers, names in lower case, before the last yield returns
 * @throws S3Error `IncompleteBody` if the coding is broken, `SignatureDoesNotMatch` for a wrong chunk
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Uint8Array>,
  signer: ChunkSigner | undefined,
  trailers: Map<string, string>,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(source);
  let previous = signer?.claim.signature ?? "";
  for (;;) {
    const [sizeText = "", extension = ""] = (await reader.line()).split(";");
    if (!/^[0-9a-f]{1,8}$/i.test(sizeText)) throw broken("a chunk has no size");
    const size = Number.parseInt(sizeText, 16);
    const hash = createHash("sha256");
    for await (const piece of reader.take(size)) {
      if (signer !== undefined) hash.update(piece);
      yield piece;
    }
    if (signer !== undefined) {
      const given = extension.replace("chunk-signature=", "");
      checkSignature(signer, "PAYLOAD", [previous, EMPTY_SHA256, hash.digest("hex")], given);
      previous = given;
    }
    if (size === 0) break;
    if ((await reader.line()) !== "") throw broken("a chunk is longer than its size");
  }
  await readTrailers(reader, trailers);
  if (signer === undefined || trailers.size === 0) return;
  const given = trailers.get("x-amz-trailer-signature") ?? "";
  trailers.delete("x-amz-trailer-signature");
  const text = [...trailers].map(([name, value]) => `${name}:${value}\n`).join("");
  checkSignature(signer, "TRAILER", [previous, createHash("sha256").update(text).digest("hex")], given);
}

async function readTrailers(reader: ByteReader, trailers: Map<string, string>): Promise<void> {
  for (;;) {
    const line = await reader.line("");
    if (line === "") return;
    const at = line.indexOf(":");
    if (at < 1 || trailers.size === MAX_TRAILERS) throw broken("a trailer cannot be read");
    trailers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
}

function checkSignature(
  { claim, secretKey }: ChunkSigner,
  kind: string,
  parts: readonly string[],
  given: string,
): void {
  const text = [`AWS4-HMAC-SHA256-${kind}`, claim.signedAt, scopeOf(claim), ...parts].join("\n");
  const expected = sign(signingKey(claim, secretKey), text);
  const bytes = Buffer.from(given, "hex");
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) {
    throw new S3Error("SignatureDoesNotMatch", "The signature of a chunk of the body does not match");
  }
}

function broken(reason: string): S3Error {
  return new S3Error("IncompleteBody", `The chunked body cannot be read: ${reason}`);
}

/** Takes lines and counted bytes from a stream of pieces of any size. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The text up to the next CRLF; at the end of the stream `atEnd`, or an error if there is none. */
  async line(atEnd?: string): Promise<string> {
    let end = this.#buffer.indexOf("\r\n");
    while (end < 0) {
      if (this.#buffer.length > MAX_LINE_BYTES) throw broken("a line is too long");
      if (!(await this.#more())) {
        if (atEnd !== undefined && this.#buffer.length === 0) return atEnd;
        throw broken("it ends too early");
      }
      end = this.#buffer.indexOf("\r\n");
    }
    const text = this.#buffer.toString("latin1", 0, end);
    this.#buffer = this.#buffer.subarray(end + 2);
    return text;
  }

  async *take(count: number): AsyncGenerator<Uint8Array> {
    let left = count;
    while (left > 0) {
      if (this.#buffer.length === 0 && !(await this.#more())) throw broken("it ends too early");
      const piece = this.#buffer.subarray(0, left);
      this.#buffer = this.#buffer.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done) return false;
    this.#buffer = this.#buffer.length === 0 ? toBuffer(value) : Buffer.concat([this.#buffer, value]);
    return true;
  }
}

/** The same bytes, not a copy. */
function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
