import { type Client, createClient } from "graphql-ws";
import type { Connection } from "../connection/connection.ts";
import type { ConnectionMonitor } from "../connection/state.ts";
import { errorOfEntries, GraphError, NetworkFailed, Unauthenticated } from "./errors.ts";
import { entriesOf, type OperationBody } from "./transport.ts";

/** What a subscription gives: data of each event; then an error or nothing more. */
export type EventSink = Readonly<{
  next: (data: Record<string, unknown>) => void;
  error: (error: GraphError) => void;
  complete: () => void;
}>;

export type Socket = Readonly<{
  /** Starts a subscription; the function that comes back ends it. */
  subscribe: (body: OperationBody, sink: EventSink) => () => void;
  dispose: () => void;
}>;

export type SocketOptions = Readonly<{
  /** Constructor for runtimes without a global WebSocket (Node below 22). */
  webSocket?: unknown;
  /** First and longest wait before a new try; it doubles in between. */
  backoffMs?: Readonly<{ first: number; longest: number }>;
}>;

/** A half-open connection shows itself by a missing pong. */
const PING_MS = 15_000;
const PONG_MS = 5_000;
/** Closed this long after the last subscription ended: a page change does not cost a handshake. */
const LINGER_MS = 2_000;
/** The server does not want this token. */
const REFUSED = new Set([4401, 4403]);

/**
 * Subscriptions over `graphql-transport-ws` (contract, 10.4): opened with the first one, opened again with growing waits when it
 * breaks, for as long as somebody listens. Events in between are lost (contract, 7.5): the monitor tells that there was a gap.
 */
export function createSocket(connection: Connection, monitor: ConnectionMonitor, options: SocketOptions = {}): Socket {
  const { first, longest } = options.backoffMs ?? { first: 500, longest: 30_000 };
  const { host } = new URL(connection.wsUrl);
  const sleeper = createSleeper();
  let client: Client | undefined;
  let token = "";
  let disposed = false;
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  let live: { close: (code: number, reason: string) => void } | undefined;

  const connect = (): Client =>
    createClient({
      url: connection.wsUrl,
      connectionParams: async () => {
        token = await connection.getToken();
        return { token };
      },
      lazy: true,
      lazyCloseTimeout: LINGER_MS,
      keepAlive: PING_MS,
      connectionAckWaitTimeout: 10_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      // A quarter of chance, so that the pages of a lab do not all come back in the same moment.
      retryWait: (retries) => sleeper.sleep(Math.min(longest, first * 2 ** retries) * (0.75 + Math.random() / 4)),
      shouldRetry: (event) => !disposed && !REFUSED.has(closeCodeOf(event) ?? 0),
      ...(options.webSocket === undefined ? {} : { webSocketImpl: options.webSocket }),
      on: {
        connected: (socket) => {
          live = socket as typeof live;
          monitor.report({ kind: "socket", socket: "open" });
        },
        ping: (received) => {
          if (received) return;
          const pinged = live;
          pongTimer = setTimeout(() => pinged?.close(4408, "No pong"), PONG_MS);
        },
        pong: () => clearTimeout(pongTimer),
        closed: (event) => {
          clearTimeout(pongTimer);
          const wanted = disposed || closeCodeOf(event) === 1000;
          monitor.report({ kind: "socket", socket: wanted ? "idle" : "lost" });
        },
      },
    });

  return {
    subscribe: (body, sink) => {
      client ??= connect();
      const { query, operationName, variables } = body;
      let stop = (): void => {};
      let ended = false;
      const end = (error: GraphError): void => {
        if (ended) return;
        ended = true;
        if (error instanceof Unauthenticated) monitor.report({ kind: "unauthorised", reason: error.message });
        stop();
        sink.error(error);
      };
      stop = client.subscribe(
        { query, ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) },
        {
          next: ({ data, errors }) => {
            const entries = entriesOf(errors, token);
            if (entries.length === 0 && data) sink.next(data);
            else end(errorOfEntries(entries, operationName));
          },
          error: (reason) => end(errorOf(reason, host, token, operationName)),
          complete: () => {
            if (!ended) sink.complete();
            ended = true;
          },
        },
      );
      return () => {
        ended = true;
        stop();
      };
    },
    dispose: () => {
      disposed = true;
      clearTimeout(pongTimer);
      sleeper.wake();
      void client?.dispose();
    },
  };
}

/** What graphql-ws rejects with: the GraphQL errors of the operation, a close event, an error event or an error. */
function errorOf(reason: unknown, host: string, token: string, operation: string | undefined): GraphError {
  if (reason instanceof GraphError) return reason;
  if (Array.isArray(reason)) return errorOfEntries(entriesOf(reason, token), operation);
  const code = closeCodeOf(reason);
  if (code !== undefined && REFUSED.has(code)) return new Unauthenticated(`${host} refused the token`, { operation });
  const why = code === undefined ? "" : ` (close code ${code})`;
  return new NetworkFailed(`Live updates from ${host} broke off${why}`, { operation, cause: reason });
}

function closeCodeOf(event: unknown): number | undefined {
  if (typeof event !== "object" || event === null || !("code" in event)) return undefined;
  return typeof event.code === "number" ? event.code : undefined;
}

/** Waits that all end at once when woken, so that no timer outlives the session. */
function createSleeper() {
  const waking = new Set<() => void>();
  return {
    sleep: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(done, ms);
        function done(): void {
          clearTimeout(timer);
          waking.delete(done);
          resolve();
        }
        waking.add(done);
      }),
    wake: () => {
      for (const done of [...waking]) done();
    },
  };
}
