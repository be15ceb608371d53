/** The bucket name or key is not one that the store can hold. */
export class InvalidKey extends Error {
  readonly tag = "InvalidKey" as const;
}

/** An object cannot have this key while others have keys above or below it (`a` and `a/b`). */
export class KeyConflict extends Error {
  readonly tag = "KeyConflict" as const;
}

/** The `code` of a failed system call, such as `ENOENT`; undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
