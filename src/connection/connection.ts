import { BadConfig } from "./errors.ts";
import { serviceUrl, webSocketUrlOf } from "./urls.ts";

/**
 * Where the services are and who we are. The token is reached only through `getToken`, so that printing or storing a
 * connection shows no secret.
 */
export type Connection = Readonly<{
  /** http(s), no slash at the end. */
  graphqlUrl: string;
  /** ws(s), for subscriptions. */
  wsUrl: string;
  /** Base URL of the object service, no slash at the end. */
  s3Url: string;
  /** The token for the next request, without "Bearer ". May refresh it first. */
  getToken: () => Promise<string>;
}>;

export type ConnectionOptions = Readonly<{
  graphqlUrl: string;
  /** By default the GraphQL URL with `ws` in place of `http`. */
  wsUrl?: string | undefined;
  s3Url: string;
  /** A fixed token, or the way to get one. */
  token: string | (() => Promise<string>);
}>;

/** @throws BadConfig when a URL or the token cannot be used */
export function connectionOf(options: ConnectionOptions): Connection {
  const graphqlUrl = serviceUrl(options.graphqlUrl, "GraphQL");
  const wsUrl = serviceUrl(options.wsUrl ?? webSocketUrlOf(graphqlUrl), "GraphQL WebSocket", ["ws:", "wss:"]);
  const s3Url = serviceUrl(options.s3Url, "S3");
  return { graphqlUrl, wsUrl, s3Url, getToken: tokenSource(options.token) };
}

function tokenSource(token: ConnectionOptions["token"]): () => Promise<string> {
  if (typeof token === "function") return async () => checkedToken(await token());
  const checked = checkedToken(token);
  return () => Promise.resolve(checked);
}

/** A header value cannot hold blanks inside or characters beyond ASCII; `fetch` would print the value in its error. */
function checkedToken(token: string): string {
  const bare = token.trim().replace(/^Bearer\s+/i, "");
  if (bare === "") throw new BadConfig("The token is empty");
  if (!/^[\x21-\x7e]+$/.test(bare)) throw new BadConfig("The token holds characters that cannot be sent in a header");
  return bare;
}
