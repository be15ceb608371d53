import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { crc32 } from "node:zlib";
import type { Authenticated } from "./authenticate.ts";
import { decodeAwsChunked } from "./aws-chunked.ts";
import { S3Error } from "./s3-error.ts";

/** Computes one digest over a body, piece by piece. */
type Digest = { update(piece: Uint8Array): void; finish(): Buffer };
type Check = Readonly<{ digest: Digest; matches(result: Buffer): boolean; error: S3Error }>;

/**
 * The content of a request's body, decoded, and checked at its end against every length and digest that the request
 * states. What was yielded before an error must be thrown away.
 *
 * @throws S3Error `EntityTooLarge`, `IncompleteBody`, `XAmzContentSHA256Mismatch`, `BadDigest`, `NotImplemented`
 */
export async function* readPayload(
  request: IncomingMessage,
  authenticated: Authenticated,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const { payloadHash } = authenticated.claim;
  const isChunked = payloadHash.startsWith("STREAMING-");
  const declaredBytes = request.headers[isChunked ? "x-amz-decoded-content-length" : "content-length"];
  const expectedBytes = declaredBytes === undefined ? undefined : Number(declaredBytes);
  if (expectedBytes !== undefined && expectedBytes > maxBytes) throw tooLarge(maxBytes);
  const trailers = new Map<string, string>();
  const announced = isChunked ? headerOf(request, "x-amz-trailer") : undefined;
  const checks = checksOf(request, payloadHash, announced, trailers);
  let seenBytes = 0;
  for await (const piece of contentOf(request, authenticated, trailers)) {
    seenBytes += piece.length;
    if (seenBytes > maxBytes) throw tooLarge(maxBytes);
    for (const { digest } of checks) digest.update(piece);
    yield piece;
  }
  if (expectedBytes !== undefined && seenBytes !== expectedBytes) {
    throw new S3Error("IncompleteBody", `The body has ${seenBytes} bytes instead of the declared ${expectedBytes}`);
  }
  for (const { digest, matches, error } of checks) if (!matches(digest.finish())) throw error;
}

/** The same, joined, for documents of at most `maxBytes`. */
export async function readDocument(
  request: IncomingMessage,
  authenticated: Authenticated,
  maxBytes: number,
): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readPayload(request, authenticated, maxBytes)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

function contentOf(
  request: IncomingMessage,
  { claim, secretKey }: Authenticated,
  trailers: Map<string, string>,
): AsyncIterable<Uint8Array> {
  // A body that is refused half-way must not take the connection with it: the answer still has to go out.
  const raw = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  switch (claim.payloadHash) {
    case "STREAMING-UNSIGNED-PAYLOAD-TRAILER":
      return decodeAwsChunked(raw, undefined, trailers);
    case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD":
    case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER":
      return decodeAwsChunked(raw, { claim, secretKey }, trailers);
    default:
      return raw;
  }
}

function checksOf(
  request: IncomingMessage,
  payloadHash: string,
  announced: string | undefined,
  trailers: ReadonlyMap<string, string>,
): readonly Check[] {
  const checks: Check[] = [];
  if (/^[0-9a-f]{64}$/i.test(payloadHash)) {
    checks.push({
      digest: hashDigest("sha256"),
      matches: (result) => result.equals(Buffer.from(payloadHash, "hex")),
      error: new S3Error("XAmzContentSHA256Mismatch", "The body does not have the SHA-256 that was signed"),
    });
  } else if (payloadHash !== "UNSIGNED-PAYLOAD" && !payloadHash.startsWith("STREAMING-")) {
    throw new S3Error("InvalidArgument", "x-amz-content-sha256 is neither a SHA-256 nor a word that is known here");
  }
  const md5 = headerOf(request, "content-md5");
  if (md5 !== undefined) checks.push(digestCheck("content-md5", hashDigest("md5"), () => md5));
  for (const name in request.headers) {
    const value = headerOf(request, name);
    if (isChecksum(name)) checks.push(digestCheck(name, checksumDigest(name), () => value));
  }
  if (announced !== undefined) {
    checks.push(digestCheck(announced, checksumDigest(announced), () => trailers.get(announced)));
  }
  return checks;
}

function digestCheck(name: string, digest: Digest, expected: () => string | undefined): Check {
  const error = new S3Error("BadDigest", `The body does not have the digest that ${name} states`);
  return { digest, matches: (result) => result.toString("base64") === expected(), error };
}

/** Headers with the prefix that are no digests. */
const NO_DIGEST = new Set(["x-amz-checksum-algorithm", "x-amz-checksum-mode", "x-amz-checksum-type"]);

function isChecksum(name: string): boolean {
  return name.startsWith("x-amz-checksum-") && !NO_DIGEST.has(name);
}

function checksumDigest(name: string): Digest {
  switch (name) {
    case "x-amz-checksum-crc32":
      return crc32Digest();
    case "x-amz-checksum-sha1":
      return hashDigest("sha1");
    case "x-amz-checksum-sha256":
      return hashDigest("sha256");
    default:
      throw new S3Error("NotImplemented", `${name} cannot be checked here: use CRC32, SHA1 or SHA256`);
  }
}

function hashDigest(algorithm: "md5" | "sha1" | "sha256"): Digest {
  const hash = createHash(algorithm);
  return { update: (piece) => void hash.update(piece), finish: () => hash.digest() };
}

function crc32Digest(): Digest {
  let value = 0;
  return {
    update: (piece) => {
      value = crc32(piece, value);
    },
    finish: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    },
  };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

function tooLarge(maxBytes: number): S3Error {
  return new S3Error("EntityTooLarge", `An object may have at most ${maxBytes} bytes`);
}
