import { pipeline } from "node:stream/promises";
import { parseByteRange } from "./byte-ranges.ts";
import { systemErrorCode } from "./errors.ts";
import { covers } from "./rights.ts";
import { isRootGroup, ROOT_GROUP } from "./root-group.ts";
import { requireRight, type S3Call, sendXml } from "./s3-call.ts";
import { S3Error } from "./s3-error.ts";
import { element, xmlDocument } from "./s3-xml.ts";
import type { ByteRange, ListPage, ObjectStat } from "./storage.ts";
import { uriEncode } from "./target.ts";

/** Up to this size an object is read and sent at once: one read and one write beat a stream's dozen. */
const MAX_AT_ONCE_BYTES = 1024 * 1024;
const MAX_LIST_KEYS = 1000;
/** Chunks do not change once an image is made; metadata and files are asked for again. */
const CHUNK_CACHE = "private, max-age=3600";
const OTHER_CACHE = "private, no-cache";

/** GET and HEAD of an object. */
export async function answerGet(call: S3Call): Promise<void> {
  const { bucket, key } = call.target;
  if (isRootGroup(bucket, key, call.services.zarrBucket) && call.authenticated.scope.bucket === bucket) {
    return sendPart(call, ROOT_GROUP.stat, {
      bytes: ({ start, end }) => Promise.resolve(ROOT_GROUP.document.subarray(start, end)),
      close: () => undefined,
    });
  }
  await requireRight(call, "get", key);
  const { storage } = call.services;
  if (call.target.method === "HEAD") {
    const stat = await storage.head(bucket, key);
    if (stat === undefined) throw noSuchKey();
    return sendPart(call, stat, undefined);
  }
  const object = await storage.open(bucket, key);
  if (object === undefined) throw noSuchKey();
  await sendPart(call, object, object);
}

type Body = Readonly<{
  bytes(range: ByteRange): Promise<Uint8Array>;
  stream?(range: ByteRange): NodeJS.ReadableStream;
  close(): void;
}>;

/** Answers with the part that the request wants. `body` is used exactly once; without one only the headers are sent. */
async function sendPart(call: S3Call, stat: ObjectStat, body: Body | undefined): Promise<void> {
  const { request, response } = call;
  const { sizeBytes } = stat;
  const range = parseByteRange(request.headers.range, sizeBytes);
  const isKnown = etagMatches(request.headers["if-none-match"], stat.etag);
  const isRefused = request.headers["if-match"] !== undefined && !etagMatches(request.headers["if-match"], stat.etag);
  if (isKnown || isRefused || range === "unsatisfiable") {
    body?.close();
    if (isRefused) throw new S3Error("PreconditionFailed", "The object has another ETag");
    if (isKnown) return sendEmptyNotModified(call, stat);
    response.setHeader("Content-Range", `bytes */${sizeBytes}`);
    throw new S3Error("InvalidRange", "The object has none of the bytes that were asked for");
  }
  const { start, end } = range === "whole" ? { start: 0, end: sizeBytes } : range;
  const headers: Record<string, string | number> = {
    ...objectHeaders(call, stat),
    "Content-Type": "application/octet-stream",
    "Content-Length": end - start,
    "Accept-Ranges": "bytes",
  };
  if (range !== "whole") headers["Content-Range"] = `bytes ${start}-${end - 1}/${sizeBytes}`;
  const status = range === "whole" ? 200 : 206;
  if (body?.stream === undefined || end - start <= MAX_AT_ONCE_BYTES) {
    const bytes = await body?.bytes({ start, end });
    response.writeHead(status, headers);
    response.end(bytes);
    return;
  }
  response.writeHead(status, headers);
  try {
    await pipeline(body.stream({ start, end }), response);
  } catch (error) {
    // The client has gone: nobody to tell.
    if (systemErrorCode(error) !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}

function sendEmptyNotModified(call: S3Call, stat: ObjectStat): void {
  call.response.writeHead(304, objectHeaders(call, stat));
  call.response.end();
}

function objectHeaders({ target, services }: S3Call, stat: ObjectStat): Record<string, string> {
  const isChunk = target.bucket === services.zarrBucket && !target.key.endsWith(".json");
  return {
    ETag: `"${stat.etag}"`,
    "Last-Modified": stat.lastModified.toUTCString(),
    "Cache-Control": isChunk ? CHUNK_CACHE : OTHER_CACHE,
  };
}

function etagMatches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((part) => ["*", `"${etag}"`, `W/"${etag}"`].includes(part.trim()));
}

/** ListObjectsV2. */
export async function answerList(call: S3Call): Promise<void> {
  const { bucket, query } = call.target;
  const prefix = query.get("prefix") ?? "";
  await requireRight(call, "list", prefix);
  const delimiter = query.get("delimiter") ?? "";
  const limit = parseMaxKeys(query.get("max-keys"));
  const token = query.get("continuation-token");
  const after = token === undefined ? query.get("start-after") : decodeToken(token);
  const options = {
    prefix,
    limit,
    ...(delimiter === "" ? {} : { delimiter }),
    ...(after === undefined ? {} : { after }),
  };
  const page: ListPage =
    limit === 0 ? { objects: [], prefixes: [] } : await call.services.storage.list(bucket, options);
  // A prefix without a slash at its end matches beyond the grant: `ab` also starts `abc`.
  const { scope } = call.authenticated;
  const objects = page.objects.filter(({ key }) => covers(scope, key));
  const prefixes = page.prefixes.filter((group) => covers(scope, group));
  const isEncoded = query.get("encoding-type") === "url";
  const keyText = (key: string) => (isEncoded ? uriEncode(key).replaceAll("%2F", "/") : key);
  const children = [
    element("Name", bucket),
    element("Prefix", keyText(prefix)),
    delimiter === "" ? "" : element("Delimiter", keyText(delimiter)),
    element("MaxKeys", limit),
    isEncoded ? element("EncodingType", "url") : "",
    element("KeyCount", objects.length + prefixes.length),
    element("IsTruncated", page.next !== undefined),
    element("ContinuationToken", token),
    element("NextContinuationToken", page.next === undefined ? undefined : encodeToken(page.next)),
    ...objects.map((object) => listedObject(object, keyText(object.key))),
    ...prefixes.map((group) => element("CommonPrefixes", [element("Prefix", keyText(group))])),
  ];
  sendXml(call.response, 200, xmlDocument("ListBucketResult", children));
}

function listedObject(object: ObjectStat, keyText: string): string {
  return element("Contents", [
    element("Key", keyText),
    element("LastModified", object.lastModified.toISOString()),
    element("ETag", `"${object.etag}"`),
    element("Size", object.sizeBytes),
    element("StorageClass", "STANDARD"),
  ]);
}

/** The region of a bucket, for whoever may list in it. */
export function answerLocation(call: S3Call): void {
  const { scope } = call.authenticated;
  if (scope.bucket !== call.target.bucket || scope.access === "read-organization" || !scope.isPrefix) {
    throw new S3Error("AccessDenied", "The credentials do not allow this");
  }
  sendXml(call.response, 200, xmlDocument("LocationConstraint", call.services.keeper.region));
}

function parseMaxKeys(text = String(MAX_LIST_KEYS)): number {
  if (!/^\d{1,9}$/.test(text)) throw new S3Error("InvalidArgument", "max-keys must be a number");
  return Math.min(Number(text), MAX_LIST_KEYS);
}

function encodeToken(key: string): string {
  return Buffer.from(key).toString("base64url");
}

function decodeToken(token: string): string {
  if (!/^[\w-]+$/.test(token)) throw new S3Error("InvalidArgument", "The continuation token is not one of ours");
  return Buffer.from(token, "base64url").toString();
}

function noSuchKey(): S3Error {
  return new S3Error("NoSuchKey", "The object does not exist");
}
