import { expose, transfer } from "comlink";
import { nodeEndpoint, nodeThreads } from "./node-port.ts";
import { type ErrorCodec, Moved, type Outcome, type WorkerApi } from "./outcome.ts";

/** Offers functions to the thread that started this worker. */
export function exposeToParent(api: WorkerApi, errors: ErrorCodec): void {
  const parentPort = nodeThreads()?.parentPort;
  const guarded = guard(api, errors);
  if (parentPort) expose(guarded, nodeEndpoint(parentPort));
  else expose(guarded);
}

type Guarded = { [name: string]: (...args: never[]) => Promise<Outcome<unknown>> };

function guard(api: WorkerApi, errors: ErrorCodec): Guarded {
  const guarded: Guarded = {};
  for (const [name, run] of Object.entries(api)) {
    guarded[name] = async (...args) => {
      try {
        const value = await run(...args);
        if (value instanceof Moved) return transfer({ ok: true, value: value.value }, value.transferables);
        return { ok: true, value };
      } catch (error) {
        return { ok: false, error: errors.send(error) };
      }
    };
  }
  return guarded;
}
