import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { ImportTarget } from "./graph-client.ts";

/** What a lab that is ready says about itself in its data directory. */
const Running = z.object({ pid: z.number().int(), graphqlUrl: z.url(), s3Url: z.url() });
const Secrets = z.object({ token: z.string() });

const FILE = "running.json";
const PROBE_TIMEOUT_MS = 2000;

/**
 * Lets programs on this machine find a lab by its data directory. Call it when the lab is ready for them.
 *
 * @returns how to take the word back
 */
export async function announceLab(
  dataDir: string,
  urls: Readonly<{ appUrl: string; graphqlUrl: string; s3Url: string }>,
): Promise<() => Promise<void>> {
  const { appUrl, graphqlUrl, s3Url } = urls;
  const path = join(dataDir, FILE);
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, JSON.stringify({ pid: process.pid, appUrl, graphqlUrl, s3Url }), { mode: 0o600 });
  await rename(temporary, path);
  return () => rm(path, { force: true });
}

/**
 * The lab that runs on a data directory now, or `undefined`. The token is the one of the environment, else the directory's own.
 */
export async function findRunningLab(dataDir: string): Promise<ImportTarget | undefined> {
  const running = await readDocument(join(dataDir, FILE), Running);
  if (running === undefined || !isAlive(running.pid) || !(await answers(running.graphqlUrl))) return undefined;
  const secrets = await readDocument(join(dataDir, "secrets.json"), Secrets);
  const token = process.env.MIKRO_TOKEN || secrets?.token;
  if (token === undefined) return undefined;
  return { graphqlUrl: running.graphqlUrl, s3Url: running.s3Url, token };
}

async function readDocument<Document>(path: string, schema: z.ZodType<Document>): Promise<Document | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
  // The content stays out of any message: it may be a secret.
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A lab that was killed leaves its word behind, and its number may be another process's by now. */
async function answers(graphqlUrl: string): Promise<boolean> {
  try {
    return (await fetch(graphqlUrl, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })).ok;
  } catch {
    return false; // whatever the reason, there is no lab to talk to
  }
}
