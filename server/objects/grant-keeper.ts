import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { GrantIssuer, GrantScope, IssuedGrant } from "./grants.ts";
import { S3Error } from "./s3-error.ts";

/** A session token that is genuine and goes with the access key. Whether it has expired is for the caller to see. */
export type VerifiedGrant = Readonly<{ scope: GrantScope; secretKey: string; expiresAtMs: number }>;

/** Issues temporary credentials and recognises them again, without keeping any: all is in the token and the master secret. */
export interface GrantKeeper extends GrantIssuer {
  readonly region: string;
  /** Throws `InvalidAccessKeyId` unless the token was issued here for this access key. */
  verify(accessKey: string, sessionToken: string): Promise<VerifiedGrant>;
}

export type GrantKeeperOptions = Readonly<{
  /** At least 32 random bytes; whoever has them can make credentials for everything. */
  masterSecret: Uint8Array;
  region: string;
  /** Longest life of a grant in seconds. */
  maxGrantS: number;
  now?: () => number;
}>;

const ISSUER = "mikro-web/grants";
const MIN_SECRET_BYTES = 32;

const common = { organizationId: z.string(), bucket: z.string() };
const Scope = z.union([
  z.object({ ...common, access: z.enum(["read", "write"]), key: z.string().min(1), isPrefix: z.boolean() }),
  z.object({ ...common, access: z.literal("read-organization") }),
]);
const Claims = z.object({ sub: z.string(), exp: z.number(), scope: Scope });

export function createGrantKeeper(options: GrantKeeperOptions): GrantKeeper {
  const { masterSecret, region, maxGrantS, now = Date.now } = options;
  if (masterSecret.length < MIN_SECRET_BYTES) throw new Error(`The master secret needs ${MIN_SECRET_BYTES} bytes`);
  const derive = (use: string) => createHmac("sha256", masterSecret).update(use).digest();
  const tokenKey = createSecretKey(derive("session token"));
  const secretKeyOf = (accessKey: string) => derive(`secret key ${accessKey}`).toString("base64url");
  /** A token is checked once, not on every chunk: 20,000 tokens take about 20 MB. */
  const verified = new LRUCache<string, VerifiedGrant & { accessKey: string }>({ max: 20_000 });

  return {
    region,
    async issue(scope, expiresInS): Promise<IssuedGrant> {
      const lifeS = Math.max(1, Math.min(Math.floor(expiresInS), maxGrantS));
      const expiresAtS = Math.floor(now() / 1000) + lifeS;
      const accessKey = `MIKRO${randomBytes(10).toString("hex").toUpperCase()}`;
      const sessionToken = await new SignJWT({ scope })
        .setProtectedHeader({ alg: "HS256" })
        .setIssuer(ISSUER)
        .setSubject(accessKey)
        .setExpirationTime(expiresAtS)
        .sign(tokenKey);
      return {
        accessKey,
        secretKey: secretKeyOf(accessKey),
        sessionToken,
        region,
        expiresAt: new Date(expiresAtS * 1000),
      };
    },

    async verify(accessKey, sessionToken): Promise<VerifiedGrant> {
      let grant = verified.get(sessionToken);
      if (grant === undefined) {
        const claims = await readToken(sessionToken, tokenKey);
        const { sub, exp, scope } = claims;
        grant = { accessKey: sub, scope, secretKey: secretKeyOf(sub), expiresAtMs: exp * 1000 };
        verified.set(sessionToken, grant);
      }
      if (grant.accessKey !== accessKey) throw notIssuedHere();
      return grant;
    },
  };
}

async function readToken(token: string, key: Parameters<typeof jwtVerify>[1]): Promise<z.infer<typeof Claims>> {
  try {
    // Expiry is the caller's to check, every time: here it would be checked once. The epoch is before every expiry.
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      issuer: ISSUER,
      currentDate: new Date(0),
    });
    return Claims.parse(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) throw notIssuedHere(error);
    throw error;
  }
}

function notIssuedHere(cause?: unknown): S3Error {
  const message = "The access key and session token were not issued together by this server";
  return new S3Error("InvalidAccessKeyId", message, { cause });
}
