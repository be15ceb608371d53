import type { ServerResponse } from "node:http";

/** Where pages of the app may connect to, as sources of a Content-Security-Policy. */
export const CONNECT_ANYWHERE = ["http:", "https:", "ws:", "wss:"] as const;

/** A script that runs as a worker, as the build names it. A worker obeys the policy that came with its own script. */
const WORKER_SCRIPT = /^\/assets\/[\w-]*worker-[\w-]+\.js$/;

/**
 * Sets the headers that keep the app's origin to the app: only scripts delivered with it run, nobody frames it, and
 * other sites learn nothing of its addresses.
 *
 * @param path of the request, without its query
 * @param connectSources a person may connect to any mikro server, so by default anything; a deployment can narrow it
 */
export function setSecurityHeaders(response: ServerResponse, path: string, connectSources: readonly string[]): void {
  // The codecs' WebAssembly glue (numcodecs, embind) makes functions of strings. They run in workers, which hold no page.
  const evaluation = WORKER_SCRIPT.test(path) ? " 'unsafe-eval'" : "";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${evaluation}`, // kernels and codecs are WebAssembly
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'", // the UI kit sets styles on elements
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' data: blob: ${connectSources.join(" ")}`, // data: WebAssembly inside scripts
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  response.setHeader("Content-Security-Policy", policy.join("; "));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}
