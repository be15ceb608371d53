import { BadConfig } from "./errors.ts";

/**
 * A service URL as we use it: absolute, http(s) or ws(s), without a slash, query or fragment at its end.
 *
 * @throws BadConfig for another scheme, for user names or passwords inside the URL, and for a query: secrets do not belong in URLs
 */
export function serviceUrl(raw: string, what: string, schemes: readonly string[] = ["http:", "https:"]): string {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  if (!url) throw new BadConfig(`The ${what} URL is not an absolute URL`);
  if (!schemes.includes(url.protocol)) {
    throw new BadConfig(`The ${what} URL must start with ${schemes.join("// or ")}//, not ${url.protocol}//`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new BadConfig(`The ${what} URL must not hold a user name or password`);
  }
  if (url.search !== "" || url.hash !== "") throw new BadConfig(`The ${what} URL must not have a query or a fragment`);
  return url.href.replace(/\/+$/, "");
}

/** The WebSocket URL that stands beside a GraphQL URL: contract, 10.4. */
export function webSocketUrlOf(graphqlUrl: string): string {
  return graphqlUrl.replace(/^http/, "ws");
}

/**
 * Why a page may not talk to a service, or `undefined` when it may: browsers refuse http from an https page, except to the
 * machine itself.
 */
export function mixedContent(pageUrl: string, url: string): string | undefined {
  const target = new URL(url);
  const insecure = target.protocol === "http:" || target.protocol === "ws:";
  if (!insecure || !pageUrl.startsWith("https:") || isLoopback(target.hostname)) return undefined;
  return `This page was loaded over https and the browser therefore refuses the http service at ${target.host}`;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127\./.test(hostname);
}
