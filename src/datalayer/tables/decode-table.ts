import {
  type AsyncBuffer,
  type DecodedArray,
  type FileMetaData,
  parquetMetadataAsync,
  parquetScan,
  parquetSchema,
  type SchemaElement,
  type SchemaTree,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { DataError, isAbortError, reasonOf } from "../errors.ts";
import type { Cell, ColumnKind, ColumnValues, RowRange, TableInfo } from "./table-types.ts";

/** A table whose footer was read. Values are read when they are asked for. */
export type DecodedTable = Readonly<{
  info: TableInfo;
  /**
   * The values of a column within one row group.
   *
   * @throws DataError `BadTable`, and what reading its object throws
   */
  column: (name: string, range: RowRange) => Promise<ColumnValues>;
  /** Whether less of a row group than all of it can be read of the column. */
  hasPages: (name: string, rowGroup: number) => boolean;
}>;

/** Holds the footer of most files; a longer one takes a second request. hyparquet's own 512 kB would be all of many tables. */
const FOOTER_BYTES = 65_536;

/** @throws DataError `BadTable` where there is no parquet file */
export async function decodeTable(file: AsyncBuffer): Promise<DecodedTable> {
  const original = await parsed(() =>
    parquetMetadataAsync(file, { initialFetchSize: FOOTER_BYTES, geoparquet: false }),
  );
  const { metadata, decimals } = withRawDecimals(original);
  return {
    info: infoOf(original),
    column: (name, { start: rowStart, end: rowEnd }) =>
      parsed(async () => {
        // A scan of its own: one that is kept would keep a failed read as well.
        const scan = await parquetScan({ file, metadata, columns: [name], compressors, geoparquet: false });
        const values = await scan.readColumn({ column: name, rowStart, rowEnd });
        return plainValues(values, decimals.get(name));
      }),
    hasPages: (name, rowGroup) =>
      (metadata.row_groups[rowGroup]?.columns ?? [])
        .filter((chunk) => chunk.meta_data?.path_in_schema[0] === name)
        .every((chunk) => chunk.offset_index_length !== undefined),
  };
}

/** Runs what hyparquet throws plain errors in; ours and aborts pass. */
async function parsed<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DataError || isAbortError(error)) throw error;
    throw new DataError("BadTable", { reason: reasonOf(error) }, { cause: error });
  }
}

function infoOf(metadata: FileMetaData): TableInfo {
  let start = 0;
  const rowGroups = metadata.row_groups.map(({ num_rows: rows }) => {
    const range = { start, end: start + Number(rows) };
    start = range.end;
    return range;
  });
  const texts = (metadata.key_value_metadata ?? []).map(({ key, value = "" }) => [key, value] as const);
  return {
    rowCount: Number(metadata.num_rows),
    columns: parquetSchema(metadata).children.map((column) => ({
      name: column.element.name,
      kind: kindOf(column),
      nullable: column.element.repetition_type !== "REQUIRED",
    })),
    rowGroups,
    metadata: Object.fromEntries(texts),
  };
}

function kindOf({ element, children }: SchemaTree): ColumnKind {
  const named = element.logical_type?.type ?? element.converted_type ?? "";
  if (children.length > 0 || element.repetition_type === "REPEATED") return "other";
  if (/^(TIMESTAMP|DATE)/.test(named) || element.type === "INT96") return "time";
  if (named === "DECIMAL" || named === "FLOAT16") return "number";
  if (/^(STRING|UTF8|ENUM|UUID)$/.test(named)) return "text";
  if (element.type === "BOOLEAN") return "boolean";
  if (element.type === "FLOAT" || element.type === "DOUBLE") return "number";
  if (element.type === "INT32" || element.type === "INT64") return "integer";
  return named === "" && element.type === "BYTE_ARRAY" ? "text" : "other";
}

/** Metadata under which decimals come raw, as the reader would round them; and their scales. */
function withRawDecimals(metadata: FileMetaData) {
  const decimals = new Map<string, number>();
  const leaves = parquetSchema(metadata).children.filter(({ children }) => children.length === 0);
  const own = new Set(leaves.map(({ element }) => element));
  const schema = metadata.schema.map((element): SchemaElement => {
    const { converted_type: converted, logical_type: logical, ...raw } = element;
    if (!own.has(element) || (converted !== "DECIMAL" && logical?.type !== "DECIMAL")) return element;
    decimals.set(element.name, element.scale ?? (logical?.type === "DECIMAL" ? logical.scale : 0));
    return raw;
  });
  return { metadata: { ...metadata, schema }, decimals };
}

/** What came out of the file as what is handed on: typed where it can be, null for no value. */
function plainValues(values: DecodedArray, decimalScale: number | undefined): ColumnValues {
  if (decimalScale !== undefined) return Array.from(values, (value) => decimal(value, decimalScale));
  if (values instanceof BigInt64Array || values instanceof BigUint64Array) return narrowed(values);
  if (values instanceof Uint32Array || values instanceof Uint8Array) return Float64Array.from(values);
  if (ArrayBuffer.isView(values)) return values as ColumnValues;
  return values.map(plainCell);
}

function plainCell(value: unknown): Cell {
  if (value == null) return null;
  if (typeof value === "bigint") return isSafe(value) ? Number(value) : value;
  return value as Cell;
}

const isSafe = (value: bigint): boolean =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);

/** Numbers where they are exact as such. */
function narrowed(values: BigInt64Array | BigUint64Array): ColumnValues {
  return values.every(isSafe) ? Float64Array.from(values, Number) : Array.from(values, plainCell);
}

/** A number where it has no more digits than one holds, else its text. */
function decimal(value: unknown, scale: number): Cell {
  if (value == null) return null;
  const unscaled = value instanceof Uint8Array ? bigIntOf(value) : BigInt(value as number);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const at = digits.length - scale;
  const text = `${unscaled < 0n ? "-" : ""}${digits.slice(0, at)}${scale === 0 ? "" : `.${digits.slice(at)}`}`;
  return digits.length <= 15 ? Number(text) : text;
}

/** Big-endian two's complement. */
function bigIntOf(bytes: Uint8Array): bigint {
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return bytes.length > 0 && bytes[0]! >= 128 ? value - (1n << BigInt(bytes.length * 8)) : value;
}
