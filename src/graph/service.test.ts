import { gql } from "@apollo/client";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { connectionOf } from "../connection/connection.ts";
import { createGraphClient } from "./client.ts";
import { followRecovery } from "./recovery.ts";
import { createGraphService, type GraphService } from "./service.ts";
import { GraphLab, TOKEN } from "./testing/graph-lab.ts";

const WATCH = gql`
  subscription Watch($upTo: Int) {
    ticks(upTo: $upTo)
  }
`;

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function lab(token = TOKEN): Promise<{ server: GraphLab; service: GraphService }> {
  const server = await new GraphLab().start();
  closing.push(() => server.stop());
  const url = `http://127.0.0.1:${server.port}/graphql`;
  const service = createGraphService(connectionOf({ graphqlUrl: url, s3Url: "http://s3.test", token }), {
    webSocket: WebSocket,
    backoffMs: { first: 10, longest: 40 },
  });
  closing.push(() => service.dispose());
  return { server, service };
}

/** Until something is so, by looking at every turn of the event loop. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise<void>((resolve) => setImmediate(resolve));
}

describe("events", () => {
  it("open a socket with the token in its first message, and end the subscription when the consumer stops", async () => {
    const { server, service } = await lab();
    expect(server.clients).toBe(0);
    const events = service.events<{ ticks: number }, object>(WATCH, {});
    const first = events.next();
    await until(() => server.open === 1);
    server.tick(1);
    server.tick(2);
    expect((await first).value).toEqual({ ticks: 1 });
    expect((await events.next()).value).toEqual({ ticks: 2 });
    expect(server.inits).toEqual([{ token: TOKEN }]);
    const waiting = events.next();
    await events.return?.();
    expect((await waiting).done).toBe(true);
    await until(() => server.ended === 1);
    expect((await events.next()).done).toBe(true);
  });

  it("go on after the socket broke, and the monitor tells of the gap", async () => {
    const { server, service } = await lab();
    await service.send({ query: "{ x }" });
    const states: string[] = [];
    service.monitor.subscribe(() => states.push(service.monitor.getSnapshot().status));
    const events = service.events<{ ticks: number }, object>(WATCH, {});
    const next = events.next();
    await until(() => server.open === 1);
    server.dropClients();
    await until(() => server.open === 2);
    server.tick(3);
    expect((await next).value).toEqual({ ticks: 3 });
    expect(states).toEqual(["reconnecting", "connected"]);
    await events.return?.();
  });

  it("keep trying while the server is away", async () => {
    const { server, service } = await lab();
    const { port } = server;
    const events = service.events<{ ticks: number }, object>(WATCH, {});
    const next = events.next();
    await until(() => server.open === 1);
    await server.stop();
    const again = await new GraphLab().start(port);
    closing.push(() => again.stop());
    await until(() => again.open === 1);
    again.tick(4);
    expect((await next).value).toEqual({ ticks: 4 });
    await events.return?.();
  });

  it("end with the server's reason, without the token", async () => {
    const { service } = await lab();
    const error = await service
      .events(WATCH, { upTo: -1 })
      .next()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ tag: "BadUserInput", message: "Watch: Not below 0, says [token]" });
  });

  it("end when the server does not want the token, and are not tried for ever", async () => {
    const { server, service } = await lab("wrong");
    await expect(service.events(WATCH, {}).next()).rejects.toMatchObject({ tag: "Unauthenticated" });
    expect(server.inits).toHaveLength(1);
    expect(service.monitor.getSnapshot().status).toBe("unauthorised");
  });

  it("end quietly on abort and with an error when the session closes; nothing stays open", async () => {
    const { server, service } = await lab();
    const controller = new AbortController();
    const aborted = service.events(WATCH, {}, controller.signal).next();
    const closed = expect(service.events(WATCH, {}).next()).rejects.toMatchObject({ tag: "Disconnected" });
    await until(() => server.open === 2);
    controller.abort();
    expect((await aborted).done).toBe(true);
    service.dispose();
    await closed;
    await until(() => server.clients === 0);
    await expect(service.send({ query: "{ x }" })).rejects.toMatchObject({ tag: "Disconnected" });
    await expect(service.getCredentials("1")).rejects.toMatchObject({ tag: "Disconnected" });
  });
});

describe("the Apollo client over the service", () => {
  const QUERY = gql`
    query Image {
      image(id: "7") {
        id
        name
      }
    }
  `;
  const image = { __typename: "Image", id: "7", name: "cells" };

  it("asks once, then reads from the cache; the token is in no context and no cache", async () => {
    const { server, service } = await lab();
    server.answer = () => ({ status: 200, body: { data: { image } } });
    const client = createGraphClient(service);
    closing.push(() => client.stop());
    await client.query({ query: QUERY });
    await client.query({ query: QUERY });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({ authorization: `Bearer ${TOKEN}`, body: { operationName: "Image" } });
    expect(server.requests[0]?.body.query).toContain("__typename");
    expect(JSON.stringify(client.cache.extract())).not.toContain(TOKEN);
  });

  it("rejects with tagged errors", async () => {
    const { server, service } = await lab();
    server.answer = () => ({
      status: 200,
      body: {
        data: null,
        errors: [{ message: "Image matching query does not exist.", extensions: { code: "NOT_FOUND" } }],
      },
    });
    const client = createGraphClient(service);
    await expect(client.query({ query: QUERY })).rejects.toMatchObject({ tag: "NotFound", operation: "Image" });
  });

  it("takes an abort through to the request", async () => {
    const { service } = await lab();
    const client = createGraphClient(service);
    const signal = AbortSignal.abort();
    const options = { query: QUERY, context: { fetchOptions: { signal } } };
    await expect(client.query(options)).rejects.toMatchObject({ name: "AbortError" });
  });

  it("never keeps credentials, even when a document asks for them", async () => {
    const { server, service } = await lab();
    const grant = { __typename: "ZarrAccessGrant", secretKey: "sk" };
    const store = { __typename: "ZarrStore", id: "1", accessGrant: grant };
    server.answer = () => ({ status: 200, body: { data: { image: { ...image, store } } } });
    const client = createGraphClient(service);
    const query = gql`
      query Leak {
        image(id: "7") {
          id
          store {
            id
            accessGrant {
              secretKey
            }
          }
        }
      }
    `;
    await client.query({ query });
    expect(JSON.stringify(client.cache.extract())).not.toContain('"sk"');
  });
});

describe("followRecovery", () => {
  it("asks until the server is back, then says once that what is shown may be old", async () => {
    const { server, service } = await lab();
    let recoveries = 0;
    const recovery = followRecovery(service, () => {
      recoveries += 1;
    });
    closing.push(() => recovery.stop());
    await service.send({ query: "{ x }" });
    server.answer = () => ({ status: 503, body: "down" });
    await expect(service.send({ query: "{ x }" })).rejects.toMatchObject({ tag: "ServerFailed" });
    expect(service.monitor.getSnapshot().status).toBe("reconnecting");
    recovery.retry();
    await until(() => server.requests.length === 3);
    server.answer = () => ({ status: 200, body: { data: { __typename: "Query" } } });
    await until(() => service.monitor.getSnapshot().status === "connected");
    expect(recoveries).toBe(1);
  });

  it("listens to the device's network, and to nothing after it was stopped", async () => {
    const { server, service } = await lab();
    const device = new EventTarget();
    const recovery = followRecovery(service, () => {}, device);
    await service.send({ query: "{ x }" });
    device.dispatchEvent(new Event("offline"));
    expect(service.monitor.getSnapshot().status).toBe("offline");
    device.dispatchEvent(new Event("online"));
    expect(service.monitor.getSnapshot().status).toBe("connected");
    recovery.stop();
    device.dispatchEvent(new Event("offline"));
    expect(service.monitor.getSnapshot().status).toBe("connected");
    expect(server.requests).toHaveLength(1);
  });
});
