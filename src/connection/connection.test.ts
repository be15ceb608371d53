import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectionOf } from "./connection.ts";
import { BadConfig, isConnectionError } from "./errors.ts";
import { mixedContent } from "./urls.ts";

const URLS = { graphqlUrl: "http://lab.test/graphql", s3Url: "http://s3.test:6890/" };

describe("connectionOf", () => {
  it("derives the WebSocket URL and drops slashes at the end", () => {
    const connection = connectionOf({ ...URLS, token: "t" });
    expect(connection.wsUrl).toBe("ws://lab.test/graphql");
    expect(connection.s3Url).toBe("http://s3.test:6890");
    expect(connectionOf({ ...URLS, graphqlUrl: "https://a.test/mikro/graphql/", token: "t" }).wsUrl).toBe(
      "wss://a.test/mikro/graphql",
    );
  });

  it("shows no token when it is printed or stored", () => {
    const connection = connectionOf({ ...URLS, token: "secret-token" });
    expect(JSON.stringify(connection)).not.toContain("secret-token");
    expect(inspect(connection, { depth: 9, showHidden: true })).not.toContain("secret-token");
  });

  it("gives the token without Bearer, from a string or a function", async () => {
    await expect(connectionOf({ ...URLS, token: " Bearer abc " }).getToken()).resolves.toBe("abc");
    await expect(connectionOf({ ...URLS, token: () => Promise.resolve("bearer xyz") }).getToken()).resolves.toBe("xyz");
  });

  it("refuses tokens that no header can hold, without repeating them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 8 }), (token) => {
        fc.pre(!/^[\x21-\x7e]+$/.test(token.trim()) && !/^bearer/i.test(token.trim()) && token.trim().length > 4);
        try {
          connectionOf({ ...URLS, token });
          return false;
        } catch (error) {
          return isConnectionError(error, "BadConfig") && !error.message.includes(token.trim());
        }
      }),
    );
    expect(() => connectionOf({ ...URLS, token: "  " })).toThrow("The token is empty");
  });

  it.each([
    ["/graphql", "absolute"],
    ["ftp://a.test/x", "must start with http:"],
    ["http://user:pw@a.test/graphql", "user name or password"],
    ["http://a.test/graphql?token=abc", "query"],
    ["http://a.test/graphql#x", "fragment"],
  ])("refuses %s", (graphqlUrl, reason) => {
    const attempt = () => connectionOf({ ...URLS, graphqlUrl, token: "t" });
    expect(attempt).toThrow(BadConfig);
    expect(attempt).toThrow(reason);
    expect(attempt).not.toThrow(/pw|abc/);
  });
});

describe("mixedContent", () => {
  it("names the http service that an https page may not reach, loopback excepted", () => {
    expect(mixedContent("https://app.test/", "http://lab.test/graphql")).toContain("lab.test");
    expect(mixedContent("https://app.test/", "http://localhost:6580/graphql")).toBeUndefined();
    expect(mixedContent("https://app.test/", "http://127.0.0.1:6580/graphql")).toBeUndefined();
    expect(mixedContent("http://app.test/", "http://lab.test/graphql")).toBeUndefined();
    expect(mixedContent("https://app.test/", "https://lab.test/graphql")).toBeUndefined();
  });
});
