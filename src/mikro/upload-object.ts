import { isAbortError } from "../datalayer/errors.ts";
import { createPut, type WriteGrant } from "../datalayer/write/put-object.ts";
import { UploadFailed } from "./errors.ts";

/** What a grant to upload one object says, as the graph gives it. */
type UploadGrant = Omit<WriteGrant, "endpoint" | "region"> & Readonly<{ store: string }>;

type Where = Readonly<{ s3Url: string; fetch: typeof fetch | undefined; signal: AbortSignal | undefined }>;

/**
 * Writes the one object of a store.
 *
 * @returns the id of the store
 * @throws UploadFailed with what stopped it as `cause`; `AbortError`
 */
export async function uploadObject(
  { store, ...grant }: UploadGrant,
  bytes: Uint8Array<ArrayBuffer>,
  { s3Url, fetch, signal }: Where,
): Promise<string> {
  // Upload grants of tables carry no region (contract, 8.3); this one every S3 service accepts.
  const put = createPut({ ...grant, endpoint: s3Url, region: "us-east-1" }, { fetch });
  try {
    await put("", bytes, signal);
    return store;
  } catch (cause) {
    if (isAbortError(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UploadFailed(`The object did not reach store ${store}: ${reason}`, { cause });
  }
}
