/** Why a connection to a mikro server could not be used. Messages name hosts and reasons, never a token. */
export abstract class ConnectionError<Tag extends ConnectionErrorTag = ConnectionErrorTag> extends Error {
  abstract readonly tag: Tag;
  override get name(): string {
    return this.tag;
  }
}

export type ConnectionErrorTag = "BadConfig" | "Unreachable" | "Unauthorised" | "NotAMikroServer";

/** The configuration is missing, unreadable, or names URLs that cannot be used. */
export class BadConfig extends ConnectionError<"BadConfig"> {
  override readonly tag = "BadConfig" as const;
}

/** Nothing answers there, or what answers is failing. */
export class Unreachable extends ConnectionError<"Unreachable"> {
  override readonly tag = "Unreachable" as const;
}

/** The server answered, but does not accept the token. */
export class Unauthorised extends ConnectionError<"Unauthorised"> {
  override readonly tag = "Unauthorised" as const;
}

/** Something answered that is not a mikro server: no GraphQL, or GraphQL without images and stores. */
export class NotAMikroServer extends ConnectionError<"NotAMikroServer"> {
  override readonly tag = "NotAMikroServer" as const;
}

export function isConnectionError<Tag extends ConnectionErrorTag>(
  error: unknown,
  tag?: Tag,
): error is ConnectionError<Tag> {
  return error instanceof ConnectionError && (tag === undefined || error.tag === tag);
}
