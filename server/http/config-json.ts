import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocalRequest } from "./loopback.ts";
import { serviceUrlsFor } from "./own-urls.ts";

export type ConfigJsonOptions = Readonly<{
  version: string;
  s3Port: number;
  publicS3Url: string | undefined;
  /** Lets its bearer in as the local user; undefined where everybody needs a token of their own. */
  localToken: string | undefined;
}>;

/**
 * Answers `/config.json`: where the services are and, for pages of ours in a browser on this machine only, the token
 * of this installation. No other origin can read it: there is no CORS header.
 */
export function answerConfigJson(options: ConfigJsonOptions, request: IncomingMessage, response: ServerResponse): void {
  const isTrusted = options.localToken !== undefined && isLocalRequest(request);
  const config = {
    ...serviceUrlsFor(request, options.s3Port, options.publicS3Url),
    ...(isTrusted ? { token: options.localToken } : {}),
    version: options.version,
  };
  const body = Buffer.from(JSON.stringify(config));
  response.writeHead(200, {
    "Content-Type": "application/json",
    "Content-Length": body.length,
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
