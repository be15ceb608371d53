import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { createAuthenticator } from "./auth/authenticator.ts";
import { LOCAL_CLAIMS, readSettings, type Settings } from "./config.ts";
import { type DataDir, openDataDir } from "./data-dir.ts";
import { connectDatabase, type Database } from "./db/connect.ts";
import { createGraphqlHandler, type GraphqlHandler } from "./graphql/handler.ts";
import { createObjectOwnerLookup } from "./graphql/object-owner.ts";
import { removeAbandonedStores } from "./graphql/remove-stores.ts";
import { answerConfigJson } from "./http/config-json.ts";
import { type Endpoint, listen } from "./http/listen.ts";
import { logRequest, type RequestEntry, type RequestLog } from "./http/request-log.ts";
import { setSecurityHeaders } from "./http/security-headers.ts";
import { answerStatic, sendText } from "./http/static-files.ts";
import { createLog, type Log } from "./log.ts";
import { openFileStorage } from "./objects/file-storage.ts";
import { createGrantKeeper } from "./objects/grant-keeper.ts";
import { MultipartUploads } from "./objects/multipart-uploads.ts";
import { createS3Handler } from "./objects/s3-handler.ts";
import { OperatorError } from "./operator-error.ts";

export type LabOptions = Readonly<{
  /** Made if it is missing; no other process may use it meanwhile. */
  dataDir: string;
  /** 0: any that is free. */
  port: number;
  s3Port: number;
  /** Default `localhost`: this machine only. */
  host?: string;
  /** Of the built app; default `dist/app` of this package. */
  appDir?: string;
  settings?: Partial<Settings>;
  /** Default: warnings and errors, to stderr. */
  log?: Log;
  requestLog?: RequestLog;
}>;

export interface Lab {
  readonly appUrl: string;
  readonly graphqlUrl: string;
  readonly s3Url: string;
  /** Lets its bearer in as the local user. */
  readonly token: string;
  readonly dataDir: DataDir;
  /** Finishes open requests or cuts them after 2 s, closes the database, gives the directory back. */
  stop(): Promise<void>;
}

export const VERSION: string = (
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }
).version;

const APP_DIR = fileURLToPath(new URL("../dist/app", import.meta.url));
const STOP_GRACE_MS = 2000;
/** Uploads of large images take hours; a store that nothing refers to after a day was given up. */
const ABANDONED_AFTER_MS = 24 * 3600_000;
const ZARR_BUCKET = "zarr";
const BUCKETS: ReadonlySet<string> = new Set([ZARR_BUCKET, "parquet", "bigfile", "media"]);

/**
 * Starts app, GraphQL and objects on one data directory. When it fails, nothing stays open and nothing is damaged.
 *
 * @throws OperatorError for what the operator can mend: a port, a directory, a database, a setting
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const opened: (() => Promise<unknown>)[] = [];
  /** Closes what was opened, last first; goes on after a failure and reports the first. */
  const close = async () => {
    const failures: unknown[] = [];
    for (const undo of opened.splice(0).reverse()) await undo().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  };
  try {
    return await start(options, opened, close);
  } catch (error) {
    await close().catch((second: unknown) => options.log?.error("Closing after a failed start failed", second));
    throw error;
  }
}

async function start(
  options: LabOptions,
  opened: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<Lab> {
  const { host = "localhost", log = createLog("warn"), requestLog = () => undefined } = options;
  const settings: Settings = { ...readSettings({}), ...options.settings };
  const dataDir = await openDataDir(options.dataDir);
  opened.push(() => dataDir.release());

  // Ports first: a taken one is told before the database is touched. Until all is there, requests are told to wait.
  const serve: { app: RequestListener; s3: RequestListener } = { app: answerStarting, s3: answerStarting };
  const open = async (port: number, service: RequestEntry["service"], purpose: string): Promise<Endpoint> => {
    const endpoint = await listen(host, port, purpose, (request, response) => {
      logRequest(requestLog, service, request, response);
      serve[service](request, response);
    });
    opened.push(() => endpoint.stop(STOP_GRACE_MS));
    return endpoint;
  };
  const app = await open(options.port, "app", "the app (--port)");
  const s3 = await open(options.s3Port, "s3", "objects (--s3-port)");
  const base = (port: number) => `http://${nameOf(host)}:${port}`;
  const s3Url = settings.publicS3Url ?? base(s3.port);

  const database = await openDatabase(settings.databaseUrl, dataDir, log);
  opened.push(() => database.close());
  const objects = await openFileStorage(dataDir.objectsDir);
  const keeper = createGrantKeeper({
    masterSecret: settings.masterSecret ?? dataDir.secrets.masterSecret,
    region: settings.s3Region,
    maxGrantS: settings.maxGrantS,
  });
  serve.s3 = createS3Handler({
    storage: objects,
    uploads: await MultipartUploads.open(dataDir.uploadsDir, objects),
    keeper,
    ownerOf: createObjectOwnerLookup(database, ZARR_BUCKET),
    buckets: BUCKETS,
    zarrBucket: ZARR_BUCKET,
    maxObjectBytes: settings.maxObjectBytes,
    allowedOrigins: settings.allowedOrigins,
    onFault: (message, error) => log.error(message, error),
    publicHost: new URL(s3Url).host,
  });

  const localToken = settings.auth === undefined ? dataDir.secrets.token : undefined;
  const auth = await createAuthenticator(
    settings.auth ?? { staticTokens: { [dataDir.secrets.token]: LOCAL_CLAIMS }, issuers: [] },
  );
  const { allowedOrigins } = settings;
  const graphql = createGraphqlHandler({
    database,
    objects,
    grants: keeper,
    auth,
    publicS3Url: s3Url,
    log,
    zarrBucket: ZARR_BUCKET,
    allowedOrigins,
  });
  for (const server of app.servers) graphql.attachWebSocket(server);
  // WebSockets end before the server that they came through waits for its connections.
  opened.push(() => graphql.dispose());
  serve.app = appHandler(graphql, { ...options, settings, log }, s3.port, localToken);

  const cleaning = removeAbandoned(database, objects, log);
  opened.splice(opened.length - 1, 0, () => cleaning);
  return {
    appUrl: base(app.port),
    graphqlUrl: `${base(app.port)}/graphql`,
    s3Url,
    token: settings.token ?? dataDir.secrets.token,
    dataDir,
    stop: close,
  };
}

/** The name under which a browser on this machine reaches a host that we listen on. */
function nameOf(host: string): string {
  if (["127.0.0.1", "::1", "0.0.0.0", "::"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function appHandler(
  graphql: GraphqlHandler,
  { settings, appDir = APP_DIR, log }: LabOptions & { settings: Settings; log: Log },
  s3Port: number,
  localToken: string | undefined,
): RequestListener {
  const config = { version: VERSION, s3Port, publicS3Url: settings.publicS3Url, localToken };
  const pathOf = (request: IncomingMessage): string => (request.url ?? "").split("?", 1)[0]!;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request);
    const isReading = request.method === "GET" || request.method === "HEAD";
    if (path === "/config.json" && isReading) answerConfigJson(config, request, response);
    else if (!(await graphql.handle(request, response))) await answerStatic(appDir, request, response);
  };
  return (request, response) => {
    setSecurityHeaders(response, pathOf(request), settings.connectSources);
    answer(request, response).catch((error: unknown) => {
      if (!request.socket.destroyed) log.error(`${request.method} ${pathOf(request)} failed`, error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "The server could not carry out the request");
    });
  };
}

function answerStarting(_request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Retry-After", "1");
  sendText(response, 503, "mikro-web is starting");
}

async function openDatabase(databaseUrl: string | undefined, dataDir: DataDir, log: Log): Promise<Database> {
  const onError = (error: Error) => log.warn(`The database connection had trouble: ${error.message}`);
  const where = databaseUrl === undefined ? dataDir.databaseDir : placeOf(databaseUrl);
  try {
    return await connectDatabase({
      ...(databaseUrl === undefined ? { dataDir: dataDir.databaseDir } : { databaseUrl }),
      onError,
    });
  } catch (cause) {
    throw new OperatorError(`The database ${where} cannot be used: ${rootMessage(cause)}`, { cause });
  }
}

/** Host and name of a database, without user and password. */
function placeOf(databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return `${pathname.slice(1)} at ${host}`;
}

/** First line of what went wrong at the bottom: errors of queries hold their whole text. */
function rootMessage(error: unknown): string {
  if (error instanceof AggregateError) return rootMessage(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? (error.message.split("\n", 1)[0] ?? "") : rootMessage(error.cause);
}

async function removeAbandoned(
  database: Database,
  objects: Parameters<typeof removeAbandonedStores>[1],
  log: Log,
): Promise<void> {
  try {
    const olderThan = new Date(Date.now() - ABANDONED_AFTER_MS);
    const count = await removeAbandonedStores(database, objects, olderThan, ZARR_BUCKET);
    if (count > 0) log.info(`Removed ${count} stores whose upload was given up or whose image was deleted`);
  } catch (error) {
    log.error("Removing abandoned stores failed", error);
  }
}
