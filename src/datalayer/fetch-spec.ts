import type { ArraySpec, ByteSource } from "./array-spec.ts";
import type { GetCredentials } from "./credentials.ts";
import { DataError } from "./errors.ts";
import { arraySpecOf } from "./metadata.ts";
import { createTimedGrants } from "./pool/timed-grants.ts";
import type { IncompleteArray } from "./store-metadata.ts";
import { createDirectoryStore } from "./stores/directory-store.ts";
import { Grants } from "./stores/grants.ts";
import { createHttpStore } from "./stores/http-store.ts";
import type { ObjectStore } from "./stores/object-store.ts";
import { createS3Store } from "./stores/s3-store.ts";

export type FetchSpecOptions = Readonly<{
  /** Needed for mikro stores. */
  getCredentials?: GetCredentials | undefined;
  /** The format, where it is known: then no request goes astray. */
  zarrFormat?: 2 | 3 | undefined;
  signal?: AbortSignal | undefined;
}>;

export type ArrayAddress = Readonly<{ id: string; source: ByteSource; dims?: readonly string[] | undefined }>;

/**
 * Reads the metadata of an array where it is stored: `zarr.json`, else `.zarray` and `.zattrs`.
 *
 * @throws DataError `MissingArray`, `UnsupportedArray`, `InvalidArray`, or of the store; `AbortError`
 */
export async function fetchArraySpec(array: ArrayAddress, options: FetchSpecOptions = {}): Promise<ArraySpec> {
  const { zarrFormat, signal } = options;
  const store = openStore(array.source, options.getCredentials);
  const read = (key: string) => readDocument(store, array.id, key, signal);
  if (zarrFormat !== 2) {
    const document = await read("zarr.json");
    if (document !== undefined) return arraySpecOf({ ...array, document });
  }
  if (zarrFormat !== 3) {
    const [document, attributes] = await Promise.all([read(".zarray"), read(".zattrs")]);
    if (document !== undefined) return arraySpecOf({ ...array, document, attributes });
  }
  throw new DataError("MissingArray", { array: array.id });
}

/** The array of a store of which the graph does not tell enough, from the store's own document. As `fetchArraySpec`. */
export async function completeSpec(
  { id, source, dims }: IncompleteArray,
  options: FetchSpecOptions,
): Promise<ArraySpec> {
  return await fetchArraySpec({ id, source, dims }, options);
}

function openStore(source: ByteSource, getCredentials: GetCredentials | undefined): ObjectStore {
  const traffic = { requests: 0, bytesFetched: 0 };
  if (source.kind === "http") return createHttpStore(source.url, { traffic });
  if (source.kind === "directory") return createDirectoryStore(source.path, traffic);
  if (source.kind === "files") throw new RangeError("Files of a page are read by their hierarchy");
  if (getCredentials === undefined) {
    throw new DataError("CredentialsFailed", { storeId: source.storeId, reason: "no getCredentials was given" });
  }
  return createS3Store(source.storeId, new Grants(createTimedGrants(getCredentials)), { traffic });
}

async function readDocument(
  store: ObjectStore,
  array: string,
  key: string,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const bytes = await store.read(key, { signal });
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new DataError("InvalidArray", { array, reason: `${key} is no JSON` }, { cause: error });
  }
}
