import { openSync, writeSync } from "node:fs";
import { type ArgsDef, defineCommand, type ParsedArgs, runMain } from "citty";
import { readSettings } from "./config.ts";
import { prepareFirstStart } from "./first-start.ts";
import type { RequestLog } from "./http/request-log.ts";
import { announceLab } from "./importer/running-lab.ts";
import { type Lab, startLab, VERSION } from "./lab.ts";
import { createLog, LOG_LEVELS, type LogLevel } from "./log.ts";
import { OperatorError } from "./operator-error.ts";

const ARGS = {
  port: { type: "string", default: "6580", valueHint: "N", description: "Port of app and GraphQL; 0: any free one" },
  "s3-port": { type: "string", default: "6890", valueHint: "N", description: "Port of the objects; 0: any free one" },
  host: { type: "string", default: "localhost", valueHint: "HOST", description: "Address to listen on" },
  "data-dir": { type: "string", default: "./.mikro-web", valueHint: "DIR", description: "Where everything is kept" },
  empty: { type: "boolean", default: false, description: "Make no demo data at the first start" },
  "log-level": { type: "string", default: "warn", valueHint: "LEVEL", description: LOG_LEVELS.join(", ") },
} as const satisfies ArgsDef;

type Args = ParsedArgs<typeof ARGS>;

const command = defineCommand({
  meta: { name: "mikro-web", version: VERSION, description: "A browser and a lab for microscopy images" },
  args: ARGS,
  run: async ({ args, rawArgs }) => {
    process.exit(await run(args, rawArgs));
  },
});

/** Runs the lab until a signal comes. @returns the exit code */
async function run(args: Args, rawArgs: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  onSignals(stopping);
  let lab: Lab | undefined;
  let retract: (() => Promise<void>) | undefined;
  try {
    checkFlags(args, rawArgs);
    const settings = readSettings(process.env);
    const requestLog = openRequestLog(settings.requestLogFile);
    const log = createLog(levelOf(args["log-level"]));
    lab = await startLab({
      dataDir: args["data-dir"],
      port: portOf(args.port, "--port"),
      s3Port: portOf(args["s3-port"], "--s3-port"),
      host: args.host,
      settings,
      log,
      ...(requestLog === undefined ? {} : { requestLog }),
    });
    const wantsDemo = !args.empty && settings.databaseUrl === undefined;
    await prepareFirstStart(lab, { wantsDemo, signal: stopping.signal });
    stopping.signal.throwIfAborted();
    retract = await announceLab(lab.dataDir.path, lab);
    console.log(`mikro-web ready  app ${lab.appUrl}  graphql ${lab.graphqlUrl}  s3 ${lab.s3Url}`);
    await aborted(stopping.signal);
  } catch (error) {
    if (!stopping.signal.aborted) {
      console.error(explain(error, args["log-level"] === "debug"));
      process.exitCode = 1;
    }
  }
  await retract?.();
  await lab?.stop();
  return Number(process.exitCode ?? 0);
}

/** The first signal stops in order; the second at once, should that hang. */
function onSignals(stopping: AbortController): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(130);
      stopping.abort();
    });
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** A flag that is not known is a typing error, which must not be passed over. */
function checkFlags(args: Args, rawArgs: readonly string[]): void {
  for (const word of rawArgs) {
    const name = /^--?(?:no-)?([^=]+)/.exec(word)?.[1];
    if (name !== undefined && !(name in ARGS)) throw new OperatorError(`${word} is no flag of mikro-web: see --help`);
  }
  const [stray] = args._;
  if (stray !== undefined) throw new OperatorError(`${stray} is not understood: see --help`);
}

function portOf(text: string, flag: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new OperatorError(`${flag} must be a number from 0 to 65535, not ${JSON.stringify(text)}`);
}

function levelOf(text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) throw new OperatorError(`--log-level must be one of ${LOG_LEVELS.join(", ")}`);
  return level;
}

function openRequestLog(path: string | undefined): RequestLog | undefined {
  if (path === undefined) return undefined;
  const file = openLog(path);
  return (entry) => void writeSync(file, `${JSON.stringify(entry)}\n`);
}

function openLog(path: string): number {
  try {
    return openSync(path, "a", 0o600);
  } catch (cause) {
    throw new OperatorError(`The request log ${path} cannot be written (MIKRO_REQUEST_LOG)`, { cause });
  }
}

/** One line for what the operator can mend; all there is for anything else. */
function explain(error: unknown, isDebugging: boolean): string {
  if (error instanceof OperatorError && !isDebugging) return `mikro-web: ${error.message}`;
  return `mikro-web: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

await runMain(command);
