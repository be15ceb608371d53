import { AwsV4Signer } from "aws4fetch";
import { DataError } from "../errors.ts";
import type { ActiveGrant } from "./grants.ts";

/** Longest life of a signed URL that S3 accepts: a week. */
const MAX_EXPIRES_S = 604_800;

/**
 * A URL that carries its own signature. Only the host header is signed and nothing is sent besides, so that browsers ask for no
 * leave (no CORS preflight); ranges may be asked of the same URL. The URL is the same every time while the grant lives.
 *
 * @throws DataError `CredentialsFailed` where the browser offers no cryptography (a page over plain http)
 */
export async function signUrl(
  url: string,
  method: "GET" | "HEAD",
  active: ActiveGrant,
  storeId: string,
): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) {
    const reason = "signing needs a secure page: https, or localhost";
    throw new DataError("CredentialsFailed", { storeId, reason });
  }
  const { grant, grantedAtMs, skewMs, signingKeys } = active;
  const lifeS = Math.floor((grant.expiresAtMs - grantedAtMs) / 1000);
  const target = new URL(url);
  target.searchParams.set("X-Amz-Expires", String(Math.max(1, Math.min(MAX_EXPIRES_S, lifeS))));
  const signer = new AwsV4Signer({
    url: target.toString(),
    method,
    service: "s3",
    region: grant.region,
    accessKeyId: grant.accessKey,
    secretAccessKey: grant.secretKey,
    ...(grant.sessionToken !== "" && { sessionToken: grant.sessionToken }),
    datetime: new Date(grantedAtMs + skewMs).toISOString().replace(/[:-]|\.\d{3}/g, ""),
    signQuery: true,
    cache: signingKeys,
  });
  return (await signer.sign()).url.toString();
}
