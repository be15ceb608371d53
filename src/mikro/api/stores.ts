import {
  FinishParquetUploadDocument,
  FinishZarrUploadDocument,
  RequestGeneralZarrAccessDocument,
  RequestParquetAccessDocument,
  RequestParquetUploadDocument,
  RequestZarrAccessDocument,
  RequestZarrUploadDocument,
  type RequestZarrUploadInput,
} from "../../graph/generated/operations.ts";
import { type ApiContext, type CallOptions, type IdLike, idOf } from "./context.ts";

/** Grants, for those who read or write objects themselves. They hold secrets: keep them in memory and out of logs. */
export function storesApi({ service }: ApiContext) {
  const { execute } = service;
  return {
    async requestZarrAccess(storeId: IdLike, { signal }: CallOptions = {}) {
      return (await execute(RequestZarrAccessDocument, { input: { storeId: idOf(storeId) } }, signal))
        .requestZarrAccess;
    },
    async requestGeneralZarrAccess({ expiresIn, signal }: CallOptions & { expiresIn?: number } = {}) {
      const data = await execute(RequestGeneralZarrAccessDocument, { input: { expiresIn } }, signal);
      return data.requestGeneralZarrAccess;
    },
    async requestZarrUpload(options: RequestZarrUploadInput & CallOptions = {}) {
      const { signal, ...input } = options;
      return (await execute(RequestZarrUploadDocument, { input }, signal)).requestZarrUpload;
    },
    async finishZarrUpload(storeId: IdLike, { valid, signal }: CallOptions & { valid?: boolean } = {}) {
      const input = { storeId: idOf(storeId), ...(valid === undefined ? {} : { valid }) };
      return (await execute(FinishZarrUploadDocument, { input }, signal)).finishZarrUpload;
    },
    async requestParquetAccess(storeId: IdLike, { signal }: CallOptions = {}) {
      const data = await execute(RequestParquetAccessDocument, { input: { storeId: idOf(storeId) } }, signal);
      return data.requestParquetAccess;
    },
    async requestParquetUpload({ signal }: CallOptions = {}) {
      return (await execute(RequestParquetUploadDocument, { input: {} }, signal)).requestParquetUpload;
    },
    async finishParquetUpload(storeId: IdLike, { valid, signal }: CallOptions & { valid?: boolean } = {}) {
      const input = { storeId: idOf(storeId), ...(valid === undefined ? {} : { valid }) };
      return (await execute(FinishParquetUploadDocument, { input }, signal)).finishParquetUpload;
    },
  };
}
