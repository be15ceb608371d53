import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base } from "@playwright/test";

/** A lab started as a user starts it, in a directory of its own. */
export type Lab = Readonly<{ appUrl: string; graphqlUrl: string; s3Url: string; dataDir: string; token: string }>;

type RunningLab = Lab & { stop(): Promise<void> };

const READY = /mikro-web ready {2}app (\S+) {2}graphql (\S+) {2}s3 (\S+)/;

/** Starts `npm start` on free ports and a temporary directory; resolves when the ready line is printed. */
export async function startLab(flags: readonly string[] = []): Promise<RunningLab> {
  const dataDir = await mkdtemp(join(tmpdir(), "mikro-web-e2e-"));
  const words = ["scripts/start.mjs", "--port", "0", "--s3-port", "0", "--data-dir", join(dataDir, "lab"), ...flags];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  const [, appUrl, graphqlUrl, s3Url] = await readyLine(child);
  const config = (await (await fetch(`${appUrl}/config.json`)).json()) as { token: string };
  const stop = async () => {
    child.kill("SIGTERM");
    await exit(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  return {
    appUrl: appUrl!,
    graphqlUrl: graphqlUrl!,
    s3Url: s3Url!,
    dataDir: join(dataDir, "lab"),
    token: config.token,
    stop,
  };
}

function readyLine(child: ChildProcess): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    const seen: string[] = [];
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface({ input: stream }).on("line", (line) => {
        seen.push(line);
        const match = READY.exec(line);
        if (match) resolve(match);
      });
    }
    child.on("error", reject);
    child.on("exit", (code) =>
      reject(new Error(`The lab ended with ${code} before it was ready:\n${seen.join("\n")}`)),
    );
  });
}

function exit(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
}

/** `lab`: one lab with demo data a worker; `emptyLab`: one without, a worker. Tests that change things make their own objects. */
export const test = base.extend<object, { lab: Lab; emptyLab: Lab }>({
  lab: [
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  emptyLab: [
    async ({}, use) => {
      const lab = await startLab(["--empty"]);
      await use(lab);
      await lab.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

export { expect } from "@playwright/test";
