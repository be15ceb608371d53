import type { ApolloClient } from "@apollo/client";
import type { Connection } from "../connection/connection.ts";
import type { ConnectionMonitor } from "../connection/state.ts";
import type { GetCredentials } from "../datalayer/credentials.ts";
import type { DataPool } from "../datalayer/data-pool.ts";
import { createMediaFiles, type MediaFiles } from "../datalayer/media.ts";
import { createTableFiles, type TableFiles } from "../datalayer/tables/table-files.ts";
import { createGraphClient } from "../graph/client.ts";
import { followRecovery } from "../graph/recovery.ts";
import { createGraphService, type GraphService, type GraphServiceOptions } from "../graph/service.ts";
import type { ApiContext } from "./api/context.ts";
import type { imagesApi } from "./api/images.ts";
import { masksApi } from "./api/masks.ts";
import { snapshotsApi } from "./api/snapshots.ts";
import { tablesApi } from "./api/tables.ts";
import { createPool, type PoolOptions } from "./pool.ts";

/** All that the app holds of one connection: one cache, one pool of workers, one set of credentials. */
export type Session = Readonly<{
  connection: Connection;
  /** For `useSyncExternalStore(monitor.subscribe, monitor.getSnapshot)`. */
  monitor: ConnectionMonitor;
  /** For `ApolloProvider`. Its errors are GraphErrors. */
  client: ApolloClient;
  service: GraphService;
  pool: DataPool;
  getCredentials: GetCredentials;
  /** Reads tables by `storeRef("parquet", id)`, in a worker of their own. */
  tables: TableFiles;
  /** Reads pictures by `storeRef("media", id)`. */
  media: MediaFiles;
  /** The functions that scripts have for nouns whose bytes are not pixels; past every cache. */
  api: ReturnType<typeof masksApi> &
    ReturnType<typeof snapshotsApi> &
    ReturnType<typeof tablesApi> &
    Pick<ReturnType<typeof imagesApi>, "buildPyramid">;
  /** Tries the server now instead of at the next turn of the back-off. */
  retry: () => void;
  /** Ends requests, live updates and workers, and forgets credentials and cache. */
  dispose: () => Promise<void>;
}>;

export type SessionOptions = GraphServiceOptions & PoolOptions;

/** Opens a session; nothing is asked of the server yet. */
export function createSession(connection: Connection, options: SessionOptions = {}): Session {
  const service = createGraphService(connection, options);
  const client = createGraphClient(service);
  const pool = createPool(service.getCredentials, options);
  const tables = createTableFiles(service.getCredentials);
  const media = createMediaFiles(service.getCredentials, options.fetch);
  const context: ApiContext = { service, pool: () => pool, tables: () => tables, media, fetch: options.fetch };
  const recovery = followRecovery(service, () => {
    client.refetchQueries({ include: "active" });
  });
  return {
    connection,
    monitor: service.monitor,
    client,
    service,
    pool,
    getCredentials: service.getCredentials,
    tables,
    media,
    api: {
      ...masksApi(context),
      ...snapshotsApi(context),
      ...tablesApi(context),
      // Rarely used, and most of what scripts need: loaded when it is.
      buildPyramid: async (...args) => (await import("./api/images.ts")).imagesApi(context).buildPyramid(...args),
    },
    retry: recovery.retry,
    dispose: async () => {
      recovery.stop();
      client.stop();
      service.dispose();
      tables.dispose();
      await Promise.all([client.clearStore(), pool.dispose()]);
    },
  };
}
