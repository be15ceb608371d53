import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ImportTarget } from "./graph-client.ts";
import { importFiles } from "./import.ts";
import { materialize, readFixtures, temporaryDirectory } from "./test-fixtures.ts";
import { ask, objectKeys, startTestLab } from "./test-lab.ts";

const fixtures = await readFixtures();
let running: Awaited<ReturnType<typeof startTestLab>>;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let pyramid: string;
beforeAll(async () => {
  running = await startTestLab();
  directory = await temporaryDirectory();
  pyramid = await materialize(directory.path, "pyramid.zarr", fixtures["v2-pyramid.zarr"]!);
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await directory[Symbol.asyncDispose]();
});

type Listed = { id: string; name: string; derivedScaleViews: { id: string }[] };

async function listImages(): Promise<Listed[]> {
  return (await ask<{ images: Listed[] }>(running.target, "{ images { id name derivedScaleViews { id } } }")).images;
}

beforeEach(deleteImages);

type Send = typeof fetch;
type Intercept = (
  send: () => Promise<Response>,
  request: { url: string; method: string; body: string },
) => Promise<Response>;

/** The target with every request passed through `intercept`. */
function through(intercept: Intercept): ImportTarget {
  const wrapped: Send = (input, init) => {
    const body = typeof init?.body === "string" ? init.body : "";
    return intercept(() => fetch(input, init), { url: String(input), method: init?.method ?? "GET", body });
  };
  return { ...running.target, fetch: wrapped };
}

async function expectNothingLeft(): Promise<void> {
  expect(await listImages()).toEqual([]);
  expect(await objectKeys(running.lab)).toEqual([]);
}

async function countRequests(isCounted: (url: string) => boolean): Promise<number> {
  let count = 0;
  const target = through((send, { url }) => {
    if (isCounted(url)) count++;
    return send();
  });
  await importFiles(target, [pyramid]);
  return count;
}

async function deleteImages(): Promise<void> {
  for (const { id } of await listImages()) {
    await ask(running.target, "mutation($id: ID!) { deleteImage(input: { id: $id }) }", { id });
  }
}

describe("an import that is aborted", () => {
  it.each(["before it is sent", "after it is answered"])(
    "leaves nothing, or all, at every request: %s",
    async (when) => {
      const requests = await countRequests(() => true);
      // Is the server there; two levels: a store, metadata and two chunks each; two checked in; two made.
      expect(requests).toBe(13);
      for (let at = 1; at <= requests; at++) {
        await deleteImages();
        const abort = new AbortController();
        let count = 0;
        const target = through(async (send) => {
          const isIt = ++count === at;
          if (isIt && when === "before it is sent") abort.abort();
          const answer = await send();
          if (isIt) abort.abort();
          return answer;
        });
        const outcome = await importFiles(target, [pyramid], { signal: abort.signal }).catch(
          (error: Error) => error.name,
        );
        if (outcome === "AbortError") {
          await expectNothingLeft();
        } else {
          // Too late: the last image had been asked for.
          expect(at).toBe(requests);
          const whole = (await listImages()).find(({ name }) => name === "pyramid");
          expect(whole?.derivedScaleViews).toHaveLength(1);
        }
      }
    },
  );
});

describe("an import that fails", () => {
  it("leaves nothing when the answer to any GraphQL request is lost", async () => {
    const operations = await countRequests((url) => url.endsWith("/graphql"));
    // The first asks whether the server is there: without an answer no file is begun.
    for (let at = 2; at <= operations; at++) {
      await deleteImages();
      let count = 0;
      const target = through(async (send, { url }) => {
        const answer = await send();
        if (url.endsWith("/graphql") && ++count === at) throw new TypeError("fetch failed");
        return answer;
      });
      const { refused } = await importFiles(target, [pyramid]);
      expect(refused[0]?.reason).toContain("no answer from");
      await expectNothingLeft();
    }
  });

  it("goes on after an object service that was busy, and gives up on one that stays broken", async () => {
    const seen = new Set<string>();
    const busyOnce = through((send, { url, method }) => {
      if (method !== "PUT" || seen.has(url)) return send();
      seen.add(url);
      return Promise.resolve(new Response("<Error><Code>SlowDown</Code></Error>", { status: 503 }));
    });
    expect((await importFiles(busyOnce, [pyramid])).imported).toHaveLength(1);
    await deleteImages();
    const broken = through((send, { url, method }) =>
      method === "PUT" && url.endsWith("c/1/0/0/0/0")
        ? Promise.resolve(new Response("<Error><Code>InternalError</Code></Error>", { status: 500 }))
        : send(),
    );
    const { refused } = await importFiles(broken, [pyramid]);
    expect(refused[0]?.reason).toMatch(/500 \(InternalError\) to PUT .*c\/1\/0\/0\/0\/0$/);
    await expectNothingLeft();
  });

  it("does not repeat what was forbidden, and names no credential", async () => {
    let puts = 0;
    const forbidden = through((send, { method }) => {
      if (method !== "PUT") return send();
      puts++;
      return Promise.resolve(new Response("<Error><Code>ExpiredToken</Code></Error>", { status: 403 }));
    });
    const { refused } = await importFiles(forbidden, [pyramid], { concurrency: 1 });
    expect(refused[0]?.reason).toContain("took longer than its credentials last");
    expect(refused[0]?.reason).not.toContain(running.target.token);
    expect(puts).toBe(1);
  });

  it.each([
    ["v2-raw-flat.zarr", "0/1.1", 20, "holds 10 elements instead of 20"],
    ["v2-raw-flat.zarr", "0/1.1", 39, "holds 19 elements instead of 20"],
    ["v2-uint16.zarr", "0/1/1", 9, "the chunk 1/1 is damaged"],
    ["v3-sharded.zarr", "0/c/0/0/0", 30, "cut short"],
  ])(
    "refuses %s with %s cut to %i bytes, after the upload began, and leaves nothing",
    async (name, file, size, reason) => {
      const path = await materialize(directory.path, `${size}-${name}`, fixtures[name]!);
      const bytes = Buffer.from(fixtures[name]!.files[file]!, "base64");
      await writeFile(join(path, file), bytes.subarray(0, size));
      const { refused } = await importFiles(running.target, [path]);
      expect(refused[0]?.reason).toContain(reason);
      await expectNothingLeft();
    },
  );
});
