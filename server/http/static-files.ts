import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { openPlainFile } from "../objects/plain-file.ts";
import type { OpenObject } from "../objects/storage.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
/** Best first. */
const ENCODINGS = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;
/** The build puts a hash of the content into the names of these. */
const HASHED = "/assets/";
const FOREVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

/**
 * Answers GET and HEAD with the files of the built app. Addresses of the app itself, which are no files, get
 * `index.html`; a missing file is a 404, so that a script never turns out to be a page.
 *
 * @param directory of the built app
 */
export async function answerStatic(
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(response, 405, "Only GET and HEAD are answered here");
  }
  const path = filePath(request.url ?? "/");
  if (path === undefined) return sendText(response, 400, "The address cannot be decoded");
  const isPage = path === "/" || path === "/index.html";
  const isOpened = !isPage && (await sendFile(directory, path, request, response));
  if (isOpened) return;
  if (!isPage && !isNavigation(path, request)) return sendText(response, 404, "There is no such file");
  if (await sendFile(directory, "/index.html", request, response)) return;
  sendText(response, 503, "The app is not built: run npm run build");
}

/** The decoded path, or undefined if it is none that could be a file's: no segment of it may lead elsewhere. */
function filePath(url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split("?", 1)[0] ?? "");
  } catch {
    return undefined;
  }
  const isPlain = path.startsWith("/") && !/[\\\0]/.test(path) && !path.split("/").some((part) => part.startsWith("."));
  return isPlain ? path : undefined;
}

/** Whether a browser wants a page: not a script, a picture or data, and not one of the build's files. */
function isNavigation(path: string, request: IncomingMessage): boolean {
  if (path.startsWith(HASHED)) return false;
  const mode = request.headers["sec-fetch-mode"];
  return mode === undefined ? (request.headers.accept ?? "").includes("text/html") : mode === "navigate";
}

/** @returns false if there is no such file */
async function sendFile(
  directory: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { file, encoding } = openBest(join(directory, path), request.headers["accept-encoding"] ?? "");
  if (file === undefined) return false;
  const etag = `"${file.etag}"`;
  const headers: Record<string, string | number> = {
    "Cache-Control": path.startsWith(HASHED) ? FOREVER : ASK_AGAIN,
    "Cross-Origin-Resource-Policy": "same-origin",
    ETag: etag,
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === etag) {
    file.close();
    response.writeHead(304, headers).end();
    return true;
  }
  headers["Content-Type"] = TYPES[extname(path)] ?? "application/octet-stream";
  headers["Content-Length"] = file.sizeBytes;
  if (encoding !== undefined) headers["Content-Encoding"] = encoding;
  response.writeHead(200, headers);
  await sendBody(file, request, response);
  return true;
}

async function sendBody(file: OpenObject, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "HEAD" || file.sizeBytes === 0) {
    file.close();
    response.end();
    return;
  }
  try {
    await pipeline(file.stream(), response);
  } catch (error) {
    // The browser has gone: nobody to tell.
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}

/** The file, or what the build compressed of it beforehand if the client can read that. */
function openBest(path: string, accepted: string): { file: OpenObject | undefined; encoding?: string } {
  const names = accepted.split(",").map((part) => part.trim());
  for (const { name, suffix } of ENCODINGS) {
    const file = names.includes(name) ? openPlainFile(path + suffix) : undefined;
    if (file !== undefined) return { file, encoding: name };
  }
  return { file: openPlainFile(path) };
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-store",
  });
  response.end(body);
}
