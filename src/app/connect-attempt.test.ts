import { describe, expect, it } from "vitest";
import { attemptConnection, type ConnectValues } from "./connect-attempt.ts";

const values: ConnectValues = {
  graphqlUrl: "http://lab.test/graphql",
  s3Url: "http://objects.test",
  token: "secret-token",
  remember: false,
};
const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

/** Answers by host; a host that is not given does not answer. */
const network = (answers: Record<string, () => Response>) =>
  (async (url: string | URL | Request) => {
    const answer = answers[new URL(String(url)).host];
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return answer();
  }) as typeof fetch;
const good = {
  "lab.test": () => json({ data: { images: [] } }),
  "objects.test": () => new Response("", { status: 403 }),
};

describe("attemptConnection", () => {
  it("gives the connection when both services answer", async () => {
    const result = await attemptConnection(values, { fetch: network(good) });
    expect("connection" in result && result.connection.graphqlUrl).toBe("http://lab.test/graphql");
  });

  it("tells apart who does not answer", async () => {
    const noGraph = await attemptConnection(values, { fetch: network({}) });
    const noObjects = await attemptConnection(values, { fetch: network({ "lab.test": good["lab.test"] }) });
    expect(noGraph).toMatchObject({ problem: { title: "The server does not answer", field: "graphqlUrl" } });
    expect(noObjects).toMatchObject({ problem: { field: "s3Url" } });
  });

  it("points at the token when the server refuses it, and never repeats it", async () => {
    const refused = () => json({ data: null, errors: [{ message: "no", extensions: { code: "UNAUTHENTICATED" } }] });
    const result = await attemptConnection(values, { fetch: network({ ...good, "lab.test": refused }) });
    expect(result).toMatchObject({ problem: { title: "The server refused the token", field: "token" } });
    expect(JSON.stringify(result)).not.toContain("secret-token");
  });

  it("recognises a server of another kind", async () => {
    const page = () => new Response("<html></html>", { headers: { "content-type": "text/html" } });
    const result = await attemptConnection(values, { fetch: network({ ...good, "lab.test": page }) });
    expect(result).toMatchObject({ problem: { title: "That is not a mikro server", field: "graphqlUrl" } });
  });

  it("names the field that cannot be used before it asks anybody", async () => {
    const silent = { fetch: network({}) };
    const fieldOf = async (changed: Partial<ConnectValues>) => {
      const result = await attemptConnection({ ...values, ...changed }, silent);
      return "problem" in result ? `${result.problem.title}: ${result.problem.field}` : "connected";
    };
    expect(await fieldOf({ s3Url: "objects" })).toBe("That cannot be used: s3Url");
    expect(await fieldOf({ graphqlUrl: "ftp://lab" })).toBe("That cannot be used: graphqlUrl");
    expect(await fieldOf({ token: "two words" })).toBe("That cannot be used: token");
  });
});
