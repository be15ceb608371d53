import { isGraphError } from "./errors.ts";
import type { GraphService } from "./service.ts";

/** Waits between tries while the server does not answer. */
const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

export type Recovery = Readonly<{ retry: () => void; stop: () => void }>;

/**
 * Watches over a connection for as long as an app is open: while the server does not answer, asks with growing waits whether it
 * is back, at once when the device's network returns; and says when what is shown may have become old, because the server or
 * the live updates were away.
 *
 * @param onRecovered called after every interruption
 */
export function followRecovery(
  service: GraphService,
  onRecovered: () => void,
  target: Pick<EventTarget, "addEventListener" | "removeEventListener"> | undefined = browserWindow(),
): Recovery {
  const { monitor } = service;
  const stopping = new AbortController();
  let waitMs = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let away = false;

  const isDown = (): boolean => {
    const { status } = monitor.getSnapshot();
    return status === "reconnecting" || status === "offline";
  };
  const ask = (): void => {
    clearTimeout(timer);
    timer = undefined;
    service.send({ query: "query Ping { __typename }", operationName: "Ping" }, stopping.signal).catch((error) => {
      // The monitor has heard it already; anything else is a mistake of ours and must be seen.
      if (!stopping.signal.aborted && !isGraphError(error)) throw error;
      if (!stopping.signal.aborted) onChange();
    });
  };
  const onChange = (): void => {
    if (isDown()) {
      away = true;
      if (timer === undefined) {
        timer = setTimeout(ask, waitMs);
        waitMs = Math.min(LONGEST_MS, waitMs * 2);
      }
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    waitMs = FIRST_MS;
    if (away && monitor.getSnapshot().status === "connected") {
      away = false;
      onRecovered();
    }
  };

  const online = (): void => {
    monitor.report({ kind: "network", online: true });
    if (isDown()) ask();
  };
  const offline = (): void => monitor.report({ kind: "network", online: false });
  target?.addEventListener("online", online);
  target?.addEventListener("offline", offline);
  const unsubscribe = monitor.subscribe(onChange);

  return {
    retry: () => {
      waitMs = FIRST_MS;
      ask();
    },
    stop: () => {
      stopping.abort();
      clearTimeout(timer);
      unsubscribe();
      target?.removeEventListener("online", online);
      target?.removeEventListener("offline", offline);
    },
  };
}

function browserWindow(): Window | undefined {
  return typeof window === "undefined" ? undefined : window;
}
