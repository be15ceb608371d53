import { AwsV4Signer } from "aws4fetch";
import type { S3Grant } from "../credentials.ts";
import { abortError, DataError, reasonOf } from "../errors.ts";
import { urlOfKey } from "../stores/object-store.ts";
import { DEFAULT_RETRIES, type RetryPolicy, withRetries } from "../stores/retry.ts";

/** Where objects of one upload go. Unlike grants to read, one to write cannot be renewed: it names a new store each time. */
export type WriteGrant = Omit<S3Grant, "expiresAtMs">;

export type PutSettings = Readonly<{ fetch?: typeof fetch | undefined; retries?: RetryPolicy | undefined }>;

/**
 * Writes objects below the prefix of one grant (`""`: the object of that key itself), each in one signed request; tried again where that may help.
 *
 * @throws DataError `AccessDenied` (also when the grant has expired), `HttpStatus`, `NetworkFailure`; `AbortError`
 */
export function createPut(grant: WriteGrant, settings: PutSettings = {}) {
  const send = settings.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));
  const signingKeys = new Map<string, ArrayBuffer>();

  const once = async (name: string, body: Uint8Array<ArrayBuffer>, signal: AbortSignal | undefined) => {
    if (signal?.aborted) throw abortError(signal);
    const signed = await new AwsV4Signer({
      url: urlOfKey(grant.endpoint, name),
      method: "PUT",
      service: "s3",
      region: grant.region,
      accessKeyId: grant.accessKey,
      secretAccessKey: grant.secretKey,
      ...(grant.sessionToken !== "" && { sessionToken: grant.sessionToken }),
      cache: signingKeys,
    }).sign();
    try {
      const { method, url, headers } = signed;
      const response = await send(url, { method, headers, body, signal: signal ?? null, credentials: "omit" });
      await response.body?.cancel();
      return response.status;
    } catch (error) {
      if (signal?.aborted) throw abortError(signal);
      throw new DataError("NetworkFailure", { key: name, reason: reasonOf(error) }, { cause: error });
    }
  };

  return async (key: string, body: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<void> => {
    const name = key === "" ? `${grant.bucket}/${grant.key}` : `${grant.bucket}/${grant.key}/${key}`;
    const answer = await withRetries(name, settings.retries ?? DEFAULT_RETRIES, signal, async () => {
      const status = await once(name, body, signal);
      if (status >= 200 && status < 300) return { kind: "found", bytes: new Uint8Array(), totalBytes: undefined };
      if (status === 401 || status === 403) return { kind: "denied", status, code: undefined, serverTimeMs: undefined };
      return { kind: "failed", status, retryAfterMs: undefined };
    });
    if (answer.kind === "denied") {
      throw new DataError("AccessDenied", { key: name, status: answer.status, code: answer.code });
    }
  };
}
