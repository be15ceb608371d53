import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { ImportTarget } from "./graph-client.ts";

/** What a lab that is ready says about itself in its data directory. */
const Running = z.object({ pid: z.number().int(), graphqlUrl: z.url(), s3Url: z.url() });
const Secrets = z.object({ token: z.string() });

/**
 * The lab that runs on a data directory now, or `undefined`. The token is the one of the environment, else the directory's own.
 */
export async function findRunningLab(dataDir: string): Promise<ImportTarget | undefined> {
  const running = await readDocument(join(dataDir, "running.json"), Running);
  if (running === undefined || !isAlive(running.pid)) return undefined;
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
