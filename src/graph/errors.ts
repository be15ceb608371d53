/** One entry of a GraphQL answer's `errors`. */
export type GraphErrorEntry = Readonly<{
  message: string;
  /** `extensions.code`, absent on servers of the upstream. */
  code?: string;
  /** Where in the answer: response keys and indices. */
  path?: readonly (string | number)[];
}>;

export type GraphErrorTag =
  | "Unauthenticated"
  | "Forbidden"
  | "NotFound"
  | "BadUserInput"
  | "ServerFailed"
  | "NetworkFailed"
  | "BadAnswer"
  | "Disconnected";

type Details = ErrorOptions & Readonly<{ operation?: string | undefined; entries?: readonly GraphErrorEntry[] }>;

/** What can go wrong between us and the graph. Messages name the operation and the server's reason, never a token. */
export abstract class GraphError<Tag extends GraphErrorTag = GraphErrorTag> extends Error {
  abstract readonly tag: Tag;
  /** Name of the GraphQL operation, where there was one. */
  readonly operation: string | undefined;
  /** The server's own entries; empty when no GraphQL answer came. */
  readonly entries: readonly GraphErrorEntry[];

  constructor(message: string, details: Details = {}) {
    super(message, details);
    this.operation = details.operation;
    this.entries = details.entries ?? [];
  }

  override get name(): string {
    return this.tag;
  }
}

/** The token is missing, unknown or expired. */
export class Unauthenticated extends GraphError<"Unauthenticated"> {
  override readonly tag = "Unauthenticated" as const;
}
/** The token is good, but its roles do not allow this. */
export class Forbidden extends GraphError<"Forbidden"> {
  override readonly tag = "Forbidden" as const;
}
/** There is no such object in the caller's organisation. */
export class NotFound extends GraphError<"NotFound"> {
  override readonly tag = "NotFound" as const;
}
/** The server refused the arguments, or does not know the operation. */
export class BadUserInput extends GraphError<"BadUserInput"> {
  override readonly tag = "BadUserInput" as const;
}
/** The server tried and failed, or answered with HTTP 5xx. */
export class ServerFailed extends GraphError<"ServerFailed"> {
  override readonly tag = "ServerFailed" as const;
}
/** No answer came. */
export class NetworkFailed extends GraphError<"NetworkFailed"> {
  override readonly tag = "NetworkFailed" as const;
}
/** An answer came that is not GraphQL, or lacks what was asked for. */
export class BadAnswer extends GraphError<"BadAnswer"> {
  override readonly tag = "BadAnswer" as const;
}
/** The session was closed while this was under way, or before. */
export class Disconnected extends GraphError<"Disconnected"> {
  override readonly tag = "Disconnected" as const;
}

export function isGraphError<Tag extends GraphErrorTag>(error: unknown, tag?: Tag): error is GraphError<Tag> {
  return error instanceof GraphError && (tag === undefined || error.tag === tag);
}

const CLASSES = {
  UNAUTHENTICATED: Unauthenticated,
  FORBIDDEN: Forbidden,
  NOT_FOUND: NotFound,
  BAD_USER_INPUT: BadUserInput,
  GRAPHQL_VALIDATION_FAILED: BadUserInput,
  GRAPHQL_PARSE_FAILED: BadUserInput,
  INTERNAL: ServerFailed,
} as const;

/** The tagged error for the `errors` of an answer; the first entry decides the tag. */
export function errorOfEntries(entries: readonly GraphErrorEntry[], operation?: string): GraphError {
  const reasons = entries.map((entry) => entry.message).join("; ");
  const message = operation === undefined ? reasons : `${operation}: ${reasons}`;
  return new (classOf(entries[0]))(message, { operation, entries });
}

function classOf(entry: GraphErrorEntry | undefined) {
  if (entry?.code !== undefined) return CLASSES[entry.code as keyof typeof CLASSES] ?? ServerFailed;
  // Upstream sends no codes (contract, D1): there the message is all there is.
  const message = entry?.message ?? "";
  if (message.includes("matching query does not exist")) return NotFound;
  if (/token|authenticat|unauthori[sz]ed|credential/i.test(message)) return Unauthenticated;
  if (/permission|not allowed|forbidden/i.test(message)) return Forbidden;
  return ServerFailed;
}
