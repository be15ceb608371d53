import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { AuthenticationError, bearerToken, createAuthenticator } from "./authenticator.ts";

const PAYLOAD = { sub: "7", active_org: "lab", client_id: "app", preferred_username: "ada", roles: ["bot"] };

async function issuer(alg = "RS256") {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const sign = (payload: JWTPayload = {}, exp: number | string = "1h", kid = "k1") =>
    new SignJWT({ ...PAYLOAD, ...payload })
      .setProtectedHeader({ alg, kid })
      .setIssuer(typeof payload.iss === "string" ? payload.iss : "lok")
      .setExpirationTime(exp)
      .sign(privateKey);
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg };
  return { sign, pem: await exportSPKI(publicKey), jwk };
}

const CLAIMS = {
  ...{ sub: "7", issuer: "lok", organization: "lab", clientId: "app", preferredUsername: "ada", roles: ["bot"] },
};

describe("createAuthenticator", () => {
  it("knows static tokens, with the contract's defaults", async () => {
    const auth = await createAuthenticator({
      staticTokens: {
        test: { sub: 1 },
        other: { sub: "x", iss: "lok", active_org: "o", roles: [], client_id: "c", preferred_username: "n" },
      },
      issuers: [],
    });
    expect(await auth.authenticate("test")).toEqual({
      ...{
        sub: "1",
        issuer: "static_issuer",
        organization: "static_org",
        clientId: "static",
        preferredUsername: "1",
        roles: ["admin"],
      },
    });
    expect(await auth.authenticate("other")).toEqual({
      ...{ sub: "x", issuer: "lok", organization: "o", clientId: "c", preferredUsername: "n", roles: [] },
    });
    for (const token of ["", "Test", "test ", "tes", "x".repeat(20_000)]) {
      await expect(auth.authenticate(token)).rejects.toBeInstanceOf(AuthenticationError);
    }
  });

  it("verifies JWTs by PEM, key file and JWKS of their issuer", async () => {
    const { sign, pem, jwk } = await issuer();
    const directory = await mkdtemp(join(tmpdir(), "mikro-key-"));
    const publicKeyFile = join(directory, "key.pem");
    await writeFile(publicKeyFile, pem);
    const token = await sign();
    for (const keys of [{ publicKeyPem: pem, kid: "k1" }, { publicKeyFile }, { jwks: { keys: [jwk] } }]) {
      const auth = await createAuthenticator({ staticTokens: {}, issuers: [{ iss: "lok", ...keys }] });
      expect(await auth.authenticate(token)).toEqual(CLAIMS);
    }
    await rm(directory, { recursive: true });
    const elliptic = await issuer("ES256");
    const issuers = [
      { iss: "lok", publicKeyPem: pem },
      { iss: "lok", publicKeyPem: elliptic.pem },
    ];
    const auth = await createAuthenticator({ staticTokens: {}, issuers });
    expect(await auth.authenticate(await elliptic.sign())).toEqual(CLAIMS);
  });

  it("refuses JWTs that are expired, foreign, without expiry or organisation, unsigned or signed with a secret", async () => {
    const [own, stranger] = [await issuer(), await issuer()];
    const auth = await createAuthenticator({
      staticTokens: {},
      issuers: [{ iss: "lok", publicKeyPem: own.pem, kid: "k1" }],
    });
    const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = { ...PAYLOAD, iss: "lok", exp: 4_000_000_000 };
    const secret = new TextEncoder().encode(own.pem);
    const confused = await new SignJWT(body).setProtectedHeader({ alg: "HS256", kid: "k1" }).sign(secret);
    const cases: [string, RegExp][] = [
      [await own.sign({}, Math.floor(Date.now() / 1000) - 60), /expired/],
      [await stranger.sign(), /could not be verified/],
      [await own.sign({ iss: "other" }), /issuer/],
      [await own.sign({}, "1h", "k2"), /key/],
      [await own.sign({ active_org: undefined }), /organisation/],
      [`${b64({ alg: "none", kid: "k1" })}.${b64(body)}.`, /could not be verified/],
      [confused, /could not be verified/],
      [`${(await own.sign()).slice(0, -4)}AAAA`, /could not be verified/],
      ["a.b.c", /not known/],
    ];
    for (const [token, message] of cases) {
      const failure = await auth.authenticate(token).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(AuthenticationError);
      expect((failure as Error).message).toMatch(message);
      expect((failure as Error).message).not.toContain(token.slice(-10));
    }
    const { exp: _, ...endless } = body;
    const pair = await generateKeyPair("RS256");
    const forever = await new SignJWT(endless).setProtectedHeader({ alg: "RS256" }).sign(pair.privateKey);
    const lenient = await createAuthenticator({
      staticTokens: {},
      issuers: [{ iss: "lok", publicKeyPem: await exportSPKI(pair.publicKey) }],
    });
    await expect(lenient.authenticate(forever)).rejects.toBeInstanceOf(AuthenticationError);
  });
});

describe("bearerToken", () => {
  it("takes a token with or without the word", () => {
    expect(["Bearer abc", "bearer  abc ", "abc", "", "Bearer ", undefined].map(bearerToken)).toEqual([
      "abc",
      "abc",
      "abc",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
