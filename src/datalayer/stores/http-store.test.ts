import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gate, startTestServer, type TestServer } from "../testing/http-server.ts";
import { createHttpStore, type StoreSettings } from "./http-store.ts";
import type { ObjectStore } from "./object-store.ts";

let server: TestServer;
let traffic: { requests: number; bytesFetched: number };
const FAST = { retries: 3, baseMs: 1, maxRetryAfterMs: 5 };
const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => i);

beforeEach(async () => {
  server = await startTestServer();
  traffic = { requests: 0, bytesFetched: 0 };
  server.objects.set("data/a", BYTES);
});
afterEach(() => server.close());

function makeStore(settings: Partial<StoreSettings> = {}, base = `${server.url}/data`): ObjectStore {
  return createHttpStore(base, { traffic, retries: FAST, ...settings });
}

describe("read", () => {
  it("gives objects, parts and ends of objects", async () => {
    const store = makeStore();
    expect(await store.read("a")).toEqual(BYTES);
    expect(await store.read("a", { range: { offset: 10, length: 5 } })).toEqual(BYTES.subarray(10, 15));
    expect(await store.read("a", { range: { suffixLength: 7 } })).toEqual(BYTES.subarray(993));
    expect(server.log.map(({ headers }) => headers.range)).toEqual([undefined, "bytes=10-14", "bytes=-7"]);
    expect(traffic).toEqual({ requests: 3, bytesFetched: 1012 });
  });

  it("gives bytes a buffer of their own", async () => {
    const bytes = await makeStore().read("a");
    expect(bytes?.buffer.byteLength).toBe(1000);
  });

  it.each([404, 410])("takes %i for an object that is not there", async (status) => {
    server.behave(() => ({ status }));
    expect(await makeStore().read("a")).toBeUndefined();
    expect(await makeStore().read("a", { range: { suffixLength: 3 } })).toBeUndefined();
  });

  it("finds keys of any characters, and keeps a query of the base", async () => {
    const key = "ä b/#1?x=%41&+'()*!~;:@";
    server.objects.set(`data/${key}`, Uint8Array.of(7));
    expect(await makeStore({}, `${server.url}/data/?token=t%2B1`).read(key)).toEqual(Uint8Array.of(7));
    expect(server.log[0]?.query.get("token")).toBe("t+1");
    await expect(makeStore().read("../secret")).rejects.toThrow("no object key");
    await expect(makeStore().read("a/./b")).rejects.toThrow("no object key");
  });

  it("reads an end by size and plain range where suffix ranges are not wanted or not understood", async () => {
    const end = { range: { suffixLength: 7 } };
    expect(await makeStore({ suffix: "head" }).read("a", end)).toEqual(BYTES.subarray(993));
    expect(server.log.map(({ method, headers }) => `${method} ${headers.range}`)).toEqual([
      "HEAD undefined",
      "GET bytes=993-999",
    ]);
    const refuse = { status: 400 };
    server.behave(({ headers }) => (headers.range?.startsWith("bytes=-") ? refuse : undefined));
    expect(await makeStore().read("a", end)).toEqual(BYTES.subarray(993));
    // Servers that answer a suffix with the first bytes.
    const wrong = { status: 206, body: BYTES.subarray(0, 7), headers: { "content-range": "bytes 0-6/1000" } };
    server.behave(({ headers }) => (headers.range?.startsWith("bytes=-") ? wrong : undefined));
    expect(await makeStore().read("a", end)).toEqual(BYTES.subarray(993));
  });

  it("gives what there is of an object that is shorter than asked for", async () => {
    expect(await makeStore().read("a", { range: { offset: 990, length: 50 } })).toEqual(BYTES.subarray(990));
    expect(await makeStore().read("a", { range: { suffixLength: 2000 } })).toEqual(BYTES);
    expect(await makeStore({ suffix: "head" }).read("a", { range: { suffixLength: 2000 } })).toHaveLength(0);
    await expect(makeStore().read("a", { range: { offset: 1000, length: 1 } })).rejects.toMatchObject({
      fields: { status: 416 },
    });
  });

  it("never takes the whole for a part", async () => {
    server.behave(() => ({ ignoreRange: true }));
    const store = makeStore();
    await expect(store.read("a", { range: { offset: 10, length: 5 } })).rejects.toMatchObject({ tag: "RangeIgnored" });
    await expect(store.read("a", { range: { offset: 0, length: 999 } })).rejects.toMatchObject({ tag: "RangeIgnored" });
    expect(await store.read("a", { range: { offset: 0, length: 1000 } })).toEqual(BYTES);
    const shifted = { status: 206, body: BYTES.subarray(0, 5), headers: { "content-range": "bytes 0-4/1000" } };
    server.behave(() => shifted);
    await expect(store.read("a", { range: { offset: 10, length: 5 } })).rejects.toMatchObject({ tag: "RangeIgnored" });
  });
});

describe("failures", () => {
  it.each([408, 429, 500, 502, 503, 504])("tries again after %i", async (status) => {
    let left = 3;
    server.behave(() => (left-- > 0 ? { status, headers: { "retry-after": "0" } } : undefined));
    expect(await makeStore().read("a")).toEqual(BYTES);
    expect(server.log).toHaveLength(4);
  });

  it("tries again, and gives up, when the connection breaks, early or half way", async () => {
    let left = 2;
    server.behave(() => (left-- > 0 ? { cutAfter: 300 } : undefined));
    expect(await makeStore().read("a")).toEqual(BYTES);
    expect(traffic.bytesFetched).toBe(1600);
    server.behave(() => ({ cutAfter: 0 }));
    await expect(makeStore().read("a")).rejects.toMatchObject({ tag: "NetworkFailure", fields: { key: "a" } });
    const { url } = server;
    const gone = await startTestServer();
    await gone.close();
    await expect(makeStore({}, `${gone.url}/data`).read("a")).rejects.toMatchObject({ tag: "NetworkFailure" });
    expect(url).not.toBe(gone.url);
  });

  it.each([400, 405, 451])("does not try again after %i", async (status) => {
    server.behave(() => ({ status }));
    await expect(makeStore().read("a")).rejects.toMatchObject({ tag: "HttpStatus", fields: { key: "a", status } });
    expect(server.log).toHaveLength(1);
  });

  it("gives up after the last try", async () => {
    server.behave(() => ({ status: 503 }));
    await expect(makeStore().read("a")).rejects.toMatchObject({ tag: "HttpStatus", fields: { status: 503 } });
    expect(server.log).toHaveLength(4);
  });

  it.each([401, 403])("tells %i as denied", async (status) => {
    server.behave(() => ({ status, body: "<Error><Code>NoWay</Code></Error>" }));
    await expect(makeStore().read("a")).rejects.toMatchObject({
      tag: "AccessDenied",
      message: "The store denied access (NoWay) to a",
    });
  });

  it("gives up on an answer that stalls", async () => {
    server.behave(() => ({ after: new Promise(() => undefined) }));
    const store = makeStore({ stallMs: 20, retries: { ...FAST, retries: 0 } });
    await expect(store.read("a")).rejects.toMatchObject({
      tag: "NetworkFailure",
      fields: { reason: "nothing arrived for 0.02 s" },
    });
  });

  it("stops at its signal: before, while it waits, and between tries", async () => {
    await expect(makeStore().read("a", { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(server.log).toHaveLength(0);

    const held = gate();
    server.behave(() => ({ after: held.opened }));
    const waiting = new AbortController();
    const read = makeStore().read("a", { signal: waiting.signal });
    const request = await server.arrived(() => true);
    waiting.abort(new Error("my reason"));
    await expect(read).rejects.toMatchObject({ name: "AbortError" });
    expect(await request.ended).toBe("aborted");
    held.open();

    server.behave(() => ({ status: 503 }));
    const between = new AbortController();
    const slow = makeStore({ retries: { retries: 3, baseMs: 60_000, maxRetryAfterMs: 1 } });
    const retried = slow.read("a", { signal: between.signal });
    const first = await server.arrived(() => server.log.length === 2);
    await first.ended;
    between.abort();
    await expect(retried).rejects.toMatchObject({ name: "AbortError" });
    expect(server.log).toHaveLength(2);
  });
});
