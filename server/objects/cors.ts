import type { IncomingMessage, ServerResponse } from "node:http";

/** Origins whose pages may read answers; `"*"` is every origin, which is safe as credentials are never cookies. */
export type AllowedOrigins = "*" | readonly string[];

const METHODS = "GET, HEAD, PUT, POST, DELETE";
/** `*` covers what SDKs add; `authorization` is never covered by it. */
const REQUEST_HEADERS =
  "authorization, x-amz-date, x-amz-content-sha256, x-amz-security-token, content-type, range, if-none-match, *";
/** `Date` lets a client with a wrong clock correct it. */
const EXPOSED_HEADERS = "ETag, Content-Length, Content-Range, Accept-Ranges, Last-Modified, Date, x-amz-request-id";
const PREFLIGHT_MAX_AGE_S = 86_400;

/** Sets what lets pages of other origins read the answer, an error too: without it a missing chunk is a network error. */
export function setCorsHeaders(request: IncomingMessage, response: ServerResponse, allowed: AllowedOrigins): void {
  // Small chunks are timed by the pages that load them.
  response.setHeader("Timing-Allow-Origin", "*");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  if (allowed === "*") {
    response.setHeader("Access-Control-Allow-Origin", "*");
  } else {
    response.setHeader("Vary", "Origin");
    const origin = request.headers.origin;
    if (origin === undefined || !allowed.includes(origin)) return;
    response.setHeader("Access-Control-Allow-Origin", origin);
  }
  response.setHeader("Access-Control-Expose-Headers", EXPOSED_HEADERS);
}

/** Answers a preflight: every method and header that the endpoint knows, for a day. */
export function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": REQUEST_HEADERS,
    "Access-Control-Max-Age": PREFLIGHT_MAX_AGE_S,
  });
  response.end();
}
