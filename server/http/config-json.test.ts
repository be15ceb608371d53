import { networkInterfaces } from "node:os";
import { describe, expect, it } from "vitest";
import { answerConfigJson, type ConfigJsonOptions } from "./config-json.ts";
import { send, serving } from "./test-server.ts";

const TOKEN = "the-token-of-this-installation";
const OPTIONS: ConfigJsonOptions = { version: "1.2.3", s3Port: 6890, publicS3Url: undefined, localToken: TOKEN };

/** The configuration as the sender of these headers gets it; `{port}` in a header stands for the server's port. */
async function configFor(
  headers: Record<string, string>,
  options: Partial<ConfigJsonOptions> = {},
  address = "127.0.0.1",
  host = "127.0.0.1",
): Promise<Record<string, unknown>> {
  return await serving(
    (request, response) => answerConfigJson({ ...OPTIONS, ...options }, request, response),
    async ({ port }) => {
      const filled = Object.entries(headers).map(([name, value]) => [name, value.replace("{port}", String(port))]);
      const answer = await send(port, "/config.json", Object.fromEntries(filled), { address });
      expect(answer.status).toBe(200);
      expect(answer.headers["cache-control"]).toBe("no-store");
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
      const text = answer.body.toString().replaceAll(String(port), "{port}");
      return JSON.parse(text) as Record<string, unknown>;
    },
    host,
  );
}

describe("/config.json", () => {
  it("gives a page of ours on this machine the services and the token", async () => {
    expect(await configFor({ host: "localhost:{port}", "sec-fetch-site": "same-origin" })).toEqual({
      graphqlUrl: "http://localhost:{port}/graphql",
      graphqlWsUrl: "ws://localhost:{port}/graphql",
      s3Url: "http://localhost:6890",
      token: TOKEN,
      version: "1.2.3",
    });
  });

  it.each([
    ["a program without a browser", { host: "127.0.0.1:{port}" }],
    ["an address typed by hand", { host: "127.0.0.1:{port}", "sec-fetch-site": "none" }],
    ["a page with an Origin of ours", { host: "localhost:{port}", origin: "http://localhost:{port}" }],
    ["a page with a Referer of ours", { host: "LOCALHOST:{port}", referer: "http://localhost:{port}/images/1" }],
    ["IPv6", { host: "[::1]:{port}" }],
  ])("gives the token to %s", async (_who, headers) => {
    expect((await configFor(headers)).token).toBe(TOKEN);
  });

  it.each([
    ["a name that resolves to us (DNS rebinding)", { host: "rebound.example:{port}", "sec-fetch-site": "same-origin" }],
    ["a name that only looks like loopback", { host: "127.0.0.1.example:{port}" }],
    ["a name that begins with localhost", { host: "localhost.example:{port}" }],
    ["a host that is none", { host: "localhost:{port}@evil.example" }],
    ["another site", { host: "localhost:{port}", "sec-fetch-site": "cross-site" }],
    ["another port of this machine", { host: "localhost:{port}", "sec-fetch-site": "same-site" }],
    ["another origin", { host: "localhost:{port}", origin: "http://evil.example" }],
    ["another port as origin", { host: "localhost:{port}", origin: "http://localhost:1" }],
    ["an opaque origin", { host: "localhost:{port}", origin: "null" }],
    ["a page behind a proxy that hides its name", { host: "localhost:{port}", referer: "https://lab.example/images" }],
    ["a proxy that names its client", { host: "localhost:{port}", "x-forwarded-for": "203.0.113.7" }],
    ["a proxy that forwards", { host: "localhost:{port}", forwarded: "for=203.0.113.7" }],
  ])("keeps the token from %s", async (_who, headers) => {
    const config = await configFor(headers);
    expect(config).not.toHaveProperty("token");
    expect(config).toHaveProperty("graphqlUrl");
  });

  const external = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4")?.address;

  it.skipIf(external === undefined)(
    "keeps the token from other machines, and names hosts that they can reach",
    async () => {
      const lied = await configFor({ host: "localhost:{port}" }, {}, external, "0.0.0.0");
      expect(lied).not.toHaveProperty("token");
      expect(await configFor({ host: "microscope.lan:{port}" }, {}, external, "0.0.0.0")).toMatchObject({
        graphqlUrl: "http://microscope.lan:{port}/graphql",
        s3Url: "http://microscope.lan:6890",
      });
    },
  );

  it("has no token where everybody has one of their own, and names public addresses", async () => {
    const options = { localToken: undefined, publicS3Url: "https://s3.lab.example" };
    const headers = { host: "lab.example", "x-forwarded-proto": "https" };
    expect(await configFor(headers, options)).toEqual({
      graphqlUrl: "https://lab.example/graphql",
      graphqlWsUrl: "wss://lab.example/graphql",
      s3Url: "https://s3.lab.example",
      version: "1.2.3",
    });
    expect(await configFor({ host: "localhost:{port}" }, options)).not.toHaveProperty("token");
  });
});
