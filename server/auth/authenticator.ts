import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  importSPKI,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { type Claims, jwtClaims, type StaticClaims, staticClaims } from "./claims.ts";

/** Where the keys of one issuer of JWTs come from. `kid` limits a single key to tokens that name it. */
export type IssuerConfig = Readonly<{ iss: string }> &
  (
    | Readonly<{ publicKeyPem: string; kid?: string }>
    | Readonly<{ publicKeyFile: string; kid?: string }>
    | Readonly<{ jwks: JSONWebKeySet }>
    | Readonly<{ jwksUrl: string }>
  );

export type AuthConfig = Readonly<{
  /** Token -> claims; consulted first. */
  staticTokens: Readonly<Record<string, StaticClaims>>;
  issuers: readonly IssuerConfig[];
}>;

/** The token does not let its bearer in. The message never holds any part of the token. */
export class AuthenticationError extends Error {
  readonly tag = "Authentication" as const;
}

export interface Authenticator {
  /** Who comes with this token, given without "Bearer ". Throws `AuthenticationError`. */
  authenticate(token: string): Promise<Claims>;
}

/** Public-key algorithms only: a shared secret could be a public key that somebody else knows. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
const CLOCK_TOLERANCE_S = 30;
const MAX_TOKEN_LENGTH = 16_384;

type Verifier = Readonly<{ iss: string; kid: string | undefined; key: JWTVerifyGetKey }>;

async function verifierOf(issuer: IssuerConfig): Promise<Verifier> {
  const { iss } = issuer;
  if ("jwks" in issuer) return { iss, kid: undefined, key: createLocalJWKSet(issuer.jwks) };
  if ("jwksUrl" in issuer) return { iss, kid: undefined, key: createRemoteJWKSet(new URL(issuer.jwksUrl)) };
  const pem = "publicKeyPem" in issuer ? issuer.publicKeyPem : await readFile(issuer.publicKeyFile, "utf8");
  return { iss, kid: issuer.kid, key: (header) => importSPKI(pem, header?.alg ?? "RS256") };
}

/** Tokens are looked up by digest, so that the time a look-up takes says nothing about a token. */
const digest = (token: string): string => createHash("sha256").update(token).digest("base64");

export async function createAuthenticator(config: AuthConfig): Promise<Authenticator> {
  const known = new Map(
    Object.entries(config.staticTokens).map(([token, claims]) => [digest(token), staticClaims(claims)]),
  );
  const verifiers = await Promise.all(config.issuers.map(verifierOf));
  return {
    async authenticate(token) {
      if (token === "") throw new AuthenticationError("No token was given");
      if (token.length > MAX_TOKEN_LENGTH) throw new AuthenticationError("The token is too long");
      return known.get(digest(token)) ?? verifyJwt(token, verifiers);
    },
  };
}

async function verifyJwt(token: string, verifiers: readonly Verifier[]): Promise<Claims> {
  let iss: string | undefined;
  let kid: string | undefined;
  try {
    iss = decodeJwt(token).iss;
    kid = decodeProtectedHeader(token).kid;
  } catch {
    throw new AuthenticationError("The token is not known");
  }
  const candidates = verifiers.filter((v) => v.iss === iss && (v.kid === undefined || v.kid === kid));
  if (candidates.length === 0) throw new AuthenticationError("The token's issuer or key is not known");
  let failure: unknown;
  for (const { key, iss: issuer } of candidates) {
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer,
        algorithms: ALGORITHMS,
        requiredClaims: ["sub", "exp"],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      const claims = jwtClaims(payload, issuer);
      if (claims !== undefined) return claims;
      throw new AuthenticationError("The token names no organisation (active_org)");
    } catch (error) {
      failure = error;
    }
  }
  throw explain(failure);
}

function explain(failure: unknown): AuthenticationError {
  if (failure instanceof AuthenticationError) return failure;
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined;
  if (code === "ERR_JWT_EXPIRED") return new AuthenticationError("The token has expired");
  return new AuthenticationError("The token could not be verified", { cause: failure });
}

/** The token in an `Authorization` value, with or without "Bearer "; undefined if there is none. */
export function bearerToken(value: string | undefined): string | undefined {
  const token = value?.replace(/^\s*bearer\s+/i, "").trim();
  return token === "" ? undefined : token;
}
