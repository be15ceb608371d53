import { readFileSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Authenticator } from "../auth/authenticator.ts";
import type { Database } from "../db/connect.ts";
import type { GrantIssuer } from "../objects/grants.ts";
import type { ObjectStorage } from "../objects/storage.ts";
import type { Log } from "./context.ts";
import { EventBus } from "./events.ts";
import { HTTP_PATHS, type HttpOptions, serveHttp } from "./http.ts";
import { createOperations } from "./operations.ts";
import { createWebSockets } from "./websocket.ts";

export type GraphqlDeps = Readonly<{
  database: Database;
  objects: ObjectStorage;
  grants: GrantIssuer;
  auth: Authenticator;
  /** Base URL of the object service as clients know it. */
  publicS3Url: string;
  log: Log;
  /** Physical bucket of zarr stores; default "zarr". */
  zarrBucket?: string;
  /** Where changes are told; default its own. */
  events?: EventBus;
  /** Mount path without slash at its end; default "". */
  prefix?: string;
  /** Who may read answers in a browser; default "*", as credentials are never cookies. */
  allowedOrigins?: HttpOptions["allowedOrigins"];
}>;

export interface GraphqlHandler {
  /** Serves the request if its path is one of the handler's; false if it is not, and nothing was done. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Serves subscriptions on the server's upgrade requests. */
  attachWebSocket(server: Server): void;
  /** Ends all WebSockets. The database stays open. */
  dispose(): Promise<void>;
}

const SCHEMA = new URL("../../graphql/schema.graphql", import.meta.url);

/** The GraphQL server of the lab: endpoint, schema, health, over HTTP and WebSocket. */
export function createGraphqlHandler(deps: GraphqlDeps): GraphqlHandler {
  const { database, objects, grants, auth, publicS3Url, log } = deps;
  const { zarrBucket = "zarr", prefix = "", allowedOrigins = "*", events = new EventBus() } = deps;
  const { db } = database;
  const schemaSource = readFileSync(SCHEMA, "utf8");
  const services = { db, objects, grants, events, zarrBucket, publicS3Url, log };
  const operations = createOperations(services, auth, schemaSource);
  const http: HttpOptions = { db, operations, schemaSource, allowedOrigins, publicS3Url };
  const webSockets = createWebSockets(operations);
  const own = new Set(HTTP_PATHS.map((path) => prefix + path));

  return {
    async handle(request, response) {
      const [path = ""] = (request.url ?? "").split("?");
      if (!own.has(path)) return false;
      await serveHttp(path.slice(prefix.length), request, response, http);
      return true;
    },
    attachWebSocket(server) {
      webSockets.attach(server, (path) => path === `${prefix}/graphql` || path === `${prefix}/graphql/`);
    },
    dispose: () => webSockets.dispose(),
  };
}
