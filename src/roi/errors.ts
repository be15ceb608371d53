/** A region that cannot be understood or drawn as asked; `tag` tells which way. */
export class RoiError extends Error {
  constructor(
    readonly tag: "BadVectors" | "TooFarOut" | "NotEditable" | "NotEncodable" | "BadFile",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "RoiError";
  }
}

export function isRoiError(error: unknown, tag?: RoiError["tag"]): error is RoiError {
  return error instanceof RoiError && (tag === undefined || error.tag === tag);
}
