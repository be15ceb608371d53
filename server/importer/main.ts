import { type ArgsDef, defineCommand, type ParsedArgs, runMain } from "citty";
import { OperatorError } from "../operator-error.ts";
import { createProgress } from "../progress.ts";
import { isAbort, messageOf } from "./errors.ts";
import type { ImportTarget } from "./graph-client.ts";
import { type ImportEvent, type ImportedImage, importFiles } from "./import.ts";
import { findRunningLab } from "./running-lab.ts";

const ARGS = {
  dataset: { type: "string", valueHint: "NAME", description: "Dataset to put the images in; made if there is none" },
  name: { type: "string", valueHint: "NAME", description: "Name of the image, for a single path" },
  "data-dir": { type: "string", default: "./.mikro-web", valueHint: "DIR", description: "Of the lab to import into" },
  "graphql-url": {
    type: "string",
    valueHint: "URL",
    description: "Import into another server, with --s3-url, --token",
  },
  "s3-url": { type: "string", valueHint: "URL", description: "Its object service" },
  token: { type: "string", valueHint: "TOKEN", description: "Who imports; better in the variable MIKRO_TOKEN" },
} as const satisfies ArgsDef;

type Args = ParsedArgs<typeof ARGS>;

const command = defineCommand({
  meta: { name: "import", description: "Imports OME-Zarr, OME-TIFF, TIFF and PNG: import [flags] PATH..." },
  args: ARGS,
  run: async ({ args, rawArgs }) => {
    process.exit(await run(args, rawArgs));
  },
});

/** @returns the exit code: 1 if anything was refused or failed, 130 if interrupted */
async function run(args: Args, rawArgs: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  onSignals(stopping);
  try {
    checkArgs(args, rawArgs);
    const { target, stop } = await openTarget(args);
    try {
      return await importAll(target, args, stopping.signal);
    } finally {
      await stop();
    }
  } catch (error) {
    if (stopping.signal.aborted && isAbort(error)) {
      console.error("import: interrupted");
      return 130;
    }
    console.error(`import: ${messageOf(error)}`);
    return 1;
  }
}

async function importAll(target: ImportTarget, args: Args, signal: AbortSignal): Promise<number> {
  let progress = createProgress("Importing");
  const onProgress = (event: ImportEvent) => {
    if (event.kind === "started") progress = createProgress("Importing");
    if (event.kind === "uploaded") progress.update(event.doneBytes, event.totalBytes, event.path);
    if (event.kind !== "imported" && event.kind !== "refused") return;
    progress.end();
    if (event.kind === "imported") console.log(lineOf(event.image));
    else console.error(`refused   ${event.file.path}: ${event.file.reason}`);
  };
  try {
    const { refused } = await importFiles(target, args._, {
      ...(args.dataset === undefined ? {} : { dataset: args.dataset }),
      ...(args.name === undefined ? {} : { name: args.name }),
      onProgress,
      signal,
    });
    return refused.length > 0 ? 1 : 0;
  } finally {
    progress.end();
  }
}

function lineOf({ path, id, shape, dtype, levels, bytes, seconds, notes }: ImportedImage): string {
  const speed = (bytes / 1e6 / seconds).toFixed(1);
  const facts = `image ${id}  ${shape.join(" x ")} ${dtype}  ${levels} ${levels === 1 ? "level" : "levels"}`;
  const line = `imported  ${path}: ${facts}  ${seconds.toFixed(1)} s, ${speed} MB/s`;
  return [line, ...notes.map((note) => `          note: ${note}`)].join("\n");
}

/** The server that the flags name, the lab that runs on the data directory, or a lab of our own for as long as it takes. */
async function openTarget(args: Args): Promise<{ target: ImportTarget; stop(): Promise<void> }> {
  const { "graphql-url": graphqlUrl, "s3-url": s3Url, "data-dir": dataDir } = args;
  if (graphqlUrl !== undefined || s3Url !== undefined) {
    const token = args.token ?? process.env.MIKRO_TOKEN;
    if (graphqlUrl === undefined || s3Url === undefined || token === undefined) {
      throw new OperatorError("--graphql-url, --s3-url and --token (or MIKRO_TOKEN) belong together");
    }
    return { target: { graphqlUrl, s3Url, token }, stop: () => Promise.resolve() };
  }
  const running = await findRunningLab(dataDir);
  if (running !== undefined) return { target: running, stop: () => Promise.resolve() };
  // Loaded now, as a database takes its time and most imports go to a lab that runs.
  const { startLab } = await import("../lab.ts");
  const lab = await startLab({ dataDir, port: 0, s3Port: 0 });
  return { target: { graphqlUrl: lab.graphqlUrl, s3Url: lab.s3Url, token: lab.token }, stop: () => lab.stop() };
}

function checkArgs(args: Args, rawArgs: readonly string[]): void {
  for (const word of rawArgs) {
    const name = /^--?(?:no-)?([^=]+)/.exec(word)?.[1];
    if (name !== undefined && !(name in ARGS)) throw new OperatorError(`${word} is no flag of import: see --help`);
  }
  if (args._.length === 0) throw new OperatorError("name the files to import: import PATH...");
  if (args.name !== undefined && args._.length > 1) throw new OperatorError("--name is for a single path");
}

/** The first signal ends the import in order; the second at once, should that hang. */
function onSignals(stopping: AbortController): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(130);
      console.error("import: stopping, the file under way is taken back");
      stopping.abort();
    });
  }
}

await runMain(command);
