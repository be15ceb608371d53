import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PYTHON = "/usr/bin/python3";

/** Whether Debian's Python has a module; tests that need it are skipped without. */
export function hasPythonModule(name: string): boolean {
  try {
    execFileSync(PYTHON, ["-c", `import ${name}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Writes files, gives their paths to a script in that order, and reads the JSON that it prints. Starting Python takes a second. */
export function askPython<T>(script: string, files: readonly Readonly<{ name: string; bytes: Uint8Array }>[]): T {
  const folder = mkdtempSync(join(tmpdir(), "mikro-web-export-"));
  try {
    const paths = files.map(({ name, bytes }, i) => {
      const path = join(folder, `${i}-${name}`);
      writeFileSync(path, bytes);
      return path;
    });
    return JSON.parse(execFileSync(PYTHON, ["-c", script, ...paths], { encoding: "utf8", maxBuffer: 1 << 26 })) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
