import type { IncomingMessage } from "node:http";

/** Headers that a proxy adds: then the neighbour on this machine is not who asks. */
const PROXY_HEADERS = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/**
 * Whether a request comes from a program of this machine or from a page that this server itself delivered to a
 * browser on it, and so may learn what is secret to the machine.
 *
 * - The peer's address and the `Host` must be loopback: another name that resolves to this machine (DNS rebinding)
 *   makes its page same-origin with us, but the browser still sends that name.
 * - `Sec-Fetch-Site` must be `same-origin`, or `none` (typed into the address bar), or absent (no browser); `Origin`
 *   and `Referer`, if there, must be of our own.
 * - It must not have come through a proxy.
 */
export function isLocalRequest(request: IncomingMessage): boolean {
  const { headers } = request;
  const { host, origin, referer } = headers;
  const site = headers["sec-fetch-site"];
  return (
    isLoopbackAddress(request.socket.remoteAddress) &&
    host !== undefined &&
    isLoopbackHost(host) &&
    (site === undefined || site === "same-origin" || site === "none") &&
    (origin === undefined || isOwn(origin, host)) &&
    (referer === undefined || isOwn(referer, host)) &&
    !PROXY_HEADERS.some((name) => headers[name] !== undefined)
  );
}

function isOwn(url: string, host: string): boolean {
  return URL.canParse(url) && new URL(url).host === host.toLowerCase();
}

/** Whether the value of a `Host` header, with or without a port, names this machine itself. */
export function isLoopbackHost(host: string): boolean {
  if (!/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.test(host)) return false;
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return name === "localhost" || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);
}

function isLoopbackAddress(address: string | undefined): boolean {
  const ipv4 = address?.replace(/^::ffff:/, "");
  return ipv4 === "::1" || /^127(\.\d{1,3}){3}$/.test(ipv4 ?? "");
}
