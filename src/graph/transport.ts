import type { Connection } from "../connection/connection.ts";
import { withoutToken } from "../connection/redact.ts";
import type { ConnectionEvent, ConnectionMonitor } from "../connection/state.ts";
import {
  BadAnswer,
  errorOfEntries,
  type GraphError,
  type GraphErrorEntry,
  isGraphError,
  NetworkFailed,
  ServerFailed,
  Unauthenticated,
} from "./errors.ts";

/** One GraphQL operation as it travels. */
export type OperationBody = Readonly<{
  query: string;
  operationName?: string | undefined;
  variables?: Readonly<Record<string, unknown>> | undefined;
}>;

/** Sends an operation over HTTP and gives its `data`. @throws GraphError, never partial data; `AbortError` */
export type Send = (body: OperationBody, signal?: AbortSignal) => Promise<Record<string, unknown>>;

/**
 * The one place where queries and mutations leave: adds the bearer token, names what went wrong, tells the monitor. The token
 * stays out of Apollo's contexts, of errors and of logs.
 */
export function createSend(
  connection: Connection,
  monitor: ConnectionMonitor,
  fetcher: typeof fetch = (...args) => fetch(...args),
): Send {
  const { host } = new URL(connection.graphqlUrl);

  async function post(body: OperationBody, token: string, signal: AbortSignal | undefined): Promise<Answer> {
    try {
      const response = await fetcher(connection.graphqlUrl, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
        signal: signal ?? null,
      });
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      if (signal?.aborted) throw cause;
      const what = body.operationName ?? "The request";
      throw new NetworkFailed(`${what}: ${host} does not answer`, { cause, operation: body.operationName });
    }
  }

  return async (body, signal) => {
    signal?.throwIfAborted();
    const token = await connection.getToken();
    signal?.throwIfAborted();
    try {
      const data = dataOf(await post(body, token, signal), body.operationName, token, host);
      monitor.report({ kind: "answered" });
      return data;
    } catch (error) {
      if (isGraphError(error)) monitor.report(eventOf(error));
      throw error;
    }
  };
}

/** A refusal with reasons is a sign of life; an answer without any comes from a gateway or from something else. */
function eventOf(error: GraphError): ConnectionEvent {
  if (isGraphError(error, "Unauthenticated")) return { kind: "unauthorised", reason: error.message };
  return error.entries.length > 0 ? { kind: "answered" } : { kind: "failed", reason: error.message };
}

type Answer = Readonly<{ status: number; text: string }>;

function dataOf(answer: Answer, operation: string | undefined, token: string, host: string): Record<string, unknown> {
  const body = jsonObject(answer.text);
  const entries = entriesOf(body?.errors, token);
  if (entries.length > 0) throw errorOfEntries(entries, operation);
  const told = `${host} answered HTTP ${answer.status}`;
  if (answer.status === 401 || answer.status === 403) throw new Unauthenticated(told, { operation });
  if (answer.status >= 500) throw new ServerFailed(told, { operation });
  const data = body?.data;
  if (!isRecord(data)) throw new BadAnswer(`${told}, but not with GraphQL`, { operation });
  return data;
}

/** Reads `errors` as servers send it: absent, null, or a list of objects with a message. */
export function entriesOf(errors: unknown, token: string): readonly GraphErrorEntry[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((entry) => {
    const code = isRecord(entry.extensions) ? entry.extensions.code : undefined;
    const path = entry.path;
    return {
      message: withoutToken(typeof entry.message === "string" ? entry.message : "Unknown error", token),
      ...(typeof code === "string" ? { code } : {}),
      ...(Array.isArray(path) ? { path: path as (string | number)[] } : {}),
    };
  });
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined; // HTML of a gateway: the caller says what that means
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
