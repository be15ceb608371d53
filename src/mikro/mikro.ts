import type { Connection } from "../connection/connection.ts";
import type { DataPool, PoolMetrics } from "../datalayer/data-pool.ts";
import { createMediaFiles } from "../datalayer/media.ts";
import { createTableFiles, type TableFiles } from "../datalayer/tables/table-files.ts";
import type { GraphService } from "../graph/service.ts";
import type { ApiContext } from "./api/context.ts";
import { datasetsApi } from "./api/datasets.ts";
import { imagesApi } from "./api/images.ts";
import { masksApi } from "./api/masks.ts";
import { roisApi } from "./api/rois.ts";
import { scenesApi } from "./api/scenes.ts";
import { snapshotsApi } from "./api/snapshots.ts";
import { stagesApi } from "./api/stages.ts";
import { storesApi } from "./api/stores.ts";
import { tablesApi } from "./api/tables.ts";
import { viewsApi } from "./api/views.ts";
import { createPool, type PoolOptions } from "./pool.ts";

/** What is behind the functions. */
type Core = Readonly<{
  connection: Connection;
  service: GraphService;
  /** What the data workers have done so far; zeros before the first pixel was asked for. */
  metrics: () => PoolMetrics;
  /** Ends requests, live updates and workers, and forgets credentials. `await using` calls it. */
  dispose: () => Promise<void>;
  [Symbol.asyncDispose]: () => Promise<void>;
}>;

/** A mikro server in a script: the functions of the contract's client (section 12) for the nouns there are. */
export type Mikro = Core &
  ReturnType<typeof datasetsApi> &
  ReturnType<typeof imagesApi> &
  ReturnType<typeof masksApi> &
  ReturnType<typeof roisApi> &
  ReturnType<typeof scenesApi> &
  ReturnType<typeof snapshotsApi> &
  ReturnType<typeof stagesApi> &
  ReturnType<typeof storesApi> &
  ReturnType<typeof tablesApi> &
  ReturnType<typeof viewsApi>;

const NO_METRICS: PoolMetrics = { requests: 0, bytesFetched: 0, decodes: 0, residentBytes: 0, queued: 0, inFlight: 0 };

/** The functions over a graph service, which ends with them. */
export function createMikro(
  service: GraphService,
  options: PoolOptions & { fetch?: typeof fetch | undefined } = {},
): Mikro {
  let pool: DataPool | undefined;
  let tables: TableFiles | undefined;
  const context: ApiContext = {
    service,
    pool: () => {
      pool ??= createPool(service.getCredentials, options);
      return pool;
    },
    tables: () => {
      tables ??= createTableFiles(service.getCredentials, options.workers === "inline" ? "inline" : undefined);
      return tables;
    },
    media: createMediaFiles(service.getCredentials, options.fetch),
    fetch: options.fetch,
  };
  const dispose = async (): Promise<void> => {
    service.dispose();
    tables?.dispose();
    await pool?.dispose();
  };
  return {
    connection: service.connection,
    service,
    metrics: () => pool?.metrics() ?? NO_METRICS,
    dispose,
    [Symbol.asyncDispose]: dispose,
    ...datasetsApi(context),
    ...imagesApi(context),
    ...masksApi(context),
    ...roisApi(context),
    ...scenesApi(context),
    ...snapshotsApi(context),
    ...stagesApi(context),
    ...storesApi(context),
    ...tablesApi(context),
    ...viewsApi(context),
  };
}
