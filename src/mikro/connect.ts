import { connectionOf } from "../connection/connection.ts";
import { probe, probeObjects } from "../connection/probe.ts";
import { createGraphService } from "../graph/service.ts";
import { NoDataLayerFound, NoMikroFound } from "./errors.ts";
import { createMikro, type Mikro } from "./mikro.ts";
import type { PoolOptions } from "./pool.ts";

export type ConnectOptions = PoolOptions &
  Readonly<{
    graphqlUrl: string;
    /** By default the GraphQL URL with `ws` in place of `http`. */
    wsUrl?: string | undefined;
    s3Url: string;
    /** The token, or the way to get one. */
    token: string | (() => Promise<string>);
    fetch?: typeof fetch | undefined;
    signal?: AbortSignal | undefined;
  }>;

/**
 * Connects to a mikro server, in Node and in browsers: `await using mikro = await connect({ ... })`.
 *
 * @throws BadConfig, NoMikroFound, NoDataLayerFound; `AbortError`
 */
export async function connect(options: ConnectOptions): Promise<Mikro> {
  const connection = connectionOf(options);
  const { fetch, signal } = options;
  const probing = { signal, pageUrl: globalThis.location?.href, ...(fetch ? { fetch } : {}) };
  const [graph, objects] = await Promise.all([probe(connection, probing), probeObjects(connection, probing)]);
  if (graph) throw new NoMikroFound(graph.message, { cause: graph });
  if (objects) throw new NoDataLayerFound(objects.message, { cause: objects });
  const webSocket = globalThis.WebSocket ?? (await import("ws")).WebSocket;
  return createMikro(createGraphService(connection, { fetch, webSocket }), options);
}
