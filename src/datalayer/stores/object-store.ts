/** Part of an object: `length` bytes from `offset`, or its last `suffixLength` bytes. */
export type ByteRange = Readonly<{ offset: number; length: number }> | Readonly<{ suffixLength: number }>;

export type ReadOptions = Readonly<{
  range?: ByteRange | undefined;
  signal?: AbortSignal | undefined;
  /** Called when the first of the bytes are there or about to come; stores for which that costs nothing never call it. */
  onAnswer?: (() => void) | undefined;
}>;

/** Objects by key, relative to one array or group. */
export interface ObjectStore {
  /**
   * The bytes of an object or of part of it, in a buffer of their own; `undefined` when there is no such object (404).
   * Fewer bytes than the range asks for mean that the object ends there.
   *
   * @param key without a slash at its start, as it is: any characters, not yet encoded
   * @throws DataError `HttpStatus`, `AccessDenied`, `NetworkFailure`, `RangeIgnored`, `CredentialsFailed`; `AbortError`
   */
  read(key: string, options?: ReadOptions): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** What was sent and received, counted as it happens; also bytes of answers that were aborted. */
export type Traffic = { requests: number; bytesFetched: number };

/** The URL of a key below a base URL: every segment percent-encoded, so that `#`, `?`, `%`, `+` and spaces are just characters. */
export function urlOfKey(base: string, key: string): string {
  const segments = key.split("/");
  // A URL parser would resolve these and ask for another object.
  if (segments.some((segment) => segment === "." || segment === "..")) throw new RangeError(`${key} is no object key`);
  return `${base.replace(/\/+$/, "")}/${segments.map(encodeURIComponent).join("/")}`;
}
