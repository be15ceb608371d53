/** What each failure tells; plain data, so that an error can cross from a worker. Keys name objects, never signed URLs. */
export type DataErrorFields = {
  /** The store answered with a status that is neither success nor "not there". */
  HttpStatus: { key: string; status: number };
  /** 401 or 403, also with a fresh grant. */
  AccessDenied: { key: string; status: number; code: string | undefined };
  /** No answer, or an answer that broke off, after the retries. */
  NetworkFailure: { key: string; reason: string };
  /** The server ignores `Range`, so that parts of an object (shards) cannot be read. */
  RangeIgnored: { key: string };
  /** No grant for a store could be had. */
  CredentialsFailed: { storeId: string; reason: string };
  /** A chunk whose bytes cannot be decoded, or decode to another length than the metadata says. */
  BadChunk: { key: string; reason: string };
  /** An array that cannot be read correctly; `feature` names what is not supported. */
  UnsupportedArray: { array: string; feature: string };
  /** Metadata that contradicts the zarr specification or itself. */
  InvalidArray: { array: string; reason: string };
  /** There is no zarr array where one should be. */
  MissingArray: { array: string };
  /** There is no object in a store that should have one. */
  MissingObject: { storeId: string };
  /** A table that cannot be read or written correctly. */
  BadTable: { reason: string };
  /** An OME-Zarr group that cannot be read correctly; `feature` names what is not supported. */
  UnsupportedOme: { place: string; feature: string };
  /** OME metadata that contradicts its specification or itself. */
  InvalidOme: { place: string; reason: string };
  /** Something is there, or nothing is, but no OME-Zarr. */
  NotOmeZarr: { place: string; found: string };
  /** A chunk that is larger than the room of one worker. */
  BudgetExceeded: { key: string; chunkBytes: number; budgetBytes: number };
  /** A chunk that fits, but was evicted again and again before it could be used. */
  OutOfRoom: { key: string; tries: number; budgetBytes: number };
  /** The worker that had the request died; a new one takes its place. */
  WorkerCrashed: { reason: string };
};

export type DataErrorTag = keyof DataErrorFields;

const MESSAGES: { readonly [Tag in DataErrorTag]: (fields: Readonly<DataErrorFields[Tag]>) => string } = {
  HttpStatus: ({ key, status }) => `The store answered ${status} for ${key}`,
  AccessDenied: ({ key, status, code }) => `The store denied access (${code ?? status}) to ${key}`,
  NetworkFailure: ({ key, reason }) => `The store could not be reached for ${key}: ${reason}`,
  RangeIgnored: ({ key }) => `The server of ${key} ignores range requests, which sharded arrays need`,
  CredentialsFailed: ({ storeId, reason }) => `No access grant for store ${storeId}: ${reason}`,
  BadChunk: ({ key, reason }) => `Chunk ${key} is damaged: ${reason}`,
  UnsupportedArray: ({ array, feature }) => `Array ${array} cannot be read: ${feature} is not supported`,
  InvalidArray: ({ array, reason }) => `Array ${array} has invalid metadata: ${reason}`,
  MissingArray: ({ array }) => `There is no zarr array at ${array}`,
  MissingObject: ({ storeId }) => `There is no object in store ${storeId}`,
  BadTable: ({ reason }) => `The table cannot be used: ${reason}`,
  UnsupportedOme: ({ place, feature }) => `${place} cannot be read: ${feature} is not supported`,
  InvalidOme: ({ place, reason }) => `${place} has invalid OME metadata: ${reason}`,
  NotOmeZarr: ({ place, found }) => `${place} is no OME-Zarr: ${found}`,
  BudgetExceeded: ({ key, chunkBytes, budgetBytes }) =>
    `Chunk ${key} has ${chunkBytes} bytes, more than the ${budgetBytes} that one worker may keep`,
  OutOfRoom: ({ key, tries, budgetBytes }) =>
    `Chunk ${key} was dropped ${tries} times before it could be used: the ${budgetBytes} bytes that one worker may keep are too few for all that is looked at`,
  WorkerCrashed: ({ reason }) => `A data worker stopped: ${reason}`,
};

/** A failure of the data layer. Narrow with `isDataError(error, "BadChunk")`. */
export class DataError<Tag extends DataErrorTag = DataErrorTag> extends Error {
  override readonly name = "DataError";

  constructor(
    readonly tag: Tag,
    readonly fields: Readonly<DataErrorFields[Tag]>,
    options?: ErrorOptions,
  ) {
    super(MESSAGES[tag](fields), options);
  }
}

export function isDataError<Tag extends DataErrorTag = DataErrorTag>(
  error: unknown,
  tag?: Tag,
): error is DataError<Tag> {
  return error instanceof DataError && (tag === undefined || error.tag === tag);
}

/** What to throw when a signal fired: always an `AbortError`, whatever the reason was that the caller gave. */
export function abortError(signal: AbortSignal): Error {
  if (isAbortError(signal.reason)) return signal.reason as Error;
  return new DOMException("The operation was aborted", "AbortError");
}

export function isAbortError(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/** Why something failed, in words, of a value that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An error as plain data. */
export type SentError =
  | Readonly<{ kind: "data"; tag: DataErrorTag; fields: Readonly<Record<string, unknown>> }>
  | Readonly<{ kind: "abort" }>
  | Readonly<{ kind: "other"; name: string; message: string; stack: string | undefined }>;

/** For a message to another thread, where the class of an error is lost. */
export function sendableError(error: unknown): SentError {
  if (isDataError(error)) return { kind: "data", tag: error.tag, fields: error.fields };
  if (isAbortError(error)) return { kind: "abort" };
  if (error instanceof Error) return { kind: "other", name: error.name, message: error.message, stack: error.stack };
  return { kind: "other", name: "Error", message: String(error), stack: undefined };
}

/** The error that `sendableError` was given, as far as it can be told. */
export function receivedError(sent: SentError): Error {
  switch (sent.kind) {
    case "data":
      // The fields were those of the same tag on the other side.
      return new DataError(sent.tag, sent.fields as DataErrorFields[DataErrorTag]);
    case "abort":
      return new DOMException("The operation was aborted", "AbortError");
    case "other": {
      const error = new Error(sent.message);
      error.name = sent.name;
      if (sent.stack !== undefined) error.stack = sent.stack;
      return error;
    }
  }
}
