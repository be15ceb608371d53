import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type ExecutionArgs, GraphQLError, OperationTypeNode } from "graphql";
import { useServer as serveGraphqlWs } from "graphql-ws/use/ws";
import { type WebSocket, WebSocketServer } from "ws";
import { bearerToken } from "../auth/authenticator.ts";
import { serveLegacy } from "./legacy-websocket.ts";
import type { Operations, PreparedOperation } from "./operations.ts";

const CURRENT = "graphql-transport-ws";
const LEGACY = "graphql-ws";
/** Neither of the two was offered. */
const SUBPROTOCOL_NOT_ACCEPTABLE = 4406;
/** Queries and variables; outlines of regions are written by POST. */
const MAX_MESSAGE_BYTES = 1024 * 1024;

/** Browsers cannot set headers on WebSockets, so tokens come in the first message: as `token` or `Authorization`. */
function tokenOf(payload: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  const value = payload?.token ?? payload?.Authorization ?? payload?.authorization;
  return typeof value === "string" ? bearerToken(value) : undefined;
}

/** What a WebSocket carries: each operation checks the token anew. */
const KINDS = [OperationTypeNode.QUERY, OperationTypeNode.SUBSCRIPTION];

export interface WebSockets {
  /** Takes upgrades whose path is the endpoint's; leaves others to other listeners. */
  attach(server: Server, isEndpoint: (path: string) => boolean): void;
  /** Ends all connections. */
  dispose(): Promise<void>;
}

export function createWebSockets(operations: Operations): WebSockets {
  const door = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (offered) => [CURRENT, LEGACY].find((protocol) => offered.has(protocol)) ?? false,
  });
  // A server of its own, as graphql-ws overwrites how protocols are chosen.
  const inner = new WebSocketServer({ noServer: true });
  const current = serveCurrent(operations, inner);
  const attached: { server: Server; upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void }[] = [];

  function accept(socket: WebSocket, request: IncomingMessage): void {
    if (socket.protocol === CURRENT) inner.emit("connection", socket, request);
    else if (socket.protocol === LEGACY) serveLegacy(socket, { operations, kinds: KINDS, tokenOf });
    else socket.close(SUBPROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable");
  }

  return {
    attach(server, isEndpoint) {
      const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
        const [path] = (request.url ?? "").split("?");
        if (isEndpoint(path ?? "")) door.handleUpgrade(request, socket, head, accept);
        else if (server.listenerCount("upgrade") === 1)
          socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      };
      server.on("upgrade", upgrade);
      attached.push({ server, upgrade });
    },
    async dispose() {
      for (const { server, upgrade } of attached) server.off("upgrade", upgrade);
      await current.dispose();
      for (const socket of door.clients) socket.terminate();
      inner.close();
      door.close();
    },
  };
}

/** The protocol of graphql-ws 6, which its own server speaks. */
function serveCurrent(operations: Operations, sockets: WebSocketServer) {
  const prepared = new WeakMap<ExecutionArgs, PreparedOperation>();
  const run = (args: ExecutionArgs) => operations.run(prepared.get(args)!) as Promise<never>;
  return serveGraphqlWs(
    {
      isProd: true,
      execute: run,
      subscribe: run,
      onSubscribe: async ({ connectionParams }, _id, payload) => {
        const request = {
          query: payload.query,
          variables: payload.variables ?? undefined,
          operationName: payload.operationName ?? undefined,
        };
        try {
          const operation = await operations.prepare(request, tokenOf(connectionParams), KINDS);
          prepared.set(operation.args, operation);
          return operation.args;
        } catch (error) {
          const { errors = [] } = operations.failure(error);
          return errors.map(({ message, extensions }) => new GraphQLError(message, { extensions }));
        }
      },
      onNext: (_context, _id, _payload, _args, result) => operations.answer(result) as never,
      onError: (_context, _id, _payload, errors) => operations.answer({ errors }).errors as never,
    },
    sockets,
  );
}
