import { loadConfig, type ServerConfig } from "../connection/config.ts";
import { type Connection, connectionOf } from "../connection/connection.ts";
import { isConnectionError } from "../connection/errors.ts";
import { forget, recall, remember } from "../connection/session-memory.ts";
import { createSession, type Session } from "../mikro/session.ts";
import { messageOf } from "../ui/message-of.ts";
import type { ConnectProblem, ConnectValues } from "./connect-attempt.ts";

export type SessionState =
  | Readonly<{ phase: "starting" }>
  /** Nobody said where to connect, or with what token. */
  | Readonly<{ phase: "asking"; initial: Partial<ConnectValues>; reason: ConnectProblem | undefined }>
  | Readonly<{ phase: "open"; session: Session }>;

type Surroundings = Readonly<{
  fetchConfig?: () => Promise<ServerConfig | undefined>;
  /** Where a connection is kept when the person asks for it: until the tab closes. */
  storage: Storage;
  open?: (connection: Connection) => Session;
}>;

/**
 * The session of this page, from start-up on: a token given by the server that delivered the page, or one kept in this tab, or
 * else the person is asked. An external store; owns the session and ends it.
 */
export class SessionStore {
  readonly #around: Required<Surroundings>;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { phase: "starting" };
  #known: Partial<Pick<ConnectValues, "graphqlUrl" | "s3Url">> = {};

  constructor(around: Surroundings) {
    this.#around = { fetchConfig: () => loadConfig(), open: (connection) => createSession(connection), ...around };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): SessionState => this.#state;

  /** Finds out where to connect. Never rejects: what goes wrong becomes the reason for asking. */
  async start(): Promise<void> {
    const kept = recall(this.#around.storage);
    if (kept !== undefined) this.#known = { graphqlUrl: kept.graphqlUrl, s3Url: kept.s3Url };
    try {
      // What the person chose for this tab goes before what the server offers.
      if (kept !== undefined) return this.#open(connectionOf(kept));
      const config = await this.#around.fetchConfig();
      if (config === undefined) return this.#ask(undefined);
      this.#known = { graphqlUrl: config.graphqlUrl, s3Url: config.s3Url };
      if (config.token === undefined) return this.#ask(undefined);
      this.#open(connectionOf({ ...config, wsUrl: config.graphqlWsUrl, token: config.token }));
    } catch (error) {
      this.#ask(problemOf(error));
    }
  }

  /** After a successful attempt by hand. */
  connect(connection: Connection, values: ConnectValues): void {
    const { graphqlUrl, s3Url, token } = values;
    if (values.remember) remember(this.#around.storage, { graphqlUrl, s3Url, token });
    this.#known = { graphqlUrl, s3Url };
    this.#open(connection);
  }

  /** Ends the session, forgets the token and asks anew. */
  readonly disconnect = (): void => {
    forget(this.#around.storage);
    this.#close();
    this.#ask(undefined);
  };

  #open(connection: Connection): void {
    this.#close();
    this.#set({ phase: "open", session: this.#around.open(connection) });
  }

  #close(): void {
    // Nobody waits for the end of workers; what they hold is gone when they are.
    if (this.#state.phase === "open") void this.#state.session.dispose();
  }

  #ask(reason: ConnectProblem | undefined): void {
    this.#set({ phase: "asking", initial: this.#known, reason });
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

function problemOf(error: unknown): ConnectProblem {
  const title = isConnectionError(error, "Unreachable")
    ? "The server that delivered this page does not answer"
    : "The configuration of this page cannot be used";
  return { title, message: messageOf(error), field: undefined };
}
