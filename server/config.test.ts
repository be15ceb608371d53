import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { LOCAL_CLAIMS, readSettings, VARIABLES } from "./config.ts";
import { OperatorError } from "./operator-error.ts";

const directory = mkdtempSync(join(tmpdir(), "mikro-config-"));
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
function fileOf(content: string): string {
  files++;
  const path = join(directory, `tokens-${files}.json`);
  writeFileSync(path, content);
  return path;
}

describe("readSettings", () => {
  it("needs nothing", () => {
    const defaults = readSettings({});
    expect(defaults).toEqual({
      s3Region: "us-east-1",
      maxObjectBytes: Number.POSITIVE_INFINITY,
      maxGrantS: 43_200,
      allowedOrigins: "*",
      connectSources: ["http:", "https:", "ws:", "wss:"],
    });
    const empty = Object.fromEntries(VARIABLES.map((name) => [name, ""]));
    expect(readSettings(empty)).toEqual(defaults);
  });

  it("reads everything", () => {
    const issuers = [{ iss: "lok", jwksUrl: "https://lok.example/jwks" }];
    const settings = readSettings({
      DATABASE_URL: "postgresql://mikro:pw@db:5432/mikro",
      MIKRO_TOKEN: "sixteen-characters",
      MIKRO_TOKENS_FILE: fileOf('{"test": {"sub": 1, "active_org": "test", "roles": ["bot"]}}'),
      MIKRO_JWT_ISSUERS: JSON.stringify(issuers),
      MIKRO_MASTER_SECRET: Buffer.alloc(32, 1).toString("base64"),
      MIKRO_S3_REGION: "lab-1",
      MIKRO_PUBLIC_S3_URL: "https://s3.lab.example/base/",
      MIKRO_MAX_OBJECT_BYTES: "1000000",
      MIKRO_MAX_GRANT_S: "7200",
      MIKRO_ALLOWED_ORIGINS: "https://a.example, https://b.example",
      MIKRO_CONNECT_SOURCES: "https://s3.lab.example",
      MIKRO_REQUEST_LOG: "/tmp/log",
    });
    expect(settings).toEqual({
      databaseUrl: "postgresql://mikro:pw@db:5432/mikro",
      auth: {
        staticTokens: {
          test: { sub: 1, active_org: "test", roles: ["bot"] },
          "sixteen-characters": LOCAL_CLAIMS,
        },
        issuers,
      },
      token: "sixteen-characters",
      masterSecret: Buffer.alloc(32, 1),
      s3Region: "lab-1",
      publicS3Url: "https://s3.lab.example/base",
      maxObjectBytes: 1_000_000,
      maxGrantS: 7200,
      allowedOrigins: ["https://a.example", "https://b.example"],
      connectSources: ["https://s3.lab.example"],
      requestLogFile: "/tmp/log",
    });
  });

  it.each([
    ["DATABASE_URL", "mysql://hush-hush"],
    ["MIKRO_TOKEN", "hush-hush"],
    ["MIKRO_TOKENS_FILE", fileOf('{"hush-hush": {"roles": "admin"}}')],
    ["MIKRO_TOKENS_FILE", directory],
    ["MIKRO_JWT_ISSUERS", "hush-hush"],
    ["MIKRO_JWT_ISSUERS", '[{"iss": "lok", "secret": "hush-hush"}]'],
    ["MIKRO_MASTER_SECRET", "aHVzaC1odXNo"],
    ["MIKRO_S3_REGION", "Hush Hush"],
    ["MIKRO_PUBLIC_S3_URL", "s3://hush-hush"],
    ["MIKRO_MAX_OBJECT_BYTES", "hush-hush"],
    ["MIKRO_MAX_GRANT_S", "1"],
  ])("names %s when it cannot be used, not its value", (name, value) => {
    const attempt = () => readSettings({ [name]: value });
    expect(attempt).toThrow(OperatorError);
    expect(attempt).toThrow(name);
    expect(attempt).not.toThrow("hush-hush");
  });

  it("has every variable explained in .env.example", () => {
    const example = readFileSync(join(import.meta.dirname, "..", ".env.example"), "utf8");
    for (const name of VARIABLES) expect(example).toMatch(new RegExp(`^#? ?${name}=`, "m"));
  });
});
