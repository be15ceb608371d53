import { GraphQLError } from "graphql";

const CODES = ["UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT", "INTERNAL"] as const;

/** What went wrong, for programs; in `extensions.code` of every error entry. */
export type ErrorCode = (typeof CODES)[number];

const coded = (code: ErrorCode, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

/** The object is missing or belongs to another organisation; nobody can tell which. */
export const notFound = (type: string): GraphQLError => coded("NOT_FOUND", `${type} matching query does not exist.`);

export const badInput = (message: string): GraphQLError => coded("BAD_USER_INPUT", message);

export const forbidden = (message: string): GraphQLError => coded("FORBIDDEN", message);

export const unauthenticated = (message: string): GraphQLError => coded("UNAUTHENTICATED", message);

/** The SQLSTATE of a failed statement, however deep the driver hid it. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && /^[0-9A-Z]{5}$/.test(e.code)) return e.code;
  }
  return undefined;
}

const UNIQUE_VIOLATION = "23505";

/** States of statements that failed by what the caller sent. */
const INPUT_FAILURES: Readonly<Record<string, string>> = {
  "2201B": "The regular expression is not valid",
  "22021": "Text must not hold the character NUL",
  "22P05": "Text must not hold the character NUL",
};

export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === UNIQUE_VIOLATION;

/** An error as it is sent. */
export type ErrorEntry = Readonly<{
  message: string;
  locations?: GraphQLError["locations"];
  path?: GraphQLError["path"];
  extensions: { code: ErrorCode };
}>;

/**
 * One error entry of an answer. Messages of errors that were not made for the caller (a failed statement, a defect)
 * stay here: `report` gets the original.
 */
export function errorEntry(error: GraphQLError, report: (error: unknown) => void): ErrorEntry {
  const { original, code } = causeOf(error);
  const entry = (message: string, entryCode: ErrorCode): ErrorEntry => ({
    message,
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code: entryCode },
  });
  if (code !== "INTERNAL") return entry(error.message, code);
  const reason = INPUT_FAILURES[sqlState(original) ?? ""];
  if (reason !== undefined) return entry(reason, "BAD_USER_INPUT");
  report(original);
  return entry("The server failed; its log says why", code);
}

/** Errors of parsing, validation and coercion have no cause, or one that was made for the caller. */
function causeOf(error: GraphQLError): { original: unknown; code: ErrorCode } {
  let current: unknown = error;
  while (current instanceof GraphQLError) {
    const { code } = current.extensions;
    const own = CODES.find((known) => known === code);
    if (own !== undefined) return { original: current, code: own };
    if (current.originalError === undefined) return { original: current, code: "BAD_USER_INPUT" };
    current = current.originalError;
  }
  return { original: current, code: "INTERNAL" };
}
