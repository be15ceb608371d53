import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WorkerHandle } from "../../worker/handle.ts";
import { chunkKey } from "../array-spec.ts";
import { gate, startTestServer, type TestServer } from "../testing/http-server.ts";
import { storeArray } from "../testing/stored-array.ts";
import type { DataWorkerApi } from "../worker/api.ts";
import { inlineDataWorker } from "../worker/spawn.ts";
import { ChunkAccess } from "./chunk-access.ts";
import { DataWorkers } from "./data-workers.ts";

let server: TestServer;
/** Makes the worker that was started last, or before, crash. */
let crashes: ((reason: string) => void)[];
let protocols: string[];

beforeEach(async () => {
  server = await startTestServer();
  crashes = [];
  protocols = [];
});
afterEach(() => server.close());

function makeAccess(start: () => WorkerHandle<DataWorkerApi> = crashable, size = 2): ChunkAccess {
  const workers = new DataWorkers({
    size,
    start,
    budgetBytes: 1e6,
    askFile: async () => undefined,
    askGrant: async () => {
      throw new Error("none");
    },
    onProtocol: (protocol) => protocols.push(protocol),
  });
  return new ChunkAccess(workers, 6, 1e6);
}

function crashable(): WorkerHandle<DataWorkerApi> {
  return { ...inlineDataWorker(), onCrash: (listener) => void crashes.push(listener) };
}

const open = () =>
  storeArray(server.url, server.objects, { path: "a", shape: [4, 4], chunks: [2, 2], dims: ["y", "x"] });

describe("ChunkAccess", () => {
  it("survives the crash of a worker: its chunks and requests are lost, the others stay, the next request works", async () => {
    const access = makeAccess();
    const array = open();
    const [a, b] = [
      { array, coords: [0, 0] },
      { array, coords: [0, 1] },
    ];
    await access.load(a, { priority: 0 });
    await access.load(b, { priority: 0 });
    const home = access.workers.workerOf(array, a.coords);
    // All of a small array lives in one worker; the other one is idle.
    expect(access.workers.workerOf(array, b.coords)).toBe(home);
    const requests = access.workers.stats().requests;

    const held = gate();
    server.behave(() => ({ after: held.opened }));
    const lost = access.load({ array, coords: [1, 1] }, { priority: 0 });
    await server.arrived(({ path }) => path.endsWith("1/1"));
    crashes[0]!("out of memory");
    await expect(lost).rejects.toMatchObject({ tag: "WorkerCrashed", message: "A data worker stopped: out of memory" });
    expect(access.isResident(a)).toBe(false);
    expect(access.workers.stats()).toMatchObject({ requests, residentBytes: 0 });
    held.open();
    await access.load(a, { priority: 0 });
    expect(access.isResident(a)).toBe(true);
    expect(access.workers.stats().requests).toBe(requests + 1);
  });

  it("loads again what was evicted between loading and use, and gives up when that goes on", async () => {
    const access = makeAccess();
    const chunk = { array: open(), coords: [0, 0] };
    let missing = 3;
    expect(await access.use(chunk, { priority: 0 }, async () => (missing-- > 0 ? undefined : "used"))).toBe("used");
    await expect(access.use(chunk, { priority: 0 }, async () => undefined)).rejects.toMatchObject({
      tag: "OutOfRoom",
      fields: { tries: 64, budgetBytes: 500_000 },
    });
    expect(access.workers.isResident(access.workers.workerOf(chunk.array, chunk.coords), chunkKey(chunk))).toBe(false);
  });

  it("says why an array cannot be opened in a worker", async () => {
    const array = { ...open(), metadata: { zarr_format: 3, node_type: "array", shape: "?" } };
    await expect(makeAccess().load({ array, coords: [0, 0] }, { priority: 0 })).rejects.toMatchObject({
      tag: "InvalidArray",
    });
  });

  it("passes on the protocol that workers see", async () => {
    const start = (): WorkerHandle<DataWorkerApi> => {
      const handle = inlineDataWorker();
      const load: typeof handle.remote.load = async (...args) => ({
        ...(await handle.remote.load(...args)),
        protocol: "h2",
      });
      const remote = new Proxy(handle.remote, {
        get: (target, name) => (name === "load" ? load : Reflect.get(target, name)),
      });
      return { ...handle, remote };
    };
    await makeAccess(start).load({ array: open(), coords: [0, 0] }, { priority: 0 });
    expect(protocols).toEqual(["h2"]);
  });
});
