/** How the server is reached now. */
export type ConnectionStatus = "connecting" | "connected" | "reconnecting" | "offline" | "unauthorised";

export type ConnectionState = Readonly<{
  status: ConnectionStatus;
  /** Why, for a person; absent when all is well. Never holds a token. */
  reason?: string;
}>;

/** What the links and the browser tell. */
export type ConnectionEvent =
  | Readonly<{ kind: "answered" }>
  | Readonly<{ kind: "failed"; reason: string }>
  | Readonly<{ kind: "unauthorised"; reason: string }>
  | Readonly<{ kind: "socket"; socket: SocketState }>
  | Readonly<{ kind: "network"; online: boolean }>;

/** `idle`: no subscription wants one; `lost`: it broke and is being opened again. */
export type SocketState = "idle" | "open" | "lost";

/** All that is known; the state shown is derived from it. */
type Facts = Readonly<{
  online: boolean;
  http: "unknown" | "ok" | "failed" | "unauthorised";
  socket: SocketState;
  reason: string;
  everConnected: boolean;
}>;

const START: Facts = { online: true, http: "unknown", socket: "idle", reason: "", everConnected: false };

function after(facts: Facts, event: ConnectionEvent): Facts {
  switch (event.kind) {
    case "answered":
      return { ...facts, http: "ok", reason: "", everConnected: true };
    case "failed":
      return { ...facts, http: "failed", reason: event.reason };
    case "unauthorised":
      return { ...facts, http: "unauthorised", reason: event.reason };
    case "socket":
      return { ...facts, socket: event.socket };
    case "network":
      return { ...facts, online: event.online };
  }
}

function stateOf(facts: Facts): ConnectionState {
  if (!facts.online) return { status: "offline", reason: "This device has no network" };
  if (facts.http === "unauthorised") return { status: "unauthorised", reason: facts.reason };
  if (facts.http === "failed") {
    return { status: facts.everConnected ? "reconnecting" : "offline", reason: facts.reason };
  }
  if (facts.socket === "lost") return { status: "reconnecting", reason: "Live updates are interrupted" };
  return { status: facts.http === "unknown" ? "connecting" : "connected" };
}

/**
 * The connection state as an external store: pass `subscribe` and `getSnapshot` to `useSyncExternalStore`. The snapshot keeps
 * its identity until something changes.
 */
export class ConnectionMonitor {
  #facts = START;
  #state = stateOf(START);
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): ConnectionState => this.#state;

  report(event: ConnectionEvent): void {
    this.#facts = after(this.#facts, event);
    const next = stateOf(this.#facts);
    if (next.status === this.#state.status && next.reason === this.#state.reason) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}
