import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { loadConfig, type ServerConfig } from "../../connection/config.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** A freshly started, empty lab in a process and a directory of its own. */
export type TestLab = Readonly<{
  config: ServerConfig & { token: string };
  appUrl: string;
  stop: () => Promise<void>;
}>;

/** Starts the embedded server as users do, on free ports. Tests reach it by HTTP only. */
export async function startTestLab(): Promise<TestLab> {
  const directory = await mkdtemp(join(tmpdir(), "mikro-web-test-"));
  const args = ["--empty", "--port", "0", "--s3-port", "0", "--data-dir", join(directory, "data")];
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const appUrl = await readyUrl(child, exited);
    const config = await loadConfig(`${appUrl}/config.json`);
    if (config?.token === undefined) throw new Error("The lab gave no token to this host");
    return { config: { ...config, token: config.token }, appUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyUrl(child: ChildProcess, exited: Promise<void>): Promise<string> {
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const url = line.match(/^mikro-web ready {2}app (\S+)/)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const failed = exited.then(() => {
    throw new Error(`The lab did not start: ${complaints}`);
  });
  return await Promise.race([ready, failed]);
}
