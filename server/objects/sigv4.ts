import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { LRUCache } from "lru-cache";
import { S3Error } from "./s3-error.ts";
import type { Target } from "./target.ts";

/** What a request says about its own signature (AWS Signature Version 4). Nothing of it is verified yet. */
export type SignatureClaim = Readonly<{
  form: "header" | "query";
  accessKey: string;
  /** Empty when there is none. */
  sessionToken: string;
  /** `YYYYMMDD` of the signing key. */
  scopeDate: string;
  region: string;
  /** `YYYYMMDDTHHMMSSZ` of the signature. */
  signedAt: string;
  /** Life of a query signature in seconds; undefined for header signatures. */
  expiresInS?: number;
  /** Lower case, in the order in which they were signed. */
  signedHeaders: readonly string[];
  /** SHA-256 of the body in hex, or a word such as `UNSIGNED-PAYLOAD`. */
  payloadHash: string;
  signature: string;
}>;

const ALGORITHM = "AWS4-HMAC-SHA256";
const UNSIGNED = "UNSIGNED-PAYLOAD";

/**
 * The claim in the `Authorization` header or in the query; undefined when the request has neither.
 * Throws `AuthorizationHeaderMalformed` when it cannot be read and `AccessDenied` when it leaves something unsigned.
 */
export function parseClaim(target: Target, headers: IncomingHttpHeaders): SignatureClaim | undefined {
  const claim =
    headers.authorization === undefined
      ? parseQueryClaim(target, headers)
      : parseHeaderClaim(headers.authorization, headers);
  if (claim !== undefined) checkSignedHeaders(claim.signedHeaders, headers);
  return claim;
}

function parseHeaderClaim(authorization: string, headers: IncomingHttpHeaders): SignatureClaim {
  const space = authorization.indexOf(" ");
  if (authorization.slice(0, space) !== ALGORITHM) throw malformed(`The Authorization header must use ${ALGORITHM}`);
  const parts = new Map<string, string>();
  for (const part of authorization.slice(space + 1).split(",")) {
    const at = part.indexOf("=");
    parts.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  const payloadHash = headerText(headers, "x-amz-content-sha256");
  if (payloadHash === undefined) throw malformed("The header x-amz-content-sha256 is missing");
  return {
    form: "header",
    ...parseCredential(parts.get("Credential")),
    sessionToken: headerText(headers, "x-amz-security-token") ?? "",
    signedAt: headerText(headers, "x-amz-date") ?? "",
    signedHeaders: (parts.get("SignedHeaders") ?? "").split(";"),
    payloadHash,
    signature: parts.get("Signature") ?? "",
  };
}

function parseQueryClaim({ query }: Target, headers: IncomingHttpHeaders): SignatureClaim | undefined {
  const algorithm = query.get("X-Amz-Algorithm");
  if (algorithm === undefined) return undefined;
  if (algorithm !== ALGORITHM) throw malformed(`X-Amz-Algorithm must be ${ALGORITHM}`);
  const expires = query.get("X-Amz-Expires") ?? "";
  if (!/^\d{1,7}$/.test(expires)) throw malformed("X-Amz-Expires must be a number of seconds");
  return {
    form: "query",
    ...parseCredential(query.get("X-Amz-Credential")),
    sessionToken: query.get("X-Amz-Security-Token") ?? "",
    signedAt: query.get("X-Amz-Date") ?? "",
    expiresInS: Number(expires),
    signedHeaders: (query.get("X-Amz-SignedHeaders") ?? "").split(";"),
    payloadHash: headerText(headers, "x-amz-content-sha256") ?? query.get("X-Amz-Content-Sha256") ?? UNSIGNED,
    signature: query.get("X-Amz-Signature") ?? "",
  };
}

function parseCredential(credential = ""): Pick<SignatureClaim, "accessKey" | "scopeDate" | "region"> {
  const [accessKey, scopeDate, region, service, end, ...more] = credential.split("/");
  if (!accessKey || !scopeDate || !region || service !== "s3" || end !== "aws4_request" || more.length > 0) {
    throw malformed("The credential must be {access key}/{date}/{region}/s3/aws4_request");
  }
  return { accessKey, scopeDate, region };
}

/** A header that changes what is done must be under the signature, or another could be slipped in. */
function checkSignedHeaders(signedHeaders: readonly string[], headers: IncomingHttpHeaders): void {
  if (!signedHeaders.includes("host")) throw new S3Error("AccessDenied", "The header host is not signed");
  for (const name in headers) {
    if (name.startsWith("x-amz-") && !signedHeaders.includes(name)) {
      throw new S3Error("AccessDenied", `The header ${name} is not signed`);
    }
  }
}

/** Whether the request was signed with this secret. Takes the same time wherever the first difference is. */
export function isSignatureRight(
  claim: SignatureClaim,
  secretKey: string,
  target: Target,
  headers: IncomingHttpHeaders,
): boolean {
  const expected = signatureOf(claim, secretKey, target, headers);
  const given = Buffer.from(claim.signature, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The signature that goes with the claim, the request and this secret. */
export function signatureOf(
  claim: SignatureClaim,
  secretKey: string,
  target: Target,
  headers: IncomingHttpHeaders,
): Buffer {
  return sign(signingKey(claim, secretKey), stringToSign(claim, canonicalRequest(claim, target, headers)));
}

function canonicalRequest(claim: SignatureClaim, target: Target, headers: IncomingHttpHeaders): string {
  let text = `${target.method}\n${target.canonicalPath}\n${target.canonicalQuery}\n`;
  for (const name of claim.signedHeaders) {
    text += `${name}:${(headerText(headers, name) ?? "").trim().replace(/\s+/g, " ")}\n`;
  }
  return `${text}\n${claim.signedHeaders.join(";")}\n${claim.payloadHash}`;
}

function stringToSign(claim: SignatureClaim, canonical: string): string {
  const digest = createHash("sha256").update(canonical).digest("hex");
  return `${ALGORITHM}\n${claim.signedAt}\n${scopeOf(claim)}\n${digest}`;
}

/** The part of the string to sign that names the key: `{date}/{region}/s3/aws4_request`. */
export function scopeOf(claim: SignatureClaim): string {
  return `${claim.scopeDate}/${claim.region}/s3/aws4_request`;
}

/** Derived keys, in memory for as long as they are used: they save 4 of the 5 HMACs of a request. */
const signingKeys = new LRUCache<string, Buffer>({ max: 1000 });

/** The key of one day and region, derived from the secret. */
export function signingKey({ scopeDate, region }: SignatureClaim, secretKey: string): Buffer {
  const name = `${secretKey}/${scopeDate}/${region}`;
  let key = signingKeys.get(name);
  if (key === undefined) {
    key = [scopeDate, region, "s3", "aws4_request"].reduce(sign, Buffer.from(`AWS4${secretKey}`));
    signingKeys.set(name, key);
  }
  return key;
}

export function sign(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function headerText(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}

function malformed(message: string): S3Error {
  return new S3Error("AuthorizationHeaderMalformed", message);
}
