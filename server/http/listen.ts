import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { OperatorError } from "../operator-error.ts";

/** The servers of one endpoint: `localhost` is an IPv4 and, where there is IPv6, also an IPv6 address. */
export interface Endpoint {
  readonly servers: readonly Server[];
  readonly port: number;
  /** Takes no more requests, waits for open ones, and cuts them after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Uploads may take long; an idle connection is kept for longer than the minute that proxies keep theirs. */
const REQUEST_TIMEOUT_MS = 60 * 60_000;
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** A port that is free for IPv4 may be taken for IPv6; then another free one is tried. */
const MAX_ATTEMPTS = 10;

/**
 * Listens on a port, 0 being any that is free.
 *
 * @param purpose what the port is for, as the message about a taken one says it
 * @throws OperatorError if the port is taken or may not be used, or the host is none of this machine's
 */
export async function listen(host: string, port: number, purpose: string, handler: RequestListener): Promise<Endpoint> {
  for (let attempt = 1; ; attempt++) {
    const first = newServer(handler);
    await start(first.server, host === "localhost" ? "127.0.0.1" : host, port, purpose);
    const bound = (first.server.address() as AddressInfo).port;
    if (host !== "localhost") return endpointOf([first], bound);
    const second = newServer(handler);
    try {
      await start(second.server, "::1", bound, purpose);
      return endpointOf([first, second], bound);
    } catch (error) {
      const code = error instanceof OperatorError ? (error.cause as NodeJS.ErrnoException).code : undefined;
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return endpointOf([first], bound); // no IPv6 here
      await new Promise((resolve) => first.server.close(resolve));
      if (port !== 0 || code !== "EADDRINUSE" || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

type Listening = Readonly<{ server: Server; sockets: ReadonlySet<Socket> }>;

function newServer(handler: RequestListener): Listening {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS }, handler);
  // Node forgets the sockets that became WebSockets.
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  return { server, sockets };
}

function endpointOf(listening: readonly Listening[], port: number): Endpoint {
  return {
    servers: listening.map(({ server }) => server),
    port,
    stop: async (graceMs) => {
      await Promise.all(listening.map((one) => stopOne(one, graceMs)));
    },
  };
}

function stopOne({ server, sockets }: Listening, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
    // Browsers open connections ahead of requests; Node does not count these as idle.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  });
}

function start(server: Server, host: string, port: number, purpose: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(new OperatorError(explain(cause.code, host, port, purpose), { cause }));
    });
    server.listen({ host, port, exclusive: true }, resolve);
  });
}

function explain(code: string | undefined, host: string, port: number, purpose: string): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} for ${purpose} is taken: stop what uses it, or name another one`;
    case "EACCES":
      return `Port ${port} for ${purpose} may not be used by this user: name one above 1023`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host ${host} is no address of this machine`;
    default:
      return `Port ${port} for ${purpose} cannot be opened (${code})`;
  }
}
