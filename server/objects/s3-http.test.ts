import { request } from "node:http";
import { AwsClient } from "aws4fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GrantScope } from "./grants.ts";
import { startTestEndpoint, type TestEndpoint } from "./test-endpoint.ts";

const STORE = "0123456789abcdef0123456789abcdef";
const scope: GrantScope = { organizationId: "1", bucket: "zarr", access: "write", key: STORE, isPrefix: true };
const MINUTE_MS = 60_000;

let endpoint: TestEndpoint;
let client: AwsClient;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  await endpoint.storage.put("zarr", `${STORE}/c/0/0`, Buffer.from("0123456789"));
  client = await clientOf(3600);
});
afterAll(async () => {
  await endpoint.stop();
  expect(endpoint.faults).toEqual([]);
});

async function clientOf(expiresInS: number, region = "lab-1"): Promise<AwsClient> {
  const { accessKey, secretKey, sessionToken } = await endpoint.grant(scope, expiresInS);
  return new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    sessionToken,
    service: "s3",
    region,
    retries: 0,
  });
}

const chunkUrl = () => `${endpoint.url}/zarr/${STORE}/c/0/0`;

/** A signed URL, as the browser uses it: a plain GET without headers needs no preflight. */
async function signedUrl(url: string, signer = client, method = "GET"): Promise<string> {
  return (await signer.sign(url, { method, aws: { signQuery: true } })).url;
}

async function codeOf(answer: Response): Promise<[string | undefined, number]> {
  return [/<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1], answer.status];
}

/** Runs the server's clock ahead (or back) while `action` runs. */
async function atOffset<T>(offsetMs: number, action: () => Promise<T>): Promise<T> {
  endpoint.clock.offsetMs = offsetMs;
  try {
    return await action();
  } finally {
    endpoint.clock.offsetMs = 0;
  }
}

describe("signatures", () => {
  it("in the header and in the query are taken, with our region and Amazon's", async () => {
    for (const region of ["lab-1", "us-east-1"]) {
      const signer = await clientOf(3600, region);
      expect(await (await signer.fetch(chunkUrl())).text()).toBe("0123456789");
      expect(await (await fetch(await signedUrl(chunkUrl(), signer))).text()).toBe("0123456789");
    }
    const elsewhere = await clientOf(3600, "eu-west-3");
    expect(await codeOf(await elsewhere.fetch(chunkUrl()))).toEqual(["AuthorizationHeaderMalformed", 400]);
  });

  it("in the query leave the range open", async () => {
    const answer = await fetch(await signedUrl(chunkUrl()), { headers: { range: "bytes=-2" } });
    expect([answer.status, await answer.text()]).toEqual([206, "89"]);
  });

  it("in the query write and list too", async () => {
    const url = `${endpoint.url}/zarr/${STORE}/written`;
    const put = await fetch(await signedUrl(url, client, "PUT"), { method: "PUT", body: "abc" });
    expect([put.status, put.headers.get("etag")]).toEqual([200, expect.stringMatching(/^".+"$/)]);
    const list = await fetch(await signedUrl(`${endpoint.url}/zarr?list-type=2&prefix=${STORE}/w`));
    expect(await list.text()).toContain(`<Key>${STORE}/written</Key>`);
    expect(await codeOf(await fetch(await signedUrl(url), { method: "PUT", body: "x" }))).toEqual([
      "SignatureDoesNotMatch",
      403,
    ]);
  });

  it("are good for 15 minutes in the header, either way", async () => {
    for (const offsetMs of [14 * MINUTE_MS, -14 * MINUTE_MS]) {
      expect((await atOffset(offsetMs, () => client.fetch(chunkUrl()))).status).toBe(200);
    }
    for (const offsetMs of [16 * MINUTE_MS, -16 * MINUTE_MS, 24 * 60 * MINUTE_MS]) {
      const answer = await atOffset(offsetMs, () => client.fetch(chunkUrl()));
      expect(await codeOf(answer)).toEqual(["RequestTimeTooSkewed", 403]);
    }
  });

  it("in the query are good for as long as they say and their grant lives", async () => {
    const hour = await signedUrl(`${chunkUrl()}?X-Amz-Expires=3000`);
    expect((await atOffset(49 * MINUTE_MS, () => fetch(hour))).status).toBe(200);
    expect(await codeOf(await atOffset(51 * MINUTE_MS, () => fetch(hour)))).toEqual(["AccessDenied", 403]);
    const day = await signedUrl(chunkUrl());
    expect(await codeOf(await atOffset(61 * MINUTE_MS, () => fetch(day)))).toEqual(["ExpiredToken", 403]);
    expect(await codeOf(await atOffset(-16 * MINUTE_MS, () => fetch(day)))).toEqual(["RequestTimeTooSkewed", 403]);
  });

  it("end with the grant, whose life is capped", async () => {
    const short = await clientOf(120);
    const fresh = () => short.fetch(chunkUrl());
    expect((await atOffset(1 * MINUTE_MS, fresh)).status).toBe(200);
    expect(await codeOf(await atOffset(3 * MINUTE_MS, fresh))).toEqual(["ExpiredToken", 403]);
    const { expiresAt } = await endpoint.grant(scope, 1e9);
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(7200_000);
  });

  it("are needed", async () => {
    expect(await codeOf(await fetch(chunkUrl()))).toEqual(["AccessDenied", 403]);
    expect(await codeOf(await fetch(endpoint.url))).toEqual(["AccessDenied", 403]);
    expect(await codeOf(await fetch(chunkUrl(), { headers: { authorization: "Bearer x" } }))).toEqual([
      "AuthorizationHeaderMalformed",
      400,
    ]);
  });

  it("cover the body: by its hash, and by every chunk of it", async () => {
    const url = `${endpoint.url}/zarr/${STORE}/signed`;
    const headers = { "x-amz-content-sha256": "0".repeat(64) };
    const answer = await client.fetch(url, { method: "PUT", body: "abc", headers });
    expect(await codeOf(answer)).toEqual(["XAmzContentSHA256Mismatch", 400]);
    const streaming = {
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
      "x-amz-decoded-content-length": "3",
    };
    const body = `3;chunk-signature=${"0".repeat(64)}\r\nabc\r\n0;chunk-signature=${"0".repeat(64)}\r\n\r\n`;
    const chunked = await client.fetch(url, { method: "PUT", body, headers: streaming });
    expect(await codeOf(chunked)).toEqual(["SignatureDoesNotMatch", 403]);
    const unsigned = { ...streaming, "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER" };
    const long = await client.fetch(url, { method: "PUT", body: "4\r\nabcd\r\n0\r\n\r\n", headers: unsigned });
    expect(await codeOf(long)).toEqual(["IncompleteBody", 400]);
    expect(await endpoint.storage.head("zarr", `${STORE}/signed`)).toBeUndefined();
  });
});

/** Sends a path as it stands: `fetch` would resolve its dots before signing and sending. */
async function rawGet(path: string, headers: Record<string, string>): Promise<[string | undefined, number]> {
  const { port } = new URL(endpoint.url);
  return await new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers }, async (answer) => {
      const text = Buffer.concat(await answer.toArray()).toString();
      resolve([/<Code>(\w+)<\/Code>/.exec(text)?.[1], answer.statusCode ?? 0]);
    });
    sent.on("error", reject).end();
  });
}

describe("hostile requests", () => {
  it("do not leave the grant or the directory", async () => {
    const signed = await client.sign(`${endpoint.url}/zarr/${STORE}/%2e%2e%2fother`);
    expect(new URL(signed.url).pathname).toBe(`/zarr/${STORE}/%2e%2e%2fother`);
    expect(await codeOf(await fetch(signed))).toEqual(["InvalidURI", 400]);
    const headers = Object.fromEntries(signed.headers);
    const paths = [`/zarr/${STORE}/../other`, "/../../etc/passwd", `/zarr/${STORE}/%00`, "/%2e%2e/x", "//", "/%zz"];
    for (const path of paths) {
      const [code, status] = await rawGet(path, headers);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(["InvalidURI", "SignatureDoesNotMatch", "AccessDenied"]).toContain(code);
    }
  });

  it("cannot slip an unsigned header in", async () => {
    const signed = await client.sign(`${endpoint.url}/zarr/${STORE}/copy`, { method: "PUT" });
    signed.headers.set("x-amz-copy-source", "zarr/other");
    expect(await codeOf(await fetch(signed))).toEqual(["AccessDenied", 403]);
  });

  it("with XML that is no order are refused", async () => {
    const url = `${endpoint.url}/zarr?delete`;
    for (const body of ["", "<Delete/>", "nonsense", "<Delete><Object/></Delete>", "<!DOCTYPE x><Delete></Delete>"]) {
      expect(await codeOf(await client.fetch(url, { method: "POST", body }))).toEqual(["MalformedXML", 400]);
    }
  });
});

describe("answers", () => {
  it("let pages of every origin read them, errors too", async () => {
    const missing = await fetch(await signedUrl(`${chunkUrl()}/missing`));
    const anonymous = await fetch(chunkUrl());
    const found = await fetch(await signedUrl(chunkUrl()));
    expect([missing.status, anonymous.status, found.status]).toEqual([404, 403, 200]);
    for (const { headers } of [missing, anonymous, found]) {
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-expose-headers")).toMatch(/ETag.*Content-Range/);
      expect(headers.get("timing-allow-origin")).toBe("*");
    }
  });

  it("to a preflight name every method and header, for long", async () => {
    const headers = {
      origin: "http://app.example",
      "access-control-request-method": "PUT",
      "access-control-request-headers": "authorization,x-amz-date",
    };
    const answer = await fetch(chunkUrl(), { method: "OPTIONS", headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toBe("GET, HEAD, PUT, POST, DELETE");
    for (const name of [
      "authorization",
      "x-amz-date",
      "x-amz-content-sha256",
      "x-amz-security-token",
      "range",
      "if-none-match",
    ]) {
      expect(answer.headers.get("access-control-allow-headers")?.split(", ")).toContain(name);
    }
    expect(Number(answer.headers.get("access-control-max-age"))).toBeGreaterThanOrEqual(7200);
  });

  it("go to named origins only when there is a list", async () => {
    const strict = await startTestEndpoint({ allowedOrigins: ["https://lab.example"] });
    for (const [origin, allowed] of [
      ["https://lab.example", "https://lab.example"],
      ["https://evil.example", null],
    ] as const) {
      const { headers } = await fetch(`${strict.url}/zarr/x`, { headers: { origin } });
      expect(headers.get("access-control-allow-origin")).toBe(allowed);
      expect(headers.get("vary")).toBe("Origin");
    }
    await strict.stop();
  });

  it("never let stored content run, and cache chunks only in the browser", async () => {
    await endpoint.storage.put("zarr", `${STORE}/page.html`, Buffer.from("<script>alert(1)</script>"));
    const { headers } = await fetch(await signedUrl(`${endpoint.url}/zarr/${STORE}/page.html`));
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("sandbox");
    expect(headers.get("cache-control")).toMatch(/^private, max-age=\d+$/);
    const missing = await fetch(await signedUrl(`${chunkUrl()}/missing`));
    expect(missing.headers.get("cache-control")).toBe("no-store");
  });

  it("to a conditional GET are 304 while the object is the same", async () => {
    const first = await client.fetch(chunkUrl());
    const etag = first.headers.get("etag")!;
    expect((await client.fetch(chunkUrl(), { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await client.fetch(chunkUrl(), { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    expect((await client.fetch(chunkUrl(), { headers: { "if-match": '"other"' } })).status).toBe(412);
  });

  it("name the resource without its query", async () => {
    const text = await (await fetch(await signedUrl(`${chunkUrl()}/missing`))).text();
    expect(text).toContain(`<Resource>/zarr/${STORE}/c/0/0/missing</Resource>`);
    expect(text).not.toContain("X-Amz");
  });
});
