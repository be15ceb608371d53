import { bytesPerElement } from "../datalayer/dtype.ts";
import { isAbortError } from "../datalayer/errors.ts";
import type { StridedArray } from "../datalayer/write/strided.ts";
import { type WriteProgress, writeArray } from "../datalayer/write/write-array.ts";
import { FinishZarrUploadDocument, RequestZarrUploadDocument } from "../graph/generated/operations.ts";
import type { GraphService } from "../graph/service.ts";
import { type ArrayInput, imageArray, namedArray } from "./array-like.ts";
import { UploadFailed } from "./errors.ts";
import { rechunk } from "./rechunk.ts";

export type UploadOptions = Readonly<{
  /** Elements of a chunk along c, t, z, y, x; by default the contract's rule. */
  chunkShape?: readonly number[] | undefined;
  onProgress?: ((progress: WriteProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  fetch?: typeof fetch | undefined;
}>;

/**
 * Uploads an array as the array of an image: a new store, its chunks, then the server reads what was written (contract, 8.1).
 *
 * @returns the id of the store
 * @throws UnusableArray, UploadFailed with what stopped it as `cause`, GraphError; `AbortError`
 */
export function uploadImageArray(
  service: GraphService,
  array: ArrayInput,
  options: UploadOptions = {},
): Promise<string> {
  return upload(service, () => imageArray(array), options);
}

/** The same for an array whose dimensions have names of their own. */
export function uploadNamedArray(
  service: GraphService,
  array: ArrayInput & Readonly<{ dims: readonly string[] }>,
  options: UploadOptions = {},
): Promise<string> {
  return upload(service, () => namedArray(array), options);
}

async function upload(service: GraphService, prepare: () => StridedArray, options: UploadOptions): Promise<string> {
  const image = prepare();
  const chunkShape = options.chunkShape ?? rechunk(image.shape, image.dims, bytesPerElement(image.dtype));
  checkChunks(chunkShape, image.shape);
  const asked = await service.execute(RequestZarrUploadDocument, { input: {} }, options.signal);
  const { store, key, bucket, accessKey, secretKey, sessionToken } = asked.requestZarrUpload;
  // Upload grants carry no region (contract, 8.3); this one every S3 service accepts.
  const grant = {
    endpoint: service.connection.s3Url,
    region: "us-east-1",
    bucket,
    key,
    accessKey,
    secretKey,
    sessionToken,
  };
  const finish = async (valid: boolean, signal?: AbortSignal) =>
    await service.execute(FinishZarrUploadDocument, { input: { storeId: store, valid } }, signal);
  try {
    await writeArray(grant, image, { ...options, chunkShape });
  } catch (cause) {
    // The store stays empty and is marked so; that this fails too would not be the news.
    await finish(false).catch(() => undefined);
    if (isAbortError(cause)) throw cause;
    throw new UploadFailed(
      `The array did not reach store ${store}: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause,
      },
    );
  }
  await finish(true, options.signal);
  return store;
}

function checkChunks(chunkShape: readonly number[], shape: readonly number[]): void {
  const fits = chunkShape.length === shape.length && chunkShape.every((size) => Number.isInteger(size) && size >= 1);
  if (!fits) throw new RangeError(`Chunks of ${chunkShape.join(" x ")} do not fit an array of ${shape.join(" x ")}`);
}
