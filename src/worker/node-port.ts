import type { MessagePort, Worker as NodeWorker } from "node:worker_threads";
import type { Endpoint } from "comlink";

/** A worker or port of Node as comlink wants it: with the listeners of a browser. */
export function nodeEndpoint(port: NodeWorker | MessagePort): Endpoint {
  const listeners = new WeakMap<object, (data: unknown) => void>();
  return {
    postMessage: (message, transfer) =>
      port.postMessage(message, transfer as Parameters<MessagePort["postMessage"]>[1]),
    addEventListener(_type, listener) {
      const receive = (data: unknown) => {
        const event = { data } as MessageEvent;
        if ("handleEvent" in listener) listener.handleEvent(event);
        else listener(event);
      };
      listeners.set(listener, receive);
      port.on("message", receive);
    },
    removeEventListener(_type, listener) {
      const receive = listeners.get(listener);
      if (receive !== undefined) port.off("message", receive);
    },
  };
}

/** Node's own module, `undefined` in browsers. Asked of the process, so that bundlers do not look for it. */
export function nodeThreads(): typeof import("node:worker_threads") | undefined {
  if (typeof process === "undefined" || typeof process.getBuiltinModule !== "function") return undefined;
  return process.getBuiltinModule("node:worker_threads");
}
