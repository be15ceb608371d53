import type { NewColumn } from "../../datalayer/tables/table-types.ts";
import {
  DeleteTableDocument,
  type FromParquetLike,
  FromParquetLikeDocument,
  GetTableCellDocument,
  GetTableDocument,
  GetTableRowDocument,
  type OffsetPaginationInput,
  SearchTableCellsDocument,
  SearchTableRowsDocument,
  SearchTablesDocument,
  type TableCardFragment,
  type TableFilter,
  type TableOrder,
  TablesDocument,
} from "../../graph/generated/operations.ts";
import { storeRef } from "../../graph/grants.ts";
import { uploadTable } from "../upload-table.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

type Given = CallOptions &
  Omit<FromParquetLike, "dataframe" | "name" | "dataset" | "origins"> &
  Readonly<{
    dataset?: IdLike | null | undefined;
    /** The images that the table was made from. */
    origins?: readonly IdLike[] | undefined;
    /** Texts to keep in the file beside the columns, such as where the numbers come from. */
    metadata?: Readonly<Record<string, string>> | undefined;
  }>;

/** Tables of numbers and texts. */
export function tablesApi(context: ApiContext) {
  const { service } = context;
  const { execute } = service;
  const wrap = (node: TableCardFragment) => ({
    ...node,
    /** The table as it is stored, read lazily: footer now, columns and rows when they are asked for. */
    open: ({ signal }: CallOptions = {}) => context.tables().open(storeRef("parquet", node.store.id), signal),
  });

  return {
    async getTable(id: IdLike, { signal }: CallOptions = {}) {
      return wrap((await execute(GetTableDocument, { id: idOf(id) }, signal)).table);
    },
    /** @param pagination absent: all of them */
    async tables(
      filter?: TableFilter,
      pagination?: OffsetPaginationInput,
      { ordering, signal }: CallOptions & { ordering?: readonly TableOrder[] } = {},
    ) {
      const variables = { filter, pagination, ...(ordering ? { ordering: [...ordering] } : {}) };
      return (await execute(TablesDocument, variables, signal)).tables.map(wrap);
    },
    /**
     * Uploads columns as one parquet object and makes a table of it. A table that was uploaded before is named by the id
     * of its store.
     *
     * @throws DataError `BadTable`, UploadFailed, GraphError; `AbortError`
     */
    async fromParquetLike(dataframe: readonly NewColumn[] | string, name: string, options: Given = {}) {
      const { dataset, origins, metadata: _, signal, ...accessors } = options;
      const store = typeof dataframe === "string" ? dataframe : await uploadTable(context, dataframe, options);
      const input = {
        ...accessors,
        ...{ dataframe: store, name },
        ...(dataset == null ? {} : { dataset: idOf(dataset) }),
        ...(origins === undefined ? {} : { origins: origins.map(idOf) }),
      };
      return wrap((await execute(FromParquetLikeDocument, { input }, signal)).fromParquetLike);
    },
    /** Beyond the contract: only servers that offer it delete tables. */
    async deleteTable(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteTableDocument, { input: { id: idOf(id) } }, signal)).deleteTable;
    },
    async getTableRow(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetTableRowDocument, { id: idOf(id) }, signal)).tableRow;
    },
    async getTableCell(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetTableCellDocument, { id: idOf(id) }, signal)).tableCell;
    },
    async searchTables(options: SearchOptions = {}) {
      return (await execute(SearchTablesDocument, searchVariables(options), options.signal)).options;
    },
    async searchTableRows(table: IdLike, options: SearchOptions = {}) {
      const variables = { table: idOf(table), ...searchVariables(options) };
      return (await execute(SearchTableRowsDocument, variables, options.signal)).options;
    },
    async searchTableCells(table: IdLike, options: SearchOptions = {}) {
      const variables = { table: idOf(table), ...searchVariables(options) };
      return (await execute(SearchTableCellsDocument, variables, options.signal)).options;
    },
  };
}
