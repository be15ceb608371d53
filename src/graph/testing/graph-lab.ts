import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema, execute, GraphQLError, subscribe, validate } from "graphql";
import { useServer as serveSubscriptions } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { eventStream } from "../event-stream.ts";

export const TOKEN = "secret-token";

/** A GraphQL server on a free port: queries by hand, subscriptions by graphql-ws, what clients say is kept. */
export class GraphLab {
  readonly inits: unknown[] = [];
  readonly requests: { authorization: string | undefined; body: { query: string; operationName?: string } }[] = [];
  open = 0;
  ended = 0;
  /** Answers of HTTP requests, changed by tests. */
  answer: () => { status: number; body: unknown } = () => ({ status: 200, body: { data: { __typename: "Query" } } });
  #push = new Set<(value: number) => void>();
  #http!: Server;
  #sockets!: WebSocketServer;

  async start(port = 0): Promise<this> {
    this.#http = createServer((request, response) => {
      let text = "";
      request.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      request.on("end", () => {
        this.requests.push({ authorization: request.headers.authorization, body: JSON.parse(text) });
        const { status, body } = this.answer();
        response.writeHead(status, { "content-type": "application/json", connection: "close" });
        response.end(JSON.stringify(body));
      });
    });
    this.#sockets = new WebSocketServer({ server: this.#http });
    const schema = buildSchema("type Query { x: Int } type Subscription { ticks(upTo: Int): Int }");
    schema.getSubscriptionType()!.getFields().ticks!.subscribe = (_source, { upTo }: { upTo: number | null }) =>
      this.#ticks(upTo ?? Number.POSITIVE_INFINITY);
    serveSubscriptions(
      {
        schema,
        // Those of this module's graphql: the package exists once for import and once for require.
        execute,
        subscribe,
        validate,
        onConnect: ({ connectionParams }) => {
          this.inits.push(connectionParams);
          return connectionParams?.token === TOKEN;
        },
      },
      this.#sockets,
    );
    await new Promise<void>((resolve) => this.#http.listen(port, "127.0.0.1", resolve));
    return this;
  }

  #ticks(upTo: number): AsyncIterableIterator<{ ticks: number }> {
    if (upTo < 0) throw new GraphQLError(`Not below 0, says ${TOKEN}`, { extensions: { code: "BAD_USER_INPUT" } });
    this.open += 1;
    return eventStream<{ ticks: number }>((sink) => {
      const push = (ticks: number) => sink.next({ ticks });
      this.#push.add(push);
      return () => {
        this.#push.delete(push);
        this.ended += 1;
      };
    }, new AbortController().signal);
  }

  tick(value: number): void {
    for (const push of this.#push) push(value);
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }
  get clients(): number {
    return this.#sockets.clients.size;
  }
  dropClients(): void {
    for (const client of this.#sockets.clients) client.terminate();
  }
  async stop(): Promise<void> {
    this.dropClients();
    this.#sockets.close();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }
}
