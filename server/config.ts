import { readFileSync } from "node:fs";
import { z } from "zod";
import type { AuthConfig } from "./auth/authenticator.ts";
import { CONNECT_ANYWHERE } from "./http/security-headers.ts";
import type { AllowedOrigins } from "./objects/cors.ts";
import { OperatorError } from "./operator-error.ts";

/** What a deployment can set, from the environment; each has a default that suits a laboratory's own machine. */
export type Settings = Readonly<{
  /** PostgreSQL to use in place of the embedded one. */
  databaseUrl?: string;
  /** Who may come in; undefined: whoever has the token of the installation, which local pages are given. */
  auth?: AuthConfig;
  /** The token of `MIKRO_TOKEN`, which is among those of `auth`. */
  token?: string;
  /** Replaces the data directory's own, for several servers over the same objects. */
  masterSecret?: Uint8Array;
  s3Region: string;
  /** Where browsers reach the object service, if not on the app's host and our port. */
  publicS3Url?: string;
  maxObjectBytes: number;
  maxGrantS: number;
  allowedOrigins: AllowedOrigins;
  connectSources: readonly string[];
  /** File that gets a line of JSON for each request. */
  requestLogFile?: string;
}>;

const MIN_TOKEN_LENGTH = 16;
const MIN_SECRET_BYTES = 32;
/** Organisation and user of the installation's own token. */
export const LOCAL_CLAIMS = { sub: "local", active_org: "local", preferred_username: "local", roles: ["admin"] };

const Claims = z.object({
  sub: z.union([z.string().min(1), z.number()]),
  iss: z.string().optional(),
  preferred_username: z.string().optional(),
  client_id: z.string().optional(),
  active_org: z.string().optional(),
  roles: z.array(z.string()).optional(),
});
const Issuer = z.union([
  z.strictObject({ iss: z.string(), publicKeyPem: z.string(), kid: z.string().optional() }),
  z.strictObject({ iss: z.string(), publicKeyFile: z.string(), kid: z.string().optional() }),
  z.strictObject({ iss: z.string(), jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }) }),
  z.strictObject({ iss: z.string(), jwksUrl: z.url() }),
]);

const list = z.string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== ""));
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue("it is not JSON");
    return z.NEVER;
  }
});
const httpUrl = z.url({ protocol: /^https?$/, error: "it must be an http or https URL" });
const secret = z
  .base64("it must be base64")
  .transform((text) => Buffer.from(text, "base64"))
  .refine((bytes) => bytes.length >= MIN_SECRET_BYTES, `it must have ${MIN_SECRET_BYTES} bytes`);

/** Every variable that the server reads; `.env.example` explains them. */
const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "it must be a postgres:// URL" }).optional(),
  MIKRO_TOKEN: z.string().min(MIN_TOKEN_LENGTH, `it needs ${MIN_TOKEN_LENGTH} characters`).optional(),
  MIKRO_TOKENS_FILE: z.string().optional(),
  MIKRO_JWT_ISSUERS: json.pipe(z.array(Issuer)).optional(),
  MIKRO_MASTER_SECRET: secret.optional(),
  MIKRO_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, "it must be lower-case letters, digits and dashes")
    .default("us-east-1"),
  MIKRO_PUBLIC_S3_URL: httpUrl.transform((url) => url.replace(/\/+$/, "")).optional(),
  MIKRO_MAX_OBJECT_BYTES: z.coerce.number().int().positive().optional(),
  MIKRO_MAX_GRANT_S: z.coerce.number().int().min(60).default(43_200),
  MIKRO_ALLOWED_ORIGINS: list.optional(),
  MIKRO_CONNECT_SOURCES: list.optional(),
  MIKRO_REQUEST_LOG: z.string().optional(),
});

/** Names of the variables, for a test that each is explained. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

/**
 * Reads the settings. Variables that are empty count as absent, as Compose passes them on.
 *
 * @throws OperatorError that names the variable and its fault, never its value
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new OperatorError(`The setting ${String(issue?.path[0])} cannot be used: ${issue?.message}`);
  }
  const env = parsed.data;
  const origins = env.MIKRO_ALLOWED_ORIGINS;
  const auth = authOf(env.MIKRO_TOKEN, env.MIKRO_TOKENS_FILE, env.MIKRO_JWT_ISSUERS);
  return {
    ...defined("databaseUrl", env.DATABASE_URL),
    ...defined("auth", auth),
    ...defined("token", env.MIKRO_TOKEN),
    ...defined("masterSecret", env.MIKRO_MASTER_SECRET),
    s3Region: env.MIKRO_S3_REGION,
    ...defined("publicS3Url", env.MIKRO_PUBLIC_S3_URL),
    maxObjectBytes: env.MIKRO_MAX_OBJECT_BYTES ?? Number.POSITIVE_INFINITY,
    maxGrantS: env.MIKRO_MAX_GRANT_S,
    allowedOrigins: origins === undefined || origins.includes("*") ? "*" : origins,
    connectSources: env.MIKRO_CONNECT_SOURCES ?? CONNECT_ANYWHERE,
    ...defined("requestLogFile", env.MIKRO_REQUEST_LOG),
  };
}

function authOf(
  token: string | undefined,
  tokensFile: string | undefined,
  issuers: z.infer<typeof Issuer>[] | undefined,
): AuthConfig | undefined {
  if (token === undefined && tokensFile === undefined && issuers === undefined) return undefined;
  return {
    staticTokens: {
      ...(tokensFile === undefined ? {} : readTokensFile(tokensFile)),
      ...(token === undefined ? {} : { [token]: LOCAL_CLAIMS }),
    },
    issuers: (issuers ?? []) as AuthConfig["issuers"],
  };
}

/** A JSON object from token to claims. */
function readTokensFile(path: string): Record<string, z.infer<typeof Claims>> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new OperatorError(`The setting MIKRO_TOKENS_FILE cannot be used: ${path} cannot be read`, { cause });
  }
  const parsed = json.pipe(z.record(z.string().min(1), Claims)).safeParse(text);
  // Paths in the file are tokens: they stay out of the message.
  if (!parsed.success) {
    throw new OperatorError(
      `The setting MIKRO_TOKENS_FILE cannot be used: ${path} is no JSON object from token to claims`,
    );
  }
  return parsed.data;
}

function defined<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });
}
