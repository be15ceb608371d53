import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the server saw it. */
export type LoggedRequest = Readonly<{
  method: string;
  /** Decoded, without the slash at its start. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  /** How it ended, once it has. */
  ended: Promise<"answered" | "aborted">;
}>;

/** What to do with a request instead of serving the object. */
export type Behaviour = Readonly<{
  /** Waits for this before anything is sent. */
  after?: Promise<unknown>;
  status?: number;
  /** Sent instead of the object. */
  body?: Uint8Array | string;
  headers?: Readonly<Record<string, string>>;
  /** Announces the whole length, sends so many bytes and breaks the connection. */
  cutAfter?: number;
  /** Answers 200 with everything, whatever range was asked for. */
  ignoreRange?: boolean;
}>;

export type TestServer = Readonly<{
  /** Without a slash at its end. */
  url: string;
  /** Objects by path; change them at any time. */
  objects: Map<string, Uint8Array>;
  log: LoggedRequest[];
  /** Decides on every request; `undefined` serves the object or 404. */
  behave: (decide: (request: LoggedRequest) => Behaviour | undefined) => void;
  /** The first request, past or future, that meets the condition. */
  arrived: (condition: (request: LoggedRequest) => boolean) => Promise<LoggedRequest>;
  close: () => Promise<void>;
}>;

/** A plain object server that can delay, cut, corrupt, refuse and tell what was asked of it. */
export async function startTestServer(objects = new Map<string, Uint8Array>()): Promise<TestServer> {
  const log: LoggedRequest[] = [];
  const waiting = new Set<() => void>();
  let decide: (request: LoggedRequest) => Behaviour | undefined = () => undefined;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const logged: LoggedRequest = {
      method: request.method ?? "",
      path: decodeURIComponent(url.pathname.slice(1)),
      query: url.searchParams,
      headers: request.headers,
      ended: new Promise((resolve) => {
        response.on("close", () => resolve(response.writableFinished ? "answered" : "aborted"));
      }),
    };
    log.push(logged);
    for (const check of waiting) check();
    void answer(logged, response, objects, decide(logged) ?? {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    log,
    behave(next) {
      decide = next;
    },
    arrived: (condition) =>
      new Promise((resolve) => {
        const check = () => {
          const found = log.find(condition);
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { path, method, headers }: LoggedRequest,
  response: ServerResponse,
  objects: ReadonlyMap<string, Uint8Array>,
  { after, status, body, headers: extra, cutAfter, ignoreRange }: Behaviour,
): Promise<void> {
  await after;
  if (response.destroyed) return;
  const object = body === undefined ? objects.get(path) : Buffer.from(body);
  for (const [name, value] of Object.entries(extra ?? {})) response.setHeader(name, value);
  if (status !== undefined && status !== 200) return void response.writeHead(status).end(body);
  if (object === undefined) return void response.writeHead(404).end();
  const range = ignoreRange ? undefined : rangeOf(headers.range, object.length);
  if (range === "bad") return void response.writeHead(416, { "content-range": `bytes */${object.length}` }).end();
  const bytes = range === undefined ? object : object.subarray(range.start, range.end);
  response.setHeader("content-length", bytes.length);
  if (range) response.setHeader("content-range", `bytes ${range.start}-${range.end - 1}/${object.length}`);
  response.writeHead(range ? 206 : 200);
  if (method === "HEAD") response.end();
  else if (cutAfter === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cutAfter), () => response.destroy());
}

function rangeOf(header: string | undefined, length: number): { start: number; end: number } | "bad" | undefined {
  const [, first, last] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (first === undefined || last === undefined) return undefined;
  if (first === "") return { start: Math.max(0, length - Number(last)), end: length };
  if (Number(first) >= length) return "bad";
  return { start: Number(first), end: last === "" ? length : Math.min(length, Number(last) + 1) };
}

/** A promise with its ends in hand, to hold answers back. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
