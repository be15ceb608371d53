import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDataPool } from "../create-pool.ts";
import type { GetCredentials, S3Grant } from "../credentials.ts";
import { completeSpec } from "../fetch-spec.ts";
import { createTimedGrants } from "../pool/timed-grants.ts";
import { type LoggedRequest, startTestServer, type TestServer } from "../testing/http-server.ts";
import { signatureOf } from "../testing/sigv4.ts";
import { storeArray } from "../testing/stored-array.ts";
import { Grants } from "./grants.ts";
import type { ObjectStore } from "./object-store.ts";
import { createS3Store } from "./s3-store.ts";

let server: TestServer;
let now: number;
/** Grants that were asked for, and how. */
let asked: string[];

beforeEach(async () => {
  server = await startTestServer();
  server.objects.set("bucket/deadbeef/zarr.json", Uint8Array.of(1, 2, 3));
  now = Date.now();
  asked = [];
});
afterEach(() => server.close());

const makeGrant = (overrides: Partial<S3Grant> = {}): S3Grant => ({
  endpoint: server.url,
  region: "us-east-1",
  bucket: "bucket",
  key: "deadbeef",
  accessKey: `KEY${asked.length}`,
  secretKey: "a/secret+key",
  sessionToken: "token/with+odd==",
  expiresAtMs: now + 3_600_000,
  ...overrides,
});
const credentials =
  (overrides: Partial<S3Grant> = {}): GetCredentials =>
  async (storeId, options) => {
    asked.push(`${storeId}${options?.renew ? " renew" : ""}`);
    return makeGrant(overrides);
  };

function makeStore(getCredentials: GetCredentials = credentials()): ObjectStore {
  const grants = new Grants(
    createTimedGrants(getCredentials, () => now),
    () => now,
  );
  const retries = { retries: 0, baseMs: 1, maxRetryAfterMs: 1 };
  return createS3Store("17", grants, { traffic: { requests: 0, bytesFetched: 0 }, retries });
}

/** As a service does: the signature must be right and must not have expired. */
function isSigned(request: LoggedRequest, atMs = Date.now()): boolean {
  const { query } = request;
  const [, y, m, d, h, min, s] = query
    .get("X-Amz-Date")!
    .match(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/)!
    .map(Number);
  const signedMs = Date.UTC(y!, m! - 1, d!, h!, min!, s!);
  const alive = atMs > signedMs - 900_000 && atMs < signedMs + Number(query.get("X-Amz-Expires")) * 1000;
  return alive && query.get("X-Amz-Signature") === signatureOf(request, "a/secret+key");
}

describe("createS3Store", () => {
  it("signs in the query, over nothing but the host, so that browsers ask for no leave", async () => {
    expect(await makeStore().read("zarr.json", { range: { offset: 1, length: 2 } })).toEqual(Uint8Array.of(2, 3));
    const [request] = server.log;
    expect(isSigned(request!)).toBe(true);
    expect(request?.query.get("X-Amz-SignedHeaders")).toBe("host");
    expect(request?.query.get("X-Amz-Security-Token")).toBe("token/with+odd==");
    expect(request?.query.get("X-Amz-Expires")).toBe("3600");
    const sent = Object.keys(request?.headers ?? {}).filter((name) => /^(x-|authorization)/.test(name));
    expect(sent).toEqual([]);
  });

  it("signs keys of any characters, and the size of an object as a request of its own", async () => {
    const key = "c/ä b+c/%41'(1)*!";
    server.objects.set(`bucket/deadbeef/${key}`, Uint8Array.of(9, 8));
    const store = createS3Store("17", new Grants(createTimedGrants(credentials())), {
      traffic: { requests: 0, bytesFetched: 0 },
      suffix: "head",
    });
    expect(await store.read(key, { range: { suffixLength: 1 } })).toEqual(Uint8Array.of(8));
    expect(server.log.map(({ method }) => method)).toEqual(["HEAD", "GET"]);
    expect(server.log.every((request) => isSigned(request))).toBe(true);
  });

  it("sends no token when the grant has none", async () => {
    await makeStore(credentials({ sessionToken: "" })).read("zarr.json");
    expect(server.log[0]?.query.has("X-Amz-Security-Token")).toBe(false);
    expect(isSigned(server.log[0]!)).toBe(true);
  });

  it("makes the same URL of a key while the grant lives, in every worker", async () => {
    const grant = makeGrant();
    const ask = createTimedGrants(
      async () => ({ ...grant }),
      () => now,
    );
    const settings = { traffic: { requests: 0, bytesFetched: 0 } };
    const [one, two] = [1, 2].map(() => createS3Store("17", new Grants(ask, () => now), settings));
    await one!.read("zarr.json");
    now += 600_000;
    await one!.read("zarr.json");
    await two!.read("zarr.json");
    expect(new Set(server.log.map(({ query }) => query.toString())).size).toBe(1);
  });

  it("asks for one grant for many requests, and for the next one shortly before it expires", async () => {
    const store = makeStore();
    await Promise.all(["a", "b", "zarr.json"].map((key) => store.read(key)));
    expect(asked).toEqual(["17"]);
    now += 3_530_000;
    await store.read("a");
    expect(asked).toEqual(["17"]);
    now += 15_000;
    await store.read("a");
    expect(asked).toEqual(["17", "17"]);
  });

  it("renews a refused grant once, for all requests that were refused with it", async () => {
    server.behave(({ query }) =>
      query.get("X-Amz-Credential")?.startsWith("KEY1/")
        ? { status: 403, body: "<Code>ExpiredToken</Code>" }
        : undefined,
    );
    const store = makeStore();
    const [first, second] = await Promise.all([store.read("zarr.json"), store.read("zarr.json"), store.read("none")]);
    expect(first).toEqual(second);
    expect(asked).toEqual(["17", "17 renew"]);
    await store.read("zarr.json");
    expect(asked).toEqual(["17", "17 renew"]);
  });

  it("tells denial after a renewal, without asking again and again", async () => {
    server.behave(() => ({ status: 403, body: "<Error><Code>AccessDenied</Code></Error>" }));
    const store = makeStore();
    for (let i = 0; i < 3; i++) {
      await expect(store.read("zarr.json")).rejects.toMatchObject({
        tag: "AccessDenied",
        message: "The store denied access (AccessDenied) to store 17, zarr.json",
      });
    }
    expect(asked).toEqual(["17", "17 renew"]);
    now += 31_000;
    server.behave(() => undefined);
    expect(await store.read("zarr.json")).toBeDefined();
  });

  it("corrects a clock that is wrong instead of asking for grants", async () => {
    const serverAhead = 3_000_000;
    server.behave((request) =>
      isSigned(request, Date.now() + serverAhead)
        ? undefined
        : { status: 403, headers: { date: new Date(Date.now() + serverAhead).toUTCString() } },
    );
    const store = makeStore(credentials({ expiresAtMs: now + 1_200_000 }));
    expect(await store.read("zarr.json")).toBeDefined();
    expect(await store.read("zarr.json")).toBeDefined();
    expect(asked).toEqual(["17"]);
    expect(server.log).toHaveLength(3);
  });

  it("tells why there is no grant, and asks again next time", async () => {
    let fail = true;
    const store = makeStore(async (storeId) => {
      asked.push(storeId);
      if (fail) throw new Error("you are not logged in");
      return makeGrant();
    });
    await expect(store.read("zarr.json")).rejects.toMatchObject({
      tag: "CredentialsFailed",
      fields: { storeId: "17", reason: "you are not logged in" },
    });
    fail = false;
    expect(await store.read("zarr.json")).toBeDefined();
  });

  it("never puts secrets or signatures into errors", async () => {
    server.behave(() => ({ status: 500 }));
    const error: Error = await makeStore()
      .read("zarr.json")
      .then(
        () => new Error("read"),
        (reason: Error) => reason,
      );
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/X-Amz|secret|token/);
    expect(error.message).toBe("The store answered 500 for bucket/deadbeef/zarr.json");
  });
});

describe.each([["inline" as const], [2]])("a pool with workers: %s, over a signed store", (workers) => {
  it("asks the main thread for grants", async () => {
    const stored = storeArray(server.url, server.objects, { path: "bucket/deadbeef", shape: [4, 6], chunks: [2, 3] });
    const array = { ...stored, id: "store:17", source: { kind: "s3", storeId: "17" } } as const;
    server.behave((request) => (isSigned(request) ? undefined : { status: 403 }));
    const pool = createDataPool({ workers, budgetBytes: 1e6, getCredentials: credentials() });
    const pixels = await pool.read({ array, start: [0, 0], stop: [4, 6] }, { priority: 0 });
    expect([...pixels]).toEqual(Array.from({ length: 24 }, (_, i) => i));
    // One a worker.
    expect(asked.length).toBeLessThanOrEqual(workers === "inline" ? 1 : 2);
    await pool.dispose();
  });
});

describe("completeSpec", () => {
  it("reads zarr.json of a store", async () => {
    storeArray(server.url, server.objects, { path: "bucket/deadbeef", shape: [4, 6], chunks: [2, 3] });
    const source = { kind: "s3", storeId: "17" } as const;
    const incomplete = { complete: false, id: "store:17", source, dims: ["y", "x"], missing: ["codecs"] } as const;
    expect(await completeSpec(incomplete, { getCredentials: credentials() })).toMatchObject({
      id: "store:17",
      source,
      dims: ["y", "x"],
      chunkShape: [2, 3],
    });
    expect(asked).toEqual(["17"]);
    await expect(completeSpec(incomplete, {})).rejects.toMatchObject({ tag: "CredentialsFailed" });
  });
});
