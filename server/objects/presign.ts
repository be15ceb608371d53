import type { IssuedGrant } from "./grants.ts";
import { parseClaim, signatureOf } from "./sigv4.ts";
import { parseTarget, uriEncode } from "./target.ts";

type Presigned = Readonly<{
  grant: IssuedGrant;
  bucket: string;
  key: string;
  /** Of the object service as clients know it, with the port: the signature covers it. */
  host: string;
  nowMs: number;
}>;

/** `/{bucket}/{key}?{signature}`: what a plain GET below the service's URL answers with the bytes while the grant lives. */
export function presignGet({ grant, bucket, key, host, nowMs }: Presigned): string {
  const signedAt = new Date(nowMs).toISOString().replace(/[:-]|\.\d{3}/g, "");
  const expiresInS = Math.max(1, Math.floor((grant.expiresAt.getTime() - nowMs) / 1000));
  const parameters: readonly [string, string][] = [
    ["X-Amz-Algorithm", "AWS4-HMAC-SHA256"],
    ["X-Amz-Credential", `${grant.accessKey}/${signedAt.slice(0, 8)}/${grant.region}/s3/aws4_request`],
    ["X-Amz-Date", signedAt],
    ["X-Amz-Expires", String(expiresInS)],
    ["X-Amz-Security-Token", grant.sessionToken],
    ["X-Amz-SignedHeaders", "host"],
  ];
  const query = parameters.map(([name, value]) => `${name}=${uriEncode(value)}`).join("&");
  const path = `/${[bucket, ...key.split("/")].map(uriEncode).join("/")}?${query}`;
  const target = parseTarget("GET", path);
  const headers = { host };
  const claim = parseClaim(target, headers);
  if (claim === undefined) throw new Error("A signed URL must carry its claim");
  return `${path}&X-Amz-Signature=${signatureOf(claim, grant.secretKey, target, headers).toString("hex")}`;
}
