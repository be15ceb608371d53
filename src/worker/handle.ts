import { type Remote as Wrapped, wrap } from "comlink";
import { nodeEndpoint, nodeThreads } from "./node-port.ts";
import { type ErrorCodec, Moved, type Outcome, type Remote, type WorkerApi } from "./outcome.ts";

/** One running worker, or an object of this thread in its place. */
export type WorkerHandle<Api> = Readonly<{
  remote: Remote<Api>;
  /** Calls back once, when the thread has died or cannot start. */
  onCrash(listener: (reason: string) => void): void;
  terminate(): void;
}>;

/** A browser worker. Make it by `new Worker(new URL("./x.ts", import.meta.url), { type: "module" })`, which bundlers understand. */
export function browserHandle<Api extends WorkerApi>(worker: Worker, errors: ErrorCodec): WorkerHandle<Api> {
  return {
    remote: unwrap<Api>(wrap(worker), errors),
    onCrash(listener) {
      worker.addEventListener("error", (event) => listener(event.message || "its script could not be loaded"), {
        once: true,
      });
      worker.addEventListener("messageerror", () => listener("a message could not be read"), { once: true });
    },
    terminate: () => worker.terminate(),
  };
}

/**
 * A thread of Node that runs a module. TypeScript is run through tsx, whose hooks of the main thread do not reach a new one.
 */
export function nodeHandle<Api extends WorkerApi>(module: URL, errors: ErrorCodec): WorkerHandle<Api> {
  const threads = nodeThreads();
  if (threads === undefined) throw new TypeError("Node threads need Node 20.16 or later");
  const worker = new threads.Worker(module.pathname.endsWith(".ts") ? throughTsx(module) : module);
  return {
    remote: unwrap<Api>(wrap(nodeEndpoint(worker)), errors),
    onCrash(listener) {
      worker.once("error", (error) => listener(error.message));
      worker.once("exit", (code) => listener(`it ended with code ${code}`));
    },
    terminate: () => void worker.terminate(),
  };
}

function throughTsx(module: URL): URL {
  const tsx = import.meta.resolve("tsx/esm/api");
  const script = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(module.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`);
}

/** The functions themselves, in this thread, results not copied. They are loaded with the first call. */
export function inlineHandle<Api extends WorkerApi>(load: () => Promise<Api>): WorkerHandle<Api> {
  let loading: Promise<Api> | undefined;
  const call =
    (name: string) =>
    async (...args: unknown[]) => {
      loading ??= load();
      const api: WorkerApi = await loading;
      const value = await (api[name] as (...args: unknown[]) => unknown)(...args);
      return value instanceof Moved ? value.value : value;
    };
  return { remote: remoteOf<Api>(call), onCrash: () => undefined, terminate: () => undefined };
}

function unwrap<Api extends WorkerApi>(wrapped: Wrapped<unknown>, errors: ErrorCodec): Remote<Api> {
  const functions = wrapped as unknown as Record<string, (...args: unknown[]) => Promise<Outcome<unknown>>>;
  const call =
    (name: string) =>
    async (...args: unknown[]) => {
      const outcome = await functions[name]!(...args);
      if (outcome.ok) return outcome.value;
      throw errors.receive(outcome.error);
    };
  return remoteOf<Api>(call);
}

/** Anything that is asked of the remote is a function over there; `then` would make an await call it. */
function remoteOf<Api>(call: (name: string) => unknown): Remote<Api> {
  return new Proxy({} as object, {
    get: (_target, name) => (typeof name === "string" && name !== "then" ? call(name) : undefined),
  }) as Remote<Api>;
}
