import { InvalidKey } from "./errors.ts";

/** S3's rule for bucket names; it leaves names that begin with a dot to the store itself. */
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** Control characters break headers and listings, a backslash is a separator on Windows, U+10FFFF ends a prefix. */
const FORBIDDEN_CHARACTERS = /[\p{Cc}\\\u{10ffff}]/u;
/** S3's limit for keys. */
const MAX_KEY_BYTES = 1024;
/** What a file name may have on the usual file systems. */
const MAX_SEGMENT_BYTES = 255;

/** Throws `InvalidKey` unless the name is a possible bucket name. */
export function checkBucketName(bucket: string): void {
  if (!BUCKET_NAME.test(bucket)) throw new InvalidKey(`${JSON.stringify(bucket)} is not a bucket name`);
}

/**
 * The segments of a key, each fit to be a file name that stays in its directory.
 * Throws `InvalidKey` that names the fault.
 */
export function keySegments(key: string): readonly string[] {
  const segments = key.split("/");
  const fault = keyFault(key, segments);
  if (fault !== undefined) throw new InvalidKey(`The key ${JSON.stringify(key.slice(0, 100))} ${fault}`);
  return segments;
}

function keyFault(key: string, segments: readonly string[]): string | undefined {
  if (!key.isWellFormed()) return "is not well-formed Unicode";
  if (FORBIDDEN_CHARACTERS.test(key)) return "has a control character or a backslash";
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) return `is longer than ${MAX_KEY_BYTES} bytes`;
  for (const segment of segments) {
    if (segment === "") return "has an empty segment";
    if (segment === "." || segment === "..") return "has a relative segment";
    if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) return `has a segment longer than ${MAX_SEGMENT_BYTES} bytes`;
  }
  return undefined;
}

/** Behind every key that starts with the prefix, in key order: no key may contain U+10FFFF. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

/** Order of keys: by the bytes of their UTF-8, as S3 lists them. Negative when `a` comes first. */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) return utf8Rank(unitA) - utf8Rank(unitB);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF, so they come behind U+E000 to U+FFFF. */
function utf8Rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
