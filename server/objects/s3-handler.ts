import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { authenticate } from "./authenticate.ts";
import { type AllowedOrigins, answerPreflight, setCorsHeaders } from "./cors.ts";
import type { S3Call, S3Services } from "./s3-call.ts";
import { S3Error, toS3Error } from "./s3-error.ts";
import { answerGet, answerList, answerLocation } from "./s3-read.ts";
import {
  answerAbortUpload,
  answerBulkDelete,
  answerCompleteUpload,
  answerCreateUpload,
  answerDelete,
  answerPut,
  answerPutPart,
} from "./s3-write.ts";
import { errorDocument } from "./s3-xml.ts";
import { parseTarget } from "./target.ts";

export type S3Options = S3Services &
  Readonly<{
    allowedOrigins: AllowedOrigins;
    /** Told of faults of this server; the message names bucket and key, never a query. */
    onFault(message: string, error: unknown): void;
    now?: () => number;
    /** Host and port under which clients know this service. */
    publicHost?: string;
  }>;

/** The S3 endpoint: path-style addresses, every request but a preflight signed with temporary credentials of our own. */
export function createS3Handler(options: S3Options): RequestListener {
  return (request, response) => {
    setCorsHeaders(request, response, options.allowedOrigins);
    if (request.method === "OPTIONS") {
      answerPreflight(response);
      return;
    }
    // What users stored must never run as a page of this origin.
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox");
    answer(options, request, response).catch((error: unknown) => sendError(options, request, response, error));
  };
}

async function answer(options: S3Options, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = parseTarget(request.method ?? "", request.url ?? "");
  const { keeper, now = Date.now, publicHost } = options;
  const authenticated = await authenticate(target, request.headers, keeper, now(), publicHost);
  if (target.bucket === "") throw new S3Error("AccessDenied", "Buckets cannot be listed");
  if (!options.buckets.has(target.bucket)) throw new S3Error("NoSuchBucket", "The bucket does not exist");
  if (response.destroyed) return;
  await route({ services: options, request, response, target, authenticated });
}

async function route(call: S3Call): Promise<void> {
  const { method, key, query } = call.target;
  const operation = OPERATIONS[`${method} ${key === "" ? "bucket" : "object"}${subresource(call)}`];
  if (operation === undefined) throw new S3Error("NotImplemented", "This S3 operation is not offered here");
  await operation(call, query.get("uploadId") ?? "");
}

type Operation = (call: S3Call, uploadId: string) => Promise<void> | void;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  "GET object": answerGet,
  "HEAD object": answerGet,
  "PUT object": answerPut,
  "DELETE object": answerDelete,
  "POST object?uploads": answerCreateUpload,
  "PUT object?uploadId&partNumber": answerPutPart,
  "POST object?uploadId": answerCompleteUpload,
  "DELETE object?uploadId": answerAbortUpload,
  "GET bucket?list-type=2": answerList,
  "GET bucket?location": answerLocation,
  "POST bucket?delete": answerBulkDelete,
};

/** Parameters that refine an operation. Any other, such as `acl`, names an operation of its own. */
const REFINEMENTS = new Set([
  "x-id", // the SDK's name for the operation, without meaning
  "prefix",
  "delimiter",
  "max-keys",
  "continuation-token",
  "start-after",
  "encoding-type",
  "fetch-owner",
]);

/** What the query makes of the request, written as in `OPERATIONS`. */
function subresource({ target: { query }, request: { headers } }: S3Call): string {
  // A copy is a PUT without a body: stored as one, it would be an empty object.
  if (headers["x-amz-copy-source"] !== undefined) return "?copy";
  const names = [...query.keys()].filter((name) => !REFINEMENTS.has(name) && !name.startsWith("X-Amz-"));
  if (names.length === 0) return "";
  if (names.includes("partNumber") && names.includes("uploadId") && names.length === 2) return "?uploadId&partNumber";
  return names[0] === "list-type" ? `?list-type=${query.get("list-type")}` : `?${names.join("&")}`;
}

function sendError(options: S3Options, request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  const s3Error = toS3Error(error);
  // A client that went away half-way through its body is no fault, and there is nobody to answer.
  if (s3Error.code === "InternalError" && !request.socket.destroyed)
    options.onFault(`${request.method} ${path} failed`, error);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const requestId = randomUUID();
  const body = Buffer.from(errorDocument(s3Error.code, s3Error.message, path, requestId));
  response.writeHead(s3Error.status, {
    "Content-Type": "application/xml",
    "Content-Length": body.length,
    "Cache-Control": "no-store",
    "x-amz-request-id": requestId,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  // The rest of a refused body is read and dropped, so that the client gets to reading the answer.
  request.resume();
}
