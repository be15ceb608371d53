import { parquetStores } from "../../db/schema/store.ts";
import { tables } from "../../db/schema/table.ts";
import type { Context } from "../context.ts";
import { badInput, notFound } from "../errors.ts";
import type { InputMaybe, Resolvers, TablePaginationInput } from "../generated/resolvers.ts";
import { parseId } from "../lists/ids.ts";
import { cut, type Page, pageOf } from "../lists/page.ts";
import type { TableCellModel, TableModel, TableRowModel } from "../models.ts";
import { openParquet } from "../parquet/open-parquet.ts";
import { readRows } from "../parquet/rows.ts";
import type { CellValue } from "../parquet/values.ts";
import { PARQUET_BUCKET } from "./parquet-store.ts";

const DEFAULT_ROWS = 200;

/** Rows `start <= row < end`, read from the table's object. */
async function read(context: Context, table: TableModel, start: number, end: number): Promise<CellValue[][]> {
  const store = await context.reader.byId(parquetStores, table.storeId);
  if (store === undefined) throw notFound("ParquetStore");
  const file = await openParquet(context.services.objects, PARQUET_BUCKET, store.key);
  return readRows(file, start, end);
}

export const allRows = (context: Context, table: TableModel): Promise<CellValue[][]> =>
  read(context, table, 0, table.rowCount);

const clipped = ({ offset, limit }: Page, length: number) =>
  [Math.min(offset, length), limit === undefined ? length : Math.min(length, offset + limit)] as const;

async function rawRows(context: Context, id: string, clause: InputMaybe<string>, pagination: TablePaginationInput) {
  if (clause != null && clause !== "") throw badInput("filters.clause is not accepted: no SQL from clients");
  const table = await context.reader.required(tables, id, "Table");
  const page = cut(pagination.offset ?? 0, pagination.limit ?? DEFAULT_ROWS);
  return read(context, table, ...clipped(page, table.rowCount));
}

const rowName = (rowId: number): string => `Row ${rowId}`;
const isIn = (text: string, value: unknown): boolean => asText(value).toLowerCase().includes(text);
const asText = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));
/** The trimmed text of a search in lower case; undefined for none. */
const wantedText = (search: InputMaybe<string>) => search?.trim().toLowerCase() || undefined;

/** The last parts of compound ids, each a number: `{table}-{row}` for one part. */
function lastParts(id: string, count: number): number[] | undefined {
  const parts = id.split("-").slice(-count).map(parseId);
  return parts.length === count && parts.every((part) => part !== undefined) ? parts : undefined;
}

type Wanted = Readonly<{ ids?: InputMaybe<readonly string[]>; search?: InputMaybe<string> }>;

/** All rows that a filter lets through; without one only the page is read. */
async function rowsOf(context: Context, table: TableModel, filters: Wanted, page: Page): Promise<TableRowModel[]> {
  const text = wantedText(filters.search);
  const row = (rowId: number, values: CellValue[]): TableRowModel => ({ table, rowId, values });
  if (filters.ids == null && text === undefined) {
    const [start, end] = clipped(page, table.rowCount);
    return (await read(context, table, start, end)).map((values, i) => row(start + i, values));
  }
  const ids = filters.ids == null ? undefined : new Set(filters.ids.map((id) => lastParts(id, 1)?.[0]));
  const found = (await allRows(context, table)).flatMap((values, rowId) => {
    if (ids !== undefined && !ids.has(rowId)) return [];
    const matches = text === undefined || isIn(text, rowName(rowId)) || values.some((value) => isIn(text, value));
    return matches ? [row(rowId, values)] : [];
  });
  return found.slice(...clipped(page, found.length));
}

/** Row by row, and within a row by column. */
async function cellsOf(context: Context, table: TableModel, filters: Wanted, page: Page): Promise<TableCellModel[]> {
  const width = table.columns.length;
  const text = wantedText(filters.search);
  const cell = (at: number, values: readonly CellValue[]): TableCellModel => {
    const columnId = at % width;
    return { table, rowId: Math.floor(at / width), columnId, value: values[columnId] };
  };
  if (width === 0) return [];
  if (filters.ids == null && text === undefined) {
    const [start, end] = clipped(page, table.rowCount * width);
    const firstRow = Math.floor(start / width);
    const rows = await read(context, table, firstRow, Math.ceil(end / width));
    return Array.from({ length: Math.max(0, end - start) }, (_, i) =>
      cell(start + i, rows[Math.floor((start + i) / width) - firstRow] ?? []),
    );
  }
  const ids = filters.ids == null ? undefined : new Set(filters.ids.map((id) => lastParts(id, 2)?.join("-")));
  const found = (await allRows(context, table)).flatMap((values, rowId) =>
    values.flatMap((value, columnId) => {
      if (ids !== undefined && !ids.has(`${rowId}-${columnId}`)) return [];
      const name = table.columns[columnId]?.name ?? "";
      if (text !== undefined && !isIn(text, name) && !isIn(text, value)) return [];
      return [cell(rowId * width + columnId, values)];
    }),
  );
  return found.slice(...clipped(page, found.length));
}

/** The table and the numbers behind it of a compound id. */
async function locate(context: Context, id: string, parts: number, type: string) {
  const numbers = lastParts(id, parts + 1);
  if (numbers === undefined || id.split("-").length !== parts + 1) throw notFound(type);
  const [tableId, ...rest] = numbers;
  return { table: await context.reader.required(tables, String(tableId), type), rest };
}

async function oneRow(context: Context, id: string, type = "TableRow"): Promise<TableRowModel> {
  const { table, rest } = await locate(context, id, 1, type);
  const [values] = await read(context, table, rest[0]!, rest[0]! + 1);
  if (values === undefined) throw notFound(type);
  return { table, rowId: rest[0]!, values };
}

async function oneCell(context: Context, id: string): Promise<TableCellModel> {
  const { table, rest } = await locate(context, id, 2, "TableCell");
  const row = await oneRow(context, `${table.id}-${rest[0]}`, "TableCell");
  if (table.columns[rest[1]!] === undefined) throw notFound("TableCell");
  return { table, rowId: row.rowId, columnId: rest[1]!, value: row.values[rest[1]!] };
}

/** Null where the schema says that there is none: absence is a value of cells (contract, D20). */
const NULL_CELL = { toJSON: () => null };
const present = (value: CellValue): object => (value ?? NULL_CELL) as object;
const columnAt = ({ table, columnId }: TableCellModel) => ({ table, ...table.columns[columnId]! });

export const tableRowResolvers = {
  Query: {
    rows: (_, { table, filters, pagination }, context) => rawRows(context, table, filters?.clause, pagination ?? {}),
    tableRows: async (_, { table: id, filters, pagination }, context) => {
      const table = await context.reader.required(tables, id, "Table");
      return rowsOf(context, table, filters ?? {}, rowPage(pagination));
    },
    tableCells: async (_, { table: id, filters, pagination }, context) => {
      const table = await context.reader.required(tables, id, "Table");
      return cellsOf(context, table, filters ?? {}, rowPage(pagination));
    },
    tableRow: (_, { id }, context) => oneRow(context, id),
    tableCell: (_, { id }, context) => oneCell(context, id),
  },
  TableRow: {
    id: ({ table, rowId }) => `${table.id}-${rowId}`,
    name: ({ rowId }) => rowName(rowId),
    columns: ({ table }) => table.columns.map((column) => ({ table, ...column })),
    values: ({ values }) => values.map(present),
  },
  TableCell: {
    id: ({ table, rowId, columnId }) => `${table.id}-${rowId}-${columnId}`,
    name: (cell) => columnAt(cell).name,
    column: columnAt,
    value: ({ value }) => present(value),
  },
} satisfies Resolvers;

/** Rows and cells have no limit unless one is given. */
function rowPage(pagination: Parameters<typeof pageOf>[0]): Page {
  return pagination == null || pagination.limit == null ? cut(pagination?.offset ?? 0, -1) : pageOf(pagination);
}
