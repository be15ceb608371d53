import { describe, expect, it } from "vitest";
import { connectionOf } from "./connection.ts";
import { probe, probeObjects } from "./probe.ts";

const connection = connectionOf({
  graphqlUrl: "http://lab.test/graphql",
  s3Url: "http://s3.test",
  token: "secret-token",
});
const answering = (body: unknown, status = 200) => ({
  fetch: () => Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status })),
});
const refused = (message: string, code?: string) =>
  answering({ data: null, errors: [{ message, ...(code === undefined ? {} : { extensions: { code } }) }] });

describe("probe", () => {
  it("sends the token in the header only, and is content with a list, empty or not", async () => {
    const requests: [string, RequestInit][] = [];
    const fetcher = (input: string | URL | Request, init?: RequestInit) => {
      requests.push([String(input), init ?? {}]);
      return Promise.resolve(Response.json({ data: { images: [] } }));
    };
    await expect(probe(connection, { fetch: fetcher as typeof fetch })).resolves.toBeUndefined();
    const [url, init] = requests[0]!;
    expect(url).toBe("http://lab.test/graphql");
    expect(new Headers(init.headers).get("authorization")).toBe("Bearer secret-token");
    expect(String(init.body)).not.toContain("secret-token");
  });

  it.each([
    ["a coded refusal", refused("no", "UNAUTHENTICATED"), "Unauthorised"],
    ["a refusal of the upstream server, without code", refused("Token is not valid"), "Unauthorised"],
    ["HTTP 401", answering("", 401), "Unauthorised"],
    ["HTTP 403", answering("", 403), "Unauthorised"],
    ["a web page", answering("<html>"), "NotAMikroServer"],
    ["other JSON", answering({ hello: 1 }), "NotAMikroServer"],
    ["another GraphQL server", refused('Cannot query field "images" on type "Query".'), "NotAMikroServer"],
    ["the same with a code", refused("nope", "GRAPHQL_VALIDATION_FAILED"), "NotAMikroServer"],
    ["a failing server", refused("Unexpected error", "INTERNAL"), "Unreachable"],
    ["a failing gateway", answering("Bad gateway", 502), "Unreachable"],
    ["nothing", { fetch: () => Promise.reject(new TypeError("fetch failed")) }, "Unreachable"],
  ])("tells %s", async (_, options, tag) => {
    await expect(probe(connection, options)).resolves.toMatchObject({ tag });
  });

  it("does not repeat a token that the server repeats", async () => {
    const answer = await probe(connection, refused("Invalid token: secret-token"));
    expect(answer).toMatchObject({ tag: "Unauthorised", message: "lab.test: Invalid token: [token]" });
  });

  it("does not even ask where the browser would refuse", async () => {
    const never = { fetch: () => Promise.reject(new Error("asked")), pageUrl: "https://app.test/" };
    await expect(probe(connection, never)).resolves.toMatchObject({ message: expect.stringContaining("https") });
    await expect(probeObjects(connection, never)).resolves.toMatchObject({ tag: "Unreachable" });
  });

  it("lets an abort pass", async () => {
    const signal = AbortSignal.abort();
    const aborted = { fetch: () => Promise.reject(signal.reason), signal };
    await expect(probe(connection, aborted)).rejects.toMatchObject({ name: "AbortError" });
    await expect(probeObjects(connection, aborted)).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("probeObjects", () => {
  it("takes any answer as a sign of life", async () => {
    await expect(probeObjects(connection, answering("<Error/>", 403))).resolves.toBeUndefined();
    const dead = { fetch: () => Promise.reject(new TypeError("fetch failed")) };
    await expect(probeObjects(connection, dead)).resolves.toMatchObject({ tag: "Unreachable" });
  });
});
