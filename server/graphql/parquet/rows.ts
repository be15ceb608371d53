import { type FileMetaData, parquetReadObjects, parquetSchema, type SchemaElement } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { badInput } from "../errors.ts";
import type { ParquetFile } from "./open-parquet.ts";
import { type CellValue, jsonValue, PARSERS, rawConversion } from "./values.ts";

/** Cells that one field may give; files of more are for those who read the object themselves. */
const MAX_CELLS = 1_000_000;

/**
 * Rows `start <= row < end` of a table, each its values in the order of the columns, by the contract's mapping (D20).
 * Throws BAD_USER_INPUT if they are too many for one answer, or the file cannot be read.
 */
export async function readRows(parquet: ParquetFile, start: number, end: number): Promise<CellValue[][]> {
  const { columns, rowCount } = parquet;
  const rowEnd = Math.min(end, rowCount);
  if (start >= rowEnd || columns.length === 0) return [];
  if ((rowEnd - start) * columns.length > MAX_CELLS) {
    throw badInput(
      `${rowEnd - start} rows of ${columns.length} columns are more than ${MAX_CELLS} cells; ask for pages`,
    );
  }
  const { metadata, conversions } = withRawColumns(parquet.metadata);
  try {
    const objects = await parquetReadObjects({
      ...{ file: parquet.file, metadata, compressors, parsers: PARSERS, geoparquet: false },
      // Text is decoded by its column's type, so that other bytes are not taken for text.
      ...{ utf8: false, rowStart: start, rowEnd },
    });
    return objects.map((row) =>
      columns.map(({ name }) => {
        const convert = conversions.get(name);
        const value: unknown = row[name];
        return value != null && convert !== undefined ? convert(value) : jsonValue(value);
      }),
    );
  } catch (error) {
    throw badInput(`The table cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Metadata under which the reader leaves columns raw that it would round (decimals); and how to convert those here. */
function withRawColumns(metadata: FileMetaData) {
  const conversions = new Map<string, (value: unknown) => CellValue>();
  const leaves = parquetSchema(metadata).children.filter(({ children }) => children.length === 0);
  const own = new Set(leaves.map(({ element }) => element));
  const schema = metadata.schema.map((element): SchemaElement => {
    const convert = own.has(element) ? rawConversion(element) : undefined;
    if (convert === undefined) return element;
    conversions.set(element.name, convert);
    const { converted_type: _converted, logical_type: _logical, ...raw } = element;
    return raw;
  });
  return { metadata: { ...metadata, schema }, conversions };
}
