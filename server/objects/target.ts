import { S3Error } from "./s3-error.ts";

/** What a request asks for, decoded from its first line. */
export type Target = Readonly<{
  method: string;
  /** Empty for the root. */
  bucket: string;
  /** Empty for the bucket itself. */
  key: string;
  query: ReadonlyMap<string, string>;
  /** The path and the query without the signature, written the one way that signatures are made over. */
  canonicalPath: string;
  canonicalQuery: string;
}>;

/**
 * @param url the request line's target as it was sent: no client-side normalisation may hide a `..`
 * @throws S3Error `InvalidURI` if it cannot be decoded, `InvalidArgument` if a parameter is there twice
 */
export function parseTarget(method: string, url: string): Target {
  const queryAt = url.indexOf("?");
  const rawPath = queryAt < 0 ? url : url.slice(0, queryAt);
  if (!rawPath.startsWith("/")) throw new S3Error("InvalidURI", "The path must begin with a slash");
  const path = decode(rawPath);
  const keyAt = path.indexOf("/", 1);
  const parameters = parseQuery(queryAt < 0 ? "" : url.slice(queryAt + 1));
  const query = new Map(parameters);
  if (query.size < parameters.length) throw new S3Error("InvalidArgument", "A query parameter is there twice");
  return {
    method,
    bucket: keyAt < 0 ? path.slice(1) : path.slice(1, keyAt),
    key: keyAt < 0 ? "" : path.slice(keyAt + 1),
    query,
    canonicalPath: path.split("/").map(uriEncode).join("/"),
    canonicalQuery: toCanonicalQuery(parameters),
  };
}

/** Percent-encoding of everything but `A-Z a-z 0-9 - . _ ~`. */
export function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function parseQuery(rawQuery: string): [string, string][] {
  return rawQuery
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      const [name, value] = at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
      return [decode(name.replaceAll("+", " ")), decode(value.replaceAll("+", " "))];
    });
}

function toCanonicalQuery(parameters: readonly [string, string][]): string {
  return parameters
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]): [string, string] => [uriEncode(name), uriEncode(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1)) // no name is there twice
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

function decode(text: string): string {
  try {
    return text.includes("%") ? decodeURIComponent(text) : text;
  } catch (cause) {
    throw new S3Error("InvalidURI", "The request target is not percent-encoded UTF-8", { cause });
  }
}
