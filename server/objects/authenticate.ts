import type { IncomingHttpHeaders } from "node:http";
import type { GrantKeeper } from "./grant-keeper.ts";
import type { GrantScope } from "./grants.ts";
import { S3Error } from "./s3-error.ts";
import { isSignatureRight, parseClaim, type SignatureClaim } from "./sigv4.ts";
import type { Target } from "./target.ts";

/** A request whose signature is right: what it may do, and the claim, which the reading of a signed body needs. */
export type Authenticated = Readonly<{ scope: GrantScope; claim: SignatureClaim; secretKey: string }>;

/** As at Amazon: how far a client's clock may be off. */
const MAX_CLOCK_SKEW_MS = 15 * 60_000;
/** Amazon's own region name, which clients use when they know none. */
const DEFAULT_REGION = "us-east-1";
const TIMESTAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Checks signature, clock, region and expiry of a request. Only temporary credentials of our own exist.
 *
 * @param publicHost host and port of this service as clients know it: presigned links may be signed for it
 *
 * @throws S3Error `AccessDenied` (anonymous, expired signature), `InvalidAccessKeyId`, `SignatureDoesNotMatch`,
 * `ExpiredToken`, `RequestTimeTooSkewed`, `AuthorizationHeaderMalformed`
 */
export async function authenticate(
  target: Target,
  headers: IncomingHttpHeaders,
  keeper: GrantKeeper,
  nowMs: number,
  publicHost?: string,
): Promise<Authenticated> {
  const claim = parseClaim(target, headers);
  if (claim === undefined) throw new S3Error("AccessDenied", "Anonymous access is not allowed");
  if (claim.region !== keeper.region && claim.region !== DEFAULT_REGION) {
    throw new S3Error("AuthorizationHeaderMalformed", `The region must be ${keeper.region}`);
  }
  const { scope, secretKey, expiresAtMs } = await keeper.verify(claim.accessKey, claim.sessionToken);
  // Links are signed for the public host, whatever name of this server they are opened under.
  const isLink = claim.form === "query" && publicHost !== undefined;
  const isRight =
    isSignatureRight(claim, secretKey, target, headers) ||
    (isLink && isSignatureRight(claim, secretKey, target, { ...headers, host: publicHost }));
  if (!isRight) {
    throw new S3Error("SignatureDoesNotMatch", "The signature does not match the request");
  }
  checkTime(claim, nowMs);
  if (nowMs >= expiresAtMs) throw new S3Error("ExpiredToken", "The credentials have expired");
  return { scope, claim, secretKey };
}

function checkTime(claim: SignatureClaim, nowMs: number): void {
  const signedAtMs = parseTimestamp(claim.signedAt);
  if (!claim.signedAt.startsWith(claim.scopeDate)) {
    throw new S3Error("AuthorizationHeaderMalformed", "The credential's date is not the date of the signature");
  }
  const ageMs = nowMs - signedAtMs;
  if (ageMs < -MAX_CLOCK_SKEW_MS || (claim.expiresInS === undefined && ageMs > MAX_CLOCK_SKEW_MS)) {
    throw new S3Error("RequestTimeTooSkewed", "The request's time is more than 15 minutes from the server's");
  }
  if (claim.expiresInS !== undefined && ageMs >= claim.expiresInS * 1000) {
    throw new S3Error("AccessDenied", "The signature has expired");
  }
}

function parseTimestamp(text: string): number {
  const match = TIMESTAMP.exec(text);
  const timeMs = match === null ? Number.NaN : Date.parse(text.replace(TIMESTAMP, "$1-$2-$3T$4:$5:$6Z"));
  if (Number.isNaN(timeMs)) throw new S3Error("AuthorizationHeaderMalformed", "The date must be YYYYMMDDTHHMMSSZ");
  return timeMs;
}
