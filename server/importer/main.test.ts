import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announceLab, findRunningLab } from "./running-lab.ts";
import { materialize, readFixtures, temporaryDirectory } from "./test-fixtures.ts";
import { ask, objectKeys, startTestLab } from "./test-lab.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Programs start in a second on an idle machine, in many on a busy one. */
const TIMEOUT_MS = 120_000;

const fixtures = await readFixtures();
let running: Awaited<ReturnType<typeof startTestLab>>;
let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
let pages: string;
let jpeg: string;
beforeAll(async () => {
  running = await startTestLab();
  directory = await temporaryDirectory();
  pages = await materialize(directory.path, "pages.tif", fixtures["tiff-pages.tif"]!);
  jpeg = await materialize(directory.path, "picture.tif", fixtures["jpeg.tif"]!);
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await directory[Symbol.asyncDispose]();
});

function start(words: readonly string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, MIKRO_TOKEN: "", ...environment };
  const child = spawn(process.execPath, ["--import", "tsx", "server/importer/main.ts", ...words], { cwd: ROOT, env });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk) => {
      output[name] += chunk;
    });
  }
  const exited = once(child, "close").then(([code]) => ({ code: code as number | null, ...output }));
  return { child, exited };
}

function seen(stream: NodeJS.ReadableStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    let all = "";
    stream.on("data", (chunk) => {
      all += chunk;
      if (all.includes(text)) resolve();
    });
  });
}

function otherServer(graphqlUrl = running.target.graphqlUrl): string[] {
  return ["--graphql-url", graphqlUrl, "--s3-url", running.target.s3Url];
}

describe("npm run import", { timeout: TIMEOUT_MS }, () => {
  it("imports into a lab of its own when none runs, prints a line a file, and ends with 1 if one was refused", async () => {
    const dataDir = join(directory.path, "own-lab");
    const { code, stdout, stderr } = await start(["--data-dir", dataDir, pages, jpeg]).exited;
    expect(stdout).toMatch(
      /^imported {2}\S+pages\.tif: image \d+ {2}1 x 1 x 4 x 9 x 14 uint8 {2}1 level {2}\d+\.\d s, \d+\.\d MB\/s$/m,
    );
    expect(stdout).toContain("note: its pixel size is not stated in a unit of length");
    expect(stderr).toContain(`refused   ${jpeg}: TIFF compression JPEG`);
    expect(stderr).toContain("Importing 10");
    expect(code).toBe(1);
  });

  it("imports into the lab that runs on the data directory", async () => {
    const { dataDir } = running.lab;
    const retract = await announceLab(dataDir.path, running.lab);
    const words = ["--data-dir", dataDir.path, "--dataset", "From outside", "--name", "Four pages", pages];
    const { code, stderr } = await start(words).exited;
    await retract();
    expect(code, stderr).toBe(0);
    expect(await findRunningLab(dataDir.path)).toBeUndefined();
    const { images } = await ask<{ images: { dataset: { name: string } }[] }>(
      running.target,
      '{ images(filters: { name: { exact: "Four pages" } }) { dataset { name } } }',
    );
    expect(images).toEqual([{ dataset: { name: "From outside" } }]);
  });

  it("takes back what it was doing when it is interrupted, and ends with 130", async () => {
    const before = { ...(await counts()) };
    let held: (() => void) | undefined;
    const isHeld = new Promise<void>((resolve) => {
      held = resolve;
    });
    let release: (() => void) | undefined;
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    const proxy = createServer((request, response) => {
      void forward(request, response, async (body) => {
        if (!body.includes("mutation FinishZarrUpload")) return;
        held!();
        await isReleased;
      });
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const { port } = proxy.address() as AddressInfo;
    const words = [...otherServer(`http://127.0.0.1:${port}/graphql`), pages];
    const { child, exited } = start(words, { MIKRO_TOKEN: running.target.token });
    await isHeld;
    child.kill("SIGINT");
    await seen(child.stderr, "import: stopping");
    release!();
    const { code, stderr } = await exited;
    proxy.close();
    expect(stderr).toContain("import: interrupted");
    expect(code).toBe(130);
    expect(await counts()).toEqual(before);
  });

  it.each([
    ["--nmae=x is no flag of import", ["--nmae=x", "a.tif"]],
    ["--name is for a single path", ["--name", "x", "a.tif", "b.tif"]],
    [
      "no answer from http://localhost:9/graphql",
      ["--graphql-url", "http://localhost:9/graphql", "--s3-url", "http://localhost:9", "--token", "t", "a.tif"],
    ],
  ])("ends with 1 and one line: %s", async (reason, words) => {
    const { code, stdout, stderr } = await start(words).exited;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

async function counts() {
  const { images } = await ask<{ images: unknown[] }>(running.target, "{ images { id } }");
  return { images: images.length, objects: (await objectKeys(running.lab)).length };
}

/** Passes a request on to the lab's GraphQL, after `hold`. */
async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  hold: (body: string) => Promise<void>,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString();
  await hold(body);
  const headers = { "content-type": "application/json", authorization: request.headers.authorization ?? "" };
  const answer = await fetch(running.target.graphqlUrl, { method: "POST", headers, body });
  response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
}
