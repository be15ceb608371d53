import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setSecurityHeaders } from "./security-headers.ts";
import { answerStatic } from "./static-files.ts";
import { type Answer, send, serving } from "./test-server.ts";

const INDEX = "<!doctype html><title>app</title>";
const SCRIPT = "export const answer = 42;".repeat(100);
const PAGE = { accept: "text/html,application/xhtml+xml" };

let parent: string;
let directory: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "mikro-static-"));
  directory = join(parent, "app");
  await mkdir(join(directory, "assets"), { recursive: true });
  await writeFile(join(directory, "index.html"), INDEX);
  await writeFile(join(directory, "assets", "main-1a2b.js"), SCRIPT);
  await writeFile(join(directory, "assets", "main-1a2b.js.br"), brotliCompressSync(SCRIPT));
  await writeFile(join(directory, "favicon.svg"), "<svg/>");
  await writeFile(join(directory, ".secret"), "s");
  await writeFile(join(parent, "outside"), "s");
  await symlink(join(parent, "outside"), join(directory, "link"));
});
afterAll(() => rm(parent, { recursive: true }));

function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return serving(
    (request, response) => answerStatic(directory, request, response),
    ({ port }) => send(port, path, headers, { method }),
  );
}

describe("answerStatic", () => {
  it("serves files with their types", async () => {
    const script = await get("/assets/main-1a2b.js");
    expect([script.status, script.headers["content-type"]]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(script.body.toString()).toBe(SCRIPT);
    expect((await get("/favicon.svg?v=1")).headers["content-type"]).toBe("image/svg+xml");
    const head = await get("/favicon.svg", {}, "HEAD");
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, "6", 0]);
  });

  it("has hashed files kept for ever and the others asked for again", async () => {
    expect((await get("/assets/main-1a2b.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const index = await get("/", PAGE);
    expect(index.headers["cache-control"]).toBe("no-cache");
    const again = await get("/", { ...PAGE, "if-none-match": index.headers.etag! });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("sends what the build compressed to those who can read it", async () => {
    const { headers, body } = await get("/assets/main-1a2b.js", { "accept-encoding": "gzip, deflate, br" });
    expect([headers["content-encoding"], headers.vary]).toEqual(["br", "Accept-Encoding"]);
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    const plain = await get("/assets/main-1a2b.js", { "accept-encoding": "gzip" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });

  it("answers addresses of the app with its page, and nothing else", async () => {
    for (const path of ["/", "/images/42?z=3", "/datasets"]) {
      expect((await get(path, PAGE)).body.toString()).toBe(INDEX);
      expect((await get(path, { "sec-fetch-mode": "navigate" })).status).toBe(200);
    }
    expect((await get("/assets/old-9f.js", PAGE)).status).toBe(404);
    expect((await get("/images/42", { accept: "*/*" })).status).toBe(404);
    expect((await get("/missing.js", { ...PAGE, "sec-fetch-mode": "no-cors" })).status).toBe(404);
    expect((await get("/", { accept: "*/*" })).body.toString()).toBe(INDEX);
  });

  it("never leaves its directory, shows hidden files or follows links", async () => {
    for (const path of ["/../outside", "/assets/../../outside", "/%2e%2e/outside", "/..%2foutside", "/.secret"]) {
      expect((await get(path, PAGE)).status).toBe(400);
    }
    for (const path of ["/link", "/assets", "/assets/"]) expect((await get(path)).status).toBe(404);
    expect((await get("/%00")).status).toBe(400);
    expect((await get("/%zz")).status).toBe(400);
  });

  it("answers no other methods", async () => {
    const { status, headers } = await get("/", {}, "POST");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("says so when the app is not built", async () => {
    const answer = await serving(
      (request, response) => answerStatic(join(parent, "nowhere"), request, response),
      ({ port }) => send(port, "/", PAGE),
    );
    expect([answer.status, answer.body.toString()]).toEqual([503, "The app is not built: run npm run build\n"]);
  });
});

describe("setSecurityHeaders", () => {
  it("lets only the app's own scripts run, with WebAssembly, and lets it connect where it may", async () => {
    const { headers } = await serving(
      (_request, response) => {
        setSecurityHeaders(response, "/images/1", ["https://lab.example"]);
        response.end();
      },
      ({ port }) => send(port, "/"),
    );
    const policy = new Map(
      String(headers["content-security-policy"])
        .split("; ")
        .map((rule): [string, string[]] => [rule.split(" ")[0]!, rule.split(" ").slice(1)]),
    );
    expect(policy.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get("connect-src")).toContain("https://lab.example");
    expect(policy.get("connect-src")).not.toContain("https:");
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("lets only the scripts of workers make functions of strings, as the codecs' glue does", async () => {
    const policyOf = async (path: string): Promise<string> => {
      const { headers } = await serving(
        (_request, response) => {
          setSecurityHeaders(response, path, []);
          response.end();
        },
        ({ port }) => send(port, path),
      );
      return String(headers["content-security-policy"]);
    };
    expect(await policyOf("/assets/data-worker-De535hiW.js")).toContain("'unsafe-eval'");
    expect(await policyOf("/assets/index-q4sESVB9.js")).not.toContain("'unsafe-eval'");
    expect(await policyOf("/images/1")).not.toContain("'unsafe-eval'");
  });
});
