export type MikroErrorTag =
  | "NoMikroFound"
  | "NoDataLayerFound"
  | "NotQueried"
  | "IncompleteStore"
  | "UnusableArray"
  | "UploadFailed";

/** What goes wrong where graph and bytes meet. Failures of either alone are GraphErrors and DataErrors. */
export abstract class MikroError<Tag extends MikroErrorTag = MikroErrorTag> extends Error {
  abstract readonly tag: Tag;
  override get name(): string {
    return this.tag;
  }
}

/** No mikro server answers there, or it does not accept the token; `cause` says which. */
export class NoMikroFound extends MikroError<"NoMikroFound"> {
  override readonly tag = "NoMikroFound" as const;
}
/** The object service does not answer. */
export class NoDataLayerFound extends MikroError<"NoDataLayerFound"> {
  override readonly tag = "NoDataLayerFound" as const;
}
/** A member needs a field that was not selected, or that the object does not have. */
export class NotQueried extends MikroError<"NotQueried"> {
  override readonly tag = "NotQueried" as const;
}
/** The graph does not tell enough about a store to read it. */
export class IncompleteStore extends MikroError<"IncompleteStore"> {
  override readonly tag = "IncompleteStore" as const;
  constructor(
    readonly storeId: string,
    readonly missing: readonly string[],
  ) {
    super(`The server does not say enough about store ${storeId} to read it: ${missing.join(", ")} missing`);
  }
}
/** An array that cannot become an image: wrong length, wrong names, no x or y. */
export class UnusableArray extends MikroError<"UnusableArray"> {
  override readonly tag = "UnusableArray" as const;
}
/** The bytes did not arrive; nothing was created from them. */
export class UploadFailed extends MikroError<"UploadFailed"> {
  override readonly tag = "UploadFailed" as const;
}

export function isMikroError<Tag extends MikroErrorTag>(error: unknown, tag?: Tag): error is MikroError<Tag> {
  return error instanceof MikroError && (tag === undefined || error.tag === tag);
}
