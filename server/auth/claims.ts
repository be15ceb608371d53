import { z } from "zod";

/** What a token says about who came with it. */
export type Claims = Readonly<{
  sub: string;
  issuer: string;
  preferredUsername: string;
  clientId: string;
  /** Slug of the organisation that the bearer works in; everything read and written belongs to it. */
  organization: string;
  roles: readonly string[];
}>;

/** The names that tokens use; `sub` may be a number in configuration files. */
const tokenClaims = z.object({
  sub: z.union([z.string().min(1).max(255), z.number().int()]).transform(String),
  iss: z.string().max(255).optional(),
  preferred_username: z.string().max(255).optional(),
  client_id: z.string().max(255).optional(),
  active_org: z.string().min(1).max(255).optional(),
  roles: z.array(z.string().max(255)).max(100).optional(),
});

/** Claims of a configured token as they stand in the configuration; only `sub` is necessary. */
export type StaticClaims = z.input<typeof tokenClaims>;

/** The claims of a configured token, with the contract's defaults. Throws a ZodError if they have the wrong form. */
export function staticClaims(input: StaticClaims): Claims {
  const claims = tokenClaims.parse(input);
  return {
    sub: claims.sub,
    issuer: claims.iss ?? "static_issuer",
    preferredUsername: claims.preferred_username ?? claims.sub,
    clientId: claims.client_id ?? "static",
    organization: claims.active_org ?? "static_org",
    roles: claims.roles ?? ["admin"],
  };
}

/** The claims of a verified JWT, or undefined if they do not tell who it is and for which organisation. */
export function jwtClaims(payload: unknown, issuer: string): Claims | undefined {
  const parsed = tokenClaims.safeParse(payload);
  if (!parsed.success || parsed.data.active_org === undefined) return undefined;
  const claims = parsed.data;
  return {
    sub: claims.sub,
    issuer,
    preferredUsername: claims.preferred_username ?? claims.sub,
    clientId: claims.client_id ?? "unknown",
    organization: parsed.data.active_org,
    roles: claims.roles ?? [],
  };
}
