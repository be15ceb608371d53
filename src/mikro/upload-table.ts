import type { NewColumn } from "../datalayer/tables/table-types.ts";
import { RequestParquetUploadDocument } from "../graph/generated/operations.ts";
import type { ApiContext } from "./api/context.ts";
import { uploadObject } from "./upload-object.ts";

type Options = Readonly<{ metadata?: Readonly<Record<string, string>> | undefined; signal?: AbortSignal | undefined }>;

/**
 * Writes columns as the parquet object of a new store.
 *
 * @returns the id of the store
 * @throws DataError `BadTable`, UploadFailed, GraphError; `AbortError`
 */
export async function uploadTable(
  { service, tables, fetch }: ApiContext,
  columns: readonly NewColumn[],
  { metadata, signal }: Options,
): Promise<string> {
  const bytes = await tables().encode(columns, { metadata }, signal);
  const asked = await service.execute(RequestParquetUploadDocument, { input: {} }, signal);
  return await uploadObject(asked.requestParquetUpload, bytes, { s3Url: service.connection.s3Url, fetch, signal });
}
