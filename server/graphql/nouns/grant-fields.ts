import type { GrantScope } from "../../objects/grants.ts";
import { presignGet } from "../../objects/presign.ts";
import type { Services } from "../context.ts";
import { badInput } from "../errors.ts";

const DEFAULT_EXPIRES_IN_S = 3600;
/** Advice only. */
export const MAX_BYTES = 100 * 1024 * 1024;

/** What every grant has; the life is what the issuer really gave, rounded down so that nobody trusts it too long. */
export async function issueGrant(
  { grants }: Services,
  scope: GrantScope,
  expiresInS: number | null | undefined = DEFAULT_EXPIRES_IN_S,
) {
  if (expiresInS != null && expiresInS < 1) throw badInput("input.expiresIn must be at least 1 second");
  const issued = await grants.issue(scope, expiresInS ?? DEFAULT_EXPIRES_IN_S);
  return {
    status: "granted",
    accessKey: issued.accessKey,
    secretKey: issued.secretKey,
    sessionToken: issued.sessionToken,
    region: issued.region,
    expiresIn: Math.max(0, Math.floor((issued.expiresAt.getTime() - Date.now()) / 1000)),
  };
}

/**
 * What a plain GET answers with the bytes of one object, as long as a grant lives (contract, D17): a path below the
 * address of the object service, or with `host` the whole address.
 */
export async function linkTo(
  { grants, publicS3Url }: Services,
  object: Readonly<{ organizationId: string; bucket: string; key: string }>,
  host: string | null | undefined,
): Promise<string> {
  const grant = await grants.issue({ ...object, access: "read", isPrefix: false }, DEFAULT_EXPIRES_IN_S);
  const service = new URL(publicS3Url);
  const path = presignGet({ grant, bucket: object.bucket, key: object.key, host: service.host, nowMs: Date.now() });
  return host == null || host === "" ? path : `${service.protocol}//${host}${path}`;
}
