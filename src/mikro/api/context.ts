import type { DataPool } from "../../datalayer/data-pool.ts";
import type { MediaFiles } from "../../datalayer/media.ts";
import type { TableFiles } from "../../datalayer/tables/table-files.ts";
import type { GraphService } from "../../graph/service.ts";

/** What every function of the API works with. */
export type ApiContext = Readonly<{
  service: GraphService;
  /** The data workers, started with the first pixels that are asked for. */
  pool: () => DataPool;
  /** Reads and writes tables, from the first use on. */
  tables: () => TableFiles;
  media: MediaFiles;
  fetch: typeof fetch | undefined;
}>;

/** Last argument of every call. */
export type CallOptions = Readonly<{ signal?: AbortSignal | undefined }>;

/** An object of the graph, or its id. */
export type IdLike = string | number | Readonly<{ id: string }>;

export function idOf(object: IdLike): string {
  return typeof object === "object" ? object.id : String(object);
}

/** The same where nothing (left alone) and null (removed) mean something. */
export function idOrNull(object: IdLike | null | undefined): string | null | undefined {
  return object === null || object === undefined ? object : idOf(object);
}

/** A page of a list, and the filter of search functions (contract, 12.1). */
export type SearchOptions = CallOptions &
  Readonly<{
    search?: string | undefined;
    /** Ids whose labels are wanted. */
    values?: readonly IdLike[] | undefined;
    limit?: number | undefined;
    offset?: number | undefined;
  }>;

/** The variables of a search document. */
export function searchVariables({ search, values, limit, offset }: SearchOptions) {
  return {
    ...(search === undefined ? {} : { search }),
    ...(values === undefined ? {} : { values: values.map(idOf) }),
    ...(limit === undefined ? {} : { limit }),
    ...(offset === undefined ? {} : { offset }),
  };
}
