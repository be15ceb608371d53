import { describe, expect, it } from "vitest";
import { connectionOf } from "../connection/connection.ts";
import { ConnectionMonitor } from "../connection/state.ts";
import { createSend } from "./transport.ts";

const TOKEN = "secret-token";
const connection = connectionOf({ graphqlUrl: "http://lab.test/graphql", s3Url: "http://s3.test", token: TOKEN });

function sending(fetcher: typeof fetch) {
  const monitor = new ConnectionMonitor();
  return { monitor, send: createSend(connection, monitor, fetcher) };
}
const answering = (body: unknown, status = 200) =>
  sending(() => Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status })));
const BODY = { query: "query Q { x }", operationName: "Q" };

describe("createSend", () => {
  it("sends JSON with the token in its header and gives the data", async () => {
    const seen: RequestInit[] = [];
    const { monitor, send } = sending((_, init) => {
      seen.push(init ?? {});
      return Promise.resolve(Response.json({ data: { x: 1 } }));
    });
    await expect(send({ ...BODY, variables: { a: [1] } })).resolves.toEqual({ x: 1 });
    expect(JSON.parse(String(seen[0]?.body))).toEqual({ ...BODY, variables: { a: [1] } });
    expect(new Headers(seen[0]?.headers).get("authorization")).toBe(`Bearer ${TOKEN}`);
    expect(monitor.getSnapshot().status).toBe("connected");
  });

  it("takes errors that are empty or null for none", async () => {
    await expect(answering({ data: { x: 1 }, errors: [] }).send(BODY)).resolves.toEqual({ x: 1 });
    await expect(answering({ data: { x: 1 }, errors: null }).send(BODY)).resolves.toEqual({ x: 1 });
  });

  it.each([
    ["UNAUTHENTICATED", "x", "Unauthenticated", "unauthorised"],
    ["FORBIDDEN", "x", "Forbidden", "connected"],
    ["NOT_FOUND", "x", "NotFound", "connected"],
    ["BAD_USER_INPUT", "x", "BadUserInput", "connected"],
    ["GRAPHQL_VALIDATION_FAILED", "x", "BadUserInput", "connected"],
    ["INTERNAL", "x", "ServerFailed", "connected"],
    ["SOMETHING_NEW", "x", "ServerFailed", "connected"],
    [undefined, "Image matching query does not exist.", "NotFound", "connected"],
    [undefined, "Token has expired", "Unauthenticated", "unauthorised"],
    [undefined, "User does not have permission", "Forbidden", "connected"],
    [undefined, "division by zero", "ServerFailed", "connected"],
  ])("classifies code %s, message %s as %s", async (code, message, tag, status) => {
    const entry = { message, path: ["x"], ...(code === undefined ? {} : { extensions: { code } }) };
    const { monitor, send } = answering({ data: null, errors: [entry] });
    const attempt = send(BODY);
    await expect(attempt).rejects.toMatchObject({ tag, operation: "Q", entries: [{ message, path: ["x"] }] });
    expect(monitor.getSnapshot().status).toBe(status);
  });

  it.each([
    [answering("<html>", 502), "ServerFailed", "offline"],
    [answering("<html>"), "BadAnswer", "offline"],
    [answering({ hello: 1 }), "BadAnswer", "offline"],
    [answering("", 401), "Unauthenticated", "unauthorised"],
    [sending(() => Promise.reject(new TypeError("fetch failed"))), "NetworkFailed", "offline"],
  ])("names what is no GraphQL answer (%#)", async ({ monitor, send }, tag, status) => {
    await expect(send(BODY)).rejects.toMatchObject({ tag, message: expect.stringContaining("lab.test") });
    expect(monitor.getSnapshot().status).toBe(status);
  });

  it("takes the token out of what the server says", async () => {
    const { monitor, send } = answering({ data: null, errors: [{ message: `Bad token ${TOKEN}` }] });
    const error = await send(BODY).catch((reason: unknown) => reason);
    expect(JSON.stringify(error) + String(error)).not.toContain(TOKEN);
    expect(monitor.getSnapshot().reason).toBe("Q: Bad token [token]");
  });

  it("lets an abort pass and does not count it as a failure", async () => {
    const controller = new AbortController();
    const { monitor, send } = sending((_, init) => {
      setImmediate(() => controller.abort());
      return new Promise((_, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      });
    });
    await expect(send(BODY, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
    await expect(send(BODY, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    expect(monitor.getSnapshot().status).toBe("connecting");
  });
});
