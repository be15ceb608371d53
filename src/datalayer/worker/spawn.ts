import { browserHandle, inlineHandle, nodeHandle, type WorkerHandle } from "../../worker/handle.ts";
import { nodeThreads } from "../../worker/node-port.ts";
import type { DataWorkerApi } from "./api.ts";
import { DATA_ERRORS } from "./error-codec.ts";

/** Starts a data worker: a browser worker, or a thread of Node. */
export function spawnDataWorker(): WorkerHandle<DataWorkerApi> {
  if (nodeThreads() === undefined) {
    return browserHandle(new Worker(new URL("./data-worker.ts", import.meta.url), { type: "module" }), DATA_ERRORS);
  }
  // Not in one expression: bundlers would take the file for an asset.
  const here = import.meta.url;
  const extension = here.endsWith(".ts") ? "ts" : "js";
  return nodeHandle(new URL(`./data-worker.${extension}`, here), DATA_ERRORS);
}

/** The same functions in this thread. Loaded when wanted: pages that have workers do not need codecs and kernels themselves. */
export function inlineDataWorker(): WorkerHandle<DataWorkerApi> {
  return inlineHandle(async () => (await import("./create-api.ts")).createDataWorkerApi());
}
