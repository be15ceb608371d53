import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { VERSION } from "./lab.ts";

const ROOT = join(import.meta.dirname, "..");
const MAIN = join(ROOT, "dist", "server", "main.js");
const READY = /^mikro-web ready {2}app (\S+) {2}graphql (\S+) {2}s3 (\S+)$/m;

let parent: string;
/** A data directory that was started empty and stopped. */
let template: string;
const running: Program[] = [];

beforeAll(async () => {
  // What users run is the bundled server; built only if it is stale.
  execFileSync(process.execPath, ["scripts/build.mjs", "server"], { cwd: ROOT });
  parent = mkdtempSync(join(tmpdir(), "mikro-main-"));
  template = join(parent, "template");
  const program = start(template, "--empty");
  await program.ready;
  await program.stop("SIGTERM");
}, 120_000);
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop("SIGKILL");
});
afterAll(() => rmSync(parent, { recursive: true }));

type Program = Readonly<{
  pid: number | undefined;
  output: Readonly<{ stdout: string; stderr: string }>;
  exited: Promise<number | null>;
  seen: (pattern: RegExp) => Promise<RegExpExecArray>;
  ready: Promise<{ app: string; graphql: string; s3: string }>;
  stop: (signal: NodeJS.Signals) => Promise<number | null>;
}>;

function startWith(words: readonly string[], environment: Record<string, string> = {}, main = MAIN): Program {
  const env = { PATH: process.env.PATH, HOME: parent, ...environment };
  const child = spawn(process.execPath, [main, ...words], { cwd: parent, env });
  const output = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk) => {
      output[name] += chunk;
      for (const listener of listeners) listener();
    });
  }
  const exited = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  const seen = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output.stdout + output.stderr);
        if (match === null) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void exited.then((code) => reject(new Error(`Ended with ${code}: ${output.stdout}${output.stderr}`)));
    });
  const ready = seen(READY).then(([, app, graphql, s3]) => ({ app: app!, graphql: graphql!, s3: s3! }));
  ready.catch(() => undefined); // programs that are to fail never get ready
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  const program = { pid: child.pid, output, exited, seen, ready, stop };
  running.push(program);
  return program;
}

function start(dataDir: string, ...words: string[]): Program {
  return startWith(["--port", "0", "--s3-port", "0", "--data-dir", dataDir, ...words]);
}

function copyOfTemplate(name: string): string {
  const copy = join(parent, name);
  cpSync(template, copy, { recursive: true });
  return copy;
}

async function graphql(url: string, token: string, query: string): Promise<unknown> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  return await (await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) })).json();
}

/** Runs a start that must fail; gives back its exit code and all that it printed. */
async function failedStart(words: readonly string[], environment: Record<string, string> = {}) {
  const program = startWith(words, environment);
  const code = await program.exited;
  return { code, ...program.output };
}

// Each start is a process of about 1.5 s of work, which a busy machine stretches.
describe("mikro-web", { timeout: 120_000 }, () => {
  it("says when it is ready, serves app, GraphQL and objects, and keeps data over restarts and crashes", async () => {
    const dataDir = copyOfTemplate("restart");
    const first = start(dataDir);
    const urls = await first.ready;
    const { token, ...config } = (await (await fetch(`${urls.app}/config.json`)).json()) as Record<string, string>;
    expect(config).toEqual({
      graphqlUrl: urls.graphql,
      graphqlWsUrl: urls.graphql.replace("http", "ws"),
      s3Url: urls.s3,
      version: VERSION,
    });
    expect((await fetch(`${urls.app}/ht`)).status).toBe(200);
    expect((await fetch(`${urls.s3}/zarr/x`)).status).toBe(403);
    const created = await graphql(urls.graphql, token!, 'mutation { createDataset(input: {name: "kept"}) { name } }');
    expect(created).toEqual({ data: { createDataset: { name: "kept" } } });
    expect(await first.stop("SIGINT")).toBe(0);
    expect(first.output.stdout).toMatch(/^mikro-web ready [^\n]+\n$/);
    expect(first.output.stderr).toBe("");

    const second = start(dataDir);
    const later = await second.ready;
    await graphql(later.graphql, token!, 'mutation { createDataset(input: {name: "before a crash"}) { name } }');
    await second.stop("SIGKILL");
    const third = await start(dataDir).ready;
    const found = await graphql(third.graphql, token!, "{ datasets(ordering: [{name: ASC}]) { name } }");
    expect(found).toEqual({ data: { datasets: [{ name: "before a crash" }, { name: "kept" }] } });
  });

  it("refuses a taken port in one line and harms nothing", async () => {
    const dataDir = copyOfTemplate("taken");
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const port = String((other.address() as AddressInfo).port);
    const forApp = await failedStart(["--port", port, "--s3-port", "0", "--data-dir", dataDir]);
    expect(forApp).toEqual({
      code: 1,
      stdout: "",
      stderr: `mikro-web: Port ${port} for the app (--port) is taken: stop what uses it, or name another one\n`,
    });
    const forObjects = await failedStart(["--port", "0", "--s3-port", port, "--data-dir", dataDir]);
    expect([forObjects.code, forObjects.stderr]).toEqual([
      1,
      expect.stringContaining("for objects (--s3-port) is taken"),
    ]);
    await new Promise((resolve) => other.close(resolve));
    await start(dataDir).ready;
  });

  it("refuses a second server on the directory, while the first goes on", async () => {
    const dataDir = copyOfTemplate("shared");
    const first = start(dataDir);
    const { app } = await first.ready;
    const second = await failedStart(["--port", "0", "--s3-port", "0", "--data-dir", dataDir]);
    expect(second).toEqual({
      code: 1,
      stdout: "",
      stderr: `mikro-web: Another server (process ${first.pid}) is using the data directory ${dataDir}\n`,
    });
    expect((await fetch(`${app}/ht`)).status).toBe(200);
  });

  it("refuses a foreign directory and leaves it as it was", async () => {
    const dataDir = join(parent, "foreign");
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, "thesis.tex"), "text");
    const { code, stderr } = await failedStart(["--port", "0", "--s3-port", "0", "--data-dir", dataDir]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^mikro-web: [^\n]+ is no mikro-web data directory[^\n]+\n$/),
    ]);
    expect(readdirSync(dataDir)).toEqual(["thesis.tex"]);
  });

  it.each([
    [["--port", "65536"], {}, "--port must be a number from 0 to 65535"],
    [["--s3-port", "x"], {}, "--s3-port must be a number"],
    [["--prot", "1"], {}, "--prot is no flag of mikro-web"],
    [["somewhere"], {}, "somewhere is not understood"],
    [["--log-level", "loud"], {}, "--log-level must be one of error, warn, info, debug"],
    [["--host", "192.0.2.1"], {}, "192.0.2.1 is no address of this machine"],
    [
      [],
      { DATABASE_URL: "postgres://me:hush-hush@127.0.0.1:1/mikro" },
      "The database mikro at 127.0.0.1:1 cannot be used",
    ],
    [[], { DATABASE_URL: "hush-hush" }, "DATABASE_URL cannot be used: it must be a postgres:// URL"],
    [[], { MIKRO_TOKEN: "hush-hush" }, "MIKRO_TOKEN cannot be used: it needs 16 characters"],
    [[], { MIKRO_TOKENS_FILE: "/nowhere/tokens" }, "/nowhere/tokens cannot be read"],
  ] as [string[], Record<string, string>, string][])("refuses %j with %j in one line", async (words, env, message) => {
    const ports = words.includes("--port")
      ? ["--s3-port", "0"]
      : ["--port", "0", ...(words[0] === "--s3-port" ? [] : ["--s3-port", "0"])];
    const all = [...ports, "--data-dir", join(parent, "refused"), ...words];
    const { code, stdout, stderr } = await failedStart(all, env);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^mikro-web: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("hush-hush");
  });

  it("stops in order while it makes the demo data, which can be done without afterwards", async () => {
    const dataDir = copyOfTemplate("demo");
    rmSync(join(dataDir, "demo.json"));
    const state = () => JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")) as unknown;
    const program = start(dataDir);
    await program.seen(/Making demo data/);
    expect(await program.stop("SIGINT")).toBe(0);
    expect(program.output.stdout).toBe("");
    expect(program.output.stderr).toMatch(/^(Making demo data [^\n]+\n)+$/);
    expect(state()).toEqual({ state: "making" });
    await start(dataDir, "--empty").ready;
    expect(state()).toEqual({ state: "skipped" });
  });

  it("follows the settings of a deployment: its own token, a log of requests without secrets", async () => {
    const token = "a-token-of-the-deployment";
    const log = join(parent, "requests.jsonl");
    const dataDir = copyOfTemplate("deployed");
    const settings = { MIKRO_TOKEN: token, MIKRO_PUBLIC_S3_URL: "https://s3.lab.example/", MIKRO_REQUEST_LOG: log };
    const program = startWith(["--port", "0", "--s3-port", "0", "--data-dir", dataDir], settings);
    await program.seen(READY);
    const [, app] = READY.exec(program.output.stdout)!;
    const config = (await (await fetch(`${app}/config.json?secret=hush-hush`)).json()) as Record<string, string>;
    expect(config).not.toHaveProperty("token");
    expect(config.s3Url).toBe("https://s3.lab.example");
    expect(await graphql(`${app}/graphql`, token, "{ datasets { id } }")).toEqual({ data: { datasets: [] } });
    const own = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")) as { token: string };
    expect(await graphql(`${app}/graphql`, own.token, "{ datasets { id } }")).toMatchObject({ data: null });
    await program.stop("SIGINT");
    const text = readFileSync(log, "utf8");
    const entries = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({ service: "app", method: "GET", path: "/config.json", status: 200 });
    for (const secret of ["hush-hush", token, own.token]) expect(text).not.toContain(secret);
  });

  it("runs from what the container image holds, PGlite being all that is not in the bundle", async () => {
    const image = join(parent, "image");
    for (const path of [
      "dist/server",
      "graphql",
      "server/db/migrations",
      "package.json",
      "node_modules/@electric-sql",
    ]) {
      cpSync(join(ROOT, path), join(image, path), { recursive: true });
    }
    const words = ["--port", "0", "--s3-port", "0", "--data-dir", copyOfTemplate("in-image")];
    const program = startWith(words, {}, join(image, "dist/server/main.js"));
    const { app } = await program.ready;
    expect((await fetch(`${app}/ht`)).status).toBe(200);
    expect(await (await fetch(`${app}/schema`)).text()).toContain("type Image");
  });

  it("explains itself", async () => {
    const help = await failedStart(["--help"]);
    expect(help.code).toBe(0);
    for (const flag of ["--port", "--s3-port", "--host", "--data-dir", "--empty", "--log-level"]) {
      expect(help.stdout).toContain(flag);
    }
    expect((await failedStart(["--version"])).stdout.trim()).toBe(VERSION);
  });
});
