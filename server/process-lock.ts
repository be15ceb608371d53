import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** Whose lock it is. `startedAt` tells two processes with one number apart, as in containers, where all are number 1. */
const Holder = z.object({ pid: z.number().int(), token: z.string(), startedAt: z.string().nullable() });
type Holder = z.infer<typeof Holder>;

/** Another process that is alive holds the lock. */
export class LockHeld extends Error {
  readonly tag = "LockHeld" as const;
  readonly pid: number;
  constructor(pid: number) {
    super(`Process ${pid} holds the lock`);
    this.pid = pid;
  }
}

const OWN_TOKEN = randomUUID();
const RELEASED = JSON.stringify({ released: true });

/**
 * Takes a lock that only one live process can hold, and that a process which died does not hold any more.
 *
 * In the directory there are files with ascending numbers. Whoever made the highest holds the lock, while it lives. A
 * number is taken by `link`, which succeeds for one process only, and only lower numbers are ever removed, so that
 * two processes that find the same dead holder cannot both follow it. The last file stays behind, marked as released.
 *
 * @param directory made if it is missing; nothing else may be in it
 * @returns how to give the lock back
 * @throws LockHeld
 */
export async function acquireProcessLock(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const holder: Holder = { pid: process.pid, token: OWN_TOKEN, startedAt: await startOf(process.pid) };
  for (;;) {
    const top = Math.max(0, ...(await numbersIn(directory)));
    const current = top === 0 ? undefined : await readHolder(join(directory, String(top)));
    if (current === "gone") continue;
    if (current !== undefined && (await isAlive(current))) throw new LockHeld(current.pid);
    const own = join(directory, String(top + 1));
    if (!(await createWhole(own, JSON.stringify(holder)))) continue;
    const numbers = await numbersIn(directory);
    if (Math.max(...numbers) > top + 1) {
      await rm(own, { force: true }); // our number had been used up and removed while we looked
      continue;
    }
    await Promise.all(numbers.filter((n) => n <= top).map((n) => rm(join(directory, String(n)), { force: true })));
    return () => replaceWhole(own, RELEASED);
  }
}

async function numbersIn(directory: string): Promise<number[]> {
  const names = await readdir(directory);
  return names.filter((name) => /^\d{1,15}$/.test(name)).map(Number);
}

/** The live or dead holder; undefined if it released the lock; `"gone"` if a later holder has removed the file. */
async function readHolder(path: string): Promise<Holder | undefined | "gone"> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "gone";
    throw error;
  }
  const parsed = Holder.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : undefined;
}

async function isAlive({ pid, token, startedAt }: Holder): Promise<boolean> {
  if (pid === process.pid) return token === OWN_TOKEN;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false; // EPERM: alive, of another user
  }
  const start = await startOf(pid);
  return startedAt === null || start === null || start === startedAt;
}

/** When a process started, in clock ticks since the machine did; null where the system does not tell. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in parentheses and may hold blanks; the start is the 22nd.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null; // no /proc, or the process has just ended
  }
}

/** Creates a file with all its content at once. @returns false if it is there already */
async function createWhole(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, text, { flag: "wx" });
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await unlink(temporary);
  }
}

async function replaceWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, text, { flag: "wx" });
  await rename(temporary, path);
}
