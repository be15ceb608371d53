import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireProcessLock, LockHeld } from "./process-lock.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "mikro-lock-"));
});
afterEach(() => rm(directory, { recursive: true }));

const LOCK_MODULE = pathToFileURL(join(import.meta.dirname, "process-lock.ts")).href;

/** Runs a program in a process of its own and gives back what it printed. It never releases a lock that it keeps. */
function runProcess(program: string): Promise<string> {
  const source = `import { acquireProcessLock } from ${JSON.stringify(LOCK_MODULE)};
    import { rm, writeFile } from "node:fs/promises";
    const directory = ${JSON.stringify(directory)};
    ${program}`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source]);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.on("close", () => resolve(output)));
}

describe("acquireProcessLock", () => {
  it("lets one hold it at a time", async () => {
    const release = await acquireProcessLock(directory);
    await expect(acquireProcessLock(directory)).rejects.toMatchObject({ tag: "LockHeld", pid: process.pid });
    await release();
    await (await acquireProcessLock(directory))();
  });

  it("shuts out another process, and does not when its holder has died", async () => {
    const release = await acquireProcessLock(directory);
    const attempt =
      "await acquireProcessLock(directory).then(() => console.log('got it'), (e) => console.log(e.message));";
    expect(await runProcess(attempt)).toBe(`Process ${process.pid} holds the lock\n`);
    await release();
    expect(await runProcess(attempt)).toBe("got it\n");
    await (await acquireProcessLock(directory))();
  });

  const onLinux = it.skipIf(process.platform !== "linux");
  onLinux("knows a dead holder although another process has its number", async () => {
    await acquireProcessLock(directory);
    const holder = JSON.parse(await readFile(join(directory, "1"), "utf8"));
    await writeFile(join(directory, "1"), JSON.stringify({ ...holder, token: "of a dead process with our number" }));
    await acquireProcessLock(directory);
    await writeFile(join(directory, "2"), JSON.stringify({ ...holder, pid: process.ppid, startedAt: "1" }));
    await acquireProcessLock(directory);
    expect(await readdir(directory)).toEqual(["3"]);
  });

  it("keeps to one holder when many start at once, among them some that die with it", async () => {
    const program = `
      let held = 0;
      for (let i = 0; held < 5 && i < 100_000; i++) {
        const release = await acquireProcessLock(directory + "/lock").catch((e) => { if (e.tag !== "LockHeld") throw e; });
        if (!release) continue;
        held++;
        await writeFile(directory + "/inside", "", { flag: "wx" });
        await rm(directory + "/inside");
        if (held === 5) { console.log("done"); process.exit(); }
        await release();
      }`;
    const outputs = await Promise.all(Array.from({ length: 4 }, () => runProcess(program)));
    expect(outputs).toEqual(["done\n", "done\n", "done\n", "done\n"]);
    await (await acquireProcessLock(join(directory, "lock")))();
  });
});

it("LockHeld names the process", () => expect(new LockHeld(7).message).toContain("7"));
