import type { TypedDocumentNode } from "@apollo/client";
import { print } from "@apollo/client/utilities";
import { type DocumentNode, Kind } from "graphql";
import type { Connection } from "../connection/connection.ts";
import { ConnectionMonitor } from "../connection/state.ts";
import { CredentialBroker, type StoreGrant } from "./credentials.ts";
import { Disconnected } from "./errors.ts";
import { type EventStream, eventStream } from "./event-stream.ts";
import { createAskForGrants } from "./grants.ts";
import { createSocket, type EventSink, type SocketOptions } from "./socket.ts";
import { createSend, type OperationBody, type Send } from "./transport.ts";

/** The graph as the rest of the client sees it: operations, events and credentials of one connection. */
export type GraphService = Readonly<{
  connection: Connection;
  monitor: ConnectionMonitor;
  /** @throws GraphError, `AbortError`; Disconnected after `dispose` */
  send: Send;
  /** A query or mutation with its types, past every cache. */
  execute: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ) => Promise<Data>;
  /** Starts a subscription; the function that comes back ends it. */
  subscribe: (body: OperationBody, sink: EventSink) => () => void;
  /** Events as they come, from the first `next` on; ends when the consumer leaves or `signal` fires. */
  events: <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ) => EventStream<Data>;
  getCredentials: (storeId: string, options?: { renew?: boolean }) => Promise<StoreGrant>;
  /** Ends requests and subscriptions and forgets every credential. */
  dispose: () => void;
}>;

export type GraphServiceOptions = Readonly<{
  fetch?: typeof fetch | undefined;
  webSocket?: SocketOptions["webSocket"];
  backoffMs?: SocketOptions["backoffMs"];
}>;

export function createGraphService(connection: Connection, options: GraphServiceOptions = {}): GraphService {
  const monitor = new ConnectionMonitor();
  const closing = new AbortController();
  const sendNow = createSend(connection, monitor, options.fetch);
  const send: Send = (body, signal) =>
    sendNow(body, signal ? AbortSignal.any([signal, closing.signal]) : closing.signal);
  const socket = createSocket(connection, monitor, {
    webSocket: options.webSocket,
    ...(options.backoffMs ? { backoffMs: options.backoffMs } : {}),
  });
  const broker = new CredentialBroker(createAskForGrants(send, connection.s3Url));

  return {
    connection,
    monitor,
    send,
    execute: async <Data, Variables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      signal?: AbortSignal,
    ) => (await send(bodyOf(document, variables as Record<string, unknown>), signal)) as Data,
    subscribe: socket.subscribe,
    events: <Data, Variables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      signal?: AbortSignal,
    ) => {
      const body = bodyOf(document, variables as Record<string, unknown>);
      const until = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
      return eventStream<Data>((sink) => socket.subscribe(body, sink), until);
    },
    getCredentials: broker.getCredentials,
    dispose: () => {
      closing.abort(new Disconnected("The session was closed"));
      socket.dispose();
      broker.clear();
    },
  };
}

/** A document as it travels. */
export function bodyOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): OperationBody {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return { query: print(document), operationName: operation?.name?.value, variables };
}
