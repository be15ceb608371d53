import { describe, expect, it, vi } from "vitest";
import type { ServerConfig } from "../connection/config.ts";
import { type Connection, connectionOf } from "../connection/connection.ts";
import { Unreachable } from "../connection/errors.ts";
import type { Session } from "../mikro/session.ts";
import { SessionStore } from "./session-store.ts";

const CONFIG: ServerConfig = { graphqlUrl: "http://lab.test/graphql", s3Url: "http://s3.test", version: "0.1.0" };

/** As much of Storage as is used. */
function makeStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as Storage;
}

function makeStore(fetchConfig: () => Promise<ServerConfig | undefined>, storage = makeStorage()) {
  const opened: Connection[] = [];
  const dispose = vi.fn(() => Promise.resolve());
  const store = new SessionStore({
    fetchConfig,
    storage,
    open: (connection) => {
      opened.push(connection);
      return { connection, dispose } as unknown as Session;
    },
  });
  return { store, opened, dispose, storage };
}

const values = { graphqlUrl: "https://far.test/graphql", s3Url: "https://far.test/s3", token: "tok", remember: true };

describe("SessionStore", () => {
  it("connects by itself when the server gives a token", async () => {
    const { store, opened } = makeStore(async () => ({ ...CONFIG, token: "given" }));
    await store.start();
    expect(store.getSnapshot().phase).toBe("open");
    expect(await opened[0]?.getToken()).toBe("given");
  });

  it("asks, with the addresses filled in, when the server gives no token", async () => {
    const { store } = makeStore(async () => CONFIG);
    await store.start();
    expect(store.getSnapshot()).toEqual({
      phase: "asking",
      initial: { graphqlUrl: CONFIG.graphqlUrl, s3Url: CONFIG.s3Url },
      reason: undefined,
    });
  });

  it("asks with the reason when the configuration cannot be had or used", async () => {
    const silent = makeStore(() => Promise.reject(new Unreachable("lab.test does not answer")));
    await silent.store.start();
    expect(silent.store.getSnapshot()).toMatchObject({
      phase: "asking",
      reason: { message: "lab.test does not answer" },
    });
    const bad = makeStore(async () => ({ ...CONFIG, s3Url: "ftp://x", token: "t" }));
    await bad.store.start();
    expect(bad.store.getSnapshot()).toMatchObject({
      reason: { title: "The configuration of this page cannot be used" },
    });
  });

  it("keeps a connection in the tab only when asked to, and prefers it at the next start", async () => {
    const { store, storage } = makeStore(async () => undefined);
    store.connect(connectionOf(values), values);
    const next = makeStore(async () => ({ ...CONFIG, token: "given" }), storage);
    await next.store.start();
    expect(await next.opened[0]?.getToken()).toBe("tok");

    const other = makeStore(async () => undefined);
    other.store.connect(connectionOf(values), { ...values, remember: false });
    const after = makeStore(async () => undefined, other.storage);
    await after.store.start();
    expect(after.store.getSnapshot().phase).toBe("asking");
  });

  it("ends the session and forgets the token when disconnected", async () => {
    const { store, storage, dispose } = makeStore(async () => undefined);
    const listener = vi.fn();
    store.subscribe(listener);
    store.connect(connectionOf(values), values);
    store.disconnect();
    expect(dispose).toHaveBeenCalledOnce();
    expect(store.getSnapshot()).toMatchObject({ phase: "asking", initial: { graphqlUrl: values.graphqlUrl } });
    expect(JSON.stringify(store.getSnapshot())).not.toContain("tok");
    const next = makeStore(async () => undefined, storage);
    await next.store.start();
    expect(next.store.getSnapshot().phase).toBe("asking");
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
