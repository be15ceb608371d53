import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const directory = mkdtempSync(join(tmpdir(), "mikro-dev-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it("npm run dev serves the sources and the lab at one address", { timeout: 120_000 }, async () => {
  const words = ["scripts/dev.mjs", "--port", "0", "--s3-port=0", "--data-dir", join(directory, "data"), "--empty"];
  const child = spawn(process.execPath, words, { cwd: ROOT });
  let output = "";
  const exited = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  const app = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        const match = /^mikro-web ready {2}app (\S+) /m.exec(output);
        if (match) resolve(match[1]!);
      });
    }
    void exited.then(() => reject(new Error(output)));
  });
  const config = (await (await fetch(`${app}/config.json`)).json()) as Record<string, string>;
  expect(config).toMatchObject({ graphqlUrl: `${app}/graphql`, token: expect.any(String) });
  const source = await fetch(`${app}/src/main.tsx`);
  expect(source.headers.get("content-type")).toContain("javascript");
  const headers = { "content-type": "application/json", authorization: `Bearer ${config.token}` };
  const body = JSON.stringify({ query: "{ images { id } }" });
  const answer = await fetch(`${app}/graphql`, { method: "POST", headers, body });
  expect(await answer.json()).toEqual({ data: { images: [] } });
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
});
