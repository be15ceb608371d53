import { InvalidKey, KeyConflict } from "./errors.ts";

/** Codes of S3 error documents that this server answers, with their HTTP status. */
const STATUS = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  BadDigest: 400,
  EntityTooLarge: 400,
  // 400 at Amazon. 403 makes clients that ask for a new grant when refused do so here too.
  ExpiredToken: 403,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidPart: 400,
  InvalidPartOrder: 400,
  InvalidRange: 416,
  InvalidURI: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchUpload: 404,
  NotImplemented: 501,
  PreconditionFailed: 412,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const;

export type S3ErrorCode = keyof typeof STATUS;

/** A request that is answered with an S3 error document. The message goes to the client: it holds no secret. */
export class S3Error extends Error {
  readonly tag = "S3Error" as const;
  readonly code: S3ErrorCode;
  readonly status: number;

  constructor(code: S3ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = STATUS[code];
  }
}

/** The error as the client may see it: what is no fault of the request becomes `InternalError`, without details. */
export function toS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  if (error instanceof InvalidKey) return new S3Error("InvalidURI", error.message, { cause: error });
  if (error instanceof KeyConflict) return new S3Error("InvalidArgument", error.message, { cause: error });
  return new S3Error("InternalError", "The server could not carry out the request", { cause: error });
}
