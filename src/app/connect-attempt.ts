import { type Connection, connectionOf } from "../connection/connection.ts";
import { isConnectionError } from "../connection/errors.ts";
import { probe, probeObjects } from "../connection/probe.ts";

/** What a person types to connect by hand. */
export type ConnectValues = Readonly<{ graphqlUrl: string; s3Url: string; token: string; remember: boolean }>;

/** Why it did not work: what to show, and beside which field. */
export type ConnectProblem = Readonly<{
  title: string;
  message: string;
  field: "graphqlUrl" | "s3Url" | "token" | undefined;
}>;

export type ConnectResult = Readonly<{ connection: Connection }> | Readonly<{ problem: ConnectProblem }>;

type Options = Readonly<{ fetch?: typeof fetch; signal?: AbortSignal; pageUrl?: string }>;

const TITLES = {
  BadConfig: "That cannot be used",
  Unreachable: "The server does not answer",
  Unauthorised: "The server refused the token",
  NotAMikroServer: "That is not a mikro server",
} as const;

/**
 * Tries the values on the two services, the graph first: its answer tells most.
 *
 * @throws `AbortError`
 */
export async function attemptConnection(values: ConnectValues, options: Options = {}): Promise<ConnectResult> {
  try {
    const connection = connectionOf(values);
    const refused = await probe(connection, options);
    if (refused !== undefined) throw refused;
    const silent = await probeObjects(connection, options);
    if (silent !== undefined) return { problem: problemOf(silent.tag, silent.message, "s3Url") };
    return { connection };
  } catch (error) {
    if (!isConnectionError(error)) throw error;
    return { problem: problemOf(error.tag, error.message, fieldOf(error.tag, error.message)) };
  }
}

function problemOf(tag: keyof typeof TITLES, message: string, field: ConnectProblem["field"]): ConnectProblem {
  return { title: TITLES[tag], message, field };
}

function fieldOf(tag: keyof typeof TITLES, message: string): ConnectProblem["field"] {
  if (tag === "Unauthorised") return "token";
  if (tag !== "BadConfig") return "graphqlUrl";
  if (/token/i.test(message)) return "token";
  return message.includes("S3") ? "s3Url" : "graphqlUrl";
}
