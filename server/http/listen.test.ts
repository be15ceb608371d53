import { Agent, get } from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { OperatorError } from "../operator-error.ts";
import { listen } from "./listen.ts";
import { logRequest, type RequestEntry } from "./request-log.ts";
import { send, serving } from "./test-server.ts";

/** A promise and what resolves it. Node 20 lacks `Promise.withResolvers`. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((r) => {
    resolve = r;
  });
  return { promise, resolve };
}

describe("listen", () => {
  it("answers on both addresses of localhost, on one port", async () => {
    const endpoint = await listen("localhost", 0, "the app", (_request, response) => response.end("hello"));
    expect((await send(endpoint.port, "/")).body.toString()).toBe("hello");
    if (endpoint.servers.length === 2) {
      expect((await send(endpoint.port, "/", {}, { address: "::1" })).body.toString()).toBe("hello");
    }
    await endpoint.stop(0);
  });

  it("names a port that is taken, on either address, and what it was for", async () => {
    for (const address of ["127.0.0.1", "::1"]) {
      const other = createServer();
      const opened = await new Promise<boolean>((resolve) => {
        other.once("error", () => resolve(false)).listen({ host: address, port: 0 }, () => resolve(true));
      });
      if (!opened) continue; // no IPv6 here
      const { port } = other.address() as AddressInfo;
      const attempt = listen("localhost", port, "the app", () => undefined);
      await expect(attempt).rejects.toThrow(OperatorError);
      await expect(attempt).rejects.toThrow(`Port ${port} for the app is taken`);
      await new Promise((resolve) => other.close(resolve));
      // Nothing of the failed attempt is left.
      await (await listen("localhost", port, "the app", () => undefined)).stop(0);
    }
  });

  it("names a host that is not this machine", async () => {
    await expect(listen("192.0.2.1", 0, "the app", () => undefined)).rejects.toThrow("192.0.2.1 is no address");
  });

  it("finishes open requests when stopped, and drops idle and unused connections at once", async () => {
    let finish = () => {};
    const { promise: isThere, resolve: arrived } = withResolvers();
    const endpoint = await listen("127.0.0.1", 0, "a test", (request, response) => {
      if (request.url === "/idle") return response.end();
      finish = () => void response.end("finished");
      arrived();
    });
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      get({ port: endpoint.port, path: "/idle", agent }, (answer) => answer.resume().on("end", resolve));
    });
    const unused = connect(endpoint.port, "127.0.0.1");
    const isUnusedClosed = new Promise((resolve) => unused.once("close", resolve));
    const answer = send(endpoint.port, "/");
    await isThere;
    const stopped = endpoint.stop(600_000);
    await isUnusedClosed;
    finish();
    expect((await answer).body.toString()).toBe("finished");
    await stopped;
    agent.destroy();
  });

  it("cuts what is still open when its time is up", async () => {
    const { promise: isThere, resolve: arrived } = withResolvers();
    const endpoint = await listen("127.0.0.1", 0, "a test", () => arrived());
    const answer = send(endpoint.port, "/");
    const cut = expect(answer).rejects.toThrow();
    await isThere;
    await endpoint.stop(20);
    await cut;
  });
});

describe("logRequest", () => {
  it("enters what was asked and answered, without the query", async () => {
    const entries: RequestEntry[] = [];
    await serving(
      (request, response) => {
        logRequest((entry) => entries.push(entry), "s3", request, response);
        response.writeHead(206).end("0123456789");
      },
      ({ port }) => send(port, "/zarr/key?X-Amz-Signature=secret", { range: "bytes=0-9" }),
    );
    expect(entries).toEqual([
      expect.objectContaining({ service: "s3", method: "GET", path: "/zarr/key", range: "bytes=0-9", status: 206 }),
    ]);
    expect(entries[0]!.isComplete).toBe(true);
    expect(entries[0]!.sentBytes).toBeGreaterThan(10);
    expect(JSON.stringify(entries)).not.toContain("secret");
  });
});
