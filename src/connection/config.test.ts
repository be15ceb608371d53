import { describe, expect, it } from "vitest";
import { loadConfig } from "./config.ts";

const GOOD = {
  graphqlUrl: "http://localhost:6580/graphql",
  graphqlWsUrl: "ws://localhost:6580/graphql",
  s3Url: "http://localhost:6890",
  token: "local-token",
  version: "0.1.0",
};

const answering = (body: unknown, init: ResponseInit = {}) => ({
  fetch: () =>
    Promise.resolve(
      new Response(typeof body === "string" ? body : JSON.stringify(body), {
        headers: { "content-type": "application/json" },
        ...init,
      }),
    ),
});

describe("loadConfig", () => {
  it("reads where the services are", async () => {
    await expect(loadConfig("/config.json", answering(GOOD))).resolves.toEqual(GOOD);
  });

  it("works without a token, and ignores what it does not know", async () => {
    const { token: _, ...open } = GOOD;
    await expect(loadConfig("/config.json", answering({ ...open, more: 1 }))).resolves.toEqual(open);
  });

  it("is undefined where the page's server has none", async () => {
    await expect(loadConfig("/config.json", answering("no", { status: 404 }))).resolves.toBeUndefined();
    const html = answering("<!doctype html>", { headers: { "content-type": "text/html" } });
    await expect(loadConfig("/config.json", html)).resolves.toBeUndefined();
  });

  it("names the field that is wrong, not its value", async () => {
    const attempt = loadConfig("/config.json", answering({ ...GOOD, token: 12_345 }));
    await expect(attempt).rejects.toMatchObject({ tag: "BadConfig", message: expect.stringContaining("token") });
    await expect(attempt).rejects.not.toMatchObject({ message: expect.stringContaining("12345") });
    await expect(loadConfig("/config.json", answering("{"))).rejects.toMatchObject({ tag: "BadConfig" });
    await expect(loadConfig("/config.json", answering("", { status: 500 }))).rejects.toThrow("HTTP 500");
  });

  it("tells a dead server from an abort", async () => {
    const dead = { fetch: () => Promise.reject(new TypeError("fetch failed")) };
    await expect(loadConfig("/config.json", dead)).rejects.toMatchObject({ tag: "Unreachable" });
    const signal = AbortSignal.abort();
    const aborted = { fetch: () => Promise.reject(signal.reason), signal };
    await expect(loadConfig("/config.json", aborted)).rejects.toMatchObject({ name: "AbortError" });
  });
});
