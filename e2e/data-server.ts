import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";

export type DataServer = Readonly<{
  /** Without a slash at its end. */
  url: string;
  /** `GET /path 200`, in the order of arrival; of parts `GET /path 206`. */
  log: string[];
  /** Changes how it answers from now on. */
  behave: (behaviour: Behaviour) => void;
  close: () => Promise<void>;
}>;

export type Behaviour = Readonly<{
  /** No leave for pages of other origins. */
  noCors?: boolean;
  /** Answers every request with all of the file. */
  noRange?: boolean;
  /** A round trip, before every answer. */
  delayMs?: number;
}>;

/** Serves the files of a directory as a plain web server with CORS does, and tells what was asked of it. */
export async function serveDirectory(directory: string): Promise<DataServer> {
  const log: string[] = [];
  let behaviour: Behaviour = {};
  const server = createServer(async (request, response) => {
    const { noCors, noRange, delayMs = 0 } = behaviour;
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://h").pathname));
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (!noCors) response.setHeader("access-control-allow-origin", "*");
    response.setHeader("timing-allow-origin", "*");
    const bytes = await fileAt(join(directory, path));
    const range = noRange ? undefined : /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    const part = bytes && range ? bytes.subarray(Number(range[1]), Number(range[2]) + 1) : bytes;
    const status = bytes === undefined ? 404 : range ? 206 : 200;
    log.push(`${request.method} ${path} ${status}`);
    if (range && bytes) response.setHeader("content-range", `bytes ${range[1]}-${range[2]}/${bytes.length}`);
    response.writeHead(status, { "content-length": part?.length ?? 0, "cache-control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : part);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    behave(next) {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function fileAt(path: string): Promise<Buffer | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? await readFile(path) : undefined;
}
