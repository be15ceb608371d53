import type { IncomingMessage, ServerResponse } from "node:http";

/** One answered or abandoned request. Neither query nor headers with credentials are in it. */
export type RequestEntry = Readonly<{
  service: "app" | "s3";
  method: string;
  /** Without the query, which may hold a signature. */
  path: string;
  /** The `Range` header, if any. */
  range?: string;
  status: number;
  /** Milliseconds since 1970. */
  startedAtMs: number;
  durationMs: number;
  /** Bytes of the answer on the wire, headers included. */
  sentBytes: number;
  /** False if the client went away before the answer's end. */
  isComplete: boolean;
}>;

export type RequestLog = (entry: RequestEntry) => void;

/** Has a request entered in the log when it is over. */
export function logRequest(
  log: RequestLog,
  service: RequestEntry["service"],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const startedAtMs = Date.now();
  const startMs = performance.now();
  const { socket } = request;
  const sentBefore = socket.bytesWritten;
  const { range } = request.headers;
  response.once("close", () => {
    log({
      service,
      method: request.method ?? "",
      path: (request.url ?? "").split("?", 1)[0] ?? "",
      ...(range === undefined ? {} : { range }),
      status: response.statusCode,
      startedAtMs,
      durationMs: performance.now() - startMs,
      sentBytes: socket.bytesWritten - sentBefore,
      isComplete: response.writableFinished,
    });
  });
}
