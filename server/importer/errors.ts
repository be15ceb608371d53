/** Failures of an import, told apart by `tag`. Messages are made to be read by a person; none holds a credential. */
abstract class ImportError<Tag extends string> extends Error {
  abstract readonly tag: Tag;
}

/** The file cannot be read right: it is not touched further, others go on. The message is the reason. */
export class Refused extends ImportError<"Refused"> {
  override readonly tag = "Refused" as const;
}

/** The graph answered with errors, or not at all. */
export class GraphFailed extends ImportError<"GraphFailed"> {
  override readonly tag = "GraphFailed" as const;
  /** The request may have been carried out: the connection broke before an answer came. */
  readonly outcomeUnknown: boolean;
  constructor(message: string, options: ErrorOptions & { outcomeUnknown?: boolean } = {}) {
    super(message, options);
    this.outcomeUnknown = options.outcomeUnknown ?? false;
  }
}

/** The object service refused or lost a request for good. */
export class StoreFailed extends ImportError<"StoreFailed"> {
  override readonly tag = "StoreFailed" as const;
}

/** The message of anything thrown, with the messages of its causes where it does not speak for itself. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Refused) return error.message;
  const cause = error.cause === undefined ? "" : messageOf(error.cause);
  return cause === "" || error.message.includes(cause) ? error.message : `${error.message} (${cause})`;
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
