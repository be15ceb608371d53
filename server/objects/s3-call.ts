import type { IncomingMessage, ServerResponse } from "node:http";
import type { Authenticated } from "./authenticate.ts";
import type { GrantKeeper } from "./grant-keeper.ts";
import type { ObjectOwnerLookup } from "./grants.ts";
import type { MultipartUploads } from "./multipart-uploads.ts";
import { type ObjectAction, rightTo } from "./rights.ts";
import { S3Error } from "./s3-error.ts";
import type { ObjectStorage } from "./storage.ts";
import type { Target } from "./target.ts";

/** What the endpoint works on. */
export type S3Services = Readonly<{
  storage: ObjectStorage;
  uploads: MultipartUploads;
  keeper: GrantKeeper;
  ownerOf: ObjectOwnerLookup;
  /** Physical names of the buckets that exist. */
  buckets: ReadonlySet<string>;
  /** The one of them with the virtual `zarr.json` at its root. */
  zarrBucket: string;
  maxObjectBytes: number;
}>;

/** One authenticated request on its way to its answer. */
export type S3Call = Readonly<{
  services: S3Services;
  request: IncomingMessage;
  response: ServerResponse;
  target: Target;
  authenticated: Authenticated;
}>;

/** Throws `AccessDenied` unless the credentials may do this. The answer does not tell whether the object exists. */
export async function requireRight(call: S3Call, action: ObjectAction, key: string): Promise<void> {
  const { scope } = call.authenticated;
  const { bucket } = call.target;
  const right = rightTo(scope, action, bucket, key);
  if (right === "yes") return;
  if (right === "if-owned" && (await call.services.ownerOf(bucket, key)) === scope.organizationId) return;
  throw new S3Error("AccessDenied", "The credentials do not allow this");
}

export function sendXml(response: ServerResponse, status: number, document: string): void {
  const body = Buffer.from(document);
  response.writeHead(status, { "Content-Type": "application/xml", "Content-Length": body.length });
  response.end(body);
}

export function sendEmpty(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, status === 204 ? headers : { ...headers, "Content-Length": 0 });
  response.end();
}
