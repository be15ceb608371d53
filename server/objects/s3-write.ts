import { readDocument, readPayload } from "./payload.ts";
import { isRootGroup, ROOT_GROUP } from "./root-group.ts";
import { requireRight, type S3Call, sendEmpty, sendXml } from "./s3-call.ts";
import { S3Error, toS3Error } from "./s3-error.ts";
import { element, parseDeleteOrder, parsePartOrder, xmlDocument } from "./s3-xml.ts";

/** 10,000 parts or 1000 keys of 1024 bytes, each with room for tags. */
const MAX_DOCUMENT_BYTES = 4 * 1024 * 1024;

/** PUT of an object. */
export async function answerPut(call: S3Call): Promise<void> {
  const { services, target, request, authenticated } = call;
  const ifAbsent = readCondition(call);
  if (isRootGroup(target.bucket, target.key, services.zarrBucket) && authenticated.scope.bucket === target.bucket) {
    await readDocument(request, authenticated, MAX_DOCUMENT_BYTES);
    if (ifAbsent) throw alreadyThere();
    return sendEmpty(call.response, 200, { ETag: `"${ROOT_GROUP.stat.etag}"` });
  }
  await requireRight(call, "put", target.key);
  const body = readPayload(request, authenticated, services.maxObjectBytes);
  const stored = await services.storage.put(target.bucket, target.key, body, { ifAbsent });
  if (stored === "exists") throw alreadyThere();
  sendEmpty(call.response, 200, { ETag: `"${stored.etag}"` });
}

/** Whether the object must not be there yet. Conditions that cannot be kept are refused, not ignored. */
function readCondition({ request: { headers } }: S3Call): boolean {
  const condition = headers["if-none-match"];
  if (headers["if-match"] !== undefined || (condition !== undefined && condition !== "*")) {
    throw new S3Error("NotImplemented", "The only condition for writing is If-None-Match: *");
  }
  return condition === "*";
}

function alreadyThere(): S3Error {
  return new S3Error("PreconditionFailed", "The object is already there");
}

/** DELETE of an object. */
export async function answerDelete(call: S3Call): Promise<void> {
  const { bucket, key } = call.target;
  await requireRight(call, "delete", key);
  await call.services.storage.delete(bucket, key);
  sendEmpty(call.response, 204);
}

/** POST `?delete`: up to 1000 objects, each allowed or refused for itself. */
export async function answerBulkDelete(call: S3Call): Promise<void> {
  const order = parseDeleteOrder(await readDocument(call.request, call.authenticated, MAX_DOCUMENT_BYTES));
  const results: string[] = [];
  for (const key of order.keys) {
    try {
      await requireRight(call, "delete", key);
      await call.services.storage.delete(call.target.bucket, key);
      if (!order.isQuiet) results.push(element("Deleted", [element("Key", key)]));
    } catch (error) {
      const { code, message } = toS3Error(error);
      if (code === "InternalError") throw error;
      results.push(element("Error", [element("Key", key), element("Code", code), element("Message", message)]));
    }
  }
  sendXml(call.response, 200, xmlDocument("DeleteResult", results));
}

/** POST `?uploads`: begins an upload in parts. */
export async function answerCreateUpload(call: S3Call): Promise<void> {
  const { bucket, key } = call.target;
  await requireRight(call, "put", key);
  const uploadId = await call.services.uploads.create(bucket, key);
  const children = [element("Bucket", bucket), element("Key", key), element("UploadId", uploadId)];
  sendXml(call.response, 200, xmlDocument("InitiateMultipartUploadResult", children));
}

/** PUT `?partNumber=&uploadId=`. */
export async function answerPutPart(call: S3Call, uploadId: string): Promise<void> {
  const { services, request, authenticated } = call;
  const { bucket, key, query } = call.target;
  await requireRight(call, "put", key);
  const number = Number(query.get("partNumber"));
  const body = readPayload(request, authenticated, services.maxObjectBytes);
  const etag = await services.uploads.putPart(bucket, key, uploadId, number, body);
  sendEmpty(call.response, 200, { ETag: `"${etag}"` });
}

/** POST `?uploadId=`: makes the object of its parts. */
export async function answerCompleteUpload(call: S3Call, uploadId: string): Promise<void> {
  const { services, request, authenticated } = call;
  const { bucket, key } = call.target;
  await requireRight(call, "put", key);
  const parts = parsePartOrder(await readDocument(request, authenticated, MAX_DOCUMENT_BYTES));
  const stored = await services.uploads.complete(bucket, key, uploadId, parts, services.maxObjectBytes);
  const children = [element("Bucket", bucket), element("Key", key), element("ETag", `"${stored.etag}"`)];
  sendXml(call.response, 200, xmlDocument("CompleteMultipartUploadResult", children));
}

/** DELETE `?uploadId=`. */
export async function answerAbortUpload(call: S3Call, uploadId: string): Promise<void> {
  const { bucket, key } = call.target;
  await requireRight(call, "put", key);
  await call.services.uploads.abort(bucket, key, uploadId);
  sendEmpty(call.response, 204);
}
