import type { IncomingMessage } from "node:http";

/** How the services are reached by whoever sent a request. */
export type ServiceUrls = Readonly<{ graphqlUrl: string; graphqlWsUrl: string; s3Url: string }>;

/**
 * The services' URLs on the host name that the request used, so that they work from where the browser is: the name
 * `localhost` means another machine there.
 *
 * @param publicS3Url where the object service is reached if that is not our own host and port, as behind a proxy
 */
export function serviceUrlsFor(request: IncomingMessage, s3Port: number, publicS3Url: string | undefined): ServiceUrls {
  const host = hostOf(request);
  const isTls = request.headers["x-forwarded-proto"] === "https";
  return {
    graphqlUrl: `${isTls ? "https" : "http"}://${host}/graphql`,
    graphqlWsUrl: `${isTls ? "wss" : "ws"}://${host}/graphql`,
    s3Url: publicS3Url ?? `http://${host.replace(/:\d+$/, "")}:${s3Port}`,
  };
}

/** The request's `Host`, or our own address where it is missing or no host. */
function hostOf(request: IncomingMessage): string {
  const host = request.headers.host ?? "";
  if (/^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i.test(host)) return host;
  return `localhost:${request.socket.localPort}`;
}
